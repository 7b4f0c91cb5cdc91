#include "core/base/sha256.h"
#include "core/io/session_data.h"
#include "tests/ui/kept_session.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <sstream>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

namespace {

std::string contentsOf(const fs::path &file)
{
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

void trainOpenedAndSave(Workbench &workbench, const fs::path &file)
{
    QTRY_VERIFY(!workbench.viewState().moment.empty());
    workbench.setPace({});
    trainAnEpoch(workbench);
    saveAs(workbench, file);
}

} // namespace

class SessionDataKeptTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        csv_ = folder_->path().toStdString() + "/s.csv";
        session_ = folder_->path().toStdString() + "/s.sluice";
        writeSmallCsv(QString::fromStdString(csv_));
    }

    /// The file is edited between its opening and the first saving.
    void whatWasTrainedOnIsStored()
    {
        const std::string trainedOn = contentsOf(csv_);
        Workbench workbench(1);
        workbench.openFile(QString::fromStdString(csv_));
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        std::ofstream(csv_, std::ios::app) << "1960,1000\n";
        trainOpenedAndSave(workbench, session_);
        const StoredRun run = readSession(session_).value();
        QVERIFY(run.data && *run.data == trainedOn);
        QCOMPARE(run.dataSha256, sha256(trainedOn));
        QVERIFY(placeOfData(run, session_).note->english().find("has changed") != std::string::npos);
    }

    /// An experiment on a file, and then another one on the same data, which are not read again.
    void anEditedExperimentKeepsTheData()
    {
        const std::string trainedOn = contentsOf(csv_);
        Workbench workbench(1);
        workbench.openFile(QString::fromStdString(csv_));
        QTRY_VERIFY(!workbench.viewState().moment.empty());
        const Experiment given = *workbench.viewState().experiment;
        workbench.open(given, folder_->path().toStdString(), "Given");
        QTRY_COMPARE(workbench.title(), "Given");
        fs::remove(csv_);
        Experiment edited = given;
        edited.training.batch = 8;
        workbench.apply(edited);
        QTRY_COMPARE(workbench.viewState().experiment->training.batch, size_t(8));
        trainOpenedAndSave(workbench, session_);
        QVERIFY(*readSession(session_)->data == trainedOn);
    }

    void builtInDataAreKnownByTheirSum()
    {
        Workbench workbench(1);
        workbench.openSource("builtin:nile", "Nile");
        trainOpenedAndSave(workbench, session_);
        QCOMPARE(readSession(session_)->dataSha256.size(), size_t(64));
        QVERIFY(!readSession(session_)->data);
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    fs::path csv_, session_;
};

QTEST_GUILESS_MAIN(SessionDataKeptTest)
#include "session_data_kept_test.moc"
