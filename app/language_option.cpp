#include "app/language_option.h"

#include "ui/models/language.h"

namespace sluice {

OptionDescription languageOption()
{
    return {"lang", "en|zh_CN", "language of all words in it, and of errors (en)"};
}

Result<QString> languageAskedFor(const Arguments &arguments)
{
    if (!arguments.has("lang"))
        return languages().front();
    const QString asked = QString::fromStdString(arguments.text("lang"));
    if (!isSpoken(asked))
        return fail(SLUICE_MESSAGE("app", "--lang %1: expected en or zh_CN"), arguments.text("lang"));
    return nearestLanguage(asked);
}

} // namespace sluice
