#include "tests/ui/trained_session.h"
#include "ui/views/banner.h"
#include "ui/views/recovery_bar.h"

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

class RecoveryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatWasLeftBehindIsOfferedInABar()
    {
        TrainedSession crashed;
        QTRY_VERIFY(crashed.window.workbench().session().runs().front().stored);
        const fs::path left = crashed.leaveBehind("other");
        Person person;
        QTRY_VERIFY(person.ready());
        auto *bar = person.window.findChild<RecoveryBar *>();
        QVERIFY(bar->isHidden());
        person.window.keepSessionsIn(left.parent_path());
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(person.window.findChild<QLabel *>("recoveryText")->text().contains("epoch 1 of 6"));
        person.click("recover");
        QTRY_COMPARE(person.window.workbench().title(), "Left over");
        QVERIFY(bar->isHidden());
        QTRY_COMPARE(person.window.workbench().shownEpoch(), 1u);
        QTRY_VERIFY(person.window.isWindowModified());

        Person other;
        const fs::path second = crashed.leaveBehind("second");
        other.window.keepSessionsIn(second.parent_path());
        QTRY_VERIFY(other.window.findChild<RecoveryBar *>()->isVisible());
        other.click("discardLeftOver");
        QVERIFY(!fs::exists(second));
    }

    void anOfferWaitsForTheMessageToBeClosed()
    {
        TrainedSession crashed;
        QTRY_VERIFY(crashed.window.workbench().session().runs().front().stored);
        const fs::path left = crashed.leaveBehind("other");
        Person person;
        QTRY_VERIFY(person.ready());
        auto *bar = person.window.findChild<RecoveryBar *>();
        auto *banner = person.window.findChild<Banner *>();
        const auto say = [&](const char *words) { emit person.window.workbench().notice(Sentence(Message{"ui", words})); };
        say("first");
        QSignalSpy found(&person.window.workbench(), &Workbench::leftOversFound);
        person.window.keepSessionsIn(left.parent_path());
        QTRY_COMPARE(found.size(), 1);
        QVERIFY(banner->isVisible() && !bar->isVisible());
        person.click("closeBanner");
        QVERIFY(!banner->isVisible() && bar->isVisible());
        say("second"); // gives way to it again
        QVERIFY(banner->isVisible() && !bar->isVisible());
        person.click("closeBanner");
        QVERIFY(bar->isVisible());
        person.click("recoverLater");
        say("third");
        person.click("closeBanner");
        QVERIFY(!bar->isVisible());
    }
};

QTEST_MAIN(RecoveryTest)
#include "recovery_test.moc"
