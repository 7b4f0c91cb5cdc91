#include "ui/models/report_content.h"

#include "core/base/build_info.h"
#include "core/data/data_hash.h"
#include "core/io/experiment_json.h"
#include "core/io/experiment_words.h"
#include "core/nn/isa.h"
#include "ui/models/answer.h"
#include "ui/models/language.h"
#include "ui/models/loss_text.h"
#include "ui/models/measures_content.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/plain_words.h"
#include "ui/models/run_summary.h"
#include "ui/models/runs_content.h"
#include "ui/models/setting_words.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

/// Where translators find the report's words.
struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// As the setting's control has it.
template <class Table, class Value> QString wordIn(const Table &table, Value value, const std::string &path)
{
    const auto found = std::ranges::find_if(table, [value](const auto &choice) { return choice.value == value; });
    return settingValue(path, '"' + std::string(found->word) + '"');
}

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

/// "dense 32 tanh": its kind, its size, and what is chosen beside that.
QString layerText(const LayerSpec &layer)
{
    struct Sizes {
        QString operator()(const DenseSpec &own) const
        {
            return QStringLiteral("%1 %2").arg(own.units).arg(wordIn(activationWords, own.activation, "activation"));
        }
        QString operator()(const LstmSpec &own) const { return QString::number(own.units); }
        QString operator()(const GruSpec &own) const { return QString::number(own.units); }
        QString operator()(const RnnSpec &own) const { return QString::number(own.units); }
        QString operator()(const ConvSpec &own) const { return QStringLiteral("%1 × %2").arg(own.filters).arg(own.kernel); }
        QString operator()(const DropoutSpec &own) const { return plainText(own.rate); }
    };
    return QStringLiteral("%1 %2").arg(layerKind(layer), std::visit(Sizes(), layer));
}

QString splitText(Split split)
{
    return split == Split::train        ? Report::tr("training")
           : split == Split::validation ? Report::tr("validation")
                                        : Report::tr("test");
}

ReportTable modelTable(const ViewState &state)
{
    ReportTable table{Report::tr("The models at the moment shown"),
                      {Report::tr("model"), Report::tr("layers"), Report::tr("parameters"), Report::tr("epoch"),
                       Report::tr("training loss"), Report::tr("validation loss"), Report::tr("seconds of training")},
                      {}};
    for (size_t model = 0; model < state.moment.size(); ++model) {
        const ModelSpec &spec = state.experiment->models[model];
        const Snapshot &snapshot = *state.moment[model];
        double seconds = 0;
        for (const EpochRecord &record : state.epochs)
            if (record.model == model)
                seconds = record.seconds;
        table.rows.push_back({modelName(spec.name), layersText(spec), groupedNumber(snapshot.weights.size()),
                              QString::number(epochOfWeights(snapshot)), shortNumber(snapshot.trainLoss),
                              shortNumber(snapshot.validationLoss), fixedText(seconds, 1)});
    }
    return table;
}

ReportSection summary(const ViewState &state, const QString &copying)
{
    ReportSection section{Report::tr("Result"), {plainWords(comparisonOf(state))}, {modelTable(state)}, {}, {}};
    if (!copying.isEmpty())
        section.paragraphs << copying;
    if (!state.selection.whatIfs.empty())
        section.paragraphs << Report::tr(
                                  "The pictures are drawn under %1 what-ifs (a state held, an input or a weight changed); the "
                                  "measures are without them.")
                                  .arg(state.selection.whatIfs.size());
    return section;
}

/// Nothing where the answer is of the row itself.
QString horizonText(const TaskSpec &task)
{
    if (!task.ahead())
        return {};
    if (task.multiStep && task.horizon > 1)
        return task.multiStep == MultiStep::direct ? Report::tr("the next %1 rows, all at once").arg(task.horizon)
                                                   : Report::tr("the next %1 rows, one after the other").arg(task.horizon);
    return task.horizon == 1 ? Report::tr("the next row") : Report::tr("the row %1 ahead").arg(task.horizon);
}

