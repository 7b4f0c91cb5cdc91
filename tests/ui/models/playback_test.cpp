#include "tests/ui/inside_fixture.h"
#include "ui/models/explanations.h"
#include "ui/models/playback.h"

#include <QtTest>

using namespace sluice;

class PlaybackTest : public QObject {
    Q_OBJECT

private slots:
    void theSeriesIsTheSamplesOwn()
    {
        ViewState state = testing::sunspotState();
        state.selection.sample = 9;
        const auto series = sampleSeries(state).heights;
        const arma::fmat x = state.task->sample(Split::validation, 9).x;
        QCOMPARE(series.size(), size_t(24));
        QCOMPARE(*std::ranges::min_element(series), 0.0);
        QCOMPARE(*std::ranges::max_element(series), 1.0);
        const double low = x.min(), high = x.max();
        for (size_t t = 0; t < series.size(); ++t)
            QVERIFY(std::abs(low + series[t] * (high - low) - double(x(0, t))) < 1e-6);
        QCOMPARE(sampleSeries(state).name, QString("count"));
        for (size_t t = 0; t < 24; ++t) // the years before what is forecast
            QCOMPARE(sampleSeries(state).values[t], state.task->featureValue(0, double(x(0, t))));
        QVERIFY(sampleSeries(ViewState()).heights.empty());
        QCOMPARE(sampleSteps(ViewState()), size_t(0));
    }

    void whatIfsChangeIt()
    {
        ViewState state = testing::sunspotState();
        const ViewState before = state;
        const double far = 50;
        state.selection.whatIfs = {{{}, true, 1, InputEdit{{Split::validation, 0}, 0, {{3, far}}}}};
        QVERIFY(!sameSeries(before, state));
        QCOMPARE(sampleSeries(state).heights[3], 1.0);
        QVERIFY(sampleSeries(state).heights != sampleSeries(before).heights);
        ViewState later = before;
        later.selection.step = 5;
        QVERIFY(sameSeries(before, later));
    }

    void aLevelSeriesIsInTheMiddle()
    {
        ViewState state = testing::sunspotState();
        InputEdit level{{Split::validation, 0}, 0, {}};
        for (size_t t = 0; t < 24; ++t)
            level.values[t] = 2;
        state.selection.whatIfs = {{{}, true, 1, level}};
        QCOMPARE(sampleSeries(state).heights, std::vector<double>(24, 0.5));
    }

    void speedsAreIntervals()
    {
        QCOMPARE(playMilliseconds(1), 1000);
        QCOMPARE(playMilliseconds(8), 125);
        QVERIFY(std::ranges::is_sorted(playSpeeds));
    }

    void everyViewIsExplained()
    {
        QSet<QString> texts;
        for (int view = 0; view <= static_cast<int>(Explained::last); ++view) {
            const Explanation own = explanation(static_cast<Explained>(view));
            QVERIFY(!own.title.isEmpty());
            QVERIFY2(own.simple.size() > 40 && own.exact.size() > 40, qPrintable(own.title));
            texts.insert(own.simple);
            texts.insert(own.exact);
        }
        QCOMPARE(texts.size(), 2 * (static_cast<int>(Explained::last) + 1)); // no two alike
    }
};

QTEST_GUILESS_MAIN(PlaybackTest)
#include "playback_test.moc"
