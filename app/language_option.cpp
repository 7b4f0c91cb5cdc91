#include "app/language_option.h"

#include "app/pictures.h"
#include "ui/models/language.h"

#include <QApplication>

namespace sluice {

namespace {

constexpr std::string_view option = "--lang";
constexpr std::string_view assigned = "--lang=";

} // namespace

OptionDescription languageOption()
{
    return {"lang", "en|zh_CN",
            SLUICE_MESSAGE("app", "language of what people read: sentences, pictures, errors, this help (en)")};
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

std::unique_ptr<QApplication> speakerOf(const QString &language)
{
    return language == languages().front() ? nullptr : applicationForPictures(language);
}

QString languageIn(const std::vector<std::string> &words)
{
    Arguments all;
    for (size_t place = 0; place < words.size() && words[place] != "--"; ++place) {
        if (words[place].starts_with(assigned))
            all.options["lang"] = words[place].substr(assigned.size());
        else if (words[place] == option && place + 1 < words.size())
            all.options["lang"] = words[place + 1];
    }
    return languageAskedFor(all).value_or(languages().front());
}

} // namespace sluice
