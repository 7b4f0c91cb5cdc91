#include "ui/models/explanation_parts.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

Explanation ofTheFrame(Explained part)
{
    switch (part) {
    case Explained::training:
        return {
            Words::tr("Training"),
            Words::tr(
                "Train lets the networks learn from one batch after the other; pressed again it pauses. One batch and one epoch "
                "do that much and no more; start over goes back to the very beginning. The pace says how fast you watch."),
            Words::tr("Each update takes the gradient of the batch's mean loss and lets the optimizer change the weights; all "
                      "models do the same batch in lock-step. Start over restores the very same initial weights. The pace is "
                      "updates in a drawn frame: it does not change the result by a bit."),
            Words::tr("w ← w − η·(direction of the optimizer)"), Words::tr("Goodfellow, Bengio & Courville 2016, chapter 8")};
    case Explained::source:
        return {Words::tr("What is open"),
                Words::tr("What you are looking at. Press it to choose a scene, built-in data, or a file of your own."),
                Words::tr(
                    "A scene, an experiment (JSON), a session (.sluice), an exported picture, data (CSV, text, NumPy) or weights "
                    "of another program. Loading happens beside the window; what was open stays until the new one is ready."),
                {},
                {}};
    case Explained::voices:
        return {Words::tr("Beginner and Expert"),
                Words::tr("How much you see. Beginner shows what tells the story and explains it in plain words; you can switch "
                          "at any time."),
                Words::tr("Two views of the same state. Expert adds all units, gradients, the experiment to edit, and "
                          "definitions with formula and source. Switching changes nothing of the training."),
                {},
                {}};
    case Explained::exporting:
        return {
            Words::tr("Export"),
            Words::tr("Take it home: a picture, the numbers, the trained network, a report, or everything as a session to go on "
                      "with another day."),
            Words::tr("Figures as PDF, SVG or PNG with the numbers behind them; weights as safetensors, NumPy, ONNX, CSV or "
                      "PyTorch; a session (SQLite) holds the experiment, the log and the snapshots that training goes on from."),
            {},
            {}};
    case Explained::viewing:
        return {Words::tr("View"),
                Words::tr("How the window looks: light or dark, where the parts stand, the language, a presentation for a "
                          "projector, and help."),
                Words::tr(
                    "Colours, layout, language, reduced motion, glossary and shortcuts. Nothing here touches the "
                    "experiment. F11 presents: there N and P go through the steps of a scene, C shows what a step speaks of. F1 "
                    "explains one thing, Shift+F1 opens the glossary."),
                {},
                {}};
    default:
        return {Words::tr("The pages"),
                Words::tr("Different looks at the same training: which network is better, what happens inside, what is "
                          "remembered, and the data."),
                Words::tr("Every page is a function of one state: model, epoch, part, sample, layer, unit and time step stay "
                          "picked from page to page. A page that has nothing to say of this task is not there."),
                {},
                {}};
    }
}

Explanation ofWhatIsTold(Explained part)
{
    switch (part) {
    case Explained::experiment:
        return {Words::tr("The experiment"),
                Words::tr("All that makes this training what it is: data, task, networks and how they learn. Change something "
                          "and apply it, and a new training begins."),
                Words::tr("Data and split, task, models with their layers, loss, optimizer, schedule, regularization, stopping "
                          "and seed. Applying makes a new run from new initial weights; the learning rate can also be changed "
                          "while training goes on. As one JSON file it is what “sluice train” takes."),
                {},
                {}};
    case Explained::scene:
        return {
            Words::tr("The scene"),
            Words::tr("A story about this training, step by step. Its numbers are those of the very networks in front of you; "
                      "its buttons lead to the moments it speaks of."),
            Words::tr("Every number is a measure of this run. A step is told only where its claims hold for these numbers; else "
                      "it says that this network solved it differently. “sluice scene check” says on how many seeds they hold."),
            {},
            {}};
    case Explained::sceneAnswers:
        return {
            Words::tr("Claims and answers"),
            Words::tr("An answer is right where its claim is true of the network that is looked at. One answer a line: what is "
                      "to be picked, a bar, and the claim, for example: the LSTM | lstm < dense"),
            Words::tr("A claim compares numbers of the scene, by their names under Numbers, with each other or with values: "
                      "error < 0.3, a > 2 × b, 0.1 < error < 0.9. Several claims of an answer have a semicolon between them, "
                      "those of a step a line each; all of them must hold."),
            {},
            {}};
    default:
        return {Words::tr("Predict first"),
                Words::tr("Say what you expect before you see it. Then what the network does is laid beside your answer."),
                Words::tr("An answer to pick is right where its claims hold on this network; a drawn curve is scored against the "
                          "network's own over the same points."),
                Words::tr("R² = 1 − Σ(drawn − true)² ÷ Σ(true − mean)²"),
                Words::tr("White & Gunstone 1992, Probing Understanding, chapter 3 (predict, observe, explain)")};
    }
}

