#include "ui/views/settings_dialog.h"

#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/number_text.h"
#include "ui/models/pace.h"
#include "ui/models/value_text.h"
#include "ui/views/card.h"
#include "ui/views/progress_pill.h"
#include "ui/views/stillness.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sluice {

namespace {

enum Column { unitsColumn, rateColumn, parametersColumn, lossColumn, epochColumn, timeColumn, stateColumn, columnCount };

QString stateText(SettingsTrial::State state)
{
    switch (state) {
    case SettingsTrial::State::waiting:
        return SettingsDialog::tr("waiting");
    case SettingsTrial::State::running:
        return SettingsDialog::tr("training …");
    case SettingsTrial::State::done:
        return SettingsDialog::tr("done");
    case SettingsTrial::State::diverged:
        return SettingsDialog::tr("diverged");
    case SettingsTrial::State::cancelled:
        break;
    }
    return SettingsDialog::tr("cancelled");
}

} // namespace

SettingsDialog::SettingsDialog(const Experiment &experiment, std::shared_ptr<const Task> task, size_t model, QWidget *parent)
    : TextDialog(parent)
{
    const QString name = modelName(experiment.models[model].name);
    setWindowTitle(closedUp(tr("Find good settings for %1").arg(name)));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(720, 460);
    auto *column = new QVBoxLayout(this);
    auto *about = new QLabel(
        closedUp(tr("%1 is trained by itself with its units times ½, 1 and 2 and the learning rate times ⅓, 1 and 3, with "
                    "the seed, the batches and the epochs of this experiment. The trials are compared by their lowest "
                    "validation loss; the test part is left alone. The learning rate is one for all models of the experiment: "
                    "taken, the others get it, too.")
                     .arg(name)),
        this);
    about->setWordWrap(true);
    column->addWidget(about);
    addTable();
    progress_ = new ProgressPill(this);
    progress_->setAccessibleName(tr("Progress of the trials"));
    column->addWidget(progress_);
    addButtons();
    connect(&search_, &SettingsSearch::changed, this, &SettingsDialog::showChange);
    search_.start(experiment, std::move(task), model);
}

void SettingsDialog::addTable()
{
    table_ = new QTableWidget(0, columnCount, this);
    table_->setAccessibleName(tr("Trials"));
    table_->setHorizontalHeaderLabels(
        {tr("units"), tr("learning rate"), tr("parameters"), tr("validation loss"), tr("in epoch"), tr("seconds"), tr("state")});
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setTabKeyNavigation(false);
    connect(table_, &QTableWidget::itemSelectionChanged, this, [this] {
        picked_ = true;
        updateButtons();
    });
    connect(table_, &QTableWidget::itemActivated, this, [this] {
        if (take_->isEnabled())
            take_->click();
    });
    layout()->addWidget(table_);
}

void SettingsDialog::addButtons()
{
    auto *row = new QHBoxLayout;
    cancel_ = new QPushButton(tr("Stop trying"), this);
    cancel_->setObjectName("cancelSearch");
    take_ = new QPushButton(tr("Take these settings"), this);
    take_->setObjectName("takeSettings");
    take_->setProperty("primary", true);
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {cancel_, take_, close})
        button->setAutoDefault(false);
    connect(cancel_, &QPushButton::clicked, &search_, &SettingsSearch::cancel);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(take_, &QPushButton::clicked, this, [this] {
        const SettingsTrial trial = *chosen();
        emit taken(trial.model, trial.learningRate);
        QDialog::close();
    });
    row->addWidget(cancel_);
    row->addStretch();
    row->addWidget(take_);
    row->addWidget(close);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

/// Where motion is to be reduced, seldom; that all has ended, at once.
void SettingsDialog::showChange()
{
    const bool lately = refreshed_.isValid() && !refreshed_.hasExpired(stillMilliseconds);
    if (!lately || !search_.running() || !isStill(*this))
        refresh();
}

void SettingsDialog::refresh()
{
    refreshed_.start();
    const auto &trials = search_.trials();
    table_->setRowCount(static_cast<int>(trials.size()));
    const auto best = search_.best();
    for (size_t index = 0; index < trials.size(); ++index)
        fillRow(static_cast<int>(index), trials[index], best == index);
    if (best && !picked_) {
        const QSignalBlocker quiet(table_);
        table_->selectRow(static_cast<int>(*best));
    }
    progress_->show(search_.fraction(), search_.progressText());
    cancel_->setEnabled(search_.running());
    cancel_->setToolTip(search_.running() ? tr("What is done stays in the table") : tr("Nothing is being tried"));
    updateButtons();
}

void SettingsDialog::fillRow(int row, const SettingsTrial &trial, bool best)
{
    const bool done = trial.state == SettingsTrial::State::done && trial.validationLoss;
    const QStringList texts = {
        unitsText(trial.model),
        rateText(trial.learningRate),
        groupedNumber(trial.parameters),
        done ? shortNumber(*trial.validationLoss) : QString(),
        done ? QString::number(trial.bestEpoch) : QString(),
        trial.seconds > 0 ? shortNumber(trial.seconds) : QString(),
        best ? tr("%1, the best so far").arg(stateText(trial.state)) : stateText(trial.state),
    };
    for (int column = 0; column < columnCount; ++column) {
        QTableWidgetItem *item = table_->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            item->setTextAlignment(column == stateColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
            table_->setItem(row, column, item);
        }
        QFont font = table_->font();
        font.setBold(best);
        item->setFont(font);
        item->setText(texts[column]);
    }
}

const SettingsTrial *SettingsDialog::chosen() const
{
    const int row = table_->currentRow();
    const bool picked = row >= 0 && row < static_cast<int>(search_.trials().size()) && !table_->selectedItems().isEmpty();
    return picked ? &search_.trials()[static_cast<size_t>(row)] : nullptr;
}

void SettingsDialog::updateButtons()
{
    const SettingsTrial *trial = chosen();
    const bool possible = trial && trial->state == SettingsTrial::State::done;
    take_->setEnabled(possible);
    take_->setToolTip(possible ? tr("Puts the units, and the learning rate for all models, into the experiment, to be applied")
                      : trial  ? tr("This trial is not done")
                               : tr("Choose a trial in the table"));
}

} // namespace sluice
