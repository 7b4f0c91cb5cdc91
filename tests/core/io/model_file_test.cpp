#include "core/data/array_archive.h"
#include "core/io/atomic_file.h"
#include "core/io/experiment_json.h"
#include "core/io/model_file.h"
#include "core/io/network_weights.h"
#include "core/io/npz.h"
#include "core/io/protobuf.h"
#include "core/io/weights_file.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

QByteArray hex(const ProtoMessage &message)
{
    return QByteArray::fromStdString(message.bytes()).toHex(' ');
}

/// A series of two columns, one of classes, of which the next number is asked for.
Task smallTask()
{
    Dataset data;
    data.columns = {"weather", "power"};
    data.classes = {{"dry", "wet"}, {}};
    data.sequences = {arma::mat(2, 30)};
    for (arma::uword row = 0; row < 30; ++row) {
        data.sequences[0](0, row) = row % 2;
        data.sequences[0](1, row) = 100.0 + static_cast<double>(row);
    }
    data.target = "power";
    data.inputs = {"weather", "power"};
    data.provenance.sha256 = "00ff";
    TaskSpec spec;
    spec.lookback = 3;
    spec.split = {20, 5, 5};
    return *Task::create(spec, {}, std::move(data));
}

Experiment smallExperiment()
{
    Experiment experiment;
    experiment.data.source = "power.csv";
    experiment.models = {{"Net", {LstmSpec{2}, DropoutSpec{0.25}, DenseSpec{3, Activation::gelu}}}};
    experiment.training.seed = 5;
    return experiment;
}

/// Stopped after 26 epochs; the weights of the best are back, unless some epochs were trained since.
ExportedModel smallModel(uint32_t epochsSinceBest = 0)
{
    const Task task = smallTask();
    const Experiment experiment = smallExperiment();
    Snapshot snapshot{"Net", {26, 0, 12}, 0.5, 0.25, {}, Continuation()};
    snapshot.continuation->stopping = {0.25, 6, epochsSinceBest, true};
    snapshot.weights.resize(parameterCount(experiment.models[0], ModelShape::of(task)));
    for (size_t index = 0; index < snapshot.weights.size(); ++index)
        snapshot.weights[index] = static_cast<float>(index) / 7;
    return exportedModel(experiment, experiment.models[0], task, snapshot);
}

} // namespace

class ModelFileTest : public QObject {
    Q_OBJECT

private slots:
    /// The examples of protobuf.dev/programming-guides/encoding.
    void messagesAreInTheWireFormat()
    {
        QCOMPARE(hex(ProtoMessage().whole(1, 150)), QByteArray("08 96 01"));
        QCOMPARE(hex(ProtoMessage().text(2, "testing")), QByteArray("12 07 74 65 73 74 69 6e 67"));
        ProtoMessage inner;
        inner.whole(1, 150);
        QCOMPARE(hex(ProtoMessage().message(3, inner)), QByteArray("1a 03 08 96 01"));
        QCOMPARE(hex(ProtoMessage().whole(1, -2)), QByteArray("08 fe ff ff ff ff ff ff ff ff 01"));
        QCOMPARE(hex(ProtoMessage().real(2, 1.0f)), QByteArray("15 00 00 80 3f"));
        QCOMPARE(hex(ProtoMessage().whole(20, 1)), QByteArray("a0 01 01"));
    }

    void modelsSayWhatTheyAre()
    {
        const ExportedModel model = smallModel();
        QCOMPARE(model.features, (std::vector<std::string>{"weather = dry", "weather = wet", "power"}));
        QCOMPARE(model.inputOffset[0], 0.0); // members of a class are not scaled
        QCOMPARE(model.inputScale[1], 1.0);
        QCOMPARE(model.inputOffset[2], 109.5); // the mean of 100 … 119
        QCOMPARE(model.targetOffset, 109.5);
        const auto &metadata = model.metadata;
        QCOMPARE(metadata.at("seed"), std::string("5"));
        QCOMPARE(metadata.at("data_sha256"), std::string("00ff"));
        QCOMPARE(metadata.at("validation_loss"), std::string("0.25"));
        QCOMPARE(metadata.at("epoch"), std::string("6")); // of the best weights, which were restored at the end
        QVERIFY(!metadata.contains("step"));              // that of the last epoch would be another moment's
        QCOMPARE(smallModel(20).metadata.at("epoch"), std::string("26"));
        QCOMPARE(smallModel(20).metadata.at("step"), std::string("12"));
        QCOMPARE(metadata.at("features"), std::string(R"(["weather = dry","weather = wet","power"])"));
        QVERIFY(*parseExperiment(metadata.at("experiment"), "e") == smallExperiment());
    }

