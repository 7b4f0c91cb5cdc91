// The window's pictures, taken by the program's own classes: pictures FOLDER writes every page in both views, light and dark, in two
// sizes, in the middle of a training. pictures.sh beside this file chooses those of the README.

#include "app/named_experiment.h"
#include "core/nn/isa.h"
#include "ui/views/data_page.h"
#include "ui/views/figure_dialog.h"
#include "ui/views/import_dialog.h"
#include "ui/views/main_window.h"
#include "ui/views/report_dialog.h"

#include <QApplication>
#include <QDate>
#include <QDir>
#include <QEventLoop>
#include <QStackedWidget>
#include <QTimer>
#include <clocale>
#include <functional>
#include <iostream>

namespace {

using namespace sluice;

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Until something is so; looks after every change of the workbench.
void waitUntil(Workbench &workbench, const std::function<bool()> &isSo)
{
    QEventLoop loop;
    QObject::connect(&workbench, &Workbench::changed, &loop, [&] {
        if (isSo())
            loop.quit();
    });
    if (!isSo())
        loop.exec();
}

void openScene(MainWindow &window, const std::string &id)
{
    QEventLoop loop;
    QObject::connect(&window.workbench(), &Workbench::opened, &loop, &QEventLoop::quit);
    window.openScene(id);
    loop.exec();
}

void trainUntil(Workbench &workbench, uint32_t epoch)
{
    workbench.setPace({});
    workbench.train();
    waitUntil(workbench, [&] { return workbench.shownEpoch() >= epoch; });
    workbench.pause();
    waitUntil(workbench, [&] { return !workbench.running(); });
}

struct Look {
    bool expert, dark;
    QSize size;
    QString name() const
    {
        return QString("%1-%2-%3").arg(expert ? "expert" : "beginner", dark ? "dark" : "light").arg(size.height());
    }
};

void take(MainWindow &window, const Look &look, const QString &file)
{
    window.workbench().setExpert(look.expert);
    window.setDark(look.dark);
    window.resize(look.size);
    wait(700); // what is computed beside the window has come by then
    if (!window.grab().save(file))
        std::cerr << "cannot write " << file.toStdString() << '\n';
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
    page->draft().openSource("builtin:airpassengers", "Air passengers");
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
    openScene(window, "hold");
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

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    useSingleThreadedBlas();
    const QDir folder(QApplication::arguments().value(1, "."));
    folder.mkpath(".");

    const Result<std::vector<Scene>> scenes = builtInScenes();
    MainWindow window(*scenes, threadsBesideAWindow());
    window.show();
    takeImport(window, "tests/oracle/weights/torch_mlp.npz", folder); // run from the top of the tree
    const std::vector<std::pair<std::string, uint32_t>> moments = {{"hold", 18}, {"sunspots", 40}};
    const QString only = QApplication::arguments().value(2); // "data": that page alone
    for (const auto &[scene, epoch] : moments) {
        if (only == "data")
            break;
        openScene(window, scene);
        Selection selection = window.workbench().viewState().selection;
        selection.step = scene == "hold" ? 20 : selection.step;
        window.workbench().setSelection(selection);
        trainUntil(window.workbench(), epoch);
        const QStringList pages = {"compare", "inside", "memory", "training"}; // as the tabs have them
        for (int index = 0; index < static_cast<int>(pages.size()); ++index) {
            window.setPage(index);
            for (const bool expert : {false, true})
                for (const bool dark : {false, true})
                    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
                        const Look look{expert, dark, size};
                        take(window, look,
                             folder.filePath(QString::fromStdString(scene) + "-" + pages[index] + "-" + look.name() + ".png"));
                    }
        }
    }
    takeDialogs(window, folder);
    takeDataPage(window, folder);
    return 0;
}
