#include "ui/models/epoch_grid.h"

#include <QtTest>
#include <algorithm>

using namespace sluice;

namespace {

std::vector<Moment> momentsOf(const std::vector<uint32_t> &epochs)
{
    std::vector<Moment> moments;
    for (const uint32_t epoch : epochs) {
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->at.epoch = epoch;
        moments.push_back({snapshot});
    }
    return moments;
}

std::vector<uint32_t> upTo(uint32_t last)
{
    std::vector<uint32_t> epochs;
    for (uint32_t epoch = 0; epoch <= last; ++epoch)
        epochs.push_back(epoch);
    return epochs;
}

std::vector<uint32_t> epochsOf(const std::vector<Moment> &moments)
{
    std::vector<uint32_t> epochs;
    for (const Moment &moment : moments)
        epochs.push_back(epochOf(moment));
    return epochs;
}

} // namespace

class EpochGridTest : public QObject {
    Q_OBJECT

private slots:
    void aColumnShowsTheNearestMoment()
    {
        const EpochGrid grid({0, 4, 5, 9});
        QCOMPARE(grid.columns(), size_t(10));
        const arma::mat spread = grid.spread(arma::mat{{0, 4, 5, 9}});
        QVERIFY(arma::approx_equal(spread, arma::mat{{0, 0, 0, 4, 4, 5, 5, 5, 9, 9}}, "absdiff", 0)); // 2 and 7 are ties
    }

    void manyEpochsShareColumns()
    {
        const EpochGrid grid({0, 511, 1022});
        QCOMPARE(grid.columns(), size_t(512));
        QCOMPARE(grid.spacing(), 2.0);
        QCOMPARE(grid.nearest(300), size_t(1));
        QCOMPARE(EpochGrid({0}).columns(), size_t(1));
        QCOMPARE(EpochGrid({0}).spacing(), 1.0);
        QVERIFY(EpochGrid().empty() && EpochGrid().columns() == 0);
    }

    void fewMomentsAreAllChosen() { QCOMPARE(epochsOf(evenlyChosen(momentsOf({0, 1, 9}), 3)), (std::vector<uint32_t>{0, 1, 9})); }

    void ofManyEveryPowerOfTwoIsChosen()
    {
        QCOMPARE(epochsOf(evenlyChosen(momentsOf(upTo(21)), 8)), (std::vector<uint32_t>{0, 4, 8, 12, 16, 20, 21}));
        QCOMPARE(epochsOf(evenlyChosen(momentsOf({0, 3, 5, 6, 7, 8, 9, 10, 11}), 4)), (std::vector<uint32_t>{0, 5, 8, 11}));
    }

    // While training goes on little has to be computed anew.
    void whatWasChosenStaysChosen()
    {
        std::vector<uint32_t> before;
        for (uint32_t last = 0; last < 500; ++last) {
            const auto chosen = epochsOf(evenlyChosen(momentsOf(upTo(last)), 32));
            QVERIFY(chosen.size() <= 33);
            QVERIFY(chosen.front() == 0 && chosen.back() == last);
            const auto fresh = std::ranges::count_if(
                chosen, [&](uint32_t epoch) { return epoch != last && !std::ranges::binary_search(before, epoch); });
            QVERIFY(fresh <= 1); // what was the newest before
            before = chosen;
        }
    }
};

QTEST_GUILESS_MAIN(EpochGridTest)
#include "epoch_grid_test.moc"
