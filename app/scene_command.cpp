#include "app/scene_command.h"

#include "app/console.h"
#include "app/json_text.h"
#include "app/named_experiment.h"
#include "app/scene_check.h"
#include "app/text_table.h"
#include "ui/models/language.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <thread>

namespace sluice {

namespace {

constexpr size_t claimWidth = 56;
constexpr size_t nameWidth = 32;
constexpr int numberWidth = 12;

/// Its own seed comes first.
using CheckedSeeds = std::vector<CheckedSeed>;

size_t keptByOthers(const CheckedSeeds &seeds, size_t promise)
{
    return static_cast<size_t>(
        std::count_if(seeds.begin() + 1, seeds.end(), [&](const CheckedSeed &seed) { return seed.promises[promise].kept; }));
}

void printPromises(const CheckedSeeds &seeds)
{
    const auto &own = seeds.front().promises;
    for (size_t k = 0; k < own.size(); ++k) {
        if (k == 0 || own[k].step != own[k - 1].step)
            std::cout << '\n' << shippedText(own[k].step).toStdString() << '\n';
        std::cout << "  " << leftAligned(own[k].text, claimWidth - 1) << ' '
                  << leftAligned(said(own[k].kept ? SLUICE_MESSAGE("app", "yes") : SLUICE_MESSAGE("app", "NO")), 3);
        if (seeds.size() > 1)
            std::cout << "   " << said(Sentence(SLUICE_MESSAGE("app", "%1 of %2"), keptByOthers(seeds, k), seeds.size() - 1));
        std::cout << '\n';
    }
}

void printValues(const CheckedSeeds &seeds)
{
    std::cout << '\n'
              << leftAligned(said(SLUICE_MESSAGE("app", "measure")), nameWidth)
              << rightAligned(said(SLUICE_MESSAGE("app", "own seed")), numberWidth);
    if (seeds.size() > 1)
        for (const Message &heading :
             {SLUICE_MESSAGE("app", "least"), SLUICE_MESSAGE("app", "median"), SLUICE_MESSAGE("app", "most")})
            std::cout << rightAligned(said(heading), numberWidth);
    std::cout << '\n';
    for (const auto &[name, value] : seeds.front().values) {
        std::cout << leftAligned(name, nameWidth) << std::setprecision(4) << std::setw(numberWidth) << value;
        if (seeds.size() > 1) {
            std::vector<double> all;
            for (const CheckedSeed &seed : seeds)
                all.push_back(seed.values.at(name));
            std::ranges::sort(all);
            std::cout << std::setw(numberWidth) << all.front() << std::setw(numberWidth) << all[all.size() / 2]
                      << std::setw(numberWidth) << all.back();
        }
        std::cout << '\n';
    }
}

QJsonValue numberOrNull(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const Scene &scene, const CheckedSeeds &seeds)
{
    QJsonArray numbers, claims;
    for (const CheckedSeed &seed : seeds)
        numbers.append(static_cast<qint64>(seed.seed));
    for (size_t k = 0; k < seeds.front().promises.size(); ++k) {
        const ScenePromise &promise = seeds.front().promises[k];
        QJsonArray held;
        for (const CheckedSeed &seed : seeds)
            held.append(seed.promises[k].kept);
        claims.append(QJsonObject{
            {"step", QString::fromStdString(promise.step)}, {"claim", QString::fromStdString(promise.text)}, {"holds", held}});
    }
    QJsonObject measures;
    for (const auto &[name, value] : seeds.front().values) {
        QJsonArray values;
        for (const CheckedSeed &seed : seeds)
            values.append(numberOrNull(seed.values.at(name)));
        measures[QString::fromStdString(name)] = values;
    }
    return {{"scene", QString::fromStdString(scene.id)}, {"seeds", numbers}, {"claims", claims}, {"measures", measures}};
}

Result<CheckedSeeds> checkSeeds(const Scene &scene, const std::filesystem::path &directory, size_t others, size_t threads)
{
    CheckedSeeds seeds;
    const uint64_t first = scene.experiment.training.seed;
    for (uint64_t seed = first; seed <= first + others; ++seed) {
        auto checked = checkScene(scene, seed, directory, threads);
        if (!checked)
            return passOn(checked);
        say(Sentence(SLUICE_MESSAGE("app", "%1, seed %2: %3 s"), scene.id, seed, std::round(100 * checked->seconds) / 100));
        seeds.push_back(std::move(*checked));
    }
    return seeds;
}

} // namespace

int sceneCommand(const Arguments &arguments)
{
    if (arguments.operands[0] != "check")
        return complain(
            Error(SLUICE_MESSAGE("app", "scene %1: there is no such command; it is scene check"), arguments.operands[0]),
            exitBadInput);
    const std::string &where = arguments.operands[1];
    const auto scene = findScene(where);
    if (!scene)
        return complain(scene.error(), exitBadInput);
    const auto directory = std::filesystem::absolute(where).parent_path();
    const auto threads = arguments.number("threads").value_or(std::max(1U, std::thread::hardware_concurrency()));
    const auto seeds = checkSeeds(*scene, directory, arguments.number("seeds").value_or(0), threads);
    if (!seeds)
        return complain(seeds.error(), exitBadInput);
    if (arguments.has("json"))
        std::cout << jsonText(toJson(*scene, *seeds));
    else {
        const std::string title = shippedText(scene->title).toStdString();
        std::cout << said(seeds->size() > 1 ? Sentence(SLUICE_MESSAGE("app", "%1: seed %2 and %3 others"), title,
                                                       seeds->front().seed, seeds->size() - 1)
                                            : Sentence(SLUICE_MESSAGE("app", "%1: seed %2"), title, seeds->front().seed))
                  << '\n';
        printPromises(*seeds);
        printValues(*seeds);
    }
    return std::ranges::all_of(seeds->front().promises, &ScenePromise::kept) ? exitDone : exitFailed;
}

} // namespace sluice
