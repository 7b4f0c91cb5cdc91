#include "ui/models/source_text.h"

#include "ui/models/data_reading.h"
#include "ui/models/language.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sources)
};

} // namespace

QString groupTitle(SourceGroup group)
{
    switch (group) {
    case SourceGroup::real:
        return Words::tr("Real data");
    case SourceGroup::signal:
        return Words::tr("Signals");
    case SourceGroup::memory:
        return Words::tr("Memory tasks");
    case SourceGroup::grammar:
        return Words::tr("Grammars");
    case SourceGroup::table:
        break;
    }
    return Words::tr("Tables");
}

QString sourceText(const std::string &source)
{
    const SourceDescription *known = descriptionOf(source);
    if (!known)
        return QString::fromStdString(source);
    QStringList lines = {shippedText(known->teaches)};
    if (!known->provenance.source.empty())
        lines << Words::tr("Source: %1").arg(shippedText(known->provenance.source));
    if (!known->provenance.terms.empty())
        lines << Words::tr("Terms: %1").arg(shippedText(known->provenance.terms));
    return lines.join('\n');
}

} // namespace sluice
