#include "tests/tools/what_if_pictures.h"

#include "tests/tools/picture_subject.h"
#include "ui/views/compare_page.h"
#include "ui/views/distribution_card.h"
#include "ui/views/figure_dialog.h"
#include "ui/views/inside_page.h"
#include "ui/views/map_choice.h"
#include "ui/views/measures_dialog.h"
#include "ui/views/memory_page.h"
#include "ui/views/text_page.h"
#include "ui/views/training_page.h"

#include <QComboBox>
#include <QPushButton>
#include <algorithm>
#include <iostream>

namespace sluice::pictures {

namespace {

void choose(QComboBox &box, int index)
{
    box.setCurrentIndex(index);
    emit box.activated(index);
}

/// A figure in its dialog.
void takeFigure(MainWindow &window, const char *view, const QString &file)
{
    FigureDialog figure(window.workbench().viewState(), window.workbench().origin(), view, &window);
    figure.setAttribute(Qt::WA_DeleteOnClose, false);
    figure.show();
    wait(1500);
    if (!figure.grab().save(file))
        std::cerr << "cannot write " << file.toStdString() << '\n';
}

/// The forget gates of the LSTM are held.
void holdForgetGates(Workbench &workbench, double value)
{
    Selection selection = workbench.viewState().selection;
    const auto &models = workbench.viewState().experiment->models;
    selection.model = static_cast<size_t>(std::ranges::find_if(models, &ModelSpec::recurrent) - models.begin());
    selection.whatIfs = {{{}, true, selection.model, Intervention{0, Part::forgetGate, {}, 0, SIZE_MAX, value}}};
    workbench.setSelection(selection);
}

/// What a held gate leaves over, beside what was.
void takeResiduals(MainWindow &window, const QDir &folder)
{
    auto *residuals = window.findChild<QPushButton *>("residuals");
    turnTo(window, window.findChild<ComparePage *>());
    for (const bool shown : {false, true}) {
        residuals->setChecked(shown);
        takeLooks(window, shown ? "whatif-residuals" : "whatif-compare", folder);
    }
    residuals->setChecked(false);
    window.findChild<QPushButton *>("allMeasures")->click();
    wait(1500);
    auto *measures = window.findChild<MeasuresDialog *>();
    if (const QString file = folder.filePath("whatif-measures.png"); !measures->grab().save(file))
        std::cerr << "cannot write " << file.toStdString() << '\n';
    measures->close();
}

} // namespace

void takeTextWhatIf(MainWindow &window, const QDir &folder)
{
    const QString rhyme = writeRhyme(folder);
    Workbench &workbench = window.workbench();
    open(window, {"text", [rhyme](MainWindow &shown) { shown.openFile(rhyme); }, 0, 8});
    trainUntil(workbench, 12);
    holdForgetGates(workbench, 0.2);
    auto *page = window.findChild<TextPage *>();
    turnTo(window, page);
    page->findChild<QPushButton *>("generate")->click();
    for (const bool dark : {false, true}) {
        const Look look{true, dark, QSize(1280, 720)};
        take(window, look, folder.filePath("whatif-text-" + look.name() + ".png"));
    }
    takeFigure(window, "text", folder.filePath("whatif-text-figure.png"));
}

void takeMemoryWhatIf(MainWindow &window, const QDir &folder)
{
    Workbench &workbench = window.workbench();
    open(window, {"sunspots", [](MainWindow &shown) { shown.openScene("sunspots"); }, 0, 12});
    trainUntil(workbench, 40);
    holdForgetGates(workbench, 0.5);
    turnTo(window, window.findChild<MemoryPage *>());
    for (const bool expert : {false, true})
        for (const bool dark : {false, true})
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
                const Look look{expert, dark, size};
                take(window, look, folder.filePath("whatif-memory-" + look.name() + ".png"));
            }
}

void takeEditedInput(MainWindow &window, const QDir &folder)
{
    Workbench &workbench = window.workbench();
    open(window, {"sunspots", [](MainWindow &shown) { shown.openScene("sunspots"); }, 0, 12});
    trainUntil(workbench, 40);
    Selection selection = workbench.viewState().selection;
    selection.part = Traced::input;
    selection.whatIfs = {
        {{}, true, 0, InputEdit{{selection.split, selection.sample}, 0, {{8, 2.0}, {9, 2.5}, {10, 1.5}, {11, -1}}}}};
    workbench.setSelection(selection);
    turnTo(window, window.findChild<InsidePage *>());
    takeLooks(window, "edited-inside", folder);
    turnTo(window, window.findChild<MemoryPage *>());
    takeLooks(window, "edited-memory", folder);
}

void takeWhatIfs(MainWindow &window, const QDir &folder)
{
    Workbench &workbench = window.workbench();
    open(window, {"sunspots", [](MainWindow &shown) { shown.openScene("sunspots"); }, 0, 12});
    trainUntil(workbench, 40);
    holdForgetGates(workbench, 0.5);
    takeResiduals(window, folder);
    auto *training = window.findChild<TrainingPage *>();
    turnTo(window, training);
    const auto kinds = training->findChild<DistributionCard *>()->findChildren<QComboBox *>();
    choose(*kinds[0], static_cast<int>(DistributionOf::activations));
    choose(*kinds[1], 5);
    for (const bool dark : {false, true})
        for (const int shows : {0, 1, 2}) {
            for (MapChoice *choice : training->findChildren<MapChoice *>())
                choose(*choice, shows);
            const Look look{true, dark, QSize(1280, 720)};
            take(window, look, folder.filePath(QString("whatif-training-%1-%2.png").arg(shows).arg(look.name())));
        }
    for (const auto of : {DistributionOf::gradients, DistributionOf::weights}) {
        choose(*kinds[0], static_cast<int>(of));
        choose(*kinds[1], 4);
        const QString name = of == DistributionOf::weights ? "weights" : "gradients";
        for (const bool dark : {false, true}) {
            const Look look{true, dark, QSize(1280, 720)};
            take(window, look, folder.filePath("whatif-" + name + "-" + look.name() + ".png"));
        }
    }
    takeFigure(window, "unit-memory", folder.filePath("whatif-unit-memory.png"));
    takeFigure(window, "atlas", folder.filePath("whatif-atlas.png"));
    Experiment edited = *workbench.viewState().experiment;
    edited.task.horizon = 12;
    edited.task.multiStep = MultiStep::recursive;
    open(window, {"path", [&](MainWindow &shown) { shown.workbench().apply(edited); }, 0, 0});
    trainUntil(workbench, 40);
    holdForgetGates(workbench, 0.5);
    turnTo(window, window.findChild<ComparePage *>());
    window.findChild<QPushButton *>("viewPath")->click();
    for (const bool dark : {false, true}) {
        const Look look{true, dark, QSize(1280, 720)};
        take(window, look, folder.filePath("whatif-path-" + look.name() + ".png"));
    }
}

} // namespace sluice::pictures
