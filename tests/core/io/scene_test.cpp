#include "core/io/atomic_file.h"
#include "core/io/experiment_json.h"
#include "core/io/scene.h"
#include "core/io/scene_measures.h"

#include <QtTest>

using namespace sluice;

namespace {

Scene shipped(const std::string &id)
{
    const auto file = std::filesystem::path(SLUICE_SOURCE_DIR) / "resources/scenes" / (id + ".json");
    const auto text = readWholeFile(file, 1 << 20);
    if (!text)
        qFatal("%s", text.error().english().c_str());
    auto scene = parseScene(*text, id + ".json");
    if (!scene)
        qFatal("%s", scene.error().english().c_str());
    return *scene;
}

std::string problemOf(std::string json)
{
    const auto scene = parseScene(json, "x.json");
    return scene ? "" : scene.error().english();
}

size_t parameters(const Scene &scene, const std::string &model, size_t features)
{
    const TaskSpec &task = scene.experiment.task;
    for (const auto &spec : scene.experiment.models)
        if (spec.name == model)
            return parameterCount(spec, {features, task.lookback, 1, task.output, task.lookback});
    return 0;
}

} // namespace

class SceneTest : public QObject {
    Q_OBJECT

private slots:
    void everyShippedFileIsAScene();
    void holdIsTheSceneThatWasTriedOut();
    void parameterCountsArePublished();
    void sunspotsHasThePublishedSettings();
    void problemsNameTheirPath();
    void aSceneTellsSomething();
    void whatIsNoUtf8SaysWhere();
    void problemsOfTheTelling_data();
    void problemsOfTheTelling();
    void whatIsWrittenReadsAsTheSame();
    void aRunIsTheExperimentWithSomethingChanged();
    void theFirstSchemaIsStillRead();
    void aSceneIsToldFromAnExperiment();
    void promisesAreClaimsAndQuestions();
};

void SceneTest::everyShippedFileIsAScene()
{
    int count = 0;
    for (const auto &entry : std::filesystem::directory_iterator(std::filesystem::path(SLUICE_SOURCE_DIR) / "resources/scenes")) {
        if (entry.path().extension() != ".json")
            continue; // what the scenes are, in words
        const std::string id = entry.path().stem().string();
        const Scene scene = shipped(id);
        QCOMPARE(scene.id, id);
        QVERIFY(scene.summary.ends_with('.'));
        QVERIFY(checkExperiment(scene.experiment));
        QVERIFY2(!scene.steps.empty() && !scene.questions().empty(), id.c_str());
        ++count;
    }
    QVERIFY(count >= 10);
}

void SceneTest::holdIsTheSceneThatWasTriedOut()
{
    const Scene scene = shipped("hold");
    const Experiment &experiment = scene.experiment;
    QCOMPARE(scene.title, std::string("Hold that number"));
    QVERIFY(scene.beginner);
    QCOMPARE(experiment.data.params.at("length"), 60.0);
    QVERIFY(experiment.task.output == OutputAt::every);
    const auto &lstm = std::get<LstmSpec>(experiment.models.at(1).layers.at(0));
    QCOMPARE(lstm.units, size_t{1});
    QCOMPARE(lstm.forgetBias, 1.0);
    QCOMPARE(lstm.inputBias, -4.0);
    QVERIFY(!experiment.training.stop);

    const double updates = std::ceil(experiment.task.split[0] / static_cast<double>(experiment.training.batch)) *
                           static_cast<double>(experiment.training.epochs);
    QCOMPARE(updates, 800.0);
    const double seconds = updates / scene.updatesPerFrame / 30;
    QVERIFY(seconds >= 10 && seconds <= 20);
}

void SceneTest::parameterCountsArePublished()
{
    const Scene hold = shipped("hold");
    QCOMPARE(parameters(hold, "LSTM", 2), size_t{18});
    QCOMPARE(parameters(hold, "Dense", 2), size_t{11969});
}

void SceneTest::sunspotsHasThePublishedSettings()
{
    const Scene scene = shipped("sunspots");
    const Experiment &experiment = scene.experiment;
    QCOMPARE(experiment.task.lookback, size_t{24});
    QCOMPARE(std::get<DenseSpec>(experiment.models.at(0).layers.at(0)).units, size_t{32});
    QCOMPARE(std::get<LstmSpec>(experiment.models.at(1).layers.at(0)).units, size_t{16});
    QCOMPARE(experiment.training.optimizer.learningRate, 0.005);
    QCOMPARE(experiment.training.epochs, size_t{60});
    QVERIFY(experiment.training.stop && experiment.training.stop->restoreBest);
}

