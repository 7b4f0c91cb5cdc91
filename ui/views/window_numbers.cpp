#include "ui/views/window_numbers.h"

#include "ui/views/atlas_card.h"
#include "ui/views/distribution_card.h"
#include "ui/views/inside_page.h"
#include "ui/views/measures_dialog.h"
#include "ui/views/memory_page.h"
#include "ui/views/output_card.h"
#include "ui/views/runs_page.h"
#include "ui/views/scene_guide.h"
#include "ui/views/seeds_page.h"
#include "ui/views/surface_page.h"
#include "ui/views/text_page.h"
#include "ui/views/window_pages.h"

namespace sluice {

namespace {

/// The view, where it is seen: only that is drawn.
template <class View> View *seen(const WindowPages &pages)
{
    View *view = pages.find<View>();
    return view && view->isVisible() ? view : nullptr;
}

} // namespace

WindowNumbers::WindowNumbers(const WindowPages &pages, const SceneGuide &guide, const ViewState &state) : state_(state)
{
    if (!state.experiment || !state.task || state.moment.empty())
        return;
    findInside(pages);
    findOutput(pages);
    findWhatIsSeen(pages);
    findAnswer(guide);
}

void WindowNumbers::findInside(const WindowPages &pages)
{
    const auto *page = pages.find<InsidePage>();
    if (page->isOf(state_)) {
        shown_.inside = &page->content();
        shown_.dense = page->dense() ? &*page->dense() : nullptr;
    }
    if ((shown_.inside && shown_.dense) || insideCost(state_) > InsideRunner::mostAtOnce)
        return;
    const InsideTraces traces = traceSample(state_);
    if (!shown_.inside)
        shown_.inside = &inside_.emplace(insideContent(state_, traces, InsideMode::recurrent));
    if (!shown_.dense) {
        dense_ = denseContent(state_, traces, 0);
        shown_.dense = dense_ ? &*dense_ : nullptr;
    }
}

void WindowNumbers::findOutput(const WindowPages &pages)
{
    const auto *card = pages.find<OutputCard>();
    if (card->isOf(state_))
        output_ = withCursor(card->output(), state_);
    else if (outputCost(state_) <= OutputCard::mostAtOnce)
        output_ = outputContent(state_);
    shown_.output = output_ ? &*output_ : nullptr;
    if (const auto *dialog = pages.find<MeasuresDialog>())
        shown_.measured = dialog->measured(state_);
    shown_.details = card->isVisible() ? card->details(state_) : nullptr;
}

void WindowNumbers::findWhatIsSeen(const WindowPages &pages)
{
    if (const auto *memory = pages.find<MemoryPage>(); memory->isOf(state_))
        shown_.memory = &memory->content();
    else
        shown_.memoryAwaited = memory->isVisible() && memory->isWaitingFor(state_);
    if (const auto *surface = seen<SurfacePage>(pages))
        shown_.surface = &surface->content();
    if (const auto *distribution = seen<DistributionCard>(pages))
        shown_.distribution = distribution->map();
    if (const auto *text = seen<TextPage>(pages))
        shown_.text = text->written();
    if (const auto *atlas = seen<AtlasCard>(pages))
        shown_.atlas = &atlas->atlas();
    if (auto *seeds = seen<SeedsPage>(pages))
        shown_.ranking = &(ranking_ = seedRanking(seeds->study().runs()));
    if (auto *runs = seen<RunsPage>(pages))
        shown_.runs = (runs_ = runs->drawn()).get();
}

void WindowNumbers::findAnswer(const SceneGuide &guide)
{
    const auto told = guide.content();
    if (!told || !told->question || told->result.kind == AnswerMark::open)
        return;
    const SceneAnswer *given = state_.scene.answers.find(told->question->id);
    const auto truth = guide.reader().curves().find(told->question->id);
    if (!given || truth == guide.reader().curves().end())
        return;
    shown_.drawn = &given->drawn;
    shown_.truth = &truth->second;
}

} // namespace sluice
