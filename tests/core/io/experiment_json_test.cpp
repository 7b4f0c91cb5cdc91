#include "core/base/random.h"
#include "core/io/experiment_json.h"

#include <QtTest>

using namespace sluice;

namespace {

constexpr const char *fullText = R"({
  "schema": 1,
  "data":  { "source": "airline.csv", "params": {"length": 60, "noise": 0.5}, "form": "series", "target": "count",
             "inputs": ["count", "sales"], "order": "year", "missing": "error" },
  "task":  { "kind": "forecast", "output": "last", "lookback": 24, "horizon": 2, "split": [0.7, 0.15, 0.15],
             "scaling": "minmax" },
  "models": [ { "name": "Dense", "layers": [ {"type": "dense", "units": 64, "activation": "tanh"} ] },
              { "name": "LSTM",  "layers": [ {"type": "lstm", "units": 32, "forget_bias": 1, "input_bias": -0.5} ] } ],
  "training": { "loss": "mse", "optimizer": {"type": "adam", "learning_rate": 0.005}, "batch": 16,
                "epochs": 10, "shuffle": false, "clip_norm": 0.5, "stop": {"patience": 7, "restore_best": false},
                "seed": 18446744073709551615, "initial_weights": {"LSTM": "path.safetensors"} } })";

constexpr const char *smallText = R"({"schema": 1, "data": {"source": "builtin:sunspots"},
  "models": [{"name": "A", "layers": [{"type": "lstm", "units": 3}]}]})";

std::string problemOf(const std::string &text)
{
    const auto experiment = parseExperiment(text, "airline.json");
    return experiment ? "" : experiment.error().english();
}

/// Of every kind of file at once, which no file is.
Experiment withFileSettings()
{
    Experiment experiment = *parseExperiment(smallText, "x");
    experiment.data.source = "a.csv";
    auto &[kind, csv, text, arrays] = experiment.data.file;
    kind = FileKind::csv;
    csv = {.encoding = TextEncoding::latin1,
           .skipLines = 3,
           .skipLast = 2,
           .separator = '\t',
           .decimal = ',',
           .thousands = '\0',
           .header = false,
           .comment = '#',
           .missing = MissingPolicy::interpolate,
           .missingTokens = {{"", "?", "-999"}},
           .form = {},
           .sortByTime = true,
           .columns = {{"a b", {ColumnRole::time, ColumnType::dateTime, DateOrder::monthDayYear, {}}},
                       {"c", {ColumnRole::label, ColumnType::category, {}, {"no", "yes", ""}}},
                       {"d", {}}}};
    text = {TextEncoding::utf16, true, {"a", "\n", "ä"}};
    arrays = {"x", "", {}, false, MissingPolicy::interpolate};
    return experiment;
}

/// The problem of the full text with one piece of it replaced.
std::string problemWith(const std::string &piece, const std::string &replacement)
{
    std::string text = fullText;
    const size_t at = text.find(piece);
    if (at == std::string::npos)
        qFatal("no such piece: %s", piece.c_str());
    return problemOf(text.replace(at, piece.size(), replacement));
}

} // namespace

class ExperimentJsonTest : public QObject {
    Q_OBJECT

private slots:
    void everyFieldArrives();
    void whatIsLeftOutHasItsDefault();
    void nullSwitchesOff();
    void writingReadsBackTheSame();
    void writesKeysInOrderWithDefaults();
    void problemsAreOneSentence_data();
    void problemsAreOneSentence();
    void rulesBetweenFields();
    void damagedTextNeverCrashes();
};

void ExperimentJsonTest::everyFieldArrives()
{
    const auto read = parseExperiment(fullText, "x");
    QVERIFY(read);
    Experiment expected;
    expected.data = {"airline.csv", {{"length", 60}, {"noise", 0.5}}, DataForm::series, "count", {{"count", "sales"}}, "year"};
    expected.task = {
        .kind = TaskKind::forecast, .output = OutputAt::last, .lookback = 24, .horizon = 2, .scaling = Scaling::minmax};
    expected.models = {{"Dense", {DenseSpec{64, Activation::tanh}}}, {"LSTM", {LstmSpec{32, 1, -0.5}}}};
    expected.training.optimizer.learningRate = 0.005;
    expected.training.batch = 16;
    expected.training.epochs = 10;
    expected.training.shuffle = false;
    expected.training.clipNorm = 0.5;
    expected.training.stop = StoppingSpec{7, false};
    expected.training.seed = std::numeric_limits<uint64_t>::max();
    expected.training.initialWeights = {{"LSTM", "path.safetensors"}};
    QVERIFY(*read == expected);
}

