#include "app/growing_session.h"
#include "tests/core/io/session_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

class GrowingSessionTest : public QObject {
    Q_OBJECT

private slots:
    /// Between the reading of a session and its opening there is the loading of the data.
    void whatAnotherProgramTrainedMeanwhileStays()
    {
        const QTemporaryDir folder;
        const fs::path file = folder.path().toStdString() + "/s.sluice";
        Run run(example(), largeBudget);
        trainEpoch(run, 0);
        QVERIFY(OneRun::create(file, example(), {})->append(run));

        NamedExperiment named;
        named.experiment = example();
        named.storedRun = readSession(file).value();
        const Checkpoint from = newestCheckpoint(*named.storedRun).value();
        const SessionPlace place = placeIn(named, file, from);
        trainEpoch(run, 1);
        {
            const auto other = SessionWriter::open(file).value();
            other->goOn(named.storedRun->id, from);
            QVERIFY(other->append(named.storedRun->id, run));
        }
        const auto refused = GrowingSession::begin(place);
        QVERIFY(!refused);
        QVERIFY2(refused.error().english().find("changed by another program") != std::string::npos,
                 refused.error().english().c_str());
        QCOMPARE(differenceTo(run, file), std::string());

        named.storedRun = readSession(file).value();
        auto begun = GrowingSession::begin(placeIn(named, file, newestCheckpoint(*named.storedRun).value()));
        QVERIFY(begun);
        QCOMPARE(begun->run(), named.storedRun->id);
    }

    void aSessionThatIsGoneIsNotMadeAnew()
    {
        const QTemporaryDir folder;
        const fs::path file = folder.path().toStdString() + "/s.sluice";
        Run run(example(), largeBudget);
        trainEpoch(run, 0);
        QVERIFY(OneRun::create(file, example(), {})->append(run));
        NamedExperiment named;
        named.experiment = example();
        named.storedRun = readSession(file).value();
        const SessionPlace place = placeIn(named, file, newestCheckpoint(*named.storedRun).value());
        fs::remove(file);
        QVERIFY(!GrowingSession::begin(place));
        QVERIFY(!fs::exists(file));
    }

private:
    static SessionPlace placeIn(const NamedExperiment &named, const fs::path &file, const Checkpoint &from)
    {
        return sessionPlace(named, file.string(), {}, {}, from);
    }
};

QTEST_GUILESS_MAIN(GrowingSessionTest)
#include "growing_session_test.moc"
