#include "ui/views/theme.h"

#include "ui/models/colour.h"

#include <QStyle>
#include <QWidget>

namespace sluice {

const Theme &theme(bool dark)
{
    static const Theme light = {
        .dark = false,
        .window = "#F1F3F5",
        .card = "#FFFFFF",
        .border = "#DDE1E5",
        .text = "#1B1F23",
        .secondary = "#6C757D",
        .pale = "#8A9198",
        .grid = "#E9ECEF",
        .button = "#343A40",
        .onButton = "#FFFFFF",
        .hover = "#F1F3F5",
        .track = "#DEE2E6",
        .filled = "#B4BAC1",
        .disabled = "#7F878F",
        .focus = "#4C6A88",
        .focusOn = "#8FB0D0",
        .alarm = "#B3261E",
        .whatIf = whatIfColourOn(false),
    };
    static const Theme night = {
        .dark = true,
        .window = "#1E2124",
        .card = "#2A2E33",
        .border = "#3A4047",
        .text = "#E9ECEF",
        .secondary = "#9AA3AB",
        .pale = "#7B838B",
        .grid = "#343A40",
        .button = "#DEE2E6",
        .onButton = "#1B1F23",
        .hover = "#343A40",
        .track = "#3A4047",
        .filled = "#5C656E",
        .disabled = "#7D868F",
        .focus = "#8FB0D0",
        .focusOn = "#4C6A88",
        .alarm = "#F2867E",
        .whatIf = whatIfColourOn(true),
    };
    return dark ? night : light;
}

const Theme &themeOf(const QWidget &widget)
{
    return theme(widget.palette().color(QPalette::Window).lightness() < 128);
}

QPalette palette(const Theme &theme)
{
    QPalette colours;
    colours.setColor(QPalette::Window, theme.window);
    colours.setColor(QPalette::WindowText, theme.text);
    colours.setColor(QPalette::Base, theme.card);
    colours.setColor(QPalette::AlternateBase, theme.hover);
    colours.setColor(QPalette::Text, theme.text);
    colours.setColor(QPalette::PlaceholderText, theme.secondary);
    colours.setColor(QPalette::Button, theme.card);
    colours.setColor(QPalette::ButtonText, theme.text);
    colours.setColor(QPalette::BrightText, theme.text);
    colours.setColor(QPalette::ToolTipBase, theme.card);
    colours.setColor(QPalette::ToolTipText, theme.text);
    colours.setColor(QPalette::Highlight, theme.button);
    colours.setColor(QPalette::HighlightedText, theme.onButton);
    colours.setColor(QPalette::Link, theme.focus);
    colours.setColor(QPalette::Light, theme.card);
    colours.setColor(QPalette::Midlight, theme.hover);
    colours.setColor(QPalette::Mid, theme.border);
    colours.setColor(QPalette::Dark, theme.track);
    colours.setColor(QPalette::Shadow, theme.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colours.setColor(QPalette::Disabled, role, theme.disabled);
    colours.setColor(QPalette::Disabled, QPalette::Highlight, theme.filled);
    return colours;
}

QString styleSheet(const Theme &theme)
{
    QString sheet = QStringLiteral(R"(
QMainWindow, QDialog { background: @window; }
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: 3px; }

*[card="true"] { background: @card; border: 1px solid @border; border-radius: 6px; }
*[bar="top"] { background: @card; border: none; border-bottom: 1px solid @border; }
*[bar="bottom"] { background: @card; border: none; border-top: 1px solid @border; }
*[banner="true"] { background: @card; border: 1px solid @border; border-left: 4px solid @button; border-radius: 6px;
    border-top-left-radius: 0; border-bottom-left-radius: 0; }

QLabel { background: transparent; border: none; }
QLabel[role="title"] { font-weight: 600; font-size: 15px; }
QLabel[role="chart-title"] { font-weight: 600; font-size: 14px; }
QLabel[role="number"] { font-weight: 700; font-size: 38px; }
QLabel[role="number"][narrow="true"] { font-size: 28px; }
QLabel[role="second-number"] { font-weight: 600; font-size: 20px; }
QLabel[role="words"] { font-size: 13px; }
QLabel[role="hint"] { color: @secondary; }
QLabel[role="what-if"] { color: @whatIf; font-weight: 600; }
QLabel[role="alarm"], QLabel[alarm="true"], QCheckBox[alarm="true"] { color: @alarm; font-weight: 600; }

QPushButton, QToolButton {
    background: @card; color: @text; border: 1px solid @border; border-radius: 6px; padding: 5px 12px; min-height: 20px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed { background: @track; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; }
QPushButton:focus, QToolButton:focus { border: 2px solid @focus; padding: 4px 11px; outline: none; }
QPushButton[primary="true"], QToolButton[primary="true"] { background: @button; color: @onButton; border-color: @button; }
QPushButton[primary="true"]:hover { background: @text; }
QPushButton[primary="true"]:disabled { background: @track; color: @secondary; border-color: @track; }
QPushButton[primary="true"]:focus { border-color: @onFocus; }
QPushButton::menu-indicator { image: none; width: 0; }
QFileDialog QToolButton { padding: 2px; } /* they are as small as their icons */
QFileDialog QToolButton:focus { padding: 1px; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[flat-text="true"] { background: transparent; border-color: transparent; color: @secondary; padding: 2px 8px; }
QToolButton[symbol="true"] { background: transparent; border-color: transparent; padding: 0 3px; min-height: 14px; }
QToolButton[symbol="true"]:checked { background: @track; border-color: @text; }
QToolButton[symbol="true"]:hover { background: @hover; }
QToolButton[symbol="true"]:focus { border: 2px solid @focus; padding: 0 2px; }
QToolButton[symbol="true"]:checked:focus { border: 3px solid @focus; padding: 0 1px; }
QPushButton[flat-text="true"]:hover { color: @text; }
QPushButton[help="true"] { padding: 0; min-width: 22px; max-width: 22px; min-height: 18px; }
QPushButton[help="true"]:focus { padding: 0; min-width: 20px; max-width: 20px; }
QPushButton[flat-text="true"]:focus { border: 2px solid @focus; padding: 1px 7px; }
QPushButton[square="true"] { padding: 5px 0; min-width: 34px; max-width: 34px; }
QPushButton[square="true"]:focus { padding: 4px 0; min-width: 32px; max-width: 32px; }

#sceneChip:checked { background: @track; border-color: @text; }
#guideSwitch:checked, #panelSwitch:checked { color: @text; }
QPushButton[square="true"]:checked { background: @track; border-color: @text; }
#live:checked { background: @track; color: @text; border-color: @text; }

QPushButton[segment="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[segment="middle"] { border-radius: 0; border-left-width: 0; }
QPushButton[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left-width: 0; }
QPushButton[segment="middle"]:focus, QPushButton[segment="last"]:focus { border: 2px solid @focus; }
QPushButton[segment]:checked { background: @button; color: @onButton; border-color: @button; }
QPushButton[segment]:checked:focus { border-color: @onFocus; }

QPushButton[page="true"] { background: transparent; border: none; border-bottom: 3px solid transparent; border-radius: 0;
    color: @secondary; font-size: 15px; font-weight: 600; padding: 5px 4px; margin: 0 8px; min-height: 22px; }
QPushButton[page="true"]:hover { color: @text; background: transparent; }
QPushButton[page="true"]:checked { color: @text; border-bottom: 3px solid @button; }
QPushButton[page="true"]:focus { border: 2px solid @focus; border-radius: 4px; padding: 3px 2px 4px 2px; }

QMenu { background: @card; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 20px; border-radius: 4px; }
QMenu::item:selected { background: @track; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QMenu::indicator { width: 12px; height: 12px; left: 4px; }

QLineEdit, QPlainTextEdit { background: @card; color: @text; border: 1px solid @border;
    border-radius: 4px; padding: 2px 6px; min-height: 20px; selection-background-color: @button;
    selection-color: @onButton; }
QLineEdit:focus { border: 2px solid @focus; padding: 1px 5px; }
QLineEdit:disabled { color: @disabled; }
QLabel[answer="true"] { font-size: 15px; color: @text; }
QLabel[answer="true"][over="true"] { color: @secondary; }
QLabel[chosen="true"], QLabel[answer="true"][right="true"] { font-weight: 600; }
QRadioButton[answer="true"] { border: 2px solid transparent; border-radius: 4px; spacing: 0; }
QRadioButton[answer="true"]:focus { border-color: @focus; }
QCheckBox:focus, QRadioButton:focus { outline: 2px solid @focus; }
QCheckBox::indicator, QRadioButton::indicator { width: 13px; height: 13px; }

QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @hover; color: @text; border: none; border-right: 1px solid @border;
    border-bottom: 1px solid @border; padding: 1px 3px; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @filled; border-radius: 5px; min-height: 24px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @filled; border-radius: 5px; min-width: 24px; }
QScrollBar[idle="true"]::handle { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QToolBar { background: @card; border: none; padding: 0; margin: 0; spacing: 0; }
QDockWidget { color: @text; font-weight: 600; }
QDockWidget::title { background: @window; padding: 6px 8px; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
)");
    const std::pair<const char *, QColor> colours[] = {
        {"@window", theme.window},       {"@card", theme.card},         {"@border", theme.border},     {"@text", theme.text},
        {"@secondary", theme.secondary}, {"@onButton", theme.onButton}, {"@button", theme.button},     {"@hover", theme.hover},
        {"@track", theme.track},         {"@filled", theme.filled},     {"@disabled", theme.disabled}, {"@focus", theme.focus},
        {"@onFocus", theme.focusOn},     {"@alarm", theme.alarm},       {"@whatIf", theme.whatIf},
    };
    for (const auto &[name, colour] : colours)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

void setRole(QWidget &widget, const char *property, const QVariant &value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace sluice