void ExperimentJsonTest::whatIsLeftOutHasItsDefault()
{
    const auto read = parseExperiment(smallText, "x");
    QVERIFY(read);
    Experiment expected;
    expected.data.source = "builtin:sunspots";
    expected.models = {{"A", {LstmSpec{3, 1, 0}}}};
    QVERIFY(*read == expected);
}

void ExperimentJsonTest::nullSwitchesOff()
{
    std::string text = smallText;
    text.insert(text.size() - 1, R"(, "training": {"clip_norm": null, "stop": null})");
    const auto read = parseExperiment(text, "x");
    QVERIFY(read);
    QVERIFY(!read->training.clipNorm);
    QVERIFY(!read->training.stop);
}

void ExperimentJsonTest::writingReadsBackTheSame()
{
    Experiment counts = *parseExperiment(fullText, "x");
    counts.task = {.kind = TaskKind::regress,
                   .output = OutputAt::every,
                   .lookback = 60,
                   .split = {1000, 200, 200},
                   .scaling = Scaling::none};
    counts.data.form = DataForm::sequences;
    counts.models = {{"A \"b\" ä", {LstmSpec{2, 0.1, 1e-3}, LstmSpec{3}, DenseSpec{4, Activation::relu}}},
                     {"B",
                      {DenseSpec{1, Activation::sigmoid}, DenseSpec{2, Activation::identity}, DenseSpec{2, Activation::leakyRelu},
                       DenseSpec{2, Activation::gelu, Initializer::heNormal}}}};
    counts.training.initialWeights.clear();
    counts.training.optimizer = {.type = OptimizerSpec::Type::sgd, .learningRate = 0.1};
    counts.training.clipNorm.reset();
    counts.training.stop.reset();
    Experiment adam = counts;
    adam.training.optimizer = {.type = OptimizerSpec::Type::adam, .learningRate = 1.0 / 3, .beta1 = 0.8, .beta2 = 0.95};
    adam.training.optimizer.epsilon = 1e-7;
    Experiment momentum = counts;
    momentum.training.optimizer = {.type = OptimizerSpec::Type::nesterov, .learningRate = 0.02, .momentum = 0.7};
    Experiment decayed = counts;
    decayed.training.optimizer = {.type = OptimizerSpec::Type::adamw, .learningRate = 0.02, .weightDecay = 0.1};
    Experiment meanSquare = counts;
    meanSquare.training.optimizer = {.type = OptimizerSpec::Type::rmsprop, .learningRate = 0.02, .decay = 0.9};
    Experiment layers = counts;
    layers.models = {{"A",
                      {ConvSpec{4, 5, Activation::relu}, DropoutSpec{0.25}, GruSpec{3, Initializer::zeros},
                       RnnSpec{2, Activation::relu}, RnnSpec{2}}},
                     {"B",
                      {LstmSpec{.units = 3, .forgetGate = ForgetGate::none, .squashing = CellSquashing::logistic},
                       LstmSpec{.units = 2, .inputBias = -1, .forgetGate = ForgetGate::coupled, .peepholes = true}}}};
    layers.training.loss = {LossSpec::Type::huber, 0.5};
    layers.training.schedule = {.type = ScheduleSpec::Type::plateau, .factor = 0.5, .patience = 3, .least = 0.01};
    layers.training.clipValue = 0.25;
    layers.training.l1 = 1e-5;
    layers.training.l2 = 1e-4;
    Experiment classes = layers;
    classes.task.kind = TaskKind::nextToken;
    classes.task.stride = 5;
    classes.task.stateful = true;
    classes.training.loss = {LossSpec::Type::crossEntropy, 1, {0.5, 2, 1}};
    classes.training.schedule = {.type = ScheduleSpec::Type::cosine, .warmUp = 20, .end = 0.1};
    Experiment steps = adam;
    steps.task.kind = TaskKind::forecast;
    steps.task.output = OutputAt::last;
    steps.task.multiStep = MultiStep::recursive;
    steps.task.splitOrder = SplitOrder::shuffled;
    steps.task.scalerRows = ScalerRows::all;
    steps.task.period = 12;
    for (const Experiment &experiment : {steps, *parseExperiment(fullText, "x"), *parseExperiment(smallText, "x"), counts, adam,
                                         momentum, decayed, meanSquare, layers, classes, withFileSettings()}) {
        const auto back = parseExperiment(writeExperiment(experiment), "x");
        QVERIFY2(back, back ? "" : back.error().english().c_str());
        QVERIFY(*back == experiment);
    }
}

