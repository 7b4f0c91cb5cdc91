#include "ui/views/runs_page.h"

#include "ui/views/card.h"
#include "ui/views/help_button.h"
#include "ui/views/runs_plot.h"
#include "ui/views/runs_table.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr int betweenDrawings = 250; // milliseconds

} // namespace

RunsPage::RunsPage(Workbench &workbench, QWidget *parent) : QWidget(parent), workbench_(workbench)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(8);
    auto *list = new Card(this);
    list_ = list;
    auto *head = new QHBoxLayout;
    listTitle_ = makeLabel("chart-title", list);
    open_ = new QPushButton(list);
    open_->setObjectName("openRun");
    delete_ = new QPushButton(list);
    delete_->setObjectName("deleteRun");
    head->addWidget(listTitle_);
    head->addStretch();
    head->addWidget(open_);
    head->addWidget(delete_);
    head->addWidget(new HelpButton(Explained::runs, list));
    table_ = new RunsTable(list);
    table_->setObjectName("runs");
    list->column()->addLayout(head);
    list->column()->addWidget(table_, 1);
    auto *curves = new Card(this);
    plotTitle_ = makeLabel("chart-title", curves);
    hint_ = makeLabel("hint", curves);
    hint_->setWordWrap(true);
    plot_ = new RunsPlot(curves);
    plot_->setObjectName("runCurves");
    curves->column()->addLayout(withHelp(plotTitle_, Explained::runs));
    curves->column()->addWidget(plot_, 1);
    curves->column()->addWidget(hint_);
    column->addWidget(list, 2);
    column->addWidget(curves, 3);
    RunsTableModel &runs = table_->runs();
    connect(&workbench_.session(), &SessionKeeper::changed, this, [this] { stale_ = true; });
    connect(open_, &QPushButton::clicked, this, [this] { workbench_.showRun(table_->chosen()); });
    connect(table_, &RunsTable::openAskedFor, this, [this] { workbench_.showRun(table_->chosen()); });
    connect(delete_, &QPushButton::clicked, this, [this] { workbench_.deleteRun(table_->chosen()); });
    connect(table_, &RunsTable::deleteAskedFor, this, [this] { workbench_.deleteRun(table_->chosen()); });
    connect(table_, &RunsTable::chosenChanged, this, &RunsPage::showButtons);
    connect(&runs, &RunsTableModel::ticksChanged, this, &RunsPage::showCurves);
    connect(&runs, &RunsTableModel::renamed, &workbench_.session(), &SessionKeeper::rename);
    connect(&runs, &RunsTableModel::noted, &workbench_.session(), &SessionKeeper::setNotes);
    retranslate();
}

void RunsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RunsPage::retranslate()
{
    listTitle_->setText(tr("Runs of this session"));
    open_->setText(tr("Open this run"));
    delete_->setText(tr("Delete"));
    delete_->setAccessibleName(tr("Delete this run"));
    plotTitle_->setText(tr("Losses of the ticked runs"));
    plot_->setName(tr("Losses of the runs"));
    stale_ = true;
    showButtons();
}

/// The list is made anew where it has changed; while training goes on, a few times a second.
void RunsPage::show(const ViewState &state)
{
    plot_->setDark(state.dark);
    const bool another = shown_ != workbench_.shownRun();
    shown_ = workbench_.shownRun();
    const bool longer = epochs_ != state.epochs.size() && (!workbench_.running() || drawn_.hasExpired(betweenDrawings));
    if (!stale_ && !another && !longer)
        return;
    stale_ = false;
    epochs_ = state.epochs.size();
    drawn_.start();
    table_->show(runLines(workbench_.session().runs(), shown_, state.epochs));
    showCurves();
    showButtons();
}

std::shared_ptr<const DrawnRuns> RunsPage::drawn()
{
    show(workbench_.viewState());
    return drawnRuns(workbench_.session().runs(), table_->runs().ticked(), workbench_.shownRun(), workbench_.viewState().epochs);
}

void RunsPage::draw(const std::vector<uint64_t> &runs)
{
    show(workbench_.viewState());
    table_->runs().tick(runs);
}

void RunsPage::showCurves()
{
    const auto drawn = table_->runs().ticked();
    const std::vector<SessionRun> &runs = workbench_.session().runs();
    plot_->show(runCurves(runs, drawn, workbench_.shownRun(), workbench_.viewState().epochs));
    const bool comparable = areComparable(runs, drawn);
    hint_->setText(drawn.empty() ? tr("Tick the runs that are to be drawn.")
                   : comparable  ? QString()
                                 : tr("These runs differ in data, task or loss: their losses are not comparable."));
    hint_->setVisible(!hint_->text().isEmpty());
}

void RunsPage::setProjected(bool projected)
{
    projected_ = projected;
    table_->setProjected(projected);
    list_->setSizePolicy(QSizePolicy::Preferred, projected ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    showButtons();
}

/// What cannot be done says why.
void RunsPage::showButtons()
{
    const uint64_t chosen = table_->chosen();
    const bool known = workbench_.session().find(chosen) != nullptr;
    open_->setEnabled(workbench_.canShowRun(chosen));
    open_->setToolTip(!known                            ? tr("Choose a run in the list")
                      : chosen == workbench_.shownRun() ? tr("It is shown already")
                      : open_->isEnabled()              ? tr("Shows it on every page; it can go on (Enter)")
                                                        : tr("It is not in the session's file yet"));
    delete_->setEnabled(workbench_.canDeleteRun(chosen));
    delete_->setToolTip(!known ? tr("Choose a run in the list")
                        : delete_->isEnabled()
                            ? tr("Takes it off the list; Ctrl+Z brings it back until the session is closed (Del)")
                            : tr("The run that is shown, and its other futures, stay"));
    for (QPushButton *button : {open_, delete_})
        button->setVisible(!projected_ || button->isEnabled());
}

} // namespace sluice
