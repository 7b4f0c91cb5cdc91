#include "core/io/atomic_file.h"
#include "core/io/crc32.h"
#include "core/io/npz.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

/// Reads with Python's own zip module, and NumPy's format as its documentation gives it.
constexpr const char *readerScript = R"(
import array, ast, struct, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    for name in archive.namelist():
        data = archive.read(name)
        assert data[:8] == b'\x93NUMPY\x01\x00'
        (length,) = struct.unpack('<H', data[8:10])
        assert (10 + length) % 64 == 0 and data[9 + length:10 + length] == b'\n'
        header = ast.literal_eval(data[10:10 + length].decode('latin1'))
        assert header['descr'] == '<f4' and header['fortran_order'] is False
        print(name, header['shape'], list(array.array('f', data[10 + length:])))
)";

std::vector<NpyArray> example()
{
    return {
        {"x_train", {2, 1, 3}, {1, 2, 3, 4, 5, 6}}, {"mean", {}, {0.5f}}, {"y_train", {2}, {-1, 1e-3f}}, {"none", {0, 4}, {}}};
}

} // namespace

class NpzTest : public QObject {
    Q_OBJECT

private slots:
    void checksumIsTheStandardOne();
    void entryIsAsNumPyWritesIt();
    void pythonReadsIt();
    void numPyReadsIt();
    void sizeIsKnownBefore();
};

void NpzTest::checksumIsTheStandardOne()
{
    QCOMPARE(crc32("123456789"), 0xcbf43926u); // the check value of the catalogue of CRCs
    QCOMPARE(crc32("56789", crc32("1234")), 0xcbf43926u);
    QCOMPARE(crc32(""), 0u);
}

void NpzTest::entryIsAsNumPyWritesIt()
{
    const std::string bytes = encodeNpz({{"a", {2}, {1, -2}}});
    std::string entry("\x93NUMPY\x01\x00\x76\x00{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", 67);
    entry.resize(127, ' ');
    entry += '\n';
    entry += std::string("\x00\x00\x80\x3f\x00\x00\x00\xc0", 8);
    const size_t start = 30 + 5;
    QCOMPARE(QByteArray::fromStdString(bytes.substr(start, entry.size())), QByteArray::fromStdString(entry));
    QCOMPARE(bytes.substr(30, 5), std::string("a.npy"));
}

void NpzTest::pythonReadsIt()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("a.npz");
    QVERIFY(writeNpz(file.toStdString(), example()));
    QProcess python;
    python.start("python3", {"-c", readerScript, file});
    QVERIFY(python.waitForFinished());
    const QByteArray expected = "x_train.npy (2, 1, 3) [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]\n"
                                "mean.npy () [0.5]\n"
                                "y_train.npy (2,) [-1.0, 0.0010000000474974513]\n"
                                "none.npy (0, 4) []\n";
    QCOMPARE(python.readAllStandardError(), QByteArray());
    QCOMPARE(python.readAllStandardOutput(), expected);
}

void NpzTest::numPyReadsIt()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("a.npz");
    QVERIFY(writeNpz(file.toStdString(), example()));
    QProcess python;
    python.start("/usr/bin/python3", {"-c", "import numpy"});
    if (!python.waitForFinished() || python.exitCode() != 0)
        QSKIP("python3-numpy is not installed");
    python.start("/usr/bin/python3", {"-c",
                                      "import numpy, sys\n"
                                      "for name, values in numpy.load(sys.argv[1]).items():\n"
                                      "    print(name, values.dtype, values.shape, values.ravel().tolist())\n",
                                      file});
    QVERIFY(python.waitForFinished());
    const QByteArray expected = "x_train float32 (2, 1, 3) [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]\n"
                                "mean float32 () [0.5]\n"
                                "y_train float32 (2,) [-1.0, 0.0010000000474974513]\n"
                                "none float32 (0, 4) []\n";
    QCOMPARE(python.readAllStandardOutput(), expected);
}

void NpzTest::sizeIsKnownBefore()
{
    QCOMPARE(npzSize(example()), encodeNpz(example()).size());
    QCOMPARE(npzSize({}), encodeNpz({}).size());
    QVERIFY(encodeNpz(example()) == encodeNpz(example()));
}

QTEST_GUILESS_MAIN(NpzTest)
#include "npz_test.moc"