void ExperimentJsonTest::writesKeysInOrderWithDefaults()
{
    const std::string expected = R"({
  "schema": 1,
  "data": {"source": "builtin:sunspots", "missing": "error"},
  "task": {
    "kind": "forecast",
    "output": "last",
    "lookback": 24,
    "horizon": 1,
    "split": [0.7, 0.15, 0.15],
    "scaling": "standard"
  },
  "models": [
    {
      "name": "A",
      "layers": [
        {
          "type": "lstm",
          "units": 3,
          "forget_gate": "own",
          "squashing": "tanh",
          "peepholes": false,
          "forget_bias": 1,
          "input_bias": 0,
          "initializer": "glorot_uniform",
          "recurrent_initializer": "orthogonal"
        }
      ]
    }
  ],
  "training": {
    "loss": "mse",
    "optimizer": {
      "type": "adam",
      "learning_rate": 0.001,
      "beta1": 0.9,
      "beta2": 0.999,
      "epsilon": 1e-08
    },
    "schedule": {"type": "constant"},
    "batch": 32,
    "epochs": 100,
    "shuffle": true,
    "clip_norm": 1,
    "clip_value": null,
    "l1": 0,
    "l2": 0,
    "stop": null,
    "seed": 42
  }
}
)";
    const std::string written = writeExperiment(*parseExperiment(smallText, "x"));
    QCOMPARE(QByteArray::fromStdString(written), QByteArray::fromStdString(expected));
}

