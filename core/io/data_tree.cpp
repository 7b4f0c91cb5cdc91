#include "core/io/data_tree.h"

#include "core/data/source.h"
#include "core/io/experiment_words.h"
#include "core/io/json_build.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr size_t longestText = 4096;
constexpr size_t mostEntries = 1024;
constexpr size_t mostNames = 65536; // of columns, classes, characters
constexpr size_t mostSkipped = 1'000'000;

constexpr std::array fileWords{JsonChoice{"csv", FileKind::csv}, JsonChoice{"text", FileKind::text},
                               JsonChoice{"arrays", FileKind::arrays}};
constexpr std::array encodingWords{JsonChoice{"utf-8", TextEncoding::utf8}, JsonChoice{"utf-16", TextEncoding::utf16},
                                   JsonChoice{"gb18030", TextEncoding::gb18030}, JsonChoice{"latin-1", TextEncoding::latin1}};
constexpr std::array roleWords{JsonChoice{"time", ColumnRole::time},       JsonChoice{"input", ColumnRole::input},
                               JsonChoice{"target", ColumnRole::target},   JsonChoice{"label", ColumnRole::label},
                               JsonChoice{"series", ColumnRole::seriesId}, JsonChoice{"ignore", ColumnRole::ignore}};
constexpr std::array typeWords{JsonChoice{"number", ColumnType::number},     JsonChoice{"integer", ColumnType::integer},
                               JsonChoice{"date", ColumnType::dateTime},     JsonChoice{"time", ColumnType::timeOfDay},
                               JsonChoice{"category", ColumnType::category}, JsonChoice{"text", ColumnType::text}};
constexpr std::array dateWords{JsonChoice{"ymd", DateOrder::yearMonthDay}, JsonChoice{"dmy", DateOrder::dayMonthYear},
                               JsonChoice{"mdy", DateOrder::monthDayYear}};

/// Reads members of one object into optional fields.
class Fields {
public:
    explicit Fields(const JsonReader &reader) : reader_(reader) {}

    template <class T, size_t count>
    Fields &choice(std::string_view key, const std::array<JsonChoice<T>, count> &words, std::optional<T> &to)
    {
        if (const auto found = reader_.find(key))
            to = found->choice(words);
        return *this;
    }
    Fields &boolean(std::string_view key, std::optional<bool> &to)
    {
        if (const auto found = reader_.find(key))
            to = found->boolean();
        return *this;
    }
    Fields &text(std::string_view key, std::optional<std::string> &to, size_t shortest = 1)
    {
        if (const auto found = reader_.find(key))
            to = found->text(longestText, shortest);
        return *this;
    }
    Fields &texts(std::string_view key, std::vector<std::string> &to, size_t fewest, size_t most)
    {
        if (const auto found = reader_.find(key))
            for (const auto &each : found->list(fewest, most))
                to.push_back(each.text(longestText, 0));
        return *this;
    }
    /// One character of ASCII; none, '\0', where that is allowed.
    Fields &character(std::string_view key, std::optional<char> &to, bool orNone = false)
    {
        const auto found = reader_.find(key);
        if (!found)
            return *this;
        const auto text = found->text(longestText, 0);
        const bool one = text.size() == 1 && static_cast<unsigned char>(text[0]) < 0x80 && text[0] != '\0';
        if (!one && !(text.empty() && orNone))
            found->unexpected(orNone ? SLUICE_MESSAGE("core", "one character, or \"\" for none")
                                     : SLUICE_MESSAGE("core", "one character"));
        to = one ? text[0] : '\0';
        return *this;
    }

private:
    const JsonReader &reader_;
};

ColumnSettings readColumn(const JsonReader &reader)
{
    reader.expectKeys({"role", "type", "date_order", "classes"});
    ColumnSettings column;
    Fields(reader)
        .choice("role", roleWords, column.role)
        .choice("type", typeWords, column.type)
        .choice("date_order", dateWords, column.dateOrder)
        .texts("classes", column.classes, 1, mostNames);
    return column;
}

