#include "ui/models/scene_draft.h"

#include "ui/models/language.h"
#include "ui/models/measures_content.h"
#include "ui/models/model_name.h"
#include "ui/models/part_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace sluice {

namespace {

struct DraftText {
    Q_DECLARE_TR_FUNCTIONS(DraftText)
};

/// One side of an inequality: a number, a name, or a number times a name.
std::optional<ClaimBound> boundOf(const QString &side)
{
    const QLocale c = QLocale::c();
    const QStringList factors = side.split(QRegularExpression("\\s*[×*]\\s*"));
    bool isNumber = false;
    const double number = c.toDouble(factors.front().trimmed(), &isNumber);
    if (factors.size() == 1)
        return isNumber ? ClaimBound{number, 1} : ClaimBound{side.trimmed().toStdString(), 1};
    if (factors.size() != 2 || !isNumber)
        return {};
    return ClaimBound{factors.back().trimmed().toStdString(), number};
}

bool isKnown(const ClaimBound &bound, const Scene &scene)
{
    const auto *name = std::get_if<std::string>(&bound.value);
    return !name || std::ranges::find(scene.measures, *name, &NamedMeasure::name) != scene.measures.end();
}

/// Of "low < name < high", "name < high" or "name > low".
std::optional<Claim> claimOf(const QString &line)
{
    const QStringList smaller = line.split('<'), larger = line.split('>');
    Claim claim;
    if (smaller.size() == 3 && larger.size() == 1) {
        claim.measure = smaller[1].trimmed().toStdString();
        claim.above = boundOf(smaller[0]);
        claim.below = boundOf(smaller[2]);
        return claim.above && claim.below ? std::optional(claim) : std::nullopt;
    }
    const bool isSmaller = smaller.size() == 2 && larger.size() == 1;
    if (!isSmaller && !(larger.size() == 2 && smaller.size() == 1))
        return {};
    const QStringList &sides = isSmaller ? smaller : larger;
    claim.measure = sides[0].trimmed().toStdString();
    auto &bound = isSmaller ? claim.below : claim.above;
    bound = boundOf(sides[1]);
    return bound ? std::optional(claim) : std::nullopt;
}

void offerPart(const ViewState &state, const QString &model, std::vector<OfferedMeasure> &offered)
{
    const Selection &selection = state.selection;
    const auto &layers = state.experiment->models[selection.model].layers;
    if (!selection.part || selection.layer >= layers.size() || !has(layers[selection.layer], *selection.part))
        return;
    TracedMeasure traced;
    traced.model = selection.model;
    traced.row.layer = selection.layer;
    traced.row.traced = *selection.part;
    const QString part = tracedText(*selection.part);
    std::string name = tracedRowName(*selection.part).text; // in every language the same
    std::ranges::replace(name, ' ', '_');
    offered.push_back({DraftText::tr("%1 of %2, mean").arg(part, model), {name, "", traced}});
    for (const Feature &feature : state.task->featureList()) {
        const QString input = QString::fromStdString(feature.name);
        traced.row.steps = {feature.name, 0.5, {}, 0};
        offered.push_back(
            {DraftText::tr("%1 of %2, mean where %3 is above 0.5").arg(part, model, input),
             {name + "_at_" + input.simplified().replace(QRegularExpression("\\W+"), "_").toStdString(), "", traced}});
    }
}

} // namespace

std::string sceneId(const QString &title)
{
    QString id = title.toLower().replace(QRegularExpression("[^\\p{L}\\p{N}]+"), "-");
    while (id.startsWith('-'))
        id.remove(0, 1);
    while (id.endsWith('-'))
        id.chop(1);
    QByteArray bytes = id.toUtf8().left(60);
    while (!bytes.isEmpty() && QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter))
        bytes.chop(1);
    return bytes.isEmpty() ? "scene" : bytes.toStdString();
}

Scene draftOf(const ViewState &state, Pace pace, const QString &title, ScenePage page)
{
    Scene scene = state.scene.scene ? *state.scene.scene : Scene();
    if (scene.title.empty())
        scene.title = title.toStdString();
    if (scene.summary.empty())
        scene.summary = DraftText::tr("What there is to see here.").toStdString();
    if (scene.id.empty())
        scene.id = sceneId(title);
    if (scene.steps.empty()) {
        scene.steps.emplace_back();
        scene.steps.back().title = scene.title;
        scene.steps.back().text = scene.summary;
    }
    scene.experiment = *state.experiment;
    scene.updatesPerFrame = pace.value_or(scene.updatesPerFrame);
    scene.beginner = !state.expert;
    scene.page = page;
    return scene;
}

