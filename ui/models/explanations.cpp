#include "ui/models/explanations.h"

#include "ui/models/explanation_parts.h"

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
            Words::tr("The handful of examples that the networks learn from right now. Both get the very same one: the dense "
                      "network all steps at once, a recurrent one step after step."),
            Words::tr("The first sample of the newest batch, as every model gets it: one row an input, one cell a time step, in "
                      "scaled values. All models are trained on the same batches in the same order; a dense network sees the "
                      "steps side by side, a recurrent one after the other."),
            Words::tr("L(batch) = 1/|B| · Σ ℓ(ŷₙ, yₙ) over the batch's samples;  w ← w − η·∂L(batch)/∂w"),
            Words::tr("Robbins & Monro 1951; Goodfellow, Bengio & Courville 2016, Deep Learning, section 8.1.3 (batches and "
                      "minibatches)")};
    case Explained::output:
        return {Words::tr("Output against target"),
                Words::tr("The line “target” is the truth, the coloured ones are what the networks say. The nearer, the better."),
                Words::tr(
                    "What each model answers, beside the truth, in the data's own units: over the time steps of one sample where "
                    "it answers at every step, over the whole part of the data where it answers once. Diamonds are answers "
                    "under what-ifs. A click picks the step or the sample. Numbers are scaled back from what the head gives; of "
                    "two classes it is the probability of the second, of more the likeliest one."),
                Words::tr("ŷ = offset + scale·(V·h + b);  of two classes σ(V·h + b);  of more argmax(V·h + b)"),
                Words::tr("Goodfellow, Bengio & Courville 2016, Deep Learning, sections 6.2.2 (output units) and 10.2 (at every "
                          "step)")};
    case Explained::loss:
        return {
            Words::tr("Loss"),
            Words::tr("How wrong the networks were, epoch after epoch. Down is better. One line is for what they learn from, the "
                      "other for examples they never learn from."),
            Words::tr("Training: the mean over an epoch's samples, each measured when it was trained. Validation: measured after "
                      "the epoch on samples that are never trained on. The marker is the moment you look at; dotted lines are "
                      "other futures, from the epoch at which they were branched."),
            Words::tr("L = 1/N · Σ ℓ(ŷ, y), ÷ that of the best constant"),
            Words::tr("Goodfellow, Bengio & Courville 2016, Deep Learning, sections 5.2 and 7.8")};
    default:
        return {
            Words::tr("In plain words"),
            Words::tr("What the numbers mean, said in sentences: who makes the smaller error, and whether either is better than "
                      "a simple guess. 1 is as good as always guessing the mean of those very targets, 0 is perfect."),
            Words::tr(
                "Every loss is divided by what the best constant answer leaves: the mean squared error by the variance of "
                "the targets, the absolute error by their mean distance from the median, the cross-entropy by the entropy "
                "of the classes. 1 is answering that constant every time, 0 is perfect. The sentences compare the models "
                "with each other and with answers that take no network, measured by the same loss. Under what-ifs the lines "
                "with a ◆, here and on the cards, are of the error over the whole test part, before → after, and the table "
                "of all measures has each model that they reach a second time; everything else is without them."),
            Words::tr("MSE ÷ variance;  MAE ÷ E|y − median|;  cross-entropy ÷ entropy"),
            Words::tr("Hyndman & Athanasopoulos 2021, Forecasting: Principles and Practice, section 5.2 (baselines)")};
    }
}

