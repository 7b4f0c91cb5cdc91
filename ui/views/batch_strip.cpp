#include "ui/views/batch_strip.h"

#include "ui/models/colour.h"

#include <QPainter>

namespace sluice {

namespace {

constexpr size_t mostRows = 4;

} // namespace

BatchStrip::BatchStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(120);
}

void BatchStrip::show(const std::vector<BatchContent::Row> &rows)
{
    rows_ = rows;
    QStringList names;
    for (const auto &row : rows)
        names << row.name;
    setToolTip(tr("The first sample of the batch, step by step: %1").arg(names.join(", ")));
    setAccessibleName(toolTip());
    update();
}

void BatchStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const size_t rowCount = std::min(rows_.size(), mostRows);
    for (size_t index = 0; index < rowCount; ++index) {
        const auto &row = rows_[index];
        const int top = static_cast<int>(index) * height() / static_cast<int>(rowCount);
        const int bottom = static_cast<int>(index + 1) * height() / static_cast<int>(rowCount);
        const auto count = static_cast<int>(row.values.size());
        for (int t = 0; t < count; ++t) {
            const int left = t * width() / count;
            const int right = (t + 1) * width() / count;
            const int gap = right - left > 4 ? 1 : 0;
            const QColor colour(signedColour(row.values[static_cast<size_t>(t)], row.limit));
            painter.fillRect(left, top, right - left - gap, bottom - top - (rowCount > 1 ? 1 : 0), colour);
        }
    }
}

} // namespace sluice
