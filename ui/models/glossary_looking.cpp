#include "ui/models/glossary_entries.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Glossary)
};

} // namespace

std::vector<GlossaryEntry> entriesOfLooking()
{
    return {
        {Term::whatIf,
         Words::tr("what-if"),
         Words::tr("what-ifs|what if|hold|held", "other words for the same, with | between").split('|'),
         Words::tr("A change made to the trained network to see what a part does."),
         Words::tr("An intervention: a value held or added, a unit ablated, an input edited; all after it is computed anew with "
                   "the same weights."),
         {},
         Words::tr("Greff et al. 2016; Meyes et al. 2019")},
        {Term::ablation, Words::tr("ablate"), Words::tr("ablation", "other words for the same, with | between").split('|'),
         Words::tr("Switching a unit off to see what is lost."), Words::tr("The unit's output is set to 0 at every step."),
         QStringLiteral("h(t) = 0"), Words::tr("Meyes et al. 2019")},
        {Term::future,
         Words::tr("future"),
         Words::tr("futures|branch|branch…", "other words for the same, with | between").split('|'),
         Words::tr("Another way the training could go on from an epoch, with other settings."),
         Words::tr("A run that starts from a kept snapshot, with all its optimizer state."),
         {},
         {}},
        {Term::contribution, Words::tr("contributions"),
         Words::tr("contribution|weight × input", "other words for the same, with | between").split('|'),
         Words::tr("What each input added to the answer."),
         Words::tr("Gradient times input, split up over the weights of the first layer. Of more than two classes the answer is "
                   "the score of the likeliest, of two that of the second."),
         Words::tr("weight × input × ∂y/∂z"),
         Words::tr("Simonyan, Vedaldi & Zisserman 2014; Shrikumar, Greenside & Kundaje 2017")},
        {Term::gradientFlow, Words::tr("gradient flow"),
         Words::tr("∂L/∂h|∂L/∂c|∂y/∂h|∂y/∂c", "other words for the same, with | between").split('|'),
         Words::tr("How far back into the past the learning reaches."),
         Words::tr(
             "Norms of the derivatives of the loss L of an answer, or of the answer y itself, by the states of earlier steps. Of "
             "more than two classes y is the score of the likeliest, of two that of the second."),
         QStringLiteral("‖∂L/∂h(t)‖, ‖∂L/∂c(t)‖; ‖∂y/∂h(t)‖, ‖∂y/∂c(t)‖"),
         Words::tr("Hochreiter 1991; Bengio, Simard & Frasconi 1994")},
        {Term::halfLife, Words::tr("half-life"), Words::tr("memory", "other words for the same, with | between").split('|'),
         Words::tr("In how many steps half of the memory is gone, at its mean rate over the sample."),
         Words::tr("Steps in which the product of the forget gates halves, at its mean rate over the sample. A unit may remember "
                   "longer, through h."),
         Words::tr("ln 2 ÷ mean(−ln f(t))"), Words::tr("Tallec & Ollivier 2018")},
        {Term::saturation,
         Words::tr("saturation"),
         Words::tr("saturated|gates", "other words for the same, with | between").split('|'),
         Words::tr("How often a gate is fully open or shut, so a switch, and how often it is half open."),
         Words::tr("Share of steps in which a gate is below the lower or above the upper threshold."),
         {},
         Words::tr("Karpathy, Johnson & Li 2015, figure 3")},
        {Term::surface,
         Words::tr("decision surface"),
         Words::tr("answers over the plane|plane", "other words for the same, with | between").split('|'),
         Words::tr("What the network would answer at every place of the plane."),
         Words::tr("The model's answer over a grid of the two inputs."),
         QStringLiteral("ŷ(x₁, x₂)"),
         {}},
        {Term::histogram,
         Words::tr("histogram"),
         Words::tr("histograms|share of the values", "other words for the same, with | between").split('|'),
         Words::tr("How often each size of number occurs."),
         Words::tr("Share of the values in each interval, one column an epoch."),
         {},
         {}},
        {Term::temperature,
         Words::tr("temperature"),
         {},
         Words::tr("Low: the likeliest next character; high: a bolder choice."),
         Words::tr("Divides the logits before the softmax."),
         Words::tr("p ∝ exp(logit ÷ T)"),
         {}},
        {Term::pace,
         Words::tr("pace"),
         Words::tr("full speed|speed", "other words for the same, with | between").split('|'),
         Words::tr("How fast you watch the training. It does not change what is learned."),
         Words::tr("Updates in a drawn frame."),
         {},
         {}},
    };
}

} // namespace sluice
