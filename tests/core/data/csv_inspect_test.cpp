#include "core/data/csv.h"

#include <QtTest>

using namespace sluice;

namespace {

CsvInspection inspect(std::string_view text, const CsvSettings &settings = {})
{
    auto inspection = inspectCsvBytes(text, "f.csv", settings);
    if (!inspection)
        qFatal("%s", inspection.error().english().c_str());
    return std::move(*inspection);
}

std::vector<std::string> sentences(const CsvInspection &inspection)
{
    std::vector<std::string> list;
    for (const auto &problem : inspection.problems)
        list.push_back((problem.error ? "" : "note: ") + problem.everywhere.english());
    return list;
}

} // namespace

class CsvInspectTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsFoundIsAValue();
    void summaries();
    void histogramsOfExtremes();
    void problemsAreInTheFilesOrder();
    void problemsAreBounded();
    void whatIsTrueOfManyLinesIsSaidOnce();
    void aColumnWithoutValuesIsIgnored();
    void rowsLeftOutAreCounted();
    void everyErrorIsCounted();
    void notesSayWhatIsIgnored();
    void datesOfAnotherLanguageAreNoted();
    void linesAboveTheTableAreSaidToBeLeftOut();
    void overrulingChangesWhatIsSaid();
};

void CsvInspectTest::whatIsFoundIsAValue()
{
    const auto inspection =
        inspect("\xEF\xBB\xBF# made by A\nday;size;kind\n31.01.2024;1,5;up\n01.02.2024;2,5;down\n02.02.2024;3,5;up\n");
    const auto &settings = inspection.settings;
    QCOMPARE(settings.encoding, std::optional(TextEncoding::utf8));
    QCOMPARE(settings.separator, std::optional(';'));
    QCOMPARE(settings.decimal, std::optional(','));
    QCOMPARE(settings.thousands, std::optional('\0'));
    QCOMPARE(settings.header, std::optional(true));
    QCOMPARE(settings.comment, std::optional('#'));
    QCOMPARE(settings.skipLines, std::optional(size_t{0}));
    QCOMPARE(settings.missing, std::optional(MissingPolicy::error));
    QCOMPARE(settings.form, std::optional(DataForm::series));
    QVERIFY(settings.missingTokens == defaultMissingTokens());
    const auto &day = settings.columns.at("day");
    QVERIFY(day.role == ColumnRole::time && day.type == ColumnType::dateTime && day.dateOrder == DateOrder::dayMonthYear);
    const auto &kind = settings.columns.at("kind");
    QVERIFY(kind.role == ColumnRole::target && kind.type == ColumnType::category);
    QCOMPARE(kind.classes, (std::vector<std::string>{"down", "up"}));
    QVERIFY(settings.columns.at("size").role == ColumnRole::input);
    QCOMPARE(inspection.rows, size_t{3});
    QCOMPARE(inspection.firstRows.at(1), (std::vector<std::string>{"01.02.2024", "2,5", "down"}));
    QVERIFY(inspection.readable() && inspection.problems.empty());
}

void CsvInspectTest::summaries()
{
    std::string text = "n,x,kind\n";
    for (int row = 0; row < 100; ++row)
        text += std::to_string(row * row % 17) + "," + (row % 10 == 3 ? "NA" : std::to_string(row) + ".5") + "," +
                (row % 4 == 0 ? "rare" : "often") + "\n";
    const auto columns = inspect(text).columns;
    QCOMPARE(columns.size(), size_t{3});
    QVERIFY(columns[0].type == ColumnType::integer && columns[1].type == ColumnType::number);
    QCOMPARE(columns[1].missing, size_t{10});
    QCOMPARE(columns[1].smallest, 0.5);
    QCOMPARE(columns[1].largest, 99.5);
    // 0.5 … 99.5 without 3.5, 13.5, … 93.5: (5000 − 485)/90
    QVERIFY(std::abs(columns[1].mean - 4515.0 / 90) < 1e-12);
    QCOMPARE(columns[1].histogram.size(), size_t{20});
    size_t sum = 0;
    for (const size_t count : columns[1].histogram)
        sum += count;
    QCOMPARE(sum, size_t{90});
    QCOMPARE(columns[1].histogram[0], size_t{4}); // 0.5 … 4.5 but for 3.5: bins are 4.95 wide
    QCOMPARE(columns[2].classes, (std::vector<std::string>{"often", "rare"}));
    QCOMPARE(columns[2].histogram, (std::vector<size_t>{75, 25}));
    QCOMPARE(columns[2].mean, 0.25);
}

