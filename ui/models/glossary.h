#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace sluice {

/// The words of the window that are explained, in the order in which they are best learned.
enum class Term {
    // data
    sample,
    timeStep,
    feature,
    target,
    lookBack,
    horizon,
    scaling,
    split,
    // networks
    model,
    dense,
    recurrent,
    lstm,
    gru,
    convolution,
    layer,
    unit,
    weight,
    bias,
    parameters,
    activation,
    dropout,
    // inside a cell
    cell,
    forgetGate,
    inputGate,
    candidate,
    written,
    kept,
    outputGate,
    hidden,
    updateGate,
    resetGate,
    peepholes,
    preactivation,
    // training
    loss,
    batch,
    epoch,
    learningRate,
    gradient,
    optimizer,
    momentum,
    clipping,
    penalty,
    earlyStopping,
    schedule,
    seed,
    norm,
    // judging
    errorOverVariance,
    rmse,
    mae,
    mase,
    r2,
    skill,
    accuracy,
    f1,
    logLoss,
    bits,
    baseline,
    residual,
    confusion,
    calibration,
    // looking inside
    whatIf,
    ablation,
    future,
    contribution,
    gradientFlow,
    halfLife,
    saturation,
    surface,
    histogram,
    temperature,
    pace
};

/// One word, said twice: for beginners, and for experts with the formula and where it comes from.
struct GlossaryEntry {
    Term term;
    QString name;
    QStringList also; ///< other words under which it stands in the window
    QString simple;
    QString exact;
    QString formula; ///< empty where there is none
    QString source;  ///< empty where it is nobody's in particular
};

/// In the window's language and in the order of Term.
std::vector<GlossaryEntry> glossary();

/// The terms that a text of the window names, the longest words first: what "forget gate f(t)" or "epoch" is about. At most `most`.
std::vector<Term> termsIn(const QString &text, size_t most = 2);

/// An entry as rich text: the words for beginners, or for experts with formula and source; `numbers` is the formula with this
/// network's numbers in it, and may be empty.
QString entryHtml(const GlossaryEntry &entry, bool expert, const QString &numbers = {});
/// All of them, for beginners and experts, with a heading each.
QString glossaryHtml();

} // namespace sluice
