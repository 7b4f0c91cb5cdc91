#include "tests/app/program_run.h"
#include "tests/ui/told_scene.h"
#include "ui/views/banner.h"
#include "ui/views/main_window.h"
#include "ui/views/prediction_page.h"
#include "ui/views/prediction_plot.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

Scene homeworkScene()
{
    Scene scene = toldScene();
    scene.homework = true;
    scene.locked = {SceneControl::pace, SceneControl::whatIfs, SceneControl::experiment};
    return scene;
}

/// A learner in front of the window, as the scene was handed out to them.
struct Student {
    Student() : window({homeworkScene()}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!window.workbench().viewState().moment.empty());
        QTRY_VERIFY(find<QLineEdit>("learner")->isVisible());
    }
    template <class Widget> Widget *find(const char *name) { return window.findChild<Widget *>(name); }
    PredictionPage &page() { return *window.findChild<PredictionPage *>(); }
    PredictionPlot &plot() { return *window.findChild<PredictionPlot *>(); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    /// As an input method does it: Chinese has no keys of its own.
    void call(const QString &name)
    {
        QInputMethodEvent typed;
        typed.setCommitString(name);
        QCoreApplication::sendEvent(find<QLineEdit>("learner"), &typed);
    }
    void ask(size_t step)
    {
        window.workbench().setSceneStep(step);
        QTRY_COMPARE(text("scenePlace"), QString("%1 of 5").arg(step + 1));
        click("scenePredict");
        QTRY_VERIFY(page().isVisible());
    }
    void pick(int option)
    {
        ask(1);
        page().findChildren<QRadioButton *>()[option]->click();
        click("givePrediction");
    }
    /// A falling line, by keyboard.
    void draw()
    {
        ask(2);
        plot().setFocus();
        QTRY_VERIFY(plot().hasFocus());
        QTest::keyClick(&plot(), Qt::Key_Up, Qt::ShiftModifier);
        QTest::keyClick(&plot(), Qt::Key_End);
        QTest::keyClick(&plot(), Qt::Key_Down, Qt::ShiftModifier);
        click("givePrediction");
    }
    void train()
    {
        window.workbench().train();
        QTRY_VERIFY_WITH_TIMEOUT(!window.workbench().viewState().final.empty(), 60000);
    }
    /// Through the dialog that asks for a file's name.
    void handIn(const QString &file)
    {
        QTimer::singleShot(0, &window, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *name = dialog->findChild<QLineEdit *>("fileNameEdit");
            suggested = name->text();
            name->setText(file);
            QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        click("saveHomework");
        QTRY_VERIFY2(said().startsWith("Saved the session"), qPrintable(said()));
    }
    QString said() { return window.findChild<Banner *>()->sentence(); }

    MainWindow window;
    QString suggested; ///< name of the file
};

QByteArray contents(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

class HandingInTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void withoutANameNothingIsHandedIn()
    {
        Student learner;
        QVERIFY(!learner.find<QPushButton>("saveHomework")->isEnabled());
        QCOMPARE(learner.find<QPushButton>("saveHomework")->toolTip(), QString("Your name first"));
        learner.call("Ada");
        QTRY_VERIFY(learner.find<QPushButton>("saveHomework")->isEnabled());
        learner.find<QLineEdit>("learner")->clear();
        learner.call(QString(300, QChar(0x827E)));
        QTRY_VERIFY(learner.window.workbench().viewState().scene.answers.learner.size() <= 256);
    }

    void aClassHandsIn()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("bob"));
        Student ada;
        ada.call("Ada, 艾达");
        ada.pick(0);
        ada.draw();
        ada.train();
        QTRY_VERIFY(ada.page().isVisible());
        QTRY_VERIFY(ada.text("predictionResult").startsWith("R²\u00A0"));
        const PlotTable curves = ada.plot().table();
        ada.handIn(folder.filePath("ada"));
        QCOMPARE(ada.suggested, QString("told Ada, 艾达.sluice"));
        QVERIFY(ada.said().contains("ada.sluice, with answers to 2 of 2 questions."));
        {
            Student bob;
            bob.call("=HYPERLINK(1)");
            bob.train();
            bob.pick(1);
            bob.handIn(folder.filePath("bob/bob.sluice"));
            QVERIFY(bob.said().contains("1 of 2"));
        }
        QFile broken(folder.filePath("broken.sluice"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(QByteArray(4096, '\7')) == 4096);
        broken.close();

        // The table, beside what the windows showed.
        const double r2 = rSquared(curves.columns[curves.columns.size() - 2].values, curves.columns.back().values);
        const EpochRecord &last = ada.window.workbench().viewState().epochs.back();
        theJsonSays(folder, r2, last.validationLoss);
        theTableSays(folder);
    }

    void whatWasHandedInIsOpenedWithItsSceneAndAnswers()
    {
        QTemporaryDir folder;
        Student ada;
        ada.call("Ada");
        ada.pick(0);
        ada.train();
        const SceneAnswers before = ada.window.workbench().viewState().scene.answers;
        ada.handIn(folder.filePath("ada.sluice"));
        Student later;
        later.window.openFile(folder.filePath("ada.sluice"));
        QTRY_COMPARE(later.window.workbench().viewState().scene.answers.learner, std::string("Ada"));
        const ViewState &state = later.window.workbench().viewState();
        QVERIFY(state.scene.answers == before);
        QVERIFY(*state.scene.scene == homeworkScene());
        QTRY_COMPARE(later.find<QLineEdit>("learner")->text(), QString("Ada"));
        QVERIFY(!later.find<QWidget>("pace")->isEnabled()); // still locked
    }

    void aFolderWithoutHomeworkIsBadInput()
    {
        QTemporaryDir folder;
        const ProgramRun none = runProgram({"homework", folder.path()});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.error.count('\n') == 1 && none.error.contains("no session"), none.error);
        const ProgramRun missing = runProgram({"homework", folder.filePath("none")});
        QCOMPARE(missing.status, 2);
        QVERIFY2(missing.error.contains("no such folder"), missing.error);
        QCOMPARE(runProgram({"homework"}).status, 2);
        QFile broken(folder.filePath("broken.sluice"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("nothing of the kind") > 0);
        broken.close();
        const ProgramRun unread = runProgram({"homework", folder.path()});
        QCOMPARE(unread.status, 2);
        QVERIFY2(unread.output.contains("broken.sluice"), unread.output);
    }

private:
    static double rSquared(const std::vector<double> &drawn, const std::vector<double> &truth)
    {
        const double mean = std::accumulate(truth.begin(), truth.end(), 0.0) / static_cast<double>(truth.size());
        double apart = 0, spread = 0;
        for (size_t k = 0; k < truth.size(); ++k) {
            apart += (drawn[k] - truth[k]) * (drawn[k] - truth[k]);
            spread += (truth[k] - mean) * (truth[k] - mean);
        }
        return 1 - apart / spread;
    }

    static void theJsonSays(const QTemporaryDir &folder, double r2, double validationLoss)
    {
        const ProgramRun json = runProgram({"homework", folder.path(), "--json"});
        QVERIFY2(json.status == 0 && json.error.isEmpty(), json.error);
        const QJsonArray list = QJsonDocument::fromJson(json.output).object()["homework"].toArray();
        QCOMPARE(list.size(), 3);
        const QJsonObject first = list[0].toObject(), second = list[1].toObject(), third = list[2].toObject();
        QCOMPARE(first["learner"].toString(), QString("Ada, 艾达"));
        QCOMPARE(first["scene"].toString(), QString("told"));
        QCOMPARE(first["file"].toString(), QString("ada.sluice"));
        QCOMPARE(first["epochs"].toInt(), 6);
        QCOMPARE(first["possible"].toInt(), 2);
        QVERIFY(qAbs(first["points"].toDouble() - (1 + std::max(0.0, r2))) < 1e-9);
        QVERIFY(qAbs(first["validation_loss"].toObject()["LSTM"].toDouble() - validationLoss) < 1e-9);
        const QJsonObject curve = first["answers"].toArray()[1].toObject();
        QVERIFY(qAbs(curve["score"].toDouble() - r2) < 1e-9);
        QCOMPARE(curve["drawn"].toArray().size(), 12);
        QCOMPARE(curve["after_training"].toBool(), false);
        QVERIFY(QDateTime::fromString(curve["given"].toString(), Qt::ISODate).isValid());
        const QJsonObject picked = second["answers"].toArray()[0].toObject();
        QCOMPARE(picked["mark"].toString(), QString("wrong"));
        QCOMPARE(picked["after_training"].toBool(), true);
        QCOMPARE(second["points"].toDouble(), 0.0);
        QCOMPARE(third["file"].toString(), QString("broken.sluice"));
        QVERIFY(third["problem"].toString().contains("no session"));
    }

    static void theTableSays(const QTemporaryDir &folder)
    {
        const QByteArray table = runProgram({"homework", folder.path(), "--out", folder.filePath("class.csv")}).output;
        const QList<QByteArray> lines = table.split('\n');
        QVERIFY2(lines[0].startsWith("learner") && lines[0].contains("epochs") && lines[0].contains("gate"), table);
        QVERIFY2(lines[1].startsWith("Ada") && lines[1].contains("1 right") && lines[1].endsWith("ada.sluice"), table);
        QVERIFY2(lines[2].contains("2 wrong*") && lines[2].endsWith("bob/bob.sluice"), table);
        QVERIFY2(lines[3].startsWith("broken.sluice: "), table);
        QVERIFY2(table.contains("How many epochs?\n  1  six\n  2  more\n"), table);
        const QByteArray chinese = runProgram({"homework", folder.path(), "--lang", "zh_CN"}).output;
        QVERIFY2(chinese.startsWith("学习者") && chinese.contains("1 对") && chinese.contains("2 错*"), chinese);
        const QByteArray csv = contents(folder.filePath("class.csv"));
        QVERIFY2(csv.contains("\n\"Ada, 艾达\",told,six,1,"), csv);
        QVERIFY2(csv.contains("\n'=HYPERLINK(1),told,more,0,"), csv);
        QCOMPARE(csv.count('\n'), 4);
    }
};

QTEST_MAIN(HandingInTest)
#include "handing_in_test.moc"
