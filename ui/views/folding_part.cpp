#include "ui/views/folding_part.h"

#include <QBoxLayout>
#include <QEvent>
#include <QWidget>
#include <utility>

namespace sluice {

FoldingPart::FoldingPart(QWidget *host, QBoxLayout *column, QBoxLayout *line, QWidget *part, std::function<int()> wanted)
    : QObject(host), host_(host), column_(column), line_(line), part_(part), wanted_(std::move(wanted)),
      index_(line->indexOf(part)), stretch_(line->stretch(index_))
{
    host->installEventFilter(this);
}

int FoldingPart::widthOfOthers() const
{
    int width = 0;
    for (int index = 0; index < line_->count(); ++index) {
        QLayoutItem *item = line_->itemAt(index);
        if (!item->isEmpty() && item->widget() != part_)
            width += item->sizeHint().width() + line_->spacing();
        else if (item->spacerItem())
            width += item->sizeHint().width();
    }
    return width;
}

void FoldingPart::place()
{
    const QMargins margins = column_->contentsMargins();
    const int room = host_->width() - margins.left() - margins.right() - widthOfOthers();
    const bool below = wanted_() > room;
    if (std::exchange(below_, below) == below)
        return;
    if (below) {
        line_->removeWidget(part_);
        line_->insertStretch(index_, stretch_ + 1); // in its place
        column_->insertWidget(column_->indexOf(line_) + 1, part_);
    } else {
        column_->removeWidget(part_);
        delete line_->takeAt(index_);
        line_->insertWidget(index_, part_, stretch_);
    }
}

bool FoldingPart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == host_ && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace sluice
