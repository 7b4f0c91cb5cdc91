#pragma once

#include "ui/models/cell_numbers.h"
#include "ui/views/theme.h"

#include <QPainter>
#include <QPolygonF>
#include <vector>

namespace sluice {

/// Pens and shapes that a cell is drawn with: pipes as wide and as coloured as what flows in them, wires from gates to what they
/// act on, gates with their values. Remembers where it drew what, so that the pointer finds it.
class CellPainter {
public:
    static constexpr QSizeF sheet{400, 280}; ///< all places are on a sheet of this size
    static constexpr double gateRadius = 27;

    struct Drawn {
        CellPlace place;
        QRectF area;    ///< of a node or a number
        QPolygonF line; ///< of a pipe or wire, instead
    };

    CellPainter(QPainter &painter, const CellCard &card, std::optional<Traced> selected, bool dark, const QFont &font);

    const CellCard &card() const { return card_; }
    /// Gradients in the places of values, where the card has some.
    bool gradients() const { return card_.gradients.has_value(); }
    const std::vector<Drawn> &drawn() const { return drawn_; }

    /// What flows; `limit` is the value that is widest and fully coloured.
    void pipe(const QPolygonF &points, CellPlace place, double limit);
    /// x(t) or h(t−1); of several numbers there is no sign to colour.
    void source(const QPolygonF &points, CellPlace place);
    /// A gate's share of it.
    void feeder(const QPolygonF &points, CellPlace place);
    void wire(const QPointF &from, const QPointF &to, CellPlace place);
    void arrow(const QPointF &tip);
    /// Where a line ends in another; those that cross without one have nothing to do with each other.
    void junction(const QPointF &at);
    void operation(const QPointF &at, const QString &sign, CellPlace place);
    void gate(const QPointF &at, const QString &name, const QString &word, Part part, bool isSigned);
    /// A word, below it the value, and below that what it was without the what-ifs.
    void labelled(const QRectF &place, Qt::Alignment side, const QString &word, CellPlace number);
    /// The value alone, small, beside a thin line.
    void small(const QRectF &place, Qt::Alignment side, CellPlace number);
    /// A symbol and its value in one line, below it what it was.
    void inLine(const QRectF &place, const QString &symbol, CellPlace number);

private:
    double limitFor(double usual) const { return gradients() ? card_.gradientLimit : usual; }
    double shownAt(CellPlace place) const;
    QString numberText(double value, bool isSigned = true) const;
    QString wasText(CellPlace place) const;
    bool isPicked(CellPlace place) const { return selected_ == rowAt(card_, place); }
    QFont font(double pixels, bool bold = false) const;
    void flow(const QPolygonF &points, double width, const QColor &colour);
    void text(const QRectF &place, int flags, const QString &words, const QFont &used, const QColor &colour);
    /// On a patch that hides the lines behind it.
    void patched(const QRectF &place, const QString &words, const QFont &used, const QColor &colour);
    void remember(CellPlace place, const QRectF &area) { drawn_.push_back({place, area, {}}); }

    QPainter &painter_;
    const CellCard &card_;
    std::optional<Traced> selected_;
    const Theme &colours_;
    QColor whatIf_;
    QFont font_;
    std::vector<Drawn> drawn_;
};

} // namespace sluice
