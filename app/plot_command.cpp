#include "app/plot_command.h"

#include "app/console.h"
#include "app/language_option.h"
#include "app/pictures.h"
#include "app/stored_view.h"
#include "ui/views/figure_animation.h"
#include "ui/views/figure_writer.h"

#include <QApplication>
#include <iostream>

namespace sluice {

namespace {

constexpr const char *usualSize = "double";
constexpr double usualAnimationWidth = 900;
constexpr size_t usualFrames = 120;
constexpr uint64_t usualFramesPerSecond = 10;

Result<FigureFormat> formatOf(const Arguments &arguments, bool animated)
{
    const auto dpi = arguments.number("dpi");
    Result<FigureFormat> format = screenFormat(usualAnimationWidth);
    if (arguments.has("size") || !animated)
        format = figureFormat(arguments.text("size", usualSize), dpi ? std::optional(double(*dpi)) : std::nullopt);
    if (!format)
        return format;
    if (const auto font = arguments.number("font"))
        format->fontSize = static_cast<double>(*font);
    format->dark = arguments.has("dark");
    format->legend = !arguments.has("no-legend");
    format->cursor = arguments.has("cursor") || arguments.text("animate") == "time";
    format->titles = arguments.has("titles");
    if (const auto sound = checkFormat(*format); !sound)
        return passOn(sound);
    return format;
}

QString outOf(const Arguments &arguments)
{
    return QString::fromStdString(arguments.text("out"));
}

/// Everything that was asked for, checked before anything is drawn.
struct Wish {
    FigureFormat format;
    StoredView view;
    FigureChoice choice;
    bool animated = false;
};

/// What an animation takes beside that.
Result<void> checkAnimation(const Arguments &arguments, const FigureChoice &choice)
{
    const std::string over = arguments.text("animate", "training");
    if (over != "training" && over != "time")
        return fail(SLUICE_MESSAGE("app", "--animate %1: expected training or time"), over);
    if (choice.everything)
        return fail(SLUICE_MESSAGE("app", "an animation is of one view or one page, not of all"));
    if (!outOf(arguments).endsWith(".gif", Qt::CaseInsensitive) && !outOf(arguments).endsWith(".png", Qt::CaseInsensitive))
        return fail(SLUICE_MESSAGE("app", "%1: an animation's name ends in .gif, or in .png for numbered pictures"),
                    arguments.text("out"));
    return {};
}

Result<Wish> wishOf(const Arguments &arguments)
{
    Wish wish;
    wish.animated = arguments.has("animate") || outOf(arguments).endsWith(".gif", Qt::CaseInsensitive);
    const auto file = figureFileOf(outOf(arguments));
    if (!file && !wish.animated)
        return passOn(file);
    const auto format = formatOf(arguments, wish.animated);
    if (!format)
        return passOn(format);
    auto view = findStoredView(arguments);
    if (!view)
        return passOn(view);
    const auto choice = findFigureViews(arguments.text("view"), view->state);
    if (!choice)
        return passOn(choice);
    if (const auto sound = checkAnimation(arguments, *choice); wish.animated && !sound)
        return passOn(sound);
    wish.format = *format;
    wish.view = std::move(*view);
    wish.choice = *choice;
    return wish;
}

AnimationPlan planOf(const Arguments &arguments, const Wish &wish)
{
    AnimationPlan plan;
    plan.views = wish.choice.views;
    plan.frames =
        animationFrames(wish.view.state, arguments.text("animate") == "time" ? AnimateOver::time : AnimateOver::training,
                        arguments.number("frames").value_or(usualFrames));
    plan.format = wish.format;
    plan.framesPerSecond = static_cast<double>(arguments.number("fps").value_or(usualFramesPerSecond));
    plan.path = outOf(arguments);
    plan.source = figureSource(wish.view.state, wish.view.origin, arguments.text("view"));
    return plan;
}

Result<QStringList> draw(const Arguments &arguments, const Wish &wish)
{
    if (wish.animated) {
        FigureAnimation animation;
        return runToTheEnd(animation, [&] { animation.start(planOf(arguments, wish)); });
    }
    FigureWriter writer;
    return runToTheEnd(writer, [&] {
        writer.start({wish.choice, arguments.text("view"), wish.view.state, wish.view.origin, wish.format, outOf(arguments)});
    });
}

std::string viewList()
{
    std::string list;
    FigurePage page = FigurePage::surface;
    for (const FigureView &view : figureViews()) {
        if (view.page != std::exchange(page, view.page))
            list += "  " + std::string(pageName(view.page)) + "-page\n";
        std::string name = "    " + std::string(view.name);
        name.resize(22, ' ');
        list += name + view.says().toStdString() + "\n";
    }
    return list + "  all";
}

} // namespace

CommandDescription plotDescription()
{
    CommandDescription description;
    description.name = "plot";
    description.operands = "SESSION";
    description.leastOperands = description.mostOperands = 1;
    description.help = SLUICE_MESSAGE(
        "app",
        "Draws what a session holds, as the window does, and writes it as PNG, SVG or PDF, or its numbers as CSV. The file "
        "says\n"
        "in its metadata which experiment, seed, data and weights it shows; a PNG, SVG or GIF that is dropped on the window "
        "opens\n"
        "that again. A page's views are one picture; all views are a page each in a PDF, or a file each.\n"
        "FILE.gif is an animation of training, or with --animate time of stepping through the sample; FILE.png then stands for\n"
        "numbered pictures.\n\n"
        "Views:");
    description.list = viewList;
    description.options = {
        {"view", "VIEW", SLUICE_MESSAGE("app", "one of the views above, a page or all")},
        {"out", "FILE", SLUICE_MESSAGE("app", "file to write: .png, .svg, .pdf, .csv or .gif")},
        {"size", "SIZE",
         SLUICE_MESSAGE("app", "WxH in pixels, WxHmm, or single, onehalf, double: 89, 120, 183 mm wide (double)")},
        {"dpi", "N",
         SLUICE_MESSAGE("app", "resolution of a PNG, and what pixels are of a millimetre (300; 96 where the size is in pixels)"),
         20},
        {"font", "PT", SLUICE_MESSAGE("app", "points of the axes' text on paper (8; 9 where the size is in pixels)"), 3},
        {"dark", "", SLUICE_MESSAGE("app", "dark instead of light")},
        {"no-legend", "", SLUICE_MESSAGE("app", "without legends")},
        {"cursor", "", SLUICE_MESSAGE("app", "with the cursor of the time step and the epoch")},
        {"titles", "", SLUICE_MESSAGE("app", "with the view's title")},
        {"animate", "OVER", SLUICE_MESSAGE("app", "training or time: an animation over the kept epochs, or over the time steps")},
        {"frames", "N", SLUICE_MESSAGE("app", "of an animation, at most (120)"), 2},
        {"fps", "N", SLUICE_MESSAGE("app", "frames a second (10)"), 1},
    };
    for (const OptionDescription &option : selectionOptions())
        description.options.push_back(option);
    description.required = {"view", "out"};
    description.examples = {
        {"sluice plot out/session.sluice --view losses --size single --out losses.pdf",
         SLUICE_MESSAGE("app", "a column wide, for a paper")},
        {"sluice plot out/session.sluice --view inside --out inside.png", SLUICE_MESSAGE("app", "a page with all its rows")},
        {"sluice plot out/session.sluice --view losses --lang zh_CN --out losses.pdf",
         SLUICE_MESSAGE("app", "with Chinese words")}};
    return description;
}

int plotCommand(const Arguments &arguments)
{
    const auto language = languageAskedFor(arguments);
    if (!language)
        return complain(language.error(), exitBadInput);
    const auto application = applicationForPictures(*language);
    const auto wish = wishOf(arguments);
    if (!wish)
        return complain(wish.error(), exitBadInput);
    const auto files = draw(arguments, *wish);
    if (!files)
        return complain(files.error(), exitFailed);
    for (const QString &file : *files)
        besides(file.toStdString()) << file.toStdString() << '\n';
    return exitDone;
}

} // namespace sluice
