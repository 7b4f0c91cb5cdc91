#include "ui/models/before_after.h"

#include <QtTest>
#include <atomic>

using namespace sluice;

namespace {

/// A number that a what-if changes by so much.
struct Question {
    int number = 0, change = 0;
    bool touched() const { return change != 0; }
    Question untouched() const { return {number, 0}; }
    bool operator==(const Question &) const = default;
};

} // namespace

class BeforeAfterTest : public QObject {
    Q_OBJECT

private slots:
    // What was without a what-if is found once, however often the what-if is edited.
    void whatWasStaysWhileTheWhatIfIsEdited()
    {
        std::atomic<int> plain = 0, changed = 0;
        BeforeAfter<Question, int> both(
            [&](const Question &question) {
                return [&, question](const Snapshot &snapshot) {
                    ++(question.change == 0 ? plain : changed);
                    return question.number * static_cast<int>(snapshot.at.epoch) + question.change;
                };
            },
            [] {});
        std::vector<SnapshotPtr> snapshots;
        for (uint32_t epoch = 0; epoch < 20; ++epoch) {
            auto snapshot = std::make_shared<Snapshot>();
            snapshot->at.epoch = epoch;
            snapshots.push_back(snapshot);
        }
        both.ask({3, 0}, snapshots);
        QTRY_COMPARE(both.foundCount(), size_t(20));
        QVERIFY(both.untouched().empty());
        QCOMPARE(*both.found()[7], 21);
        for (const int change : {1, 2, 0, 5}) {
            both.ask({3, change}, snapshots);
            QTRY_COMPARE(both.foundCount(), size_t(change == 0 ? 20 : 40));
            QCOMPARE(*both.found()[7], 21 + change);
            QCOMPARE(both.untouched().size(), size_t(change == 0 ? 0 : 20));
            if (change != 0)
                QCOMPARE(*both.untouched()[7], 21);
        }
        QCOMPARE(plain.load(), 20);
        QCOMPARE(changed.load(), 60);
    }

    void whatIsNotKnownYetIsNull()
    {
        BeforeAfter<Question, int> both([](const Question &) { return [](const Snapshot &) { return 1; }; }, [] {});
        both.ask({1, 1}, {std::make_shared<Snapshot>()});
        QCOMPARE(both.found().size(), size_t(1));
        QVERIFY(!both.found()[0] && !both.untouched()[0]); // it comes with the next events
        QTRY_VERIFY(both.found()[0] && both.untouched()[0]);
    }
};

QTEST_GUILESS_MAIN(BeforeAfterTest)
#include "before_after_test.moc"
