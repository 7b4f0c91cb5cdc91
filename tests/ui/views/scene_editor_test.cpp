#include "tests/ui/listener.h"
#include "ui/views/explained.h"
#include "ui/views/scene_editor.h"
#include "ui/views/toolbar.h"

#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace sluice;
using namespace sluice::testing;

class SceneEditorTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatIsSeenIsSavedAsAScene()
    {
        Listener person(smallSceneWithSteps());
        Selection selection = person.window.workbench().viewState().selection;
        selection.step = 5;
        selection.part = Traced::forgetGate;
        person.window.workbench().setSelection(selection);
        SceneEditor editor(
            person.window.workbench(),
            [] {
                return SeenPage{ScenePage::inside, "Inside"};
            },
            &person.window);
        editor.show();
        const auto type = [&](const char *name, const QString &text) {
            auto *field = editor.findChild<QLineEdit *>(name);
            field->clear();
            QTest::keyClicks(field, text);
        };
        type("sceneTitle", "My own scene");
        QMenu *measures = editor.findChild<QMenu *>("measureMenu");
        emit measures->aboutToShow();
        for (QAction *action : measures->actions())
            if (action->text() == "forget gate of LSTM, mean")
                action->trigger();
        QTest::mouseClick(editor.findChild<QPushButton *>("addStep"), Qt::LeftButton);
        type("stepTitle", "Look");
        editor.findChild<QPlainTextEdit *>("stepText")->setPlainText("The forget gate is {forget_gate}.");
        editor.findChild<QPlainTextEdit *>("stepClaims")->setPlainText("0.1 < forget_gate < 0.9");
        QTest::mouseClick(editor.findChild<QPushButton *>("addChip"), Qt::LeftButton);
        auto *save = editor.findChild<QPushButton *>("saveScene");
        QVERIFY2(save->isEnabled(), qPrintable(editor.findChild<QLabel *>("sceneProblem")->text()));
        editor.findChild<QPlainTextEdit *>("stepClaims")->setPlainText("forget_gates < 0.9");
        QVERIFY(!save->isEnabled());
        QVERIFY(editor.findChild<QLabel *>("sceneProblem")->text().contains("does not have"));
        editor.findChild<QPlainTextEdit *>("stepClaims")->setPlainText("forget_gate < 0.9");

        QTemporaryDir folder;
        const QString path = folder.filePath("mine.json");
        editor.saveTo(path);
        const auto scene = readScene(path.toStdString());
        QVERIFY2(scene, scene ? "" : scene.error().english().c_str());
        QCOMPARE(scene->id, std::string("my-own-scene"));
        QVERIFY(scene->experiment == smallScene().experiment);
        const SceneStep &step = scene->steps.back();
        QCOMPARE(claimText(step.claims.at(0)), std::string("forget_gate < 0.9"));
        QCOMPARE(step.jumps.at(0).moment->step, std::optional<size_t>(5));
        QVERIFY(step.jumps.at(0).part == Traced::forgetGate);
    }

    void aSceneThatIsNotSavedIsAskedAbout()
    {
        Listener person(smallSceneWithSteps());
        SceneEditor editor(
            person.window.workbench(),
            [] {
                return SeenPage{ScenePage::inside, "Inside"};
            },
            &person.window);
        const auto answer = [&](const QString &text) {
            auto *question = editor.findChild<QMessageBox *>("unsavedScene");
            QVERIFY(question);
            for (QAbstractButton *button : question->buttons())
                if (button->text() == text)
                    button->click();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        editor.show();
        editor.close(); // nothing was written
        QVERIFY(!editor.isVisible());
        editor.show();
        QTest::keyClicks(editor.findChild<QLineEdit *>("sceneSummary"), " More.");
        editor.close();
        QVERIFY(editor.isVisible());
        answer("Cancel");
        QVERIFY(editor.isVisible());
        QTest::keyClick(&editor, Qt::Key_Escape);
        QVERIFY(editor.isVisible());
        answer("Discard");
        QVERIFY(!editor.isVisible());
        editor.show();
        QTemporaryDir folder;
        editor.saveTo(folder.filePath("mine.json"));
        QVERIFY(!editor.isVisible());
    }

    void closingTheWindowAsksAboutTheSceneToo()
    {
        Listener person(smallSceneWithSteps());
        emit person.window.findChild<Toolbar *>()->sceneAskedFor();
        auto *editor = person.window.findChild<SceneEditor *>();
        QVERIFY(editor);
        QTest::keyClicks(editor->findChild<QLineEdit *>("sceneSummary"), " More.");
        editor->close(); // which asks already
        person.window.close();
        QVERIFY(person.window.isVisible());
        auto *question = editor->findChild<QMessageBox *>("unsavedScene");
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons())
            if (button->text() == "Discard")
                button->click();
        QTRY_VERIFY(!person.window.isVisible());
    }

    void theFormDoesNotJumpWhereSomethingIsWrong()
    {
        Listener person(smallSceneWithSteps());
        SceneEditor editor(
            person.window.workbench(),
            [] {
                return SeenPage{ScenePage::inside, "Inside"};
            },
            &person.window);
        editor.show();
        auto *tabs = editor.findChild<QTabWidget *>();
        QCoreApplication::processEvents();
        const QRect before = tabs->geometry();
        editor.findChild<QPlainTextEdit *>("stepClaims")->setPlainText("nothing < 0.9");
        QVERIFY(!editor.findChild<QLabel *>("sceneProblem")->text().isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(tabs->geometry(), before);
    }

    void howAnswersAreWrittenIsSaid()
    {
        Listener person(smallSceneWithSteps());
        SceneEditor editor(
            person.window.workbench(),
            [] {
                return SeenPage{ScenePage::inside, "Inside"};
            },
            &person.window);
        auto *answers = editor.findChild<QPlainTextEdit *>("stepOptions");
        QVERIFY(answers->placeholderText().startsWith("answer | claim"));
        QCOMPARE(explainedOf(*answers), std::optional(Explained::sceneAnswers));
        QVERIFY(explanation(Explained::sceneAnswers).simple.contains("the LSTM | lstm < dense"));
    }
};

QTEST_MAIN(SceneEditorTest)
#include "scene_editor_test.moc"
