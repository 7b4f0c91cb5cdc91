#include "tests/ui/training_fixture.h"
#include "ui/models/saturation_trail.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

class SaturationTrailTest : public QObject {
    Q_OBJECT

private slots:
    // f = σ(b − 8 mark), b = −2 + epoch/2: without a mark 0.12 at epoch 0, 0.5 at 4, 0.9997 at 20; at a mark 5e-5, 3e-4 and 0.5.
    void aTrailGoesThroughEveryKeptEpoch()
    {
        const ViewState state = testing::learningState({0, 4, 20});
        const auto question = saturationQuestion(state);
        QVERIFY(question);
        const std::vector<Moment> moments = trailMoments(state, *question);
        QCOMPARE(moments.size(), size_t(3));
        double marks = 0, steps = 0;
        for (size_t k = 0; k < std::min(saturationSamples, state.task->sampleCount(Split::validation)); ++k) {
            const arma::fmat x = state.task->sample(Split::validation, k).x;
            marks += static_cast<double>(arma::accu(x.row(1)));
            steps += static_cast<double>(x.n_cols);
        }
        std::vector<std::shared_ptr<const LayerSaturation>> found;
        for (const Moment &moment : moments)
            found.push_back(std::make_shared<const LayerSaturation>(*saturationOf(*question, *moment[1])));
        found[1] = nullptr; // not known yet
        auto trails = saturationTrails(moments, found, 0);
        QCOMPARE(trails.size(), size_t(3));
        QCOMPARE(trails[1].gate, Part::forgetGate);
        QCOMPARE(trails[1].epochs, (std::vector<uint32_t>{0, 20}));
        found[1] = std::make_shared<const LayerSaturation>(*saturationOf(*question, *moments[1][1]));
        trails = saturationTrails(moments, found, 0);
        const std::vector<double> below = {marks / steps, marks / steps, 0}, above = {0, 0, 1 - marks / steps};
        for (size_t k = 0; k < 3; ++k) {
            QVERIFY(std::abs(trails[1].below[k] - below[k]) < 1e-12);
            QVERIFY(std::abs(trails[1].above[k] - above[k]) < 1e-12);
        }
        QVERIFY(saturationTrails(moments, found, 7)[1].epochs.empty()); // no such unit
        const auto atOnce = saturationTrails(state, [] { return true; });
        QCOMPARE(atOnce->size(), size_t(3));
        QCOMPARE((*atOnce)[1].epochs, trails[1].epochs);
        QCOMPARE((*atOnce)[1].below, trails[1].below);
        QCOMPARE((*atOnce)[1].above, trails[1].above);
        QVERIFY(!saturationTrails(state, [] { return false; }));
    }

    void whatHasNoGatesHasNoTrail()
    {
        QVERIFY(!saturationQuestion(ViewState()));
        QVERIFY(!saturationQuestion(testing::holdState(RnnSpec{1}, {})));
        ViewState untrained = testing::holdState();
        QVERIFY(trailMoments(untrained, *saturationQuestion(untrained)).empty());
    }
};

QTEST_GUILESS_MAIN(SaturationTrailTest)
#include "saturation_trail_test.moc"
