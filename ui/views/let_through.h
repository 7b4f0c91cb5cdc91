#pragma once

#include <QObject>

namespace sluice {

/// What controls would take for themselves although it was meant for what they stand in: Ctrl+Z of a text field that has nothing to
/// undo, the wheel over a number or a list that nobody has chosen (it scrolls), ↑ and ↓ on a button that stands alone (they change the
/// unit).
class LetThrough : public QObject {
public:
    explicit LetThrough(QObject *parent);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace sluice
