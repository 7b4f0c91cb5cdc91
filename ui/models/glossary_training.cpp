#include "ui/models/glossary_entries.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Glossary)
};

} // namespace

std::vector<GlossaryEntry> entriesOfTraining()
{
    return {
        {Term::loss, Words::tr("loss"),
         Words::tr("losses|mean squared error|cross-entropy|mean absolute error|Huber|error",
                   "other words for the same, with | between")
             .split('|'),
         Words::tr("How wrong the answers are; training makes it smaller."),
         Words::tr("Mean over the samples: squared error for numbers, cross-entropy (in nats) for classes."),
         Words::tr("L = 1/N · Σ (ŷ − y)²;  L = −1/N · Σ log p(class)"),
         Words::tr("Goodfellow, Bengio & Courville 2016, sections 5.2 and 6.2")},
        {Term::batch,
         Words::tr("batch"),
         Words::tr("batches|update|updates", "other words for the same, with | between").split('|'),
         Words::tr("A few samples that are learned from together, in one step."),
         Words::tr("The samples whose mean gradient makes one update."),
         {},
         Words::tr("Goodfellow, Bengio & Courville 2016, section 8.1")},
        {Term::epoch,
         Words::tr("epoch"),
         Words::tr("epochs|training progress", "other words for the same, with | between").split('|'),
         Words::tr("One round in which every training sample is used once."),
         Words::tr("One pass over the training part."),
         {},
         {}},
        {Term::learningRate,
         Words::tr("learning rate"),
         {},
         Words::tr("How large the steps are in which the network learns: too small is slow, too large flies off."),
         Words::tr("Factor η of the update."),
         Words::tr("w ← w − η·(direction of the optimizer)"),
         Words::tr("Goodfellow, Bengio & Courville 2016, section 8.3")},
        {Term::gradient, Words::tr("gradient"),
         Words::tr("gradients|slope", "other words for the same, with | between").split('|'),
         Words::tr("In which direction, and how strongly, each weight would change the loss."),
         Words::tr("Derivative of the loss by the weights, found by going back through the layers and through time."),
         QStringLiteral("∂L/∂w"), Words::tr("Rumelhart, Hinton & Williams 1986; Werbos 1990")},
        {Term::optimizer, Words::tr("optimizer"),
         Words::tr("Adam|SGD|RMSProp|Adagrad|AdamW|NAdam|Nesterov", "other words for the same, with | between").split('|'),
         Words::tr("The rule that turns the gradient into a step."),
         Words::tr("Adam divides a running mean of the gradient by the root of a running mean of its square."),
         QStringLiteral("w ← w − η·m̂ ÷ (√v̂ + ε)"), Words::tr("Kingma & Ba 2015")},
        {Term::momentum, Words::tr("momentum"), Words::tr("decay|β₁|β₂", "other words for the same, with | between").split('|'),
         Words::tr("The step remembers earlier ones, so that it does not zigzag."),
         Words::tr("Running mean of the gradients; β is how much of the old mean stays."),
         QStringLiteral("m ← β·m + (1 − β)·∂L/∂w"), Words::tr("Sutskever et al. 2013; Kingma & Ba 2015")},
        {Term::clipping, Words::tr("clip the gradient"),
         Words::tr("clip|clipped|clipping", "other words for the same, with | between").split('|'),
         Words::tr("Too large a step is shortened."),
         Words::tr("Where the norm of the whole gradient is above the limit it is scaled down to it."),
         Words::tr("g ← g·min(1, limit ÷ ‖g‖)"), Words::tr("Pascanu, Mikolov & Bengio 2013")},
        {Term::penalty, Words::tr("L2 penalty"),
         Words::tr("L1 penalty|weight decay|L2", "other words for the same, with | between").split('|'),
         Words::tr("Large weights cost something, so they stay small."),
         Words::tr("Term λ/2·‖w‖² (or λ·‖w‖₁) in the loss, on weights and not on biases; weight decay shrinks them directly."),
         QStringLiteral("L + λ/2·Σ w²"), Words::tr("Loshchilov & Hutter 2019 (decoupled decay)")},
        {Term::earlyStopping,
         Words::tr("early stopping"),
         Words::tr("patience|best weights|stop early", "other words for the same, with | between").split('|'),
         Words::tr("Training ends when the validation loss gets no better, and the best weights are kept."),
         Words::tr("Stop after `patience` epochs without a smaller validation loss."),
         {},
         Words::tr("Prechelt 1998")},
        {Term::schedule, Words::tr("schedule"),
         Words::tr("plateau|warm-up|cosine", "other words for the same, with | between").split('|'),
         Words::tr("The learning rate changes while training goes on."),
         Words::tr("Factor on the learning rate as a function of epoch or update."), Words::tr("η(t) = η·factor(t)"),
         Words::tr("Goodfellow, Bengio & Courville 2016, section 8.3")},
        {Term::seed,
         Words::tr("seed"),
         Words::tr("seeds", "other words for the same, with | between").split('|'),
         Words::tr("The number that all chance comes from: the same seed gives the same training."),
         Words::tr("Initial weights, order of the samples, dropout and generated data are functions of it."),
         {},
         {}},
        {Term::norm,
         Words::tr("norm"),
         Words::tr("norms|norm of the gradient|norm of the update|norm of the weights",
                   "other words for the same, with | between")
             .split('|'),
         Words::tr("The length of a list of numbers: how large all of it is together."),
         Words::tr("Euclidean norm over a layer's parameters. Update ÷ weights is usually near 10⁻³."),
         QStringLiteral("‖w‖ = √(Σ w²)"),
         {}},
    };
}

} // namespace sluice
