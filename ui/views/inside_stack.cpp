#include "ui/views/inside_stack.h"

#include "ui/models/map_cells.h"
#include "ui/models/unit_arrangement.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sluice {

namespace {

constexpr int rowGap = 7;
constexpr int narrowScale = 52; // pixels for the colour scales of a narrow picture
constexpr int leastRowHeight = 30;

double stretchOf(const InsideRow &row)
{
    return row.kind == InsideRow::Kind::lines && row.gate ? 0.8 : 1;
}

/// Rows that are written out need a line each.
double seriesStretch(const SeriesRow &series)
{
    return std::max(1.6, 0.5 * static_cast<double>(std::ranges::count_if(series.lines, &SeriesLine::written)));
}

void setHeight(QCPLayoutElement &band, int height)
{
    band.setMinimumSize(0, height);
    band.setMaximumSize(QWIDGETSIZE_MAX, height);
}

} // namespace

InsideStack::InsideStack(QWidget *parent) : Plot(tr("Inside"), parent)
{
    plotLayout()->clear(); // QCustomPlot comes with an axis rect of its own
    plotLayout()->setRowSpacing(rowGap);
    series_ = new SeriesView(this);
    plotLayout()->addElement(0, 0, series_->rect()); // items look for an axis rect when they are made
    overlay_ = new StackOverlay(this, series_);
    top_ = new QCPLayoutElement(this);
    bottom_ = new QCPLayoutElement(this);
    setHeight(*top_, StackOverlay::topBand - rowGap);
    setHeight(*bottom_, StackOverlay::bottomBand - rowGap);
    overlay_->setRows([this] {
        return RowsLegend{legendOfRows(&QuantityRow::whatIfLegend), legendOfRows(&QuantityRow::legend), pickedLine()};
    });
    setMouseTracking(true);
    setTable([this] { return insideTable(*content_); });
    connect(this, &QCustomPlot::afterLayout, this, &InsideStack::frameOverlay);
    connect(this, &Plot::coloursChanged, this, [this] {
        series_->recolour();
        for (QuantityRow *row : rows_)
            row->recolour();
    });
}

QSize InsideStack::minimumSizeHint() const
{
    // The bands hold the gaps beside them already.
    const int rows = static_cast<int>(content_->rows.size());
    const int series = static_cast<int>(seriesStretch(content_->series) * leastRowHeight);
    return {420, StackOverlay::topBand + StackOverlay::bottomBand + series + rows * (leastRowHeight + rowGap)};
}

int InsideStack::captionsHeight() const
{
    return (static_cast<int>(content_->rows.size()) + 1) * series_->rect()->captionHeight();
}

int InsideStack::leastHeight(int pictureWidth) const
{
    return minimumSizeHint().height() + (pictureWidth < narrowPicture ? captionsHeight() : 0);
}

/// A picture has its own margins, by its width, and the legend its lines.
void InsideStack::updateLayout()
{
    const bool otherWidth = viewport().width() != laidOutWidth_ && content_->steps > 0;
    if (takingPicture() || picture_ || otherWidth)
        setMargins();
    picture_ = takingPicture();
    laidOutWidth_ = viewport().width();
    Plot::updateLayout();
}

QColor InsideStack::backdrop() const
{
    return takingPicture() ? colours().card : colours().window;
}

/// Puts as many rows into the layout as are shown; the others wait outside of it.
void InsideStack::arrange(size_t rows)
{
    if (rows == arranged_)
        return;
    arranged_ = rows;
    while (rows_.size() < rows)
        rows_.push_back(new QuantityRow(this));
    QCPLayoutGrid &grid = *plotLayout();
    for (int k = grid.elementCount() - 1; k >= 0; --k) {
        if (grid.elementAt(k))
            grid.take(grid.elementAt(k));
    }
    grid.simplify();
    grid.addElement(0, 0, top_);
    grid.addElement(1, 0, series_->rect());
    int place = 2;
    for (size_t k = 0; k < rows_.size(); ++k) {
        if (k < rows)
            grid.addElement(place++, 0, rows_[k]->rect());
        else
            rows_[k]->setVisible(false);
    }
    grid.addElement(place, 0, bottom_);
    updateGeometry();
}

