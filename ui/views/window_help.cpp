#include "ui/views/window_help.h"

#include "ui/models/shortcuts.h"
#include "ui/views/reading_dialog.h"

#include <QShortcut>

namespace sluice {

WindowHelp::WindowHelp(QWidget *window, std::function<Explainer::Wish()> wish) : QObject(window), window_(window)
{
    auto *explainer = new Explainer(window, std::move(wish));
    connect(new QShortcut(Qt::Key_F1, window), &QShortcut::activated, explainer, &Explainer::explainNow);
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F1, window), &QShortcut::activated, this, &WindowHelp::showGlossary);
    connect(new QShortcut(Qt::Key_Question, window), &QShortcut::activated, this, &WindowHelp::showShortcuts);
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
    if (!dialog)
        dialog = new ReadingDialog(std::move(title), html, window_);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace sluice
