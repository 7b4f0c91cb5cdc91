#include "ui/views/inside_pictures.h"

#include "ui/views/inside_stack.h"
#include "ui/views/plot_export.h"

#include <algorithm>

namespace sluice {

namespace {

using Quantity = InsideRow::Quantity;

bool belongs(Quantity quantity, InsidePicture picture)
{
    static constexpr std::array gates = {Quantity::forgetGate, Quantity::inputGate,  Quantity::candidate,
                                         Quantity::outputGate, Quantity::updateGate, Quantity::resetGate};
    static constexpr std::array cell = {Quantity::written, Quantity::kept, Quantity::cell, Quantity::hidden};
    return picture == InsidePicture::gates ? std::ranges::find(gates, quantity) != gates.end()
                                           : std::ranges::find(cell, quantity) != cell.end();
}

bool hasRecurrent(const ViewState &state)
{
    return state.experiment && std::ranges::any_of(state.experiment->models, &ModelSpec::recurrent);
}

Result<InsideContent> wholeContent(const ViewState &state)
{
    if (!hasRecurrent(state))
        return fail(
            SLUICE_MESSAGE("ui", "No model of this experiment is recurrent: it takes an LSTM, a GRU or a simple RNN layer."));
    if (!state.task || state.moment.size() != state.experiment->models.size() ||
        state.task->sampleCount(state.selection.split) == 0)
        return fail(SLUICE_MESSAGE("ui", "There are no weights or no samples to draw yet."));
    InsideContent whole = insideContent(state, traceSample(state), InsideMode::recurrent);
    if (!whole.nothing.isEmpty() || !whole.cell)
        return fail(SLUICE_MESSAGE("ui", "There are no weights or no samples to draw yet."));
    return whole;
}

Result<void> save(const InsideContent &content, InsidePicture picture, const QString &file, const QSize &size)
{
    InsideStack stack;
    stack.setName(picture == InsidePicture::gates ? InsideStack::tr("Gates") : InsideStack::tr("Cell state"));
    stack.setCursorShown(false);
    stack.show(content);
    return savePicture(stack, file, size);
}

} // namespace

InsideContent contentOf(const InsideContent &whole, InsidePicture picture)
{
    InsideContent content = whole;
    content.rows.removeIf([&](const InsideRow &row) { return !belongs(row.quantity, picture); });
    return content;
}

Result<void> saveInsidePicture(const ViewState &state, InsidePicture picture, const QString &file, const QSize &size)
{
    const Result<InsideContent> whole = wholeContent(state);
    if (!whole)
        return passOn(whole);
    const InsideContent content = contentOf(*whole, picture);
    if (content.rows.empty())
        return fail(SLUICE_MESSAGE("ui", "The layer shown has no gates: it takes an LSTM or a GRU layer."));
    return save(content, picture, file, size);
}

Result<void> saveInsidePictures(const ViewState &state, const QString &folder)
{
    if (!hasRecurrent(state))
        return {};
    const Result<InsideContent> whole = wholeContent(state);
    if (!whole)
        return passOn(whole);
    for (const auto &[picture, name] :
         {std::pair(InsidePicture::gates, "/gates.png"), std::pair(InsidePicture::cell, "/cell.png")}) {
        const InsideContent content = contentOf(*whole, picture);
        if (content.rows.empty())
            continue;
        if (const Result<void> saved = save(content, picture, folder + name, insidePictureSize); !saved)
            return saved;
    }
    return {};
}

} // namespace sluice