/// Of the first row that has one: the others are drawn alike.
std::vector<LegendEntry> InsideStack::legendOfRows(std::vector<LegendEntry> (QuantityRow::*legend)() const) const
{
    for (size_t k = 0; k < content_->rows.size(); ++k) {
        if (auto entries = (rows_[k]->*legend)(); !entries.empty())
            return entries;
    }
    return {};
}

/// Where the selected unit stands among those that are drawn as lines.
size_t InsideStack::pickedLine() const
{
    for (const InsideRow &row : content_->rows)
        if (const auto place = row.placeOf(content_->selection.unit); place && row.kind == InsideRow::Kind::lines)
            return *place;
    return 0;
}

void InsideStack::show(const InsideContent &content)
{
    const bool moved = content.selection.step != content_->selection.step;
    const auto before = std::exchange(content_, std::make_shared<const InsideContent>(content));
    ahead_ = content.selection;
    window_.ahead = content.axis.ahead ? content.axis.ahead->steps : 0;
    if (window_.steps != content.steps)
        window_ = TimeWindow::all(content.steps, window_.ahead);
    else if (moved) // whoever panned away from the cursor stays there while a network learns
        window_ = showing(window_, content.selection.step);
    keepRows(*before);
    arrange(content.rows.size());
    showRows();
}

/// Another unit or another order brings the selected one into sight; otherwise whoever scrolled away from it stays there.
void InsideStack::keepRows(const InsideContent &before)
{
    seenRows_ = fitted(seenRows_, rowsOfUnits(*content_));
    const bool another = before.selection.unit != content_->selection.unit || before.arranged.order != content_->arranged.order;
    if (const auto place = placeOfUnit(); place && another)
        seenRows_ = showing(seenRows_, *place);
}

/// Among the rows of the maps; nothing where the filter leaves it out.
std::optional<size_t> InsideStack::placeOfUnit() const
{
    const auto &units = content_->arranged.units;
    const auto at = std::ranges::find(units, content_->selection.unit);
    return at == units.end() ? std::nullopt : std::optional(static_cast<size_t>(at - units.begin()));
}

