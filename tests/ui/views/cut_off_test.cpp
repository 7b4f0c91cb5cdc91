#include "core/io/scene.h"
#include "tests/ui/cut_off.h"
#include "tests/ui/every_page.h"
#include "tests/ui/patience.h"
#include "tests/ui/shipped_scenes.h"
#include "tests/ui/told_scene.h"
#include "ui/models/glossary.h"
#include "ui/models/language.h"
#include "ui/models/shortcuts.h"
#include "ui/views/banner.h"
#include "ui/views/branch_dialog.h"
#include "ui/views/cards_area.h"
#include "ui/views/compare_page.h"
#include "ui/views/data_page.h"
#include "ui/views/experiment_panel.h"
#include "ui/views/figure_dialog.h"
#include "ui/views/import_dialog.h"
#include "ui/views/inside_page.h"
#include "ui/views/main_window.h"
#include "ui/views/measures_dialog.h"
#include "ui/views/output_plot.h"
#include "ui/views/reading_dialog.h"
#include "ui/views/report_dialog.h"
#include "ui/views/scene_editor.h"
#include "ui/views/scene_list.h"
#include "ui/views/settings_dialog.h"
#include "ui/views/table_dialog.h"
#include "ui/views/training_page.h"

#include <QDir>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// Data whose task brings pages and views that the small scene has not.
struct Subject {
    const char *name;
    const char *source; ///< built in; else a file of the test's own
};
constexpr std::array subjects = {Subject{"a forecast", "builtin:nile"}, Subject{"a plane", "generate:moons"},
                                 Subject{"classes", "builtin:iris"}, Subject{"a text", ""}};

void writeText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    for (int line = 0; line < 40; ++line)
        file.write(line % 2 == 0 ? "one for the gate, two for the cell\n" : "three for what it has to tell\n");
}

/// What is wrong with a dialog as it opens on the smallest screen.
QStringList cutOffAsOpened(QDialog &dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.resize(dialog.size().boundedTo({1280, 720}));
    QStringList wrong;
    return QTest::qWaitFor([&] { return (wrong = cutOff(dialog)).isEmpty(); }, patience) ? QStringList() : wrong;
}

/// And as small as it can be made.
QStringList cutOffAtSmallest(QDialog &dialog)
{
    dialog.resize(1, 1);
    QStringList wrong;
    return QTest::qWaitFor([&] { return (wrong = cutOff(dialog)).isEmpty(); }, patience) ? QStringList() : wrong;
}

} // namespace

