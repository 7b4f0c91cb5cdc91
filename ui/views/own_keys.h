#pragma once

#include <QObject>

class QWidget;

namespace sluice {

/// Lists and tables keep the keys that move in them, and letters that search, from the window's shortcuts while they have the focus.
class OwnKeys : public QObject {
    Q_OBJECT
public:
    explicit OwnKeys(QWidget *widget);
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace sluice