void CsvInspectTest::histogramsOfExtremes()
{
    const auto wide = inspect("x\n-1.7e308\n1.7e308\n0\n").columns.at(0);
    QCOMPARE(wide.histogram.size(), size_t{20});
    QVERIFY(wide.histogram[0] == 1 && wide.histogram[10] == 1 && wide.histogram[19] == 1);
    QCOMPARE(wide.mean, 0.0);
    QCOMPARE(inspect("x\n7\n7\n").columns.at(0).histogram, std::vector<size_t>{2});
    QVERIFY(inspect("x,y\n1,\n2,\n").columns.at(1).histogram.empty());
}

void CsvInspectTest::problemsAreInTheFilesOrder()
{
    const auto inspection = inspect("a,b\n1,x\n2,2\n3\n,4\n5,\"6\"7\n8,9\n");
    QVERIFY(!inspection.readable());
    QCOMPARE(
        sentences(inspection),
        (std::vector<std::string>{
            "f.csv, line 2, column 2 (b): found “x”, expected a number.",
            "f.csv, line 4, column 2 (b): the row has 1 cell, expected 2 as in line 1.",
            "f.csv, line 5, column 1 (a): the cell is empty, expected a number; data.missing “drop” leaves such rows out, "
            "“interpolate” fills them in.",
            "f.csv, line 6, column 2 (b): found “7” after a closing quote, expected the next cell or the end of the line."}));
    QCOMPARE(inspection.problems[1].line, size_t{4});
    QCOMPARE(inspection.problems[1].column, size_t{2});
    QCOMPARE(inspection.columns[1].bad, size_t{1});
    QCOMPARE(inspection.columns[0].missing, size_t{1});
}

void CsvInspectTest::problemsAreBounded()
{
    std::string text = "a,a,b\n";
    for (int row = 0; row < 20000; ++row)
        text += row % 2 == 0 ? "1,x,2\n" : "1,2\n";
    CsvSettings settings;
    settings.columns["a (2)"].type = ColumnType::number;
    const auto inspection = inspect(text, settings);
    QCOMPARE(inspection.columns[1].bad, size_t{10000});
    QCOMPARE(inspection.rowsLeftOut, size_t{10000});
    QCOMPARE(inspection.problems.size(), size_t{3}); // a note on the name, 20 cells, 20 rows
    QCOMPARE(inspection.problems[1].count, size_t{20});
    QCOMPARE(inspection.problems[2].line, size_t{3});
    QCOMPARE(inspection.problems[2].count, size_t{20});
    QCOMPARE(inspection.errors, size_t{20000});
}

/// So that others are seen, and without loss of a line.
void CsvInspectTest::whatIsTrueOfManyLinesIsSaidOnce()
{
    std::string text = "x,y\n";
    for (int row = 0; row < 50; ++row)
        text += row == 4 ? "1,word\n" : row == 7 || row == 8 ? "NA,2\n" : row % 2 == 0 ? ",2\n" : row == 1 ? ",3\n" : "1,2\n";
    const auto inspection = inspect(text);
    const std::string ways = "data.missing “drop” leaves such rows out, “interpolate” fills them in.";
    QCOMPARE(
        sentences(inspection),
        (std::vector<std::string>{
            // of 26 empty cells and words for them the first 20, which the even rows have but for two, and row 1
            "f.csv, lines 2–4, 8, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38 and 6 others, column 1 (x): the cell "
            "is empty, expected a number; " +
                ways,
            "f.csv, line 6, column 2 (y): found “word”, expected a number.",
            "f.csv, lines 9–10, column 1 (x): found “NA”, which stands for a missing value; expected a number; " + ways}));
    QCOMPARE(inspection.problems[0].line, size_t{2});
    QCOMPARE(inspection.problems[0].count, size_t{24});
    QCOMPARE(inspection.problems[0].sentence.english(),
             "f.csv, line 2, column 1 (x): the cell is empty, expected a number; " + ways);
    QCOMPARE(inspection.errors, size_t{24 + 1 + 2});
}

/// It is not proposed for anything, in whichever place it stands.
void CsvInspectTest::aColumnWithoutValuesIsIgnored()
{
    const std::string text = "before,x,y,after\n,1,2,NA\n,7,4,\n,3,9,\n";
    const auto inspection = inspect(text);
    QCOMPARE(sentences(inspection),
             (std::vector<std::string>{"note: f.csv, line 1, column 1 (before): “before” has no values; it is ignored.",
                                       "note: f.csv, line 1, column 4 (after): “after” has no values; it is ignored."}));
    QVERIFY(inspection.columns[0].role == ColumnRole::ignore && inspection.columns[3].role == ColumnRole::ignore);
    QVERIFY(inspection.columns[1].role == ColumnRole::input && inspection.columns[2].role == ColumnRole::target);
    CsvSettings told;
    told.columns["after"].role = ColumnRole::target;
    QVERIFY(!inspect(text, told).readable());
    QVERIFY(!inspect("x,y\nNA,NA\nNA,\n").readable());
}