/// No text is cut off, in either language, at 1280 × 720.
class CutOffTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        writeText(folder_.filePath("rhyme.txt"));
    }
    void cleanup() { useLanguage(*qApp, "en"); }

    void onEveryPage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("banner");
        for (const QString &language : languages())
            for (const bool banner : {false, true})
                QTest::newRow(qPrintable(language + (banner ? ", with a message" : ""))) << language << banner;
    }
    void onEveryPage()
    {
        QFETCH(QString, language);
        QFETCH(bool, banner);
        useLanguage(*qApp, language);
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        if (banner)
            reader.window.findChild<Banner *>()->say(
                Sentence(SLUICE_MESSAGE("ui", "Saved the session to %1."), std::string("hold.sluice")));
        const QString problems = reader.onEveryPage([&] { return cutOff(reader.window); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    /// With the experiment's panel open, and models whose names and layers take room.
    void withLongNames_data() { addLanguages(); }
    void withLongNames()
    {
        QFETCH(QString, language);
        useLanguage(*qApp, language);
        Reader reader;
        QTRY_VERIFY(reader.ready());
        Workbench &workbench = reader.window.workbench();
        Experiment edited = *workbench.viewState().experiment;
        for (ModelSpec &model : edited.models) {
            model.name += " of two kinds";
            if (model.recurrent())
                model.layers = {LstmSpec{4}, LstmSpec{12}};
        }
        workbench.apply(edited);
        QTRY_VERIFY(workbench.viewState().experiment->models[1].layers.size() == 2 && reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        workbench.setExpert(true);
        QVERIFY(reader.window.findChild<QPushButton *>("panelSwitch")->isChecked());
        auto *inside = reader.window.findChild<InsidePage *>();
        for (QWidget *page : std::initializer_list<QWidget *>{reader.window.findChild<TrainingPage *>(), inside}) {
            reader.window.setPage(reader.pages()->indexOf(page));
            QStringList wrong;
            QVERIFY2(QTest::qWaitFor([&] { return (wrong = cutOff(*page)).isEmpty(); }, patience), qPrintable(wrong.join('\n')));
        }
        const auto *headline = inside->findChild<QLabel *>("headline");
        QTRY_COMPARE(headline->text(), inside->content().headline);
        QVERIFY(headline->isVisible() && !headline->text().isEmpty());
    }

    /// Beside the scene's text, on each of its steps, and where it asks.
    void besideAScene_data() { addLanguages(); }
    void besideAScene()
    {
        QFETCH(QString, language);
        useLanguage(*qApp, language);
        Scene scene = toldScene();
        scene.homework = true;
        Reader reader(scene);
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        const QString problems = reader.onEveryPage([&] { return cutOff(reader.window); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
        for (size_t step = 0; step < scene.steps.size(); ++step) {
            reader.window.workbench().setSceneStep(step);
            QTRY_VERIFY2(cutOff(reader.window).isEmpty(), qPrintable(cutOff(reader.window).join('\n')));
            if (!scene.steps[step].question)
                continue;
            emit reader.window.findChild<QPushButton *>("scenePredict")->clicked();
            QTRY_VERIFY2(cutOff(reader.window).isEmpty(), qPrintable(cutOff(reader.window).join('\n')));
        }
    }

    /// Pages and views that are there with other tasks only.
    void withOtherTasks_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<size_t>("subject");
        for (const QString &language : languages())
            for (size_t subject = 0; subject < subjects.size(); ++subject)
                QTest::addRow("%s, %s", qPrintable(language), subjects[subject].name) << language << subject;
    }
    void withOtherTasks()
    {
        QFETCH(QString, language);
        QFETCH(size_t, subject);
        useLanguage(*qApp, language);
        Reader reader;
        QTRY_VERIFY(reader.ready());
        const QString source = subjects[subject].source;
        const auto before = reader.window.workbench().viewState().task;
        if (source.isEmpty())
            reader.window.workbench().openFile(folder_.filePath("rhyme.txt"));
        else
            reader.window.workbench().openSource(source, source);
        QTRY_VERIFY(reader.window.workbench().viewState().task != before);
        QTRY_VERIFY(reader.ready());
        reader.window.workbench().setPace({});
        reader.window.workbench().oneEpoch();
        QTRY_VERIFY(!reader.window.workbench().running());
        QString problems = reader.onEveryPage([&] { return cutOff(reader.window); });
        reader.window.setPage(0);
        for (QPushButton *view : reader.window.findChild<ComparePage *>()->findChildren<QPushButton *>())
            if (view->objectName().startsWith("view") && view->isVisible()) {
                emit view->clicked();
                QStringList wrong;
                if (!QTest::qWaitFor([&] { return (wrong = cutOff(reader.window)).isEmpty(); }, patience))
                    problems += '\n' + view->objectName() + ": " + wrong.join('\n');
            }
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    /// Beside a scene there is little room: cards scroll before what they are about is too small to be read.
    void theOutputsKeepTheirRoomBesideAScene_data() { addLanguages(); }
    void theOutputsKeepTheirRoomBesideAScene()
    {
        QFETCH(QString, language);
        useLanguage(*qApp, language);
        const std::vector<Scene> scenes = shippedScenes();
        MainWindow window(scenes, 1);
        window.resize(1280, 720);
        window.show();
        QStringList problems;
        for (const Scene &scene : scenes) {
            const auto before = window.workbench().viewState().task;
            window.openScene(scene.id);
            QTRY_VERIFY(window.workbench().viewState().task != before);
            QTRY_VERIFY(!window.workbench().viewState().moment.empty());
            window.setPage(0);
            const auto *plot = window.findChild<OutputPlot *>();
            const auto *cards = window.findChild<ComparePage *>()->findChild<CardsArea *>();
            const QScrollBar *bar = cards->verticalScrollBar();
            const QScrollBar *sideways = cards->horizontalScrollBar(); // which is never seen
            QStringList wrong;
            const bool right = QTest::qWaitFor(
                [&] {
                    wrong = cutOff(window);
                    return plot->isVisible() && plot->height() >= 160 && cards->height() >= 120 && wrong.isEmpty() &&
                           sideways->maximum() == 0 && bar->property("idle").toBool() == (bar->maximum() == 0);
                },
                patience);
            if (!right)
                problems << QString("%1: outputs %2, cards %3; %4")
                                .arg(QString::fromStdString(scene.id))
                                .arg(plot->height())
                                .arg(cards->height())
                                .arg(wrong.join('\n'));
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
    }

    /// What can be looked at before it is opened: every source with its parameters, a file with problems, the windows.
    void onThePageData_data() { addLanguages(); }
    void onThePageData()
    {
        QFETCH(QString, language);
        useLanguage(*qApp, language);
        QFile bad(folder_.filePath("bad.csv"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("a;b\n1,5;2\n3\n2,5;x\n4,5;7\n");
        bad.close();
        Reader reader;
        QTRY_VERIFY(reader.ready());
        auto *page = reader.window.findChild<DataPage *>();
        reader.window.setPage(reader.pages()->indexOf(page));
        QStringList problems;
        const auto look = [&](const QString &what) {
            QStringList wrong;
            if (!QTest::qWaitFor([&] { return !page->draft().busy() && (wrong = cutOff(reader.window)).isEmpty(); }, patience))
                problems << what + ": " + wrong.join('\n');
        };
        for (const SourceDescription &source : builtInSources()) {
            page->draft().openSource(source.id, QString::fromStdString(source.title));
            look(QString::fromStdString(source.id));
        }
        page->openFile(folder_.filePath("rhyme.txt"));
        look("text");
        page->openFile(folder_.filePath("bad.csv"));
        look("problems");
        page->draft().openSource("builtin:airpassengers", "Airline passengers");
        page->showWindows(true);
        look("windows");
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
    }

    void inEveryDialog_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("expert");
        for (const QString &language : languages())
            for (const bool expert : {false, true})
                QTest::newRow(qPrintable(language + (expert ? ", expert" : ", beginner"))) << language << expert;
    }
    void inEveryDialog()
    {
        QFETCH(QString, language);
        QFETCH(bool, expert);
        useLanguage(*qApp, language);
        Reader reader(toldScene());
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        Workbench &workbench = reader.window.workbench();
        workbench.setExpert(expert);
        QWidget *window = &reader.window;
        const ViewState &state = workbench.viewState();
        FigureDialog figure(state, workbench.origin(), "inside", window);
        ReportDialog report(state, workbench.origin(), window);
        SceneList scenes(shippedScenes(), window);
        SceneEditor editor(
            workbench,
            [] {
                return SeenPage{ScenePage::compare, "Compare"};
            },
            window);
        SettingsDialog settings(*state.experiment, state.task, 1, window);
        BranchDialog branch(BranchDialog::Aim::anotherFuture, *workbench.branchPlan(), *workbench.branchPlan(), workbench,
                            window);
        ReadingDialog words([] { return QString("Glossary"); }, glossaryHtml, window);
        ReadingDialog keys([] { return QString("Shortcuts"); }, shortcutsHtml, window);
        auto *plot = window->findChild<Plot *>();
        TableDialog table(*plot, [plot] { return contentOf(plot->table()); });
        MeasuresDialog measures(window);
        measures.show(state);
        QStringList problems;
        for (QDialog *dialog : std::initializer_list<QDialog *>{&figure, &report, &scenes, &editor, &settings, &branch, &words,
                                                                &keys, &table, &measures}) {
            for (const QString &wrong : cutOffAsOpened(*dialog) + cutOffAtSmallest(*dialog))
                problems << QString("%1: %2").arg(dialog->metaObject()->className(), wrong);
            if (dialog->minimumHeight() > 720 || dialog->minimumWidth() > 1280)
                problems << QString("%1 does not fit the smallest screen").arg(dialog->metaObject()->className());
            dialog->close();
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
    }

    void whereANetworkIsTakenIn_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("file");
        for (const QString &language : languages())
            for (const char *file : {"torch_mlp.npz", "torch_words.npz"}) // the other one does not fit the data
                QTest::addRow("%s, %s", qPrintable(language), file) << language << file;
    }
    void whereANetworkIsTakenIn()
    {
        QFETCH(QString, language);
        QFETCH(QString, file);
        useLanguage(*qApp, language);
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.window.openFile(SLUICE_SOURCE_DIR "/tests/oracle/weights/" + file);
        ImportDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = reader.window.findChild<ImportDialog *>()));
        const QStringList wrong = cutOffAsOpened(*dialog) + cutOffAtSmallest(*dialog);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
        QVERIFY(dialog->minimumHeight() <= 720 && dialog->minimumWidth() <= 1280);
        delete dialog;
    }
};

QTEST_MAIN(CutOffTest)
#include "cut_off_test.moc"
