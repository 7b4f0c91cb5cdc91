#include "ui/views/batch_strip.h"

#include "ui/models/colour.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/plot.h"
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
constexpr int widestName = 84;
constexpr int nameGap = 6;
constexpr int leastHeight = 32;
constexpr int scaleHeight = 15; // where each has its own scale

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
    const int row = std::max(nameHeight(), oneScale() ? 0 : scaleHeight);
    return {300, std::max(leastHeight, row * static_cast<int>(shownRows()))};
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

/// Characters that another font lends are higher than those of the font itself.
int BatchStrip::nameHeight() const
{
    int highest = 0;
    for (size_t index = 0; index < shownRows(); ++index)
        highest = std::max(highest, QFontMetrics(smallFont()).tightBoundingRect(rows_[index].name).height() + 1);
    return highest;
}

/// Rows of several inputs carry their names.
int BatchStrip::namesWidth() const
{
    if (shownRows() < 2)
        return 0;
    int widest = 0;
    for (size_t index = 0; index < shownRows(); ++index)
        widest = std::max(widest, QFontMetrics(smallFont()).horizontalAdvance(rows_[index].name));
    return std::min(widest + 2, widestName) + nameGap; // a little more, or it is elided
}

QRect BatchStrip::cells() const
{
    const int left = namesWidth();
    return {left, 0, width() - scaleWidth - left, height()};
}

QFont BatchStrip::smallFont() const
{
    return scaled(font(), 0.8);
}

void BatchStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const size_t rowCount = shownRows();
    const QRect all = cells();
    for (size_t index = 0; index < rowCount; ++index) {
        const auto &row = rows_[index];
        const int top = static_cast<int>(index) * height() / static_cast<int>(rowCount);
        const int bottom = static_cast<int>(index + 1) * height() / static_cast<int>(rowCount);
        const auto count = static_cast<int>(row.values.size());
        for (int t = 0; t < count; ++t) {
            const int left = all.left() + t * all.width() / count;
            const int right = all.left() + (t + 1) * all.width() / count;
            const int gap = right - left > 4 ? 1 : 0;
            const QColor colour(signedColour(row.values[static_cast<size_t>(t)], row.limit));
            painter.fillRect(left, top, right - left - gap, bottom - top - (rowCount > 1 ? 1 : 0), colour);
        }
        if (rowCount > 1)
            drawName(painter, row.name, QRect(0, top, all.left() - nameGap, bottom - top));
        if (!oneScale() && row.limit > 0)
            drawScale(painter, row.limit, QRect(all.right() + 5, top, scaleWidth - 4, bottom - top));
    }
    if (oneScale())
        drawScale(painter, largestLimit(), QRect(all.right() + 5, 0, scaleWidth - 4, height()));
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

void BatchStrip::drawName(QPainter &painter, const QString &name, const QRect &place) const
{
    painter.setFont(smallFont());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                     QFontMetrics(smallFont()).elidedText(name, Qt::ElideRight, place.width()));
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
    painter.setFont(smallFont());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QString limit = shortNumber(of);
    painter.drawText(QRect(place.left(), place.top(), endWidth - 3, place.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QChar(0x2212) + limit);
    painter.drawText(QRect(strip.right() + 4, place.top(), endWidth, place.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     '+' + limit);
}

QString BatchStrip::tipAt(const QPoint &position) const
{
    const QRect all = cells();
    if (rows_.empty() || position.x() < all.left() || position.x() > all.right() || height() == 0)
        return accessibleName();
    const size_t index =
        std::min(static_cast<size_t>(position.y()) * shownRows() / static_cast<size_t>(height()), shownRows() - 1);
    const auto &row = rows_[index];
    if (row.values.empty())
        return accessibleName();
    const size_t step = static_cast<size_t>(position.x() - all.left()) * row.values.size() / static_cast<size_t>(all.width());
    const QString value = exactText(row.values[std::min(step, row.values.size() - 1)]);
    return row.scaled ? tr("%1, t = %2: %3, scaled").arg(row.name).arg(step + 1).arg(value)
                      : tr("%1, t = %2: %3").arg(row.name).arg(step + 1).arg(value);
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
