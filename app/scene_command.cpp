#include "app/scene_command.h"

#include "app/console.h"
#include "app/json_text.h"
#include "app/named_experiment.h"
#include "app/scene_check.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <thread>

namespace sluice {

namespace {

constexpr int claimWidth = 56;
constexpr int nameWidth = 32;

/// Its own seed comes first.
using CheckedSeeds = std::vector<CheckedSeed>;

size_t keptByOthers(const CheckedSeeds &seeds, size_t promise)
{
    return static_cast<size_t>(
        std::count_if(seeds.begin() + 1, seeds.end(), [&](const CheckedSeed &seed) { return seed.promises[promise].kept; }));
}

/// Code points: the texts have signs of several bytes.
std::string padded(const std::string &text, int width)
{
    const auto length = std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; });
    return text + std::string(static_cast<size_t>(std::max<std::ptrdiff_t>(1, width - length)), ' ');
}

void printPromises(const CheckedSeeds &seeds)
{
    const auto &own = seeds.front().promises;
    for (size_t k = 0; k < own.size(); ++k) {
        if (k == 0 || own[k].step != own[k - 1].step)
            std::cout << '\n' << own[k].step << '\n';
        std::cout << "  " << padded(own[k].text, claimWidth) << (own[k].kept ? "yes" : "NO ");
        if (seeds.size() > 1)
            std::cout << "   " << keptByOthers(seeds, k) << " of " << seeds.size() - 1;
        std::cout << '\n';
    }
}

void printValues(const CheckedSeeds &seeds)
{
    std::cout << '\n' << padded("measure", nameWidth) << std::setw(12) << "own seed";
    if (seeds.size() > 1)
        std::cout << std::setw(12) << "least" << std::setw(12) << "median" << std::setw(12) << "most";
    std::cout << '\n';
    for (const auto &[name, value] : seeds.front().values) {
        std::cout << padded(name, nameWidth) << std::setprecision(4) << std::setw(12) << value;
        if (seeds.size() > 1) {
            std::vector<double> all;
            for (const CheckedSeed &seed : seeds)
                all.push_back(seed.values.at(name));
            std::ranges::sort(all);
            std::cout << std::setw(12) << all.front() << std::setw(12) << all[all.size() / 2] << std::setw(12) << all.back();
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
        std::cerr << scene.id << ", seed " << seed << ": " << std::setprecision(3) << checked->seconds << " s\n";
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
        std::cout << scene->title << ": seed " << seeds->front().seed
                  << (seeds->size() > 1 ? " and " + std::to_string(seeds->size() - 1) + " others" : "") << '\n';
        printPromises(*seeds);
        printValues(*seeds);
    }
    return std::ranges::all_of(seeds->front().promises, &ScenePromise::kept) ? exitDone : exitFailed;
}

} // namespace sluice
