#include "ui/models/memory_heading.h"

#include "core/io/experiment_words.h"
#include "ui/models/language.h"
#include "ui/models/loss_text.h"
#include "ui/models/model_name.h"
#include "ui/models/run_summary.h"
#include "ui/models/setting_words.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

struct MemoryText {
    Q_DECLARE_TR_FUNCTIONS(MemoryText)
};

QString beginning(const LayerSpec &layer)
{
    if (const auto *lstm = std::get_if<LstmSpec>(&layer); lstm && lstm->forgetGate == ForgetGate::own)
        return MemoryText::tr("forget bias %1").arg(plainText(lstm->forgetBias));
    if (const auto *lstm = std::get_if<LstmSpec>(&layer); lstm && lstm->forgetGate == ForgetGate::none)
        return MemoryText::tr("no forget gate");
    if (std::holds_alternative<RnnSpec>(layer))
        return MemoryText::tr("simple recurrent");
    return std::holds_alternative<GruSpec>(layer) ? MemoryText::tr("GRU") : MemoryText::tr("coupled gates");
}

QString initializerName(Initializer initializer)
{
    const auto choice = std::ranges::find(initializerWords, initializer, &JsonChoice<Initializer>::value);
    return settingValue("initializer", '"' + std::string(choice->word) + '"');
}

/// What the weights of a recurrent layer were drawn by.
QString drawnBy(const LayerSpec &layer)
{
    const auto said = [](const auto &of) {
        return MemoryText::tr("weights: %1; recurrent: %2")
            .arg(initializerName(of.initializer), initializerName(of.recurrentInitializer));
    };
    if (const auto *lstm = std::get_if<LstmSpec>(&layer))
        return said(*lstm);
    if (const auto *gru = std::get_if<GruSpec>(&layer))
        return said(*gru);
    return said(std::get<RnnSpec>(layer));
}

/// Of one answer, in which the weight of its class cancels.
QString answerLoss(const Experiment &experiment)
{
    LossSpec loss = experiment.training.loss;
    loss.classWeights.clear();
    return lossName(loss);
}

/// One of them may be empty.
QString listed(const QString &one, const QString &other)
{
    return one.isEmpty() || other.isEmpty() ? one + other : MemoryText::tr("%1, %2").arg(one, other);
}

/// How each recurrent model began: its bias, and what its weights were drawn by where they differ in that.
QStringList beginnings(const Experiment &experiment)
{
    QStringList models, drawn;
    for (const ModelSpec &each : experiment.models) {
        const auto layer = std::ranges::find_if(each.layers, isRecurrent);
        if (layer == each.layers.end())
            continue;
        const QString name = modelName(each.name), begun = beginning(*layer);
        models << listed(name, begun == name ? QString() : begun);
        drawn << drawnBy(*layer);
    }
    QStringList all = drawn;
    all.removeDuplicates();
    if (all.size() == 1)
        return {joinedClauses(models), all.front()};
    for (qsizetype k = 0; k < models.size(); ++k)
        models[k] += MemoryText::tr(" (%1)").arg(drawn[k]);
    return {joinedClauses(models)};
}

/// "untrained and epoch 14"; where they are of several epochs, as the best ones of each model are, all of them.
QString whoseWeights(const ViewState &state)
{
    QStringList models, epochs;
    bool both = false;
    for (size_t k = 0; k < state.experiment->models.size(); ++k) {
        if (!state.experiment->models[k].recurrent())
            continue;
        const uint32_t epoch = epochOfWeights(*state.moment[k]);
        epochs << (epoch == 0 ? MemoryText::tr("untrained") : MemoryText::tr("epoch %1").arg(epoch));
        models << MemoryText::tr("%1: %2").arg(modelName(state.experiment->models[k].name), epochs.back());
        both = both || untrainedOf(state, k);
    }
    QStringList all = epochs;
    all.removeDuplicates();
    const QString now = all.size() == 1 ? all.front() : joinedClauses(models);
    return both ? MemoryText::tr("untrained and %1").arg(now) : now;
}

/// "L: mean squared error", or of every model whose score y is.
QString whatItIsOf(const ViewState &state, const std::vector<QString> &answers)
{
    if (answers.empty())
        return MemoryText::tr("L: %1").arg(answerLoss(*state.experiment));
    QStringList models, names;
    for (size_t k = 0; k < state.experiment->models.size(); ++k) {
        if (!state.experiment->models[k].recurrent())
            continue;
        names << answers[k];
        models << MemoryText::tr("%1: %2").arg(modelName(state.experiment->models[k].name), names.back());
    }
    QStringList all = names;
    return all.removeDuplicates() == names.size() - 1 ? names.front() : joinedClauses(models);
}

} // namespace

SnapshotPtr untrainedOf(const ViewState &state, size_t model)
{
    if (!state.history || state.history->kept.empty() || epochOfWeights(*state.moment[model]) == 0)
        return nullptr;
    const Moment &first = state.history->kept.front();
    return model < first.size() && first[model] && epochOfWeights(*first[model]) == 0 ? first[model] : nullptr;
}

QString memoryTitle(const MemoryContent &content, const Experiment &experiment)
{
    const QString what =
        content.ofAnswer ? MemoryText::tr("Gradient of the answer: %1") : MemoryText::tr("Gradient of the loss: %1");
    return what.arg(beginnings(experiment).join(QStringLiteral(" · ")));
}

QString memorySubtitle(const MemoryContent &content, const ViewState &state, const std::vector<QString> &answers)
{
    const Selection &selection = content.selection;
    QStringList parts = {MemoryText::tr("answer at t = %1, sample %2 of %3")
                             .arg(content.answered + 1)
                             .arg(selection.sample + 1)
                             .arg(state.task->sampleCount(selection.split))};
    for (const QString &part : {whatItIsOf(state, answers), whoseWeights(state)})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(" · "));
}

} // namespace sluice
