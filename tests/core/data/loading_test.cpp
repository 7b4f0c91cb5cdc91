#include "core/data/data_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

std::string table(size_t rows)
{
    std::string text = "x,kind\n";
    for (size_t row = 0; row < rows; ++row)
        text += std::to_string(row % 97) + ".25," + (row % 2 == 0 ? "up\n" : "down\n");
    return text;
}

} // namespace

/// What the readers of all kinds of files have in common.
class LoadingTest : public QObject {
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void progressRisesToOne();
    void progressOfSeriesBelowEachOther();
    void columnsThatCouldBeSeriesAreTriedOneByOne();
    void readingIsCancelled();
    void cancelledAtEveryReport();
    void largeFilesAreRefused();
    void memoryIsThere();
    void filesThatAreNone();

private:
    QString write(const QString &name, const QByteArray &bytes);

    QTemporaryDir folder_;
};

QString LoadingTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(folder_.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void LoadingTest::kinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("preview");
    const auto row = [](const char *name, const char *text, const char *preview) {
        QTest::newRow(name) << QString(name) << QByteArray(text) << QString(preview);
    };
    row("a.csv", "a,b\n1,2\n", "a.csv: 1 row, 2 columns, comma-separated with a header; predicts b from a, b.");
    row("words.csv", "word\nlight\n", "words.csv: 1 row, 1 column, with a header; predicts word from word.");
    row("a.txt", "a b\n1 2\n3 4\n", "a.txt: 2 rows, 2 columns, blank-separated with a header; predicts b from a, b.");
    row("numbers", "1\n2\n4\n", "numbers: 3 rows, 1 column, without a header; predicts column 1 from column 1.");
    row("poem.txt", "The woods are lovely, dark,\nand deep\n",
        "poem.txt: 37 characters, 18 different ones; predicts the next character.");
    row("even.txt", "so much depends\nupon a wheel\nbarrow glazed with\n",
        "even.txt: 48 characters, 21 different ones; predicts the next character.");
    row("comma.txt", "One, two,\nbuckle, shoe.\nThree, four,\n",
        "comma.txt: 37 characters, 20 different ones; predicts the next character.");
    row("pairs.txt", "a b\n1 2\n", "pairs.txt: 1 row, 2 columns, blank-separated with a header; predicts b from a, b.");
    row("letters.txt", "p,x,s\ne,x,s\ne,b,s\n",
        "letters.txt: 2 rows, 3 columns, comma-separated with a header; predicts s from p, x.");
    row("notes.md", "# Title\n\nSome words, and more; no table\nat all.\n",
        "notes.md: 48 characters, 21 different ones; predicts the next character.");
}

void LoadingTest::kinds()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, preview);
    const auto file = write(name, bytes).toStdString();
    const auto reading = readDataFile(file);
    QVERIFY2(reading, reading ? "" : reading.error().english().c_str());
    QCOMPARE(QString::fromStdString(reading->preview->english()), preview);
    QVERIFY(kindOfFile(file) == reading->settings.kind);
    const auto again = readDataFile(file, reading->settings);
    QVERIFY(again && again->settings == reading->settings && again->preview->english() == reading->preview->english());
}

void LoadingTest::progressRisesToOne()
{
    const auto file = write("long.csv", QByteArray::fromStdString(table(50000))).toStdString();
    std::vector<double> told;
    LoadControl control;
    control.progress = [&](double done) { told.push_back(done); };
    QVERIFY(readCsv(file, {}, control));
    QVERIFY(told.size() > 10);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.front() >= 0 && told.back() == 1);
    told.clear();
    QVERIFY(inspectCsv(file, {}, control));
    QVERIFY(std::is_sorted(told.begin(), told.end()) && told.back() == 1);
}

/// Their numbers are read once more, as names.
void LoadingTest::progressOfSeriesBelowEachOther()
{
    std::string text = "id,t,x\n";
    for (int row = 0; row < 20000; ++row)
        text += std::to_string(row / 1000) + "," + std::to_string(row % 1000) + ",1\n";
    std::vector<double> told;
    LoadControl control;
    control.progress = [&](double done) { told.push_back(done); };
    const auto reading = parseCsv(text, "f", {}, control);
    QVERIFY(reading && reading->data.sequences.size() == 20);
    QVERIFY(std::is_sorted(told.begin(), told.end()) && told.back() == 1);
}