    void endingsChooseTheFormat()
    {
        QVERIFY(*modelFormatOf("a/b.onnx") == ModelFormat::onnx);
        QVERIFY(*modelFormatOf("m.py") == ModelFormat::torch);
        QCOMPARE(modelFiles("a/m.py").size(), size_t{2});
        QVERIFY(modelFiles("a/m.py")[1] == "a/m.safetensors");
        QCOMPARE(QString::fromStdString(modelFormatOf("m.h5").error().english()),
                 "m.h5: a model is written as .safetensors, .npz, .onnx, .csv or .py, by the file's ending.");
    }

    /// What is written is read again, with layers that the shapes do not tell.
    void weightsComeBackWithTheirArchitecture()
    {
        const ExportedModel model = smallModel();
        for (const char *name : {"m.safetensors", "m.npz"}) {
            const auto file = path(name);
            QVERIFY(writeModelFile(file, model));
            const auto weights = readWeights(file, model.spec, model.shape);
            QVERIFY2(weights && *weights == model.weights, weights ? "other numbers" : weights.error().english().c_str());
            const auto read = readWeightsFile(file);
            QVERIFY(read && read->metadata == model.metadata);
            const auto network = readNetwork(*read, name);
            QVERIFY2(network, network ? "" : network.error().english().c_str());
            QCOMPARE(network->from, std::string("Sluice"));
            QCOMPARE(network->layers.size(), size_t{2});
            QVERIFY(network->layers[1].spec == LayerSpec(DenseSpec{3, Activation::gelu}));
            QVERIFY(network->layers[1].activationKnown);
        }
    }

    void numbersAsCsv()
    {
        const ExportedModel model = smallModel();
        QVERIFY(writeModelFile(path("m.csv"), model));
        const auto text = readWholeFile(path("m.csv"), 1 << 20);
        QVERIFY(text);
        const QStringList lines = QString::fromStdString(*text).split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.front(), "tensor,row,column,place,value");
        QCOMPARE(lines[1], "layers.0.weight_ih,0,0,,0");
        QCOMPARE(lines[2], "layers.0.weight_ih,0,1,,1.1428572");   // the ninth of 8 rows × 3 columns, column-major: 8 / 7
        QVERIFY(lines.back().startsWith("head.bias,0,,,8.57142")); // 60 / 7
    }

    void commentsLongerThanTheFormatAreLeftOut()
    {
        const std::string bytes = encodeNpz({{"a", {1}, {2.0f}}}, std::string(70'000, 'x'));
        const auto archive = ArrayArchive::open(bytes, "f");
        QVERIFY(archive && archive->names().size() == 1);
        QVERIFY(zipComment(bytes).empty());
        QCOMPARE(std::string(zipComment(encodeNpz({{"a", {1}, {2.0f}}}, "{}"))), std::string("{}"));
    }

    void whatHoldsNoWeightsIsToldWhatWould()
    {
        const auto noise = parseWeightsFile("\x03 noise, and more of it \x01", "noise.npz");
        QVERIFY(!noise);
        QCOMPARE(noise.error().english(),
                 std::string("noise.npz holds no weights, or is cut short; expected a safetensors or an npz file."));
    }

private:
    std::filesystem::path path(const char *name) const { return std::filesystem::path(folder_.path().toStdString()) / name; }

    QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(ModelFileTest)
#include "model_file_test.moc"
