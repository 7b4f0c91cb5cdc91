#include "ui/views/reading_view.h"

#include "ui/models/data_draft.h"
#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/card.h"
#include "ui/views/column_view.h"
#include "ui/views/explained.h"
#include "ui/views/icons.h"
#include "ui/views/own_keys.h"
#include "ui/views/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sluice {

namespace {

QTableWidget *makeTable(const char *name, QWidget *parent)
{
    auto *table = new QTableWidget(parent);
    table->setObjectName(name);
    table->setFrameShape(QFrame::NoFrame);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    new OwnKeys(table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->verticalHeader()->setDefaultSectionSize(22);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

/// As the file has it; numbers and classes that no file has are written as everywhere.
QString cellText(const DataReading &reading, size_t row, size_t column)
{
    const QString cell = QString::fromStdString(reading.firstRows[row][column]);
    const bool ofClasses = column < reading.columns.size() && !reading.columns[column].classes.empty();
    return ofClasses ? dataWord(reading, cell.toStdString()) : reading.file ? cell : printedNumber(cell);
}

} // namespace

ReadingView::ReadingView(DataDraft &draft, QWidget *parent) : QWidget(parent), draft_(draft)
{
    setExplained(this, Explained::columns);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *top = new Card(this);
    columnsTitle_ = makeLabel("chart-title", top);
    columns_ = new ColumnView(draft_, top);
    characters_ = makeTable("characters", top);
    characters_->setColumnCount(4);
    top->column()->addWidget(columnsTitle_);
    top->column()->addWidget(columns_, 1);
    top->column()->addWidget(characters_, 1);
    column->addWidget(top, 5);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(makeRows(), 3);
    below->addWidget(makeProblems(), 2);
    column->addLayout(below, 4);
    connect(&draft_, &DataDraft::readingChanged, this, &ReadingView::refresh);
    retranslate();
}

QWidget *ReadingView::makeRows()
{
    auto *card = new Card(this);
    rowsTitle_ = makeLabel("chart-title", card);
    rows_ = makeTable("firstRows", card);
    rows_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    card->column()->addWidget(rowsTitle_);
    card->column()->addWidget(rows_, 1);
    return card;
}

QWidget *ReadingView::makeProblems()
{
    auto *card = new Card(this);
    problemsTitle_ = makeLabel("chart-title", card);
    problemsTitle_->setObjectName("problemsTitle");
    problems_ = new QListWidget(card);
    problems_->setObjectName("problems");
    problems_->setFrameShape(QFrame::NoFrame);
    problems_->setWordWrap(true);
    new OwnKeys(problems_);
    problems_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    card->column()->addWidget(problemsTitle_);
    card->column()->addWidget(problems_, 1);
    return card;
}

/// The characters, which are few, have the room that the lines below them can spare.
void ReadingView::fitCharacters()
{
    const int all = characters_->horizontalHeader()->sizeHint().height() + characters_->verticalHeader()->length();
    characters_->setMinimumHeight(std::min(all, 3 * height() / 5));
}

void ReadingView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitCharacters();
}

void ReadingView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && problems_)
        fillProblems();
}

void ReadingView::retranslate()
{
    rows_->setAccessibleName(tr("The first rows as they are read"));
    problems_->setAccessibleName(tr("Problems, with their lines in the file"));
    characters_->setAccessibleName(tr("Characters of the text"));
    characters_->setHorizontalHeaderLabels({tr("character"), tr("code"), tr("times"), tr("share")});
    refresh();
}

void ReadingView::refresh()
{
    if (draft_.busy()) // what is shown stays until the answer is there
        return;
    const DataReading &reading = draft_.reading();
    const bool text = reading.file == FileKind::text;
    columns_->setVisible(!text);
    characters_->setVisible(text);
    columnsTitle_->setText(text ? tr("%1 different characters").arg(groupedNumber(reading.characters.size()))
                                : tr("%1 columns: what each is for").arg(groupedNumber(reading.columns.size())));
    rowsTitle_->setText(text               ? tr("First lines")
                        : reading.rows > 0 ? tr("First of %1 rows").arg(groupedNumber(reading.rows))
                                           : tr("First rows"));
    if (text)
        fillCharacters();
    fillRows();
    fillProblems();
}

void ReadingView::fillRows()
{
    const DataReading &reading = draft_.reading();
    size_t width = 0;
    for (const auto &row : reading.firstRows)
        width = std::max(width, row.size());
    rows_->clear();
    rows_->setRowCount(static_cast<int>(reading.firstRows.size()));
    rows_->setColumnCount(static_cast<int>(width));
    for (size_t column = 0; column < width; ++column)
        rows_->setHorizontalHeaderItem(
            static_cast<int>(column),
            new QTableWidgetItem(column < reading.columns.size() ? dataWord(reading, reading.columns[column].name) : tr("line")));
    for (size_t row = 0; row < reading.firstRows.size(); ++row)
        for (size_t column = 0; column < reading.firstRows[row].size(); ++column)
            rows_->setItem(static_cast<int>(row), static_cast<int>(column), new QTableWidgetItem(cellText(reading, row, column)));
    rows_->resizeColumnsToContents();
    rows_->horizontalHeader()->setStretchLastSection(width == 1);
}

void ReadingView::fillCharacters()
{
    const auto &lines = draft_.reading().characters;
    characters_->setRowCount(static_cast<int>(lines.size()));
    for (size_t row = 0; row < lines.size(); ++row) {
        const QStringList cells = {lines[row].character, lines[row].code, groupedNumber(lines[row].count),
                                   percentText(100 * lines[row].share, 2)};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setTextAlignment((column > 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            characters_->setItem(static_cast<int>(row), column, item);
        }
    }
    fitCharacters();
}

void ReadingView::fillProblems()
{
    const auto &reading = draft_.reading();
    const Theme &colours = themeOf(*this);
    problems_->clear();
    for (const ProblemLine &problem : reading.problems) {
        const QString text = problemText(problem.sentence);
        auto *item = new QListWidgetItem(text, problems_);
        item->setIcon(icon(problem.error ? Glyph::alarm : Glyph::note, problem.error ? colours.alarm : colours.secondary));
        item->setData(Qt::AccessibleTextRole, problem.error ? tr("Error: %1").arg(text) : tr("Note: %1").arg(text));
    }
    const size_t errors = reading.errorCount();
    problemsTitle_->setText(reading.problems.empty() ? tr("No problems")
                            : errors == 1            ? tr("1 error")
                            : reading.moreErrors > 0
                                ? tr("%1 of %2 errors").arg(groupedNumber(reading.listedErrors()), groupedNumber(errors))
                            : errors > 1                   ? tr("%1 errors").arg(errors)
                            : reading.problems.size() == 1 ? tr("1 note")
                                                           : tr("%1 notes").arg(reading.problems.size()));
}

} // namespace sluice
