#include "core/data/array_file.h"

#include "core/data/zip_reader.h"

#include <QFile>
#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

const std::string folder = SLUICE_SOURCE_DIR "/tests/oracle/arrays/"; // made by tests/oracle/make_arrays.py

ArrayReading read(const std::string &name, const ArraySettings &settings = {})
{
    auto reading = readArrays(folder + name, settings);
    if (!reading)
        qFatal("%s", reading.error().english().c_str());
    return std::move(*reading);
}

QString errorOf(const std::string &name, const ArraySettings &settings = {})
{
    const auto reading = readArrays(folder + name, settings);
    auto sentence = reading ? QString("no error") : QString::fromStdString(reading.error().english());
    return sentence.remove(QString::fromStdString(folder));
}

QByteArray bytesOf(const std::string &name)
{
    QFile file(QString::fromStdString(folder + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double ramp(size_t place)
{
    return double(place) / 2 - 3;
}

} // namespace

class ArrayFileTest : public QObject {
    Q_OBJECT

private slots:
    void elementTypes_data();
    void elementTypes();
    void fortranOrderIsTurned();
    void shapesAreForms();
    void labelsOfSamples();
    void targetsOfSteps();
    void textsAndPackedArrays();
    void rowsWithTargets();
    void oneHotRowsAreClasses();
    void gapsFollowThePolicy();
    void arraysAreListed();
    void errors_data();
    void errors();
    void everyCutIsAnError();
    void everyFlippedBitIsReadOrRefused();
    void sizesAreCheckedFirst();
    void featuresAreBounded();
    void previewIsOneSentence();
};

void ArrayFileTest::elementTypes_data()
{
    QTest::addColumn<QString>("type");
    for (const char *type : {"lf2", "lf4", "lf8", "bf4", "bf8", "ni1", "li2", "bi4", "li8", "nu1", "bu2", "lu4", "lu8", "nb1"})
        QTest::newRow(type) << QString(type);
}

void ArrayFileTest::elementTypes()
{
    QFETCH(QString, type);
    const auto reading = read(("ramp_" + type + ".npy").toStdString());
    const auto &values = reading.data.sequences.at(0);
    QCOMPARE(values.n_rows, arma::uword{3});
    QCOMPARE(values.n_cols, arma::uword{4});
    for (size_t place = 0; place < 12; ++place) {
        const double expected = type[1] == 'f'   ? ramp(place)
                                : type[1] == 'i' ? double(place) - 3
                                : type[1] == 'b' ? double(place % 2)
                                                 : double(place);
        QCOMPARE(values(place % 3, place / 3), expected);
    }
}

void ArrayFileTest::fortranOrderIsTurned()
{
    const auto data = read("fortran.npy").data;
    QCOMPARE(data.form, DataForm::sequences);
    QCOMPARE(data.sequences.size(), size_t{2});
    for (size_t sample = 0; sample < 2; ++sample)
        for (size_t step = 0; step < 3; ++step)
            for (size_t feature = 0; feature < 4; ++feature)
                QCOMPARE(data.sequences[sample](feature, step), ramp((sample * 3 + step) * 4 + feature));
}

void ArrayFileTest::shapesAreForms()
{
    const auto line = read("line.npy").data;
    QCOMPARE(line.form, DataForm::series);
    QCOMPARE(line.columns, std::vector<std::string>{"x"});
    QCOMPARE(line.name, std::string("line.npy"));
    QCOMPARE(line.sequences.at(0).n_cols, arma::uword{7});
    const auto series = read("ramp_lf8.npy").data;
    QCOMPARE(series.form, DataForm::series);
    QCOMPARE(series.columns, (std::vector<std::string>{"x 1", "x 2", "x 3"}));
    QCOMPARE(series.target, std::string("x 3"));
    ArraySettings settings;
    settings.form = DataForm::sequences;
    const auto samples = read("ramp_lf8.npy", settings).data;
    QCOMPARE(samples.sequences.size(), size_t{4});
    QVERIFY(arma::approx_equal(samples.sequences[2], arma::rowvec{ramp(6), ramp(7), ramp(8)}, "absdiff", 0));
    settings.form = DataForm::table;
    QCOMPARE(read("ramp_lf8.npy", settings).data.form, DataForm::table);
}

void ArrayFileTest::labelsOfSamples()
{
    const auto reading = read("labelled.npz");
    QVERIFY(reading.labelPerSequence);
    QCOMPARE(reading.data.columns, (std::vector<std::string>{"x 1", "x 2", "y"}));
    QCOMPARE(reading.data.inputs, (std::vector<std::string>{"x 1", "x 2"}));
    QCOMPARE(reading.data.target, std::string("y"));
    QCOMPARE(reading.data.classesOf(2), (std::vector<std::string>{"0", "1"}));
    for (size_t sample = 0; sample < 4; ++sample)
        QVERIFY(arma::all(reading.data.sequences[sample].row(2) == (sample % 2 == 0 ? 1.0 : 0.0)));
    QCOMPARE(reading.data.sequences[1](1, 2), ramp(11));
    ArraySettings settings;
    settings.classes = false;
    QVERIFY(read("labelled.npz", settings).data.classesOf(2).empty());
    const auto again = read("labelled.npz", reading.settings);
    QVERIFY(again.settings == reading.settings);
    QCOMPARE(again.data.classes, reading.data.classes);
}

void ArrayFileTest::targetsOfSteps()
{
    const auto reading = read("steps.npz");
    QVERIFY(!reading.labelPerSequence);
    QVERIFY(reading.data.classes.empty());
    for (size_t sample = 0; sample < 4; ++sample)
        for (size_t step = 0; step < 3; ++step)
            QCOMPARE(reading.data.sequences[sample](2, step), ramp(sample * 3 + step));
}

void ArrayFileTest::textsAndPackedArrays()
{
    const auto data = read("packed.npz").data;
    QCOMPARE(data.classesOf(2), (std::vector<std::string>{"down", "größer", "up"}));
    QCOMPARE(data.sequences.at(3).n_cols, arma::uword{120});
    QVERIFY(arma::all(data.sequences[3].row(2) == 1.0));
    QCOMPARE(data.sequences[3](1, 119), ramp(23));
}

void ArrayFileTest::rowsWithTargets()
{
    const auto data = read("table.npz").data;
    QCOMPARE(data.form, DataForm::table);
    const arma::mat expected = {
        {ramp(0), ramp(1), 0.5}, {ramp(2), ramp(3), 1.5}, {ramp(4), ramp(5), 2.5}, {ramp(6), ramp(7), 3.5}};
    QVERIFY(arma::approx_equal(data.sequences.at(0), expected.t(), "absdiff", 0));
}

void ArrayFileTest::oneHotRowsAreClasses()
{
    const auto data = read("onehot.npz").data;
    QCOMPARE(data.classesOf(2).size(), size_t{5});
    const std::vector<double> expected = {4, 0, 2, 2};
    for (size_t sample = 0; sample < 4; ++sample)
        QCOMPARE(data.sequences[sample](2, 0), expected[sample]);
}

void ArrayFileTest::gapsFollowThePolicy()
{
    QCOMPARE(errorOf("gaps.npy"),
             QString("gaps.npy: the value of “x 1” in sample 0, step 1 (from 0) is not a number; expected a finite number."));
    ArraySettings settings;
    settings.missing = MissingPolicy::drop;
    const auto dropped = read("gaps.npy", settings);
    QCOMPARE(dropped.dropped, size_t{3});
    QVERIFY(arma::approx_equal(dropped.data.sequences.at(0), arma::mat{{-3, -1}, {-2.5, -0.5}}, "absdiff", 0));
    settings.missing = MissingPolicy::interpolate;
    const auto filled = read("gaps.npy", settings);
    QCOMPARE(filled.interpolated, size_t{3});
    QVERIFY(arma::approx_equal(filled.data.sequences.at(0), arma::mat{{-3, -2, -1, 0, 1}, {-2.5, -1.5, -0.5, -0.5, -0.5}},
                               "absdiff", 1e-15));
    settings.form = DataForm::table;
    QVERIFY(errorOf("gaps.npy", settings).contains("expected a finite number"));
}

void ArrayFileTest::arraysAreListed()
{
    const auto list = listArrays(folder + "packed.npz");
    QVERIFY(list);
    QCOMPARE(list->size(), size_t{2});
    QCOMPARE(list->at(0).name, std::string("x"));
    QCOMPARE(shapeText(list->at(0).shape), std::string("(4, 120, 2)"));
    QCOMPARE(list->at(1).kind, NpyKind::text);
}

void ArrayFileTest::errors_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("x");
    QTest::addColumn<QString>("y");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *x, const char *y, const char *sentence) {
        QTest::newRow(sentence) << QString(name) << QString(x) << QString(y) << QString::fromUtf8(sentence);
    };
    row("objects.npy", "", "",
        "objects.npy: the array “objects” holds elements of type “|O”; expected numbers or text. Save it with "
        "another dtype.");
    row("fields.npy", "", "",
        "fields.npy: the array “fields” holds elements of type “structure”; expected numbers or text. Save it with "
        "another dtype.");
    row("complex.npy", "", "",
        "complex.npy: the array “complex” holds elements of type “<c16”; expected numbers or text. Save it with "
        "another dtype.");
    row("four.npy", "", "",
        "four.npy: the array “four” has the shape (2, 2, 2, 2); expected samples × steps × features, or rows × "
        "columns.");
    row("unclear.npz", "", "",
        "unclear.npz: say which array holds the inputs, and which the targets; its arrays are train, other.");
    row("unclear.npz", "test", "", "unclear.npz: there is no array “test”; its arrays are train, other.");
    row("unclear.npz", "train", "test", "unclear.npz: there is no array “test”; its arrays are train, other.");
    row("unlike.npz", "", "",
        "unlike.npz: the array “y” has the shape (5); expected one value for each of 4 samples, or for each of their "
        "steps.");
    row("packed.npz", "y", "", "packed.npz: the array “y” holds text; inputs must be numbers.");
}

