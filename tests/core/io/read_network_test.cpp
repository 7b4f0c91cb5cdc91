#include "core/io/figure_source.h"
#include "core/io/network_weights.h"
#include "core/nn/model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace sluice;

namespace {

const std::filesystem::path folder = std::filesystem::path(SLUICE_SOURCE_DIR) / "tests/oracle/weights";

/// What other programs answered with the networks in the files.
QJsonObject expectedAnswers()
{
    QFile file(QString::fromStdString((folder / "expected.json").string()));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Result<ReadNetwork> read(const std::string &name, const ExpectedSizes &expected = {})
{
    const auto file = readWeightsFile(folder / name);
    return file ? readNetwork(*file, name, expected) : Result<ReadNetwork>(passOn(file));
}

QString problemOf(const std::string &name)
{
    const auto network = read(name);
    return network ? QString() : QString::fromStdString(network.error().english());
}

/// "LSTM 3, LSTM 3, head 2"
std::string inWords(const ReadNetwork &network)
{
    constexpr std::array kinds = {"dense", "LSTM", "GRU", "RNN", "conv", "dropout"};
    std::string text;
    for (const ReadLayer &layer : network.layers)
        text += std::string(kinds[layer.spec.index()]) + " " + std::to_string(layer.outputs) + ", ";
    return text + (network.head ? "head " + std::to_string(network.head->outputs) : "no head");
}

WeightsFile fileOf(std::vector<NamedArray> arrays)
{
    return {std::move(arrays), {}};
}

NamedArray array(const std::string &name, const std::vector<size_t> &shape)
{
    size_t size = 1;
    for (const size_t length : shape)
        size *= length;
    return {name, shape, std::vector<float>(size, 0.5f)};
}

} // namespace

class ReadNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void otherProgramsAnswersComeOut_data()
    {
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject all = expectedAnswers();
        QVERIFY(all.size() >= 19);
        for (auto entry = all.begin(); entry != all.end(); ++entry)
            QTest::newRow(qPrintable(entry.key())) << entry.value().toObject();
    }
    void otherProgramsAnswersComeOut()
    {
        QFETCH(const QJsonObject, expected);
        const std::string name = QTest::currentDataTag();
        const QJsonArray x = expected["x"].toArray(), y = expected["y"].toArray();
        const QJsonArray first = x[0].toArray();
        const ModelShape shape{.features = static_cast<size_t>(first[0].toArray().size()),
                               .steps = static_cast<size_t>(first.size()),
                               .outputs = static_cast<size_t>(y[0].toArray().size()),
                               .lookback = static_cast<size_t>(first.size())};
        const auto network = read(name, {shape.features, shape.outputs});
        QVERIFY2(network, network ? "" : network.error().english().c_str());
        const ModelSpec spec{"net", network->specs()};
        const auto weights = readWeights(folder / name, spec, shape);
        QVERIFY2(weights, weights ? "" : weights.error().english().c_str());

        const Model model(spec, shape);
        PackedModel packed = model.makePacked();
        model.pack(*weights, packed, Model::PackFor::forward);
        ModelCache cache = model.makeCache();
        for (qsizetype sample = 0; sample < x.size(); ++sample) {
            Block<float> input(shape.features, 1, shape.steps);
            for (size_t step = 0; step < shape.steps; ++step)
                for (size_t feature = 0; feature < shape.features; ++feature)
                    input.view().column(step, 0)[feature] = static_cast<float>(
                        x[sample].toArray()[static_cast<qsizetype>(step)].toArray()[static_cast<qsizetype>(feature)].toDouble());
            const auto output = model.forward(*weights, packed, input.view(), cache);
            for (size_t index = 0; index < shape.outputs; ++index) {
                const double answer = y[sample].toArray()[static_cast<qsizetype>(index)].toDouble();
                QVERIFY2(std::abs(output.data[index] - answer) <= 2e-6 * std::max(1.0, std::abs(answer)),
                         qPrintable(QString("%1, expected %2").arg(output.data[index]).arg(answer)));
            }
        }
    }

