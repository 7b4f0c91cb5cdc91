// The window's pictures, taken by the program's own classes: pictures FOLDER [WORD…] writes every page of some experiments in both views,
// light and dark, in two sizes, in the middle of a training; with words only those in whose names all of them are; zh_CN is the
// language. pictures FOLDER scenes [ID…] [dark] writes every step of the scenes instead, before and after training and on a projector.
// pictures.sh beside this file chooses those of the README.

#include "app/named_experiment.h"
#include "core/nn/isa.h"
#include "tests/tools/picture_subject.h"
#include "tests/tools/scene_pictures.h"
#include "tests/tools/what_if_pictures.h"
#include "ui/models/data_reading.h"
#include "ui/models/language.h"
#include "ui/views/compare_page.h"
#include "ui/views/data_page.h"
#include "ui/views/figure_dialog.h"
#include "ui/views/fonts.h"
#include "ui/views/import_dialog.h"
#include "ui/views/inside_header.h"
#include "ui/views/inside_page.h"
#include "ui/views/report_dialog.h"
#include "ui/views/runs_page.h"
#include "ui/views/seeds_page.h"
#include "ui/views/text_page.h"

#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>
#include <clocale>
#include <functional>
#include <iostream>
#include <utility>

namespace {

using namespace sluice;
using namespace sluice::pictures;

std::vector<Subject> subjects(const QString &rhyme)
{
    return {{"hold", [](MainWindow &window) { window.openScene("hold"); }, 18, 20},
            {"sunspots", [](MainWindow &window) { window.openScene("sunspots"); }, 40, 12},
            {"moons", [](MainWindow &window) { window.workbench().openSource("generate:moons", "Two moons"); }, 30, 0},
            {"text", [rhyme](MainWindow &window) { window.openFile(rhyme); }, 12, 8}};
}

/// A shop's export with what files really have: a semicolon, decimal commas, a ragged row, a word among numbers, gaps.
void writeBadTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("day;sold;price;weather;note\n");
    for (int row = 0; row < 120; ++row) {
        const QString day = QDate(2024, 1, 1).addDays(row).toString("dd.MM.yyyy");
        const int sold = 60 + row % 7 * 9 + row / 4;
        const QString price = QString::number(2.5 + 0.02 * row, 'f', 2).replace('.', ',');
        const QString weather = row % 5 == 0 ? "rain" : row % 3 == 0 ? "cloud" : "sun";
        if (row == 41)
            file.write((day + ";" + QString::number(sold) + "\n").toUtf8());
        else
            file.write((day + ";" +
                        (row == 17       ? "many"
                         : row % 29 == 9 ? "NA"
                                         : QString::number(sold)) +
                        ";" + price + ";" + weather + ";\n")
                           .toUtf8());
    }
}

/// The page Data: a file with problems, a series and its windows, and one that leaks.
void takeDataPage(MainWindow &window, const QDir &folder)
{
    auto *page = window.findChild<DataPage *>();
    const QString table = folder.filePath("shop.csv");
    writeBadTable(table);
    const auto takeAll = [&](const QString &name) {
        for (const bool dark : {false, true})
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
                const Look look{false, dark, size};
                take(window, look, folder.filePath("data-" + name + "-" + look.name() + ".png"));
            }
    };
    window.setPage(qobject_cast<QStackedWidget *>(page->parentWidget())->indexOf(page));
    page->openFile(table);
    takeAll("problems");
    const char *airline = "builtin:airpassengers";
    page->draft().openSource(airline, QString::fromStdString(descriptionOf(airline)->title));
    page->showWindows(true);
    takeAll("windows");
    TaskSpec task = page->draft().task();
    task.splitOrder = SplitOrder::shuffled;
    task.scalerRows = ScalerRows::all;
    page->draft().setTask(task);
    takeAll("leaks");
    page->showWindows(false);
    page->draft().openSource("generate:spirals", "Spirals");
    takeAll("generator");
}

