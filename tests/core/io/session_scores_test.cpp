#include "core/io/session_scores.h"

#include "tests/core/io/session_files.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

class SessionScoresTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = fs::path(folder_->path().toStdString()) / "scores.sluice";
    }

    void testScoresAreKeptWithTheirRun()
    {
        Metrics numbers;
        numbers.rmse = 1.0 / 3;
        numbers.mae = 0.25;
        numbers.relative = 0.125;
        numbers.mse = numbers.r2 = std::nan("");
        Metrics classes;
        classes.classes = ClassMetrics{0.75, 0.5, 0.1 + 0.2, {}};
        const std::vector<TestScore> first = {{2, 0, "mae", 0.25}, {2, 0, "relative", 0.125}, {2, 0, "rmse", 1.0 / 3}};
        QVERIFY(withScores({}, testScores(2, 0, numbers)) == first); // what is not finite is left out
        {
            const auto writer = SessionWriter::create(file_).value();
            for (const char *name : {"a", "b"})
                QVERIFY(writer->append(writer->addRun(newRun(name)).value(), Trained(2)));
            QVERIFY(writer->writeTestScores(1, first));
            QVERIFY(writer->writeTestScores(1, {{2, 0, "rmse", 0.75}, {5, 1, "rmse", 4}}));
            QVERIFY(writer->writeTestScores(2, testScores(1, 1, classes)));
        }
        auto contents = readSessionContents(file_).value();
        const std::vector<TestScore> second = {
            {2, 0, "mae", 0.25}, {2, 0, "relative", 0.125}, {2, 0, "rmse", 0.75}, {5, 1, "rmse", 4}};
        QVERIFY(contents.runs[0].testScores == second);
        QVERIFY(contents.runs[1].testScores == withScores({}, testScores(1, 1, classes)));
        QCOMPARE(contents.runs[1].testScores[1].measure, std::string("log_loss"));
        QCOMPARE(contents.runs[1].testScores[1].value, 0.1 + 0.2);
        { // they go with the run
            const auto writer = SessionWriter::open(file_).value();
            QVERIFY(writer->setDeleted(1, true));
        }
        QCOMPARE(count(file_, "SELECT count(*) FROM test_score WHERE run = 1"), int64_t(0));
        QVERIFY(count(file_, "SELECT count(*) FROM test_score") > 0);
    }

    void senselessTestScoresAreRefused_data()
    {
        QTest::addColumn<QString>("row");
        QTest::newRow("no such model") << "1, 2, 7, 'rmse', 0.5";
        QTest::newRow("no number") << "1, 2, 0, 'rmse', 'much'";
        QTest::newRow("infinite") << "1, 2, 0, 'rmse', 9e999";
        QTest::newRow("negative epoch") << "1, -2, 0, 'rmse', 0.5";
    }
    void senselessTestScoresAreRefused()
    {
        QFETCH(QString, row);
        QVERIFY(SessionWriter::create(file_).value()->addRun(newRun("a")));
        const auto database = SqliteDatabase::open(file_, SqliteDatabase::Mode::write).value();
        QVERIFY(database->run(("INSERT INTO test_score VALUES(" + row + ")").toStdString()));
        const auto read = readSessionContents(file_);
        QVERIFY(!read);
        QVERIFY2(read.error().english().find("row 1 of table test_score makes no sense") != std::string::npos,
                 read.error().english().c_str());
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path file_;
};

QTEST_GUILESS_MAIN(SessionScoresTest)
#include "session_scores_test.moc"
