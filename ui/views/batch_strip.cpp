#include "ui/views/batch_strip.h"

#include "ui/models/colour.h"
#include "ui/models/language.h"
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
constexpr int leastClassWidth = 10;
constexpr int scaleHeight = 15; // where each has its own scale

bool goesBelowZero(const BatchContent::Row &row)
{
    return std::ranges::any_of(row.values, [](double value) { return value < 0; });
}

} // namespace

BatchStrip::BatchStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(120 + scaleWidth);
    offerView(*this, [this] { return table(); });
}

void BatchStrip::show(const std::vector<BatchContent::Row> &rows)
{
    rows_ = rows;
    QStringList names;
    for (const auto &row : rows)
        names << row.name;
    setAccessibleName(tr("The first sample of the batch, step by step: %1").arg(joinedList(names)));
    setAccessibleDescription(tr("%1 time steps; the menu (Shift+F10) offers their numbers as a table").arg(stepCount()));
    updateGeometry();
    update();
}

QSize BatchStrip::sizeHint() const
{
    const int row = std::max(nameHeight(), oneScale() ? 0 : scaleHeight);
    return {300, std::max(leastHeight, row * static_cast<int>(shownRows()))};
}

ViewTable BatchStrip::table() const
{
    ViewTable table{{QStringLiteral("t")}, {}};
    for (const auto &row : rows_)
        table.header << row.name;
    for (size_t t = 0; t < stepCount(); ++t) {
        table.rows.append({static_cast<double>(t + 1)});
        for (const auto &row : rows_)
            table.rows.back() << (written() ? QVariant(textAt(row, t)) : QVariant(row.values[t]));
    }
    return table;
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

bool BatchStrip::written() const
{
    return rows_.size() == 1 && !rows_.front().classes.isEmpty();
}

size_t BatchStrip::stepCount() const
{
    if (rows_.empty())
        return 0;
    return written() ? static_cast<size_t>(rows_.front().classes.size()) : rows_.front().values.size();
}

/// Colours are seen however narrow they are; names are written as long as there is room.
size_t BatchStrip::shownSteps() const
{
    if (!written())
        return stepCount();
    int widest = leastClassWidth;
    for (const QString &name : rows_.front().classes)
        widest = std::max(widest, fontMetrics().horizontalAdvance(name) + 3);
    return std::min(stepCount(), static_cast<size_t>(std::max(1, cells().width() / widest)));
}

QString BatchStrip::textAt(const BatchContent::Row &row, size_t step) const
{
    return written() ? row.classes[static_cast<qsizetype>(step)] : exactText(row.values[step]);
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
    return {left, 0, width() - (written() ? 0 : scaleWidth) - left, height()};
}

QFont BatchStrip::smallFont() const
{
    return scaled(font(), 0.8);
}

void BatchStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (written())
        drawClasses(painter);
    else
        drawValues(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Link), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void BatchStrip::drawClasses(QPainter &painter) const
{
    const QRect all = cells();
    const auto shown = static_cast<int>(shownSteps());
    const QColor ground = palette().color(QPalette::AlternateBase);
    painter.setPen(palette().color(QPalette::Text));
    for (int t = 0; t < shown; ++t) {
        const int left = all.left() + t * all.width() / shown;
        const QRect cell(left, all.top(), all.left() + (t + 1) * all.width() / shown - left - 1, all.height());
        const bool more = t + 1 == shown && shownSteps() < stepCount();
        painter.fillRect(cell, ground);
        painter.drawText(cell, Qt::AlignCenter, more ? QStringLiteral("…") : rows_.front().classes[t]);
    }
}

void BatchStrip::drawValues(QPainter &painter) const
{
    const size_t rowCount = shownRows();
    const QRect all = cells();
    const bool dark = themeOf(*this).dark;
    for (size_t index = 0; index < rowCount; ++index) {
        const auto &row = rows_[index];
        const int top = static_cast<int>(index) * height() / static_cast<int>(rowCount);
        const int bottom = static_cast<int>(index + 1) * height() / static_cast<int>(rowCount);
        const auto count = static_cast<int>(row.values.size());
        for (int t = 0; t < count; ++t) {
            const int left = all.left() + t * all.width() / count;
            const int right = all.left() + (t + 1) * all.width() / count;
            const int gap = right - left > 4 ? 1 : 0;
            const QColor colour(signedColour(row.values[static_cast<size_t>(t)], row.limit, dark));
            painter.fillRect(left, top, right - left - gap, bottom - top - (rowCount > 1 ? 1 : 0), colour);
        }
        if (rowCount > 1)
            drawName(painter, row.name, QRect(0, top, all.left() - nameGap, bottom - top));
        if (!oneScale() && row.limit > 0)
            drawScale(painter, row.limit, goesBelowZero(row), QRect(all.right() + 5, top, scaleWidth - 4, bottom - top));
    }
    const bool below = std::any_of(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(rowCount), goesBelowZero);
    if (oneScale())
        drawScale(painter, largestLimit(), below, QRect(all.right() + 5, 0, scaleWidth - 4, height()));
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

/// −limit, or 0 where nothing is below it, colours, +limit.
void BatchStrip::drawScale(QPainter &painter, double of, bool below, const QRect &place) const
{
    const int height = std::min(8, place.height() - 2);
    const QRect strip(place.left() + endWidth, place.center().y() - height / 2, 28, height);
    QLinearGradient gradient(strip.topLeft(), strip.topRight());
    const bool dark = themeOf(*this).dark;
    constexpr int bands = 12;
    for (int k = 0; k <= bands; ++k)
        gradient.setColorAt(double(k) / bands, QColor(signedColour(below ? 2.0 * k / bands - 1 : double(k) / bands, 1, dark)));
    painter.fillRect(strip, gradient);
    painter.setFont(smallFont());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QString limit = shortNumber(of);
    painter.drawText(QRect(place.left(), place.top(), endWidth - 3, place.height()), Qt::AlignRight | Qt::AlignVCenter,
                     below ? QChar(0x2212) + limit : shortNumber(0));
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
    if (stepCount() == 0)
        return accessibleName();
    const size_t step = static_cast<size_t>(position.x() - all.left()) * shownSteps() / static_cast<size_t>(all.width());
    const QString value = textAt(row, std::min(step, stepCount() - 1));
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