void SceneTest::problemsNameTheirPath()
{
    QCOMPARE(problemOf(R"({"schema": 1, "title": 3})"), std::string("x.json: $.id: this key is missing."));
    QCOMPARE(problemOf(R"({"schema": 1, "id": "x", "titel": "x"})"),
             std::string("x.json: $.titel: unknown key; did you mean \"title\"?"));
    QCOMPARE(
        problemOf(R"({"schema": 1, "id": "x", "title": "x", "summary": "x", "pace": 0, "view": "expert", "experiment": {}})"),
        std::string("x.json: $.pace: found 0, expected a number above 0 and at most 100000."));
    QCOMPARE(problemOf(R"({"schema": 1, "id": "x", "title": "x", "summary": "x", "pace": 1, "view": "expert",
                           "experiment": {"schema": 1, "data": {"source": "generate:hold"}, "models": [{"name": "A"}]}})"),
             std::string("x.json: $.experiment.models[0].layers: this key is missing."));
    QCOMPARE(problemOf("[1, 2]"), std::string("x.json: $: found […], expected an object {…}."));
}

namespace {

/// Every key there is.
const char *fullScene = R"({
  "schema": 2, "id": "full", "title": "Full", "summary": "All of it.", "pace": 1.5, "view": "expert", "page": "inside",
  "pages": ["compare", "inside"], "hidden": ["source"], "locked": ["experiment", "pace"], "homework": true,
  "experiment": {"schema": 1, "data": {"source": "generate:hold"}, "task": {"kind": "regress", "output": "every"},
                 "models": [{"name": "A", "layers": [{"type": "lstm", "units": 2}]}, {"name": "B", "layers": [{"type": "gru", "units": 1}]}],
                 "training": {"optimizer": {"type": "adam", "learning_rate": 0.01, "beta1": 0.8}, "clip_norm": 1}},
  "runs": [{"id": "fast", "title": "Fast", "change": {"training": {"optimizer": {"type": "sgd", "learning_rate": 2}, "clip_norm": null}}}],
  "measures": {
    "p": {"of": "parameters", "model": "A"},
    "s": {"of": "score", "model": "B", "score": "rmse", "split": "test", "epoch": 3,
          "what_ifs": [{"on": true, "model": 1, "hold": {"layer": 0, "part": "update_gate", "first": 0, "value": 1}}]},
    "b": {"of": "baseline", "name": "linear", "score": "mae", "split": "train"},
    "t": {"of": "part", "model": "A", "layer": 0, "unit": 1, "part": "written", "steps": {"feature": "mark", "above": 0.5, "below": 2, "first": 1, "last": 7},
          "take": "share_above", "level": 0.2, "split": "train", "epoch": 0,
          "what_ifs": [{"on": true, "model": 0, "hold": {"layer": 0, "part": "cell", "first": 0, "value": 1}}]},
    "i": {"of": "unit", "model": "A", "layer": 0, "part": "written", "steps": {"first": 1}, "against": {"last": 4}, "take": "mean_size",
          "split": "test", "epoch": 2},
    "ti": {"of": "part", "model": "A", "unit": "i", "part": "written"},
    "o": {"of": "steps", "steps": {"feature": "mark", "above": 0.5}, "take": "largest", "level": 0.1, "split": "test"},
    "rate": {"of": "setting", "setting": "learning_rate", "run": "fast"}, "h": {"of": "weights", "model": "B", "take": "largest", "level": 1, "epoch": 0},
    "ks": {"of": "memory", "model": "A", "sample": {"feature": "mark", "above": 0.5, "first": 3, "least": 1, "most": 2},
           "step": {"feature": "mark", "above": 0.5, "nth": "last", "further": 1}},
    "v": {"of": "data", "feature": "mark", "steps": {"first": 2}, "take": "largest", "level": 0.3, "split": "test", "scaled": true},
    "w": {"of": "rows", "split": "validation"}, "y": {"of": "season"},
    "g": {"of": "gradient", "model": "A", "lag": 7, "epoch": 0}, "c": {"of": "gradient", "model": "A", "lag": 7, "along_cell": 0},
    "k": {"of": "memory", "model": "A", "layer": 0, "unit": 1, "split": "test", "sample": 3, "step": 4, "what": "half_life", "epoch": 0},
    "l": {"of": "loss", "model": "A", "loss": "train", "at": "best"}, "l5": {"of": "loss", "model": "A", "at": 5},
    "u": {"of": "epochs_until", "model": "A", "loss": "train", "below": 0.3},
    "e": {"of": "best_epoch", "model": "A"}, "n": {"of": "trained_epochs", "model": "A", "run": "fast"}, "d": {"of": "diverged", "run": "fast"},
    "r": {"of": "ratio", "measures": ["p", "s"]}, "m": {"of": "difference", "measures": ["p", "r"]}
  },
  "steps": [
    {"title": "One", "text": "It is {p} and {s%}.", "before": "Train.", "otherwise": "It is {p}.",
     "claims": [{"measure": "p", "above": 0.5}, {"measure": "s", "above": {"measure": "p", "times": 0.1}, "below": "b"}],
     "chips": [{"label": "All", "page": "inside", "view": "beginner", "epoch": 2, "model": "B", "layer": 0, "unit": 0, "split": "test", "sample": 1,
                "step": 4, "part": "hidden", "panel": "first_layer", "contributions": true, "what_ifs": []},
               {"label": "Run", "run": "fast", "epoch": "live", "unit": "i", "sample": {"feature": "mark", "above": 0.5, "most": 3},
                "step": {"feature": "mark", "above": 0.5, "first": 1, "nth": 2}},
               {"label": "Back", "run": "", "page": "memory", "gradient": "answer"}]},
    {"title": "Two", "text": "Well?", "question": {"id": "q1", "prompt": "Draw.", "draw": {"curve": "part", "model": "A", "layer": 0, "unit": 1,
     "part": "cell", "split": "train", "sample": 3, "range": [-1, 1]}}},
    {"title": "Three", "text": "And?", "question": {"id": "q2", "prompt": "Pick.", "options": [
      {"text": "much", "right": [{"measure": "p", "above": 100}]}, {"text": "little", "right": [{"measure": "p", "below": 100}]}]}}
  ]
})";

