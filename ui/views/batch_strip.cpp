#include "ui/views/batch_strip.h"

#include "ui/models/colour.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/widget_copy.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace sluice {

namespace {

constexpr size_t mostRows = 4;
constexpr int scaleWidth = 106; // a strip of colours between its two ends
constexpr int endWidth = 35;    // of an end
constexpr int leastHeight = 32;
constexpr int scaleHeight = 15; // of one of several

} // namespace

BatchStrip::BatchStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(120 + scaleWidth);
    offerPicture(*this, [this] { return numbers(); });
}

void BatchStrip::show(const std::vector<BatchContent::Row> &rows)
{
    rows_ = rows;
    QStringList names;
    for (const auto &row : rows)
        names << row.name;
    setAccessibleName(tr("The first sample of the batch, step by step: %1").arg(names.join(", ")));
    updateGeometry();
    update();
}

QSize BatchStrip::sizeHint() const
{
    return {300, oneScale() ? leastHeight : std::max(leastHeight, scaleHeight * static_cast<int>(shownRows()))};
}

QString BatchStrip::numbers() const
{
    QString text = QStringLiteral("t");
    for (const auto &row : rows_)
        text += '\t' + row.name;
    for (size_t t = 0; !rows_.empty() && t < rows_.front().values.size(); ++t) {
        text += '\n' + QString::number(t + 1);
        for (const auto &row : rows_)
            text += '\t' + QString::number(row.values[t], 'g', 9); // for other programs
    }
    return text + '\n';
}

size_t BatchStrip::shownRows() const
{
    return std::min(rows_.size(), mostRows);
}

int BatchStrip::cellsWidth() const
{
    return width() - scaleWidth;
}

void BatchStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const size_t rowCount = shownRows();
    for (size_t index = 0; index < rowCount; ++index) {
        const auto &row = rows_[index];
        const int top = static_cast<int>(index) * height() / static_cast<int>(rowCount);
        const int bottom = static_cast<int>(index + 1) * height() / static_cast<int>(rowCount);
        const auto count = static_cast<int>(row.values.size());
        for (int t = 0; t < count; ++t) {
            const int left = t * cellsWidth() / count;
            const int right = (t + 1) * cellsWidth() / count;
            const int gap = right - left > 4 ? 1 : 0;
            const QColor colour(signedColour(row.values[static_cast<size_t>(t)], row.limit));
            painter.fillRect(left, top, right - left - gap, bottom - top - (rowCount > 1 ? 1 : 0), colour);
        }
        if (!oneScale() && row.limit > 0)
            drawScale(painter, row.limit, QRect(cellsWidth() + 4, top, scaleWidth - 4, bottom - top));
    }
    if (oneScale())
        drawScale(painter, largestLimit(), QRect(cellsWidth() + 4, 0, scaleWidth - 4, height()));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Link), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

double BatchStrip::largestLimit() const
{
    double largest = 0;
    for (size_t index = 0; index < shownRows(); ++index)
        largest = std::max(largest, rows_[index].limit);
    return largest;
}

/// A row of zeros needs none.
bool BatchStrip::oneScale() const
{
    const double largest = largestLimit();
    return !rows_.empty() &&
           std::all_of(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(shownRows()),
                       [largest](const BatchContent::Row &row) { return row.limit == 0 || row.limit == largest; });
}

/// −limit, colours, +limit.
void BatchStrip::drawScale(QPainter &painter, double of, const QRect &place) const
{
    const int height = std::min(8, place.height() - 2);
    const QRect strip(place.left() + endWidth, place.center().y() - height / 2, 28, height);
    QLinearGradient gradient(strip.topLeft(), strip.topRight());
    constexpr int bands = 12;
    for (int k = 0; k <= bands; ++k)
        gradient.setColorAt(double(k) / bands, QColor(signedColour(2.0 * k / bands - 1, 1)));
    painter.fillRect(strip, gradient);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QString limit = shortNumber(of);
    painter.drawText(QRect(place.left(), place.top(), endWidth - 3, place.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QChar(0x2212) + limit);
    painter.drawText(QRect(strip.right() + 4, place.top(), endWidth, place.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     '+' + limit);
}

QString BatchStrip::tipAt(const QPoint &position) const
{
    if (rows_.empty() || position.x() < 0 || position.x() >= cellsWidth() || height() == 0)
        return accessibleName();
    const size_t index =
        std::min(static_cast<size_t>(position.y()) * shownRows() / static_cast<size_t>(height()), shownRows() - 1);
    const auto &row = rows_[index];
    if (row.values.empty())
        return accessibleName();
    const size_t step = static_cast<size_t>(position.x()) * row.values.size() / static_cast<size_t>(cellsWidth());
    return tr("%1, t = %2: %3, scaled")
        .arg(row.name)
        .arg(step + 1)
        .arg(exactText(row.values[std::min(step, row.values.size() - 1)]));
}

bool BatchStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

} // namespace sluice
