#include "ui/views/reading_form.h"

#include "core/data/missing.h"
#include "ui/models/data_draft.h"
#include "ui/models/language.h"
#include "ui/views/bound_controls.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace sluice {

namespace {

QString joined(const std::vector<std::string> &words)
{
    QStringList list;
    for (const std::string &word : words)
        list << QString::fromStdString(word);
    return list.join(QStringLiteral(", "));
}

std::vector<std::string> parted(const QString &text)
{
    std::vector<std::string> words;
    for (const QString &word : text.split(',', Qt::SkipEmptyParts))
        if (!word.trimmed().isEmpty())
            words.push_back(word.trimmed().toStdString());
    return words;
}

/// What the controls depend on beside their values.
std::string shapeOf(const DataDraft &draft)
{
    const DataReading &reading = draft.reading();
    std::string shape = draft.source() + '\n' + std::to_string(reading.file ? static_cast<int>(*reading.file) : -1);
    for (const NpyDescription &array : reading.arrays)
        shape += '\n' + array.name;
    return shape;
}

} // namespace

ReadingForm::ReadingForm(DataDraft &draft, QWidget *parent) : QWidget(parent), draft_(draft)
{
    setExplained(this, Explained::columns);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&draft_, &DataDraft::readingChanged, this, &ReadingForm::refresh);
}

void ReadingForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        built_.clear();
        refresh();
    }
}

void ReadingForm::refresh()
{
    if (draft_.busy()) // what is shown stays until the answer is there
        return;
    if (const std::string shape = shapeOf(draft_); shape != built_) {
        built_ = shape;
        rebuild();
    }
    for (const auto &each : refreshers_)
        each();
}

void ReadingForm::rebuild()
{
    refreshers_.clear();
    findOut_ = nullptr;
    delete body_;
    body_ = new QWidget(this);
    layout()->addWidget(body_);
    form_ = makeForm(body_);
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto file = draft_.reading().file;
    if (!file)
        return addGenerator();
    addKind();
    if (*file == FileKind::csv)
        addCsv();
    else if (*file == FileKind::text)
        addText();
    else
        addArrays();
    findOut_ = new QPushButton(tr("as it was found out"), body_);
    findOut_->setObjectName("findOut");
    findOut_->setToolTip(tr("Forget what was overruled here and in the table of columns"));
    connect(findOut_, &QPushButton::clicked, &draft_, &DataDraft::findOut);
    form_->addRow(findOut_);
    refreshers_.push_back([this] {
        DataSpec bare;
        bare.source = draft_.data().source;
        findOut_->setEnabled(!(draft_.data() == bare));
    });
}

void ReadingForm::edit(const Edit &edit)
{
    FileSettings file = draft_.data().file;
    edit(file);
    draft_.setFile(file);
}

void ReadingForm::addRow(const QString &label, QWidget *control, const QString &tip)
{
    control->setAccessibleName(label);
    control->setToolTip(tip.isEmpty() ? label : tip);
    form_->addRow(label, control);
}

template <class T>
QComboBox *ReadingForm::addChoice(const QString &label, const QString &tip, std::vector<std::pair<QString, T>> choices,
                                  std::function<T(const DataReading &)> get, std::function<void(FileSettings &, T)> set)
{
    auto *box = new QComboBox(body_);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto &choice : choices)
        box->addItem(choice.first);
    connect(box, &QComboBox::activated, this, [this, choices, set](int chosen) {
        edit([&](FileSettings &file) { set(file, choices[static_cast<size_t>(chosen)].second); });
    });
    refreshers_.push_back([this, box, choices, get] {
        const T now = get(draft_.reading());
        const auto found = std::ranges::find(choices, now, &std::pair<QString, T>::second);
        box->setCurrentIndex(found == choices.end() ? -1 : static_cast<int>(found - choices.begin()));
    });
    addRow(label, box, tip);
    return box;
}

QComboBox *ReadingForm::addCharacter(const QString &label, const QString &tip,
                                     const std::vector<std::pair<QString, char>> &choices,
                                     std::optional<char> CsvSettings::*setting)
{
    return addChoice<char>(
        label, tip, choices, [setting](const DataReading &reading) { return (reading.settings.csv.*setting).value_or('\0'); },
        [setting](FileSettings &file, char chosen) { file.csv.*setting = chosen; });
}

void ReadingForm::addKind()
{
    addChoice<FileKind>(
        tr("read as"), tr("What kind of file this is"),
        {{tr("table (CSV)"), FileKind::csv}, {tr("text"), FileKind::text}, {tr("NumPy arrays"), FileKind::arrays}},
        [](const DataReading &reading) { return *reading.file; },
        [](FileSettings &file, FileKind kind) {
            file = {};
            file.kind = kind;
        });
}

