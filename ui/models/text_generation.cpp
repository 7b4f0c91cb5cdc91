#include "ui/models/text_generation.h"

#include "ui/models/error_text.h"
#include "ui/models/run_summary.h"

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
