// A plot's menu, and what it saves.

#include "ui/views/plot.h"

#include "ui/models/error_text.h"
#include "ui/views/figure_keeper.h"
#include "ui/views/plot_export.h"
#include "ui/views/table_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>

namespace sluice {

namespace {

void complainWhereFailed(QWidget *parent, const Result<void> &saved)
{
    if (!saved)
        QMessageBox::warning(parent, Plot::tr("Not saved"), errorText(saved.error()));
}

std::optional<FigureSource> sourceOf(const Plot &plot)
{
    for (const QObject *parent = plot.parent(); parent; parent = parent->parent())
        if (const auto *keeper = dynamic_cast<const FigureKeeper *>(parent))
            return keeper->sourceOf(plot);
    return {};
}

} // namespace

void Plot::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center()) : event->globalPos());
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const bool asked = event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (asked)
        openMenu(mapToGlobal(rect().center()));
    else
        QCustomPlot::keyPressEvent(event);
}

void Plot::openMenu(const QPoint &globalPosition)
{
    if (QApplication::activePopupWidget()) // some platforms send both the key and the event made of it
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(accessibleName());
    fillMenu(*menu);
    menu->popup(globalPosition);
}

void Plot::fillMenu(QMenu &menu)
{
    connect(menu.addAction(tr("Save picture…")), &QAction::triggered, this, &Plot::askAndSavePicture);
    connect(menu.addAction(tr("Copy picture")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setImage(pictureOf(*this, size(), 2)); });
    QAction *read = menu.addAction(tr("Data as a table…"));
    read->setEnabled(table_ != nullptr);
    connect(read, &QAction::triggered, this, [this] { (new TableDialog(*this, [this] { return contentOf(table()); }))->show(); });
    QAction *save = menu.addAction(tr("Save data as CSV…"));
    save->setEnabled(table_ != nullptr);
    connect(save, &QAction::triggered, this, &Plot::askAndSaveTable);
}

void Plot::askAndSavePicture()
{
    QString chosen;
    QString path = QFileDialog::getSaveFileName(this, tr("Save picture"), windowTitle() + ".png",
                                                tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"), &chosen);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += chosen.contains("*.svg") ? ".svg" : chosen.contains("*.pdf") ? ".pdf" : ".png";
    PictureOptions options;
    options.source = sourceOf(*this);
    complainWhereFailed(this, savePicture(*this, path, size(), options));
}

void Plot::askAndSaveTable()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save data as CSV"), windowTitle() + ".csv", tr("CSV file (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += ".csv";
    complainWhereFailed(this, saveTable(table(), path));
}

} // namespace sluice
