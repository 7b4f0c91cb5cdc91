#pragma once

#include <QWidget>

class QLabel;
class QRadioButton;
class QSpacerItem;

namespace sluice {

/// An answer that can be picked: a button and, beside it, its text in as many lines as it takes. The whole of it is clicked.
class AnswerOption : public QWidget {
    Q_OBJECT
public:
    explicit AnswerOption(QWidget *parent = nullptr);

    /// One that is right says so on a line of its own: nothing by colour alone. All stay readable when they can be picked no more.
    void show(const QString &text, bool open, bool right);
    using QWidget::show;
    QRadioButton *button() const { return button_; }
    QString text() const; ///< all that is said

protected:
    bool event(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void align();

    QRadioButton *button_;
    QLabel *text_;
    QLabel *right_;      ///< below the text
    QSpacerItem *above_; ///< the button, to the middle of the first line
};

} // namespace sluice
