#include "ui/models/run_differences.h"

#include "ui/models/data_reading.h"
#include "ui/models/model_name.h"
#include "ui/models/run_summary.h"
#include "ui/models/setting_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

QString arrow(const QString &from, const QString &to)
{
    return QStringLiteral("%1 → %2").arg(from, to);
}

/// Which model, or which of its layers, and what is said of it.
QString of(const QString &place, const QString &text)
{
    return Words::tr("%1: %2", "a model, and what is different in it").arg(place, text);
}

/// Models have lines of their own, seed and epochs columns; that stopping is off is told with its patience.
bool isToldElsewhere(const std::string &path)
{
    return path == "schema" || path == "models" || path == "training.seed" || path == "training.epochs" ||
           path == "training.stop";
}

const std::string *valueOf(const Settings &settings, const std::string &path)
{
    const auto found = std::ranges::lower_bound(settings, path, {}, &Settings::value_type::first);
    return found != settings.end() && found->first == path ? &found->second : nullptr;
}

/// A number of an optimizer, a schedule, a loss, which comes and goes with that.
bool belongsToAChoice(const std::string &path)
{
    return std::ranges::any_of(std::array{"training.optimizer.", "training.schedule.", "training.loss.", "training.stop."},
                               [&](const char *begin) { return path.starts_with(begin); });
}

/// The setting where both have it; where one has not, what that comes to, or else that there is none.
QString difference(const std::string &path, const std::string *from, const std::string *to)
{
    const auto text = [&](const std::string *value) { return value ? settingValue(path, *value) : usualValue(path); };
    const QString before = text(from);
    const QString now = text(to);
    if (!before.isEmpty() && !now.isEmpty())
        return QStringLiteral("%1 %2").arg(settingName(path), arrow(before, now));
    if (to)
        return QStringLiteral("%1 %2").arg(settingName(path), now);
    return belongsToAChoice(path) ? QString() : Words::tr("no %1").arg(settingName(path));
}

/// Calls `told` with path and both values of everything that differs; in the order of the paths, which both are in.
template <class Told> void forEachDifference(const Settings &from, const Settings &to, Told told)
{
    auto before = from.begin();
    for (const auto &[path, value] : to) {
        for (; before != from.end() && before->first < path; ++before)
            told(before->first, &before->second, nullptr);
        const bool both = before != from.end() && before->first == path;
        if (!both || before->second != value)
            told(path, both ? &before->second : nullptr, &value);
        before += both;
    }
    for (; before != from.end(); ++before)
        told(before->first, &before->second, nullptr);
}

/// Rows of a table have no time: whatever its experiment says of windows is said of nothing.
bool isOfWindows(const std::string &path)
{
    constexpr std::array paths{"task.lookback", "task.horizon", "task.multi_step", "task.period", "task.stride", "task.stateful"};
    return std::ranges::find(paths, path) != paths.end();
}

bool isTable(const SessionRun &run)
{
    if (const std::string *form = valueOf(run.settings, "data.form"))
        return *form == "\"table\"";
    const SourceDescription *known = descriptionOf(run.experiment->data.source);
    return known && known->group == SourceGroup::table;
}

bool isOfData(const std::string &path)
{
    return path.starts_with("data.");
}

QStringList dataDifferences(const Settings &own, const Settings &shown)
{
    const std::string *source = valueOf(own, "data.source");
    const std::string *shownSource = valueOf(shown, "data.source");
    if (*source != *shownSource)
        return {difference("data.source", shownSource, source)};
    QStringList different;
    forEachDifference(shown, own, [&](const std::string &path, const std::string *from, const std::string *to) {
        if (const QString text = isOfData(path) ? difference(path, from, to) : QString(); !text.isEmpty())
            different << text;
    });
    return different;
}

QStringList settingDifferences(const Settings &own, const Settings &shown, bool windows)
{
    QStringList different;
    forEachDifference(shown, own, [&](const std::string &path, const std::string *from, const std::string *to) {
        if (isToldElsewhere(path) || isOfData(path) || (!windows && isOfWindows(path)))
            return;
        if (const QString text = difference(path, from, to); !text.isEmpty())
            different << text;
    });
    return different;
}

QString layersText(const ModelSpec &model)
{
    QStringList layers;
    for (const LayerSpec &layer : model.layers) {
        const size_t units = outputFeatures(layer, 0); // a layer that hands on what it gets has none
        const QString name = layerKind(layer);
        layers << (units > 0 ? QStringLiteral("%1 %2").arg(name).arg(units) : name);
    }
    return layers.join(QStringLiteral(" + "));
}

void addModelDifferences(const ModelSpec &own, const ModelSpec &shown, QStringList &different)
{
    const QString name = modelName(own.name);
    const auto kindOf = [](const LayerSpec &layer) { return layer.index(); };
    if (!std::ranges::equal(own.layers, shown.layers, {}, kindOf, kindOf)) {
        different << of(name, arrow(layersText(shown), layersText(own)));
        return;
    }
    for (size_t layer = 0; layer < own.layers.size(); ++layer) {
        const QString place = own.layers.size() == 1 ? name : Words::tr("%1, layer %2").arg(name).arg(layer + 1);
        forEachDifference(settingsOf(shown.layers[layer]), settingsOf(own.layers[layer]),
                          [&](const std::string &path, const std::string *from, const std::string *to) {
                              if (const QString text = difference(path, from, to); !text.isEmpty())
                                  different << of(place, text);
                          });
    }
}

QStringList modelDifferences(const std::vector<ModelSpec> &own, const std::vector<ModelSpec> &shown)
{
    QStringList different;
    if (!std::ranges::equal(own, shown, {}, &ModelSpec::name, &ModelSpec::name))
        different << Words::tr("models: %1").arg(arrow(namesOf(shown), namesOf(own)));
    for (const ModelSpec &model : own)
        if (const auto other = std::ranges::find(shown, model.name, &ModelSpec::name); other != shown.end())
            addModelDifferences(model, *other, different);
    return different;
}

} // namespace

QStringList runDifferences(const SessionRun &run, const SessionRun &shown)
{
    QStringList different = dataDifferences(run.settings, shown.settings); // before all else: nothing else can be compared
    if (run.experiment->models != shown.experiment->models)
        different += modelDifferences(run.experiment->models, shown.experiment->models);
    return different + settingDifferences(run.settings, shown.settings, !isTable(run) && !isTable(shown));
}

} // namespace sluice
