#include "ui/models/setting_words.h"

#include "core/io/experiment_words.h"
#include "core/io/json_value.h"
#include "ui/models/data_reading.h"
#include "ui/models/language.h"
#include "ui/models/loss_text.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

/// The words of the window's controls, in the contexts of those.
struct Name {
    std::string_view path;
    Message name;
};
constexpr std::array names = {
    Name{"data.source", SLUICE_MESSAGE("Settings", "data")},
    Name{"data.form", SLUICE_MESSAGE("sluice::ReadingForm", "form")},
    Name{"data.target", SLUICE_MESSAGE("Settings", "target")},
    Name{"data.inputs", SLUICE_MESSAGE("Settings", "inputs")},
    Name{"data.order", SLUICE_MESSAGE("Settings", "time")},
    Name{"data.missing", SLUICE_MESSAGE("sluice::ReadingForm", "missing values")},
    Name{"data.kind", SLUICE_MESSAGE("sluice::ReadingForm", "read as")},
    Name{"data.csv.encoding", SLUICE_MESSAGE("sluice::ReadingForm", "encoding")},
    Name{"data.csv.skip_lines", SLUICE_MESSAGE("sluice::ReadingForm", "skip lines")},
    Name{"data.csv.skip_last", SLUICE_MESSAGE("sluice::ReadingForm", "skip last lines")},
    Name{"data.csv.separator", SLUICE_MESSAGE("sluice::ReadingForm", "separator")},
    Name{"data.csv.decimal", SLUICE_MESSAGE("sluice::ReadingForm", "decimal mark")},
    Name{"data.csv.thousands", SLUICE_MESSAGE("sluice::ReadingForm", "thousands")},
    Name{"data.csv.header", SLUICE_MESSAGE("sluice::ReadingForm", "first row")},
    Name{"data.csv.comment", SLUICE_MESSAGE("sluice::ReadingForm", "comments")},
    Name{"data.csv.missing_words", SLUICE_MESSAGE("sluice::ReadingForm", "missing words")},
    Name{"data.csv.sort_by_time", SLUICE_MESSAGE("sluice::ReadingForm", "order")},
    Name{"data.text.encoding", SLUICE_MESSAGE("sluice::ReadingForm", "encoding")},
    Name{"data.text.lines", SLUICE_MESSAGE("sluice::ReadingForm", "lines")},
    Name{"data.text.vocabulary", SLUICE_MESSAGE("Settings", "vocabulary")},
    Name{"data.arrays.x", SLUICE_MESSAGE("sluice::ReadingForm", "inputs x")},
    Name{"data.arrays.y", SLUICE_MESSAGE("sluice::ReadingForm", "targets y")},
    Name{"data.arrays.classes", SLUICE_MESSAGE("sluice::ReadingForm", "y holds")},
    Name{"task.kind", SLUICE_MESSAGE("sluice::TaskEditor", "task")},
    Name{"task.output", SLUICE_MESSAGE("sluice::TaskEditor", "output")},
    Name{"task.lookback", SLUICE_MESSAGE("sluice::TaskEditor", "look-back")},
    Name{"task.horizon", SLUICE_MESSAGE("sluice::TaskEditor", "horizon")},
    Name{"task.multi_step", SLUICE_MESSAGE("sluice::TaskEditor", "steps")},
    Name{"task.period", SLUICE_MESSAGE("sluice::TaskEditor", "period")},
    Name{"task.stride", SLUICE_MESSAGE("sluice::TaskEditor", "stride")},
    Name{"task.stateful", SLUICE_MESSAGE("sluice::TaskEditor", "carry states from window to window")},
    Name{"task.split", SLUICE_MESSAGE("sluice::TaskEditor", "split")},
    Name{"task.split_order", SLUICE_MESSAGE("sluice::WindowForm", "split")},
    Name{"task.scaling", SLUICE_MESSAGE("sluice::TaskEditor", "scaling")},
    Name{"task.scaler_rows", SLUICE_MESSAGE("sluice::WindowForm", "scaler sees")},
    Name{"training.loss", SLUICE_MESSAGE("sluice::TrainingEditor", "loss")},
    Name{"training.loss.delta", SLUICE_MESSAGE("sluice::TrainingEditor", "δ")},
    Name{"training.loss.class_weights", SLUICE_MESSAGE("sluice::TrainingEditor", "class weights")},
    Name{"training.optimizer", SLUICE_MESSAGE("sluice::TrainingEditor", "optimizer")},
    Name{"training.optimizer.learning_rate", SLUICE_MESSAGE("sluice::TrainingEditor", "learning rate")},
    Name{"training.optimizer.momentum", SLUICE_MESSAGE("sluice::TrainingEditor", "momentum")},
    Name{"training.optimizer.decay", SLUICE_MESSAGE("sluice::TrainingEditor", "decay")},
    Name{"training.optimizer.beta1", SLUICE_MESSAGE("sluice::TrainingEditor", "β₁")},
    Name{"training.optimizer.beta2", SLUICE_MESSAGE("sluice::TrainingEditor", "β₂")},
    Name{"training.optimizer.epsilon", SLUICE_MESSAGE("Settings", "ε")},
    Name{"training.optimizer.weight_decay", SLUICE_MESSAGE("sluice::TrainingEditor", "weight decay")},
    Name{"training.schedule", SLUICE_MESSAGE("sluice::TrainingEditor", "schedule")},
    Name{"training.schedule.every", SLUICE_MESSAGE("sluice::TrainingEditor", "every, epochs")},
    Name{"training.schedule.factor", SLUICE_MESSAGE("sluice::TrainingEditor", "factor")},
    Name{"training.schedule.warm_up", SLUICE_MESSAGE("sluice::TrainingEditor", "warm-up, updates")},
    Name{"training.schedule.end", SLUICE_MESSAGE("sluice::TrainingEditor", "end at")},
    Name{"training.schedule.patience", SLUICE_MESSAGE("sluice::TrainingEditor", "plateau, epochs")},
    Name{"training.schedule.least", SLUICE_MESSAGE("sluice::TrainingEditor", "at least")},
    Name{"training.batch", SLUICE_MESSAGE("sluice::TrainingEditor", "batch")},
    Name{"training.shuffle", SLUICE_MESSAGE("sluice::TrainingEditor", "shuffle the samples")},
    Name{"training.clip_norm", SLUICE_MESSAGE("sluice::TrainingEditor", "clip the gradient at")},
    Name{"training.clip_value", SLUICE_MESSAGE("sluice::TrainingEditor", "clip its values at")},
    Name{"training.l1", SLUICE_MESSAGE("sluice::TrainingEditor", "L1 penalty")},
    Name{"training.l2", SLUICE_MESSAGE("sluice::TrainingEditor", "L2 penalty")},
    Name{"training.stop.patience", SLUICE_MESSAGE("sluice::TrainingEditor", "stop early, patience")},
    Name{"training.stop.restore_best", SLUICE_MESSAGE("sluice::TrainingEditor", "end with the best weights")},
    Name{"units", SLUICE_MESSAGE("sluice::LayerEditor", "units")},
    Name{"filters", SLUICE_MESSAGE("sluice::LayerEditor", "filters")},
    Name{"kernel", SLUICE_MESSAGE("sluice::LayerEditor", "kernel")},
    Name{"rate", SLUICE_MESSAGE("sluice::LayerEditor", "dropout rate")},
    Name{"activation", SLUICE_MESSAGE("sluice::LayerEditor", "activation")},
    Name{"forget_gate", SLUICE_MESSAGE("sluice::LayerEditor", "forget gate")},
    Name{"forget_bias", SLUICE_MESSAGE("sluice::LayerEditor", "forget bias")},
    Name{"input_bias", SLUICE_MESSAGE("sluice::LayerEditor", "input bias")},
    Name{"squashing", SLUICE_MESSAGE("sluice::LayerEditor", "squashing")},
    Name{"peepholes", SLUICE_MESSAGE("sluice::LayerEditor", "peepholes")},
    Name{"initializer", SLUICE_MESSAGE("Settings", "initial weights")},
    Name{"recurrent_initializer", SLUICE_MESSAGE("Settings", "initial recurrent weights")},
};

