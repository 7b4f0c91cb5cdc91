#include "core/base/random.h"
#include "tests/core/io/session_files.h"

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

/// Sessions in places that are full or closed, whose program was killed, or whose bytes are not what was written.
class SessionDamageTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void unwritablePlacesAreSentences();
    void readOnlyFolderWillDo();
    void afterAFullDiskNothingIsMissing();
    void killedProcessLeavesAReadableFile();
    void otherFilesAreRefused();
    void truncatedFilesAreRefused();
    void changedRowsAreRefused_data();
    void changedRowsAreRefused();
    void damageIsToldInOurOwnWords();
    void damagedBytesNeverCrash();

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path place_;
    fs::path file_;
};

void SessionDamageTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    place_ = folder_->path().toStdString();
    file_ = place_ / "a b%?#ä.sluice";
}

void SessionDamageTest::unwritablePlacesAreSentences()
{
    const auto problem = [](const fs::path &file) {
        const auto writer = OneRun::create(file, example(), "");
        return writer ? "" : writer.error().english();
    };
    QVERIFY(problem(place_ / "none" / "a.sluice").find("there is no such folder") != std::string::npos);
    QVERIFY(problem(place_).find("it is a folder") != std::string::npos);
}

void SessionDamageTest::readOnlyFolderWillDo()
{
    Run run(example(), largeBudget);
    const auto writer = OneRun::create(file_, run.experiment(), "").value();
    trainEpoch(run, 0);
    QVERIFY(writer.append(run));
    const fs::path folder = place_ / "read only";
    fs::create_directory(folder);
    fs::copy_file(file_, folder / "copy.sluice"); // still in write-ahead mode
    ::chmod((folder / "copy.sluice").c_str(), 0444);
    ::chmod(folder.c_str(), 0555);
    ::chmod(place_.c_str(), 0755);
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && ::setuid(nobody) != 0) // permissions do not bind root
            ::_exit(2);
        ::_exit(differenceTo(run, folder / "copy.sluice").empty() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::chmod(folder.c_str(), 0755);
    QCOMPARE(WEXITSTATUS(status), 0);
}

void SessionDamageTest::afterAFullDiskNothingIsMissing()
{
    Run run(example(), largeBudget);
    const auto writer = OneRun::create(file_, run.experiment(), "").value();
    trainEpoch(run, 0);
    QVERIFY(writer.append(run));
    trainEpoch(run, 1);

    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit tight{4096, usual.rlim_max};
    const auto handler = ::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto refused = writer.append(run);
    ::setrlimit(RLIMIT_FSIZE, &usual);
    ::signal(SIGXFSZ, handler);
    QVERIFY(!refused);
    QVERIFY2(refused.error().english().find("full") != std::string::npos, refused.error().english().c_str());
    QCOMPARE(readSession(file_)->epochs.size(), size_t{2});

    QVERIFY(writer.append(run));
    QCOMPARE(differenceTo(run, file_), std::string());
}

void SessionDamageTest::killedProcessLeavesAReadableFile()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        Run run(example(), largeBudget);
        auto writer = OneRun::create(file_, run.experiment(), "").value();
        for (uint32_t epoch = 0; epoch < 100'000; ++epoch) {
            trainEpoch(run, epoch);
            const auto appended = writer.append(run);
            if (epoch == 20 && ::write(ends[1], appended ? "+" : "-", 1) != 1)
                ::_exit(1);
        }
        ::_exit(0);
    }
    char sign = 0;
    QCOMPARE(::read(ends[0], &sign, 1), ssize_t{1});
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(ends[0]);
    ::close(ends[1]);
    QCOMPARE(sign, '+');
    QVERIFY(WIFSIGNALED(status));

    const auto stored = readSession(file_);
    QVERIFY2(stored, stored ? "" : stored.error().english().c_str());
    const auto epochs = static_cast<uint32_t>(stored->epochs.size() / 2);
    QVERIFY(epochs >= 21);
    Run run(example(), largeBudget);
    for (uint32_t epoch = 0; epoch < epochs; ++epoch)
        trainEpoch(run, epoch);
    QCOMPARE(differenceTo(run, *stored), std::string());
    QVERIFY(newestCheckpoint(*stored));
}

