#include "core/data/array_file.h"

#include "core/data/array_archive.h"
#include "core/data/array_targets.h"
#include "core/data/loading.h"
#include "core/data/preview_words.h"
#include "core/data/utf8.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double bytesRead = 0.5; // parts of the way
constexpr double arraysRead = 0.8;

Result<ArrayLayout> layoutOf(const NpyContent &x, std::optional<DataForm> form, bool hasY, const std::string &file)
{
    const auto &shape = x.shape;
    ArrayLayout layout;
    if (shape.size() == 1) {
        layout = {form.value_or(DataForm::series), 1, shape[0], 1};
    } else if (shape.size() == 2 && form == DataForm::sequences) {
        layout = {DataForm::sequences, shape[0], shape[1], 1};
    } else if (shape.size() == 2) {
        layout = {form.value_or(hasY ? DataForm::table : DataForm::series), 1, shape[0], shape[1]};
    } else if (shape.size() == 3) {
        layout = {DataForm::sequences, shape[0], shape[1], shape[2]};
    } else {
        return fail(SLUICE_MESSAGE("core", "%1: the array “%2” has the shape %3; expected samples × steps × features, or rows × "
                                           "columns."),
                    file, quotable(x.name), shapeText(shape));
    }
    if (form && (*form == DataForm::sequences) != (layout.form == DataForm::sequences || shape.size() == 1))
        return fail(
            SLUICE_MESSAGE("core", "%1: the array “%2” of the shape %3 holds sequences and cannot be a series or a table."), file,
            quotable(x.name), shapeText(shape));
    if (shape.size() == 1 && form == DataForm::sequences)
        return fail(SLUICE_MESSAGE("core", "%1: the array “%2” is one series; sequences need another dimension."), file,
                    quotable(x.name));
    if (layout.samples == 0 || layout.steps == 0 || layout.features == 0)
        return fail(SLUICE_MESSAGE("core", "%1: the array “%2” of the shape %3 is empty."), file, quotable(x.name),
                    shapeText(shape));
    if (layout.features > mostColumns)
        return fail(SLUICE_MESSAGE("core",
                                   "%1: the array “%2” of the shape %3 has %4 features; expected at most %5. Transpose it "
                                   "where its first dimension is the features."),
                    file, quotable(x.name), shapeText(shape), layout.features, mostColumns);
    if (x.kind == NpyKind::text)
        return fail(SLUICE_MESSAGE("core", "%1: the array “%2” holds text; inputs must be numbers."), file, quotable(x.name));
    return layout;
}

/// Fills, drops or refuses the NaN of one dataset.
class Gaps {
public:
    Gaps(ArrayReading &reading, const std::string &file) : reading_(reading), file_(file) {}

    Result<void> close()
    {
        auto &data = reading_.data;
        for (size_t sequence = 0; sequence < data.sequences.size(); ++sequence)
            if (const auto closed = close(sequence); !closed)
                return passOn(closed);
        std::erase_if(data.sequences, [](const arma::mat &values) { return values.n_cols == 0; });
        if (data.sequences.empty())
            return fail(SLUICE_MESSAGE("core", "%1: every row lacks a value, so none is left."), file_);
        return {};
    }

private:
    Result<void> close(size_t sequence)
    {
        auto &values = reading_.data.sequences[sequence];
        if (values.is_finite())
            return {};
        const auto policy = *reading_.settings.missing;
        const bool fills = policy == MissingPolicy::interpolate && reading_.data.form != DataForm::table;
        for (size_t row = 0; row < values.n_rows && fills; ++row)
            reading_.interpolated +=
                interpolateRow(values, row, arma::regspace<arma::rowvec>(0, static_cast<double>(values.n_cols) - 1));
        if (policy == MissingPolicy::drop && !values.has_inf())
            drop(values);
        const arma::uvec bad = arma::find_nonfinite(values);
        if (bad.empty())
            return {};
        const size_t column = bad(0) % values.n_rows;
        return fail(
            SLUICE_MESSAGE("core", "%1: the value of “%2” in sample %3, step %4 (from 0) is %5; expected a finite number."),
            file_, reading_.data.columns[column], sequence, bad(0) / values.n_rows,
            std::isnan(values(bad(0))) ? SLUICE_MESSAGE("core", "not a number") : SLUICE_MESSAGE("core", "infinite"));
    }

    void drop(arma::mat &values)
    {
        std::vector<arma::uword> kept;
        for (arma::uword step = 0; step < values.n_cols; ++step)
            if (values.col(step).is_finite())
                kept.push_back(step);
        reading_.dropped += values.n_cols - kept.size();
        values = arma::mat(values.cols(arma::uvec(kept)));
    }

    ArrayReading &reading_;
    const std::string &file_;
};

void describeColumns(const ArrayLayout &layout, const ArrayTargets *targets, Dataset &data)
{
    data.form = layout.form;
    for (size_t feature = 0; feature < layout.features; ++feature)
        data.columns.push_back(layout.features == 1 ? "x" : "x " + std::to_string(feature + 1));
    data.inputs = data.columns;
    if (targets != nullptr) {
        data.columns.emplace_back("y");
        if (!targets->classes.empty()) {
            data.classes.resize(data.columns.size());
            data.classes.back() = targets->classes;
        }
    }
    data.target = data.columns.back();
}

