#include "app/plots.h"

#include "ui/views/compare_plots.h"
#include "ui/views/inside_pictures.h"
#include "ui/views/plot_export.h"

#include <QApplication>
#include <algorithm>
#include <clocale>
#include <iostream>

namespace sluice {

namespace {

constexpr QSize pictureSize(900, 520);

ViewState stateOf(std::shared_ptr<const Experiment> experiment, std::shared_ptr<const Task> task, const Run &run,
                  const Outcome &outcome, const std::vector<Baseline> &baselines)
{
    ViewState state;
    state.epochs = run.epochs();
    state.moment = outcome.final;
    state.baselines = std::make_shared<const std::vector<Baseline>>(baselines);
    const auto recurrent = std::ranges::find_if(experiment->models, &ModelSpec::recurrent);
    if (recurrent != experiment->models.end())
        state.selection.model = static_cast<size_t>(recurrent - experiment->models.begin());
    state.selection.step = task->steps() - 1;
    state.experiment = std::move(experiment);
    state.task = std::move(task);
    state.expert = true;
    return state;
}

/// Qt misses a folder for its sockets, of which pictures need none.
void passOnMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.contains("XDG_RUNTIME_DIR"))
        std::cerr << message.toStdString() << std::endl;
}

} // namespace

Result<void> savePlots(const std::filesystem::path &folder, std::shared_ptr<const Experiment> experiment,
                       std::shared_ptr<const Task> task, const Run &run, const Outcome &outcome,
                       const std::vector<Baseline> &baselines)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(passOnMessage);
    int count = 1;
    char name[] = "sluice";
    char *words[] = {name, nullptr};
    const QApplication application(count, words);
    std::setlocale(LC_NUMERIC, "C");

    const ViewState state = stateOf(experiment, std::move(task), run, outcome, baselines);
    const auto file = [&](const char *picture) { return QString::fromStdU16String((folder / picture).u16string()); };
    LossPlot losses;
    losses.show(lossContent(state, LossAxis::epochs, true), *experiment, LossAxis::epochs, true);
    if (const Result<void> saved = savePicture(losses, file("losses.png"), pictureSize); !saved)
        return saved;
    OutputPlot outputs;
    outputs.show(outputContent(state), *experiment);
    if (const Result<void> saved = savePicture(outputs, file("outputs.png"), pictureSize); !saved)
        return saved;
    return saveInsidePictures(state, QString::fromStdU16String(folder.u16string()));
}

} // namespace sluice