/// For a screen reader.
void InsideStack::describe()
{
    QStringList parts = {content_->axis.label(content_->selection.step)};
    if (const QString rows = rowsSeenText(*content_, seenRows_); !rows.isEmpty())
        parts << rows;
    if (content_->cell)
        parts << content_->cell->numbers << content_->cell->sentence;
    setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

void InsideStack::showRows()
{
    const QuantityRow::Look look{content_->selection.unit, content_->arranged.pinned, window_, seenRows_,
                                 rowsSeenText(*content_, seenRows_)};
    series_->show(content_->series, window_);
    plotLayout()->setRowStretchFactor(1, seriesStretch(content_->series));
    for (size_t k = 0; k < content_->rows.size(); ++k) {
        rows_[k]->show({content_, &content_->rows[k]}, look);
        plotLayout()->setRowStretchFactor(static_cast<int>(k) + 2, stretchOf(content_->rows[k]));
    }
    QString caption = content_->headline + QStringLiteral(" · ") + content_->sampleName;
    if (!content_->mapsSide.isEmpty())
        caption += QStringLiteral(" · ") + content_->mapsSide;
    overlay_->show(content_->axis, window_, content_->selection.step, caption);
    setMargins();
    describe();
    redraw();
}

/// The cursor's and the picked unit's where they are seen, or else the middle.
SeenPlace InsideStack::cursorPlace() const
{
    SeenPlace place = middleOf({window_, seenRows_});
    if (window_.contains(content_->selection.step))
        place.column = content_->selection.step;
    if (const auto unit = placeOfUnit(); unit && seenRows_.contains(*unit))
        place.row = *unit;
    return place;
}

void InsideStack::setWindow(TimeWindow window)
{
    window.ahead = window_.ahead;
    if (window == window_ || window.steps != content_->steps)
        return;
    window_ = window;
    showRows();
    emit seenChanged();
}

void InsideStack::zoom(double factor)
{
    setWindow(zoomed(window_, factor, cursorPlace().column));
}

void InsideStack::setRows(const RowWindow &rows)
{
    if (rows == seenRows_ || rows.rows != seenRows_.rows)
        return;
    seenRows_ = rows;
    showRows();
    emit seenChanged();
}

void InsideStack::zoomRows(double factor)
{
    setRows(zoomed(seenRows_, factor, cursorPlace().row));
}

MapsSeen InsideStack::seen() const
{
    return {window_, seenRows_, rowsSeenText(*content_, seenRows_), shared_};
}

void InsideStack::setMargins()
{
    StackMargins margins;
    std::vector<StackRect *> rects = {series_->rect()};
    for (size_t k = 0; k < arranged_; ++k)
        rects.push_back(rows_[k]->rect());
    for (StackRect *rect : rects) {
        margins.caption = std::max(margins.caption, rect->captionWidth());
        margins.ends = std::max(margins.ends, rect->endsWidth());
    }
    if (takingPicture() && viewport().width() < narrowPicture) {
        margins.above = series_->rect()->captionHeight();
        margins.right = narrowScale;
    }
    for (StackRect *rect : rects)
        rect->setMargins(margins);
    const int left = margins.ends + (margins.above > 0 ? 0 : margins.caption);
    setHeight(*top_, overlay_->topHeight() - rowGap);
    setHeight(*bottom_, overlay_->bottomHeight(left) - rowGap);
}

void InsideStack::frameOverlay()
{
    const QRect first = series_->rect()->rect();
    CellSharing signedMaps, gates;
    for (size_t k = 0; k < content_->rows.size(); ++k) {
        rows_[k]->fitToPixels();
        if (content_->rows[k].kind != InsideRow::Kind::map)
            continue;
        CellSharing &most = content_->rows[k].gate ? gates : signedMaps;
        most.rows = std::max(most.rows, rows_[k]->shared().rows);
        most.columns = std::max(most.columns, rows_[k]->shared().columns);
    }
    if (const QString text = sharedMapsText(signedMaps, gates); text != shared_) {
        shared_ = text;
        emit seenChanged();
    }
    const QRect last = arranged_ > 0 && !content_->rows.empty() ? rows_[arranged_ - 1]->rect()->rect() : first;
    overlay_->setFrame(first.united(last), series_->rect()->margins().top());
}

size_t InsideStack::stepAt(double x) const
{
    const long step = std::lround(series_->rect()->time()->pixelToCoord(x)) - 1;
    return static_cast<size_t>(std::clamp(step, 0L, static_cast<long>(content_->steps) - 1));
}

const QuantityRow *InsideStack::rowAt(const QPointF &position) const
{
    for (size_t k = 0; k < content_->rows.size(); ++k) {
        if (rows_[k]->rect()->rect().contains(position.toPoint()))
            return rows_[k];
    }
    return nullptr;
}

QString InsideStack::tipAt(const QPointF &position) const
{
    if (content_->steps == 0)
        return {};
    const size_t step = stepAt(position.x());
    const bool isAhead =
        content_->axis.ahead && series_->rect()->time()->pixelToCoord(position.x()) > double(content_->steps) + 0.5;
    if (series_->rect()->rect().contains(position.toPoint()))
        return isAhead ? aheadTip(*content_) : seriesTip(*content_, step);
    const QuantityRow *row = rowAt(position);
    if (!row)
        return {};
    const CellSharing shared = row->sharedAt(position.y());
    if (row->isPinnedAt(position.y()))
        return pinnedTip(*content_, row->row(), step, shared);
    return rowTip(*content_, row->row(), step, row->mapRowAt(position.y()), shared);
}

} // namespace sluice
