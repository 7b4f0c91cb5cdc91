#pragma once

#include "core/io/scene.h"
#include "ui/models/workbench.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QTableWidget;

namespace sluice {

/// The numbers that a scene which is being written speaks of, taken from what is looked at.
class MeasureEditor : public QWidget {
    Q_OBJECT
public:
    MeasureEditor(Workbench &workbench, QWidget *parent);
    /// The scene whose numbers are edited; it must outlive this.
    void setScene(Scene *scene);

signals:
    void edited();

private:
    void fillMenu();
    void fillTable();
    void removeCurrent();

    Workbench &workbench_;
    Scene *scene_ = nullptr;
    QTableWidget *table_;
    QPushButton *add_, *remove_;
    QMenu *menu_;
};

} // namespace sluice
