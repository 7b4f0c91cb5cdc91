#include "app/progress_bar.h"

#include <QtTest>
#include <sstream>

using namespace sluice;
using namespace std::chrono_literals;

class ProgressBarTest : public QObject {
    Q_OBJECT

private slots:
    void saysEpochAndTimeLeft()
    {
        std::ostringstream out;
        const ProgressBar bar(out, true, 0, 100, 10);
        const auto later = ProgressBar::Clock::now() + 24900ms;
        QCOMPARE(bar.line(25, "validation loss: LSTM 0.1", later),
                 std::string("[######                  ] epoch 3 of 10, validation loss: LSTM 0.1, 75 s left"));
        QCOMPARE(bar.line(100, "", later), std::string("[########################] epoch 10 of 10"));
    }

    void aResumedRunCountsItsOwnTimeOnly()
    {
        std::ostringstream out;
        const ProgressBar bar(out, true, 50, 100, 10);
        const std::string line = bar.line(60, "", ProgressBar::Clock::now() + 2400ms);
        QVERIFY2(line.ends_with(", 10 s left"), line.c_str());
    }

    void aTerminalSeesOneLine()
    {
        std::ostringstream out;
        ProgressBar bar(out, true, 0, 10, 5);
        bar.show(1, "a long remark");
        bar.show(10, "");
        bar.end();
        QCOMPARE(std::ranges::count(out.str(), '\n'), 1);
        QCOMPARE(std::ranges::count(out.str(), '\r'), 2);
    }

    void aFileSeesAtMostTenLines()
    {
        std::ostringstream out;
        ProgressBar bar(out, false, 0, 1000, 10);
        for (uint64_t step = 0; step <= 1000; ++step)
            bar.show(step, "");
        bar.end();
        QCOMPARE(std::ranges::count(out.str(), '\n'), 10);
        QVERIFY(out.str().find('\r') == std::string::npos);
    }

    void nothingToDoIsDone()
    {
        std::ostringstream out;
        ProgressBar bar(out, false, 0, 0, 32);
        bar.show(0, "");
        QCOMPARE(out.str(), std::string("[########################] epoch 0 of 0\n"));
    }

    void lossesAreTheNewestOfEachModel()
    {
        const std::vector<EpochRecord> epochs = {{0, 0, 0, 1, 1, 0, true},
                                                 {1, 0, 0, 1, 1, 0, true},
                                                 {0, 1, 5, 0.5, 0.6234, 0, true},
                                                 {1, 1, 5, 0.25, 0.03125, 0, true}};
        QCOMPARE(lossesInWords(epochs, {{"Dense", {}}, {"LSTM", {}}}), std::string("validation loss: Dense 0.623, LSTM 0.0312"));
        QCOMPARE(lossesInWords({}, {{"Dense", {}}}), std::string());
    }
};

QTEST_GUILESS_MAIN(ProgressBarTest)
#include "progress_bar_test.moc"
