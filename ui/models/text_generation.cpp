#include "ui/models/text_generation.h"

#include "ui/models/error_text.h"
#include "ui/models/run_summary.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TextGeneration)
};

} // namespace

std::optional<GeneratedText> generateText(const GenerationQuestion &question, const std::atomic<bool> &abandoned)
{
    const Result<std::string> text = sampleText(question.model, *question.task, question.snapshot->weights, question.spec,
                                                [&abandoned] { return !abandoned; });
    if (abandoned)
        return {};
    const uint32_t epoch = epochOfWeights(*question.snapshot);
    if (!text)
        return GeneratedText{{}, text.error(), epoch};
    return GeneratedText{QString::fromStdString(*text), {}, epoch};
}

Result<std::optional<WrittenText>> writtenText(const ViewState &state, const std::atomic<bool> &abandoned)
{
    const Writing writing = state.writing.value_or(Writing{state.selection.model, {}});
    const ModelSpec &model = state.experiment->models[writing.model];
    const Snapshot &snapshot = *state.moment[writing.model];
    const auto sampled = sampleTokens(model, *state.task, snapshot.weights, writing.spec, [&abandoned] { return !abandoned; });
    if (!sampled)
        return passOn(sampled);
    if (abandoned)
        return std::optional<WrittenText>();
    WrittenText text{Words::tr("%1 writes, temperature %2, after epoch %3")
                         .arg(QString::fromStdString(model.name), plainText(writing.spec.temperature))
                         .arg(epochOfWeights(snapshot)),
                     {},
                     sampled->probability};
    for (const size_t token : sampled->tokens)
        text.tokens.push_back(state.task->classes()[token]);
    return std::optional(std::move(text));
}

bool hasText(const ViewState &state)
{
    return state.task && state.task->spec().kind == TaskKind::nextToken;
}

QString whyNoText(const ViewState &state)
{
    if (!state.task || !state.experiment)
        return Words::tr("Nothing is open.");
    if (const auto possible = canSample(*state.task); !possible)
        return errorText(possible.error());
    return state.moment.empty() ? Words::tr("There are no weights yet.") : QString();
}

} // namespace sluice
