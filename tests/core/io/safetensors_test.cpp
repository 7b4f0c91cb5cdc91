#include "core/base/random.h"
#include "core/io/atomic_file.h"
#include "core/io/network_weights.h"
#include "core/io/safetensors.h"

#include <QTemporaryDir>
#include <QtTest>
#include <cstring>

using namespace sluice;

namespace {

/// A file put together by hand: header length, header, data.
std::string assembled(std::string header, const std::string &data)
{
    const uint64_t length = header.size();
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &length, 8);
    return bytes + header + data;
}

std::string problemOf(const std::string &bytes)
{
    const auto arrays = decodeSafetensors(bytes, "w.safetensors");
    return arrays ? "" : arrays.error().english();
}

std::string problemOfHeader(const std::string &header, size_t dataSize = 8)
{
    return problemOf(assembled(header, std::string(dataSize, '\0')));
}

const ModelSpec lstmAndDense{"m", {LstmSpec{2, 1, 0}, DenseSpec{3, Activation::tanh}}};
const ModelShape shape{2, 5, 1, OutputAt::last, 5};

std::vector<float> countingWeights()
{
    std::vector<float> weights(parameterCount(lstmAndDense, shape));
    for (size_t index = 0; index < weights.size(); ++index)
        weights[index] = static_cast<float>(index);
    return weights;
}

std::vector<NamedArray> example()
{
    return namedArrays(lstmAndDense, shape, countingWeights());
}

} // namespace

class SafetensorsTest : public QObject {
    Q_OBJECT

private slots:
    void bytesAreAsTheFormatSays();
    void headerIsPadded();
    void arraysReadBack();
    void doublesAreRead();
    void damageIsRefused_data();
    void damageIsRefused();
    void hugeCountsTakeNoMemory();
    void mutationsNeverCrash();
    void namesAndShapesArePyTorchs();
    void weightsReadBack();
    void secondBiasIsAdded();
    void otherNetworksAreRefused();
};

void SafetensorsTest::bytesAreAsTheFormatSays()
{
    const std::string bytes = encodeSafetensors({{"a", {1, 2}, {1.0f, -2.0f}}, {"b", {}, {0.5f}}}, {{"by", "me"}});
    std::string header = R"({"__metadata__":{"by":"me"},"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},)"
                         R"("b":{"dtype":"F32","shape":[],"data_offsets":[8,12]}})";
    header.resize((header.size() + 7) / 8 * 8, ' ');
    const std::string data("\x00\x00\x80\x3f\x00\x00\x00\xc0\x00\x00\x00\x3f", 12);
    QCOMPARE(QByteArray::fromStdString(bytes), QByteArray::fromStdString(assembled(header, data)));
}

void SafetensorsTest::headerIsPadded()
{
    for (size_t length = 1; length < 20; ++length) {
        const std::string bytes = encodeSafetensors({{std::string(length, 'n'), {1}, {1.0f}}}, {});
        uint64_t header = 0;
        std::memcpy(&header, bytes.data(), 8);
        QCOMPARE(header % 8, uint64_t{0});
        QCOMPARE(bytes.size(), 8 + header + 4);
    }
}

void SafetensorsTest::arraysReadBack()
{
    const std::vector<NamedArray> arrays = {{"x \"quoted\" ä", {2, 0, 3}, {}}, {"y", {2, 3}, {1, 2, 3, 4, 5, 6}}, {"z", {}, {7}}};
    const auto back = decodeSafetensors(encodeSafetensors(arrays, {{"empty", ""}}), "x");
    QVERIFY2(back, back ? "" : back.error().english().c_str());
    QCOMPARE(back->size(), arrays.size());
    for (size_t index = 0; index < arrays.size(); ++index) {
        QCOMPARE((*back)[index].name, arrays[index].name);
        QVERIFY((*back)[index].shape == arrays[index].shape);
        QVERIFY((*back)[index].values == arrays[index].values);
    }
    QCOMPARE(problemOf(encodeSafetensors({}, {})), std::string());
}

