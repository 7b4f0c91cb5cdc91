#include "ui/views/measures_dialog.h"

#include "ui/models/colour.h"
#include "ui/models/compare_what_if.h"
#include "ui/models/run_summary.h"
#include "ui/models/shown_contents.h"
#include "ui/models/value_text.h"
#include "ui/views/card.h"
#include "ui/views/table_copy.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sluice {

MeasuresDialog::MeasuresDialog(QWidget *parent)
    : TextDialog(parent),
      latest_(
          [](const Question &question, const std::atomic<bool> &abandoned) -> Result<std::optional<Measured>> {
              return measureWithWhatIfs(question.state, question.split, abandoned);
          },
          [this](const Question &question, const Measured &measured) {
              if (question.state.experiment == state_.experiment && question.split == split())
                  fill(question.state, measured);
          })
{
    resize(940, 320);
    auto *column = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    partLabel_ = makeLabel("hint", this);
    part_ = new QComboBox(this);
    part_->setObjectName("part");
    for (int part = 0; part < 3; ++part)
        part_->addItem(QString());
    partLabel_->setBuddy(part_);
    connect(part_, &QComboBox::activated, this, &MeasuresDialog::ask);
    head->addWidget(partLabel_);
    head->addWidget(part_);
    head->addStretch();
    column->addLayout(head);
    table_ = new QTableWidget(this);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setTabKeyNavigation(false);
    offerTable(*table_);
    column->addWidget(table_, 1);
    whatIfs_ = makeLabel("what-if", this);
    whatIfs_->setObjectName("whatIfNote");
    whatIfs_->hide();
    whatIfs_->setWordWrap(true);
    column->addWidget(whatIfs_);
    note_ = makeLabel("hint", this);
    note_->setObjectName("testNote");
    note_->setWordWrap(true);
    column->addWidget(note_);
    retranslate();
    showTested({});
}

void MeasuresDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        ask();
    }
}

void MeasuresDialog::retranslate()
{
    setWindowTitle(tr("Measures"));
    partLabel_->setText(tr("measured on the"));
    part_->setAccessibleName(tr("Part of the data"));
    part_->setItemText(0, tr("validation part"));
    part_->setItemText(1, tr("training part"));
    part_->setItemText(2, tr("test part"));
    table_->setAccessibleName(tr("Measures of models and baselines"));
}

Split MeasuresDialog::split() const
{
    constexpr std::array splits = {Split::validation, Split::train, Split::test};
    return splits[static_cast<size_t>(part_->currentIndex())];
}

/// The test part is asked for again with each run.
void MeasuresDialog::show(const ViewState &state)
{
    if (state.experiment != state_.experiment)
        part_->setCurrentIndex(0);
    state_ = state;
    if (isVisible())
        ask();
}

void MeasuresDialog::ask()
{
    markWhatIfs();
    if (state_.task && !state_.moment.empty())
        latest_.ask({state_, split()});
}

/// What the table has of other what-ifs is no longer true, and what is measured of them is not worth waiting for.
void MeasuresDialog::markWhatIfs()
{
    const bool reached = !reachedModels(state_).empty();
    const bool computing = reached && state_.selection.whatIfs != filled_;
    if (state_.selection.whatIfs != asked_)
        latest_.abandon();
    asked_ = state_.selection.whatIfs;
    whatIfs_->setVisible(reached);
    whatIfs_->setText(computing ? tr("◆ Under the what-ifs: being computed …")
                                : tr("◆ Under the what-ifs, below the same without them."));
    if (state_.selection.whatIfs == filled_)
        return;
    for (const int row : whatIfRows_)
        for (int column = 0; column < table_->columnCount(); ++column)
            delete table_->takeItem(row, column);
}

const Measured *MeasuresDialog::measured(const ViewState &state) const
{
    return measured_ && isVisible() && isOfSameNetworks(measuredOf_, state) ? &*measured_ : nullptr;
}

void MeasuresDialog::fill(const ViewState &state, const Measured &measured)
{
    measured_ = measured;
    measuredOf_ = state;
    const MeasuresContent content = measuresContent(state, measured);
    filled_ = state.selection.whatIfs;
    whatIfRows_.clear();
    table_->setColumnCount(static_cast<int>(content.columns.size()));
    table_->setRowCount(static_cast<int>(content.rows.size()));
    table_->setHorizontalHeaderLabels(content.columns);
    for (int column = 0; column < table_->columnCount(); ++column)
        table_->horizontalHeaderItem(column)->setToolTip(content.tips[column]);
    for (size_t row = 0; row < content.rows.size(); ++row)
        fillRow(static_cast<int>(row), content.rows[row], state);
    table_->horizontalHeader()->resizeSections(QHeaderView::ResizeToContents);
    markWhatIfs();
    if (measured.split == Split::test)
        emit testLookedAt(testLook(state.moment, measured.models));
    emit answered();
}

void MeasuresDialog::fillRow(int row, const MeasuresContent::Row &content, const ViewState &state)
{
    auto *name = new QTableWidgetItem(content.name);
    if (content.model)
        name->setIcon([&] {
            QPixmap square(10, 10);
            square.fill(QColor(modelLook(state.experiment->models, *content.model).colour));
            return QIcon(square);
        }());
    table_->setVerticalHeaderItem(row, name);
    if (content.whatIf)
        whatIfRows_.push_back(row);
    for (int column = 0; column < content.cells.size(); ++column) {
        auto *item = new QTableWidgetItem(content.cells[column]);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        item->setData(exactRole, content.values[static_cast<size_t>(column)]);
        item->setToolTip(exactText(content.values[static_cast<size_t>(column)]));
        table_->setItem(row, column, item);
    }
}

void MeasuresDialog::showTested(const std::set<uint32_t> &tested)
{
    note_->setText(tested.empty()
                       ? tr("The test part has not been looked at in this run: it is worth something as long as nothing "
                            "is chosen by it.")
                       : tr("The test part was looked at after epoch %1. What is chosen by it from now on, it can no "
                            "longer judge.")
                             .arg(epochNumbers(tested)));
}

} // namespace sluice
