// Figures and reports of what is open; the window itself is in main_window.cpp.

#include "ui/models/error_text.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/banner.h"
#include "ui/views/compare_page.h"
#include "ui/views/compare_plots.h"
#include "ui/views/detail_plots.h"
#include "ui/views/figure_dialog.h"
#include "ui/views/flow_plots.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/main_window.h"
#include "ui/views/memory_page.h"
#include "ui/views/norm_plot.h"
#include "ui/views/report_dialog.h"
#include "ui/views/surface_page.h"
#include "ui/views/surface_plot.h"
#include "ui/views/training_page.h"

#include <QButtonGroup>
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
    static constexpr std::array<std::pair<bool (*)(const Plot &), const char *>, 11> kinds = {
        {{isA<LossPlot>, "losses"},
         {isA<OutputPlot>, "outputs"},
         {isA<ScatterPlot>, "scatter"},
         {isA<ReliabilityPlot>, "calibration"},
         {isA<InsideStack>, "inside"},
         {isA<FlowPlot>, "gradient-flow"},
         {isA<InputGradientPlot>, "input-gradient"},
         {isA<SaturationPlot>, "saturation"},
         {isA<AtlasPlot>, "atlas"},
         {isA<NormPlot>, "gradient-norms"},
         {isA<SurfacePlot>, "surface"}}};
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
    const ViewState &state = workbench_.viewState();
    const char *view = viewOf(plot);
    if (!view || !state.task || state.moment.empty())
        return {};
    return figureSource(state, workbench_.origin(), view);
}

QWidget *MainWindow::pageWidget(FigurePage page) const
{
    switch (page) {
    case FigurePage::compare:
        return findChild<ComparePage *>();
    case FigurePage::inside:
        return findChild<InsidePage *>();
    case FigurePage::memory:
        return findChild<MemoryPage *>();
    case FigurePage::training:
        return findChild<TrainingPage *>();
    case FigurePage::surface:
        break;
    }
    return findChild<SurfacePage *>();
}

/// The first view of the page that is seen.
std::string MainWindow::viewOfPage() const
{
    for (const FigureView &view : figureViews())
        if (pageWidget(view.page) == stack_->currentWidget() && view.applies(workbench_.viewState()))
            return std::string(view.name);
    return "losses";
}

void MainWindow::exportFigure()
{
    auto *dialog = new FigureDialog(workbench_.viewState(), workbench_.origin(), viewOfPage(), this);
    dialog->show();
}

void MainWindow::askForReport()
{
    auto *dialog = new ReportDialog(workbench_.viewState(), workbench_.origin(), this);
    connect(dialog, &ReportDialog::saved, banner_, [this](const QString &file) {
        banner_->say(Sentence(SLUICE_MESSAGE("ui", "Saved the report to %1."), file.toStdString()));
    });
    dialog->show();
}

void MainWindow::showFigureAgain(const QString &view, bool gone)
{
    if (const auto page = pageOfView(view.toStdString()))
        setPage(stack_->indexOf(pageWidget(*page)));
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
