#include "ui/views/figure_views.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

constexpr double roomForTwo = 560; // points

struct PageWords {
    FigurePage page;
    std::string_view name;
    const char *title;
};
constexpr std::array pages = {PageWords{FigurePage::compare, "compare", QT_TRANSLATE_NOOP("Figures", "Compare")},
                              PageWords{FigurePage::inside, "inside", QT_TRANSLATE_NOOP("Figures", "Inside")},
                              PageWords{FigurePage::memory, "memory", QT_TRANSLATE_NOOP("Figures", "Memory")},
                              PageWords{FigurePage::training, "training", QT_TRANSLATE_NOOP("Figures", "Training")},
                              PageWords{FigurePage::surface, "surface", QT_TRANSLATE_NOOP("Figures", "Surface")},
                              PageWords{FigurePage::seeds, "seeds", QT_TRANSLATE_NOOP("Figures", "Seeds")},
                              PageWords{FigurePage::text, "text", QT_TRANSLATE_NOOP("Figures", "Text")},
                              PageWords{FigurePage::runs, "runs", QT_TRANSLATE_NOOP("Figures", "Runs")},
                              PageWords{FigurePage::data, "data", QT_TRANSLATE_NOOP("Figures", "Data")}};

const PageWords &wordsOf(FigurePage page)
{
    return *std::ranges::find(pages, page, &PageWords::page);
}

std::string viewNames()
{
    std::string names;
    for (const FigureView &view : figureViews())
        names += (names.empty() ? "" : ", ") + std::string(view.name);
    return names;
}

std::string pageNames()
{
    std::string names;
    for (const PageWords &page : pages)
        names += (names.empty() ? "" : ", ") + std::string(page.name) + "-page";
    return names;
}

} // namespace

const std::vector<FigureView> &figureViews()
{
    static const std::vector<FigureView> views = [] {
        std::vector<FigureView> all;
        for (auto of : {compareFigureViews, insideFigureViews, memoryFigureViews, trainingFigureViews, surfaceFigureViews,
                        seedsFigureViews, textFigureViews, runsFigureViews, dataFigureViews})
            std::ranges::copy(of(), std::back_inserter(all));
        return all;
    }();
    return views;
}

std::string_view pageName(FigurePage page)
{
    return wordsOf(page).name;
}

QString pageTitle(FigurePage page)
{
    return figureText(wordsOf(page).title);
}

QString figureText(const char *marked)
{
    return QCoreApplication::translate("Figures", marked);
}

Result<FigureChoice> findFigureViews(std::string_view name, const ViewState &state)
{
    constexpr std::string_view pageMark = "-page";
    FigureChoice choice;
    choice.everything = name == "all";
    const bool page = name.ends_with(pageMark);
    const std::string_view of = page ? name.substr(0, name.size() - pageMark.size()) : name;
    bool known = choice.everything;
    for (const FigureView &view : figureViews()) {
        const bool wanted = choice.everything || (page ? pageName(view.page) == of && !view.repeats : view.name == name);
        known = known || wanted;
        if (wanted && view.applies(state))
            choice.views.push_back(&view);
        else if (wanted && view.name == name)
            return fail(SLUICE_MESSAGE("ui", "There is no view “%1” of this: it takes %2."), name, view.needs().toStdString());
    }
    if (!known)
        return fail(SLUICE_MESSAGE("ui", "There is no view “%1”; there are %2, a page (%3) or all"), name, viewNames(),
                    pageNames());
    if (choice.views.empty())
        return fail(SLUICE_MESSAGE("ui", "Nothing of “%1” applies to this experiment."), name);
    return choice;
}

Result<std::optional<std::vector<DrawFigure>>> prepareFigure(std::span<const FigureView *const> views, const ViewState &state,
                                                             const std::atomic<bool> &abandoned)
{
    std::vector<DrawFigure> prepared;
    for (const FigureView *view : views) {
        auto drawing = view->prepare(state, abandoned);
        if (!drawing && views.size() == 1)
            return passOn(drawing);
        if (drawing && !*drawing)
            return std::optional<std::vector<DrawFigure>>();
        if (drawing)
            prepared.push_back(std::move(**drawing));
    }
    if (prepared.empty())
        return fail(SLUICE_MESSAGE("ui", "There is nothing to draw yet."));
    return std::optional(std::move(prepared));
}

Figure drawFigure(const std::vector<DrawFigure> &prepared, const FigureFormat &format)
{
    std::vector<FigureDrawing> drawings;
    for (const DrawFigure &draw : prepared)
        drawings.push_back(draw());
    return Figure(std::move(drawings), format.pointWidth() >= roomForTwo ? 2 : 1, format);
}

} // namespace sluice
