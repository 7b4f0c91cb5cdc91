#pragma once

#include <QObject>

namespace sluice {

/// Text fields take Ctrl+Z for themselves even where they have nothing to undo: then it is let through, to the window's undo.
class UndoKeys : public QObject {
public:
    explicit UndoKeys(QObject *parent);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace sluice
