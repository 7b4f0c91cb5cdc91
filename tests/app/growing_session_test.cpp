#include "app/growing_session.h"
#include "tests/core/io/session_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

namespace {

/// A session with a run of one epoch, and how it was named for going on.
struct OfAnEpoch {
    OfAnEpoch()
    {
        trainEpoch(run, 0);
        written = OneRun::create(file, example(), {})->append(run).has_value();
        named.experiment = example();
        readAgain();
    }
    void readAgain() { named.storedRun = readSession(file).value(); }
    Checkpoint newest() const { return newestCheckpoint(*named.storedRun).value(); }
    SessionPlace place() const { return sessionPlace(named, file.string(), {}, {}, newest()); }

    QTemporaryDir folder;
    fs::path file = folder.path().toStdString() + "/s.sluice";
    Run run{example(), largeBudget};
    bool written = false;
    NamedExperiment named;
};

} // namespace

class GrowingSessionTest : public QObject {
    Q_OBJECT

private slots:
    /// Between the reading of a session and its opening there is the loading of the data.
    void whatAnotherProgramTrainedMeanwhileStays()
    {
        OfAnEpoch session;
        QVERIFY(session.written);
        const Checkpoint from = session.newest();
        const SessionPlace place = session.place();
        trainEpoch(session.run, 1);
        {
            const auto other = SessionWriter::open(session.file).value();
            other->goOn(session.named.storedRun->id, from);
            QVERIFY(other->append(session.named.storedRun->id, session.run));
        }
        const auto refused = GrowingSession::begin(place);
        QVERIFY(!refused);
        QVERIFY2(refused.error().english().find("changed by another program") != std::string::npos,
                 refused.error().english().c_str());
        QCOMPARE(differenceTo(session.run, session.file), std::string());

        session.readAgain();
        const auto begun = GrowingSession::begin(session.place());
        QVERIFY(begun);
        QCOMPARE(begun->run(), session.named.storedRun->id);
    }

    void aSessionThatIsGoneIsNotMadeAnew()
    {
        const OfAnEpoch session;
        QVERIFY(session.written);
        const SessionPlace place = session.place();
        fs::remove(session.file);
        QVERIFY(!GrowingSession::begin(place));
        QVERIFY(!fs::exists(session.file));
    }
};

QTEST_GUILESS_MAIN(GrowingSessionTest)
#include "growing_session_test.moc"
