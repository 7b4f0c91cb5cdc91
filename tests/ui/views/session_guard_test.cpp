#include "tests/ui/file_lock.h"
#include "tests/ui/full_disk.h"
#include "tests/ui/person.h"
#include "tests/ui/said.h"
#include "tests/ui/told_scene.h"
#include "ui/views/data_page.h"
#include "ui/views/scene_guide.h"
#include "ui/views/session_guard.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using sluice::testing::said;
using namespace sluice::testing;
namespace fs = std::filesystem;

namespace {

/// A person who has trained an epoch and saved it as a.sluice.
struct Saved : Person {
    explicit Saved(const Scene &scene = smallScene()) : Person(scene)
    {
        QTRY_VERIFY(ready());
        workbench().setPace({});
        trainAnEpoch();
        workbench().saveSession(QString::fromStdString(file()), homework());
        QTRY_VERIFY(workbench().session().named() && !workbench().unsaved());
    }
    Workbench &workbench() { return window.workbench(); }
    fs::path file() const { return folder.path().toStdString() + "/a.sluice"; }
    std::optional<Homework> homework() { return window.findChild<SceneGuide *>()->homework(); }
    void trainAnEpoch()
    {
        const uint32_t epoch = workbench().shownEpoch();
        workbench().oneEpoch();
        QTRY_COMPARE(workbench().shownEpoch(), epoch + 1);
        QTRY_VERIFY(!workbench().running());
    }
    void pick(size_t option)
    {
        SceneAnswers answers = sees().scene.answers;
        answers.set({"epochs", {}, option});
        workbench().setAnswers(answers);
    }
    std::optional<size_t> pickedInFile() const
    {
        const std::string json = readSessionContents(file())->homework;
        const auto homework = json.empty() ? Homework() : parseHomework(json, "f").value();
        const SceneAnswers answers = answersOf(homework);
        const SceneAnswer *answer = answers.find("epochs");
        return answer ? answer->picked : std::nullopt;
    }

    QTemporaryDir folder;
};

QMessageBox *questionIn(const MainWindow &window)
{
    return window.findChild<QMessageBox *>("unsaved");
}

void answer(const MainWindow &window, const QString &text)
{
    QTRY_VERIFY(questionIn(window));
    for (QAbstractButton *button : questionIn(window)->buttons())
        if (button->text() == text)
            return QTest::mouseClick(button, Qt::LeftButton);
    QFAIL(qPrintable(text));
}

/// Chooses to save, and the file in the dialog that asks for it.
void saveInDialog(const MainWindow &window, const QString &file)
{
    QTimer::singleShot(0, &window, [file] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>("fileNameEdit")->setText(file);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    });
    answer(window, "Save…");
}

void chooseInMenu(Person &person, const QString &text)
{
    for (QAction *action : person.button("source")->menu()->findChildren<QAction *>())
        if (action->text() == text)
            return action->trigger();
    QFAIL(qPrintable(text));
}

/// A person who has trained an epoch of a session without a name, and closes the window.
struct Closing : Person {
    Closing()
    {
        QTRY_VERIFY(ready());
        window.workbench().oneEpoch();
        QTRY_VERIFY(window.workbench().session().unsaved());
        window.close();
    }
    QString file(const QString &name) const { return folder.filePath(name); }

    QTemporaryDir folder;
};

} // namespace

class SessionGuardTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatWasAnsweredSinceIsHandedInOnClosing()
    {
        Saved person(toldScene());
        QTRY_VERIFY(!person.window.isWindowModified());
        person.pick(1);
        QTRY_VERIFY(person.window.isWindowModified());
        person.window.close();
        QTRY_VERIFY(!person.window.isVisible());
        QVERIFY(!questionIn(person.window));
        QCOMPARE(person.pickedInFile(), std::optional(size_t(1)));
    }

    void whatWasHandedInIsNotUnsavedWhereItIsOpenedAgain()
    {
        Saved person(toldScene());
        person.pick(1);
        person.workbench().saveSession(person.homework());
        QTRY_VERIFY(!person.workbench().unsaved());
        Workbench later(1);
        later.openFile(QString::fromStdString(person.file()));
        QTRY_COMPARE(later.viewState().scene.answers.answers.size(), size_t(1));
        QVERIFY(later.session().named() && !later.unsaved());
        later.setAnswers({"Ada", later.viewState().scene.answers.answers});
        QVERIFY(later.unsaved());
    }

    void whatIsAskedForLastFollowsTheAnswer()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.window.workbench().oneEpoch();
        QTRY_VERIFY(person.window.workbench().session().unsaved());
        bool opened = false;
        person.window.findChild<SessionGuard *>()->leave([&] { opened = true; });
        person.window.close();
        QVERIFY(person.window.isVisible());
        answer(person.window, "Discard");
        QTRY_VERIFY(!person.window.isVisible());
        QVERIFY(!opened);
    }

    /// Its file was changed by another program, so that nothing can be written to it.
    void aSceneAsksAboutASessionThatCannotBeWritten()
    {
        const Saved first;
        const fs::path file = first.folder.path().toStdString() + "/copy.sluice";
        fs::copy_file(first.file(), file);
        Person person;
        QTRY_VERIFY(person.ready());
        Workbench &workbench = person.window.workbench();
        person.window.openFile(QString::fromStdString(file));
        QTRY_COMPARE(workbench.title(), "copy.sluice");
        QVERIFY(SessionWriter::open(file).value()->addRun({"the other's", {}, smallScene().experiment, {}, {}, {}}));
        QTRY_VERIFY(person.ready());
        workbench.setPace({});
        workbench.oneEpoch();
        QTRY_COMPARE(workbench.shownEpoch(), 2u);
        for (const char *choice : {"Small", "Other"}) { // a scene, data
            if (choice == QString("Small"))
                chooseInMenu(person, choice);
            else
                person.window.findChild<DataPage *>()->experimentAskedFor(smallScene().experiment, {}, choice);
            answer(person.window, "Cancel");
            QTRY_VERIFY(!questionIn(person.window));
            QVERIFY(!workbench.loading());
            QCOMPARE(workbench.shownEpoch(), 2u);
            QCOMPARE(workbench.session().file(), file);
        }
        chooseInMenu(person, "Small");
        answer(person.window, "Discard");
        QTRY_COMPARE(workbench.title(), "Small");
        QVERIFY(!workbench.session().named());
        QCOMPARE(readSessionContents(file)->runs.size(), size_t(2));
    }

    void choosingTheOpenSessionLeavesItsLocks()
    {
        Saved person;
        const QString file = QString::fromStdString(person.file());
        QVERIFY(holdsLock(person.file()));
        for (int way = 0; way < 3; ++way) {
            QSignalSpy notices(&person.workbench(), &Workbench::notice);
            if (way == 0)
                person.drop(file);
            else if (way == 1)
                chooseInMenu(person, "a.sluice"); // as it was opened last
            else
                person.window.openFile(file);
            QCOMPARE(notices.size(), 1);
            QVERIFY(said(notices.front().front()).contains("is open already"));
            QVERIFY(holdsLock(person.file()));
        }
    }

    /// Something else goes wrong while a slow disk is waited for.
    void anotherProblemDoesNotKeepTheWindowOpen()
    {
        Closing person;
        saveInDialog(person.window, person.file("a.sluice"));
        emit person.window.workbench().problem(Sentence(SLUICE_MESSAGE("test", "something else")));
        QTRY_VERIFY(!person.window.isVisible());
        QVERIFY(QFile::exists(person.file("a.sluice")));
    }

    void aSavingThatFailsKeepsTheWindowOpen()
    {
        Closing person;
        QSignalSpy failed(&person.window.workbench().session(), &SessionKeeper::notSaved);
        {
            const FullDisk full;
            saveInDialog(person.window, person.file("a.sluice"));
            QTRY_COMPARE(failed.size(), 1);
        }
        QSignalSpy saved(&person.window.workbench().session(), &SessionKeeper::saved);
        person.window.workbench().saveSession(person.file("b.sluice"));
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(person.window.isVisible()); // nothing waits for it any more
    }

    void aSceneOpensWithoutAQuestionWhereAllIsWritten()
    {
        Saved person;
        person.trainAnEpoch();
        chooseInMenu(person, "Small");
        QTRY_VERIFY(!person.workbench().session().named());
        QVERIFY(!questionIn(person.window));
        QTRY_COMPARE(readSession(person.file())->steps.back().step, uint64_t(6));
    }

    void homeworkThatAFullDiskRefusedIsTriedAgain()
    {
        Saved person(toldScene());
        {
            const FullDisk full;
            QSignalSpy problems(&person.workbench(), &Workbench::problem);
            person.pick(1);
            person.workbench().saveSession(person.homework());
            QTRY_COMPARE(problems.size(), 1);
            QVERIFY(said(problems.front().front()).contains("saving is tried again"));
            QVERIFY(person.workbench().unsaved());
        }
        QTRY_COMPARE(person.pickedInFile(), std::optional(size_t(1)));
        QTRY_VERIFY(!person.workbench().unsaved());
    }
};

QTEST_MAIN(SessionGuardTest)
#include "session_guard_test.moc"