Explanation ofData(Explained part)
{
    switch (part) {
    case Explained::data:
        return {
            Words::tr("Where the data come from"),
            Words::tr(
                "Choose built-in examples, or a file of your own. You look at it here first, and then open it as an experiment."),
            Words::tr("Built-in sets with their source and terms, generators with parameters and seed, or CSV, text and NumPy "
                      "files. Reading and cutting happen beside the window; nothing that is open changes until you open this."),
            {},
            {}};
    case Explained::columns:
        return {Words::tr("How the data are read"),
                Words::tr("What each column is for: something to tell the network, what it is to find, the time, or nothing."),
                Words::tr("Type and role of each column, found out over all rows; both can be overruled, and so can separator, "
                          "decimal sign, header, encoding and missing values."),
                {},
                {}};
    default:
        return {Words::tr("Windows and parts"),
                Words::tr("How the series is cut into examples, and which of them are there to learn from, to check with, and "
                          "for the end."),
                Words::tr("A sample is the last look-back rows and a target that lies the horizon ahead. It belongs to the part "
                          "in which its target lies; its inputs may reach back."),
                Words::tr("x = (x(t − T + 1), …, x(t)),  y = x(t + horizon)"),
                Words::tr("Hyndman & Athanasopoulos 2021, section 5.8")};
    }
}

Explanation ofLooking(Explained part)
{
    switch (part) {
    case Explained::dense:
        return {Words::tr("Inside the dense network"),
                Words::tr("What each part of its window counts for in the dense network, and what its units make of it."),
                Words::tr("The weights of the first layer, or what each of them adds to the answer on this sample; below, what "
                          "every layer hands on. Of more than two classes the answer is the score of the likeliest, of two "
                          "that of the second."),
                Words::tr("a = φ(W·x + b);  contribution: weight × input × ∂y/∂z"),
                Words::tr("Shrikumar, Greenside & Kundaje 2017")};
    case Explained::units:
        return {Words::tr("Which units are seen"),
                Words::tr("Which of the many units you look at, and in which order. All rows follow. Fewer units "
                          "at a time are seen larger: Ctrl with the wheel over the names at the left; the wheel alone scrolls "
                          "them then."),
                Words::tr("Units by number, by the mean or the time of the peak of a quantity, or by similarity; filtered by "
                          "numbers or conditions; one may be pinned on top. The order is the same in every row, and so is the "
                          "part that is seen. Where cells share a pixel, it is the strongest of them, with its sign; of gates "
                          "the mean. By similarity, "
                          "units that correlate (r) over the steps come to lie beside each other: along the eigenvector of the "
                          "second smallest eigenvalue λ₂ of the Laplacian of their graph."),
                Words::tr("w = (1 + r) ÷ 2;  (D − W)·v = λ₂·v,  units in the order of v"),
                Words::tr("Atkins, Boman & Hendrickson 1998, A Spectral Algorithm for Seriation and the Consecutive Ones "
                          "Problem")};
    case Explained::selection:
        return {
            Words::tr("What is looked at"),
            Words::tr("Which example, which network and which unit you look at. Whatever you pick here is picked everywhere."),
            Words::tr("One selection shared by all pages: part of the data, sample, model, layer, unit and time step. What is "
                      "shown is computed anew from the snapshot, in evaluation mode."),
            {},
            {}};
    default:
        return {
            Words::tr("A message"),
            Words::tr("What the program has to tell you about what was just done. The cross closes it."),
            Words::tr(
                "The newest notice or error. An error says what was found and what was expected; what was open stays as it was."),
            {},
            {}};
    }
}

} // namespace

Explanation explanationOfPart(Explained part)
{
    if (part <= Explained::pages)
        return ofTheFrame(part);
    if (part <= Explained::sceneAnswers)
        return ofWhatIsTold(part);
    return part <= Explained::windows ? ofData(part) : ofLooking(part);
}

} // namespace sluice
