#include "core/data/array_targets.h"

#include "core/data/utf8.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sluice {

namespace {

constexpr size_t mostClasses = 100;

/// Rows that are all 0 but for one 1, made into the places of the ones; nothing where some are not.
std::optional<std::vector<double>> oneHotPlaces(const NpyContent &y)
{
    const size_t classes = y.shape.back();
    std::vector<double> places;
    for (size_t begin = 0; begin < y.values.size(); begin += classes) {
        const auto first = y.values.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = first + static_cast<std::ptrdiff_t>(classes);
        const auto one = std::find(first, last, 1.0);
        if (one == last || std::count(first, last, 0.0) != static_cast<std::ptrdiff_t>(classes) - 1)
            return std::nullopt;
        places.push_back(static_cast<double>(one - first));
    }
    return places;
}

std::vector<std::string> numberNames(size_t count)
{
    std::vector<std::string> names;
    for (size_t number = 0; number < count; ++number)
        names.push_back(std::to_string(number));
    return names;
}

/// K where the values are 0 … K−1, each at least once; else 0.
size_t classCount(const std::vector<double> &values, size_t most)
{
    std::vector<bool> seen;
    for (const double value : values) {
        if (!(value >= 0) || value >= static_cast<double>(most) || std::floor(value) != value)
            return 0;
        seen.resize(std::max(seen.size(), static_cast<size_t>(value) + 1));
        seen[static_cast<size_t>(value)] = true;
    }
    return std::find(seen.begin(), seen.end(), false) == seen.end() ? seen.size() : 0;
}

void readTextClasses(const NpyContent &y, ArrayTargets &targets)
{
    std::map<std::string, double> numbers;
    for (const auto &text : y.texts)
        numbers[text] = 0;
    for (auto &[name, number] : numbers) {
        number = static_cast<double>(targets.classes.size());
        targets.classes.push_back(name);
    }
    for (const auto &text : y.texts)
        targets.values.push_back(numbers[text]);
}

Result<void> findClasses(const NpyContent &y, std::optional<bool> told, const std::string &file, ArrayTargets &targets)
{
    if (!targets.classes.empty() || told == false)
        return {};
    if (y.kind == NpyKind::boolean) {
        targets.classes = {"False", "True"};
        return {};
    }
    const size_t classes = classCount(targets.values, told ? targets.values.size() : mostClasses);
    if (told && classes == 0)
        return fail(SLUICE_MESSAGE("core", "%1: the array “%2” does not hold class numbers 0, 1, 2, …, each at least once."),
                    file, quotable(y.name));
    if (told || (y.kind == NpyKind::integer && 2 * classes <= targets.values.size()))
        targets.classes = numberNames(classes);
    return {};
}

} // namespace

Result<ArrayTargets> targetsOf(NpyContent y, const ArrayLayout &layout, std::optional<bool> told, const std::string &file)
{
    ArrayTargets targets;
    const bool many = layout.form == DataForm::sequences;
    const size_t rows = many ? layout.samples : layout.steps;
    auto shape = y.shape;
    const bool perStep = many && shape.size() > 1 && shape[0] == rows && shape[1] == layout.steps;
    if (y.kind == NpyKind::text) {
        readTextClasses(y, targets);
    } else if (shape.size() == (perStep ? 3u : 2u) && shape.back() > 1 && told != false && oneHotPlaces(y)) {
        targets.classes = numberNames(shape.back());
        targets.values = *oneHotPlaces(y);
        shape.back() = 1;
    } else {
        targets.values = std::move(y.values);
    }
    if (shape.size() > 1 && shape.back() == 1)
        shape.pop_back();
    targets.perSample = many && shape == std::vector<size_t>{rows};
    const auto expected = many && !targets.perSample ? std::vector<size_t>{rows, layout.steps} : std::vector<size_t>{rows};
    if (shape != expected)
        return fail(SLUICE_MESSAGE("core", "%1: the array “%2” has the shape %3; expected %4."), file, quotable(y.name),
                    shapeText(y.shape),
                    Sentence(many ? SLUICE_MESSAGE("core", "one value for each of %1 samples, or for each of their steps")
                                  : SLUICE_MESSAGE("core", "one value for each of %1 rows"),
                             rows));
    if (const auto classes = findClasses(y, told, file, targets); !classes)
        return passOn(classes);
    return targets;
}

} // namespace sluice