Explanation ofInside(Explained view)
{
    switch (view) {
    case Explained::inside:
        return {Words::tr("Inside, over time"),
                Words::tr("What happens in the network while it reads one example, from left to right. Each row is one thing "
                          "over time: what comes in, what is written and kept, how far each gate is open, what goes out."),
                Words::tr(
                    "One sample goes through the trained network. Every row is one quantity over the same time steps: the series "
                    "and the answers on top; then what is written, kept and stored, the gates (0 shut, 1 open), and what is "
                    "handed on. Units are lines, or rows of a map. Under what-ifs the thin lines are the run without them."),
                QStringLiteral("c(t) = f·c(t−1) + i·g,  h(t) = o·tanh c(t)"),
                Words::tr(
                    "Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000; Cho et al. 2014; notation of Greff et al. "
                    "2016")};
    case Explained::cell:
        return {Words::tr("The cell at the cursor"),
                Words::tr(
                    "One memory cell at one moment, with its numbers: how much it keeps, how much it writes, how much it shows."),
                Words::tr(
                    "The equations of one unit at one time step with the numbers in them. In an LSTM c(t) = f·c(t−1) + i·g: the "
                    "forget gate says how much of the old state is kept, the input gate how much of the candidate is written, "
                    "and the output gate how much is shown as h(t) = o·tanh c(t). A click on a symbol picks it everywhere."),
                QStringLiteral("c(t) = f·c(t−1) + i·g,  h(t) = o·tanh c(t)"),
                Words::tr("Greff et al. 2016, LSTM: A Search Space Odyssey, section II")};
    case Explained::hold:
        return {
            Words::tr("What if?"),
            Words::tr("Fix a gate at a value and see what becomes of the answer. So you find out what the gate is good for."),
            Words::tr("A held gate has the given value at every step instead of the one it computes; everything after it is "
                      "computed anew, with the same weights. That shows what the gate does for this network, not what a network "
                      "trained without it would do."),
            Words::tr("f(t) := value,  then c(t) = f·c(t−1) + i·g as before"),
            Words::tr("Lesion studies of trained cells: Greff et al. 2016; Karpathy, Johnson & Li 2015")};
    default:
        return {Words::tr("What is changed"),
                Words::tr("A list of changes that you try on the trained network: hold something, switch a unit off, change the "
                          "input. Below it stands what they do to the error."),
                Words::tr(
                    "A list of interventions on the trained network and its input, done from the first to the last, without "
                    "training: values held or added, units ablated, inputs edited or drawn, weights changed, steps shuffled. "
                    "Tick to switch, F2 to name, Alt with the arrows to move, Delete to remove, Ctrl+Z to undo. Below: the loss "
                    "of this sample, and the error over the whole test part, before → after."),
                Words::tr("L(changed) − L(as it is)"),
                Words::tr("Ablation: Meyes et al. 2019; shuffled inputs: Breiman 2001 (permutation importance)")};
    }
}

