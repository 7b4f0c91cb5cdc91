#include "ui/models/shortcuts.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)
};

ShortcutGroup ofTraining()
{
    return {Words::tr("Training"),
            {{"Space", Words::tr("train, or pause")},
             {"B", Words::tr("train every model on one batch")},
             {"E", Words::tr("train to the end of the epoch")},
             {"Ctrl+Shift+R", Words::tr("start over from the same initial weights")},
             {"L", Words::tr("show the newest weights again")}}};
}

ShortcutGroup ofLooking()
{
    return {Words::tr("Looking"),
            {{"Left, Right", Words::tr("the time step before or after")},
             {"Home, End", Words::tr("the first or last time step or kept epoch, whichever is stepped through")},
             {"K", Words::tr("play them, or stop")},
             {"Up, Down", Words::tr("another unit")},
             {"PgUp, PgDown", Words::tr("another sample")},
             {"Ctrl+1 … Ctrl+9", Words::tr("the page at that place")},
             {"Tab, Shift+Tab", Words::tr("the next control, or the one before; the arrow keys then go along a switch")},
             {"+, −", Words::tr("fewer or more time steps, in the rows of Inside")},
             {"Shift+Left, Shift+Right", Words::tr("earlier or later steps, where not all are seen")},
             {"0", Words::tr("all time steps")},
             {"Ctrl++, Ctrl+−", Words::tr("fewer or more units, in the maps of Inside")},
             {"Shift+Up, Shift+Down", Words::tr("units further up or down, where not all are seen")},
             {"Ctrl+0", Words::tr("all units")},
             {"Enter, Shift+Enter", Words::tr("the next or previous gate or state, in the diagram of a cell")},
             {"Shift+F10", Words::tr("menu of a plot: save, copy, its data as a table")}}};
}

ShortcutGroup ofWindow()
{
    return {Words::tr("Window"),
            {{"Ctrl+O", Words::tr("open a file")},
             {"Ctrl+S", Words::tr("save the session")},
             {"Ctrl+Shift+S", Words::tr("save the session under another name")},
             {"Ctrl+Z", Words::tr("undo a what-if, or the deletion of a run")},
             {"Ctrl+Shift+Z", Words::tr("redo it")},
             {"Ctrl+P", Words::tr("show or put away the experiment")},
             {"Ctrl+G", Words::tr("show or put away what the scene tells")},
             {"Ctrl+Shift+E", Words::tr("export a figure or an animation")},
             {"Esc", Words::tr("stop loading")},
             {"Ctrl+D", Words::tr("light or dark colours")},
             {"F11", Words::tr("begin or end the presentation")},
             {"F1", Words::tr("explain what is under the pointer, or has the keyboard")},
             {"Shift+F1", Words::tr("the glossary")},
             {"?", Words::tr("this page")}}};
}

ShortcutGroup ofPresentation()
{
    return {Words::tr("Presentation"),
            {{"PgDown, PgUp", Words::tr("the next page, or the one before")},
             {"N, P", Words::tr("the next step of the scene, or the one before")},
             {"T", Words::tr("show or put away what the step says")},
             {"C", Words::tr("the next chip of the step, in turn")},
             {".", Words::tr("blank screen, and back")},
             {"Esc", Words::tr("end the presentation")}}};
}

} // namespace

std::vector<ShortcutGroup> shortcuts()
{
    return {ofTraining(), ofLooking(), ofWindow(), ofPresentation()};
}

QString shortcutsHtml()
{
    QString html;
    for (const ShortcutGroup &group : shortcuts()) {
        html += QStringLiteral("<h3>%1</h3><table cellspacing='6'>").arg(group.where.toHtmlEscaped());
        for (const Shortcut &each : group.shortcuts)
            html += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>")
                        .arg(each.keys.toHtmlEscaped(), each.does.toHtmlEscaped());
        html += QStringLiteral("</table>");
    }
    return html;
}

} // namespace sluice
