#pragma once

#include "ui/models/left_over.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sluice {

/// Offers what was left behind by a program that ended without closing, one after the other. What is put off comes again at the next
/// start.
class RecoveryBar : public QFrame {
    Q_OBJECT
public:
    explicit RecoveryBar(QWidget *parent = nullptr);
    void offer(const std::vector<LeftOver> &leftOvers);
    void setWaiting(bool waiting); ///< while another message stands there: a low window has room for one
    void setIconColour(const QColor &colour);

signals:
    void openAskedFor(const sluice::LeftOver &leftOver);
    void discarded(const sluice::LeftOver &leftOver);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    LeftOver takeFirst();
    void showFirst();

    std::vector<LeftOver> leftOvers_;
    bool waiting_ = false;
    QLabel *text_;
    QPushButton *open_;
    QPushButton *discard_;
    QPushButton *later_;
};

} // namespace sluice