/// The words of an experiment's file that read otherwise in the window. No value: that which is not told. "none": told to be empty.
struct Value {
    std::string_view path, value;
    Message word;
};
constexpr std::array values = {
    Value{"data.form", "series", SLUICE_MESSAGE("sluice::ReadingForm", "series: rows in time")},
    Value{"data.form", "sequences", SLUICE_MESSAGE("sluice::ReadingForm", "sequences: many series")},
    Value{"data.form", "table", SLUICE_MESSAGE("sluice::ReadingForm", "table: rows without order")},
    Value{"data.missing", "error", SLUICE_MESSAGE("sluice::ReadingForm", "are an error")},
    Value{"data.missing", "drop", SLUICE_MESSAGE("sluice::ReadingForm", "drop the row")},
    Value{"data.missing", "interpolate", SLUICE_MESSAGE("sluice::ReadingForm", "interpolate")},
    Value{"data.kind", "csv", SLUICE_MESSAGE("sluice::ReadingForm", "table (CSV)")},
    Value{"data.kind", "text", SLUICE_MESSAGE("sluice::ReadingForm", "text")},
    Value{"data.kind", "arrays", SLUICE_MESSAGE("sluice::ReadingForm", "NumPy arrays")},
    Value{"data.csv.encoding", "utf-8", SLUICE_MESSAGE("sluice::ReadingForm", "UTF-8")},
    Value{"data.csv.encoding", "utf-16", SLUICE_MESSAGE("sluice::ReadingForm", "UTF-16")},
    Value{"data.csv.encoding", "gb18030", SLUICE_MESSAGE("sluice::ReadingForm", "GB18030, GBK")},
    Value{"data.csv.encoding", "latin-1", SLUICE_MESSAGE("sluice::ReadingForm", "Latin-1")},
    Value{"data.text.encoding", "utf-8", SLUICE_MESSAGE("sluice::ReadingForm", "UTF-8")},
    Value{"data.text.encoding", "utf-16", SLUICE_MESSAGE("sluice::ReadingForm", "UTF-16")},
    Value{"data.text.encoding", "gb18030", SLUICE_MESSAGE("sluice::ReadingForm", "GB18030, GBK")},
    Value{"data.text.encoding", "latin-1", SLUICE_MESSAGE("sluice::ReadingForm", "Latin-1")},
    Value{"data.csv.separator", ",", SLUICE_MESSAGE("sluice::ReadingForm", "comma ,")},
    Value{"data.csv.separator", ";", SLUICE_MESSAGE("sluice::ReadingForm", "semicolon ;")},
    Value{"data.csv.separator", "\t", SLUICE_MESSAGE("sluice::ReadingForm", "tab")},
    Value{"data.csv.separator", "|", SLUICE_MESSAGE("sluice::ReadingForm", "bar |")},
    Value{"data.csv.separator", " ", SLUICE_MESSAGE("sluice::ReadingForm", "blanks")},
    Value{"data.csv.decimal", ".", SLUICE_MESSAGE("sluice::ReadingForm", "point 1.5")},
    Value{"data.csv.decimal", ",", SLUICE_MESSAGE("sluice::ReadingForm", "comma 1,5")},
    Value{"data.csv.thousands", "none", SLUICE_MESSAGE("sluice::ReadingForm", "none")},
    Value{"data.csv.thousands", ",", SLUICE_MESSAGE("sluice::ReadingForm", "comma 1,000")},
    Value{"data.csv.thousands", ".", SLUICE_MESSAGE("sluice::ReadingForm", "point 1.000")},
    Value{"data.csv.thousands", " ", SLUICE_MESSAGE("sluice::ReadingForm", "blank 1 000")},
    Value{"data.csv.thousands", "'", SLUICE_MESSAGE("sluice::ReadingForm", "1'000")},
    Value{"data.csv.header", "true", SLUICE_MESSAGE("sluice::ReadingForm", "names of the columns")},
    Value{"data.csv.header", "false", SLUICE_MESSAGE("sluice::ReadingForm", "values")},
    Value{"data.csv.comment", "none", SLUICE_MESSAGE("sluice::ReadingForm", "none")},
    Value{"data.csv.sort_by_time", "true", SLUICE_MESSAGE("sluice::ReadingForm", "sorted by time")},
    Value{"data.csv.sort_by_time", "false", SLUICE_MESSAGE("sluice::ReadingForm", "as in the file")},
    Value{"data.text.lines", "", SLUICE_MESSAGE("sluice::ReadingForm", "one series")},
    Value{"data.text.lines", "true", SLUICE_MESSAGE("sluice::ReadingForm", "each line a sequence")},
    Value{"data.arrays.y", "none", SLUICE_MESSAGE("sluice::ReadingForm", "none")},
    Value{"data.arrays.classes", "true", SLUICE_MESSAGE("sluice::ReadingForm", "classes")},
    Value{"data.arrays.classes", "false", SLUICE_MESSAGE("sluice::ReadingForm", "numbers")},
    Value{"task.kind", "forecast", SLUICE_MESSAGE("sluice::TaskEditor", "forecast")},
    Value{"task.kind", "regress", SLUICE_MESSAGE("sluice::TaskEditor", "regression")},
    Value{"task.kind", "classify", SLUICE_MESSAGE("sluice::TaskEditor", "classification")},
    Value{"task.kind", "next_token", SLUICE_MESSAGE("sluice::TaskEditor", "next character")},
    Value{"task.output", "last", SLUICE_MESSAGE("sluice::TaskEditor", "at the last step")},
    Value{"task.output", "every", SLUICE_MESSAGE("sluice::TaskEditor", "at every step")},
    Value{"task.multi_step", "", SLUICE_MESSAGE("sluice::TaskEditor", "one, at the horizon")},
    Value{"task.multi_step", "direct", SLUICE_MESSAGE("sluice::TaskEditor", "many, directly")},
    Value{"task.multi_step", "recursive", SLUICE_MESSAGE("sluice::TaskEditor", "many, recursively")},
    Value{"task.period", "", SLUICE_MESSAGE("sluice::TaskEditor", "found by itself")},
    Value{"task.stride", "", SLUICE_MESSAGE("sluice::TaskEditor", "by itself")},
    Value{"task.stateful", "", SLUICE_MESSAGE("Settings", "off")},
    Value{"task.split_order", "", SLUICE_MESSAGE("sluice::WindowForm", "by time")},
    Value{"task.split_order", "shuffled", SLUICE_MESSAGE("sluice::WindowForm", "shuffled")},
    Value{"task.scaling", "standard", SLUICE_MESSAGE("sluice::TaskEditor", "standard")},
    Value{"task.scaling", "minmax", SLUICE_MESSAGE("sluice::TaskEditor", "min–max")},
    Value{"task.scaling", "none", SLUICE_MESSAGE("sluice::TaskEditor", "none")},
    Value{"task.scaler_rows", "", SLUICE_MESSAGE("sluice::WindowForm", "training rows")},
    Value{"task.scaler_rows", "all", SLUICE_MESSAGE("sluice::WindowForm", "all rows")},
    Value{"training.optimizer", "adam", SLUICE_MESSAGE("sluice::TrainingEditor", "Adam")},
    Value{"training.optimizer", "sgd", SLUICE_MESSAGE("sluice::TrainingEditor", "SGD")},
    Value{"training.optimizer", "momentum", SLUICE_MESSAGE("sluice::TrainingEditor", "momentum")},
    Value{"training.optimizer", "nesterov", SLUICE_MESSAGE("sluice::TrainingEditor", "Nesterov momentum")},
    Value{"training.optimizer", "rmsprop", SLUICE_MESSAGE("sluice::TrainingEditor", "RMSProp")},
    Value{"training.optimizer", "adagrad", SLUICE_MESSAGE("sluice::TrainingEditor", "Adagrad")},
    Value{"training.optimizer", "adamw", SLUICE_MESSAGE("sluice::TrainingEditor", "AdamW")},
    Value{"training.optimizer", "nadam", SLUICE_MESSAGE("sluice::TrainingEditor", "NAdam")},
    Value{"training.schedule", "constant", SLUICE_MESSAGE("sluice::TrainingEditor", "constant")},
    Value{"training.schedule", "step", SLUICE_MESSAGE("sluice::TrainingEditor", "in steps")},
    Value{"training.schedule", "exponential", SLUICE_MESSAGE("sluice::TrainingEditor", "exponential")},
    Value{"training.schedule", "cosine", SLUICE_MESSAGE("sluice::TrainingEditor", "cosine")},
    Value{"training.schedule", "plateau", SLUICE_MESSAGE("sluice::TrainingEditor", "on plateau")},
    Value{"training.stop.patience", "", SLUICE_MESSAGE("Settings", "off")},
    Value{"activation", "identity", SLUICE_MESSAGE("sluice::LayerEditor", "identity")},
    Value{"activation", "sigmoid", SLUICE_MESSAGE("sluice::LayerEditor", "sigmoid")},
    Value{"activation", "tanh", SLUICE_MESSAGE("sluice::LayerEditor", "tanh")},
    Value{"activation", "relu", SLUICE_MESSAGE("sluice::LayerEditor", "ReLU")},
    Value{"activation", "leaky_relu", SLUICE_MESSAGE("sluice::LayerEditor", "leaky ReLU")},
    Value{"activation", "elu", SLUICE_MESSAGE("sluice::LayerEditor", "ELU")},
    Value{"activation", "gelu", SLUICE_MESSAGE("sluice::LayerEditor", "GELU")},
    Value{"activation", "silu", SLUICE_MESSAGE("sluice::LayerEditor", "SiLU")},
    Value{"activation", "softplus", SLUICE_MESSAGE("sluice::LayerEditor", "softplus")},
    Value{"forget_gate", "own", SLUICE_MESSAGE("sluice::LayerEditor", "its own")},
    Value{"forget_gate", "none", SLUICE_MESSAGE("sluice::LayerEditor", "no forget gate")},
    Value{"forget_gate", "coupled", SLUICE_MESSAGE("sluice::LayerEditor", "coupled gates")},
    Value{"squashing", "logistic", SLUICE_MESSAGE("sluice::LayerEditor", "as in 1997")},
    Value{"initializer", "glorot_uniform", SLUICE_MESSAGE("Settings", "Glorot, uniform")},
    Value{"initializer", "glorot_normal", SLUICE_MESSAGE("Settings", "Glorot, normal")},
    Value{"initializer", "he_uniform", SLUICE_MESSAGE("Settings", "He, uniform")},
    Value{"initializer", "he_normal", SLUICE_MESSAGE("Settings", "He, normal")},
    Value{"initializer", "lecun_uniform", SLUICE_MESSAGE("Settings", "LeCun, uniform")},
    Value{"initializer", "lecun_normal", SLUICE_MESSAGE("Settings", "LeCun, normal")},
    Value{"initializer", "orthogonal", SLUICE_MESSAGE("Settings", "orthogonal")},
    Value{"initializer", "pytorch", SLUICE_MESSAGE("Settings", "PyTorch’s")},
    Value{"initializer", "zeros", SLUICE_MESSAGE("Settings", "zeros")},
};

