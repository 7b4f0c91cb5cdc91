#include "ui/models/projected_rows.h"
#include "ui/views/dense_panel.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"

#include <algorithm>
#include <utility>

// Page Inside on a projector: rows and the first layer one sheet after the other.

namespace sluice {

/// A projector has as many sheets as the rows need.
InsideContent InsidePage::shownContent()
{
    InsideContent shown = withMapsOf(content_, mapShows());
    std::vector<InsideRows> sheets = projected_ ? projectedSheets(shown.rows) : std::vector{shown.rows};
    const std::pair before(sheets_, sheet());
    sheets_ = static_cast<int>(sheets.size()) + (hasLayerSheet() ? 1 : 0);
    findSought(sheets);
    if (before != std::pair(sheets_, sheet()))
        emit sheetsChanged();
    shown.rows = std::move(sheets[std::min(static_cast<size_t>(sheet()), sheets.size() - 1)]);
    return shown;
}

void InsidePage::findSought(const std::vector<InsideRows> &sheets)
{
    if (!sought_)
        return;
    if (sought_->panel == PagePanel::firstLayer && hasLayerSheet())
        sheet_ = sheets_ - 1;
    else
        sheet_ = sought_->part ? sheetOf(*sought_->part, sheets) : 0;
}

bool InsidePage::hasLayerSheet() const
{
    return projected_ && denseContent_ && content_.mode == InsideMode::dense;
}

bool InsidePage::showsLayer() const
{
    return hasLayerSheet() && sheet() == sheets_ - 1;
}

void InsidePage::seek(const SceneJump &jump)
{
    if (!projected_)
        return;
    sought_ = jump;
    if (content_.steps > 0)
        refresh();
}

void InsidePage::setProjected(bool projected)
{
    projected_ = projected;
    sheet_ = 0;
    sought_.reset();
    dense_->setProjected(projected);
    if (content_.steps > 0)
        refresh();
    wish_.hidden = projected;
    ask();
}

void InsidePage::setSheet(int sheet)
{
    sought_.reset();
    if (std::exchange(sheet_, sheet) != sheet && content_.steps > 0)
        refresh();
}

} // namespace sluice
