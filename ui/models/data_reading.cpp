#include "ui/models/data_reading.h"

#include "core/data/dataset_summary.h"
#include "ui/models/error_text.h"
#include "ui/models/first_experiment.h"
#include "ui/models/language.h"
#include "ui/models/row_counts.h"

#include <QCoreApplication>
#include <algorithm>

namespace sluice {

namespace {

constexpr size_t mostLines = 20;
constexpr size_t longestLine = 160;
constexpr size_t mostTextShown = 64 * 1024; // bytes

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DataReading)
};

LoadControl controlOf(const ReadingQuestion &question, const std::atomic<bool> &abandoned)
{
    LoadControl control;
    control.cancelled = &abandoned;
    if (question.progress)
        control.progress = [to = question.progress](double done) { *to = static_cast<int>(100 * done); };
    return control;
}

DataReading begun(const ReadingQuestion &question, std::optional<FileKind> file = {})
{
    DataReading reading;
    reading.spec = question.data;
    reading.file = file;
    return reading;
}

DataReading failed(DataReading reading, const Error &error)
{
    const auto known = std::ranges::any_of(reading.problems, &ProblemLine::error);
    if (!known)
        reading.problems.insert(reading.problems.begin(), {true, 0, error});
    return reading;
}

size_t rowsOf(const Dataset &data)
{
    size_t rows = 0;
    for (const arma::mat &sequence : data.sequences)
        rows += sequence.n_cols;
    return rows;
}

/// The form in which a chosen task needs rows without a time, where nobody has told another.
void fitForm(const ReadingQuestion &question, const Dataset &data, DataSpec &spec)
{
    const bool sameRow = question.kind == TaskKind::regress || question.kind == TaskKind::classify;
    if (!spec.form && sameRow && data.form == DataForm::series && !isTimed(data))
        spec.form = DataForm::table;
}

QString builtInSentence(const DataReading &reading)
{
    const Dataset &data = *reading.data;
    const SourceDescription *known = descriptionOf(reading.spec.source);
    const QString name = shippedText(known ? known->title : data.name);
    if (data.form == DataForm::sequences)
        return Words::tr("%1: %2, %3 in all.").arg(name, sequencesText(data.sequences.size()), rowsText(rowsOf(data)));
    return Words::tr("%1: %2.").arg(name, rowsText(rowsOf(data)));
}

/// What every kind of source has once it is read.
void takeData(Dataset data, DataReading &reading)
{
    if (reading.columns.empty() && reading.file != FileKind::text)
        reading.columns = summarize(data, reading.spec);
    if (reading.firstRows.empty())
        reading.firstRows = firstRows(data);
    if (reading.rows == 0)
        reading.rows = rowsOf(data);
    reading.data = std::make_shared<const Dataset>(std::move(data));
}

DataReading readBuiltIn(const ReadingQuestion &question, const LoadControl &control)
{
    DataReading reading = begun(question);
    auto data = loadData(reading.spec, question.seed, question.directory, control);
    if (data && !reading.spec.form) {
        fitForm(question, *data, reading.spec);
        if (reading.spec.form)
            data = loadData(reading.spec, question.seed, question.directory, control);
    }
    if (!data)
        return failed(std::move(reading), data.error());
    takeData(std::move(*data), reading);
    return reading;
}

void takeInspection(CsvInspection inspection, DataReading &reading)
{
    reading.settings.kind = FileKind::csv;
    reading.settings.csv = std::move(inspection.settings);
    reading.columns = std::move(inspection.columns);
    reading.firstRows = std::move(inspection.firstRows);
    reading.rows = inspection.rows;
    for (const CsvProblem &problem : inspection.problems)
        reading.problems.push_back({problem.error, problem.line, problem.everywhere, problem.count});
    reading.moreErrors = inspection.errors - reading.listedErrors();
}

DataReading readCsvSource(const ReadingQuestion &question, const LoadControl &control)
{
    DataReading reading = begun(question, FileKind::csv);
    auto inspection = inspectFile(reading.spec, question.directory, control);
    if (!inspection)
        return failed(std::move(reading), inspection.error());
    takeInspection(std::move(*inspection), reading);
    auto read = loadFile(reading.spec, question.directory, control);
    if (read && !reading.spec.form) {
        fitForm(question, read->data, reading.spec);
        if (reading.spec.form)
            read = loadFile(reading.spec, question.directory, control);
    }
    if (!read)
        return failed(std::move(reading), read.error());
    reading.understood = std::move(read->preview);
    takeData(std::move(read->data), reading);
    return reading;
}

