#include "ui/views/session_guard.h"

#include "ui/models/scene_rules.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace sluice {

SessionGuard::SessionGuard(Workbench &workbench, QWidget *window, std::function<std::optional<Homework>()> homework)
    : QObject(window), workbench_(workbench), window_(window), homework_(std::move(homework))
{
    connect(&workbench_.session(), &SessionKeeper::saved, this, [this] {
        if (const auto then = std::exchange(afterSaving_, {}))
            then();
    });
    connect(&workbench_.session(), &SessionKeeper::notSaved, this, [this] { afterSaving_ = {}; });
}

bool SessionGuard::askForPlace()
{
    QString file = QFileDialog::getSaveFileName(window_, tr("Save session"), sessionFileName(workbench_.viewState()),
                                                tr("Sluice session (*.sluice)"));
    if (file.isEmpty())
        return false;
    if (QFileInfo(file).suffix().isEmpty())
        file += ".sluice";
    workbench_.saveSession(file, homework_());
    return true;
}

void SessionGuard::save()
{
    if (workbench_.session().named())
        workbench_.saveSession(homework_());
    else
        askForPlace();
}

void SessionGuard::saveAs()
{
    askForPlace();
}

void SessionGuard::leave(std::function<void()> then)
{
    if (workbench_.hasNewAnswers())
        workbench_.handIn(homework_());
    SessionKeeper &session = workbench_.session();
    if (!session.unsaved())
        return then();
    if (!session.named())
        return ask(then);
    workbench_.pause();
    session.flush([this, then = std::move(then)](bool well) { well ? then() : ask(then); });
}

void SessionGuard::leaveNamed(std::function<void()> then)
{
    workbench_.session().named() ? leave(std::move(then)) : then();
}

void SessionGuard::ask(const std::function<void()> &then)
{
    afterAnswer_ = then;
    if (question_)
        return question_->raise();
    const bool named = workbench_.session().named();
    const QString what = named ? tr("The session could not be written to its file. Save it under another name?")
                               : tr("What was trained has no name yet. Save it as a session?");
    question_ = new QMessageBox(QMessageBox::Question, tr("Session"), what, QMessageBox::NoButton, window_);
    question_->setObjectName("unsaved");
    question_->setAttribute(Qt::WA_DeleteOnClose);
    question_->setInformativeText(tr("Discarded, it is gone."));
    QPushButton *save = question_->addButton(tr("Save…"), QMessageBox::AcceptRole);
    QPushButton *discard = question_->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    question_->setEscapeButton(question_->addButton(tr("Cancel"), QMessageBox::RejectRole));
    question_->setDefaultButton(save);
    connect(save, &QPushButton::clicked, this, [this] { saveAndThen(afterAnswer_); });
    connect(discard, &QPushButton::clicked, this, [this] {
        workbench_.session().setUnwanted(true);
        std::exchange(afterAnswer_, {})();
    });
    question_->open();
}

void SessionGuard::saveAndThen(const std::function<void()> &then)
{
    afterSaving_ = then;
    if (!askForPlace())
        afterSaving_ = {};
}

} // namespace sluice
