#pragma once

#include "ui/models/compare_details.h"
#include "ui/views/plot.h"

namespace sluice {

/// Behind the outputs: where which model is nearest to the target, in its colour and, so that it is not told by colour alone, in a
/// pattern of its own.
class NearestShading : public QCPLayerable {
    Q_OBJECT
public:
    explicit NearestShading(QCPAxisRect *rect);
    void show(const std::vector<double> &x, const ResidualContent &content, const std::vector<ModelLook> &looks);

    static QBrush brushOf(const ModelLook &look, size_t strip, int alpha);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;
    QRect clipRect() const override;

private:
    QCPAxisRect *rect_;
    std::vector<double> x_;
    ResidualContent content_;
    std::vector<ModelLook> looks_;
};

/// One strip a model below the outputs, over the same axis: what its answers leave over.
class ResidualStrips : public QObject {
    Q_OBJECT
public:
    explicit ResidualStrips(Plot *plot);
    static int heightOf(size_t strips) { return static_cast<int>(strips) * (stripHeight + 2 * endAir + apart); }

    /// `x` as in the plot's own axis rect. Nothing: no strips.
    void show(const std::vector<double> &x, const ResidualContent *content, const std::vector<ModelLook> &looks, bool connected);
    void recolour();
    /// Which point of which strip lies there.
    std::optional<std::pair<size_t, double>> stripAt(const QPointF &position) const; ///< strip and x

private:
    static constexpr int stripHeight = 46;
    static constexpr int endAir = 8; // half of a number's height
    static constexpr int apart = 5;  // of a plot's rows
    struct Strip {
        QCPAxisRect *rect;
        QCPGraph *line;
        QCPItemText *name;
    };
    void fit(size_t count);
    void addStrip();
    void showLook(QCPGraph &line, const ResidualContent::Strip &strip, const ModelLook &look) const;

    Plot *plot_;
    QCPMarginGroup *margins_;
    NearestShading *shading_;
    std::vector<Strip> strips_;
    std::vector<ModelLook> looks_;
    ResidualContent content_;
};

} // namespace sluice
