#pragma once

#include <QObject>

class QWidget;

namespace sluice {

/// What controls would take for themselves although it was meant for what they stand in: Ctrl+Z of a text field that has nothing to
/// undo; where the wheel can scroll what is around, the wheel over a number or a list that nobody has chosen, and over every slider; in
/// the window also ↑ and ↓ on a button that stands alone (they change the unit).
class LetThrough : public QObject {
public:
    explicit LetThrough(QWidget *window);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *window_;
};

} // namespace sluice