void ArrayFileTest::errors()
{
    QFETCH(QString, file);
    QFETCH(QString, x);
    QFETCH(QString, y);
    QFETCH(QString, sentence);
    ArraySettings settings;
    if (!x.isEmpty())
        settings.x = x.toStdString();
    if (!y.isEmpty())
        settings.y = y.toStdString();
    QCOMPARE(errorOf(file.toStdString(), settings), sentence);
}

void ArrayFileTest::everyCutIsAnError()
{
    for (const char *name : {"ramp_lf4.npy", "labelled.npz", "packed.npz"}) {
        const auto whole = bytesOf(name);
        QVERIFY(whole.size() > 100);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!parseArrays({whole.data(), size_t(size)}, "f", {}), qPrintable(QString("%1 of %2").arg(size).arg(name)));
    }
}

void ArrayFileTest::everyFlippedBitIsReadOrRefused()
{
    size_t refused = 0;
    for (const char *name : {"fortran.npy", "labelled.npz", "packed.npz"}) {
        const auto whole = bytesOf(name);
        for (qsizetype bit = 0; bit < 8 * whole.size(); ++bit) {
            auto bytes = whole;
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
            const auto reading = parseArrays({bytes.data(), size_t(bytes.size())}, "f", {});
            refused += reading ? 0 : 1;
            if (reading)
                QVERIFY(!reading->data.sequences.empty() && reading->data.sequences[0].is_finite());
        }
    }
    QVERIFY(refused > 5000); // the content of an archive is under a checksum
}

