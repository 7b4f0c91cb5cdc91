#pragma once

#include "ui/models/compare_content.h"
#include "ui/views/view_table.h"

#include <QWidget>

namespace sluice {

/// The values of one sample as cells, one row an input.
class BatchStrip : public QWidget {
    Q_OBJECT
public:
    explicit BatchStrip(QWidget *parent = nullptr);
    void show(const std::vector<BatchContent::Row> &rows);
    using QWidget::show;
    /// Where the colours stand, beside the names and the scale.
    QRect cells() const;
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void drawClasses(QPainter &painter) const;
    void drawValues(QPainter &painter) const;
    void drawName(QPainter &painter, const QString &name, const QRect &place) const;
    void drawScale(QPainter &painter, double of, bool below, const QRect &place) const;
    double largestLimit() const;
    bool oneScale() const; ///< all rows have the same ends
    size_t shownRows() const;
    int nameHeight() const;
    bool written() const; ///< as classes
    size_t stepCount() const;
    size_t shownSteps() const; ///< the first so many
    QString textAt(const BatchContent::Row &row, size_t step) const;
    int namesWidth() const;
    QFont smallFont() const;
    QString tipAt(const QPoint &position) const;
    ViewTable table() const;

    std::vector<BatchContent::Row> rows_;
};

} // namespace sluice
