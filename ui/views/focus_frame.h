#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace sluice {

/// Draws the ring about a table, a list or a text that has the keyboard: these show their current line only, and some have none. It
/// lies upon them, so that nothing moves.
class FocusFrame : public QObject {
    Q_OBJECT
public:
    /// Watches all windows of the program while `window` is there.
    explicit FocusFrame(QWidget *window);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showAbout(QWidget &view);

    QPointer<QWidget> ring_;
};

} // namespace sluice