Explanation ofMemory(Explained view)
{
    switch (view) {
    case Explained::flow:
        return {
            Words::tr("Gradient flow"),
            Words::tr("How far back into the past this network can learn from. Where a line has fallen to nothing, what "
                      "happened then cannot teach it any more."),
            Words::tr(
                "How strongly the loss L of the answer at one step depends on the states before it: the norms of ∂L/∂h(t) "
                "and ∂L/∂c(t), backwards through time. Where a line falls towards the left, nothing can be learned from so far "
                "back. Along the cell alone the gradient is multiplied by f(t) at every step: the forget gate, 1 in a cell "
                "without one, 1 − i(t) where the two are coupled; where c is held, nothing passes. An answer that is right has a "
                "loss "
                "without slope: by its height alone a line says how wrong the answer is. Of the answer y itself, the other "
                "choice: of more than two classes y is the score (logit) of the likeliest, of two that of the second, of "
                "several numbers their sum."),
            QStringLiteral("‖∂L/∂h(t)‖, ‖∂L/∂c(t)‖;  ∂c(t)/∂c(t−1) = f(t)"),
            Words::tr("Bengio, Simard & Frasconi 1994; Hochreiter 1991; Pascanu, Mikolov & Bengio 2013")};
    case Explained::inputGradient:
        return {
            Words::tr("What it looked at"),
            Words::tr("Which of the inputs the answer would change with, and when. Strong colour: a small change there would "
                      "move the answer."),
            Words::tr(
                "Above, the inputs as the network got them; below, as a strip, the slope ∂y/∂x(t) of the answer in each input at "
                "each step: what a small change of it would do. It is local: a large slope is no proof that the value mattered. "
                "Of more than two classes y is the score (logit) of the likeliest, of two that of the second, of several numbers "
                "their sum."),
            QStringLiteral("∂y/∂x(t)"), Words::tr("Simonyan, Vedaldi & Zisserman 2014 (saliency)")};
    case Explained::retention:
        return {
            Words::tr("What is left k steps later"),
            Words::tr("One input is changed at the cursor, and the network runs on. The dashed line is what that still does to "
                      "its answer so many steps later. The other lines: what each unit's memory cell alone would have kept."),
            Words::tr(
                "Measured: one input, the target's own column unless you choose another, is raised by 1 (scaled) at the cursor "
                "and then lowered; of the way that does more, what is left in the answer ŷ and in the picked unit's state k "
                "steps later, as a share of its largest effect. At steps where the network gives no answer its head is applied "
                "all the same; of classes ŷ are the scores (logits), of several numbers the length of their change counts. "
                "Cell path only: the running product of a unit's forget gates from the cursor on. The ring is where that has "
                "halved, the triangle the half-life: where it would have at the mean rate over the whole sample. The two kinds "
                "of lines may be far apart: a unit can remember through h what its forget gate lets go."),
            QStringLiteral("‖Δŷ(t + k)‖ ÷ max ‖Δŷ‖;  f(t + 1) · … · f(t + k)"),
            Words::tr("Gers, Schmidhuber & Cummins 2000; Tallec & Ollivier 2018 (time scales of gates)")};
    case Explained::memory:
        return {Words::tr("What each unit keeps"),
                Words::tr("How long each unit remembers: in how many steps half of what it holds is gone, at the mean rate over "
                          "the sample, and what of a changed input is left in it some steps later."),
                Words::tr(
                    "Half-life, cell path only: steps in which the product of the forget gates halves, at its mean rate over the "
                    "sample. "
                    "Jacobian: ∂c(T)/∂c(t) of the unit from the cursor to the end. Left: how much of a change of an input at the "
                    "cursor, raised by 1 (scaled) or lowered, whichever does more, is in the unit's state s (c of an LSTM, h "
                    "otherwise) k steps later, as a share of its largest effect. Input and k are chosen beside the plot of what "
                    "is left."),
                Words::tr("half-life: ln 2 ÷ mean(−ln f(t));  Jacobian: ∂c(T)/∂c(t);  left: |Δs(t + k)| ÷ max |Δs|"),
                Words::tr("Gers, Schmidhuber & Cummins 2000; Tallec & Ollivier 2018 (time scales of gates)")};
    default:
        return {
            Words::tr("Saturation"),
            Words::tr("Which gates are used like switches, fully open or fully shut, and which stay half open."),
            Words::tr(
                "A point is one unit's gate: how often it was nearly shut (to the right) and nearly open (upwards), over many "
                "samples and all steps. Near the diagonal a gate is a switch; near the origin it is always half open. ×12: so "
                "many points lie on each other there; a further click picks the next of their units, as do ↑ and ↓."),
            Words::tr("x: share of steps with gate < lower threshold;  y: with gate > upper threshold"),
            Words::tr("Karpathy, Johnson & Li 2015, Visualizing and Understanding Recurrent Networks, figure 3")};
    }
}

Explanation ofTraining(Explained view)
{
    switch (view) {
    case Explained::atlas:
        return {
            Words::tr("Gate atlas"),
            Words::tr(
                "The whole training in one picture: from left to right the epochs, upwards the time steps; the colour says how "
                "far the gate was open."),
            Words::tr("When in training did this gate learn to open, and at which time steps? Each column is the network of one "
                      "kept epoch, run on the picked sample; each row is a time step. Press or drag to pick epoch and step "
                      "everywhere; with the keyboard, ← → and ↑ ↓. Under a what-if the list above the maps chooses what they "
                      "show: what if, as it was, or the change."),
            Words::tr("gate(t, e) = σ(W(e)·x(t) + R(e)·h(t−1, e) + b(e)),  e: the epoch whose weights these are"),
            Words::tr("Gates: Gers, Schmidhuber & Cummins 2000; Cho et al. 2014. Gates of trained cells looked at on data: "
                      "Karpathy, Johnson & Li 2015, Visualizing and Understanding Recurrent Networks")};
    case Explained::histograms:
        return {Words::tr("Histograms over the epochs"),
                Words::tr(
                    "How large the numbers in the network are, and how that changes while it learns. Each column is one epoch."),
                Words::tr(
                    "Each column counts the values of one kept epoch: weights of a tensor, gradients of the loss in it, or "
                    "activations of a layer on the picked sample. A cell's colour is the share of all values of its epoch that "
                    "fall into it. What-ifs act on all of them: an edited weight on the weights of its tensor, whatever reaches "
                    "the samples' loss on its gradients. Under a what-if the list above the map chooses what it shows: what if, "
                    "as it "
                    "was, or the change of the shares."),
                QStringLiteral("n(bin) ÷ N"),
                Words::tr("Glorot & Bengio 2010, Understanding the difficulty of training deep feedforward neural networks")};
    default:
        return {
            Words::tr("Norms of each layer"),
            Words::tr(
                "How large each layer's gradient, step and weights are: whether all layers learn, or one stands still or jumps."),
            Words::tr(
                "Euclidean norms over a layer's parameters, logged by the trainer at its updates: of the loss's gradient, of "
                "what the optimizer changed, of the weights before that, and the change relative to the weights. A ratio "
                "near 10⁻³ is usual; far below nothing moves, far above the weights jump. They are of the training that was, "
                "so what-ifs change nothing of them."),
            QStringLiteral("‖∂L/∂w‖, ‖Δw‖, ‖w‖, ‖Δw‖ ÷ ‖w‖"),
            Words::tr("Pascanu, Mikolov & Bengio 2013 (gradient norms); Karpathy, CS231n notes (ratio of update to weight)")};
    }
}