Scene full()
{
    return parseScene(fullScene, "full.json").value();
}

std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    const size_t at = text.find(what);
    if (at == std::string::npos)
        qFatal("%s is not there", what.c_str());
    return text.replace(at, what.size(), with);
}

} // namespace

void SceneTest::aSceneTellsSomething()
{
    const std::string front = R"({"schema": 2, "id": "x", "title": "X", "summary": "X.", "pace": 2, "view": "beginner",
        "experiment": {"schema": 1, "data": {"source": "generate:hold"}, "models": [{"name": "A", "layers": [{"type": "lstm", "units": 1}]}]})";
    QCOMPARE(problemOf(front + "}"), std::string("x.json: $.steps: this key is missing."));
    QCOMPARE(problemOf(front + R"(, "steps": []})"), std::string("x.json: $.steps: found […], expected a list of 1 to 64."));
    QCOMPARE(problemOf(front + R"(, "steps": [{"title": "One", "text": "Look."}]})"), std::string());
}

void SceneTest::whatIsNoUtf8SaysWhere()
{
    // "Zähler" as Windows and Latin-1 have it: ä is the one byte E4.
    const std::string latin = replaced(fullScene, "\"Full\"", "\"Z\xE4hler\"");
    QCOMPARE(problemOf(latin),
             std::string("x.json, line 2, column 41: found the byte 0xE4, which is no UTF-8; save the file in the "
                         "encoding UTF-8."));
    QCOMPARE(
        problemOf(std::string("\xFF\xFE{\0", 4)),
        std::string("x.json, line 1, column 1: found the byte 0xFF, which is no UTF-8; save the file in the encoding UTF-8."));
    QCOMPARE(parseScene(replaced(fullScene, "\"Full\"", "\"Z\xC3\xA4hler\""), "x.json").value().title,
             std::string("Z\xC3\xA4hler"));
    const auto experiment = parseExperiment(R"({"schema": 1, "data": {"source": ")"
                                            "\xE4"
                                            R"(.csv"}})",
                                            "e.json");
    QVERIFY(!experiment && experiment.error().english().starts_with("e.json, line 1, column 35: found the byte 0xE4"));
}