    void architecturesAreRead_data()
    {
        QTest::addColumn<std::string>("words");
        QTest::addColumn<std::string>("from");
        const auto row = [](const char *file, const char *words, const char *from) {
            QTest::newRow(file) << std::string(words) << std::string(from);
        };
        row("torch_lstm2.npz", "LSTM 3, LSTM 3, head 2", "PyTorch");
        row("torch_lstm2.safetensors", "LSTM 3, LSTM 3, head 2", "PyTorch");
        row("torch_deep.safetensors", "dense 6, GRU 4, dense 3, head 1", "PyTorch");
        row("torch_conv.safetensors", "conv 4, conv 3, head 2", "PyTorch");
        row("torch_words.npz", "dense 3, LSTM 4, head 5", "PyTorch");
        row("torch_mlp.npz", "dense 5, dense 4, head 1", "PyTorch");
        row("torch_cell_alone.npz", "LSTM 3, no head", "PyTorch");
        row("keras_lstm.npz", "LSTM 3, LSTM 4, head 1", "Keras");
        row("keras_lstm_named.npz", "LSTM 3, LSTM 4, head 1", "Keras");
        row("keras_conv.npz", "conv 4, dense 3, head 2", "Keras");
        row("keras_rnn.npz", "RNN 5, head 3", "Keras");
    }
    void architecturesAreRead()
    {
        QFETCH(const std::string, words);
        QFETCH(const std::string, from);
        const auto network = read(QTest::currentDataTag(), {2, 0});
        QVERIFY2(network, network ? "" : network.error().english().c_str());
        QCOMPARE(inWords(*network), words);
        QCOMPARE(network->from, from);
    }

    void whatFilesDoNotTellIsOpen()
    {
        const auto mlp = read("torch_mlp.npz");
        QVERIFY(mlp && !mlp->layers[0].activationKnown && mlp->head->activationKnown);
        const auto lstm = read("torch_lstm2.npz");
        QVERIFY(lstm && lstm->layers[0].activationKnown);
        const auto conv = read("torch_conv.safetensors");
        QVERIFY(conv && conv->lookback == 6u && conv->channelsFirst);
    }

    void aNetworkWithoutOutputLayerAnswersZero()
    {
        const auto network = read("torch_cell_alone.npz");
        QVERIFY(network && !network->head);
        const ModelShape shape{.features = 2, .steps = 4, .outputs = 3, .lookback = 4};
        const ModelSpec spec{"net", network->specs()};
        const auto weights = weightsFor(*network, spec, shape, "f");
        QVERIFY(weights);
        const auto tensors = tensorsOf(spec, shape);
        const Tensor &head = tensors[tensors.size() - 2];
        QCOMPARE(head.name, std::string("head.weight"));
        for (size_t index = 0; index < weights->size(); ++index)
            QCOMPARE((*weights)[index] == 0, index >= head.offset);
    }

    void whatIsNoNetworkHereIsRefused()
    {
        QCOMPARE(problemOf("torch_both_ways.npz"),
                 "torch_both_ways.npz: tensor weight_ih_l0_reverse belongs to the backward direction of a bidirectional layer; "
                 "networks here run forward only.");
        QCOMPARE(problemOf("torch_projected.npz"),
                 "torch_projected.npz: tensor weight_hr_l0 (2 × 4) is a projection (proj_size), which "
                 "the LSTM here does not have.");
        QCOMPARE(problemOf("torch_norm.npz"),
                 "torch_norm.npz: tensor 1.weight (3) belongs to no layer that can be read; expected "
                 "those of LSTM, GRU, RNN, linear, 1-D convolution or embedding layers.");
        QCOMPARE(problemOf("torch_gap.npz"),
                 "torch_gap.npz: its layers do not fit each other in any order, by inputs → outputs: a (3 "
                 "→ 4), b (7 → 2). Layers here follow one another; branches and shortcuts are not among "
                 "them.");
        QVERIFY(problemOf("torch_pickle.pt").contains("/torch_pickle.pt is a PyTorch pickle"));
        QVERIFY(problemOf("keras_gru_before.npz").contains("tensor arr_2 is 9, expected 2 × 9: this GRU resets before"));
    }