std::vector<OfferedMeasure> offeredMeasures(const ViewState &state)
{
    const size_t model = state.selection.model;
    const QString name = modelName(state.experiment->models[model].name);
    std::vector<OfferedMeasure> offered = {
        {closedUp(DraftText::tr("parameters of %1").arg(name)), {"parameters", "", ParameterMeasure{model}}},
        {closedUp(DraftText::tr("validation error of %1 ÷ variance").arg(name)), {"error", "", ScoreMeasure{model}}},
        {closedUp(DraftText::tr("test error of %1 ÷ variance").arg(name)),
         {"test_error", "", ScoreMeasure{model, Score::relative, Split::test, {}, {}}}},
        {closedUp(DraftText::tr("error of %1 before training").arg(name)),
         {"error_untrained", "", ScoreMeasure{model, Score::relative, Split::validation, 0, {}}}},
        {closedUp(DraftText::tr("epochs until the validation loss of %1 is under a tenth").arg(name)),
         {"epochs_to_a_tenth", "", EpochsUntilMeasure{model, LossOf::validation, 0.1}}},
        {closedUp(DraftText::tr("best epoch of %1").arg(name)), {"best_epoch", "", BestEpochMeasure{model}}},
    };
    if (!state.selection.whatIfs.empty())
        offered.push_back(
            {closedUp(DraftText::tr("validation error of %1 under these what-ifs").arg(name)),
             {"error_under_what_ifs", "", ScoreMeasure{model, Score::relative, Split::validation, {}, state.selection.whatIfs}}});
    offerPart(state, name, offered);
    if (state.baselines)
        for (const Baseline &baseline : *state.baselines)
            offered.push_back({DraftText::tr("test error of the baseline %1").arg(baselineName(baseline)),
                               {baseline.name, "", BaselineMeasure{baseline.name, Score::relative, Split::test}}});
    return offered;
}

std::string freeName(const Scene &scene, const std::string &name)
{
    std::string free = name;
    for (int number = 2; std::ranges::find(scene.measures, free, &NamedMeasure::name) != scene.measures.end(); ++number)
        free = name + "_" + std::to_string(number);
    return free;
}

Result<std::vector<Claim>> parseClaims(const QString &lines, const Scene &scene)
{
    std::vector<Claim> claims;
    const QStringList all = lines.split('\n');
    for (qsizetype number = 0; number < all.size(); ++number) {
        const QString line = all[number].trimmed();
        if (line.isEmpty())
            continue;
        const auto claim = claimOf(line);
        if (!claim)
            return fail(SLUICE_MESSAGE("ui",
                                       "Line %1: found “%2”, expected a claim such as “error < 0.3”, “error > 0.5 × other” or "
                                       "“0.1 < error < 0.9”."),
                        number + 1, line.toStdString());
        const bool known = isKnown({claim->measure, 1}, scene) && (!claim->above || isKnown(*claim->above, scene)) &&
                           (!claim->below || isKnown(*claim->below, scene));
        if (!known)
            return fail(SLUICE_MESSAGE("ui", "Line %1: “%2” names a number that this scene does not have; add it under Numbers."),
                        number + 1, line.toStdString());
        claims.push_back(*claim);
    }
    return claims;
}

QString claimLines(const std::vector<Claim> &claims)
{
    QStringList lines;
    for (const Claim &claim : claims)
        lines.append(QString::fromStdString(claimText(claim)));
    return lines.join('\n');
}

DrawQuestion drawnOf(const ViewState &state, CurveSpec::Kind kind)
{
    const Selection &selection = state.selection;
    DrawQuestion draw;
    draw.curve = {kind, selection.model, selection.layer, selection.unit, Traced::forgetGate, selection.split, selection.sample};
    if (selection.part && *selection.part != Traced::input) // which is none of a layer's rows
        draw.curve.traced = *selection.part;
    switch (kind) {
    case CurveSpec::Kind::traced:
        if (!isGate(draw.curve.traced))
            draw.least = -1;
        break;
    case CurveSpec::Kind::answer: {
        const auto target = knownTarget(draw.curve, *state.task);
        if (!target.empty()) {
            const auto [least, most] = std::ranges::minmax(target);
            const double air = most > least ? 0.1 * (most - least) : 1;
            draw.least = least - air;
            draw.most = most + air;
        }
        break;
    }
    case CurveSpec::Kind::trainLoss:
    case CurveSpec::Kind::validationLoss:
        draw.most = 1.5;
        break;
    case CurveSpec::Kind::gradient:
        draw.least = -8;
        draw.most = 1;
        break;
    }
    return draw;
}

QString chipLabel(const ViewState &state, const QString &page, uint32_t epoch)
{
    const QString moment = state.live ? DraftText::tr("now") : DraftText::tr("epoch %1").arg(epoch);
    return DraftText::tr("%1, %2, t = %3").arg(page, moment).arg(state.selection.step + 1);
}

} // namespace sluice