/// The question that a dropped file of weights leads to.
void takeImport(MainWindow &window, const QString &weights, const QDir &folder)
{
    open(window, {"hold", [](MainWindow &shown) { shown.openScene("hold"); }, 0, 0});
    for (const bool dark : {false, true}) {
        window.setDark(dark);
        QEventLoop loop;
        QObject::connect(&window.workbench(), &Workbench::networkRead, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        window.openFile(weights);
        loop.exec();
        auto *dialog = window.findChild<ImportDialog *>();
        dialog->grab().save(folder.filePath(QString("import-%1.png").arg(dark ? "dark" : "light")));
        delete dialog;
    }
}

/// Those that export what is open.
void takeDialogs(MainWindow &window, const QDir &folder)
{
    Workbench &workbench = window.workbench();
    for (const bool dark : {false, true}) {
        window.setDark(dark);
        wait(100);
        FigureDialog figure(workbench.viewState(), workbench.origin(), "inside", &window);
        ReportDialog report(workbench.viewState(), workbench.origin(), &window);
        for (QDialog *dialog : std::initializer_list<QDialog *>{&figure, &report}) {
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
            wait(700);
            const QString name = dialog->objectName() + (dark ? "-dark.png" : "-light.png");
            if (!dialog->grab().save(folder.filePath(name)))
                std::cerr << "cannot write " << name.toStdString() << '\n';
            dialog->close();
        }
    }
}

/// The page Seeds with what a few seeds gave.
void takeSeeds(MainWindow &window, const QDir &folder)
{
    open(window, {"sunspots", [](MainWindow &shown) { shown.openScene("sunspots"); }, 0, 0});
    window.workbench().setExpert(true);
    auto *page = window.findChild<SeedsPage *>();
    turnTo(window, page);
    QEventLoop loop;
    QObject::connect(&page->study(), &SeedStudy::changed, &loop, [&] {
        if (!page->study().running())
            loop.quit();
    });
    page->findChild<QPushButton *>("trainSeeds")->click();
    loop.exec();
    page->study().askForTest();
    takeLooks(window, "seeds", folder);
}

/// The page Text with what a trained network writes.
void takeWriting(MainWindow &window, const QDir &folder)
{
    const QString rhyme = writeRhyme(folder);
    open(window, {"text", [rhyme](MainWindow &shown) { shown.openFile(rhyme); }, 0, 0});
    trainToTheEnd(window.workbench());
    auto *page = window.findChild<TextPage *>();
    turnTo(window, page);
    wait(500);
    page->findChild<QPushButton *>("generate")->click();
    takeLooks(window, "writing", folder);
}

/// Those of the pages Compare and Inside that are not the first to be seen.
void takeViews(MainWindow &window, const QDir &folder)
{
    open(window, {"sunspots", [](MainWindow &shown) { shown.openScene("sunspots"); }, 0, 12});
    trainUntil(window.workbench(), 40);
    window.workbench().setExpert(true);
    auto *inside = window.findChild<InsidePage *>();
    turnTo(window, inside);
    const auto modes = inside->findChild<InsideHeader *>()->findChild<QButtonGroup *>();
    for (const auto &[mode, name] : {std::pair(InsideMode::dense, "dense"), std::pair(InsideMode::both, "both")}) {
        modes->button(static_cast<int>(mode))->click();
        takeLooks(window, QString("view-inside-") + name, folder);
    }
    turnTo(window, window.findChild<ComparePage *>());
    window.findChild<QPushButton *>("residuals")->click();
    takeLooks(window, "view-residuals", folder);
    window.findChild<QPushButton *>("viewScatter")->click();
    takeLooks(window, "view-scatter", folder);
    open(window, {"moons", [](MainWindow &shown) { shown.workbench().openSource("generate:moons", "Two moons"); }, 0, 0});
    trainUntil(window.workbench(), 30);
    turnTo(window, window.findChild<ComparePage *>());
    for (const auto &[button, name] : {std::pair("viewConfusion", "confusion"), std::pair("viewReliability", "calibration")}) {
        window.findChild<QPushButton *>(button)->click();
        takeLooks(window, QString("view-") + name, folder);
    }
}

/// A network with so many units on sequences of 200 steps.
QString writeWide(const QDir &folder, size_t units)
{
    const QString path = folder.filePath(QString("wide-%1.json").arg(units));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(QString(R"({"schema": 1,
 "data": {"source": "generate:hold", "params": {"length": 200, "sequences": 48}},
 "task": {"kind": "regress", "output": "every", "lookback": 60, "split": [32, 8, 8], "scaling": "none"},
 "models": [{"name": "LSTM", "layers": [{"type": "lstm", "units": %1}]}],
 "training": {"batch": 8, "epochs": 4, "optimizer": {"type": "adam", "learning_rate": 0.003}}})")
                   .arg(units)
                   .toUtf8());
    return path;
}

