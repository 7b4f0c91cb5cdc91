#pragma once

#include "ui/models/explanations.h"

#include <QPushButton>

class QHBoxLayout;
class QLabel;

namespace sluice {

/// "?": says what the view beside it shows.
class HelpButton : public QPushButton {
    Q_OBJECT
public:
    HelpButton(Explained view, QWidget *parent);
    void setView(Explained view);
    Explained view() const { return view_; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void explain();

    Explained view_;
};

/// A title with its "?" at the right end.
QHBoxLayout *withHelp(QLabel *title, Explained view);

} // namespace sluice
