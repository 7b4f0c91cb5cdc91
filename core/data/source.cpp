#include "core/data/source.h"

#include "core/data/builtin.h"
#include "core/data/generators.h"

#include <algorithm>

namespace sluice {

namespace {

/// What the experiment says of a file's columns, added to what it says of the file.
FileSettings fileSettings(const DataSpec &spec)
{
    FileSettings settings = spec.file;
    auto &columns = settings.csv.columns;
    if (spec.form) {
        settings.csv.form = spec.form;
        settings.arrays.form = spec.form;
        settings.text.lines = *spec.form == DataForm::sequences;
    }
    for (auto &[name, column] : columns) {
        const bool target = column.role == ColumnRole::target || column.role == ColumnRole::label;
        if ((spec.target && target && name != *spec.target) ||
            (spec.order && column.role == ColumnRole::time && name != *spec.order))
            column.role = ColumnRole::input;
    }
    if (spec.target && columns[*spec.target].role != ColumnRole::label)
        columns[*spec.target].role = ColumnRole::target;
    if (spec.order)
        columns[*spec.order].role = ColumnRole::time;
    return settings;
}

/// Columns that `inputs` names are inputs though they would be ignored, or taken for series; then none of them is taken for series
/// in its stead, nor for the time of such. Whether there are any.
bool takeNamedInputs(const DataSpec &spec, const CsvSettings &found, CsvSettings &settings)
{
    std::vector<std::string> ignored, series, others; // the latter two without a role that was told
    for (const auto &input : spec.inputs.value_or(std::vector<std::string>())) {
        const auto known = found.columns.find(input);
        if (known == found.columns.end())
            continue;
        const auto role = *known->second.role;
        const auto told = settings.columns.find(input);
        if (role == ColumnRole::ignore)
            ignored.push_back(input);
        else if (told != settings.columns.end() && told->second.role)
            continue;
        else if (role == ColumnRole::seriesId)
            series.push_back(input);
        else if (role == ColumnRole::input || role == ColumnRole::time)
            others.push_back(input);
    }
    if (series.empty())
        others.clear();
    for (const auto &inputs : {ignored, series, others})
        for (const auto &input : inputs)
            settings.columns[input].role = ColumnRole::input;
    return !ignored.empty() || !series.empty();
}

Result<Dataset> fromSource(const DataSpec &spec, uint64_t seed, const std::filesystem::path &directory,
                           const LoadControl &control)
{
    for (const auto &generator : generators())
        if (generator.id == spec.source)
            return generate(generator, spec.params, seed);
    if (spec.source.starts_with("generate:"))
        return fail(SLUICE_MESSAGE("core", "There is no generator called “%1”."), spec.source);
    if (!spec.params.empty())
        return fail(SLUICE_MESSAGE("core", "The data “%1” has no parameter “%2”; only generators have parameters."), spec.source,
                    spec.params.begin()->first);
    if (spec.source.starts_with("builtin:"))
        return loadBuiltIn(spec.source);
    auto reading = loadFile(spec, directory, control);
    if (!reading)
        return passOn(reading);
    return std::move(reading->data);
}

Result<void> applyForm(Dataset &data, DataForm form)
{
    const bool many = data.form == DataForm::sequences;
    if (many != (form == DataForm::sequences))
        return fail(many ? SLUICE_MESSAGE("core", "“%1” holds many sequences; its form cannot be a series or a table.")
                         : SLUICE_MESSAGE("core", "“%1” is one table; its form can be series or table, but not sequences."),
                    data.name);
    data.form = form;
    return {};
}

/// Makes `order` the column that gives the time; a column that was taken for it before becomes an input.
Result<void> applyOrder(Dataset &data, const std::string &order)
{
    if (order == data.order)
        return {};
    const size_t column = data.columnIndex(order);
    if (column == data.columns.size())
        return fail(SLUICE_MESSAGE("core", "The data has no column “%1”."), order);
    for (const auto &sequence : data.sequences)
        for (size_t row = 1; row < sequence.n_cols; ++row)
            if (sequence(column, row) <= sequence(column, row - 1))
                return fail(
                    SLUICE_MESSAGE("core", "The column “%1” cannot give the order: row %2 (%3) does not come after row %4 (%5)."),
                    order, row + 1, sequence(column, row), row, sequence(column, row - 1));
    if (!data.order.empty())
        data.inputs.insert(data.inputs.begin(), data.order);
    std::erase(data.inputs, order);
    data.order = order;
    data.datedOrder = false;
    return {};
}

} // namespace

std::vector<SourceDescription> builtInSources()
{
    auto sources = builtInTables();
    for (const auto &generator : generators())
        sources.push_back({generator.id, generator.title, generator.teaches, generator.group, generator.usual,
                           generatedProvenance(generator), generator.parameters});
    return sources;
}

std::filesystem::path fileOf(const DataSpec &spec, const std::filesystem::path &directory)
{
    const std::filesystem::path given(spec.source);
    return given.is_absolute() ? given : directory / given;
}

Result<FileReading> loadFile(const DataSpec &spec, const std::filesystem::path &directory, const LoadControl &control)
{
    if (spec.source.empty())
        return fail(SLUICE_MESSAGE("core", "The data has no source; expected a built-in name, a generator or a file."));
    auto settings = fileSettings(spec);
    auto reading = readDataFile(fileOf(spec, directory), settings, control);
    if (!reading)
        return passOn(reading);
    const bool ignored = takeNamedInputs(spec, reading->settings.csv, settings.csv);
    return ignored ? readDataFile(fileOf(spec, directory), settings, control) : std::move(reading);
}

Result<CsvInspection> inspectFile(const DataSpec &spec, const std::filesystem::path &directory, const LoadControl &control)
{
    auto settings = fileSettings(spec).csv;
    auto inspection = inspectCsv(fileOf(spec, directory), settings, control);
    if (!inspection)
        return passOn(inspection);
    const bool ignored = takeNamedInputs(spec, inspection->settings, settings);
    return ignored ? inspectCsv(fileOf(spec, directory), settings, control) : std::move(inspection);
}

Result<Dataset> loadData(const DataSpec &spec, uint64_t seed, const std::filesystem::path &directory, const LoadControl &control)
{
    auto data = fromSource(spec, seed, directory, control);
    if (!data)
        return data;
    if (spec.form)
        if (const auto form = applyForm(*data, *spec.form); !form)
            return passOn(form);
    if (spec.order)
        if (const auto order = applyOrder(*data, *spec.order); !order)
            return passOn(order);
    return data;
}

} // namespace sluice