QString said(const Message &message)
{
    return QCoreApplication::translate(message.context, message.text);
}

QString wordFor(std::string_view path, std::string_view value)
{
    if (path == "recurrent_initializer")
        path = "initializer";
    const auto found = std::ranges::find_if(values, [&](const Value &each) { return each.path == path && each.value == value; });
    return found == values.end() ? QString() : said(found->word);
}

QString textValue(const std::string &path, const std::string &text)
{
    if (const QString word = wordFor(path, text.empty() ? "none" : text); !word.isEmpty())
        return word;
    if (path == "training.loss")
        if (const auto loss = std::ranges::find(lossWords, text, &JsonChoice<LossSpec::Type>::word); loss != lossWords.end())
            return lossName({.type = loss->value});
    if (path != "data.source")
        return QString::fromStdString(text);
    const SourceDescription *known = descriptionOf(text);
    return known ? shippedText(known->title) : QString::fromStdString(std::filesystem::path(text).filename().string());
}

QString switchText(const std::string &path, bool on)
{
    const QString word = wordFor(path, on ? "true" : "false");
    return !word.isEmpty() ? word : on ? Words::tr("on") : Words::tr("off");
}

/// "70 / 15 / 15 %"; counts of rows as they are.
QString splitText(const JsonArray &parts)
{
    const bool rows =
        std::ranges::all_of(parts, [](const JsonValue &part) { return part.number() == std::floor(part.number()); });
    QStringList texts;
    for (const JsonValue &part : parts)
        texts << plainText(part.number() * (rows ? 1 : 100));
    const QString all = texts.join(QStringLiteral(" / "));
    return rows ? all : percentText(all);
}

