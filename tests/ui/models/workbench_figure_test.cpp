#include "core/io/png_text.h"
#include "tests/ui/patience.h"
#include "tests/ui/said.h"
#include "tests/ui/small_scene.h"
#include "ui/models/workbench.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using sluice::testing::patience;
using sluice::testing::said;

namespace {

/// A picture of what a workbench shows, as the window exports it.
void exportPicture(const Workbench &workbench, const QString &path)
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::white);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const FigureSource source = figureSource(workbench.viewState(), workbench.origin(), "gates");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(withPngTexts(png.toStdString(), {{pngSourceKeyword, writeFigureSource(source)}})));
}

} // namespace

class WorkbenchFigureTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    Selection selection_;
    Moment drawn_;

    QString file(const QString &name) const { return folder_.filePath(name); }

private slots:
    /// A trained session and a picture of its fourth epoch.
    void init()
    {
        Workbench workbench(1);
        workbench.openScene(smallScene());
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        workbench.setPace({});
        workbench.train();
        QTRY_COMPARE_WITH_TIMEOUT(workbench.progress().phase, Phase::finished, patience);
        QSignalSpy notices(&workbench, &Workbench::notice);
        workbench.saveSession(file("s.sluice"));
        QTRY_COMPARE(notices.count(), 1);
        workbench.showEpoch(4);
        Selection selection = workbench.viewState().selection;
        selection.sample = 5;
        selection.step = 7;
        selection.part = Traced::forgetGate;
        workbench.setSelection(selection);
        selection_ = workbench.viewState().selection;
        drawn_ = workbench.viewState().moment;
        QCOMPARE(drawn_.front()->at.epoch, 4U);
        exportPicture(workbench, file("f.png"));
    }

    void aPictureOpensWhatItShows()
    {
        Workbench workbench(1);
        QSignalSpy opened(&workbench, &Workbench::figureOpened), notices(&workbench, &Workbench::notice);
        workbench.openFile(file("f.png"));
        QTRY_COMPARE(notices.count(), 1);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().front().toString(), QString("gates"));
        QCOMPARE(opened.front()[2].toBool(), false);
        QCOMPARE(workbench.viewState().selection, selection_);
        for (size_t model = 0; model < 2; ++model)
            QCOMPARE(workbench.viewState().moment[model]->weights, drawn_[model]->weights);
        QVERIFY2(said(notices.front().front()).contains("very weights"), qPrintable(said(notices.front().front())));
    }

    void whereTheSessionIsGoneItsExperimentIsTrainedAgain()
    {
        QVERIFY(QFile::remove(file("s.sluice")));
        Workbench workbench(1);
        QSignalSpy opened(&workbench, &Workbench::figureOpened), notices(&workbench, &Workbench::notice);
        workbench.openFile(file("f.png"));
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.front()[2].toBool(), true);
        QCOMPARE(workbench.viewState().selection, selection_);
        QTRY_VERIFY(workbench.canTrain());
        QCOMPARE(notices.count(), 0);
        workbench.trainFigureAgain();
        QTRY_COMPARE(notices.count(), 1);
        QVERIFY2(said(notices.front().front()).contains("very weights"), qPrintable(said(notices.front().front())));
        QCOMPARE(workbench.viewState().moment[1]->weights, drawn_[1]->weights);
    }

    void aPictureOfSomethingElseIsASentence()
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::white);
        QVERIFY(image.save(file("other.png")));
        Workbench workbench(1);
        QSignalSpy problems(&workbench, &Workbench::problem);
        workbench.openFile(file("other.png"));
        QTRY_COMPARE(problems.count(), 1);
        QVERIFY(said(problems.front().front()).contains("does not say which experiment"));
    }
};

QTEST_GUILESS_MAIN(WorkbenchFigureTest)
#include "workbench_figure_test.moc"