Explanation ofDetails(Explained view)
{
    switch (view) {
    case Explained::path:
        return {Words::tr("Path of the forecast"),
                Words::tr(
                    "What the networks say comes next, row after row, beside what came. The band says how wrong they usually are "
                    "so far ahead."),
                Words::tr(
                    "From one window each model forecasts all rows of the horizon: at once, or one row after the other, with its "
                    "own answers as inputs. The band is ± the RMSE of so many rows ahead over the part of the data; below, the "
                    "same beside simple forecasts. Diamonds are forecasts under what-ifs, which are done to every window on the "
                    "way."),
                QStringLiteral("RMSE(k) = √(1/N · Σ (ŷ(t+k) − y(t+k))²)"),
                Words::tr("Ben Taieb, Bontempi, Atiya & Sorjamaa 2012 (strategies for forecasts of many steps)")};
    case Explained::scatter:
        return {
            Words::tr("Prediction against target"),
            Words::tr(
                "Each point is one answer. On the dashed line it would be exactly right; the farther from it, the more wrong."),
            Words::tr("A point is one answer: the target to the right, what the model said upwards. On the dashed line it "
                      "would be right. RMSE is in the data's own units; R² = 1 − Σ(answer − target)² / Σ(target − mean)²."),
            QStringLiteral("R² = 1 − Σ(ŷ − y)² ÷ Σ(y − ȳ)²"),
            Words::tr("Piñeiro et al. 2008, How to evaluate models: observed vs. predicted")};
    case Explained::confusion:
        return {Words::tr("Confusion matrix"), Words::tr("Which class is taken for which. Right answers lie on the diagonal."),
                Words::tr("Rows are the true classes, columns the answers: right answers lie on the diagonal. The colour is the "
                          "share of the row, the number in a cell how many there were."),
                Words::tr("share = n(true, said) ÷ n(true)"), Words::tr("Stehman 1997; macro F1 as in Opitz & Burst 2019")};
    case Explained::reliability:
        return {
            Words::tr("Calibration"),
            Words::tr("Whether the network is as often right as it is sure: of the answers it gave with 80 %, 80 of 100 should "
                      "be right."),
            Words::tr("Answers are sorted into bins by the probability of the likeliest class. A calibrated model is right as "
                      "often as it says: its bars reach the diamonds, which lie near the diagonal. Below: how many answers "
                      "each bin has."),
            QStringLiteral("ECE = Σ n(b)/N · |acc(b) − conf(b)|"),
            Words::tr("Guo et al. 2017, On Calibration of Modern Neural Networks, section 2")};
    default:
        return {
            Words::tr("Decision surface"),
            Words::tr("What the network would answer at every place of the plane, as a colour. The points are the examples; the "
                      "line between the colours is where it changes its mind."),
            Words::tr("What the model answers at every point of the plane of its two inputs, in the data's own units, with the "
                      "samples of the shown part on it. The line between the colours is where the answer changes. A click picks "
                      "the nearest "
                      "sample."),
            QStringLiteral("ŷ(x₁, x₂)"),
            Words::tr("Hastie, Tibshirani & Friedman 2009, The Elements of Statistical Learning, section 2.3")};
    }
}

