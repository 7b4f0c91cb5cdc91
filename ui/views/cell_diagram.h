#pragma once

#include "ui/models/inside_content.h"
#include "ui/views/cell_painter.h"
#include "ui/views/view_table.h"

#include <QWidget>
#include <optional>

namespace sluice {

/// One recurrent cell at one step, drawn as its data flow. A click on any of it picks the row that belongs to it, Enter goes on to the
/// next number.
class CellDiagram : public QWidget {
    Q_OBJECT
public:
    explicit CellDiagram(QWidget *parent = nullptr);

    void show(const std::optional<CellCard> &card, std::optional<Traced> selected, bool dark);
    QSize sizeHint() const override { return {400, 280}; }
    QSize minimumSizeHint() const override { return {280, 196}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void partPicked(sluice::Traced part);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void pickNext(int by);
    void pick(CellPlace place);
    bool isAtSelected() const;
    std::vector<CellPlace> places() const;
    std::optional<CellPlace> placeAt(const QPointF &position) const;
    ViewTable table() const;
    void describe();
    void paintFocus(QPainter &painter) const;

    std::optional<CellCard> card_;
    std::optional<Traced> selected_;
    std::optional<CellPlace> at_;           ///< that was picked here last: several numbers may belong to one row
    std::vector<CellPainter::Drawn> drawn_; ///< last
    bool dark_ = false;
};

} // namespace sluice
