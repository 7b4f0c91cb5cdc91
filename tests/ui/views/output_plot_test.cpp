#include "tests/ui/inside_fixture.h"
#include "tests/ui/text_recorder.h"
#include "tests/ui/text_state.h"
#include "ui/views/output_plot.h"

#include <QtTest>

using namespace sluice;

class OutputPlotTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// Of so many classes an axis would name only a few.
    void charactersAreWrittenOutInLanes()
    {
        const ViewState state =
            testing::textState("the quick brown fox jumps over the lazy dog; the quick brown fox jumps over it ");
        QVERIFY(state.task->classes().size() > 24);
        const OutputContent content = outputContent(state);
        OutputPlot plot;
        plot.resize(700, 220);
        plot.show(content, *state.experiment);
        plot.replot();
        QStringList texts;
        for (const testing::PaintedText &painted : testing::paintedTexts(plot))
            texts << painted.text;
        QMap<QString, qsizetype> expected;
        for (size_t t = 0; t < content.x.size(); ++t) {
            ++expected[content.classNames[static_cast<qsizetype>(content.target[t])]];
            for (const OutputContent::Answer &answer : content.answers)
                ++expected[content.classNames[static_cast<qsizetype>(answer.y[t])]];
        }
        for (auto each = expected.constBegin(); each != expected.constEnd(); ++each)
            QVERIFY2(texts.count(each.key()) >= each.value(), qPrintable(each.key() + " of " + texts.join('|')));
        QCOMPARE(QStringList(plot.yAxis->tickVectorLabels()), QStringList({"LSTM", "Dense", "target"}));
        // Lines are drawn again where the next data are numbers.
        const ViewState numbers = testing::sunspotState(3);
        plot.show(outputContent(numbers), *numbers.experiment);
        plot.replot();
        QVERIFY(plot.graph(0)->data()->size() > 40 && plot.yAxis->range().upper > 100);
        QVERIFY(plot.yAxis->tickVectorLabels().front().toDouble() >= 0 && !plot.yAxis->tickVectorLabels().contains("LSTM"));
    }

    /// Every input of marks has the sign that it has on Inside, at each of its steps; lines and names are the rarest's.
    void everyInputOfMarksHasItsSign()
    {
        const Experiment experiment = *testing::holdState().experiment;
        OutputContent content = outputContent(testing::holdState());
        content.marks = {{"reset", 1, {8}}, {"event", 0, {2, 3, 8}}};
        OutputPlot plot;
        plot.resize(700, 220);
        plot.show(content, experiment);
        const auto seen = [&] {
            plot.replot();
            QStringList texts;
            for (const testing::PaintedText &painted : testing::paintedTexts(plot))
                texts << painted.text;
            return texts;
        };
        QCOMPARE(seen().count(QString(QChar(0x25BE))), 3);
        QCOMPARE(seen().count(QString(QChar(0x25B5))), 1);
        QCOMPARE(seen().count("event"), 1);
        QCOMPARE(seen().count("reset"), 1);
        content.marks = {{"mark", 0, {4, 7}}};
        plot.show(content, experiment);
        QCOMPARE(seen().count(QString(QChar(0x25BE))), 2);
        QCOMPARE(seen().count(QString(QChar(0x25B5))), 0);
        QVERIFY(!seen().contains("event") && !seen().contains("reset"));
    }

    // Whatever was shown before: rings about points that are met, lines upon the one that they are to meet.
    void answersLieUponTheTargetsLineAndWithinItsRings()
    {
        const Experiment experiment = *testing::holdState().experiment;
        OutputContent content;
        content.x = {1, 2};
        content.target = {0, 1};
        content.answers = {{0, "Dense", {0, 1}}, {1, "LSTM", {0, 1}}};
        content.range = {0, 1};
        OutputPlot plot;
        for (const bool connected : {false, true, false, true}) {
            content.connected = connected;
            plot.show(content, experiment);
            const auto placeOf = [&](const QString &name) -> qsizetype {
                for (int k = 0; k < plot.graphCount(); ++k)
                    if (plot.graph(k)->name() == name)
                        return plot.graph(k)->layer()->children().indexOf(plot.graph(k));
                return -1;
            };
            QVERIFY(placeOf("target") >= 0 && placeOf("LSTM") >= 0);
            QCOMPARE(placeOf("Dense") > placeOf("target"), connected);
            QCOMPARE(placeOf("LSTM") > placeOf("target"), connected);
        }
    }
};

QTEST_MAIN(OutputPlotTest)
#include "output_plot_test.moc"
