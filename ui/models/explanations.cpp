#include "ui/models/explanations.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

Explanation ofCompare(Explained view)
{
    switch (view) {
    case Explained::batch:
        return {
            Words::tr("The batch"),
            Words::tr("The first sample of the newest batch, as every model gets it: one row an input, one cell a time step, in "
                      "scaled values. All models are trained on the same batches in the same order; a dense network sees the "
                      "steps side by side, a recurrent one after the other."),
            {}};
    case Explained::output:
        return {Words::tr("Output against target"),
                Words::tr(
                    "What each model answers, beside the truth, in the data's own units: over the time steps of one sample where "
                    "it answers at every step, over the whole part of the data where it answers once. Diamonds are answers "
                    "under what-ifs. A click picks the step or the sample."),
                {}};
    case Explained::loss:
        return {
            Words::tr("Loss"),
            Words::tr("Training: the mean over an epoch's samples, each measured when it was trained. Validation: measured after "
                      "the epoch on samples that are never trained on. The marker is the moment you look at; dotted lines are "
                      "other futures, from the epoch at which they were branched."),
            Words::tr("Goodfellow, Bengio & Courville 2016, Deep Learning, sections 5.2 and 7.8")};
    default:
        return {
            Words::tr("In plain words"),
            Words::tr("Every loss is divided by what the best constant answer leaves: the mean squared error by the variance of "
                      "the targets, the absolute error by their mean distance from the median, the cross-entropy by the entropy "
                      "of the classes. 1 is answering that constant every time, 0 is perfect. The sentences compare the models "
                      "with each other and with answers that take no network, measured by the same loss."),
            Words::tr("Hyndman & Athanasopoulos 2021, Forecasting: Principles and Practice, section 5.2 (baselines)")};
    }
}

Explanation ofInside(Explained view)
{
    switch (view) {
    case Explained::inside:
        return {Words::tr("Inside, over time"),
                Words::tr(
                    "One sample goes through the trained network. Every row is one quantity over the same time steps: the series "
                    "and the answers on top; then what is written, kept and stored, the gates (0 shut, 1 open), and what is "
                    "handed on. Units are lines, or rows of a map. Under what-ifs the thin lines are the run without them."),
                Words::tr(
                    "Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000; Cho et al. 2014; notation of Greff et al. "
                    "2016")};
    case Explained::cell:
        return {Words::tr("The cell at the cursor"),
                Words::tr(
                    "The equations of one unit at one time step with the numbers in them. In an LSTM c(t) = f·c(t−1) + i·g: the "
                    "forget gate says how much of the old state is kept, the input gate how much of the candidate is written, "
                    "and the output gate how much is shown as h(t) = o·tanh c(t). A click on a symbol picks it everywhere."),
                Words::tr("Greff et al. 2016, LSTM: A Search Space Odyssey, section II")};
    case Explained::hold:
        return {
            Words::tr("What if?"),
            Words::tr("A held gate has the given value at every step instead of the one it computes; everything after it is "
                      "computed anew, with the same weights. That shows what the gate does for this network, not what a network "
                      "trained without it would do."),
            Words::tr("Lesion studies of trained cells: Greff et al. 2016; Karpathy, Johnson & Li 2015")};
    default:
        return {Words::tr("What is changed"),
                Words::tr(
                    "A list of interventions on the trained network and its input, done from the first to the last, without "
                    "training: values held or added, units ablated, inputs edited or drawn, weights changed, steps shuffled. "
                    "Tick to switch, F2 to name, Alt with the arrows to move, Delete to remove, Ctrl+Z to undo. Below: the loss "
                    "of this sample, and the error over the whole test part, before → after."),
                Words::tr("Ablation: Meyes et al. 2019; shuffled inputs: Breiman 2001 (permutation importance)")};
    }
}

Explanation ofMemory(Explained view)
{
    switch (view) {
    case Explained::flow:
        return {Words::tr("Gradient flow"),
                Words::tr(
                    "How strongly the answer at one step depends on the states before it: the norms of ∂y/∂h(t) and ∂y/∂c(t), "
                    "backwards through time. Where a line falls towards the left, nothing can be learned from so far back. Along "
                    "the cell the gradient is multiplied by the forget gate alone."),
                Words::tr("Bengio, Simard & Frasconi 1994; Hochreiter 1991; Pascanu, Mikolov & Bengio 2013")};
    case Explained::inputGradient:
        return {
            Words::tr("What it looked at"),
            Words::tr(
                "Above, the inputs as the network got them; below, as a strip, the slope ∂y/∂x(t) of the answer in each input at "
                "each step: what a small change of it would do. It is local: a large slope is no proof that the value mattered."),
            Words::tr("Simonyan, Vedaldi & Zisserman 2014 (saliency)")};
    case Explained::memory:
        return {Words::tr("What each unit keeps"),
                Words::tr(
                    "Half-life: steps until the product of the forget gates has fallen to one half. Jacobian: ∂c(T)/∂c(t) of the "
                    "unit from the cursor to the end. Retained: how much of a change of the input at the cursor is left in h at "
                    "the last step, as a share of its largest effect."),
                Words::tr("Gers, Schmidhuber & Cummins 2000; Tallec & Ollivier 2018 (time scales of gates)")};
    default:
        return {
            Words::tr("Saturation"),
            Words::tr(
                "A point is one unit's gate: how often it was nearly shut (to the right) and nearly open (upwards), over many "
                "samples and all steps. Near the diagonal a gate is a switch; near the origin it is always half open."),
            Words::tr("Karpathy, Johnson & Li 2015, Visualizing and Understanding Recurrent Networks, figure 3")};
    }
}

