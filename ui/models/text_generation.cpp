#include "ui/models/text_generation.h"

#include "ui/models/class_name.h"
#include "ui/models/error_text.h"
#include "ui/models/fact_lines.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/run_summary.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <functional>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TextGeneration)
};

constexpr size_t mostNext = 6; // of the characters that may come next

struct Sides {
    SampledTokens before;
    std::optional<SampledTokens> whatIf;
};

Result<Sides> bothSides(const GenerationQuestion &question, const std::atomic<bool> &abandoned)
{
    const auto keepGoing = [&abandoned] { return !abandoned; };
    const auto &weights = question.snapshot->weights;
    auto before = sampleTokens(question.model, *question.task, weights, question.spec, keepGoing);
    if (!before)
        return passOn(before);
    Sides sides{std::move(*before), {}};
    if (question.whatIfs.empty())
        return sides;
    auto whatIf =
        sampleTokensWhatIf(question.model, *question.task, weights, question.spec, question.whatIfs, question.index, keepGoing);
    if (!whatIf)
        return passOn(whatIf);
    sides.whatIf = std::move(*whatIf);
    return sides;
}

QString textOf(const std::vector<size_t> &tokens, const Task &task)
{
    std::string text;
    for (const size_t token : tokens)
        text += task.classes()[token];
    return QString::fromStdString(text);
}

std::vector<NextCharacter> likeliest(const Sides &sides, const Task &task)
{
    std::vector<NextCharacter> all;
    for (size_t token = 0; token < sides.before.afterStart.size(); ++token) {
        all.push_back({className(task.data(), task.classes()[token]), sides.before.afterStart[token], {}});
        if (sides.whatIf && token < sides.whatIf->afterStart.size())
            all.back().whatIf = sides.whatIf->afterStart[token];
    }
    std::ranges::stable_sort(all, std::greater(),
                             [](const NextCharacter &each) { return std::max(each.before, each.whatIf.value_or(0)); });
    all.resize(std::min(all.size(), mostNext));
    return all;
}

WrittenText::Side sideOf(const SampledTokens &sampled, const Task &task)
{
    WrittenText::Side side{{}, sampled.probability};
    for (const size_t token : sampled.tokens)
        side.tokens.push_back(task.classes()[token]);
    return side;
}

} // namespace

std::optional<GeneratedText> generateText(const GenerationQuestion &question, const std::atomic<bool> &abandoned)
{
    const auto sides = bothSides(question, abandoned);
    if (abandoned)
        return {};
    GeneratedText found;
    found.epoch = epochOfWeights(*question.snapshot);
    if (!sides) {
        found.problem = sides.error();
        return found;
    }
    const SampledTokens &before = sides->before;
    found.text = textOf(before.tokens, *question.task);
    found.next = likeliest(*sides, *question.task);
    if (sides->whatIf) {
        const auto &tokens = sides->whatIf->tokens;
        found.whatIf = textOf(tokens, *question.task);
        const auto start = std::ranges::count_if(before.probability, [](double p) { return std::isnan(p); });
        const auto differ = std::ranges::mismatch(before.tokens, tokens);
        found.alike = static_cast<size_t>(differ.in1 - before.tokens.begin() - start);
    }
    return found;
}

QString nextText(const std::vector<NextCharacter> &next)
{
    QStringList parts;
    for (const NextCharacter &each : next) {
        const QString before = QStringLiteral("%1 %2").arg(each.name, shortNumber(each.before));
        parts << (each.whatIf ? Words::tr("%1 → %2").arg(before, shortNumber(*each.whatIf)) : before);
    }
    return parts.join(betweenFacts);
}

QString idleOnText(const std::vector<WhatIf> &whatIfs, size_t model)
{
    bool edits = false, others = false;
    for (const WhatIf &whatIf : whatIfs) {
        const bool edit = std::holds_alternative<InputEdit>(whatIf.change);
        edits = edits || (whatIf.on && edit);
        others = others || (whatIf.on && !reaches(whatIf, model));
    }
    QStringList sentences;
    if (edits)
        sentences << Words::tr(
            "The edited input is of a sample of the data: it does nothing here, where the model reads only the "
            "text that it goes on with.");
    if (others)
        sentences << Words::tr("What is held or edited in another model does nothing to what this one writes.");
    return sentences.join(' ');
}

Result<std::optional<WrittenText>> writtenText(const ViewState &state, const std::atomic<bool> &abandoned)
{
    const Writing writing = state.writing.value_or(Writing{state.selection.model, {}});
    const GenerationQuestion question{state.experiment->models[writing.model],
                                      state.task,
                                      state.moment[writing.model],
                                      writing.spec,
                                      writing.model,
                                      whatIfsOnText(state.selection.whatIfs, writing.model)};
    const auto sides = bothSides(question, abandoned);
    if (!sides)
        return passOn(sides);
    if (abandoned)
        return std::optional<WrittenText>();
    WrittenText text;
    text.title = closedUp(Words::tr("%1 writes, temperature %2, after epoch %3")
                              .arg(modelName(question.model.name), plainText(writing.spec.temperature))
                              .arg(epochOfWeights(*question.snapshot)));
    text.before = sideOf(sides->before, *state.task);
    if (sides->whatIf)
        text.whatIf = sideOf(*sides->whatIf, *state.task);
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
