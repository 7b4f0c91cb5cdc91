#include "core/io/session_schema.h"

#include "core/data/source.h"
#include "core/io/network_weights.h"
#include "core/io/session_scores.h"
#include "tests/core/io/session_files.h"

#include <QTemporaryDir>
#include <QtTest>
#include <sstream>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

namespace {

const fs::path oldFolder = fs::path(SLUICE_SOURCE_DIR) / "tests/core/io/schema1";

/// The numbers of metrics.csv by its lines: epoch, both losses.
std::vector<std::vector<double>> metrics(const fs::path &file)
{
    std::vector<std::vector<double>> rows;
    std::ifstream stream(file);
    std::string line;
    for (std::getline(stream, line); std::getline(stream, line);) {
        std::istringstream cells(line);
        std::vector<std::string> parts;
        for (std::string cell; std::getline(cells, cell, ',');)
            parts.push_back(cell);
        rows.push_back({std::stod(parts[0]), std::stod(parts[2]), std::stod(parts[3])});
    }
    return rows;
}

} // namespace

/// Files that earlier programs wrote.
class SessionSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = fs::path(folder_->path().toStdString()) / "old.sluice";
    }

    // Epochs, losses and weights as the program that wrote the file had them in its other results.
    void theOldSchemaIsRead()
    {
        const StoredRun run = readSession(oldFolder / "session.sluice").value();
        const auto expected = metrics(oldFolder / "metrics.csv");
        QCOMPARE(run.epochs.size(), expected.size() + 2); // and those of the initial weights
        for (size_t row = 0; row < expected.size(); ++row) {
            const EpochRecord &record = run.epochs[row + 2];
            QCOMPARE(double(record.epoch), expected[row][0]);
            QCOMPARE(record.trainLoss, expected[row][1]);
            QCOMPARE(record.validationLoss, expected[row][2]);
        }
        const auto data = loadData(run.experiment.data, run.experiment.training.seed).value();
        const Task task = Task::create(run.experiment.task, run.experiment.data, data).value();
        const auto weights = readWeights(oldFolder / "LSTM.safetensors", run.experiment.models[1], ModelShape::of(task)).value();
        QVERIFY(weights == run.final[1]->weights);
        QCOMPARE(run.directory, fs::path("/data"));
        QVERIFY(run.outcome == Outcome::Kind::finished);
        QCOMPARE(readSessionContents(oldFolder / "session.sluice")->runs.size(), size_t(1));
    }

    void writingMigrates()
    {
        fs::copy_file(oldFolder / "session.sluice", file_);
        const StoredRun before = readSession(file_).value();
        QVERIFY(SessionWriter::open(file_).value()->addRun(newRun("second")));
        QCOMPARE(count(file_, "PRAGMA user_version"), int64_t(sessionSchema));
        const StoredRun after = readSession(file_, 1).value();
        QVERIFY(after.experiment == before.experiment);
        QVERIFY(sameBits(after.epochs, before.epochs));
        QVERIFY(sameBits(after.steps, before.steps));
        QVERIFY(sameNorms(after.layerNorms, before.layerNorms));
        QVERIFY(sameBits(after.snapshots, before.snapshots));
        QVERIFY(sameBits(after.final, before.final));
        QVERIFY(after.outcome == before.outcome);
        QCOMPARE(after.name, std::string());
        QVERIFY(newestCheckpoint(after));
        QCOMPARE(namesIn(file_), (std::vector<std::string>{"", "second"}));
    }

    // What programs wrote before norms were logged, with its what-ifs.
    void theOldestFilesAreReadAndMigrated()
    {
        fs::copy_file(oldFolder / "session.sluice", file_);
        {
            const auto database = SqliteDatabase::open(file_, SqliteDatabase::Mode::write).value();
            QVERIFY(database->run(R"(DROP TABLE layer_norm; INSERT INTO meta VALUES('what_ifs',
                '[{"on": true, "model": 1, "shuffle": {"seed": 1}}]'))"));
        }
        for (const bool migrated : {false, true}) {
            if (migrated)
                QVERIFY(SessionWriter::open(file_));
            const StoredRun run = readSession(file_).value();
            QVERIFY(run.layerNorms.empty());
            QCOMPARE(run.snapshots.size(), size_t(8));
            QCOMPARE(run.whatIfs.size(), size_t(1));
        }
        QCOMPARE(count(file_, "SELECT count(*) FROM layer_norm"), int64_t(0));
    }

    // A run that was looked at and one that was not, as a program of schema 2 left them: two models, two epochs.
    void sessionsWithoutTestScoresAreReadAndMigrated()
    {
        const fs::path old = fs::path(SLUICE_SOURCE_DIR) / "tests/core/io/schema2/session.sluice";
        fs::copy_file(old, file_);
        QCOMPARE(count(file_, "PRAGMA user_version"), int64_t(2));
        const auto before = readSessionContents(file_).value();
        QCOMPARE(before.runs.size(), size_t(2));
        QVERIFY(before.runs[0].testedAfter == (std::set<uint32_t>{1, 2}) && before.runs[1].testedAfter.empty());
        QVERIFY(before.runs[0].testScores.empty());
        const StoredRun run = readSession(file_, 2).value();
        QVERIFY(SessionWriter::open(file_));
        QCOMPARE(count(file_, "PRAGMA user_version"), int64_t(sessionSchema));
        const auto after = readSessionContents(file_).value();
        QVERIFY(sameProgress(before, after));
        QVERIFY(after.runs[0].testedAfter == before.runs[0].testedAfter);
        const StoredRun same = readSession(file_, 2).value();
        QVERIFY(same.experiment == run.experiment && same.created == run.created && same.directory == run.directory);
        QVERIFY(sameBits(same.epochs, run.epochs) && sameBits(same.steps, run.steps));
        QVERIFY(sameNorms(same.layerNorms, run.layerNorms));
        QVERIFY(sameBits(same.snapshots, run.snapshots) && sameBits(same.final, run.final));
        const auto expected = metrics(old.parent_path() / "metrics.csv");
        QCOMPARE(same.epochs.back().validationLoss, expected.back()[2]);
        // What came before schema 2 gets them as well.
        fs::remove(file_);
        fs::copy_file(oldFolder / "session.sluice", file_);
        QVERIFY(SessionWriter::open(file_).value()->writeTestScores(1, {{6, 1, "rmse", 0.5}}));
        QCOMPARE(readSession(file_)->testScores.size(), size_t(1));
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path file_;
};

QTEST_GUILESS_MAIN(SessionSchemaTest)
#include "session_schema_test.moc"