/// A bounded number of them, between which the reading can be cancelled.
void LoadingTest::columnsThatCouldBeSeriesAreTriedOneByOne()
{
    constexpr int columns = 100, rows = 24;
    std::string text;
    for (int column = 0; column < columns; ++column)
        text += "k" + std::to_string(column) + "_id,t" + std::to_string(column) + ",";
    text += "x\n";
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            text += std::to_string(row / 2) + "," + std::to_string(row + 1 == rows ? 0 : row % 2) + ",";
        text += "1\n";
    }
    size_t tries = 0;
    std::atomic<bool> cancelled = false;
    LoadControl control;
    control.cancelled = &cancelled;
    control.progress = [&](double done) { tries += done >= 0.95 && done < 1 ? 1 : 0; };
    const auto reading = parseCsv(text, "f", {}, control);
    QVERIFY(reading && reading->data.sequences.size() == 1);
    QVERIFY2(tries > 2 && tries < 40, qPrintable(QString::number(tries)));
    control.progress = [&, tries = 0](double done) mutable { cancelled = done >= 0.95 && ++tries == 3; };
    QVERIFY(!parseCsv(text, "f", {}, control));
}

void LoadingTest::readingIsCancelled()
{
    const auto file = write("long.csv", QByteArray::fromStdString(table(50000))).toStdString();
    std::atomic<bool> cancelled = true;
    LoadControl control;
    control.cancelled = &cancelled;
    const auto reading = readDataFile(file, {}, control);
    QVERIFY(!reading);
    QCOMPARE(reading.error().english(), file + ": reading was cancelled.");
}

void LoadingTest::cancelledAtEveryReport()
{
    const auto text = table(30000);
    size_t reports = 0;
    LoadControl control;
    control.progress = [&](double) { ++reports; };
    QVERIFY(parseCsv(text, "f", {}, control));
    for (size_t last = 1; last < reports; ++last) {
        std::atomic<bool> cancelled = false;
        size_t told = 0;
        control.cancelled = &cancelled;
        control.progress = [&](double) { cancelled = ++told == last; };
        QVERIFY(!parseCsv(text, "f", {}, control));
        QCOMPARE(told, last);
    }
}

void LoadingTest::largeFilesAreRefused()
{
    QFile file(write("large.csv", "a,b\n1,2\n"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (!file.resize(qint64(1) << 42)) // sparse: takes no space
        QSKIP("this file system has no files of 4 TB");
    const auto reading = readDataFile(file.fileName().toStdString());
    QVERIFY(!reading);
    QVERIFY(reading.error().english().starts_with(file.fileName().toStdString() +
                                                  " is too large for memory: reading it would take 4194304 MB, and "));
    // A file that is small itself, but not as numbers.
    const auto text = table(100000);
    LoadControl control;
    control.memory = 2 * text.size();
    const auto table = parseCsv(text, "f", {}, control);
    QVERIFY(!table && table.error().english().find("too large for memory") != std::string::npos);
    const auto letters = parseText(text, "f", {}, control);
    QVERIFY(!letters && letters.error().english().find("too large for memory") != std::string::npos);
}

void LoadingTest::memoryIsThere()
{
    const size_t bytes = availableMemory();
    QVERIFY(bytes > (size_t{16} << 20) && bytes < (size_t{1} << 50));
}

void LoadingTest::filesThatAreNone()
{
    const auto errorOf = [](const std::string &file) {
        const auto reading = readDataFile(file);
        return reading ? std::string("no error") : reading.error().english();
    };
    QCOMPARE(errorOf("/nowhere/x.txt"), std::string("/nowhere/x.txt: there is no such file."));
    QCOMPARE(errorOf("/dev/zero"),
             std::string("/dev/zero: this is a pipe or a device; write what comes from it to a file first."));
    const auto zip = write("sheet.xlsx", QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0')).toStdString();
    QVERIFY(errorOf(zip).find("no text file") != std::string::npos);
    const auto archive = write("sheet.npz", QByteArray("PK\x03\x04", 4)).toStdString();
    QCOMPARE(errorOf(archive), archive + ": this zip archive is damaged or not complete.");
}

QTEST_GUILESS_MAIN(LoadingTest)
#include "loading_test.moc"
