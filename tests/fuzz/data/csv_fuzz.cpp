// The CSV reader and its inspection, over all settings: an error is a sentence in UTF-8 about the file; a reading is rectangular,
// finite, with class numbers within their names; the settings that were found read the same again.

#include "core/data/csv.h"
#include "core/data/utf8.h"
#include "tests/fuzz/input.h"

#include <algorithm>
#include <cmath>

namespace {

using namespace sluice;

template <class Value> std::optional<Value> maybe(FuzzInput &input, std::initializer_list<Value> values)
{
    const size_t choice = input.choice(values.size() + 1);
    return choice == 0 ? std::nullopt : std::optional(*(values.begin() + choice - 1));
}

ColumnSettings columnFrom(FuzzInput &input)
{
    ColumnSettings column;
    column.role = maybe(input, {ColumnRole::time, ColumnRole::input, ColumnRole::target, ColumnRole::label, ColumnRole::seriesId,
                                ColumnRole::ignore});
    column.type = maybe(input, {ColumnType::number, ColumnType::integer, ColumnType::dateTime, ColumnType::timeOfDay,
                                ColumnType::category, ColumnType::text});
    column.dateOrder = maybe(input, {DateOrder::yearMonthDay, DateOrder::dayMonthYear, DateOrder::monthDayYear});
    if (input.choice(4) == 1)
        column.classes = {"a", "b", "1"};
    return column;
}

/// Mostly nothing is told.
CsvSettings settingsFrom(FuzzInput &input)
{
    CsvSettings settings;
    if (input.choice(2) == 0)
        return settings;
    settings.encoding = maybe(input, {TextEncoding::utf8, TextEncoding::utf16, TextEncoding::gb18030, TextEncoding::latin1});
    settings.skipLines = maybe<size_t>(input, {0, 1, 5});
    settings.separator = maybe(input, {',', ';', '\t', '|', ' ', ':', '"', '\0'});
    settings.decimal = maybe(input, {'.', ','});
    settings.thousands = maybe(input, {'\0', ',', '.', ' ', '\''});
    settings.header = maybe(input, {false, true});
    settings.comment = maybe(input, {'\0', '#', ';', ' '});
    settings.missing = maybe(input, {MissingPolicy::error, MissingPolicy::drop, MissingPolicy::interpolate});
    if (input.choice(3) == 1)
        settings.missingTokens = {{"?", "-1"}};
    settings.form = maybe(input, {DataForm::series, DataForm::sequences, DataForm::table});
    settings.sortByTime = maybe(input, {false, true});
    for (const char *name : {"a", "b", "column 1", "column 2"})
        if (input.choice(3) == 1)
            settings.columns[name] = columnFrom(input);
    return settings;
}

void check(const CsvReading &reading)
{
    const auto &data = reading.data;
    require(!data.sequences.empty(), "a reading has rows");
    require(data.classes.empty() || data.classes.size() == data.columns.size(), "classes of all columns, or none");
    require(data.columnIndex(data.target) < data.columns.size(), "the target is a column");
    for (const auto &values : data.sequences) {
        require(values.n_rows == data.columns.size() && values.n_cols > 0, "a reading is rectangular");
        require(values.is_finite(), "a reading is finite");
        for (size_t column = 0; column < data.classes.size(); ++column)
            for (const double number : arma::rowvec(values.row(column)))
                require(data.classes[column].empty() || (number >= 0 && number < double(data.classes[column].size())),
                        "a class has a name");
        if (const size_t order = data.columnIndex(data.order); order < data.columns.size())
            require(arma::rowvec(values.row(order)).is_sorted("strictascend"), "times rise");
    }
    require(isUtf8(previewSentence(reading).english()), "the preview is UTF-8");
}

bool same(const CsvReading &left, const CsvReading &right)
{
    return left.data.columns == right.data.columns && left.settings == right.settings &&
           std::equal(left.data.sequences.begin(), left.data.sequences.end(), right.data.sequences.begin(),
                      right.data.sequences.end(),
                      [](const arma::mat &one, const arma::mat &other) { return arma::approx_equal(one, other, "absdiff", 0); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    FuzzInput input(bytes, size);
    const CsvSettings settings = settingsFrom(input);
    LoadControl control;
    control.memory = 64u << 20;
    const auto reading = parseCsv(input.rest(), "f.csv", settings, control);
    const auto inspection = inspectCsvBytes(input.rest(), "f.csv", settings, control);
    if (!reading) {
        const auto sentence = reading.error().english();
        require(isUtf8(sentence) && sentence.starts_with("f.csv"), "an error is a sentence about the file");
        require(!inspection || !inspection->readable(), "an inspection finds the error");
        return 0;
    }
    check(*reading);
    require(inspection && inspection->readable(), "an inspection finds no other error");
    const auto again = parseCsv(input.rest(), "f.csv", reading->settings, control);
    require(again && same(*reading, *again), "the settings that were found read the same");
    return 0;
}
