#include "ui/models/run_differences.h"

#include "ui/models/setting_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

/// As LayerSpec has them.
constexpr std::array kinds = {SLUICE_MESSAGE("sluice::LayerEditor", "dense"), SLUICE_MESSAGE("sluice::LayerEditor", "LSTM"),
                              SLUICE_MESSAGE("sluice::LayerEditor", "GRU"),   SLUICE_MESSAGE("sluice::LayerEditor", "RNN"),
                              SLUICE_MESSAGE("sluice::LayerEditor", "conv"),  SLUICE_MESSAGE("sluice::LayerEditor", "dropout")};

QString changed(const QString &name, const QString &from, const QString &to)
{
    return QStringLiteral("%1 %2 → %3").arg(name, from, to);
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
        return changed(settingName(path), before, now);
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

QStringList settingDifferences(const Settings &own, const Settings &shown)
{
    const std::string *source = valueOf(own, "data.source");
    const std::string *shownSource = valueOf(shown, "data.source");
    const bool otherData = *source != *shownSource;
    QStringList different;
    if (otherData)
        different << difference("data.source", shownSource, source);
    forEachDifference(shown, own, [&](const std::string &path, const std::string *from, const std::string *to) {
        if (isToldElsewhere(path) || (otherData && path.starts_with("data.")))
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
        const Message &kind = kinds[layer.index()];
        const size_t units = outputFeatures(layer, 0); // a layer that hands on what it gets has none
        const QString name = QCoreApplication::translate(kind.context, kind.text);
        layers << (units > 0 ? QStringLiteral("%1 %2").arg(name).arg(units) : name);
    }
    return layers.join(QStringLiteral(" + "));
}

void addModelDifferences(const ModelSpec &own, const ModelSpec &shown, QStringList &different)
{
    const QString name = QString::fromStdString(own.name);
    const auto kindOf = [](const LayerSpec &layer) { return layer.index(); };
    if (!std::ranges::equal(own.layers, shown.layers, {}, kindOf, kindOf)) {
        different << changed(name + ':', layersText(shown), layersText(own));
        return;
    }
    for (size_t layer = 0; layer < own.layers.size(); ++layer) {
        const QString place = own.layers.size() == 1 ? name + ':' : Words::tr("%1, layer %2:").arg(name).arg(layer + 1);
        forEachDifference(settingsOf(shown.layers[layer]), settingsOf(own.layers[layer]),
                          [&](const std::string &path, const std::string *from, const std::string *to) {
                              if (const QString text = difference(path, from, to); !text.isEmpty())
                                  different << QStringLiteral("%1 %2").arg(place, text);
                          });
    }
}

QString namesOf(const std::vector<ModelSpec> &models)
{
    QStringList names;
    for (const ModelSpec &model : models)
        names << QString::fromStdString(model.name);
    return names.join(QStringLiteral(", "));
}

QStringList modelDifferences(const std::vector<ModelSpec> &own, const std::vector<ModelSpec> &shown)
{
    QStringList different;
    if (!std::ranges::equal(own, shown, {}, &ModelSpec::name, &ModelSpec::name))
        different << changed(Words::tr("models:"), namesOf(shown), namesOf(own));
    for (const ModelSpec &model : own)
        if (const auto other = std::ranges::find(shown, model.name, &ModelSpec::name); other != shown.end())
            addModelDifferences(model, *other, different);
    return different;
}

} // namespace

QStringList runDifferences(const SessionRun &run, const SessionRun &shown)
{
    QStringList different;
    if (run.experiment->models != shown.experiment->models)
        different = modelDifferences(run.experiment->models, shown.experiment->models);
    return different + settingDifferences(run.settings, shown.settings);
}

} // namespace sluice