    void otherSizesAreRefusedByName()
    {
        const QString inFolder = QString::fromStdString(folder.string()) + '/';
        const ModelShape shape{.features = 1, .steps = 6, .outputs = 2, .lookback = 6};
        const auto weights = readWeights(folder / "torch_lstm2.npz", {"Mine", {LstmSpec{3}, LstmSpec{3}}}, shape);
        QVERIFY(!weights);
        QCOMPARE(QString::fromStdString(weights.error().english()),
                 inFolder + "torch_lstm2.npz: tensor rnn.weight_ih_l0 is 12 × 2, expected 12 × 1 for "
                            "layers.0.weight_ih of Mine.");
        const auto other = readWeights(folder / "torch_lstm2.npz", {"Mine", {LstmSpec{3}}}, shape);
        QVERIFY(!other);
        QCOMPARE(QString::fromStdString(other.error().english()),
                 inFolder + "torch_lstm2.npz holds 2 layers beside the output layer, and Mine has 1.");
        const auto kind = readWeights(folder / "torch_rnn.npz", {"Mine", {DenseSpec{5}}}, shape);
        QVERIFY(!kind);
        QVERIFY(kind.error().english().find("another kind of layer") != std::string::npos);
    }

    void dropoutMayStandBetween()
    {
        const ModelShape shape{.features = 2, .steps = 6, .outputs = 2, .lookback = 6};
        const auto plain = readWeights(folder / "torch_lstm2.npz", {"net", {LstmSpec{3}, LstmSpec{3}}}, shape);
        const auto dropped =
            readWeights(folder / "torch_lstm2.npz", {"net", {LstmSpec{3}, DropoutSpec{0.2}, LstmSpec{3}}}, shape);
        QVERIFY(plain && dropped && *plain == *dropped);
    }

    /// Sizes alone allow both orders; the data's own tell.
    void theDataTellWhatComesFirst()
    {
        const WeightsFile file = fileOf({array("one.weight", {5, 5}), array("one.bias", {5}), array("two.weight", {1, 5}),
                                         array("two.bias", {1}), array("three.weight", {5, 1}), array("three.bias", {5})});
        const auto network = readNetwork(file, "f", {1, 1});
        QVERIFY(network);
        QCOMPARE(network->layers[0].name, std::string("three"));
        QCOMPARE(network->layers[1].name, std::string("one"));
        QCOMPARE(network->head->name, std::string("two"));
    }

    void manyLayersCountNaturally()
    {
        std::vector<NamedArray> arrays;
        for (const int number : {10, 2, 0, 1})
            for (const auto &[part, columns] : {std::pair{"weight_ih", 3}, std::pair{"weight_hh", 3}})
                arrays.push_back(array("lstm." + std::string(part) + "_l" + std::to_string(number), {12, size_t(columns)}));
        const auto network = readNetwork(fileOf(std::move(arrays)), "f");
        QVERIFY(network);
        QCOMPARE(network->layers.size(), size_t{4});
    }

    /// With its folder: several may have files of that name.
    void aRefusalNamesTheFileByItsPath()
    {
        const std::filesystem::path pickle = folder / "torch_pickle.pt", other = folder / "torch_mlp.npz";
        const std::filesystem::path text = folder / "expected.json";
        const auto unread = readWeightsFile(pickle);
        QVERIFY(!unread && unread.error().english().starts_with(pickle.string()));
        const auto unlike = readWeights(other, {"M", {LstmSpec{2}}}, {1, 4, 1, OutputAt::last, 4});
        QVERIFY(!unlike && unlike.error().english().starts_with(other.string()));
        const auto figure = readFigureSource(text);
        QVERIFY(!figure && figure.error().english().starts_with(text.string()));
    }

    void hopelessOrdersEnd()
    {
        std::vector<NamedArray> arrays;
        for (int number = 0; number < 40; ++number)
            arrays.push_back(array("a" + std::to_string(number) + ".weight", {2, 2}));
        arrays.push_back(array("b.weight", {2, 3}));
        arrays.push_back(array("c.weight", {3, 5}));
        arrays.push_back(array("d.weight", {7, 11}));
        QVERIFY(!readNetwork(fileOf(std::move(arrays)), "f"));
    }
};

QTEST_APPLESS_MAIN(ReadNetworkTest)
#include "read_network_test.moc"
