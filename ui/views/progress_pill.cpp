#include "ui/views/progress_pill.h"

#include "ui/views/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace sluice {

namespace {

constexpr int thousandths = 1000;

} // namespace

ProgressPill::ProgressPill(QWidget *parent) : QProgressBar(parent)
{
    setRange(0, thousandths);
    setMinimumWidth(150);
    setFixedHeight(22);
}

void ProgressPill::show(double fraction, const QString &sentence)
{
    setValue(qBound(0, qRound(fraction * thousandths), thousandths));
    if (sentence == format())
        return;
    setFormat(sentence);
    setToolTip(sentence);
    update();
}

QString ProgressPill::fitted(const QString &sentence, const QFontMetrics &metrics, int room)
{
    const QString dot = QStringLiteral(" · ");
    QStringList parts = sentence.split(dot);
    while (parts.size() > 1 && metrics.horizontalAdvance(parts.join(dot)) > room)
        parts.removeLast();
    return metrics.elidedText(parts.join(dot), Qt::ElideRight, room);
}

void ProgressPill::paintEvent(QPaintEvent *)
{
    const Theme &colours = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath pill;
    pill.addRoundedRect(QRectF(rect()).adjusted(0, 1, 0, -1), 10, 10);
    painter.fillPath(pill, colours.track);
    painter.save();
    painter.setClipPath(pill);
    painter.fillRect(QRectF(0, 0, width() * static_cast<double>(value()) / thousandths, height()), colours.filled);
    painter.restore();
    painter.setPen(colours.text);
    painter.drawText(rect(), Qt::AlignCenter, fitted(format(), fontMetrics(), width() - 12));
}

} // namespace sluice