void ArrayFileTest::sizesAreCheckedFirst()
{
    // An array that claims eight exabytes, and an archive that claims more than deflate can pack.
    auto bytes = bytesOf("ramp_lf8.npy");
    QVERIFY(bytes.contains("(4, 3)"));
    bytes.replace("(4, 3), }            ", "(999999999, 999999999)");
    QVERIFY(!parseArrays({bytes.data(), size_t(bytes.size())}, "f", {}));
    auto packed = bytesOf("packed.npz");
    const auto entries = zipEntries({packed.data(), size_t(packed.size())}, "f");
    QVERIFY(entries);
    auto entry = entries->at(0);
    entry.size = size_t{1} << 40;
    QVERIFY(!zipContent({packed.data(), size_t(packed.size())}, entry, "f", {}));
    LoadControl control;
    control.memory = 100;
    const auto reading = readArrays(folder + "labelled.npz", {}, control);
    QVERIFY(!reading && reading.error().english().find("too large for memory") != std::string::npos);
}

void ArrayFileTest::featuresAreBounded()
{
    const std::string words = "{'descr': '|u1', 'fortran_order': False, 'shape': (1, 100001), }";
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += {char(words.size() + 1), char(0)};
    bytes += words + "\n" + std::string(100'001, '\1');
    const auto reading = parseArrays(bytes, "wide.npy");
    QVERIFY(!reading);
    QCOMPARE(
        QString::fromStdString(reading.error().english()),
        QString("wide.npy: the array “wide” of the shape (1, 100001) has 100001 features; expected at most 100000. Transpose it "
                "where its first dimension is the features."));
}

void ArrayFileTest::previewIsOneSentence()
{
    QCOMPARE(previewSentence(read("labelled.npz")).english(),
             std::string("labelled.npz: 4 sequences of 3 steps, 3 columns; predicts y from x 1, x 2."));
    QCOMPARE(previewSentence(read("line.npy")).english(), std::string("line.npy: 7 rows, 1 column; predicts x from x."));
}

QTEST_GUILESS_MAIN(ArrayFileTest)
#include "array_file_test.moc"
