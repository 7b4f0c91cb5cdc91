#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace sluice {

/// What controls would take for themselves although it was meant for what they stand in: Ctrl+Z of a text field that has nothing to
/// undo; where the wheel can scroll what is around, the wheel over a number or a list that nobody has chosen, and over every slider; in
/// the window also ↑ and ↓ on a button that stands alone (they change the unit).
///
/// And what they would not get although it is meant for them: the arrow keys on a switch, whose parts Qt looks for above and below only
/// where ← and → are the window's. ↑ and ↓ go along it, and so do ← and → once Tab has led there.
class LetThrough : public QObject {
public:
    explicit LetThrough(QWidget *window);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool goesAlongASwitch(QObject *object, const QKeyEvent &key) const;

    QWidget *window_;
    bool byTab_ = false; ///< the keyboard came to where it is by Tab
};

} // namespace sluice
