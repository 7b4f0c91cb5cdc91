#include "app/homework_folder.h"
#include "core/io/scene.h"
#include "tests/ui/person.h"
#include "tests/ui/said.h"
#include "ui/views/banner.h"
#include "ui/views/prediction_page.h"
#include "ui/views/scene_editor.h"
#include "ui/views/scene_guide.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using sluice::testing::Person;

namespace {

/// Answers the dialog for a file's name that comes next.
void nameTheFile(QObject *context, const QString &file)
{
    QTimer::singleShot(0, context, [file] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>("fileNameEdit")->setText(file);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    });
}

/// Who writes the scene: all is done with the controls that are seen.
struct Teacher : Person {
    SceneEditor &editor() { return *window.findChild<SceneEditor *>(); }
    void openEditor()
    {
        for (QAction *action : button("export")->menu()->actions())
            if (action->text() == "Save what I see as a scene…")
                action->trigger();
        QTRY_VERIFY(window.findChild<SceneEditor *>() && editor().isVisible());
    }
    void turnTo(const QString &tab)
    {
        auto *tabs = editor().findChild<QTabWidget *>();
        for (int index = 0; index < tabs->count(); ++index)
            if (tabs->tabText(index) == tab)
                tabs->setCurrentIndex(index);
        QCOMPARE(tabs->tabText(tabs->currentIndex()), tab);
    }
    void type(const char *field, const QString &text)
    {
        auto *line = editor().findChild<QLineEdit *>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QCOMPARE(line->text(), text);
    }
    void write(const char *field, const QString &text)
    {
        auto *words = editor().findChild<QPlainTextEdit *>(field);
        words->setFocus();
        words->selectAll();
        for (const QString &line : text.split('\n')) {
            if (!words->toPlainText().isEmpty() && !words->textCursor().hasSelection())
                QTest::keyClick(words, Qt::Key_Return);
            QTest::keyClicks(words, line);
        }
        QCOMPARE(words->toPlainText(), text);
    }
    void tick(const QString &box)
    {
        for (QCheckBox *each : editor().findChildren<QCheckBox *>())
            if (each->text() == box || each->accessibleName() == box) {
                QVERIFY(each->isVisible());
                const bool before = each->isChecked();
                each->setFocus();
                QTest::keyClick(each, Qt::Key_Space);
                QVERIFY(each->isChecked() != before);
                return;
            }
        QFAIL(qPrintable("there is no box: " + box));
    }
    void addNumber(const QString &title)
    {
        QMenu *menu = editor().findChild<QMenu *>("measureMenu");
        emit menu->aboutToShow();
        for (QAction *action : menu->actions())
            if (action->text() == title)
                return action->trigger();
        QFAIL(qPrintable("there is no number: " + title));
    }
    void writeSteps()
    {
        turnTo("Numbers");
        addNumber("forget gate of LSTM, mean");
        turnTo("Steps"); // there is a first one
        type("stepTitle", "Look");
        write("stepText", "The forget gate is {forget_gate}.");
        QTest::mouseClick(editor().findChild<QPushButton *>("addChip"), Qt::LeftButton);
        QTest::mouseClick(editor().findChild<QPushButton *>("addStep"), Qt::LeftButton);
        type("stepTitle", "Guess");
        auto *question = editor().findChild<QComboBox *>("stepQuestion");
        question->setCurrentIndex(1); // pick an answer
        emit question->activated(1);
        type("stepPrompt", "Will it keep more than half?");
        write("stepOptions", "yes | forget_gate > 0.5\nno | forget_gate < 0.5");
    }
    void save(const QString &file)
    {
        auto *button = editor().findChild<QPushButton *>("saveScene");
        QVERIFY2(button->isEnabled(), qPrintable(editor().findChild<QLabel *>("sceneProblem")->text()));
        nameTheFile(&window, file);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(QFileInfo::exists(file));
    }
};

/// Who gets the file, on another machine.
struct Pupil : Person {
    template <class Widget> Widget *find(const char *name) { return window.findChild<Widget *>(name); }
    PredictionPage &question() { return *window.findChild<PredictionPage *>(); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    bool hasPage(const QString &name)
    {
        for (const QPushButton *each : window.findChildren<QPushButton *>())
            if (each->property("page").toBool() && each->text() == name)
                return each->isVisible();
        return false;
    }
    void open(const QString &file)
    {
        window.openFile(file);
        QTRY_COMPARE(window.workbench().title(), QString("My homework"));
        QTRY_VERIFY(ready());
    }
};

} // namespace