void SceneTest::problemsOfTheTelling_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("problem");
    QTest::newRow("text") << "It is {p} and"
                          << "It is {q} and"
                          << "$.steps[0].text: \"{q}\" stands for no measure; name one under $.measures.";
    QTest::newRow("brace") << "It is {p} and {s%}."
                           << "It is {p"
                           << "$.steps[0].text: found \"It is {p\", expected a } behind each {";
    QTest::newRow("unit") << R"("unit": "i", "sample")"
                          << R"("unit": "p", "sample")"
                          << "$.steps[0].chips[1].unit: found \"p\", expected a number, or the name of one of $.measures that "
                             "finds a unit.";
    QTest::newRow("sample") << R"("above": 0.5, "most": 3})"
                            << R"("above": 0.5})"
                            << "$.steps[0].chips[1].sample: found {…}, expected least, most or both: how many such steps the "
                               "sample has.";
    QTest::newRow("claim")
        << R"({"measure": "p", "above": 0.5})"
        << R"({"measure": "z", "above": 0.5})"
        << "$.steps[0].claims[0].measure: found \"z\", expected the name of a measure (of a ratio or a difference, "
           "one that stands before it).";
    QTest::newRow("no limit") << R"({"measure": "p", "above": 0.5})"
                              << R"({"measure": "p"})"
                              << "$.steps[0].claims[0]: found {…}, expected above, below or both.";
    QTest::newRow("later")
        << R"(["p", "s"])"
        << R"(["p", "m"])"
        << "$.measures.r.measures[1]: found \"m\", expected the name of a measure (of a ratio or a difference, one "
           "that stands before it).";
    QTest::newRow("model") << R"("parameters", "model": "A")"
                           << R"("parameters", "model": "C")"
                           << "$.measures.p.model: found \"C\", expected the name of a model of this experiment.";
    QTest::newRow("run") << R"("run": "fast"}, "d")"
                         << R"("run": "slow"}, "d")"
                         << "$.measures.n.run: found \"slow\", expected the id of one of $.runs.";
    QTest::newRow("change")
        << R"("type": "sgd", "learning_rate": 2)"
        << R"("type": "sgd", "learning_rate": -2)"
        << "$.runs[0].change.training.optimizer.learning_rate: found -2, expected a number above 0 and at most 1000.";
    QTest::newRow("page") << R"("page": "inside",
  "pages")"
                          << R"("page": "memory",
  "pages")"
                          << "$.pages: found […], expected the page it opens on among them.";
    QTest::newRow("id") << R"("id": "q2")"
                        << R"("id": "q1")"
                        << "$.steps[2].question.id: found \"q1\", expected an id that no other question has.";
    QTest::newRow("range") << "[-1, 1]"
                           << "[1, 1]"
                           << "$.steps[1].question.draw.range: found […], expected a lower and a higher number.";
    QTest::newRow("both") << R"("prompt": "Pick.",)"
                          << R"("prompt": "Pick.", "draw": {},)"
                          << "$.steps[2].question: found {…}, expected draw or options.";
    QTest::newRow("chip") << R"("label": "Run",)"
                          << R"("label": "Run", "stp": 3,)"
                          << "$.steps[0].chips[1].stp: unknown key; did you mean \"step\"?";
    QTest::newRow("panel") << R"("panel": "first_layer")"
                           << R"("panel": "loss")"
                           << "$.steps[0].chips[0].panel: found \"loss\", expected a panel of the page that the chip names.";
    QTest::newRow("no panel") << R"("panel": "first_layer")"
                              << R"("panel": "losses")"
                              << "$.steps[0].chips[0].panel: found \"losses\", expected ";
    QTest::newRow("no gradient") << R"("gradient": "answer")"
                                 << R"("gradient": "answers")"
                                 << "$.steps[0].chips[2].gradient: found \"answers\", expected ";
    QTest::newRow("gradient elsewhere") << R"("page": "memory", "gradient")"
                                        << R"("page": "inside", "gradient")"
                                        << "$.steps[0].chips[2].gradient: found \"answer\", expected none, as the chip does not "
                                           "name the page memory.";
    QTest::newRow("epoch") << R"("epoch": 2, "model": "B", "layer")"
                           << R"("epoch": 101, "model": "B", "layer")"
                           << "$.steps[0].chips[0].epoch: found 101, expected a whole number from 0 to 100.";
    QTest::newRow("no cell") << R"("lag": 7, "epoch": 0)"
                             << R"("lag": 7, "along_cell": "A")"
                             << "$.measures.g.along_cell: found \"A\", expected a whole number from 0 to 4294967295.";
    QTest::newRow("what of the memory") << R"("what": "half_life")"
                                        << R"("what": "whole_life")"
                                        << "$.measures.k.what: found \"whole_life\", expected ";
    QTest::newRow("control") << R"(["source"])"
                             << R"(["sources"])"
                             << "$.hidden[0]: found \"sources\", expected ";
}

