// Figures and reports of what is open; the window itself is in main_window.cpp.

#include "ui/models/error_text.h"
#include "ui/views/atlas_card.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/banner.h"
#include "ui/views/compare_page.h"
#include "ui/views/data_page.h"
#include "ui/views/detail_plots.h"
#include "ui/views/distribution_card.h"
#include "ui/views/fade_plot.h"
#include "ui/views/figure_dialog.h"
#include "ui/views/flow_plots.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/loss_plot.h"
#include "ui/views/main_window.h"
#include "ui/views/memory_page.h"
#include "ui/views/norm_plot.h"
#include "ui/views/output_plot.h"
#include "ui/views/path_plot.h"
#include "ui/views/report_dialog.h"
#include "ui/views/runs_page.h"
#include "ui/views/runs_plot.h"
#include "ui/views/saturation_plot.h"
#include "ui/views/seed_plot.h"
#include "ui/views/seeds_page.h"
#include "ui/views/surface_page.h"
#include "ui/views/surface_plot.h"
#include "ui/views/text_page.h"
#include "ui/views/training_page.h"
#include "ui/views/window_pages.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

template <class Kind> bool isA(const Plot &plot)
{
    return dynamic_cast<const Kind *>(&plot) != nullptr;
}

/// The view that a plot of the window is, by its kind.
const char *viewOf(const Plot &plot)
{
    static constexpr std::array<std::pair<bool (*)(const Plot &), const char *>, 15> kinds = {
        {{isA<LossPlot>, "losses"},
         {isA<OutputPlot>, "outputs"},
         {isA<ScatterPlot>, "scatter"},
         {isA<ReliabilityPlot>, "calibration"},
         {isA<InsideStack>, "inside"},
         {isA<FlowPlot>, "gradient-flow"},
         {isA<InputGradientPlot>, "input-gradient"},
         {isA<SaturationPlot>, "saturation"},
         {isA<FadePlot>, "retention"},
         {isA<AtlasPlot>, "atlas"},
         {isA<NormPlot>, "gradient-norms"},
         {isA<SurfacePlot>, "surface"},
         {isA<PathPlot>, "path"},
         {isA<SeedPlot>, "seeds"},
         {isA<RunsPlot>, "runs"}}};
    for (const auto &[is, view] : kinds)
        if (is(plot))
            return view;
    return nullptr;
}

std::optional<FigurePage> pageOfView(const std::string &name)
{
    for (const FigureView &view : figureViews())
        if (view.name == name || std::string(pageName(view.page)) + "-page" == name)
            return view.page;
    return {};
}

} // namespace

std::optional<FigureSource> MainWindow::sourceOf(const Plot &plot) const
{
    ViewState state = workbench_.viewState();
    const char *view = viewOf(plot);
    if (!view || !state.task || state.moment.empty())
        return {};
    if (isA<RunsPlot>(plot))
        state.drawnRuns = pages_->find<RunsPage>()->drawn();
    state.maps = shownMaps();
    return figureSource(state, workbench_.origin(), view);
}

QWidget *MainWindow::pageWidget(FigurePage page) const
{
    switch (page) {
    case FigurePage::compare:
        return pages_->find<ComparePage>();
    case FigurePage::inside:
        return pages_->find<InsidePage>();
    case FigurePage::memory:
        return pages_->find<MemoryPage>();
    case FigurePage::training:
        return pages_->find<TrainingPage>();
    case FigurePage::surface:
        return pages_->find<SurfacePage>();
    case FigurePage::seeds:
        return pages_->find<SeedsPage>();
    case FigurePage::text:
        return pages_->find<TextPage>();
    case FigurePage::runs:
        return pages_->find<RunsPage>();
    case FigurePage::data:
        break;
    }
    return data_;
}

/// With what pages know beside what all share.
ViewState MainWindow::figureState()
{
    auto *text = pages_->find<TextPage>();
    text->show(workbench_.viewState()); // it may not have been seen yet
    ViewState state = workbench_.viewState();
    state.drawnRuns = pages_->find<RunsPage>()->drawn();
    state.writing = text->writing();
    state.maps = shownMaps();
    return state;
}

ShownMaps MainWindow::shownMaps() const
{
    return {pages_->find<InsidePage>()->mapShows(), pages_->find<AtlasCard>()->shows(),
            pages_->find<DistributionCard>()->shows()};
}

void MainWindow::showMaps(const ShownMaps &maps)
{
    pages_->find<InsidePage>()->setMapShows(maps.inside);
    pages_->find<AtlasCard>()->setShows(maps.atlas);
    pages_->find<DistributionCard>()->setShows(maps.histograms);
}

/// The first view of the page that is seen.
std::string MainWindow::viewOfPage(const ViewState &state) const
{
    for (const FigureView &view : figureViews())
        if (pageWidget(view.page) == pages_->stack()->currentWidget() && view.applies(state))
            return std::string(view.name);
    return "losses";
}

void MainWindow::exportFigure()
{
    const ViewState state = figureState();
    auto *dialog = new FigureDialog(state, workbench_.origin(), viewOfPage(state), this);
    dialog->show();
}

void MainWindow::askForReport()
{
    auto *dialog = new ReportDialog(figureState(), workbench_.origin(), this);
    connect(dialog, &ReportDialog::saved, banner_, [this](const QString &file) {
        banner_->say(Sentence(SLUICE_MESSAGE("ui", "Saved the report to %1."), file.toStdString()));
    });
    connect(dialog, &ReportDialog::testLookedAt, &workbench_,
            [this, run = workbench_.shownRun()](const TestLook &look) { workbench_.noteTestOf(run, look); });
    dialog->show();
}

void MainWindow::showFigureAgain(const QString &view, const std::vector<uint64_t> &drawnRuns, bool gone, const ShownMaps &maps,
                                 const std::optional<Writing> &writing)
{
    showMaps(maps);
    if (writing) {
        auto *text = pages_->find<TextPage>();
        text->show(workbench_.viewState()); // whose models it is to choose from
        text->setWriting(*writing);
    }
    if (!drawnRuns.empty())
        pages_->find<RunsPage>()->draw(drawnRuns);
    if (const auto page = pageOfView(view.toStdString()))
        pages_->turnTo(pageWidget(*page));
    if (!gone)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Figure"),
                        tr("The session that this figure was drawn from is not there any more. The experiment that the "
                           "figure carries is open."),
                        QMessageBox::NoButton, this);
    question->setObjectName("figureGone");
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Train it again? The same seed gives the same weights with the same build."));
    QPushButton *again = question->addButton(tr("Train again"), QMessageBox::AcceptRole);
    question->addButton(tr("Not now"), QMessageBox::RejectRole);
    connect(again, &QPushButton::clicked, &workbench_, &Workbench::trainFigureAgain);
    question->open();
}

} // namespace sluice