void ExperimentJsonTest::problemsAreOneSentence_data()
{
    QTest::addColumn<QString>("piece");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *piece, const char *replacement, const char *sentence) {
        QTest::newRow(replacement) << piece << replacement << sentence;
    };
    row("\"units\": 64", "\"units\": \"many\"",
        "airline.json: $.models[0].layers[0].units: found \"many\", expected a whole number from 1 to 65536.");
    row("\"units\": 64", "\"units\": 0",
        "airline.json: $.models[0].layers[0].units: found 0, expected a whole number from 1 to 65536.");
    row("\"units\": 64", "\"units\": 2.5",
        "airline.json: $.models[0].layers[0].units: found 2.5, expected a whole number from 1 to 65536.");
    row("\"units\": 64", "\"units\": -3",
        "airline.json: $.models[0].layers[0].units: found -3, expected a whole number from 1 to 65536.");
    row("\"units\": 64", "\"units\": [1]",
        "airline.json: $.models[0].layers[0].units: found […], expected a whole number from 1 to 65536.");
    row("\"lookback\"", "\"lookbak\"", "airline.json: $.task.lookbak: unknown key; did you mean \"lookback\"?");
    row("\"lookback\"", "\"quite different\"",
        "airline.json: $.task[\"quite different\"]: unknown key, expected \"kind\", \"output\", \"lookback\", \"horizon\", "
        "\"multi_step\", \"period\", \"stride\", \"stateful\", \"split\", \"split_order\", \"scaling\" or \"scaler_rows\".");
    row("\"horizon\": 2", "\"multi_step\": \"both\"",
        "airline.json: $.task.multi_step: found \"both\", expected \"direct\" or \"recursive\".");
    row("\"horizon\": 2", "\"horizon\": 1001, \"multi_step\": \"direct\"",
        "airline.json: $.task.horizon: found 1001, expected at most 1000 with multi_step.");
    row("\"horizon\": 2", "\"period\": 0", "airline.json: $.task.period: found 0, expected a whole number from 1 to 1000000.");
    row("\"seed\": 18446744073709551615", "\"seed\": 18446744073709551616",
        "airline.json: $.training.seed: found 18446744073709551616, expected a whole number from 0 to 18446744073709551615.");
    row("\"schema\": 1", "\"schema\": 2", "airline.json: $.schema: found 2, expected 1.");
    row("\"schema\": 1,", "\"schema\": 1, \"schema\": 1,", "airline.json: $.schema: this key appears twice; expected it once.");
    row("\"source\": \"airline.csv\",", "", "airline.json: $.data.source: this key is missing.");
    row("\"missing\": \"error\"", "\"missing\": \"skip\"",
        "airline.json: $.data.missing: found \"skip\", expected \"error\", \"drop\" or \"interpolate\".");
    row("\"missing\": \"error\"", "\"csv\": {\"separator\": \"ab\"}",
        "airline.json: $.data.csv.separator: found \"ab\", expected one character.");
    row("\"missing\": \"error\"", "\"csv\": {\"columns\": {\"year\": {\"role\": \"x axis\"}}}",
        "airline.json: $.data.csv.columns.year.role: found \"x axis\", expected \"time\", \"input\", \"target\", \"label\", "
        "\"series\" or \"ignore\".");
    row("\"source\": \"airline.csv\"", "\"kind\": \"arrays\", \"source\": \"builtin:sunspots\"",
        "airline.json: $.data: “builtin:sunspots” is built in; only a file is read with settings.");
    row("\"form\": \"series\"", "\"form\": \"text\"",
        "airline.json: $.data.form: found \"text\", expected \"series\", \"sequences\" or \"table\".");
    row("\"kind\": \"forecast\"", "\"kind\": \"guess\"",
        "airline.json: $.task.kind: found \"guess\", expected \"forecast\", \"regress\", \"classify\" or \"next_token\".");
    row("\"kind\": \"forecast\"", "\"kind\": \"classify\"",
        "airline.json: $.training.loss: the task tells classes apart, which needs the loss cross_entropy.");
    row("\"type\": \"lstm\"", "\"type\": \"transformer\"",
        "airline.json: $.models[1].layers[0].type: found \"transformer\", expected \"dense\", \"lstm\", \"gru\", \"rnn\", "
        "\"conv1d\" or \"dropout\".");
    row("\"units\": 64, \"activation\": \"tanh\"}", "\"units\": 64}, {\"type\": \"conv1d\", \"filters\": 4}",
        "airline.json: $.models[0].layers[1]: without a recurrent layer a dense layer sees the whole window at once, so behind "
        "it "
        "there are no time steps left for a convolution; put the convolution first.");
    row("\"input_bias\": -0.5", "\"forget_gate\": \"coupled\"",
        "airline.json: $.models[1].layers[0].forget_bias: found 1, expected no forget bias, as this cell has no forget gate of "
        "its "
        "own.");
    row("\"loss\": \"mse\"", "\"loss\": \"mue\"",
        "airline.json: $.training.loss: found \"mue\", expected \"mse\", \"mae\", \"huber\", \"cross_entropy\" or "
        "\"binary_cross_entropy\".");
    row("\"loss\": \"mse\"", "\"loss\": \"cross_entropy\"",
        "airline.json: $.training.loss: the task predicts a number, which needs the loss mse, mae or huber.");
    row("\"loss\": \"mse\"", "\"loss\": {\"type\": \"huber\", \"delta\": 0}",
        "airline.json: $.training.loss.delta: found 0, expected a number above 0 and at most 1000000.");
    row("\"batch\": 16", "\"schedule\": {\"type\": \"step\", \"patience\": 3}",
        "airline.json: $.training.schedule.patience: unknown key, expected \"type\", \"every\" or \"factor\".");
    row("[0.7, 0.15, 0.15]", "[0.7, 0.3]", "airline.json: $.task.split: found […], expected a list of 3.");
    row("[0.7, 0.15, 0.15]", "[0.7, 0.2, 0.2]",
        "airline.json: $.task.split: found […], expected fractions that sum to at most 1, or three row counts.");
    row("[0.7, 0.15, 0.15]", "[0.7, 0.2, -0.1]",
        "airline.json: $.task.split[2]: found -0.1, expected a number from 0 to 1000000000.");
    row("\"learning_rate\": 0.005", "\"learning_rate\": 0",
        "airline.json: $.training.optimizer.learning_rate: found 0, expected a number above 0 and at most 1000.");
    row("\"activation\": \"tanh\"", "\"forget_bias\": 1",
        "airline.json: $.models[0].layers[0].forget_bias: unknown key, expected \"type\", \"units\", \"activation\" or "
        "\"initializer\".");
    row("\"shuffle\": false", "\"shuffle\": 0", "airline.json: $.training.shuffle: found 0, expected true or false.");
    row("\"inputs\": [\"count\", \"sales\"]", "\"inputs\": []",
        "airline.json: $.data.inputs: found […], expected a list of 1 to 1024.");
    row("{\"length\": 60, \"noise\": 0.5}", "[60]", "airline.json: $.data.params: found […], expected an object {…}.");
}