/// The way of a scene from the teacher who writes it to the file that a learner hands in.
class HandedOutSceneTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString file_ = folder_.filePath("handed-out.json");

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void isWrittenInTheEditor()
    {
        Teacher teacher;
        QTRY_VERIFY(teacher.ready());
        Selection selection = teacher.sees().selection;
        selection.sample = 2;
        selection.step = 4;
        selection.part = Traced::forgetGate;
        teacher.window.workbench().setSelection(selection);
        teacher.window.setPage(1);
        teacher.openEditor();
        teacher.type("sceneTitle", "My homework");
        teacher.type("sceneSummary", "What does the forget gate do?");
        teacher.writeSteps();
        teacher.turnTo("What can be used");
        teacher.tick("the pace");
        teacher.tick("changing the learning rate");
        teacher.tick("Hide: exporting");
        teacher.tick("Hide: editing the experiment");
        teacher.tick("Seeds"); // is not there
        teacher.tick("homework: ask for a name and save answers and networks in one file");
        teacher.save(file_);

        const auto scene = readScene(file_.toStdString());
        QVERIFY2(scene, scene ? "" : scene.error().english().c_str());
        QCOMPARE(scene->title, std::string("My homework"));
        QVERIFY(scene->homework);
        QVERIFY((scene->locked == std::vector{SceneControl::pace, SceneControl::learningRate}));
        QVERIFY((scene->hidden == std::vector{SceneControl::exports, SceneControl::experiment}));
        QCOMPARE(scene->pages.size(), size_t(7));
        QVERIFY(scene->page == ScenePage::inside);
        QCOMPARE(scene->steps.size(), size_t(2));
        QCOMPARE(scene->steps[0].jumps.at(0).sample, std::optional(ChosenSample{.index = 2}));
        QVERIFY(scene->steps[1].question);
    }

    void isOpenedWithWhatItHidesAndLocks()
    {
        QVERIFY(QFileInfo::exists(file_));
        Pupil learner;
        QTRY_VERIFY(learner.ready());
        QVERIFY(learner.button("export")->isVisible() && learner.hasPage("Seeds"));
        QVERIFY(learner.find<QWidget>("pace")->isEnabled());
        learner.open(file_);
        QTRY_VERIFY(!learner.button("export")->isVisible());
        QVERIFY(!learner.hasPage("Seeds") && learner.hasPage("Inside"));
        QVERIFY(!learner.find<QWidget>("pace")->isEnabled());
        learner.click("expert");
        QTRY_VERIFY(learner.sees().expert);
        QVERIFY(!learner.button("panelSwitch")->isVisible());
        QVERIFY(!learner.find<QWidget>("experiment")->isVisible());
        const double rate = learner.window.workbench().learningRate();
        learner.window.workbench().setLearningRate(2 * rate);
        QCOMPARE(learner.window.workbench().learningRate(), rate);
        QTRY_COMPARE(learner.text("sceneStepTitle"), QString("Look"));
        QTRY_VERIFY2(learner.text("sceneText").contains("Train first"), qPrintable(learner.text("sceneText")));
        QCOMPARE(learner.sees().selection.sample, size_t(2));
        QCOMPARE(learner.sees().selection.step, size_t(4));
        QVERIFY(learner.find<QLineEdit>("learner")->isVisible());
        QVERIFY(!learner.button("saveHomework")->isEnabled()); // without a name
    }

    void isDoneAndHandedInAsOneFile()
    {
        QVERIFY(QFileInfo::exists(file_));
        QTemporaryDir handedIn;
        SceneAnswers answers;
        double loss = 0;
        std::vector<float> weights;
        {
            Pupil learner;
            QTRY_VERIFY(learner.ready());
            learner.open(file_);
            QTRY_COMPARE(learner.text("sceneStepTitle"), QString("Look"));
            QTest::keyClicks(learner.find<QLineEdit>("learner"), "Ada");
            learner.click("sceneNext");
            QTRY_VERIFY(learner.question().isVisible());
            QVERIFY(!learner.button("sceneNext")->isEnabled()); // the answer first
            QTest::mouseClick(learner.question().findChildren<QRadioButton *>()[0], Qt::LeftButton);
            learner.click("givePrediction");
            QTRY_VERIFY(!learner.question().isVisible());
            learner.window.workbench().setPace({});
            learner.click("train");
            QTRY_VERIFY_WITH_TIMEOUT(!learner.sees().final.empty(), 30000);
            QTRY_VERIFY(!learner.window.findChild<SceneGuide *>()->homework()->answers.front().right->empty());
            nameTheFile(&learner.window, handedIn.filePath("ada.sluice"));
            learner.click("saveHomework");
            QTRY_VERIFY2(learner.window.findChild<Banner *>()->sentence().contains("answers to 1 of 1"),
                         qPrintable(learner.window.findChild<Banner *>()->sentence()));
            learner.click("sceneBack");
            QTRY_VERIFY2(learner.text("sceneText").startsWith("The forget gate is <b>0."), qPrintable(learner.text("sceneText")));
            answers = learner.sees().scene.answers;
            loss = learner.sees().epochs.back().validationLoss;
            weights = learner.sees().moment[1]->weights;
        }

        QCOMPARE(QDir(handedIn.path()).entryList(QDir::Files), QStringList("ada.sluice"));
        const auto all = readHomeworkFolder(handedIn.path().toStdString());
        QVERIFY(all && all->size() == 1 && all->front().problem.empty());
        const HomeworkFile &file = all->front();
        QCOMPARE(file.homework.learner, std::string("Ada"));
        QCOMPARE(file.homework.title, std::string("My homework"));
        QCOMPARE(file.epochs, size_t(6));
        QCOMPARE(file.losses.size(), size_t(2));
        QCOMPARE(file.losses.back().second, loss);
        const HomeworkAnswer &answer = file.homework.answers.at(0);
        QCOMPARE(answer.prompt, std::string("Will it keep more than half?"));
        QVERIFY((answer.options == std::vector<std::string>{"yes", "no"}));
        QVERIFY(answer.answer && answer.right);
        QCOMPARE(QString::fromStdString(file.homework.scene), QString("my-homework"));

        // The same file opens as it was left: scene, answers and networks.
        Pupil teacher;
        QTRY_VERIFY(teacher.ready());
        teacher.window.openFile(handedIn.filePath("ada.sluice"));
        QTRY_COMPARE(teacher.sees().scene.answers.learner, std::string("Ada"));
        QVERIFY(teacher.sees().scene.answers == answers);
        QTRY_COMPARE(teacher.window.workbench().shownEpoch(), 6u);
        QVERIFY(!weights.empty() && teacher.sees().moment[1]->weights == weights);
    }
};

QTEST_MAIN(HandedOutSceneTest)
#include "handed_out_scene_test.moc"
