#pragma once

#include "core/base/result.h"
#include "ui/models/view_state.h"
#include "ui/views/figure.h"

#include <atomic>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// The pages of the window that have pictures, in the order of their tabs.
enum class FigurePage { compare, inside, memory, training, surface, seeds, text, runs, data };

/// Something that can be drawn as a figure: the same in the window, in a report and on the command line.
struct FigureView {
    std::string_view name; ///< on the command line
    FigurePage page;
    QString (*title)();
    QString (*says)(); ///< what is drawn, in a line
    bool (*applies)(const ViewState &state);
    QString (*needs)(); ///< what it takes where it does not apply
    /// Computes what is drawn: for a worker where it takes long. Nothing where it was abandoned. Errors: a sentence where there is
    /// nothing to draw.
    Result<std::optional<DrawFigure>> (*prepare)(const ViewState &state, const std::atomic<bool> &abandoned);
    bool repeats = false; ///< other views' content in another way: a page as a whole is drawn without it
};

const std::vector<FigureView> &figureViews();
std::string_view pageName(FigurePage page); ///< on the command line
QString pageTitle(FigurePage page);

/// A text that is marked with QT_TRANSLATE_NOOP("Figures", …), in the window's language.
QString figureText(const char *marked);

/// What is asked for by a name: one view, all of a page (each thing once), or "all" that apply.
struct FigureChoice {
    std::vector<const FigureView *> views;
    bool everything = false; ///< "all": as many figures as views instead of one
};
/// Errors: no such view or page; the one view does not apply to what is open. Of several, those that do not are left out.
Result<FigureChoice> findFigureViews(std::string_view name, const ViewState &state);

/// Of several views those without anything to show are left out. Nothing where it was abandoned.
Result<std::optional<std::vector<DrawFigure>>> prepareFigure(std::span<const FigureView *const> views, const ViewState &state,
                                                             const std::atomic<bool> &abandoned);
/// One view in its own size; several beside each other where there is room for two.
Figure drawFigure(const std::vector<DrawFigure> &prepared, const FigureFormat &format);

// The views of each page.
std::vector<FigureView> compareFigureViews();
std::vector<FigureView> insideFigureViews();
std::vector<FigureView> memoryFigureViews();
std::vector<FigureView> trainingFigureViews();
std::vector<FigureView> surfaceFigureViews();
std::vector<FigureView> seedsFigureViews();
std::vector<FigureView> textFigureViews();
std::vector<FigureView> runsFigureViews();
std::vector<FigureView> dataFigureViews();

} // namespace sluice
