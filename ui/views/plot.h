#pragma once

#include "ui/models/colour.h"
#include "ui/models/plot_table.h"
#include "ui/views/theme.h"

#include <functional>
#include <qcustomplot.h>

class QMenu;

namespace sluice {

/// The only header that includes QCustomPlot. A plot in our colours, light or dark, that can be saved, copied and read aloud.
class Plot : public QCustomPlot {
    Q_OBJECT

public:
    /// `name` is what a screen reader says, the title in exports and the proposed file name.
    explicit Plot(const QString &name, QWidget *parent = nullptr);

    /// Hides QCustomPlot's: every graph of ours draws its dashes itself. No axes: x and y.
    QCPGraph *addGraph(QCPAxis *key = nullptr, QCPAxis *value = nullptr);
    void setName(const QString &name);
    /// What "Save data as CSV" writes; asked for when it is needed.
    void setTable(std::function<PlotTable()> table) { table_ = std::move(table); }
    PlotTable table() const { return table_ ? table_() : PlotTable(); }
    /// The exact numbers at a place, as a tooltip; empty where there are none.
    virtual QString tipAt(const QPointF &position) const;

    const Theme &colours() const { return theme(dark_); }
    bool dark() const { return dark_; }
    void setDark(bool dark);

    /// A plot that was never laid out has nothing to draw on; it draws itself when it is.
    void redraw()
    {
        if (!size().isEmpty())
            replot(rpQueuedReplot);
    }
    /// Only what lies on "overlay" has changed. It has a buffer of its own where the plot is seen.
    void redrawOverlay()
    {
        if (!isVisible())
            redraw();
        else if (!size().isEmpty())
            layer(QStringLiteral("overlay"))->replot();
    }
    /// While a picture is taken: light or dark as asked, on a card instead of the window's grey.
    void setTakingPicture(bool taking);
    bool takingPicture() const { return takingPicture_; }
    /// How much larger it is shown than it is laid out, by a view that scales it; its curves have at least `line` pixels then.
    void setZoom(double zoom, double line = 0);
    /// Of a line that is drawn by hand: this width, or what is seen from the last row.
    double seenWidth(double width) const;
    /// Likewise of a marker that is alone.
    double seenMarker(double size) const;
    /// Save picture, copy picture, save data; views may put their own entries before these.
    void fillMenu(QMenu &menu);

signals:
    /// Axes, colour scales, legends and background are done; whoever owns graphs and items sets their pens now.
    void coloursChanged();

protected:
    bool event(QEvent *event) override;
    virtual QColor backdrop() const { return colours().card; }
    /// A key that the plot has a use for: the window's own shortcuts give way while it has the keyboard.
    virtual bool takesKey(const QKeyEvent &event) const;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void updateLayout() override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyColours();
    void thickenLines();
    void thickenMarkers();
    bool sizeNumbers(bool smaller); ///< whether they may become so, too
    void openMenu(const QPoint &globalPosition);
    void askAndSavePicture();
    void askAndSaveTable();

    std::function<PlotTable()> table_;
    bool dark_ = false;
    bool takingPicture_ = false;
    double zoom_ = 1;
    double leastLine_ = 0; ///< pixels of the screen
};

/// The same in another size, be it in points or in pixels.
QFont scaled(QFont font, double factor);
/// For text that is drawn on its side: fitted to the pixels of upright text its characters would touch.
QFont turned(QFont font);

/// A pen for a model's line.
QPen modelPen(const ModelLook &look, double width = 1.6);
QCPScatterStyle modelMarker(const ModelLook &look, double size = 9);

} // namespace sluice
