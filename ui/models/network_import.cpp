#include "ui/models/network_import.h"
#include "ui/models/number_text.h"

#include "core/io/experiment_json.h"
#include "core/io/experiment_tree.h"
#include "ui/models/error_text.h"
#include "ui/models/language.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sluice::NetworkImport)
};

QString sizeText(size_t inputs, size_t outputs)
{
    return QStringLiteral("%1 → %2").arg(inputs).arg(outputs);
}

struct LayerText {
    QString operator()(const DenseSpec &dense) const
    {
        return Words::tr("dense, %n unit(s)", nullptr, static_cast<int>(dense.units));
    }
    QString operator()(const LstmSpec &lstm) const
    {
        return Words::tr("LSTM, %n unit(s)", nullptr, static_cast<int>(lstm.units));
    }
    QString operator()(const GruSpec &gru) const { return Words::tr("GRU, %n unit(s)", nullptr, static_cast<int>(gru.units)); }
    QString operator()(const RnnSpec &rnn) const { return Words::tr("RNN, %n unit(s)", nullptr, static_cast<int>(rnn.units)); }
    QString operator()(const ConvSpec &conv) const
    {
        return Words::tr("convolution, %n filter(s) of %1 steps", nullptr, static_cast<int>(conv.filters)).arg(conv.kernel);
    }
    QString operator()(const DropoutSpec &) const { return Words::tr("dropout"); }
};

QString foundText(const ReadLayer &layer)
{
    QString text;
    for (const NamedArray &array : layer.found) {
        const QString one = QString::fromStdString(array.name) + ' ' + QString::fromStdString(timesText(array.shape));
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + one;
    }
    return text;
}

size_t numbersIn(const ReadNetwork &network)
{
    size_t count = 0;
    const auto add = [&](const ReadLayer &layer) {
        for (const NamedArray &array : layer.found) {
            size_t size = 1;
            for (const size_t length : array.shape)
                size *= length;
            count += size;
        }
    };
    std::ranges::for_each(network.layers, add);
    if (network.head)
        add(*network.head);
    return count;
}

/// Whether the first thing that the network does is to flatten the window.
bool seesWindow(const ReadNetwork &network)
{
    return !network.recurrent() &&
           std::ranges::none_of(network.layers, [](const ReadLayer &layer) { return mixesSteps(layer.spec); });
}

/// The window that the network needs; nothing where any will do.
std::optional<size_t> neededSteps(const ReadNetwork &network, const Task &task)
{
    if (seesWindow(network))
        return network.inputs() / task.features();
    return network.lookback;
}

/// Whether the look-back of this task can be set to a wanted number of steps.
bool lookbackIsFree(const Task &task)
{
    return task.data().form == DataForm::series || task.spec().ahead() || task.spec().output == OutputAt::every;
}

std::optional<Experiment> experimentIn(const ReadNetwork &network)
{
    const auto text = network.metadata.find("experiment");
    if (text == network.metadata.end())
        return {};
    auto experiment = parseExperiment(text->second, "");
    return experiment ? std::optional(std::move(*experiment)) : std::nullopt;
}

