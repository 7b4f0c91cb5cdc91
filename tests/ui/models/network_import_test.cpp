#include "tests/ui/small_scene.h"
#include "ui/models/file_content.h"
#include "ui/models/language.h"
#include "ui/models/network_import.h"
#include "ui/models/opening.h"

#include <QtTest>

using namespace sluice;

namespace {

const std::filesystem::path folder = std::filesystem::path(SLUICE_SOURCE_DIR) / "tests/oracle/weights";

/// The small scene's data: two features a step, twelve steps, answered at every step.
Opened openSmall(OutputAt output = OutputAt::every)
{
    Scene scene = smallScene();
    scene.experiment.task.output = output;
    return *openScene(std::make_shared<const Scene>(scene));
}

NetworkImport imported(const char *name, const Opened &open)
{
    const auto file = readWeightsFile(folder / name);
    auto network = readNetwork(*file, name, {open.task->features(), open.task->outputs()});
    return proposedImport(folder / name, std::make_shared<const ReadNetwork>(std::move(*network)), *open.experiment);
}

} // namespace

class NetworkImportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
    }

    void saysWhatWasRead()
    {
        const Opened open = openSmall();
        const NetworkImport import = imported("torch_f16.safetensors", open);
        QCOMPARE(importTitle(import), "torch_f16.safetensors holds a network of PyTorch with 88 numbers.");
        const auto lines = importLines(import);
        QCOMPARE(lines.size(), size_t{2});
        QCOMPARE(lines[0].layer, "LSTM, 3 units");
        QCOMPARE(lines[0].sizes, "2 → 3");
        QVERIFY(lines[0].from.contains("rnn.weight_ih_l0 12 × 2"));
        QVERIFY(!lines[0].activationOpen);
        QCOMPARE(lines[1].layer, "output layer");
        QCOMPARE(whyNoImport(import, *open.experiment, *open.task), "");
        QCOMPARE(importNote(import, *open.experiment, *open.task), "");
    }

    void takesThePlaceOfTheModelsOrStandsBeside()
    {
        const Opened open = openSmall();
        NetworkImport import = imported("torch_f16.safetensors", open);
        Experiment experiment = withNetwork(import, *open.experiment, *open.task);
        QCOMPARE(experiment.models.size(), size_t{1});
        QCOMPARE(experiment.models[0].name, std::string("torch_f16"));
        QVERIFY(experiment.models[0].layers == std::vector<LayerSpec>{LstmSpec{3}});
        const auto opened = openExperiment(experiment, {}, "t", open.task);
        QVERIFY2(opened, opened ? "" : opened.error().english().c_str());
        QCOMPARE(opened->initialWeights[0].size(), size_t{4 * 3 * (2 + 3 + 1) + 3 + 1});

        import.beside = true;
        import.model.name = "LSTM"; // which is there
        experiment = withNetwork(import, *open.experiment, *open.task);
        QCOMPARE(experiment.models.size(), size_t{3});
        QCOMPARE(experiment.models[2].name, std::string("LSTM 2"));
        QCOMPARE(experiment.training.initialWeights.size(), size_t{1});
    }

    void otherSizesAreToldBefore()
    {
        const Opened open = openSmall();
        QVERIFY(
            whyNoImport(imported("torch_lstm2.npz", open), *open.experiment, *open.task).startsWith("It answers with 2 numbers"));
        QVERIFY(
            whyNoImport(imported("torch_words.npz", open), *open.experiment, *open.task).startsWith("It takes 5 numbers a step"));
        NetworkImport import = imported("torch_f16.safetensors", open);
        import.model.name = "";
        QCOMPARE(withNetwork(import, *open.experiment, *open.task).models[0].name, std::string("network"));
    }

    void aDenseNetworkBringsItsLookback()
    {
        const Opened open = openSmall();
        const NetworkImport import = imported("torch_mlp.npz", open);
        QCOMPARE(whyNoImport(import, *open.experiment, *open.task), "");
        QVERIFY(importNote(import, *open.experiment, *open.task).contains("The look-back becomes 6 steps"));
        QVERIFY(importLines(import)[0].activationOpen);
        const Experiment experiment = withNetwork(import, *open.experiment, *open.task);
        QCOMPARE(experiment.task.lookback, size_t{6});
        const auto opened = openExperiment(experiment, {}, "t");
        QVERIFY2(opened, opened ? "" : opened.error().english().c_str());
        // Sequences that are answered once are seen whole.
        const Opened once = openSmall(OutputAt::last);
        QVERIFY(whyNoImport(imported("torch_mlp.npz", once), *once.experiment, *once.task).startsWith("It sees 6 steps"));
    }

    void aNetworkWithoutOutputLayerIsSaid()
    {
        const Opened open = openSmall();
        const NetworkImport import = imported("torch_cell_alone.npz", open);
        QCOMPARE(whyNoImport(import, *open.experiment, *open.task), "");
        QVERIFY(importNote(import, *open.experiment, *open.task).startsWith("The file has no output layer"));
    }

    void filesOfWeightsAreTold()
    {
        QVERIFY(contentOf(folder / "torch_lstm2.npz") == FileContent::weights);
        QVERIFY(contentOf(folder / "torch_lstm2.safetensors") == FileContent::weights);
        QVERIFY(contentOf(folder / "keras_lstm_named.npz") == FileContent::weights);
        QVERIFY(contentOf(folder / "keras_lstm.npz") == FileContent::weights);
        QVERIFY(contentOf(folder.parent_path() / "arrays/labelled.npz") == FileContent::data);
    }
};

QTEST_GUILESS_MAIN(NetworkImportTest)
#include "network_import_test.moc"