void SceneTest::problemsOfTheTelling()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    QFETCH(QString, problem);
    const std::string found = problemOf(replaced(fullScene, what.toStdString(), with.toStdString()));
    QVERIFY2(QString::fromStdString(found).startsWith("x.json: " + problem), found.c_str());
}

void SceneTest::whatIsWrittenReadsAsTheSame()
{
    const Scene scene = full();
    const auto again = parseScene(writeScene(scene), "full.json");
    QVERIFY2(again, again ? "" : again.error().english().c_str());
    QVERIFY(*again == scene);
    QCOMPARE(writeScene(*again), writeScene(scene));
    for (const auto &entry : std::filesystem::directory_iterator(std::filesystem::path(SLUICE_SOURCE_DIR) / "resources/scenes"))
        if (entry.path().extension() == ".json") {
            const Scene one = shipped(entry.path().stem().string());
            QVERIFY(parseScene(writeScene(one), "again.json").value() == one);
        }
}

/// The optimizer is of another type and so replaced as a whole; the rest of the training stays.
void SceneTest::aRunIsTheExperimentWithSomethingChanged()
{
    const Scene scene = full();
    Experiment expected = scene.experiment;
    expected.training.optimizer = OptimizerSpec();
    expected.training.optimizer.type = OptimizerSpec::Type::sgd;
    expected.training.optimizer.learningRate = 2;
    expected.training.clipNorm.reset();
    QVERIFY(scene.experimentOf("fast") == expected);
    QVERIFY(scene.experimentOf("") == scene.experiment);
}

void SceneTest::theFirstSchemaIsStillRead()
{
    const auto first = parseScene(R"({"schema": 1, "id": "x", "title": "X", "summary": "X.", "pace": 2, "view": "beginner",
        "experiment": {"schema": 1, "data": {"source": "generate:hold"}, "models": [{"name": "A", "layers": [{"type": "lstm", "units": 1}]}]}})",
                                  "x.json");
    QVERIFY(first && first->steps.empty() && first->beginner);
    QVERIFY(parseScene(writeScene(*first), "x.json").value() == *first);
    QCOMPARE(
        problemOf(R"({"schema": 1, "steps": []})"),
        std::string("x.json: $.steps: unknown key, expected \"schema\", \"id\", \"title\", \"summary\", \"pace\", \"view\" or "
                    "\"experiment\"."));
}

void SceneTest::aSceneIsToldFromAnExperiment()
{
    QVERIFY(looksLikeScene(fullScene));
    QVERIFY(!looksLikeScene(writeExperiment(full().experiment)));
    QVERIFY(!looksLikeScene("year,value"));
}

void SceneTest::promisesAreClaimsAndQuestions()
{
    const Scene scene = full();
    const MeasuredValues values = {{"p", 50}, {"s", 6}, {"b", 5}};
    const auto promises = promisesOf(scene, values, MeasuredRun());
    QCOMPARE(promises.size(), size_t(4));
    QVERIFY(promises[0] == (ScenePromise{"One", "p > 0.5", true}));
    QVERIFY(promises[1] == (ScenePromise{"One", "0.1 × p < s < b", false}));
    QVERIFY(!promises[2].kept); // nothing has been trained
    QVERIFY(promises[3] == (ScenePromise{"Three", "question q2: one of the answers is right", true}));
    QVERIFY(!promisesOf(scene, {{"p", 100}}, MeasuredRun())[3].kept); // neither
}

QTEST_GUILESS_MAIN(SceneTest)
#include "scene_test.moc"
