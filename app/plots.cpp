#include "app/plots.h"

#include "app/pictures.h"
#include "core/train/reference_loss.h"
#include "ui/models/language.h"
#include "ui/models/selection.h"
#include "ui/views/figure_export.h"
#include "ui/views/figure_views.h"
#include "ui/views/plot.h"

#include <QApplication>
#include <array>

namespace sluice {

namespace {

constexpr std::array pictures = {"losses", "outputs", "gates", "cell"};

ViewState stateOf(std::shared_ptr<const Experiment> experiment, std::shared_ptr<const Task> task, const Run &run,
                  const Outcome &outcome, const std::vector<Baseline> &baselines)
{
    ViewState state;
    state.epochs = run.epochs();
    state.moment = outcome.final;
    state.baselines = std::make_shared<const std::vector<Baseline>>(baselines);
    state.selection = firstSelection(*experiment, *task);
    state.referenceLoss = referenceLoss(experiment->training.loss, *task, Split::validation);
    state.constantLoss = constantLoss(experiment->training.loss, *task, Split::validation);
    state.experiment = std::move(experiment);
    state.task = std::move(task);
    state.expert = true;
    return state;
}

/// Sharp on screens of twice the usual resolution.
FigureFormat pictureFormat()
{
    FigureFormat format = screenFormat(900);
    format.dpi *= 2;
    return format;
}

} // namespace

std::vector<Error> savePlots(const std::filesystem::path &folder, std::shared_ptr<const Experiment> experiment,
                             std::shared_ptr<const Task> task, const Run &run, const Outcome &outcome,
                             const std::vector<Baseline> &baselines, const FigureOrigin &origin)
{
    std::vector<Error> problems;
    const auto application = QApplication::instance() ? nullptr : applicationForPictures(languages().front());
    const ViewState state = stateOf(std::move(experiment), std::move(task), run, outcome, baselines);
    const std::atomic<bool> abandoned = false;
    for (const std::string name : pictures) {
        const auto choice = findFigureViews(name, state);
        if (!choice) // what this experiment has none of
            continue;
        const auto prepared = prepareFigure(choice->views, state, abandoned);
        if (!prepared)
            continue;
        Figure figure = drawFigure(**prepared, pictureFormat());
        const QString file = QString::fromStdU16String((folder / (name + ".png")).u16string());
        if (const auto written = writeFigure(figure, file, figureSource(state, origin, name)); !written)
            problems.push_back(written.error());
    }
    return problems;
}

} // namespace sluice
