#include "core/base/mailbox.h"

#include <QtTest>
#include <thread>

using namespace sluice;

class MailboxTest : public QObject {
    Q_OBJECT

private slots:
    void holdsOneLetter();
    void theNewestReplacesAnUnreadOne();
    void lettersArriveInOrderAcrossThreads();
};

void MailboxTest::holdsOneLetter()
{
    Mailbox<int> mailbox;
    QVERIFY(mailbox.empty());
    QVERIFY(mailbox.take() == nullptr);
    mailbox.post(std::make_shared<int>(5));
    QVERIFY(!mailbox.empty());
    QCOMPARE(*mailbox.take(), 5);
    QVERIFY(mailbox.empty());
}

void MailboxTest::theNewestReplacesAnUnreadOne()
{
    Mailbox<int> mailbox;
    const auto first = std::make_shared<int>(1);
    mailbox.post(first);
    mailbox.post(std::make_shared<int>(2));
    QCOMPARE(first.use_count(), 1L); // nothing is kept behind the newest
    QCOMPARE(*mailbox.take(), 2);
}

void MailboxTest::lettersArriveInOrderAcrossThreads()
{
    Mailbox<int> mailbox;
    std::thread sender([&] {
        for (int letter = 1; letter <= 20000; ++letter)
            mailbox.post(std::make_shared<int>(letter));
    });
    int newest = 0;
    bool ordered = true;
    while (newest < 20000) {
        if (const auto letter = mailbox.take()) {
            ordered = ordered && *letter > newest;
            newest = *letter;
        } else {
            std::this_thread::yield();
        }
    }
    sender.join();
    QVERIFY(ordered);
    QVERIFY(mailbox.empty());
}

QTEST_GUILESS_MAIN(MailboxTest)
#include "mailbox_test.moc"