/// Maps of many units: all of them, some of them, and those in an order with one pinned.
void takeMaps(MainWindow &window, const QDir &folder)
{
    const auto takeAll = [&](const QString &name) {
        for (const bool dark : {false, true})
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
                const Look look{true, dark, size};
                take(window, look, folder.filePath(name + '-' + look.name() + ".png"));
            }
    };
    for (const size_t units : {128, 512}) {
        const QString file = writeWide(folder, units);
        open(window, {"maps", [file](MainWindow &shown) { shown.openFile(file); }, 0, 60});
        trainUntil(window.workbench(), 2);
        window.workbench().setExpert(true);
        turnTo(window, window.findChild<InsidePage *>());
        takeAll(QString("maps-%1-all").arg(units));
        for (int k = 0; k < 5; ++k)
            window.findChild<QPushButton *>("fewerUnits")->click();
        takeAll(QString("maps-%1-some").arg(units));
        auto *order = window.findChild<QComboBox *>("unitOrder");
        order->setCurrentIndex(3);
        emit order->activated(3);
        window.findChild<QPushButton *>("pin")->click();
        wait(500);
        takeAll(QString("maps-%1-pinned").arg(units));
        window.findChild<QPushButton *>("resetView")->click();
    }
}

/// The page Runs: several of one scene, with a name, a note and other settings.
void takeRuns(MainWindow &window, const QDir &folder)
{
    Workbench &workbench = window.workbench();
    open(window, {"hold", [](MainWindow &shown) { shown.openScene("hold"); }, 12, 0});
    trainUntil(workbench, 12);
    workbench.session().rename(workbench.shownRun(), "as the scene has it");
    for (const auto &[rate, seed] : {std::pair(0.005, 16), std::pair(0.02, 4), std::pair(0.05, 16)}) {
        Experiment edited = *workbench.viewState().experiment;
        edited.training.optimizer.learningRate = rate;
        edited.training.seed = static_cast<uint64_t>(seed);
        open(window, {"edited", [&](MainWindow &shown) { shown.workbench().apply(edited); }, 12, 0});
        trainUntil(workbench, 12);
    }
    workbench.session().setNotes(workbench.shownRun(), "too fast?");
    workbench.noteTest({{12}, {}});
    turnTo(window, window.findChild<RunsPage *>());
    for (const bool dark : {false, true})
        for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
            const Look look{true, dark, size};
            take(window, look, folder.filePath("runs-" + look.name() + ".png"));
        }
}

/// The page Inside with the LSTM's variants: their cells and their equations.
void takeCells(MainWindow &window, const QDir &folder)
{
    Workbench &workbench = window.workbench();
    open(window, {"sunspots", [](MainWindow &shown) { shown.openScene("sunspots"); }, 0, 12});
    Experiment edited = *workbench.viewState().experiment;
    const std::vector<std::pair<const char *, LayerSpec>> variants = {
        {"peepholes", LstmSpec{.units = 6, .peepholes = true}},
        {"coupled", LstmSpec{.units = 6, .forgetGate = ForgetGate::coupled, .peepholes = true}},
        {"1997", LstmSpec{.units = 6, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic}},
        {"gru", GruSpec{6}},
        {"rnn", RnnSpec{6}}};
    for (const auto &[name, layer] : variants) {
        edited.models = {{"Network", {layer}}};
        open(window, {name, [&edited](MainWindow &shown) { shown.workbench().apply(edited); }, 0, 14});
        trainUntil(workbench, 40);
        turnTo(window, window.findChild<InsidePage *>());
        Selection selection = workbench.viewState().selection;
        selection.part = std::holds_alternative<RnnSpec>(layer) ? Traced::preactivation : Traced::outputGate;
        workbench.setSelection(selection);
        takeLooks(window, QString("cell-") + name, folder);
    }
}