/// A name that can be a file's and is none of the others'.
std::string freeName(std::string wanted, const Experiment &open, bool beside)
{
    std::erase_if(wanted, [](char letter) { return letter == '/' || letter == '\\'; });
    if (wanted.empty())
        wanted = "network";
    const auto taken = [&](const std::string &name) {
        return beside && std::ranges::find(open.models, name, &ModelSpec::name) != open.models.end();
    };
    std::string name = wanted;
    for (int number = 2; taken(name); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

} // namespace

NetworkImport proposedImport(const std::filesystem::path &file, std::shared_ptr<const ReadNetwork> network,
                             const Experiment &open)
{
    const auto own = experimentIn(*network);
    NetworkImport import{file, network, {file.stem().string(), network->specs()}, open.task.scaling};
    if (own)
        import.scaling = own->task.scaling;
    if (const auto name = network->metadata.find("model"); own && name != network->metadata.end())
        import.model.name = name->second;
    return import;
}

std::vector<ImportLine> importLines(const NetworkImport &import)
{
    std::vector<ImportLine> lines;
    for (size_t index = 0; index < import.network->layers.size(); ++index) {
        const ReadLayer &layer = import.network->layers[index];
        lines.push_back({std::visit(LayerText{}, import.model.layers[index]), sizeText(layer.inputs, layer.outputs),
                         foundText(layer), !layer.activationKnown});
    }
    if (const auto &head = import.network->head)
        lines.push_back({Words::tr("output layer"), sizeText(head->inputs, head->outputs), foundText(*head), false});
    return lines;
}

QString importTitle(const NetworkImport &import)
{
    return Words::tr("%1 holds a network of %2 with %3 numbers.")
        .arg(QString::fromStdU16String(import.file.filename().u16string()), QString::fromStdString(import.network->from),
             groupedNumber(numbersIn(*import.network)));
}

QString importNote(const NetworkImport &import, const Experiment &open, const Task &task)
{
    QStringList notes;
    if (!import.network->head)
        notes << Words::tr(
            "The file has no output layer: what the network answers is 0 until it is trained here; its inside is the "
            "file's.");
    const auto steps = neededSteps(*import.network, task);
    if (steps && lookbackIsFree(task) && *steps != open.task.lookback)
        notes << Words::tr("The look-back becomes %n step(s), which is what it sees.", nullptr, static_cast<int>(*steps));
    if (import.network->channelsFirst)
        notes << Words::tr(
            "Its window is taken as flattened channel by channel, as flatten(1) after nn.Conv1d gives it; convolutions "
            "here are causal.");
    const auto own = experimentIn(*import.network);
    if (own && own->data.source != open.data.source)
        notes << Words::tr("It was trained on %1, and is shown on %2.")
                     .arg(QString::fromStdString(own->data.source), QString::fromStdString(open.data.source));
    return joinedSentences(notes);
}

QString whyNoImport(const NetworkImport &import, const Experiment &open, const Task &task)
{
    const ReadNetwork &network = *import.network;
    const size_t features = task.features();
    const bool fits = seesWindow(network) ? network.inputs() % features == 0 : network.inputs() == features;
    if (!fits)
        return Words::tr("It takes %n number(s) a step and the data that is open gives %1. Open the data it was trained on, or "
                         "choose other "
                         "inputs, and open it again.",
                         nullptr, static_cast<int>(network.inputs()))
            .arg(features);
    if (network.head && network.head->outputs != task.outputs())
        return Words::tr("It answers with %n number(s) and the task that is open asks for %1.", nullptr,
                         static_cast<int>(network.head->outputs))
            .arg(task.outputs());
    const auto steps = neededSteps(network, task);
    if (steps && !lookbackIsFree(task) && *steps != task.windowSteps())
        return Words::tr("It sees %n step(s) and the samples of this data have up to %1.", nullptr, static_cast<int>(*steps))
            .arg(task.windowSteps());
    if (const auto sound = checkExperiment(withNetwork(import, open, task)); !sound)
        return errorText(sound.error());
    return {};
}

Experiment withNetwork(const NetworkImport &import, const Experiment &open, const Task &task)
{
    Experiment experiment = open;
    ModelSpec model = import.model;
    model.name = freeName(model.name, open, import.beside);
    if (!import.beside) {
        experiment.models.clear();
        experiment.training.initialWeights.clear();
    }
    experiment.models.push_back(model);
    experiment.training.initialWeights[model.name] = import.file.string();
    experiment.task.scaling = import.scaling;
    const auto steps = neededSteps(*import.network, task);
    if (steps && lookbackIsFree(task))
        experiment.task.lookback = *steps;
    return experiment;
}

} // namespace sluice
