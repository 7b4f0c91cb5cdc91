#include "core/data/generate/common.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr double largestTotal = 20e6;

} // namespace

Dataset withColumns(DataForm form, std::vector<Column> columns)
{
    Dataset data;
    data.form = form;
    for (auto &column : columns) {
        data.columns.push_back(std::move(column.name));
        data.classes.push_back(std::move(column.classes));
    }
    if (std::ranges::all_of(data.classes, &std::vector<std::string>::empty))
        data.classes.clear();
    data.target = data.columns.back();
    data.inputs.assign(data.columns.begin(), data.columns.end() - 1);
    return data;
}

Dataset emptySequences(std::vector<Column> columns, const Parameters &parameters)
{
    auto data = withColumns(DataForm::sequences, std::move(columns));
    data.sequences.assign(whole(parameters, "sequences"), arma::mat(data.columns.size(), whole(parameters, "length")));
    return data;
}

Dataset emptySeries(std::vector<Column> columns, const Parameters &parameters)
{
    auto data = withColumns(DataForm::series, std::move(columns));
    data.inputs = {data.target};
    data.sequences.emplace_back(data.columns.size(), whole(parameters, "length"));
    return data;
}

Dataset emptyTable(std::vector<Column> columns, const Parameters &parameters)
{
    auto data = withColumns(DataForm::table, std::move(columns));
    data.sequences.emplace_back(data.columns.size(), whole(parameters, "rows"));
    return data;
}

RandomStream sequenceStream(uint64_t seed, std::string_view generator, size_t sequence)
{
    return RandomStream(seed, Purpose::data, generator, static_cast<uint32_t>(sequence));
}

size_t below(const RandomStream &stream, uint64_t index, size_t count)
{
    return static_cast<size_t>(stream.uniform(index) * static_cast<double>(count));
}

double between(const RandomStream &stream, uint64_t index, double low, double high)
{
    return low + (high - low) * stream.uniform(index);
}

Result<void> checkTotal(double sequences, double length)
{
    if (sequences * length > largestTotal)
        return fail(SLUICE_MESSAGE("core", "%1 sequences of length %2 are too many numbers; at most %3 steps in all."), sequences,
                    length, largestTotal);
    return {};
}

ParameterRange sequencesRange(double usual)
{
    return {"sequences", 3, usual, 1e6, true, "how many sequences"};
}

ParameterRange lengthRange(double smallest, double usual, double largest)
{
    return {"length", smallest, usual, largest, true, "steps of each sequence"};
}

ParameterRange seriesLengthRange(double usual)
{
    return {"length", 10, usual, 1e6, true, "steps of the series"};
}

ParameterRange rowsRange(double usual)
{
    return {"rows", 10, usual, 1e6, true, "how many rows"};
}

} // namespace sluice
