#pragma once

#include <QObject>

class QWidget;

namespace sluice {

/// What controls would take for themselves although it was meant for what they stand in: Ctrl+Z of a text field that has nothing to
/// undo, the wheel over a number or a list that nobody has chosen, where it can scroll; in the window also ↑ and ↓ on a button that
/// stands alone (they change the unit).
class LetThrough : public QObject {
public:
    explicit LetThrough(QWidget *window);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *window_;
};

} // namespace sluice