void SessionDamageTest::otherFilesAreRefused()
{
    QVERIFY(problemOf(place_ / "none").find("no such file") != std::string::npos);
    QVERIFY(problemOf(place_).find("not a file") != std::string::npos);
    for (const std::string &text : {std::string(), std::string("epoch,loss\n1,2\n"), std::string(5000, 'x')}) {
        store(file_, text);
        QVERIFY(problemOf(file_).find("is no session of Sluice") != std::string::npos);
    }
    change(place_ / "other.db", "CREATE TABLE run(id)");
    QVERIFY(problemOf(place_ / "other.db").find("is no session of Sluice") != std::string::npos);

    writeExample(file_, 1);
    change(file_, "PRAGMA user_version = 4");
    QVERIFY(problemOf(file_).find("it has schema 4, this program reads schemas up to 3") != std::string::npos);
}

void SessionDamageTest::truncatedFilesAreRefused()
{
    writeExample(file_, 30);
    const std::string bytes = contents(file_);
    QVERIFY(bytes.size() > 40'000);
    for (size_t size = 0; size < bytes.size(); size += 997) {
        store(file_, bytes.substr(0, size));
        QVERIFY2(!problemOf(file_).empty(), std::to_string(size).c_str());
    }
}

void SessionDamageTest::changedRowsAreRefused_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *sql) { QTest::newRow(sql) << sql; };
    row("UPDATE step SET model = 2 WHERE step = 3 AND model = 1");
    row("UPDATE step SET loss = 'much' WHERE step = 3");
    row("UPDATE step SET batch = -1 WHERE step = 3");
    row("UPDATE epoch SET epoch = 4294967296 WHERE epoch = 2");
    row("UPDATE epoch SET best = 2");
    row("UPDATE layer_norm SET layer = 9 WHERE step = 3 AND model = 1");
    row("UPDATE layer_norm SET update_norm = 'small' WHERE step = 3");
    row("ALTER TABLE layer_norm ADD COLUMN more");
    row("UPDATE learning_rate SET learning_rate = x'00'");
    row("UPDATE snapshot SET model = 7 WHERE model = 1");
    row("UPDATE snapshot SET bytes = x'0102' WHERE model = 1");
    row("UPDATE snapshot SET bytes = 'text' WHERE kind = 'best'");
    row("UPDATE snapshot SET step = step + 1 WHERE kind = 'kept'");
    row("UPDATE snapshot SET epoch = epoch + 1 WHERE kind = 'final'");
    row("UPDATE snapshot SET bytes = zeroblob(1000000) WHERE kind = 'kept'");
    row("UPDATE run SET experiment = '{}'");
    row("UPDATE run SET experiment = x'00'");
    row("DELETE FROM run");
    row("UPDATE run SET name = x'ff'");
    row("UPDATE run SET notes = CAST(x'ff' AS TEXT)");
    row("CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM epoch; END");
    row("DROP TABLE step");
    row("DROP TABLE step; CREATE VIEW step AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    row("ALTER TABLE snapshot ADD COLUMN more");
}

void SessionDamageTest::changedRowsAreRefused()
{
    QFETCH(QString, sql);
    writeExample(file_, 4);
    QCOMPARE(problemOf(file_), std::string());
    change(file_, sql.toStdString());
    const std::string problem = problemOf(file_);
    QVERIFY2(problem.find(file_.string()) == 0, problem.c_str());
}

/// All but the first page overwritten, as a broken transfer may leave it.
void SessionDamageTest::damageIsToldInOurOwnWords()
{
    constexpr std::ptrdiff_t page = 4096;
    writeExample(file_, 4);
    std::string damaged = contents(file_);
    std::fill(damaged.begin() + page, damaged.end(), '\x55');
    store(file_, damaged);
    QCOMPARE(problemOf(file_), file_.string() +
                                   " is damaged: not all of it is as Sluice wrote it. Use another copy of it, or have it "
                                   "saved or sent again.");
}

void SessionDamageTest::damagedBytesNeverCrash()
{
    writeExample(file_, 4);
    const std::string whole = contents(file_);
    const RandomStream random(9, Purpose::data);
    int refused = 0;
    for (uint64_t round = 0; round < 1500; ++round) {
        std::string bytes = whole;
        for (uint64_t change = 0; change <= random.bits(round * 32) % 8; ++change)
            bytes[random.bits(round * 32 + 1 + change) % bytes.size()] = static_cast<char>(random.bits(round * 32 + 12 + change));
        store(file_, bytes);
        refused += problemOf(file_).empty() ? 0 : 1;
    }
    QVERIFY(refused > 300);
}

QTEST_GUILESS_MAIN(SessionDamageTest)
#include "session_damage_test.moc"