void readCsvSettings(const JsonReader &reader, CsvSettings &csv)
{
    reader.expectKeys({"encoding", "skip_lines", "skip_last", "separator", "decimal", "thousands", "header", "comment",
                       "missing_words", "sort_by_time", "columns"});
    Fields(reader)
        .choice("encoding", encodingWords, csv.encoding)
        .character("separator", csv.separator)
        .character("decimal", csv.decimal)
        .character("thousands", csv.thousands, true)
        .character("comment", csv.comment, true)
        .boolean("header", csv.header)
        .boolean("sort_by_time", csv.sortByTime);
    if (const auto skip = reader.find("skip_lines"))
        csv.skipLines = skip->whole(0, mostSkipped);
    if (const auto skip = reader.find("skip_last"))
        csv.skipLast = skip->whole(0, mostSkipped);
    if (reader.find("missing_words"))
        Fields(reader).texts("missing_words", csv.missingTokens.emplace(), 0, mostEntries);
    if (const auto columns = reader.find("columns"))
        for (const auto &[name, column] : columns->members(mostNames))
            csv.columns[name] = readColumn(column);
}

void readTextSettings(const JsonReader &reader, TextSettings &text)
{
    reader.expectKeys({"encoding", "lines", "vocabulary"});
    Fields(reader).choice("encoding", encodingWords, text.encoding).texts("vocabulary", text.vocabulary, 2, mostNames);
    if (const auto lines = reader.find("lines"))
        text.lines = lines->boolean();
}

void readArraySettings(const JsonReader &reader, ArraySettings &arrays)
{
    reader.expectKeys({"x", "y", "classes"});
    Fields(reader).text("x", arrays.x).text("y", arrays.y, 0).boolean("classes", arrays.classes);
}

FileSettings readFileSettings(const JsonReader &reader)
{
    FileSettings file;
    Fields(reader).choice("kind", fileWords, file.kind);
    std::optional<MissingPolicy> missing;
    Fields(reader).choice("missing", missingWords, missing);
    if (missing && missing != MissingPolicy::error) // which is what is done unless told otherwise
        file.csv.missing = file.arrays.missing = missing;
    if (const auto csv = reader.find("csv"))
        readCsvSettings(*csv, file.csv);
    if (const auto text = reader.find("text"))
        readTextSettings(*text, file.text);
    if (const auto arrays = reader.find("arrays"))
        readArraySettings(*arrays, file.arrays);
    return file;
}

/// Writes optional fields as members of one object.
class Members {
public:
    template <class Words, class T> Members &choice(const char *key, const Words &words, const std::optional<T> &value)
    {
        return value ? add(key, wordOf(words, *value)) : *this;
    }
    template <class T> Members &value(const char *key, const std::optional<T> &value)
    {
        return value ? add(key, JsonValue{*value}) : *this;
    }
    Members &character(const char *key, std::optional<char> value)
    {
        return value ? add(key, {*value == '\0' ? std::string() : std::string(1, *value)}) : *this;
    }
    Members &texts(const char *key, const std::vector<std::string> &values)
    {
        return values.empty() ? *this : add(key, listOf(values, [](const std::string &each) { return JsonValue{each}; }));
    }
    Members &part(const char *key, Members &members)
    {
        return members.object_.empty() ? *this : add(key, {std::move(members.object_)});
    }
    Members &add(const char *key, JsonValue value)
    {
        object_.push_back({key, std::move(value)});
        return *this;
    }
    JsonObject &object() { return object_; }

private:
    JsonObject object_;
};

JsonObject columnsTree(const std::map<std::string, ColumnSettings> &columns)
{
    JsonObject object;
    for (const auto &[name, column] : columns) {
        Members members;
        members.choice("role", roleWords, column.role)
            .choice("type", typeWords, column.type)
            .choice("date_order", dateWords, column.dateOrder)
            .texts("classes", column.classes);
        object.push_back({name, {std::move(members.object())}});
    }
    return object;
}

