#include "ui/views/window_help.h"

#include "ui/models/shortcuts.h"
#include "ui/views/reading_dialog.h"

#include <QApplication>
#include <QFontInfo>
#include <QShortcut>
#include <QToolTip>
#include <cmath>
#include <utility>

namespace sluice {

namespace {

constexpr const char *boxClass = "QWhatsThat"; // Qt's own, which has no other name

} // namespace

WindowHelp::WindowHelp(QWidget *window, std::function<Explainer::Wish()> wish)
    : QObject(window), window_(window), plainTip_(QToolTip::font()), plainBox_(QApplication::font(boxClass))
{
    auto *explainer = new Explainer(window, std::move(wish));
    connect(new QShortcut(Qt::Key_F1, window), &QShortcut::activated, explainer, &Explainer::explainNow);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F1, window), &QShortcut::activated, this, &WindowHelp::showGlossary);
    connect(new QShortcut(Qt::Key_Question, window), &QShortcut::activated, this, &WindowHelp::showShortcuts);
}

/// The fonts of tips and boxes are the program's.
WindowHelp::~WindowHelp()
{
    setScale(1);
}

/// Of a page that is drawn larger, or what inherits the window's.
QFont WindowHelp::scaledFont() const
{
    QFont font;
    if (scale_ == 1)
        return font;
    font = window_->font();
    font.setPixelSize(static_cast<int>(std::ceil(scale_ * QFontInfo(font).pixelSize())));
    return font;
}

void WindowHelp::setScale(double scale)
{
    if (std::exchange(scale_, scale) == scale)
        return;
    const QFont font = scaledFont();
    QToolTip::setFont(scale == 1 ? plainTip_ : font);
    QApplication::setFont(scale == 1 ? plainBox_ : font, boxClass);
    for (QDialog *dialog : {glossary_.data(), shortcuts_.data()})
        if (dialog)
            dialog->setFont(font);
}

void WindowHelp::showGlossary()
{
    read(
        glossary_, [] { return tr("Glossary"); }, glossaryHtml);
}

void WindowHelp::showShortcuts()
{
    read(
        shortcuts_, [] { return tr("Shortcuts"); }, shortcutsHtml);
}

/// One of each, beside the window.
void WindowHelp::read(QPointer<QDialog> &dialog, std::function<QString()> title, QString (*html)())
{
    if (!dialog) {
        dialog = new ReadingDialog(std::move(title), html, window_);
        dialog->setFont(scaledFont());
        dialog->resize((dialog->size() * scale_).boundedTo(window_->size()));
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace sluice
