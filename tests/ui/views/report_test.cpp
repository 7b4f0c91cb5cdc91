#include "tests/ui/training_fixture.h"
#include "ui/models/language.h"
#include "ui/models/report_content.h"
#include "ui/views/report_writer.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace sluice;

namespace {

const FigureOrigin origin{"/tmp/it's here/session.sluice", 1, "/tmp"};

ViewState reportedState()
{
    ViewState state = testing::learningState({0, 2, 4});
    state.baselines = std::make_shared<const std::vector<Baseline>>(computeBaselines(*state.task));
    for (uint32_t epoch = 0; epoch <= 4; ++epoch)
        for (uint32_t model = 0; model < 2; ++model)
            state.epochs.push_back({model, epoch, 32 * uint64_t{epoch}, 1.0 / (1 + epoch), 1.1 / (1 + epoch), 0.1 * epoch, true});
    return state;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ReportTest : public QObject {
    Q_OBJECT

private slots:
    void itSaysWhatARunIsAndHowToDoItAgain()
    {
        const ViewState state = reportedState();
        const std::atomic<bool> abandoned = false;
        const auto content = reportContent(state, origin, {}, abandoned);
        QVERIFY(content);
        QStringList titles;
        for (const ReportSection &section : content->sections)
            titles << section.title;
        QCOMPARE(titles, QStringList({"Result", "Measures", "Data", "Training", "Answers", "Inside", "To do it again"}));
        const ReportSection &measures = content->sections[1];
        QCOMPARE(measures.tables.size(), size_t(2)); // test and validation
        QCOMPARE(measures.tables[0].rows.size(), size_t(2) + state.baselines->size());
        QCOMPARE(measures.tables[0].rows[0].size(), measures.tables[0].header.size());
        const QString code = content->sections.back().code;
        QVERIFY(code.contains("sluice train experiment.json") && code.contains("'/tmp/it'\\''s here/session.sluice'"));
        QVERIFY(code.contains("\"generate:hold\""));
    }

    void itNamesTheRunAndHowFarAheadIsForecast_data()
    {
        QTest::addColumn<TaskSpec>("task");
        QTest::addColumn<QString>("horizon");
        const auto row = [](const char *name, TaskKind kind, size_t horizon, std::optional<MultiStep> steps, const char *words) {
            TaskSpec task;
            task.kind = kind;
            task.horizon = horizon;
            task.multiStep = steps;
            QTest::newRow(name) << task << QString(words);
        };
        row("of the row itself", TaskKind::regress, 1, {}, "");
        row("the next", TaskKind::forecast, 1, {}, "the next row");
        row("one ahead", TaskKind::forecast, 6, {}, "the row 6 ahead");
        row("one alone", TaskKind::forecast, 1, MultiStep::direct, "the next row");
        row("direct", TaskKind::forecast, 6, MultiStep::direct, "the next 6 rows, all at once");
        row("recursive", TaskKind::forecast, 6, MultiStep::recursive, "the next 6 rows, one after the other");
    }
    void itNamesTheRunAndHowFarAheadIsForecast()
    {
        QFETCH(TaskSpec, task);
        QFETCH(QString, horizon);
        ViewState state = reportedState();
        Experiment experiment = *state.experiment;
        experiment.task = task;
        state.experiment = std::make_shared<const Experiment>(experiment);
        FigureOrigin named = origin;
        named.runName = "too fast?";
        const std::atomic<bool> abandoned = false;
        const auto content = reportContent(state, named, {.test = false}, abandoned);
        QVERIFY2(content->subtitle.startsWith("too fast? · Dense, LSTM · seed "), qPrintable(content->subtitle));
        QString told;
        for (const QStringList &row : content->sections[2].tables[0].rows)
            if (row[0] == "horizon")
                told = row[1];
        QCOMPARE(told, horizon);
    }

    void theTestPartIsLeftAloneWhereItIsToBe()
    {
        const std::atomic<bool> abandoned = false;
        const auto content = reportContent(reportedState(), origin, {.test = false}, abandoned);
        QCOMPARE(content->sections[1].tables.size(), size_t(1));
        QVERIFY(content->sections[1].paragraphs.join(' ').contains("has not been looked at"));
        const std::atomic<bool> at = true;
        QVERIFY(!reportContent(reportedState(), origin, {}, at));
    }

    void layersAreNamed()
    {
        QCOMPARE(layersText({"M", {ConvSpec{2, 3}, LstmSpec{16}, DenseSpec{32, Activation::tanh}}}),
                 QString("convolution 2 × 3 → LSTM 16 → dense 32 tanh"));
        QCOMPARE(layersText({"M", {}}), QString("none: linear"));
        useLanguage(*qApp, "zh_CN");
        QCOMPARE(layersText({"M", {LstmSpec{16}, DenseSpec{32, Activation::tanh}}}), QString("LSTM 16 → 全连接 32 tanh"));
        useLanguage(*qApp, "en");
    }

    void htmlIsOneFileWithItsFiguresInIt()
    {
        QTemporaryDir folder;
        ReportWriter writer;
        QSignalSpy finished(&writer, &ReportWriter::finished), failed(&writer, &ReportWriter::failed);
        writer.start(reportedState(), origin, {}, folder.filePath("r.html"));
        QTRY_COMPARE(finished.count() + failed.count(), 1);
        QCOMPARE(failed.count(), 0);
        const QByteArray html = contents(folder.filePath("r.html"));
        QVERIFY(html.count("<svg") >= 6);
        QCOMPARE(html.count("<figure>"), html.count("<svg"));
        QVERIFY(html.contains("forget gate") && html.contains("repeat the last value") == false);
        for (const char *fetched : {"<script", "src=\"http", "href=\"http", "url(http", "@import"})
            QVERIFY2(!html.contains(fetched), fetched);
        QVERIFY(html.contains("sha256:"));
    }

    void pdfHasPages()
    {
        QTemporaryDir folder;
        ReportWriter writer;
        QSignalSpy finished(&writer, &ReportWriter::finished), failed(&writer, &ReportWriter::failed);
        writer.start(reportedState(), origin, {}, folder.filePath("r.pdf"));
        QTRY_COMPARE(finished.count() + failed.count(), 1);
        QCOMPARE(failed.count(), 0);
        const QByteArray pdf = contents(folder.filePath("r.pdf"));
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.count("/Type /Page\n") >= 3);
    }

    void cancelledOrRefusedItLeavesNothing()
    {
        QTemporaryDir folder;
        ReportWriter writer;
        QSignalSpy cancelled(&writer, &ReportWriter::cancelled), failed(&writer, &ReportWriter::failed);
        writer.start(reportedState(), origin, {}, folder.filePath("r.html"));
        writer.cancel();
        QCOMPARE(cancelled.count(), 1);
        writer.start(reportedState(), origin, {}, folder.filePath("r.doc"));
        QCOMPARE(failed.count(), 1);
        writer.start(ViewState(), origin, {}, folder.filePath("r.pdf"));
        QCOMPARE(failed.count(), 2);
        writer.start(reportedState(), origin, {}, "/nowhere/at/all.html");
        QTRY_COMPARE(failed.count(), 3);
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }
};

QTEST_MAIN(ReportTest)
#include "report_test.moc"
