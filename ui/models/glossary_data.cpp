#include "ui/models/glossary_entries.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Glossary)
};

} // namespace

std::vector<GlossaryEntry> entriesOfData()
{
    return {
        {Term::sample,
         Words::tr("sample"),
         Words::tr("samples", "other words for the same, with | between").split('|'),
         Words::tr("One example that the network gets: a piece of the series, a sequence or a row."),
         Words::tr("One input of the batch: look-back × features numbers and its target. Samples of one split never reach into "
                   "another's targets."),
         {},
         {}},
        {Term::timeStep,
         Words::tr("time step"),
         Words::tr("t =|steps|step", "other words for the same, with | between").split('|'),
         Words::tr("One moment of the series. A recurrent network takes them one after the other."),
         Words::tr("Index t of the sequence, counted from 1; every quantity inside a recurrent cell is a function of it."),
         QStringLiteral("t = 1 … T"),
         {}},
        {Term::feature,
         Words::tr("input"),
         Words::tr("inputs|feature|features", "other words for the same, with | between").split('|'),
         Words::tr("A number the network is told at a time step."),
         Words::tr("Component of the input vector x(t), after scaling."),
         QStringLiteral("x(t) ∈ ℝᴵ"),
         {}},
        {Term::target,
         Words::tr("target"),
         Words::tr("targets|truth", "other words for the same, with | between").split('|'),
         Words::tr("The right answer, which the network is to find."),
         Words::tr("The value y(t) that the loss compares the answer with, in scaled units for training and in the data's own "
                   "for display."),
         QStringLiteral("y(t)"),
         {}},
        {Term::lookBack,
         Words::tr("look-back"),
         Words::tr("window|lookback", "other words for the same, with | between").split('|'),
         Words::tr("How many steps of the past the network is shown at once."),
         Words::tr("Length T of the window of a sample. A dense network sees its T·I numbers side by side, a recurrent one step "
                   "by step."),
         QStringLiteral("T"),
         {}},
        {Term::horizon, Words::tr("horizon"), Words::tr("ahead", "other words for the same, with | between").split('|'),
         Words::tr("How far into the future the answer lies."),
         Words::tr("Steps between the last one that is seen and the one that is forecast."), QStringLiteral("ŷ(t + h)"),
         Words::tr("Hyndman & Athanasopoulos 2021, section 5.8")},
        {Term::scaling,
         Words::tr("scaling"),
         Words::tr("standard|min–max|scaled", "other words for the same, with | between").split('|'),
         Words::tr("Numbers are brought to a common size before training, and back for display."),
         Words::tr("Offset and scale of each feature, measured on the training part alone."),
         Words::tr("x' = (x − offset) ÷ scale"),
         {}},
        {Term::split,
         Words::tr("split"),
         Words::tr("training part|validation part|test part|validation|test|part of the data",
                   "other words for the same, with | between")
             .split('|'),
         Words::tr("The data are cut in three: one part to learn from, one to check with while you tune, one for the end."),
         Words::tr("Training, validation and test part, in the order of time for series. Choices are made by validation; the "
                   "test part judges once."),
         {},
         Words::tr("Goodfellow, Bengio & Courville 2016, section 5.3")},
    };
}

} // namespace sluice
