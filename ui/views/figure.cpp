#include "ui/views/figure.h"

#include "ui/models/language.h"
#include "ui/views/axis_titles.h"
#include "ui/views/inside_stack.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double gap = 14;                                   // between panels and between drawings
constexpr double titleHeight = 24;                           // of a drawing
constexpr double panelTitle = 19;                            // of a panel
constexpr double leastBeside = 250;                          // width of a panel that has another beside it
constexpr double leastWidth = 180;                           // of any
constexpr int titleFont = 15, panelFont = 12, plotFont = 13; // pixels of 96 dpi; axes take nine tenths of a plot's font

QFont fontOf(int pixels, bool bold)
{
    QFont font;
    font.setPixelSize(pixels);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

void prepare(Plot &plot, const FigureFormat &format)
{
    plot.setDark(format.dark);
    plot.setTakingPicture(true);
    for (QCPItemText *text : plot.findChildren<QCPItemText *>())
        if (text->font().pixelSize() < 0) // made before the plot had its font
            text->setFont(scaled(figureFont(), 0.9));
    if (auto *stack = dynamic_cast<InsideStack *>(&plot)) {
        stack->setCursorShown(format.cursor);
        stack->setLegendShown(format.legend);
    } else
        plot.layer("overlay")->setVisible(format.cursor);
    if (format.legend)
        return;
    for (QCPLegend *legend : plot.findChildren<QCPLegend *>()) {
        legend->clearItems();
        legend->setMargins({});
        legend->setVisible(false);
    }
}

/// A narrow panel is lower, but not by as much as it is narrower.
double heightOf(const FigurePanel &panel, double width)
{
    return panel.usual.height() * (0.5 + 0.5 * width / panel.usual.width());
}

double panelWidth(const FigureDrawing &drawing, double width)
{
    return (width - gap * (drawing.columns - 1)) / drawing.columns;
}

/// Of a title in as many lines as it takes; one line has `first`.
double titleHeightIn(const QString &title, const QFont &font, double width, double first)
{
    if (title.isEmpty())
        return 0;
    const QFontMetricsF metrics(font);
    return first + static_cast<double>(inLines(title, metrics, width).count('\n')) * metrics.lineSpacing();
}

/// Above every panel of a drawing: what the highest of their titles takes.
double panelHeading(const FigureDrawing &drawing, double width)
{
    double highest = 0;
    for (const FigurePanel &panel : drawing.panels)
        highest = std::max(highest, titleHeightIn(panel.title, fontOf(panelFont, false), panelWidth(drawing, width), panelTitle));
    return highest;
}

/// How high a drawing's rows are.
std::vector<double> rowHeights(const FigureDrawing &drawing, double width, double scale)
{
    std::vector<double> rows;
    for (size_t k = 0; k < drawing.panels.size(); ++k) {
        const FigurePanel &panel = drawing.panels[k];
        if (k % static_cast<size_t>(drawing.columns) == 0)
            rows.push_back(0);
        rows.back() =
            std::max({rows.back(), static_cast<double>(panel.least), heightOf(panel, panelWidth(drawing, width)) * scale});
    }
    return rows;
}

double drawingHeight(const FigureDrawing &drawing, double width, double scale)
{
    double height = 0;
    const auto rows = rowHeights(drawing, width, scale);
    for (const double row : rows)
        height += row + panelHeading(drawing, width);
    return height + gap * static_cast<double>(rows.empty() ? 0 : rows.size() - 1);
}

} // namespace

/// A panel or, without one, the title of a drawing.
struct Figure::Placed {
    QRectF rect;
    const FigurePanel *panel = nullptr;
    double heading = 0; ///< of the rect, above the plot
    QString title;
};

QFont figureFont()
{
    return fontOf(plotFont, false);
}

Figure::Figure(std::vector<FigureDrawing> drawings, int columns, const FigureFormat &format)
    : drawings_(std::move(drawings)), columns_(std::max(1, std::min<int>(columns, static_cast<int>(drawings_.size())))),
      format_(format)
{
    fitWidth(); // which may make more of a plot
    for (Plot *plot : plots())
        prepare(*plot, format_);
    fitHeight();
}

Figure::~Figure() = default;
Figure::Figure(Figure &&) noexcept = default;
Figure &Figure::operator=(Figure &&) noexcept = default;

double Figure::widthOfDrawings() const
{
    return (format_.pointWidth() - gap * (columns_ - 1)) / columns_;
}

/// Panels that would be too narrow beside each other stand below each other.
void Figure::fitWidth()
{
    for (FigureDrawing &drawing : drawings_) {
        while (drawing.columns > 1 && panelWidth(drawing, widthOfDrawings()) < leastBeside)
            --drawing.columns;
        for (FigurePanel &panel : drawing.panels)
            if (panel.fit)
                panel.fit(panel, panelWidth(drawing, widthOfDrawings()), drawing.columns);
    }
}

Result<void> Figure::sound() const
{
    if (const auto format = checkFormat(format_, height_); !format)
        return format;
    const double perMillimetre = format_.pointsPerMillimetre();
    if (widthOfDrawings() < leastWidth)
        return fail(
            SLUICE_MESSAGE("ui", "A figure %1 mm wide could not be read with a font of %2 points: it takes at least %3 mm."),
            format_.width, format_.fontSize, std::ceil(leastWidth / perMillimetre));
    if (const double least = std::ceil(heightWith(0) / perMillimetre); format_.height > 0 && format_.height < least)
        return fail(SLUICE_MESSAGE("ui",
                                   "A figure of %1 × %2 mm could not be read with a font of %3 points: at this width it is at "
                                   "least %4 mm high."),
                    format_.width, format_.height, format_.fontSize, least);
    return {};
}