Explanation ofTraining(Explained view)
{
    switch (view) {
    case Explained::atlas:
        return {
            Words::tr("Gate atlas"),
            Words::tr("When in training did this gate learn to open, and at which time steps? Each column is the network of one "
                      "kept epoch, run on the picked sample; each row is a time step. Press or drag to pick epoch and step "
                      "everywhere; with the keyboard, ← → and ↑ ↓."),
            {}};
    case Explained::histograms:
        return {Words::tr("Histograms over the epochs"),
                Words::tr(
                    "Each column counts the values of one kept epoch: weights of a tensor, gradients of the loss in it, or "
                    "activations of a layer on the picked sample, under its what-ifs. A cell's colour is the share of all values "
                    "of its epoch that fall into it."),
                Words::tr("Glorot & Bengio 2010, Understanding the difficulty of training deep feedforward neural networks")};
    default:
        return {Words::tr("Norms of each layer"),
                Words::tr(
                    "Euclidean norms over a layer's parameters, logged by the trainer at its updates: of the loss's gradient, of "
                    "what the optimizer changed, of the weights before that, and the change relative to the weights. A ratio "
                    "near 10⁻³ is usual; far below nothing moves, far above the weights jump."),
                Words::tr("Pascanu, Mikolov & Bengio 2013 (gradient norms); Karpathy, CS231n notes (ratio of update to weight)")};
    }
}

Explanation ofDetails(Explained view)
{
    switch (view) {
    case Explained::scatter:
        return {Words::tr("Prediction against target"),
                Words::tr("A point is one answer: the target to the right, what the model said upwards. On the dashed line it "
                          "would be right. RMSE is in the data's own units; R² = 1 − Σ(answer − target)² / Σ(target − mean)²."),
                Words::tr("Piñeiro et al. 2008, How to evaluate models: observed vs. predicted")};
    case Explained::confusion:
        return {Words::tr("Confusion matrix"),
                Words::tr("Rows are the true classes, columns the answers: right answers lie on the diagonal. The colour is the "
                          "share of the row, the number in a cell how many there were."),
                Words::tr("Stehman 1997; macro F1 as in Opitz & Burst 2019")};
    case Explained::reliability:
        return {
            Words::tr("Calibration"),
            Words::tr("Answers are sorted into bins by the probability of the likeliest class. A calibrated model is right as "
                      "often as it says: its bars reach the diamonds, which lie near the diagonal. Below: how many answers "
                      "each bin has."),
            Words::tr("Guo et al. 2017, On Calibration of Modern Neural Networks, section 2")};
    default:
        return {
            Words::tr("Decision surface"),
            Words::tr("What the model answers at every point of the plane of its two inputs, in the data's own units, with the "
                      "samples of the shown part on it. The white line is where the answer changes. A click picks the nearest "
                      "sample."),
            Words::tr("Hastie, Tibshirani & Friedman 2009, The Elements of Statistical Learning, section 2.3")};
    }
}

Explanation ofSeeds(Explained view)
{
    switch (view) {
    case Explained::seeds:
        return {Words::tr("Losses over several seeds"),
                Words::tr("The same experiment trained with one seed after another. The line is the mean over the seeds that "
                          "trained so long, the band goes from the least to the most."),
                Words::tr("Bouthillier et al. 2021, Accounting for Variance in Machine Learning Benchmarks")};
    case Explained::ranking:
        return {Words::tr("Ranking over the seeds"),
                Words::tr("Each model's loss at the end of its training, divided by what the best constant answer leaves: mean ± "
                          "sample standard deviation (n − 1) over the seeds, the range, and how often it was the best. Where the "
                          "ranges overlap, which model is better may be luck."),
                Words::tr("Henderson et al. 2018, Deep Reinforcement Learning that Matters")};
    case Explained::runs:
        return {
            Words::tr("The runs of this session"),
            Words::tr("Every training since the session was begun or opened is a run, and stays with its weights. The curves are "
                      "the losses on the validation part, after each epoch; a model has its own colour and line, a run its "
                      "own mark. In the table ≠ stands before what is not as in the run that is shown. Losses compare runs "
                      "on the same data, task and loss only."),
            {}};
    default:
        return {Words::tr("What the model writes"),
                Words::tr(
                    "The model reads the start, draws a character from its own distribution, reads that, and so on. Temperature "
                    "divides the logits: below 1 the likelier characters win, 0 always takes the likeliest. The same seed draws "
                    "the same text."),
                Words::tr("Graves 2013, Generating Sequences With Recurrent Neural Networks, section 3")};
    }
}

} // namespace

Explanation explanation(Explained view)
{
    if (view <= Explained::words)
        return ofCompare(view);
    if (view <= Explained::whatIfs)
        return ofInside(view);
    if (view <= Explained::saturation)
        return ofMemory(view);
    if (view <= Explained::norms)
        return ofTraining(view);
    if (view <= Explained::surface)
        return ofDetails(view);
    if (view <= Explained::text)
        return ofSeeds(view);
    return {
        Words::tr("The transport"),
        Words::tr("Time: the steps of the selected sample, whose series is drawn over the line. Training: the epochs whose "
                  "weights were "
                  "kept (the marks); live are the newest. Branching goes on from the epoch that is shown, with other settings."),
        {}};
}

QString explanationHtml(Explained view)
{
    const Explanation own = explanation(view);
    const QString source = own.source.isEmpty() ? QString() : QStringLiteral("<p><i>%1</i></p>").arg(own.source.toHtmlEscaped());
    return QStringLiteral("<p><b>%1</b></p><p>%2</p>%3").arg(own.title.toHtmlEscaped(), own.text.toHtmlEscaped(), source);
}

} // namespace sluice
