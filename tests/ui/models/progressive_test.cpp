#include "ui/models/progressive.h"

#include <QtTest>
#include <numeric>
#include <semaphore>
#include <set>

using namespace sluice;

namespace {

std::vector<SnapshotPtr> snapshotsOf(uint32_t count)
{
    std::vector<SnapshotPtr> snapshots;
    for (uint32_t epoch = 0; epoch < count; ++epoch) {
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->at.epoch = epoch;
        snapshots.push_back(snapshot);
    }
    return snapshots;
}

} // namespace

class ProgressiveTest : public QObject {
    Q_OBJECT

private slots:
    void goesFromCoarseToFine()
    {
        QCOMPARE(coarseFirst(7), (std::vector<size_t>{0, 4, 2, 6, 1, 3, 5}));
        const auto many = coarseFirst(1000);
        std::set<size_t> first(many.begin(), many.begin() + 16);
        size_t before = 0;
        for (const size_t place : first) {
            QVERIFY(place - before <= 128);
            before = place;
        }
        QCOMPARE(std::set<size_t>(many.begin(), many.end()).size(), size_t(1000));
        QVERIFY(coarseFirst(0).empty());
    }

    void findsAllAndOnlyOnce()
    {
        std::atomic<int> computed = 0;
        int told = 0;
        Progressive<int, uint32_t> progressive(
            [&](int factor) {
                return [&computed, factor](const Snapshot &snapshot) {
                    ++computed;
                    return static_cast<uint32_t>(factor) * snapshot.at.epoch;
                };
            },
            [&] { ++told; });
        auto snapshots = snapshotsOf(40);
        progressive.ask(3, {snapshots.begin(), snapshots.begin() + 30});
        QTRY_COMPARE(progressive.foundCount(), size_t(30));
        for (uint32_t k = 0; k < 30; ++k)
            QCOMPARE(*progressive.of(snapshots[k]), 3 * k);
        QVERIFY(!progressive.of(snapshots[35]));
        progressive.ask(3, snapshots);
        QTRY_COMPARE(progressive.foundCount(), size_t(40));
        QCOMPARE(computed.load(), 40);
        progressive.ask(3, {snapshots[5]}); // what is not wanted any more is let go
        QCOMPARE(progressive.foundCount(), size_t(1));
        QVERIFY(told >= 2);
    }

    void anotherQuestionAbandonsTheFirst()
    {
        std::binary_semaphore started(0);
        std::counting_semaphore<64> goOn(0);
        std::atomic<int> ofTheFirst = 0;
        Progressive<int, int> progressive(
            [&](int question) {
                return [&, question](const Snapshot &) {
                    if (question == 1) {
                        if (++ofTheFirst == 1)
                            started.release();
                        goOn.acquire();
                    }
                    return question;
                };
            },
            [] {});
        const auto snapshots = snapshotsOf(50);
        progressive.ask(1, snapshots);
        started.acquire();
        progressive.ask(2, snapshots);
        goOn.release(50);
        QTRY_COMPARE(progressive.foundCount(), size_t(50));
        QCOMPARE(ofTheFirst.load(), 1);
        for (const SnapshotPtr &snapshot : snapshots)
            QCOMPARE(*progressive.of(snapshot), 2);
    }

    void afterAFailureItStops()
    {
        int told = 0;
        Progressive<int, int> progressive(
            [](int question) {
                return [question](const Snapshot &) {
                    if (question == 1)
                        throw std::bad_alloc();
                    return question;
                };
            },
            [&] { ++told; });
        const auto snapshots = snapshotsOf(3);
        progressive.ask(1, snapshots);
        QTRY_VERIFY(progressive.problem());
        QCOMPARE(told, 1);
        progressive.ask(2, snapshots);
        QTRY_COMPARE(progressive.foundCount(), size_t(3));
        QVERIFY(!progressive.problem());
    }
};

QTEST_GUILESS_MAIN(ProgressiveTest)
#include "progressive_test.moc"