void SafetensorsTest::doublesAreRead()
{
    const double values[] = {0.1, -3};
    const auto arrays = decodeSafetensors(assembled(R"({"d":{"dtype":"F64","shape":[2],"data_offsets":[0,16]}})",
                                                    std::string(reinterpret_cast<const char *>(values), 16)),
                                          "x");
    QVERIFY(arrays);
    QVERIFY((arrays->front().values == std::vector<float>{0.1f, -3}));
}

void SafetensorsTest::damageIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const std::string &header, size_t data, const char *part) {
        QTest::newRow(name) << QByteArray::fromStdString(assembled(header, std::string(data, '\0'))) << part;
    };
    row("whole", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8, "");
    row("trailing bytes", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 9, "the file holds 9");
    row("missing bytes", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 7, "the file holds 7");
    row("hole in front", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", 8, "expected 0");
    row("hole", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})",
        12, "begins at byte 8 of the data, expected 4");
    row("overlap",
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})", 12,
        "begins at byte 4 of the data, expected 8");
    row("same bytes",
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8,
        "expected 8");
    row("shape too small", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}})", 8, "as many bytes as the shape needs");
    row("shape too large", R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8, "as many bytes as the shape needs");
    row("shape with zero", R"({"a":{"dtype":"F32","shape":[0,2],"data_offsets":[0,8]}})", 8, "as many bytes as the shape needs");
    row("product that wraps to 2", R"({"a":{"dtype":"F32","shape":[4294967296,4294967296,2],"data_offsets":[0,8]}})", 8,
        "as many bytes as the shape needs");
    row("half a number", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,6]}})", 6, "as many bytes as the shape needs");
    row("ends swapped", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", 8, "as many bytes as the shape needs");
    row("negative", R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", 8, "$.a.shape[0]: found -2");
    row("one end", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}})", 8, "expected a list of 2");
    row("many dimensions", R"({"a":{"dtype":"F32","shape":[2,1,1,1,1,1,1,1,1],"data_offsets":[0,8]}})", 8, "a list of 0 to 8");
    row("other type", R"({"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}})", 8,
        "found \"I64\", expected \"F32\", \"F64\", \"F16\" or \"BF16\"");
    row("no shape", R"({"a":{"dtype":"F32","data_offsets":[0,8]}})", 8, "$.a.shape: this key is missing");
    row("unknown key", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}})", 8, "unknown key");
    row("twice", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
        8, "appears twice");
    row("metadata is no text", R"({"__metadata__":{"n":1}})", 0, "$.__metadata__.n: found 1");
    row("metadata is a list", R"({"__metadata__":[]})", 0, "$.__metadata__: found […]");
    row("a list", "[]", 0, "no safetensors file");
    row("not JSON", "{nonsense", 0, "no valid JSON");
    row("deep", R"({"a":{"dtype":[[[[[[1]]]]]]}})", 0, "nested");
    row("nothing", "", 0, "no safetensors file");
}

void SafetensorsTest::damageIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const QString problem = QString::fromStdString(problemOf(bytes.toStdString()));
    QCOMPARE(problem.isEmpty(), part.isEmpty());
    QVERIFY2(problem.contains(part), qPrintable(problem));
    QVERIFY(part.isEmpty() || problem.startsWith("w.safetensors"));
}

void SafetensorsTest::hugeCountsTakeNoMemory()
{
    for (const uint64_t length : {uint64_t{100'000'001}, uint64_t{1} << 63, ~uint64_t{0}, uint64_t{17}}) {
        std::string bytes(8, '\0');
        std::memcpy(bytes.data(), &length, 8);
        QVERIFY(problemOf(bytes + "{              }").find("no safetensors file") != std::string::npos);
    }
    QVERIFY(!problemOf("short").empty());
    QVERIFY(
        problemOfHeader(R"({"a":{"dtype":"F32","shape":[70368744177664],"data_offsets":[0,281474976710656]}})").find("damaged") !=
        std::string::npos);
}