/// The tabs that are there, by their place and name.
std::vector<std::pair<int, QString>> pagesOf(MainWindow &window)
{
    std::vector<std::pair<int, QString>> pages;
    int index = 0;
    for (const QPushButton *tab : window.findChildren<QPushButton *>()) {
        if (!tab->property("page").toBool())
            continue;
        if (!tab->isHidden())
            pages.emplace_back(index, tab->text().toLower());
        ++index;
    }
    return pages;
}

/// Those whose names have all the words in them; nothing where no picture of it is wanted.
std::vector<std::pair<Look, QString>> wantedOf(const QString &subject, const QString &page, const QStringList &words)
{
    std::vector<std::pair<Look, QString>> wanted;
    for (const bool expert : {false, true})
        for (const bool dark : {false, true})
            for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
                const Look look{expert, dark, size};
                const QString name = subject + '-' + page + '-' + look.name();
                if (std::ranges::all_of(words, [&](const QString &word) { return name.contains(word); }))
                    wanted.emplace_back(look, name);
            }
    return wanted;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    useFonts();
    useSingleThreadedBlas();
    const QDir folder(QApplication::arguments().value(1, "."));
    folder.mkpath(".");

    QStringList words = QApplication::arguments().mid(2);
    QString spoken = languages().front();
    for (const QString &language : languages())
        if (words.removeAll(language) > 0)
            spoken = language;
    useLanguage(application, spoken);
    const Result<std::vector<Scene>> scenes = builtInScenes();
    MainWindow window(*scenes, threadsBesideAWindow());
    window.show();
    if (words.value(0) == "scenes") {
        window.setDark(words.removeAll("dark") > 0);
        return takeScenes(window, *scenes, words.mid(1), folder);
    }
    for (const Subject &subject : subjects(writeRhyme(folder))) {
        open(window, subject);
        bool trained = false;
        for (const auto &[index, page] : pagesOf(window)) {
            const auto wanted = wantedOf(subject.name, page, words);
            if (wanted.empty())
                continue;
            if (!std::exchange(trained, true))
                trainUntil(window.workbench(), subject.epoch);
            window.setPage(index);
            for (const auto &[look, name] : wanted)
                take(window, look, folder.filePath(name + ".png"));
        }
    }
    const std::vector<std::pair<QString, std::function<void()>>> others = {
        {"import", [&] { takeImport(window, "tests/oracle/weights/torch_mlp.npz", folder); }}, // run from the top of the tree
        {"dialogs", [&] { takeDialogs(window, folder); }},
        {"runs", [&] { takeRuns(window, folder); }},
        {"cells", [&] { takeCells(window, folder); }},
        {"edited-input", [&] { takeEditedInput(window, folder); }},
        {"what-ifs", [&] { takeWhatIfs(window, folder); }},
        {"memory-what-if", [&] { takeMemoryWhatIf(window, folder); }},
        {"text-what-if", [&] { takeTextWhatIf(window, folder); }},
        {"seeds", [&] { takeSeeds(window, folder); }},
        {"writing", [&] { takeWriting(window, folder); }},
        {"views", [&] { takeViews(window, folder); }},
        {"maps", [&] { takeMaps(window, folder); }},
        {"data", [&] { takeDataPage(window, folder); }}};
    for (const auto &[name, takeThem] : others)
        if (words.isEmpty() || words.contains(name))
            takeThem();
    return 0;
}