Members csvTree(const CsvSettings &csv)
{
    Members members;
    members.choice("encoding", encodingWords, csv.encoding);
    if (csv.skipLines)
        members.add("skip_lines", whole(*csv.skipLines));
    if (csv.skipLast)
        members.add("skip_last", whole(*csv.skipLast));
    members.character("separator", csv.separator)
        .character("decimal", csv.decimal)
        .character("thousands", csv.thousands)
        .value("header", csv.header)
        .character("comment", csv.comment);
    if (csv.missingTokens)
        members.add("missing_words", listOf(*csv.missingTokens, [](const std::string &word) { return JsonValue{word}; }));
    members.value("sort_by_time", csv.sortByTime);
    if (!csv.columns.empty())
        members.add("columns", {columnsTree(csv.columns)});
    return members;
}

void addFileSettings(const FileSettings &file, Members &to)
{
    to.choice("kind", fileWords, file.kind);
    auto csv = csvTree(file.csv);
    Members text;
    text.choice("encoding", encodingWords, file.text.encoding);
    if (file.text.lines)
        text.add("lines", {true});
    text.texts("vocabulary", file.text.vocabulary);
    Members arrays;
    arrays.value("x", file.arrays.x).value("y", file.arrays.y).value("classes", file.arrays.classes);
    to.part("csv", csv).part("text", text).part("arrays", arrays);
}

bool isBuiltIn(const std::string &source)
{
    return std::ranges::any_of(builtInSources(), [&](const SourceDescription &each) { return each.id == source; });
}

} // namespace

DataSpec readData(const JsonReader &reader)
{
    reader.expectKeys({"source", "params", "form", "target", "inputs", "order", "missing", "kind", "csv", "text", "arrays"});
    DataSpec data;
    data.source = reader.require("source").text(longestText);
    if (const auto params = reader.find("params"))
        for (const auto &[name, value] : params->members(mostEntries))
            data.params[name] = value.number({});
    Fields(reader).choice("form", formWords, data.form).text("target", data.target).text("order", data.order);
    if (reader.find("inputs"))
        for (const auto &input : reader.require("inputs").list(1, mostEntries)) {
            if (!data.inputs)
                data.inputs.emplace();
            data.inputs->push_back(input.text(longestText));
        }
    data.file = readFileSettings(reader);
    const bool builtIn = data.source.starts_with("builtin:") || data.source.starts_with("generate:");
    if (builtIn && !isBuiltIn(data.source))
        reader.require("source").unexpected(
            Sentence(SLUICE_MESSAGE("core", "a name that the page Data and “sluice datasets” list, or a file")));
    if (builtIn && data.file != FileSettings())
        reader.problems().add(Error(SLUICE_MESSAGE("core", "%1: %2: “%3” is built in; only a file is read with settings."),
                                    reader.problems().fileName(), reader.path(), data.source));
    return data;
}

JsonValue dataTree(const DataSpec &data)
{
    const auto &file = data.file;
    const auto form = data.form ? data.form : file.csv.form ? file.csv.form : file.arrays.form;
    const auto missing = file.csv.missing ? file.csv.missing : file.arrays.missing;
    Members members;
    members.add("source", {data.source});
    if (!data.params.empty()) {
        JsonObject params;
        for (const auto &[name, value] : data.params)
            params.push_back({name, {value}});
        members.add("params", {std::move(params)});
    }
    members.choice("form", formWords, form).value("target", data.target);
    if (data.inputs)
        members.texts("inputs", *data.inputs);
    members.value("order", data.order).add("missing", wordOf(missingWords, missing.value_or(MissingPolicy::error)));
    addFileSettings(file, members);
    return {std::move(members.object())};
}

} // namespace sluice
