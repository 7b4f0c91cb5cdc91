#pragma once

#include <QDialog>
#include <functional>

class QLineEdit;
class QTextBrowser;

namespace sluice {

/// A page to read, with a field to search in it: the glossary, the shortcuts.
class ReadingDialog : public QDialog {
    Q_OBJECT
public:
    /// `html` is asked for again where the language changes.
    ReadingDialog(std::function<QString()> title, std::function<QString()> html, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void search();

    std::function<QString()> title_, html_;
    QLineEdit *search_;
    QTextBrowser *page_;
};

} // namespace sluice
