#include "ui/models/glossary_entries.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Glossary)
};

} // namespace

std::vector<GlossaryEntry> entriesOfCells()
{
    return {
        {Term::cell, Words::tr("cell state"), Words::tr("cell|c(t)|state", "other words for the same, with | between").split('|'),
         Words::tr("The memory of an LSTM cell: what was kept plus what was written."),
         Words::tr("The state c(t) of the additive path; the gradient along it is multiplied by f(t) at every step: the forget "
                   "gate, 1 in a cell without one, 1 − i(t) where the two are coupled. Where c is held, nothing passes."),
         QStringLiteral("c(t) = f(t)·c(t−1) + i(t)·g(t)"),
         Words::tr("Hochreiter & Schmidhuber 1997; Greff et al. 2016, section II")},
        {Term::forgetGate, Words::tr("forget gate"),
         Words::tr("forget f|keep f|forget", "other words for the same, with | between").split('|'),
         Words::tr("How much of the old memory is kept: 1 keeps all, 0 lets all go."),
         Words::tr("Gate on the old state, between 0 and 1."), QStringLiteral("f(t) = σ(W·x(t) + R·h(t−1) + b)"),
         Words::tr("Gers, Schmidhuber & Cummins 2000")},
        {Term::inputGate, Words::tr("input gate"),
         Words::tr("input i|write i", "other words for the same, with | between").split('|'),
         Words::tr("How much of the new value is written into the memory."),
         Words::tr("Gate on the candidate, between 0 and 1. Only the product i·g tells what is written: trained nets often let g "
                   "be the switch."),
         QStringLiteral("i(t) = σ(W·x(t) + R·h(t−1) + b)"), Words::tr("Hochreiter & Schmidhuber 1997")},
        {Term::candidate,
         Words::tr("candidate"),
         {},
         Words::tr("The new value that could be written."),
         Words::tr("Candidate of the state, between −1 and 1 (of a GRU, with the reset gate on the old state)."),
         QStringLiteral("g(t) = tanh(W·x(t) + R·h(t−1) + b)"),
         Words::tr("Greff et al. 2016, section II")},
        {Term::written,
         Words::tr("written"),
         {},
         Words::tr("What is added to the memory at this step."),
         Words::tr("Input gate times candidate; together with what is kept it makes the new state."),
         QStringLiteral("i(t)·g(t)"),
         Words::tr("Greff et al. 2016, section II")},
        {Term::kept,
         Words::tr("kept"),
         {},
         Words::tr("What is left of the memory from the step before."),
         Words::tr("Forget gate times the old state."),
         QStringLiteral("f(t)·c(t−1)"),
         Words::tr("Greff et al. 2016, section II")},
        {Term::outputGate, Words::tr("output gate"),
         Words::tr("output o|show o", "other words for the same, with | between").split('|'),
         Words::tr("How much of the memory is shown to the outside."), Words::tr("Gate on the squashed state, between 0 and 1."),
         QStringLiteral("o(t) = σ(W·x(t) + R·h(t−1) + b)"), Words::tr("Hochreiter & Schmidhuber 1997")},
        {Term::hidden, Words::tr("hidden state"),
         Words::tr("hidden h|h(t)", "other words for the same, with | between").split('|'),
         Words::tr("What the cell tells the next layer and itself at the next step."),
         Words::tr("Output of the recurrent layer, and its recurrent input one step later."),
         QStringLiteral("h(t) = o(t)·tanh c(t)"), Words::tr("Greff et al. 2016, section II")},
        {Term::updateGate, Words::tr("update gate"),
         Words::tr("update z|keep z", "other words for the same, with | between").split('|'),
         Words::tr("In a GRU: how much of the old state stays."), Words::tr("Gate that mixes old state and candidate."),
         QStringLiteral("z(t) = σ(W·x(t) + R·h(t−1) + b)"), Words::tr("Cho et al. 2014")},
        {Term::resetGate, Words::tr("reset gate"),
         Words::tr("reset r|recall r|recall", "other words for the same, with | between").split('|'),
         Words::tr("In a GRU: how much of the old state the candidate gets to see."),
         Words::tr("Gate on the recurrent part of the candidate."), QStringLiteral("n(t) = tanh(W·x(t) + r(t)·(R·h(t−1) + b))"),
         Words::tr("Cho et al. 2014")},
        {Term::peepholes, Words::tr("peepholes"), Words::tr("peephole", "other words for the same, with | between").split('|'),
         Words::tr("Wires that let the gates see the cell state."), Words::tr("Diagonal weights from c to the gates."),
         QStringLiteral("f(t) = σ(… + p·c(t−1))"), Words::tr("Gers, Schraudolph & Schmidhuber 2002")},
        {Term::preactivation,
         Words::tr("preactivation"),
         Words::tr("z(t)", "other words for the same, with | between").split('|'),
         Words::tr("The sum before it is bent."),
         Words::tr("Argument of the activation function."),
         QStringLiteral("z = W·x + R·h + b"),
         {}},
    };
}

} // namespace sluice