ReportSection dataSection(const ViewState &state)
{
    const Dataset &data = state.task->data();
    const TaskSpec &task = state.experiment->task;
    size_t rows = 0;
    for (const auto &sequence : data.sequences)
        rows += sequence.n_cols;
    QStringList inputs;
    for (const size_t column : state.task->inputColumns())
        inputs << columnName(data, column);
    ReportTable table{{}, {}, {}};
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            table.rows.push_back({name, value});
    };
    add(Report::tr("data"), shippedText(data.name));
    add(Report::tr("source"), text(state.experiment->data.source));
    add(Report::tr("from"), shippedText(data.provenance.source));
    add(Report::tr("terms"), shippedText(data.provenance.terms));
    add(Report::tr("hash of the numbers (data_hash)"), text(dataHash(data)));
    add(Report::tr("hash of the file (data_sha256)"), text(data.provenance.sha256));
    add(Report::tr("rows"),
        data.sequences.size() == 1
            ? groupedNumber(rows)
            : Report::tr("%1 in %2 sequences").arg(groupedNumber(rows), groupedNumber(data.sequences.size())));
    const QString target = columnName(data, state.task->targetColumn());
    add(Report::tr("target"), data.unit.empty() ? target : Report::tr("%1, in %2").arg(target, shippedText(data.unit)));
    add(Report::tr("inputs"), joinedList(inputs));
    add(Report::tr("task"), Report::tr("%1, output at %2 step, scaling %3")
                                .arg(wordIn(kindWords, task.kind, "task.kind"),
                                     task.output == OutputAt::every ? Report::tr("every") : Report::tr("the last"),
                                     wordIn(scalingWords, task.scaling, "task.scaling")));
    add(Report::tr("horizon"), horizonText(task));
    add(Report::tr("samples"),
        Report::tr("%1 training, %2 validation, %3 test; %4 time steps")
            .arg(groupedNumber(state.task->sampleCount(Split::train)), groupedNumber(state.task->sampleCount(Split::validation)),
                 groupedNumber(state.task->sampleCount(Split::test)), groupedNumber(state.task->steps())));
    return {Report::tr("Data"), {}, {table}, {{"split", Report::tr("The data and the parts of their split.")}}, {}};
}

ReportSection trainingSection(const ViewState &state)
{
    const TrainingSpec &training = state.experiment->training;
    ReportTable table{{}, {}, {}};
    const auto add = [&](const QString &name, const QString &value) { table.rows.push_back({name, value}); };
    add(Report::tr("loss"), lossName(training.loss));
    add(Report::tr("optimizer"), Report::tr("%1, learning rate %2")
                                     .arg(wordIn(optimizerWords, training.optimizer.type, "training.optimizer"),
                                          rateText(training.optimizer.learningRate)));
    const auto batch = static_cast<int>(training.batch);
    add(Report::tr("schedule"), wordIn(scheduleWords, training.schedule.type, "training.schedule"));
    add(Report::tr("batch"), training.shuffle ? Report::tr("%n sample(s), shuffled", nullptr, batch)
                                              : Report::tr("%n sample(s), in order", nullptr, batch));
    add(Report::tr("epochs"), QString::number(training.epochs));
    add(Report::tr("gradient clipped at norm"), training.clipNorm ? plainText(*training.clipNorm) : Report::tr("no"));
    add(Report::tr("early stopping"), training.stop ? Report::tr("after %n epoch(s) without a better validation loss", nullptr,
                                                                 static_cast<int>(training.stop->patience))
                                                    : Report::tr("no"));
    add(Report::tr("seed"), QString::number(training.seed));
    ReportSection section{Report::tr("Training"), {}, {table}, {}, {}};
    section.figures = {
        {"losses", Report::tr("Loss over the epochs of training, training and validation part.")},
        {"gradient-norms", Report::tr("Euclidean norm of the gradient of each layer's parameters, as it was trained.")},
        {"update-ratios", Report::tr("What the optimizer changed, relative to the weights.")},
        {"seeds",
         Report::tr("The same experiment with other seeds: mean of the losses, and a band from the least to the most.")}};
    if (state.drawnRuns && state.drawnRuns->curves.front().run != state.drawnRuns->curves.back().run)
        section.figures.push_back({"runs", Report::tr("Validation losses of the session's runs over each other.")});
    return section;
}

ReportTable measuresTable(const ViewState &state, const Measured &measured)
{
    const MeasuresContent content = measuresContent(state, measured);
    ReportTable table{
        Report::tr("Measures of the %1 part, models first, then what takes no network").arg(splitText(measured.split)),
        QStringList{QString()} + content.columns,
        {}};
    for (const auto &row : content.rows)
        table.rows.push_back(QStringList{row.name} + row.cells);
    return table;
}

std::optional<ReportSection> measuresSection(const ViewState &state, const ReportWish &wish, const std::atomic<bool> &abandoned,
                                             std::optional<TestLook> &look)
{
    ReportSection section{Report::tr("Measures"), {}, {}, {}, {}};
    std::vector<Split> splits = {Split::validation};
    if (wish.test)
        splits.insert(splits.begin(), Split::test);
    else
        section.paragraphs << Report::tr("The test part has not been looked at.");
    for (const Split split : splits) {
        if (state.task->sampleCount(split) == 0)
            continue;
        const auto measured = measure(state, split, abandoned);
        if (!measured)
            return {};
        section.tables.push_back(measuresTable(state, *measured));
        if (split == Split::test)
            look = testLook(state.moment, measured->models);
    }
    if (!state.task->data().unit.empty() && state.task->classes().empty())
        section.paragraphs << Report::tr("Errors are in %1.").arg(shippedText(state.task->data().unit));
    return section;
}