void SafetensorsTest::mutationsNeverCrash()
{
    const std::string whole = encodeSafetensors(example(), {{"by", "me"}});
    const RandomStream random(5, Purpose::data);
    int refused = 0;
    for (uint64_t round = 0; round < 20'000; ++round) {
        std::string bytes = whole;
        const uint64_t headerEnd = whole.size() - 4 * 48;
        for (uint64_t change = 0; change <= random.bits(round * 16) % 3; ++change)
            bytes[random.bits(round * 16 + 1 + change) % headerEnd] = static_cast<char>(random.bits(round * 16 + 5 + change));
        if (random.bits(round * 16 + 9) % 4 == 0)
            bytes.resize(random.bits(round * 16 + 10) % bytes.size());
        const auto arrays = decodeSafetensors(bytes, "x");
        if (!arrays)
            ++refused;
        else
            for (const auto &array : *arrays)
                QVERIFY(array.values.size() <= whole.size() / 4);
    }
    QVERIFY(refused > 10'000);
}

void SafetensorsTest::namesAndShapesArePyTorchs()
{
    const std::vector<std::pair<std::string, std::vector<size_t>>> expected = {
        {"layers.0.weight_ih", {8, 2}}, {"layers.0.weight_hh", {8, 2}}, {"layers.0.bias_ih", {8}}, {"layers.0.bias_hh", {8}},
        {"layers.1.weight", {3, 2}},    {"layers.1.bias", {3}},         {"head.weight", {1, 3}},   {"head.bias", {1}}};
    const auto arrays = example();
    QCOMPARE(arrays.size(), expected.size());
    for (size_t index = 0; index < expected.size(); ++index) {
        QCOMPARE(arrays[index].name, expected[index].first);
        QVERIFY(arrays[index].shape == expected[index].second);
    }
    // 8 × 2 column-major 0 … 15: row r of the file is r, 8 + r.
    QVERIFY((arrays[0].values == std::vector<float>{0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15}));
    QVERIFY((arrays[2].values == std::vector<float>{32, 33, 34, 35, 36, 37, 38, 39}));
    QVERIFY(arrays[3].values == std::vector<float>(8, 0.0f));
    QVERIFY((arrays[4].values == std::vector<float>{40, 43, 41, 44, 42, 45}));
}

void SafetensorsTest::weightsReadBack()
{
    const QTemporaryDir folder;
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "m.safetensors";
    const auto weights = countingWeights();
    QVERIFY(writeFileAtomically(file, encodeSafetensors(namedArrays(lstmAndDense, shape, weights), {{"by", "me"}})));
    const auto back = readWeights(file, lstmAndDense, shape);
    QVERIFY2(back, back ? "" : back.error().english().c_str());
    QVERIFY(*back == weights);
    const auto missing = readWeights(file.parent_path() / "none", lstmAndDense, shape);
    QVERIFY(!missing);
}

void SafetensorsTest::secondBiasIsAdded()
{
    auto arrays = example();
    arrays[3].values[6] = 0.5f;
    const auto weights = flatWeights(lstmAndDense, shape, arrays, "x");
    QVERIFY(weights);
    auto expected = countingWeights();
    expected[38] += 0.5f;
    QVERIFY(*weights == expected);
}

void SafetensorsTest::otherNetworksAreRefused()
{
    const auto problem = [](const std::vector<NamedArray> &arrays) {
        const auto weights = flatWeights(lstmAndDense, shape, arrays, "w");
        return weights ? "" : weights.error().english();
    };
    auto arrays = example();
    arrays[0].shape = {2, 8};
    QCOMPARE(problem(arrays),
             std::string("w: tensor layers.0.weight_ih is 2 × 8, expected 8 × 2; these weights are of another network."));
    arrays = example();
    arrays.erase(arrays.begin() + 3);
    QCOMPARE(problem(arrays), std::string("w: tensor layers.0.bias_hh is missing; these weights are of another network."));
    arrays = example();
    arrays.push_back({"layers.2.bias", {1}, {0}});
    QCOMPARE(problem(arrays),
             std::string("w: tensor layers.2.bias has no place in this network; these weights are of another one."));
    arrays = example();
    arrays[1].values[0] = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(problem(arrays), std::string("w: tensor layers.0.weight_hh holds a value that is no finite number."));
}

QTEST_GUILESS_MAIN(SafetensorsTest)
#include "safetensors_test.moc"
