#pragma once

#include "ui/models/inside_content.h"
#include "ui/views/theme.h"

#include <QPainter>
#include <vector>

namespace sluice {

/// Pens and shapes that a cell is drawn with: pipes as wide and as coloured as what flows in them, wires from gates to what they
/// act on, gates with their values. Remembers where it drew what, so that a click finds it.
class CellPainter {
public:
    static constexpr QSizeF sheet{400, 232}; ///< all places are on a sheet of this size
    static constexpr double gateRadius = 27;

    struct Place {
        QRectF area;
        Part part;
    };

    CellPainter(QPainter &painter, const CellCard &card, std::optional<Part> selected, bool dark, const QFont &font);

    const CellCard &card() const { return card_; }
    /// Gradients in the places of values, where the card has some.
    bool gradients() const { return card_.gradients.has_value(); }
    const UnitMoment &moment() const { return card_.gradients ? *card_.gradients : card_.moment; }
    const std::vector<Place> &places() const { return places_; }

    /// What flows; `limit` is the value that is widest and fully coloured.
    void pipe(const QList<QPointF> &points, double value, double limit);
    void wire(const QPointF &from, const QPointF &to, double value);
    void arrow(const QPointF &tip);
    void operation(const QPointF &at, const QString &sign);
    void gate(const QPointF &at, const QString &name, const QString &word, Part part, bool isSigned);
    /// A word and below it the value; where it is a part of the cell, it can be held and picked.
    void labelled(const QRectF &place, Qt::Alignment side, const QString &word, double value, std::optional<Part> part = {});
    void note(const QRectF &place, Qt::Alignment side, const QString &words);

private:
    double limitFor(double usual) const { return gradients() ? card_.gradientLimit : usual; }
    QString numberText(double value) const;
    QFont font(double pixels, bool bold = false) const;
    void text(const QRectF &place, int flags, const QString &words, const QFont &used, const QColor &colour);

    QPainter &painter_;
    const CellCard &card_;
    std::optional<Part> selected_;
    const Theme &colours_;
    QColor whatIf_;
    QFont font_;
    std::vector<Place> places_;
};

} // namespace sluice
