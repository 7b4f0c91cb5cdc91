#include "ui/views/measure_editor.h"

#include "ui/models/scene_draft.h"
#include "ui/views/card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sluice {

MeasureEditor::MeasureEditor(Workbench &workbench, QWidget *parent) : QWidget(parent), workbench_(workbench)
{
    auto *column = new QVBoxLayout(this);
    auto *hint = makeLabel("hint", this);
    hint->setText(
        tr("A text names a number in braces: {error}, {error%}. Numbers are computed from the network that is being looked at, "
           "never written in. More kinds than the menu has can be written under JSON."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    table_ = new QTableWidget(0, 2, this);
    table_->setObjectName("sceneMeasures");
    table_->setAccessibleName(tr("Numbers of the scene"));
    table_->setHorizontalHeaderLabels({tr("name"), tr("what it is")});
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->verticalHeader()->hide();
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setTabKeyNavigation(false);
    column->addWidget(table_, 1);
    auto *row = new QHBoxLayout;
    add_ = new QPushButton(tr("Add a number of what I see ▾"), this);
    add_->setObjectName("addMeasure");
    menu_ = new QMenu(add_);
    menu_->setObjectName("measureMenu");
    menu_->setAccessibleName(tr("Numbers of what I see"));
    add_->setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &MeasureEditor::fillMenu);
    remove_ = new QPushButton(tr("Remove"), this);
    connect(remove_, &QPushButton::clicked, this, &MeasureEditor::removeCurrent);
    row->addWidget(add_);
    row->addWidget(remove_);
    row->addStretch();
    column->addLayout(row);
}

void MeasureEditor::setScene(Scene *scene)
{
    scene_ = scene;
    fillTable();
}

void MeasureEditor::fillMenu()
{
    menu_->clear();
    if (!workbench_.viewState().experiment)
        return;
    for (const OfferedMeasure &offered : offeredMeasures(workbench_.viewState()))
        connect(menu_->addAction(offered.title), &QAction::triggered, this, [this, measure = offered.measure] {
            NamedMeasure added = measure;
            added.name = freeName(*scene_, measure.name);
            scene_->measures.push_back(std::move(added));
            fillTable();
            emit edited();
        });
}

void MeasureEditor::fillTable()
{
    table_->setRowCount(static_cast<int>(scene_->measures.size()));
    for (int row = 0; row < table_->rowCount(); ++row) {
        const NamedMeasure &named = scene_->measures[static_cast<size_t>(row)];
        table_->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(named.name)));
        table_->setItem(row, 1, new QTableWidgetItem(QString::fromStdString(measureText(*scene_, named))));
    }
    table_->resizeColumnToContents(0);
    remove_->setEnabled(table_->rowCount() > 0);
}

void MeasureEditor::removeCurrent()
{
    if (table_->currentRow() < 0)
        return;
    scene_->measures.erase(scene_->measures.begin() + table_->currentRow());
    fillTable();
    emit edited();
}

} // namespace sluice