void fillSequences(const NpyContent &x, const ArrayLayout &layout, const ArrayTargets *targets, Dataset &data)
{
    const size_t rows = layout.features + (targets == nullptr ? 0 : 1);
    for (size_t sample = 0; sample < layout.samples; ++sample) {
        arma::mat values(rows, layout.steps, arma::fill::none);
        for (size_t step = 0; step < layout.steps; ++step) {
            const size_t place = sample * layout.steps + step;
            for (size_t feature = 0; feature < layout.features; ++feature)
                values(feature, step) = x.values[place * layout.features + feature];
            if (targets != nullptr)
                values(layout.features, step) = targets->values[targets->perSample ? sample : place];
        }
        data.sequences.push_back(std::move(values));
    }
}

Result<std::optional<ArrayTargets>> readTargets(const ArrayArchive &archive, std::optional<size_t> place,
                                                const ArrayLayout &layout, const ArraySettings &settings, const std::string &file,
                                                const LoadControl &control)
{
    if (!place)
        return std::optional<ArrayTargets>();
    auto y = archive.read(*place, control);
    if (!y)
        return passOn(y);
    auto targets = targetsOf(std::move(*y), layout, settings.classes, file);
    if (!targets)
        return passOn(targets);
    return std::optional(std::move(*targets));
}

ArrayReading assemble(const NpyContent &x, const ArrayLayout &layout, const ArrayTargets *targets, const std::string &file)
{
    ArrayReading reading;
    reading.shape = x.shape;
    reading.data.name = std::filesystem::path(file).filename().string();
    reading.data.provenance.source = file;
    describeColumns(layout, targets, reading.data);
    fillSequences(x, layout, targets, reading.data);
    reading.labelPerSequence = targets != nullptr && targets->perSample && !targets->classes.empty();
    reading.data.usual = usualTaskOf(reading.data, targets != nullptr && targets->perSample);
    return reading;
}

} // namespace

Result<std::vector<NpyDescription>> listArrays(const std::filesystem::path &file, const LoadControl &control)
{
    const auto bytes = readFileBytes(file, control, bytesRead);
    if (!bytes)
        return passOn(bytes);
    const auto name = file.string();
    const auto archive = ArrayArchive::open(bytes->view(), name);
    if (!archive)
        return passOn(archive);
    std::vector<NpyDescription> list;
    for (size_t index = 0; index < archive->names().size(); ++index) {
        auto description = archive->describe(index, control);
        if (!description)
            return passOn(description);
        list.push_back(std::move(*description));
        if (const auto going = reach(bytesRead, name, control); !going)
            return passOn(going);
    }
    return list;
}

Result<ArrayReading> parseArrays(std::string_view bytes, const std::string &fileName, const ArraySettings &settings,
                                 const LoadControl &control)
{
    const auto archive = ArrayArchive::open(bytes, fileName);
    if (!archive)
        return passOn(archive);
    const auto xPlace = archive->chooseX(settings);
    if (!xPlace)
        return passOn(xPlace);
    const auto yPlace = archive->chooseY(*xPlace, settings);
    if (!yPlace)
        return passOn(yPlace);
    const auto x = archive->read(*xPlace, control);
    if (!x)
        return passOn(x);
    const auto layout = layoutOf(*x, settings.form, yPlace->has_value(), fileName);
    if (!layout)
        return passOn(layout);
    const auto targets = readTargets(*archive, *yPlace, *layout, settings, fileName, control);
    if (!targets)
        return passOn(targets);
    if (const auto going = reach(arraysRead, fileName, control); !going)
        return passOn(going);
    // Matrices of a few numbers are mostly overhead.
    const double needed = 16.0 * static_cast<double>(x->values.size()) + static_cast<double>(sizeof(arma::mat) * layout->samples);
    if (const auto room = checkMemory(needed, fileName, control); !room)
        return passOn(room);
    auto reading = assemble(*x, *layout, *targets ? &**targets : nullptr, fileName);
    reading.settings = {x->name, *yPlace ? archive->names()[**yPlace] : "", layout->form,
                        *targets && !(*targets)->classes.empty(), settings.missing.value_or(MissingPolicy::error)};
    if (const auto closed = Gaps(reading, fileName).close(); !closed)
        return passOn(closed);
    if (const auto going = reach(1, fileName, control); !going)
        return passOn(going);
    return reading;
}

Result<ArrayReading> readArrays(const std::filesystem::path &file, const ArraySettings &settings, const LoadControl &control)
{
    const auto bytes = readFileBytes(file, control, bytesRead);
    if (!bytes)
        return passOn(bytes);
    return parseArrays(bytes->view(), file.string(), settings, control);
}

Sentence previewSentence(const ArrayReading &reading)
{
    const auto &data = reading.data;
    const auto steps = data.sequences.front().n_cols;
    const auto columns = countedColumns(data.columns.size());
    if (data.form == DataForm::sequences)
        return Sentence(SLUICE_MESSAGE("core", "%1: %2 sequences of %3 steps, %4; predicts %5 from %6."), data.name,
                        data.sequences.size(), steps, columns, data.target, columnList(data.inputs));
    return Sentence(SLUICE_MESSAGE("core", "%1: %2, %3; predicts %4 from %5."), data.name, countedRows(steps), columns,
                    data.target, columnList(data.inputs));
}

} // namespace sluice