QString valueText(const std::string &path, const JsonValue &value)
{
    if (value.isNull())
        return Words::tr("off");
    if (const auto *on = std::get_if<bool>(&value.value))
        return switchText(path, *on);
    if (const auto *text = std::get_if<std::string>(&value.value))
        return textValue(path, *text);
    const auto *list = std::get_if<JsonArray>(&value.value);
    if (!list)
        return value.isNumber() ? plainText(value.number()) : QString::fromStdString(writeCompactJson(value));
    if (path == "task.split")
        return splitText(*list);
    QStringList texts;
    for (const JsonValue &each : *list)
        texts << valueText(path, each);
    return joinedList(texts);
}

/// What follows a part of a path that stands for many: a parameter's name, a model's, a column's.
std::optional<QString> restOf(const std::string &path, std::string_view begin)
{
    return path.starts_with(begin) ? std::optional(QString::fromStdString(path.substr(begin.size()))) : std::nullopt;
}

} // namespace

QString settingName(const std::string &path)
{
    if (const auto parameter = restOf(path, "data.params."))
        return shippedText(QString(*parameter).replace('_', ' ').toStdString());
    if (const auto model = restOf(path, "training.initial_weights."))
        return Words::tr("file with the weights of %1").arg(*model);
    if (const auto column = restOf(path, "data.csv.columns."))
        return Words::tr("column %1").arg(column->left(column->lastIndexOf('.')));
    const auto found = std::ranges::find(names, path, &Name::path);
    return found == names.end() ? QString::fromStdString(path) : said(found->name);
}

QString settingValue(const std::string &path, const std::string &json)
{
    const auto value = parseJson(json, path, {});
    return value ? valueText(path, *value) : QString::fromStdString(json);
}

QString usualValue(const std::string &path)
{
    const QString word = wordFor(path, {});
    const bool foundOut = path.starts_with("data.") && !path.starts_with("data.params.");
    return word.isEmpty() && foundOut ? QCoreApplication::translate("sluice::ReadingForm", "as it was found out") : word;
}

QStringList layerKinds()
{
    return {Words::tr("dense"), Words::tr("LSTM"),        Words::tr("GRU"),
            Words::tr("RNN"),   Words::tr("convolution"), Words::tr("dropout")};
}

QString layerKind(const LayerSpec &layer)
{
    return layerKinds()[static_cast<qsizetype>(layer.index())];
}

} // namespace sluice
