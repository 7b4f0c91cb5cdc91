#include "ui/views/reading_dialog.h"

#include <QEvent>
#include <QLineEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace sluice {

ReadingDialog::ReadingDialog(std::function<QString()> title, std::function<QString()> html, QWidget *parent)
    : QDialog(parent), title_(std::move(title)), html_(std::move(html)), search_(new QLineEdit(this)),
      page_(new QTextBrowser(this))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(search_);
    column->addWidget(page_, 1);
    search_->setClearButtonEnabled(true);
    page_->setOpenLinks(false);
    page_->setTabChangesFocus(true);
    resize(720, 600);
    connect(search_, &QLineEdit::textChanged, this, [this] {
        page_->moveCursor(QTextCursor::Start);
        search();
    });
    connect(search_, &QLineEdit::returnPressed, this, &ReadingDialog::search);
    retranslate();
}

void ReadingDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() != QEvent::FontChange)
        return;
    search_->setFont(font()); // what has a style does not inherit it
    page_->setFont(font());
}

void ReadingDialog::retranslate()
{
    setWindowTitle(title_());
    search_->setPlaceholderText(tr("find"));
    search_->setAccessibleName(tr("Find in this text; Enter finds the next place"));
    search_->setToolTip(search_->accessibleName());
    page_->setAccessibleName(title_());
    page_->setHtml(html_());
}

/// The next place, and from the end on from the beginning.
void ReadingDialog::search()
{
    if (search_->text().isEmpty() || page_->find(search_->text()))
        return;
    page_->moveCursor(QTextCursor::Start);
    page_->find(search_->text());
}

} // namespace sluice
