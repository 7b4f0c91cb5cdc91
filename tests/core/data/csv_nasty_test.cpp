#include "core/data/calendar.h"
#include "tests/core/data/csv_nasty_cases.h"

#include <QtTest>
#include <cmath>

using namespace sluice;
using namespace sluice::testing;

namespace {

std::string number(double value)
{
    return QString::number(value, 'g', 12).toStdString();
}

/// "day* = 2024-01-01 2024-01-02; y! = 5 3": the time is marked with *, the target with !, columns that are no input with -; a
/// table begins with "table: ", the sequences of long form with their names, and stand between bars.
std::string described(const CsvReading &reading)
{
    const auto &data = reading.data;
    std::string text = data.form == DataForm::table ? "table: " : "";
    for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence) {
        text += sequence == 0 ? "" : " | ";
        text += data.sequenceNames.empty() ? "" : data.sequenceNames[sequence] + ": ";
        for (size_t column = 0; column < data.columns.size(); ++column) {
            const auto &name = data.columns[column];
            const bool time = name == data.order;
            const bool input = std::ranges::find(data.inputs, name) != data.inputs.end();
            text += (column == 0 ? "" : "; ") + name +
                    (time                  ? "*"
                     : name == data.target ? "!"
                                           : "") +
                    (time || input ? "" : "-") + " =";
            for (const double value : arma::rowvec(data.sequences[sequence].row(column)))
                text += " " + (!data.classesOf(column).empty() ? data.classesOf(column).at(size_t(value))
                               : time && data.datedOrder       ? formatIsoDate(value)
                                                               : number(value));
        }
    }
    return text;
}

const std::vector<CsvCase> &cases()
{
    static const std::vector<CsvCase> list = allCsvCases();
    return list;
}

CsvSettings settingsOf(const CsvCase &given)
{
    CsvSettings settings;
    if (given.change)
        given.change(settings);
    return settings;
}

std::string outcome(const CsvCase &given, const CsvSettings &settings)
{
    const auto reading = parseCsv(given.text, "f.csv", settings);
    return reading ? described(*reading) : reading.error().english();
}

} // namespace

class CsvNastyTest : public QObject {
    Q_OBJECT

private slots:
    void file_data();
    void file();
    void foundSettingsReadTheSame_data() { file_data(); }
    void foundSettingsReadTheSame();
    void inspectionSaysTheSame_data() { file_data(); }
    void inspectionSaysTheSame();
};

void CsvNastyTest::file_data()
{
    QTest::addColumn<size_t>("index");
    QVERIFY(cases().size() >= 100);
    for (size_t index = 0; index < cases().size(); ++index)
        QTest::newRow(cases()[index].name) << index;
}

void CsvNastyTest::file()
{
    QFETCH(size_t, index);
    const auto &given = cases()[index];
    QCOMPARE(QString::fromStdString(outcome(given, settingsOf(given))), QString::fromStdString(given.expected));
}

void CsvNastyTest::foundSettingsReadTheSame()
{
    QFETCH(size_t, index);
    const auto &given = cases()[index];
    const auto reading = parseCsv(given.text, "f.csv", settingsOf(given));
    if (!reading)
        return;
    const auto again = parseCsv(given.text, "f.csv", reading->settings);
    QVERIFY2(again, again ? "" : again.error().english().c_str());
    QCOMPARE(QString::fromStdString(described(*again)), QString::fromStdString(given.expected));
    QVERIFY(again->settings == reading->settings);
}

void CsvNastyTest::inspectionSaysTheSame()
{
    QFETCH(size_t, index);
    const auto &given = cases()[index];
    const auto reading = parseCsv(given.text, "f.csv", settingsOf(given));
    const auto inspection = inspectCsvBytes(given.text, "f.csv", settingsOf(given));
    if (!inspection) {
        QCOMPARE(QString::fromStdString(inspection.error().english()), QString::fromStdString(given.expected));
        return;
    }
    QCOMPARE(inspection->readable(), reading.has_value());
    if (reading) {
        QVERIFY(inspection->settings == reading->settings);
        QCOMPARE(inspection->rows, reading->rows);
        return;
    }
    const auto first = std::ranges::find(inspection->problems, true, &CsvProblem::error);
    QCOMPARE(QString::fromStdString(first->sentence.english()), QString::fromStdString(given.expected));
}

QTEST_GUILESS_MAIN(CsvNastyTest)
#include "csv_nasty_test.moc"
