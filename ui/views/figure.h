#pragma once

#include "ui/models/figure_format.h"
#include "ui/models/plot_table.h"
#include "ui/views/plot.h"

#include <QFont>
#include <QImage>
#include <functional>
#include <memory>
#include <vector>

namespace sluice {

/// A plot in a figure.
struct FigurePanel {
    QString title; ///< above it; may be empty
    std::unique_ptr<Plot> plot;
    QSize usual = {760, 320}; ///< at this width, in points, it wants that height
    int least = 90;           ///< points high; with less it could not be read
    /// Lays it out for a width, in points, and for so many columns; may be empty.
    std::function<void(FigurePanel &panel, double width, int columns)> fit = {};
    QString name = {}; ///< of its numbers, where the title says more than that
};

/// What a view draws: panels in columns.
struct FigureDrawing {
    QString title; ///< "Loss"
    std::vector<FigurePanel> panels;
    int columns = 1; ///< at most: as many as are wide enough
};

/// Makes the plots, on the window's thread: what they show has been computed before.
using DrawFigure = std::function<FigureDrawing()>;

/// One or several views as one picture, for any painter: what PNG, SVG and PDF have in common. It needs a QApplication but no window.
class Figure {
public:
    /// Several drawings stand in as many columns.
    Figure(std::vector<FigureDrawing> drawings, int columns, const FigureFormat &format);
    ~Figure();
    Figure(Figure &&) noexcept;
    Figure &operator=(Figure &&) noexcept;

    const FigureFormat &format() const { return format_; }
    QString title() const;
    /// In millimetres; the format's where it has one.
    double height() const { return height_; }
    /// Errors: a format that checkFormat refuses, or in which the panels would be too narrow or too low to be read.
    Result<void> sound() const;
    /// `width` × height() millimetres, in points of the format.
    void paint(QCPPainter &painter);
    /// At the format's resolution, which it says, or at so many pixels in its width.
    QImage image();
    QImage image(int widthInPixels);
    /// The numbers of all panels beside each other, named after panel and column.
    PlotTable table() const;
    /// Plots in the order of the panels.
    std::vector<Plot *> plots() const;

private:
    struct Placed;
    std::vector<Placed> place(double panelScale) const;
    double heightWith(double panelScale) const;
    void fitWidth();
    void fitHeight();
    double widthOfDrawings() const;
    double headingOf(const FigureDrawing &drawing) const;

    std::vector<FigureDrawing> drawings_;
    int columns_;
    FigureFormat format_;
    double height_ = 0;
    double panelScale_ = 1; ///< of the panels' heights, to fill the height that is asked for
};

/// What plots in figures write with, whatever the window's font is: its size is in pixels of 96 dpi, the same on every device.
QFont figureFont();

/// A plot as figures draw it.
template <class Kind, class... Arguments> std::unique_ptr<Kind> figurePlot(Arguments &&...arguments)
{
    auto plot = std::make_unique<Kind>(std::forward<Arguments>(arguments)...);
    plot->setFont(figureFont());
    return plot;
}

} // namespace sluice