void ExperimentJsonTest::problemsAreOneSentence()
{
    QFETCH(QString, piece);
    QFETCH(QString, replacement);
    QFETCH(QString, sentence);
    QCOMPARE(QString::fromStdString(problemWith(piece.toStdString(), replacement.toStdString())), sentence);
}

void ExperimentJsonTest::rulesBetweenFields()
{
    QCOMPARE(problemWith("\"name\": \"LSTM\"", "\"name\": \"Dense\""),
             std::string("airline.json: $.models[1].name: another model is called \"Dense\" too; give each a name of its own."));
    QCOMPARE(problemWith("{\"LSTM\": \"path", "{\"LST\": \"path"),
             std::string("airline.json: $.training.initial_weights.LST: there is no model of this name."));
    QCOMPARE(
        problemWith("\"source\": \"airline.csv\"", "\"source\": \"builtin:airplanes\""),
        std::string("airline.json: $.data.source: found \"builtin:airplanes\", expected a name that the page Data and “sluice "
                    "datasets” list, or a file."));
    QVERIFY(problemWith("\"name\": \"Dense\"", "\"name\": \"../Dense\"").find("without slashes") != std::string::npos);
    QVERIFY(problemWith("\"name\": \"Dense\"", "\"name\": \"a/b\"").find("without slashes") != std::string::npos);

    Experiment experiment = *parseExperiment(smallText, "x");
    QVERIFY(checkExperiment(experiment));
    std::get<LstmSpec>(experiment.models[0].layers[0]).units = 0;
    QVERIFY(!checkExperiment(experiment));
    experiment.models.clear();
    QVERIFY(!checkExperiment(experiment));
}

void ExperimentJsonTest::damagedTextNeverCrashes()
{
    const RandomStream random(3, Purpose::data);
    const std::string whole = fullText;
    int refused = 0;
    for (uint64_t round = 0; round < 5000; ++round) {
        std::string text = whole;
        for (uint64_t change = 0; change <= random.bits(round * 16) % 3; ++change) {
            const size_t at = random.bits(round * 16 + 1 + change) % text.size();
            if (random.bits(round * 16 + 5 + change) % 2 == 0)
                text[at] = static_cast<char>(random.bits(round * 16 + 9 + change));
            else
                text.erase(at, random.bits(round * 16 + 9 + change) % 8);
        }
        const auto experiment = parseExperiment(text, "x");
        if (!experiment)
            ++refused;
        else
            QVERIFY(*parseExperiment(writeExperiment(*experiment), "x") == *experiment);
    }
    QVERIFY(refused > 2500);
}

QTEST_GUILESS_MAIN(ExperimentJsonTest)
#include "experiment_json_test.moc"