/// Titles and gaps stay as they are; the panels fill what is left.
void Figure::fitHeight()
{
    const double perMillimetre = format_.pointsPerMillimetre();
    if (format_.height <= 0) {
        height_ = heightWith(1) / perMillimetre;
        return;
    }
    height_ = format_.height;
    double low = 0, high = 64;
    for (int halving = 0; halving < 40; ++halving) {
        panelScale_ = (low + high) / 2;
        (heightWith(panelScale_) > height_ * perMillimetre ? high : low) = panelScale_;
    }
}

double Figure::headingOf(const FigureDrawing &drawing) const
{
    const bool shown = format_.titles || drawings_.size() > 1;
    return shown ? titleHeightIn(drawing.title, fontOf(titleFont, true), widthOfDrawings(), titleHeight) : 0;
}

double Figure::heightWith(double panelScale) const
{
    double bottom = 0;
    for (const Placed &placed : place(panelScale))
        bottom = std::max(bottom, placed.rect.bottom());
    return bottom;
}

std::vector<Figure::Placed> Figure::place(double panelScale) const
{
    std::vector<Placed> all;
    const double width = widthOfDrawings();
    double top = 0;
    for (size_t first = 0; first < drawings_.size(); first += static_cast<size_t>(columns_)) {
        double below = top;
        const size_t end = std::min(drawings_.size(), first + static_cast<size_t>(columns_));
        for (size_t k = first; k < end; ++k) {
            const FigureDrawing &drawing = drawings_[k];
            const double left = static_cast<double>(k - first) * (width + gap);
            double y = top;
            if (headingOf(drawing) > 0)
                all.push_back({QRectF(left, y, width, headingOf(drawing)), nullptr, 0, drawing.title});
            y += headingOf(drawing);
            const double wide = panelWidth(drawing, width);
            const double title = panelHeading(drawing, width);
            const auto rows = rowHeights(drawing, width, panelScale);
            for (size_t p = 0; p < drawing.panels.size(); ++p) {
                const size_t row = p / static_cast<size_t>(drawing.columns), column = p % static_cast<size_t>(drawing.columns);
                if (row > 0 && column == 0)
                    y += rows[row - 1] + title + gap;
                all.push_back({QRectF(left + static_cast<double>(column) * (wide + gap), y, wide, rows[row] + title),
                               &drawing.panels[p], title, drawing.panels[p].title});
            }
            below = std::max(below, top + headingOf(drawing) + drawingHeight(drawing, width, panelScale));
        }
        top = below + gap;
    }
    return all;
}

QString Figure::title() const
{
    QStringList titles;
    for (const FigureDrawing &drawing : drawings_)
        titles << drawing.title;
    return joinedList(titles);
}

void Figure::paint(QCPPainter &painter)
{
    const Theme &colours = theme(format_.dark);
    painter.fillRect(QRectF(0, 0, format_.pointWidth(), height_ * format_.pointsPerMillimetre()), colours.card);
    const auto write = [&](const QRectF &rect, const QFont &font, const QString &text) {
        if (text.isEmpty())
            return;
        painter.setFont(font);
        painter.setPen(colours.text);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, inLines(text, QFontMetricsF(font), rect.width()));
    };
    for (const Placed &placed : place(panelScale_)) {
        if (!placed.panel) {
            write(placed.rect, fontOf(titleFont, true), placed.title);
            continue;
        }
        QRectF rect = placed.rect;
        write(QRectF(rect.topLeft(), QSizeF(rect.width(), placed.heading)), fontOf(panelFont, false), placed.title);
        rect.setTop(rect.top() + placed.heading);
        painter.save();
        painter.translate(rect.topLeft());
        placed.panel->plot->toPainter(&painter, static_cast<int>(rect.width()), static_cast<int>(rect.height()));
        painter.restore();
    }
}

QImage Figure::image()
{
    QImage image = this->image(format_.pixels(height_).width());
    const int perMetre = qRound(format_.dpi / millimetresPerInch * 1000);
    image.setDotsPerMeterX(perMetre);
    image.setDotsPerMeterY(perMetre);
    return image;
}

QImage Figure::image(int widthInPixels)
{
    const double scale = widthInPixels / format_.pointWidth();
    const int high = static_cast<int>(std::lround(widthInPixels * height_ / format_.width));
    QImage image(widthInPixels, std::max(1, high), QImage::Format_RGB32);
    image.fill(theme(format_.dark).card);
    QCPPainter painter;
    painter.begin(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paint(painter);
    painter.end();
    return image;
}

PlotTable Figure::table() const
{
    PlotTable all;
    const bool several = plots().size() > 1;
    for (const FigureDrawing &drawing : drawings_)
        for (const FigurePanel &panel : drawing.panels) {
            const QString &prefix = !panel.name.isEmpty() ? panel.name : !panel.title.isEmpty() ? panel.title : drawing.title;
            for (PlotColumn &column : panel.plot->table().columns) {
                if (several)
                    column.name = named(prefix, column.name);
                all.columns.push_back(std::move(column));
            }
        }
    return all;
}

std::vector<Plot *> Figure::plots() const
{
    std::vector<Plot *> all;
    for (const FigureDrawing &drawing : drawings_)
        for (const FigurePanel &panel : drawing.panels)
            all.push_back(panel.plot.get());
    return all;
}

} // namespace sluice