void CsvInspectTest::rowsLeftOutAreCounted()
{
    const auto inspection = inspect("a,b\n1,2\n3\n4,5,6\n\"7\"8,9\n10,11\n");
    QCOMPARE(inspection.rows, size_t{2});
    QCOMPARE(inspection.rowsLeftOut, size_t{3});
    QCOMPARE(inspection.errors, size_t{3});
}

/// Also those of which there are too many to be said one by one.
void CsvInspectTest::everyErrorIsCounted()
{
    std::string text = "day,x,y\n";
    for (int row = 0; row < 30; ++row)
        text += "2024-01-01," + std::string(row < 25 ? "" : "1") + "," + (row < 22 ? "word" : "2") + "\n";
    CsvSettings settings;
    settings.columns["y"].type = ColumnType::number;
    settings.columns["day"].role = ColumnRole::time;
    const auto inspection = inspect(text, settings);
    QCOMPARE(inspection.problems.size(), size_t{3});
    QCOMPARE(inspection.errors, size_t{29 + 25 + 22}); // days that come again, empty cells, words

    std::string broken = "a,b\n";
    for (int row = 0; row < 150; ++row)
        broken += "\"1\"2,3\n";
    QCOMPARE(inspect(broken).errors, size_t{150});
}

void CsvInspectTest::notesSayWhatIsIgnored()
{
    std::string text = "id,born,x,\n";
    for (int row = 0; row < 60; ++row)
        text += "name" + std::to_string(row) + ",20" + std::to_string(10 + row * 7 % 60) + "-01-01," + std::to_string(row % 7) +
                ",\n";
    const auto inspection = inspect(text);
    QVERIFY(inspection.readable());
    QCOMPARE(sentences(inspection),
             (std::vector<std::string>{
                 "note: f.csv, line 1, column 1 (id): “id” holds too many different words for classes; it is ignored.",
                 "note: f.csv, line 1, column 2 (born): “born” holds times that do not order the rows; it is ignored.",
                 "note: f.csv, line 1, column 4 (column 4): the column has neither name nor values; it is ignored."}));
    const auto reading = parseCsv(text, "f.csv");
    QVERIFY(reading);
    QCOMPARE(reading->data.columns, std::vector<std::string>{"x"});
    QCOMPARE(previewSentence(*reading).english(),
             std::string("f.csv: 60 rows, 1 column, with a header; predicts x from x; ignores born, column 4, id."));
}

void CsvInspectTest::datesOfAnotherLanguageAreNoted()
{
    const auto rows = [](const std::string &month) {
        std::string text = "day;x\n";
        for (int day = 1; day <= 12; ++day)
            text += std::to_string(day) + ' ' + month + " 2024;" + std::to_string(day % 5) + '\n';
        return text;
    };
    const auto said = sentences(inspect(rows("stycznia")));
    QVERIFY2(std::ranges::find(
                 said, "note: f.csv, line 1, column 1 (day): “day” looks like dates, but “1 stycznia 2024” is none that can "
                       "be read; written as 2024-01-31 they would give the time.") != said.end(),
             said.empty() ? "" : said.front().c_str());
    const auto german = inspect(rows("Januar"));
    QVERIFY(german.problems.empty());
    QVERIFY(german.columns[0].type == ColumnType::dateTime && german.columns[0].role == ColumnRole::time);
}

void CsvInspectTest::linesAboveTheTableAreSaidToBeLeftOut()
{
    const std::string rows = "a,b\n1,2\n3,4\n2,5\n7,4\n";
    QCOMPARE(
        sentences(inspect("Station\n" + rows)),
        std::vector<std::string>{"note: f.csv, line 1, column 1 (a): the first line is no row of the table; it is left out."});
    const std::string titled = "Station\n\nMonday\n" + rows;
    const std::vector<std::string> note = {
        "note: f.csv, line 1, column 1 (a): the first 3 lines are no rows of the table; they are left out."};
    QCOMPARE(sentences(inspect(titled)), note);
    const auto reading = parseCsv(titled, "f.csv");
    QVERIFY(reading && reading->notes.size() == 1);
    QVERIFY(inspect(titled, reading->settings).problems.empty()); // told
    QVERIFY(inspect("sep=,\n" + rows).problems.empty());
}

void CsvInspectTest::overrulingChangesWhatIsSaid()
{
    const std::string text = "code,x\n10A,1\n11,2\n12,3\n";
    QVERIFY(!inspect(text).readable());
    CsvSettings settings;
    settings.columns["code"].type = ColumnType::category;
    const auto inspection = inspect(text, settings);
    QVERIFY(inspection.readable());
    QCOMPARE(inspection.columns[0].classes, (std::vector<std::string>{"10A", "11", "12"}));
}

QTEST_GUILESS_MAIN(CsvInspectTest)
#include "csv_inspect_test.moc"
