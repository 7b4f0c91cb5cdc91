// Figures and reports of what is open; the window itself is in main_window.cpp.

#include "ui/models/error_text.h"
#include "ui/views/banner.h"
#include "ui/views/figure_dialog.h"
#include "ui/views/main_window.h"
#include "ui/views/report_dialog.h"

#include <QButtonGroup>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

/// The pages with pictures come in the same order as the first tabs.
constexpr std::array pageOrder = {FigurePage::compare, FigurePage::inside, FigurePage::memory, FigurePage::training,
                                  FigurePage::surface};

std::optional<FigurePage> pageOfView(const std::string &name)
{
    for (const FigureView &view : figureViews())
        if (view.name == name || std::string(pageName(view.page)) + "-page" == name)
            return view.page;
    return {};
}

} // namespace

/// The first view of the page that is seen.
std::string MainWindow::viewOfPage() const
{
    const auto index = static_cast<size_t>(stack_->currentIndex());
    for (const FigureView &view : figureViews())
        if (index < pageOrder.size() && view.page == pageOrder[index] && view.applies(workbench_.viewState()))
            return std::string(view.name);
    return "losses";
}

void MainWindow::exportFigure()
{
    auto *dialog = new FigureDialog(workbench_.viewState(), workbench_.origin(), viewOfPage(), this);
    dialog->show();
}

void MainWindow::askForReport()
{
    auto *dialog = new ReportDialog(workbench_.viewState(), workbench_.origin(), this);
    connect(dialog, &ReportDialog::saved, banner_,
            [this](const QString &file) { banner_->say(tr("Saved the report to %1.").arg(file)); });
    dialog->show();
}

void MainWindow::showFigureAgain(const QString &view, bool gone)
{
    if (const auto page = pageOfView(view.toStdString()))
        setPage(static_cast<int>(std::ranges::find(pageOrder, *page) - pageOrder.begin()));
    if (!gone)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Figure"),
                        tr("The session that this figure was drawn from is not there any more. The experiment that the "
                           "figure carries is open."),
                        QMessageBox::NoButton, this);
    question->setObjectName("figureGone");
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Train it again? The same seed gives the same weights with the same build."));
    QPushButton *again = question->addButton(tr("Train again"), QMessageBox::AcceptRole);
    question->addButton(tr("Not now"), QMessageBox::RejectRole);
    connect(again, &QPushButton::clicked, &workbench_, &Workbench::trainFigureAgain);
    question->open();
}

} // namespace sluice
