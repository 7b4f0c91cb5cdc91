#include "ui/models/glossary_entries.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Glossary)
};

} // namespace

std::vector<GlossaryEntry> entriesOfNetworks()
{
    return {
        {Term::model,
         Words::tr("model"),
         Words::tr("models|network", "other words for the same, with | between").split('|'),
         Words::tr("A network that learns. All models of an experiment get the same batches in the same order."),
         Words::tr(
             "A chain of layers and a linear head, with its own weights; architecture and settings stand in the experiment."),
         {},
         {}},
        {Term::dense, Words::tr("dense network"), Words::tr("dense", "other words for the same, with | between").split('|'),
         Words::tr("A network without memory: it sees its whole window at once."),
         Words::tr("Fully connected layers on the flattened (or causal) window."), QStringLiteral("a = φ(W·x + b)"),
         Words::tr("Goodfellow, Bengio & Courville 2016, chapter 6")},
        {Term::recurrent, Words::tr("recurrent network"),
         Words::tr("RNN|recurrent", "other words for the same, with | between").split('|'),
         Words::tr("A network with memory: what it knew a step ago goes into the next step."),
         Words::tr("The hidden state of a step is an input of the next, with the same weights at every step."),
         QStringLiteral("h(t) = tanh(W·x(t) + R·h(t−1) + b)"), Words::tr("Elman 1990")},
        {Term::lstm,
         Words::tr("LSTM"),
         {},
         Words::tr("A recurrent network whose cells have gates: they decide what is written, kept and shown."),
         Words::tr("Long short-term memory: a cell state with an additive update, guarded by input, forget and output gates."),
         QStringLiteral("c(t) = f(t)·c(t−1) + i(t)·g(t),  h(t) = o(t)·tanh c(t)"),
         Words::tr("Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000")},
        {Term::gru,
         Words::tr("GRU"),
         {},
         Words::tr("A lighter cell with two gates and no separate cell state."),
         Words::tr("Gated recurrent unit: the update gate mixes the old state with a candidate, the reset gate says how much of "
                   "the old state the candidate sees."),
         QStringLiteral("h(t) = z(t)·h(t−1) + (1 − z(t))·n(t)"),
         Words::tr("Cho et al. 2014")},
        {Term::convolution, Words::tr("convolution"),
         Words::tr("kernel|filters|conv", "other words for the same, with | between").split('|'),
         Words::tr("Each unit looks at a few neighbouring steps only, with the same weights everywhere."),
         Words::tr("Causal one-dimensional convolution over time."), QStringLiteral("a(t) = φ(Σₖ W(k)·x(t−k) + b)"),
         Words::tr("Goodfellow, Bengio & Courville 2016, chapter 9")},
        {Term::layer,
         Words::tr("layer"),
         Words::tr("layers|head", "other words for the same, with | between").split('|'),
         Words::tr("A row of units that work at the same level; each layer feeds the next."),
         Words::tr(
             "A function with weights of its own; the output of one is the input of the next, the last is the linear head."),
         {},
         {}},
        {Term::unit,
         Words::tr("unit"),
         Words::tr("units", "other words for the same, with | between").split('|'),
         Words::tr("One small calculator in a layer. In an LSTM it is a cell with its own memory."),
         Words::tr("One component of a layer's output vector."),
         {},
         {}},
        {Term::weight,
         Words::tr("weight"),
         Words::tr("weights|tensor", "other words for the same, with | between").split('|'),
         Words::tr("A number that is learned: how much one thing counts for another."),
         Words::tr("An element of a layer's matrices: W for inputs, R for the state before."),
         {},
         {}},
        {Term::bias, Words::tr("bias"),
         Words::tr("forget bias|input bias", "other words for the same, with | between").split('|'),
         Words::tr("A number that is added before the squashing: how ready a unit is by itself."),
         Words::tr("The constant of a pre-activation. A positive forget bias lets an untrained LSTM keep, a negative input bias "
                   "lets it not write."),
         QStringLiteral("z = W·x + R·h + b"), Words::tr("Jozefowicz, Zaremba & Sutskever 2015 (forget bias)")},
        {Term::parameters,
         Words::tr("parameters"),
         {},
         Words::tr("How many numbers the network can learn."),
         Words::tr("Count of all weights and biases."),
         Words::tr("LSTM: 4·H·(I + H + 1);  dense: H·(I + 1)"),
         {}},
        {Term::activation, Words::tr("activation"),
         Words::tr("activations|squashing|tanh|ReLU|sigmoid", "other words for the same, with | between").split('|'),
         Words::tr("The bend that a unit puts into its sum; without it a network would be one straight line."),
         Words::tr("The non-linear function φ of a layer."), QStringLiteral("σ(z) = 1 ÷ (1 + e⁻ᶻ),  tanh z,  ReLU z = max(0, z)"),
         Words::tr("Goodfellow, Bengio & Courville 2016, section 6.3")},
        {Term::dropout,
         Words::tr("dropout"),
         Words::tr("dropout rate", "other words for the same, with | between").split('|'),
         Words::tr("While training, some values are left out at random, so that the network does not rely on any one."),
         Words::tr(
             "Each value is zeroed with probability p and the others divided by 1 − p; nothing is dropped when evaluating."),
         {},
         Words::tr("Srivastava et al. 2014")},
    };
}

} // namespace sluice
