#include "core/io/sqlite.h"
#include "tests/ui/full_disk.h"
#include "tests/ui/kept_session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <unistd.h>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

namespace {

/// As somebody without rights on what root owns; permissions do not bind root itself.
class Nobody {
public:
    Nobody()
    {
        if (::geteuid() == 0 && ::seteuid(65534) == 0)
            was_ = 0;
    }
    ~Nobody()
    {
        if (was_ && ::seteuid(*was_) != 0)
            qFatal("cannot become root again");
    }

private:
    std::optional<uid_t> was_;
};

} // namespace

/// What becomes of a session where its place, another program or an older crash gets in the way.
class SessionTroubleTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        place_ = folder_->path().toStdString();
        unnamed_ = place_ / "autosave";
    }

    void cleanup() { fs::permissions(place_, fs::perms::owner_all); }

    void aFullDiskIsSaidOnceAndNothingIsLost()
    {
        const fs::path file = place_ / "named.sluice";
        Workbench workbench(1);
        trainAndSave(workbench, file);
        QSignalSpy problems(&workbench, &Workbench::problem);
        QSignalSpy notices(&workbench, &Workbench::notice);
        {
            const FullDisk full;
            trainAnEpoch(workbench);
            QVERIFY(!flush(workbench));
            QVERIFY(!flush(workbench));
            trainAnEpoch(workbench); // goes on
        }
        QCOMPARE(problems.size(), 1);
        const QString sentence = said(problems.front().front());
        QVERIFY2(sentence.contains("full") && sentence.contains("Training goes on"), qPrintable(sentence));
        QVERIFY(workbench.session().unsaved());
        QVERIFY(flush(workbench));
        QVERIFY(!workbench.session().unsaved());
        QCOMPARE(notices.size(), 1);
        QVERIFY(said(notices.front().front()).contains("nothing was lost"));
        QCOMPARE(epochsIn(file), size_t(3));
    }

    void aDeletedFileIsPutBack()
    {
        const fs::path file = place_ / "named.sluice";
        Workbench workbench(1);
        trainAndSave(workbench, file);
        QSignalSpy notices(&workbench, &Workbench::notice);
        fs::remove(file);
        trainAnEpoch(workbench);
        QVERIFY(flush(workbench));
        QCOMPARE(notices.size(), 1);
        QVERIFY(said(notices.front().front()).contains("put back"));
        QCOMPARE(epochsIn(file), size_t(2));
    }

    void aReadOnlyFolderIsSaid()
    {
        const fs::path file = place_ / "named.sluice";
        {
            Workbench workbench(1);
            trainAndSave(workbench, file);
        }
        fs::permissions(file, fs::perms(0444));
        fs::permissions(place_, fs::perms(0555));
        const Nobody nobody;
        Workbench workbench(1);
        QSignalSpy problems(&workbench, &Workbench::problem);
        workbench.openFile(QString::fromStdString(file));
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        trainAnEpoch(workbench);
        QVERIFY(!flush(workbench));
        QVERIFY2(said(problems.front().front()).contains("no permission"), qPrintable(said(problems.front().front())));
        trainAnEpoch(workbench);
        QTemporaryDir other;
        const fs::path elsewhere = other.path().toStdString() + "/saved.sluice";
        workbench.saveSession(QString::fromStdString(elsewhere));
        QTRY_COMPARE(workbench.session().file(), elsewhere);
        QVERIFY(!workbench.session().unsaved());
        QCOMPARE(epochsIn(elsewhere), size_t(3));
        QCOMPARE(epochsIn(file), size_t(1));
    }

    void twoProgramsOnOneSessionDoNotHarmIt()
    {
        const fs::path file = place_ / "shared.sluice";
        {
            Workbench workbench(1);
            trainAndSave(workbench, file);
        }
        Workbench workbench(1);
        workbench.openFile(QString::fromStdString(file));
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        QSignalSpy problems(&workbench, &Workbench::problem);
        {
            const auto other = SessionWriter::open(file).value();
            trainAnEpoch(workbench);
            QVERIFY(!flush(workbench));
            QVERIFY(said(problems.back().front()).contains("is being written by another program"));
            QVERIFY(other->addRun({"the other's", {}, smallScene().experiment, {}, {}, {}}));
        }
        QVERIFY(!flush(workbench));
        QVERIFY(said(problems.back().front()).contains("was changed by another program"));
        QCOMPARE(readSessionContents(file)->runs.size(), size_t(2));
        QCOMPARE(epochsIn(file), size_t(1));
        const fs::path own = place_ / "own.sluice";
        workbench.saveSession(QString::fromStdString(own));
        QTRY_COMPARE(workbench.session().file(), own);
        QCOMPARE(epochsIn(own), size_t(2));
        QCOMPARE(readSession(own)->snapshots.size(), size_t(6)); // with what it began from
        QVERIFY(!workbench.session().unsaved());
    }

    void aNewerSchemaIsRefused()
    {
        const fs::path file = place_ / "newer.sluice";
        Workbench workbench(1);
        trainAndSave(workbench, file);
        const fs::path newer = place_ / "other.sluice";
        fs::copy_file(file, newer);
        QVERIFY(SqliteDatabase::open(newer, SqliteDatabase::Mode::create).value()->run("PRAGMA user_version = 99"));
        QSignalSpy problems(&workbench, &Workbench::problem);
        workbench.openFile(QString::fromStdString(newer));
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY(said(problems.front().front()).contains("newer version"));
        QCOMPARE(workbench.session().file(), file);
        QVERIFY(workbench.canTrain());
    }

    void whatAProgramLeftBehindIsOffered()
    {
        const fs::path left = unnamed_ / "left.sluice";
        {
            Workbench crashed(1);
            crashed.keepSessionsIn(place_ / "crashed");
            openAtFullSpeed(crashed);
            trainAnEpoch(crashed);
            QVERIFY(flush(crashed));
            fs::create_directories(unnamed_);
            fs::copy_file(filesIn(place_ / "crashed").front(), left); // as it is in the middle of the program's life
        }
        Workbench workbench(1);
        std::vector<LeftOver> offered;
        connect(&workbench, &Workbench::leftOversFound, this, [&](const std::vector<LeftOver> &found) { offered = found; });
        workbench.keepSessionsIn(unnamed_);
        QTRY_COMPARE(offered.size(), size_t(1));
        const QString sentence = leftOverText(offered.front());
        QVERIFY2(sentence.contains("Dense, LSTM") && sentence.contains("epoch 1 of 6"), qPrintable(sentence));
        workbench.recover(offered.front());
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        QVERIFY(workbench.session().unsaved());
        QVERIFY(flush(workbench)); // the file is open by then
        Workbench second(1);
        QSignalSpy again(&second, &Workbench::leftOversFound);
        second.keepSessionsIn(unnamed_);
        trainAnEpoch(workbench);
        QVERIFY(flush(workbench));
        QCOMPARE(again.size(), 0);
        QCOMPARE(epochsIn(left), size_t(2)); // it goes on there
        workbench.saveSession(QString::fromStdString(place_ / "named.sluice"));
        QTRY_VERIFY(workbench.session().named());
        QVERIFY(filesIn(unnamed_).empty());
        QCOMPARE(epochsIn(place_ / "named.sluice"), size_t(2));
    }

    void withoutAFolderAllStaysInMemory()
    {
        const fs::path file = place_ / "named.sluice";
        QFile(QString::fromStdString(place_ / "none")).open(QIODevice::WriteOnly);
        Workbench workbench(1);
        workbench.keepSessionsIn(place_ / "none" / "autosave"); // below a file
        QSignalSpy problems(&workbench, &Workbench::problem);
        openAtFullSpeed(workbench);
        trainAnEpoch(workbench);
        workbench.startOver();
        trainAnEpoch(workbench);
        QVERIFY(!flush(workbench));
        QCOMPARE(problems.size(), 1);
        saveAs(workbench, file);
        QVERIFY(!workbench.session().unsaved());
        QCOMPARE(readSessionContents(file)->runs.size(), size_t(2));
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path place_, unnamed_;
};

QTEST_GUILESS_MAIN(SessionTroubleTest)
#include "session_trouble_test.moc"
