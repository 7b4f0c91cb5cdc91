#include "core/base/thread_pool.h"

#include <QtTest>
#include <atomic>
#include <mutex>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace sluice;

class ThreadPoolTest : public QObject {
    Q_OBJECT

private slots:
    void everyPieceOnce_data();
    void everyPieceOnce();
    void manyRoundsInARow();
    void severalThreadsTakePart();
    void exceptionsComeOutAfterAllPieces();
};

void ThreadPoolTest::everyPieceOnce_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {0, 1, 2, 4})
        QTest::addRow("%d", threads) << threads;
}

void ThreadPoolTest::everyPieceOnce()
{
    QFETCH(int, threads);
    ThreadPool pool(static_cast<size_t>(threads));
    QCOMPARE(pool.threads(), static_cast<size_t>(std::max(threads, 1)));
    for (const size_t count : {0u, 1u, 2u, 3u, 1000u}) {
        std::vector<int> calls(count, 0); // plain ints: a piece done twice at once is a data race for the thread sanitizer
        pool.forEach(count, [&](size_t index) { ++calls[index]; });
        QVERIFY(std::all_of(calls.begin(), calls.end(), [](int number) { return number == 1; }));
    }
}

void ThreadPoolTest::manyRoundsInARow()
{
    ThreadPool pool(3);
    std::vector<size_t> sums(7, 0);
    for (size_t round = 0; round < 20000; ++round)
        pool.forEach(sums.size(), [&](size_t index) { sums[index] += round; });
    for (const size_t sum : sums)
        QCOMPARE(sum, size_t{20000} * 19999 / 2);
}

void ThreadPoolTest::severalThreadsTakePart()
{
    ThreadPool pool(2);
    std::atomic<int> arrived = 0;
    std::mutex mutex;
    std::set<std::thread::id> ids;
    // Each of two pieces waits for the other: one thread alone would never end.
    pool.forEach(2, [&](size_t) {
        {
            const std::lock_guard lock(mutex);
            ids.insert(std::this_thread::get_id());
        }
        ++arrived;
        while (arrived < 2)
            std::this_thread::yield();
    });
    QCOMPARE(ids.size(), size_t{2});
}

void ThreadPoolTest::exceptionsComeOutAfterAllPieces()
{
    for (const size_t threads : {1u, 3u}) {
        ThreadPool pool(threads);
        std::atomic<int> done = 0;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, pool.forEach(50, [&](size_t index) {
            ++done;
            if (index == 10)
                throw std::runtime_error("piece 10");
        }));
        QCOMPARE(done.load(), 50);
        pool.forEach(5, [&](size_t) { ++done; }); // and the pool still works
        QCOMPARE(done.load(), 55);
    }
}

QTEST_GUILESS_MAIN(ThreadPoolTest)
#include "thread_pool_test.moc"
