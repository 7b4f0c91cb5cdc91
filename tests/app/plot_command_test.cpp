#include "core/io/figure_source.h"
#include "tests/app/hold_experiment.h"
#include "tests/app/program_run.h"

#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

QByteArray contents(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

class PlotCommandTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString file(const QString &name) const { return folder_.filePath(name); }
    ProgramRun plot(const QStringList &arguments) const
    {
        return runProgram(QStringList{"plot", file("out/session.sluice")} + arguments);
    }

private slots:
    void initTestCase()
    {
        QFile json(file("experiment.json"));
        QVERIFY(json.open(QIODevice::WriteOnly) && json.write(holdExperiment(6)) > 0);
        json.close();
        const ProgramRun run = runProgram({"train", json.fileName(), "--out", file("out"), "--quiet"});
        QVERIFY2(run.status == 0, run.error);
    }

    void trainingsPicturesSayWhereTheyComeFrom()
    {
        for (const QString name : {"losses", "outputs", "gates", "cell"}) {
            const auto source = readFigureSource(file("out/" + name + ".png").toStdString());
            QVERIFY2(source, source ? "" : source.error().english().c_str());
            QCOMPARE(QString::fromStdString(source->view), name);
            QCOMPARE(QString::fromStdString(source->session), file("out/session.sluice"));
            QCOMPARE(source->epoch, 6U);
        }
    }

    void writesEveryKindOfFile()
    {
        for (const QString ending : {"png", "svg", "pdf", "csv"}) {
            const ProgramRun run = plot({"--view", "gates", "--size", "single", "--out", file("g." + ending)});
            QVERIFY2(run.status == 0, run.error);
            QCOMPARE(QString(run.output).trimmed(), file("g." + ending));
            QVERIFY(!contents(file("g." + ending)).isEmpty());
        }
        QCOMPARE(QImage(file("g.png")).width(), 1051); // 89 mm at 300 dpi
        QVERIFY(contents(file("g.pdf")).startsWith("%PDF"));
        QVERIFY(contents(file("g.csv")).count('\n') == 13); // names and twelve steps
    }

    void whatIsLookedAtIsChosen()
    {
        const ProgramRun run = plot({"--view", "inside", "--epoch", "2", "--split", "test", "--sample", "3", "--unit", "2",
                                     "--step", "5", "--out", file("i.svg")});
        QVERIFY2(run.status == 0, run.error);
        const auto source = readFigureSource(file("i.svg").toStdString());
        QVERIFY(source && source->epoch == 2 && source->split == Split::test && source->sample == 2 && source->unit == 1 &&
                source->timeStep == 4);
        QVERIFY(contents(file("i.svg")).contains("test sample 3 of"));
    }

    void everythingIsAFileAViewOrAPageAView()
    {
        QDir(folder_.path()).mkdir("all");
        const ProgramRun svg = plot({"--view", "all", "--out", file("all/f.svg")});
        QVERIFY2(svg.status == 0, svg.error);
        const QStringList files = QDir(file("all")).entryList(QDir::Files);
        QVERIFY2(files.contains("f-losses.svg") && files.contains("f-atlas.svg") && files.size() >= 14,
                 qPrintable(files.join(' ')));
        const ProgramRun pdf = plot({"--view", "all", "--out", file("all.pdf")});
        QVERIFY2(pdf.status == 0, pdf.error);
        QCOMPARE(contents(file("all.pdf")).count("/Type /Page\n"), files.size());
    }

    void theSessionsRunsAndItsDataAreDrawn()
    {
        for (const QString view : {"runs", "split", "window", "unit-memory", "inside-both"}) {
            const ProgramRun run = plot({"--view", view, "--out", file(view + ".csv")});
            QVERIFY2(run.status == 0, run.error);
            QVERIFY2(contents(file(view + ".csv")).count('\n') > 2, qPrintable(view));
        }
        // The validation losses of both models as the training wrote them.
        const QList<QByteArray> metrics = contents(file("out/metrics.csv")).trimmed().split('\n');
        const QList<QByteArray> drawn = contents(file("runs.csv")).trimmed().split('\n');
        QCOMPARE(drawn.size(), 8); // names, the untrained networks, six epochs
        QCOMPARE(drawn[7].split(',')[1].toDouble(), metrics[metrics.size() - 2].split(',')[3].toDouble());
        QCOMPARE(drawn[7].split(',')[3].toDouble(), metrics[metrics.size() - 1].split(',')[3].toDouble());
    }

    // Six epochs of four batches each: what was logged after the last of them is at 5.75.
    void normsAreDrawnOverTheRunsEpochs_data()
    {
        QTest::addColumn<QString>("view");
        for (const char *view : {"gradient-norms", "weight-norms", "update-norms", "update-ratios"})
            QTest::newRow(view) << view;
    }
    void normsAreDrawnOverTheRunsEpochs()
    {
        QFETCH(QString, view);
        const ProgramRun run = plot({"--view", view, "--out", file("norms.csv")});
        QVERIFY2(run.status == 0, run.error);
        const QList<QByteArray> lines = contents(file("norms.csv")).trimmed().split('\n');
        QVERIFY2(lines.size() > 12, qPrintable(view));
        const double last = lines.back().split(',').front().toDouble();
        QVERIFY2(last > 5 && last <= 6, lines.back());
    }

    void animates()
    {
        const ProgramRun gif = plot({"--view", "gates", "--size", "400x420", "--frames", "3", "--out", file("a.gif")});
        QVERIFY2(gif.status == 0, gif.error);
        QImageReader reader(file("a.gif"));
        QCOMPARE(reader.size(), QSize(400, 420));
        QCOMPARE(reader.imageCount(), 3);
        const ProgramRun time =
            plot({"--view", "inside", "--animate", "time", "--size", "500x720", "--frames", "4", "--out", file("t.png")});
        QVERIFY2(time.status == 0, time.error);
        QCOMPARE(QString(time.output).trimmed().split('\n').size(), 4);
        QCOMPARE(QImage(file("t-0004.png")).size(), QSize(500, 720));
    }

    void reports()
    {
        for (const QString ending : {"html", "pdf"}) {
            const ProgramRun run = runProgram({"report", file("out/session.sluice"), "--out", file("r." + ending)});
            QVERIFY2(run.status == 0, run.error);
            QVERIFY2(!run.error.contains("QCP"), run.error); // nothing is drawn on what is not there
            QVERIFY(contents(file("r." + ending)).size() > 20'000);
        }
    }

    /// Whatever the machine speaks: what a script writes is the same everywhere.
    void figuresSpeakTheLanguageThatIsAskedFor()
    {
        const Environment chineseMachine{{"LANG", "zh_CN.UTF-8"}, {"LC_ALL", "zh_CN.UTF-8"}};
        const QStringList draw = {"plot", file("out/session.sluice"), "--view", "inside", "--titles"};
        const ProgramRun english = runProgram(draw + QStringList{"--out", file("e.svg")}, chineseMachine);
        QVERIFY2(english.status == 0, english.error);
        QVERIFY(contents(file("e.svg")).contains("forget gate") && !contents(file("e.svg")).contains("遗忘门"));
        const ProgramRun chinese = runProgram(draw + QStringList{"--lang", "zh_CN", "--out", file("c.svg")});
        QVERIFY2(chinese.status == 0, chinese.error);
        QVERIFY(contents(file("c.svg")).contains("遗忘门") && !contents(file("c.svg")).contains("forget gate"));
    }

    void reportsSpeakItToo()
    {
        const ProgramRun run = runProgram({"report", file("out/session.sluice"), "--lang", "zh_CN", "--out", file("zh.html")});
        QVERIFY2(run.status == 0, run.error);
        QVERIFY(contents(file("zh.html")).contains("<title>记住那个数</title>"));
        QVERIFY(contents(file("zh.html")).contains("<html lang=\"zh-CN\">"));
        QVERIFY(contents(file("zh.html")).contains("验证") && !contents(file("zh.html")).contains("validation error"));
        QVERIFY(contents(file("r.html")).contains("<html lang=\"en\">"));
    }

    void soDoErrors()
    {
        const ProgramRun epoch = plot({"--view", "gates", "--epoch", "77", "--lang", "zh_CN", "--out", "a.png"});
        QCOMPARE(epoch.status, 2);
        QVERIFY2(epoch.error.count('\n') == 1 && epoch.error.startsWith("sluice: --epoch 77") && !epoch.error.contains("kept"),
                 epoch.error);
        const ProgramRun unknown = plot({"--view", "gates", "--lang", "fr", "--out", "a.png"});
        QCOMPARE(unknown.status, 2);
        QCOMPARE(unknown.error, QByteArray("sluice: --lang fr: expected en or zh_CN\n"));
    }

    void whatIsWrongWithTheWordsIsSaidInItToo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const QString session = file("out/session.sluice");
        QTest::newRow("option") << QStringList{"plot", session, "--lang", "zh_CN", "--viw", "gates"}
                                << "sluice: 未知的选项 --viw；是不是想用 --view？";
        QTest::newRow("before it") << QStringList{"report", "--ou", "a.html", session, "--lang=zh_CN"}
                                   << "sluice: 未知的选项 --ou；是不是想用 --out？";
        QTest::newRow("missing") << QStringList{"plot", session, "--view", "gates", "--lang", "zh_CN"}
                                 << "sluice: sluice plot 需要 --out FILE";
        QTest::newRow("model") << QStringList{"plot", session, "--view", "gates",  "--model",
                                              "GRU",  "--out", "a.png",  "--lang", "zh_CN"}
                               << "sluice: --model GRU：没有这个模型；现有 Dense、LSTM";
        QTest::newRow("experiment") << QStringList{"report", "scene:holt", "--out", "a.html", "--lang", "zh_CN"}
                                    << "sluice: scene:holt：没有这个场景；现有 ";
        QTest::newRow("size") << QStringList{"plot",  session, "--view", "gates",  "--size",
                                             "9x9mm", "--out", "a.png",  "--lang", "zh_CN"}
                              << "sluice: 图为 9 × 9 毫米：每边应在 10 至 2000 毫米之间。";
        QTest::newRow("window") << QStringList{"--lang", "zh_CN", "scene:holt"} << "sluice: scene:holt：没有这个场景；现有 ";
        QTest::newRow("other") << QStringList{"plot", session, "--lang", "fr", "--viw", "gates"}
                               << "sluice: unknown option --viw; did you mean --view?";
        QTest::newRow("operand") << QStringList{"plot", session, "--viw", "gates", "--", "--lang", "zh_CN"}
                                 << "sluice: unknown option --viw; did you mean --view?";
    }
    void whatIsWrongWithTheWordsIsSaidInItToo()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const ProgramRun run = runProgram(words);
        QCOMPARE(run.status, 2);
        QVERIFY2(QString(run.error).startsWith(says) && run.error.count('\n') == 1, run.error);
    }

    void badUsageIsOneLineAndStatus2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("view") << QStringList{"--view", "gate", "--out", "a.png"} << "gates";
        QTest::newRow("not for this") << QStringList{"--view", "confusion", "--out", "a.png"} << "it takes";
        QTest::newRow("one seed") << QStringList{"--view", "seeds", "--out", "a.png"} << "two seeds";
        QTest::newRow("no text") << QStringList{"--view", "text", "--out", "a.png"} << "next character";
        QTest::newRow("ending") << QStringList{"--view", "gates", "--out", "a.bmp"} << ".svg";
        QTest::newRow("size") << QStringList{"--view", "gates", "--size", "big", "--out", "a.png"} << "89x60mm";
        QTest::newRow("too small") << QStringList{"--view", "gates", "--size", "1x1", "--out", "a.png"} << "10 to 2000 mm";
        QTest::newRow("too wide") << QStringList{"--view", "gates", "--size", "99999999x3", "--out", "a.png"} << "10 to 2000 mm";
        QTest::newRow("own height") << QStringList{"--view", "gates", "--size", "9mm", "--out", "a.png"} << "10 to 2000 mm";
        QTest::newRow("font") << QStringList{"--view", "gates", "--font", "500", "--out", "a.png"} << "3 to 72";
        QTest::newRow("dpi") << QStringList{"--view", "gates", "--dpi", "99999", "--out", "a.png"} << "20 to 2400";
        QTest::newRow("pixels") << QStringList{"--view", "gates", "--size", "2000x2000mm", "--out", "a.png"} << "200 million";
        QTest::newRow("epoch") << QStringList{"--view", "gates", "--epoch", "77", "--out", "a.png"} << "not kept";
        QTest::newRow("model") << QStringList{"--view", "gates", "--model", "GRU", "--out", "a.png"} << "Dense, LSTM";
        QTest::newRow("sample") << QStringList{"--view", "gates", "--sample", "77", "--out", "a.png"} << "there are 8";
        QTest::newRow("split") << QStringList{"--view", "gates", "--split", "dev", "--out", "a.png"} << "validation";
        QTest::newRow("animate") << QStringList{"--view", "gates", "--animate", "space", "--out", "a.gif"} << "training or time";
        QTest::newRow("animated pdf") << QStringList{"--view", "gates", "--animate", "time", "--out", "a.pdf"} << ".gif";
    }
    void badUsageIsOneLineAndStatus2()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const ProgramRun run = plot(arguments);
        QCOMPARE(run.status, 2);
        QCOMPARE(run.error.count('\n'), 1);
        QVERIFY2(run.error.contains(says.toUtf8()), run.error);
        QVERIFY(run.output.isEmpty());
    }

    void whatCannotBeWrittenIsStatus1()
    {
        QCOMPARE(plot({"--view", "gates", "--out", "/nowhere/at/all.png"}).status, 1);
        QCOMPARE(runProgram({"plot", file("experiment.json"), "--view", "gates", "--out", file("x.png")}).status, 2);
    }

    void helpListsTheViews()
    {
        const ProgramRun run = runProgram({"plot", "--help"});
        QCOMPARE(run.status, 0);
        for (const char *view : {"losses", "gates", "gradient-flow", "atlas", "inside-page", "all"})
            QVERIFY2(run.output.contains(view), view);
    }
};

QTEST_GUILESS_MAIN(PlotCommandTest)
#include "plot_command_test.moc"