void ReadingForm::addEncoding(bool text)
{
    addChoice<TextEncoding>(
        tr("encoding"), tr("How bytes stand for characters"),
        {{tr("UTF-8"), TextEncoding::utf8},
         {tr("UTF-16"), TextEncoding::utf16},
         {tr("GB18030, GBK"), TextEncoding::gb18030},
         {tr("Latin-1"), TextEncoding::latin1}},
        [text](const DataReading &reading) {
            const auto &told = text ? reading.settings.text.encoding : reading.settings.csv.encoding;
            return told.value_or(TextEncoding::utf8);
        },
        [text](FileSettings &file, TextEncoding chosen) { (text ? file.text.encoding : file.csv.encoding) = chosen; });
}

void ReadingForm::addCsv()
{
    addCharacter(tr("separator"), tr("Between the cells of a row"),
                 {{tr("comma ,"), ','}, {tr("semicolon ;"), ';'}, {tr("tab"), '\t'}, {tr("bar |"), '|'}, {tr("blanks"), ' '}},
                 &CsvSettings::separator);
    addCharacter(tr("decimal mark"), tr("Between the whole part of a number and the rest"),
                 {{tr("point 1.5"), '.'}, {tr("comma 1,5"), ','}}, &CsvSettings::decimal);
    addCharacter(
        tr("thousands"), tr("Between groups of three digits"),
        {{tr("none"), '\0'}, {tr("comma 1,000"), ','}, {tr("point 1.000"), '.'}, {tr("blank 1 000"), ' '}, {tr("1'000"), '\''}},
        &CsvSettings::thousands);
    addChoice<bool>(
        tr("first row"), tr("Whether the first row names the columns"),
        {{tr("names of the columns"), true}, {tr("values"), false}},
        [](const DataReading &reading) { return reading.settings.csv.header.value_or(true); },
        [](FileSettings &file, bool header) { file.csv.header = header; });
    addCharacter(tr("comments"), tr("A line that begins with it is left out"),
                 {{tr("none"), '\0'}, {"#", '#'}, {"%", '%'}, {";", ';'}, {"!", '!'}}, &CsvSettings::comment);
    addLines(tr("skip lines"), tr("Lines before the first that counts"), &CsvSettings::skipLines);
    addLines(tr("skip last lines"), tr("Lines behind the last that counts, such as a source; blank ones are not counted"),
             &CsvSettings::skipLast);
    addEncoding(false);
    addMissing();
    addForm({DataForm::series, DataForm::sequences, DataForm::table});
    addChoice<bool>(
        tr("order"), tr("Rows stand as in the file, or are put in the order of the time column"),
        {{tr("as in the file"), false}, {tr("sorted by time"), true}},
        [](const DataReading &reading) { return reading.settings.csv.sortByTime.value_or(false); },
        [](FileSettings &file, bool sort) { file.csv.sortByTime = sort; });
}

void ReadingForm::addLines(const QString &label, const QString &tip, std::optional<size_t> CsvSettings::*skipped)
{
    auto *skip = new QSpinBox(body_);
    skip->setRange(0, 1'000'000);
    skip->setKeyboardTracking(false);
    connect(skip, &QSpinBox::valueChanged, this,
            [this, skipped](int lines) { edit([&](FileSettings &file) { file.csv.*skipped = static_cast<size_t>(lines); }); });
    refreshers_.push_back([this, skip, skipped] {
        const QSignalBlocker silent(skip);
        skip->setValue(static_cast<int>((draft_.reading().settings.csv.*skipped).value_or(0)));
    });
    addRow(label, skip, tip);
}

void ReadingForm::addMissing()
{
    addChoice<MissingPolicy>(
        tr("missing values"), tr("Never read as zero"),
        {{tr("are an error"), MissingPolicy::error},
         {tr("drop the row"), MissingPolicy::drop},
         {tr("interpolate"), MissingPolicy::interpolate}},
        [](const DataReading &reading) {
            const auto &told = reading.file == FileKind::csv ? reading.settings.csv.missing : reading.settings.arrays.missing;
            return told.value_or(MissingPolicy::error);
        },
        [](FileSettings &file, MissingPolicy policy) { file.csv.missing = file.arrays.missing = policy; });
    if (draft_.reading().file != FileKind::csv)
        return;
    auto *words = new QLineEdit(body_);
    connect(words, &QLineEdit::editingFinished, this, [this, words] {
        if (words->isModified())
            edit([&](FileSettings &file) { file.csv.missingTokens = parted(words->text()); });
        words->setModified(false);
    });
    refreshers_.push_back([this, words] {
        if (words->hasFocus() && words->isModified())
            return;
        words->setText(joined(draft_.reading().settings.csv.missingTokens.value_or(defaultMissingTokens())));
        words->setCursorPosition(0);
    });
    addRow(tr("missing words"), words, tr("Words that stand for a missing value, with commas between them"));
}