ReportSection outputSection(const ViewState &state)
{
    const QString part = splitText(state.selection.split);
    ReportSection section{Report::tr("Answers"), {}, {}, {}, {}};
    section.figures = {
        {state.task->classes().empty() ? "residuals" : "outputs",
         Report::tr("Every model's answers beside the target, %1 part.").arg(part)},
        {"path", Report::tr("A forecast many steps ahead, and the error of each step.")},
        {"scatter", Report::tr("All answers of the %1 part against their targets.").arg(part)},
        {"confusion", Report::tr("Which classes are taken for which, shares of each target's row; %1 part.").arg(part)},
        {"calibration", Report::tr("Accuracy over confidence (Guo et al. 2017); %1 part.").arg(part)},
        {"surface", Report::tr("What each model answers over the plane of its two inputs.")}};
    return section;
}

ReportSection insideSection()
{
    ReportSection section{Report::tr("Inside"), {}, {}, {}, {}};
    section.figures = {
        {"inside",
         Report::tr(
             "One sample in the recurrent network: what is written and kept, the gates, and the states over its time steps.")},
        {"dense", Report::tr("The dense network on the same sample.")},
        {"gradient-flow",
         Report::tr("Where the lines fall towards the left, nothing can be learned from so far back (Bengio, Simard & "
                    "Frasconi 1994).")},
        {"input-gradient", Report::tr("The answer's gradient with respect to the inputs at each step.")},
        {"retention", Report::tr("What is left of a changed input in the answer, measured, and along each unit's cell.")},
        {"unit-memory", Report::tr("What is left of a change in each unit, and how long its forget gate holds.")},
        {"saturation",
         Report::tr("A point a unit and gate: the share of the time it is nearly shut and nearly open (Karpathy et al. 2015).")},
        {"atlas", Report::tr("One unit in the course of training: each column is the network of one kept epoch.")}};
    return section;
}

QString quoted(const std::string &word)
{
    return QLatin1Char('\'') + text(word).replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

ReportSection againSection(const ViewState &state, const FigureOrigin &origin)
{
    ReportSection section{Report::tr("To do it again"), {}, {}, {}, {}};
    ReportTable hashes{{}, {}, {}};
    hashes.rows.push_back(
        {Report::tr("program"), QStringLiteral("sluice %1, %2").arg(text(buildDescription()), text(isaName()))});
    hashes.rows.push_back({Report::tr("seed"), QString::number(state.experiment->training.seed)});
    for (size_t model = 0; model < state.moment.size(); ++model)
        hashes.rows.push_back({closedUp(Report::tr("weights of %1").arg(modelName(state.experiment->models[model].name))),
                               text(weightHash(*state.moment[model]))});
    if (!origin.session.empty())
        hashes.rows.push_back({Report::tr("session"), text(origin.session)});
    section.tables.push_back(std::move(hashes));
    section.paragraphs << Report::tr(
        "The same experiment with the same seed gives the same bits with this build on this instruction path, on "
        "any number of threads. Save the experiment below as experiment.json; relative paths in it are relative "
        "to its folder. Then:");
    QString commands = QStringLiteral("sluice train experiment.json --out again\n");
    if (!origin.session.empty())
        commands += QStringLiteral("sluice plot %1 --view inside --out inside.pdf\nsluice report %1 --out report.html\n")
                        .arg(quoted(origin.session));
    section.code = commands + QLatin1Char('\n') + text(writeExperiment(*state.experiment));
    return section;
}

/// The run, its models, its seed, the program.
QString subtitle(const ViewState &state, const FigureOrigin &origin)
{
    QStringList parts;
    if (!origin.runName.empty())
        parts << text(origin.runName);
    parts << namesOf(state.experiment->models) << Report::tr("seed %1").arg(state.experiment->training.seed)
          << text("sluice " + versionNumber());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString layersText(const ModelSpec &model)
{
    QStringList layers;
    for (const LayerSpec &layer : model.layers)
        layers << layerText(layer);
    return layers.isEmpty() ? Report::tr("none: linear") : layers.join(QStringLiteral(" → "));
}

std::optional<ReportContent> reportContent(const ViewState &state, const FigureOrigin &origin, const ReportWish &wish,
                                           const std::atomic<bool> &abandoned)
{
    ReportContent content;
    content.title = shippedText(state.task->data().name);
    content.subtitle = subtitle(state, origin);
    const auto copying = copyingWords(state, abandoned);
    auto measures = measuresSection(state, wish, abandoned, content.testLook);
    if (!copying || !measures)
        return {};
    content.sections = {summary(state, *copying), std::move(*measures), dataSection(state),         trainingSection(state),
                        outputSection(state),     insideSection(),      againSection(state, origin)};
    return content;
}

} // namespace sluice