std::vector<CharacterLine> characterLines(const Dataset &data)
{
    const auto &names = data.classes.front();
    std::vector<size_t> counts(names.size(), 0);
    for (const arma::mat &sequence : data.sequences)
        for (const double number : sequence)
            ++counts[static_cast<size_t>(number)];
    const auto all = static_cast<double>(rowsOf(data));
    std::vector<CharacterLine> lines;
    for (size_t index = 0; index < names.size(); ++index) {
        const QString text = QString::fromStdString(names[index]);
        const char32_t code = text.toUcs4().value(0);
        const QString shown = code == U'\n'   ? Words::tr("line end")
                              : code == U' '  ? Words::tr("blank")
                              : code == U'\t' ? Words::tr("tab")
                                              : text;
        lines.push_back({shown, QStringLiteral("U+%1").arg(static_cast<uint>(code), 4, 16, QLatin1Char('0')).toUpper(),
                         counts[index], static_cast<double>(counts[index]) / all});
    }
    return lines;
}

/// The first lines of a text as it was decoded.
std::vector<std::vector<std::string>> firstLines(const Dataset &data)
{
    std::vector<std::vector<std::string>> lines(1, {std::string()});
    size_t bytes = 0;
    for (const arma::mat &sequence : data.sequences)
        for (const double number : sequence) {
            const std::string &character = data.classes.front()[static_cast<size_t>(number)];
            bytes += character.size();
            if (lines.size() > mostLines || bytes > mostTextShown) {
                lines.resize(std::min(lines.size(), mostLines));
                return lines;
            }
            if (character == "\n")
                lines.push_back({std::string()});
            else if (lines.back()[0].size() < longestLine)
                lines.back()[0] += character;
        }
    return lines;
}

DataReading readOtherFile(const ReadingQuestion &question, FileKind kind, const LoadControl &control)
{
    DataReading reading = begun(question, kind);
    reading.settings = reading.spec.file;
    reading.settings.kind = kind;
    if (kind == FileKind::arrays) {
        auto arrays = listArrays(fileOf(reading.spec, question.directory), control);
        if (!arrays)
            return failed(std::move(reading), arrays.error());
        reading.arrays = std::move(*arrays);
    }
    auto read = loadFile(reading.spec, question.directory, control);
    if (!read)
        return failed(std::move(reading), read.error());
    reading.settings = std::move(read->settings);
    if (kind == FileKind::text) {
        reading.characters = characterLines(read->data);
        reading.firstRows = firstLines(read->data);
    }
    reading.understood = std::move(read->preview);
    takeData(std::move(read->data), reading);
    return reading;
}

} // namespace

QString dataWord(const DataReading &reading, const std::string &word)
{
    return reading.file ? QString::fromStdString(word) : shippedText(word);
}

QString readingSentence(const DataReading &reading)
{
    if (!reading.data)
        return {};
    if (!reading.file)
        return builtInSentence(reading);
    return reading.understood ? errorText(*reading.understood) : QString();
}

size_t DataReading::listedErrors() const
{
    size_t errors = 0;
    for (const ProblemLine &problem : problems)
        errors += problem.error ? problem.count : 0;
    return errors;
}

const SourceDescription *descriptionOf(const std::string &source)
{
    static const std::vector<SourceDescription> all = builtInSources();
    const auto found = std::ranges::find(all, source, &SourceDescription::id);
    return found == all.end() ? nullptr : &*found;
}

std::optional<DataReading> readSource(const ReadingQuestion &question, const std::atomic<bool> &abandoned)
{
    const LoadControl control = controlOf(question, abandoned);
    const auto answer = [&]() -> DataReading {
        const std::string &source = question.data.source;
        if (source.starts_with("builtin:") || source.starts_with("generate:"))
            return readBuiltIn(question, control);
        const auto kind = kindOfFile(fileOf(question.data, question.directory), question.data.file, control);
        if (!kind)
            return failed(begun(question), kind.error());
        return *kind == FileKind::csv ? readCsvSource(question, control) : readOtherFile(question, *kind, control);
    };
    DataReading reading = answer();
    if (abandoned)
        return {};
    return reading;
}

} // namespace sluice