void ReadingForm::addForm(std::vector<DataForm> forms)
{
    std::vector<std::pair<QString, DataForm>> choices;
    for (const DataForm form : forms)
        choices.emplace_back(form == DataForm::series      ? tr("series: rows in time")
                             : form == DataForm::sequences ? tr("sequences: many series")
                                                           : tr("table: rows without order"),
                             form);
    auto *box = new QComboBox(body_);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto &choice : choices)
        box->addItem(choice.first);
    connect(box, &QComboBox::activated, this, [this, choices](int chosen) {
        DataSpec data = draft_.data();
        data.form = choices[static_cast<size_t>(chosen)].second;
        draft_.setData(data);
    });
    refreshers_.push_back([this, box, choices] {
        const DataReading &reading = draft_.reading();
        const auto now = reading.data                    ? reading.data->form
                         : reading.spec.form             ? *reading.spec.form
                         : reading.file == FileKind::csv ? reading.settings.csv.form.value_or(DataForm::series)
                                                         : reading.settings.arrays.form.value_or(DataForm::series);
        const auto found = std::ranges::find(choices, now, &std::pair<QString, DataForm>::second);
        box->setCurrentIndex(found == choices.end() ? -1 : static_cast<int>(found - choices.begin()));
    });
    box->setObjectName("form");
    addRow(tr("form"), box, tr("What the rows are to each other"));
}

void ReadingForm::addText()
{
    addEncoding(true);
    auto *lines = new QComboBox(body_);
    lines->addItem(tr("one series"));
    lines->addItem(tr("each line a sequence"));
    connect(lines, &QComboBox::activated, this, [this](int chosen) {
        DataSpec data = draft_.data();
        data.form = chosen == 1 ? DataForm::sequences : DataForm::series;
        draft_.setData(data);
    });
    refreshers_.push_back([this, lines] { lines->setCurrentIndex(draft_.reading().settings.text.lines ? 1 : 0); });
    addRow(tr("lines"), lines, tr("Whether the text goes on from line to line"));
}

void ReadingForm::addArrays()
{
    std::vector<std::pair<QString, std::string>> x;
    for (const NpyDescription &array : draft_.reading().arrays)
        x.emplace_back(
            QStringLiteral("%1 %2").arg(QString::fromStdString(array.name), QString::fromStdString(shapeText(array.shape))),
            array.name);
    auto y = x;
    y.insert(y.begin(), {tr("none"), std::string()});
    addChoice<std::string>(
        tr("inputs x"), tr("samples × steps × features, or rows × columns"), x,
        [](const DataReading &reading) { return reading.settings.arrays.x.value_or(std::string()); },
        [](FileSettings &file, const std::string &name) { file.arrays.x = name; });
    addChoice<std::string>(
        tr("targets y"), tr("One a sample, or one a step"), y,
        [](const DataReading &reading) { return reading.settings.arrays.y.value_or(std::string()); },
        [](FileSettings &file, const std::string &name) { file.arrays.y = name; });
    addChoice<bool>(
        tr("y holds"), tr("Whether the targets are numbers or classes"), {{tr("numbers"), false}, {tr("classes"), true}},
        [](const DataReading &reading) { return reading.settings.arrays.classes.value_or(false); },
        [](FileSettings &file, bool classes) { file.arrays.classes = classes; });
    addMissing();
    addForm({DataForm::series, DataForm::sequences, DataForm::table});
}

void ReadingForm::addGenerator()
{
    const SourceDescription *source = descriptionOf(draft_.source());
    if (!source || source->parameters.empty())
        return;
    for (const ParameterRange &range : source->parameters) {
        auto *spin = new QDoubleSpinBox(body_);
        spin->setObjectName("parameter_" + QString::fromStdString(range.name));
        spin->setRange(range.smallest, range.largest);
        spin->setDecimals(range.whole ? 0 : 4);
        spin->setStepType(range.whole ? QAbstractSpinBox::DefaultStepType : QAbstractSpinBox::AdaptiveDecimalStepType);
        spin->setKeyboardTracking(false);
        connect(spin, &QDoubleSpinBox::valueChanged, this, [this, name = range.name](double value) {
            DataSpec data = draft_.data();
            data.params[name] = value;
            draft_.setData(data);
        });
        refreshers_.push_back([this, spin, range] {
            const QSignalBlocker silent(spin);
            const auto told = draft_.data().params.find(range.name);
            spin->setValue(told == draft_.data().params.end() ? range.usual : told->second);
        });
        std::string name = range.name;
        std::ranges::replace(name, '_', ' ');
        addRow(shippedText(name), spin, shippedText(range.meaning));
    }
    auto *seed = new QSpinBox(body_);
    seed->setObjectName("dataSeed");
    seed->setRange(0, std::numeric_limits<int>::max());
    seed->setKeyboardTracking(false);
    connect(seed, &QSpinBox::valueChanged, this, [this](int value) { draft_.setSeed(static_cast<uint64_t>(value)); });
    refreshers_.push_back([this, seed] {
        const QSignalBlocker silent(seed);
        seed->setValue(static_cast<int>(std::min<uint64_t>(draft_.seed(), std::numeric_limits<int>::max())));
    });
    addRow(tr("seed"), seed, tr("The same seed makes the same data, and the same initial weights"));
}

} // namespace sluice
