#include "ui/models/part_text.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct PartText {
    Q_DECLARE_TR_FUNCTIONS(PartText)
};

} // namespace

QString partText(Part part)
{
    switch (part) {
    case Part::inputGate:
        return PartText::tr("input gate");
    case Part::forgetGate:
        return PartText::tr("forget gate");
    case Part::candidate:
        return PartText::tr("candidate");
    case Part::outputGate:
        return PartText::tr("output gate");
    case Part::cell:
        return PartText::tr("cell");
    case Part::hidden:
        return PartText::tr("hidden state");
    case Part::resetGate:
        return PartText::tr("reset gate");
    case Part::updateGate:
        return PartText::tr("update gate");
    }
    return {};
}

} // namespace sluice