Explanation ofSeeds(Explained view)
{
    switch (view) {
    case Explained::seeds:
        return {
            Words::tr("Losses over several seeds"),
            Words::tr(
                "The same training several times, each time with other chance numbers. Where the band is wide, much is luck."),
            Words::tr("The same experiment trained with one seed after another. The line is the mean over the seeds that "
                      "trained so long, the band goes from the least to the most."),
            Words::tr("mean, min and max over the seeds of L(epoch)"),
            Words::tr("Bouthillier et al. 2021, Accounting for Variance in Machine Learning Benchmarks")};
    case Explained::ranking:
        return {Words::tr("Ranking over the seeds"),
                Words::tr("Which model was better, and how often, when everything was trained several times. Where the ranges "
                          "overlap it may be luck."),
                Words::tr("Each model's validation loss at the end of its training, divided by what the best constant answer "
                          "leaves. Where the best epoch's weights were restored it is theirs, and a little optimistic, since the "
                          "validation part chose that epoch. Mean ± sample standard deviation (n − 1) over the seeds, the range, "
                          "and how often it was the best. Where the ranges overlap, which model is better may be luck."),
                Words::tr("mean ± √(Σ(L − mean)² ÷ (n − 1))"),
                Words::tr("Henderson et al. 2018, Deep Reinforcement Learning that Matters")};
    case Explained::runs:
        return {
            Words::tr("The runs of this session"),
            Words::tr("Every training is a run, and stays with what it learned. Tick some of them, and their curves lie over "
                      "each other; ≠ stands before what is not as in the run that is shown."),
            Words::tr("Every training since the session was begun or opened is a run, and stays with its weights. The curves are "
                      "the losses on the validation part, after each epoch; a model has its own colour and line, a run its "
                      "own mark. In the table ≠ stands before what is not as in the run that is shown. Losses compare runs "
                      "on the same data, task and loss only."),
            Words::tr("L(epoch) on the validation part"),
            Words::tr("Collberg & Proebsting 2016, Repeatability in Computer Systems Research")};
    default:
        return {Words::tr("What the model writes"),
                Words::tr("The network goes on with your text, one character after the other, each one drawn from what it thinks "
                          "likely. Low temperature: careful; high: bold. Try a what-if, and both texts stand beside each other."),
                Words::tr(
                    "The model reads the start, draws a character from its own distribution, reads that, and so on. Temperature "
                    "divides the logits: below 1 the likelier characters win, 0 always takes the likeliest. The same seed draws "
                    "the same text. Under what-ifs the same draws are also made from the model as they leave it, in every window "
                    "that it reads on the way, beside the model as it is."),
                QStringLiteral("p ∝ exp(logit ÷ T)"),
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
    if (view > Explained::transport)
        return explanationOfPart(view);
    return {
        Words::tr("The transport"),
        Words::tr("Moves through time: along the steps of one example, or back and forth through the training. What is shown "
                  "everywhere follows."),
        Words::tr("Time: the steps of the selected sample, whose series is drawn over the line. Training: the epochs whose "
                  "weights were "
                  "kept (the marks); live are the newest. Branching goes on from the epoch that is shown, with other settings."),
        {},
        {}};
}

QString explanationHtml(Explained view, bool expert, const QString &numbers)
{
    const Explanation own = explanation(view);
    QString html = QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                       .arg(own.title.toHtmlEscaped(), (expert ? own.exact : own.simple).toHtmlEscaped());
    if (expert && !own.formula.isEmpty())
        html += QStringLiteral("<p><code>%1</code></p>").arg(own.formula.toHtmlEscaped());
    if (!numbers.isEmpty())
        html += QStringLiteral("<p><code>%1</code></p>").arg(numbers.toHtmlEscaped());
    if (expert && !own.source.isEmpty())
        html += QStringLiteral("<p><i>%1</i></p>").arg(own.source.toHtmlEscaped());
    return html;
}

} // namespace sluice
