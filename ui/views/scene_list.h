#pragma once

#include "core/io/scene.h"

#include <QDialog>
#include <vector>

namespace sluice {

/// All scenes with what each of them shows, to open one.
class SceneList : public QDialog {
    Q_OBJECT
public:
    SceneList(const std::vector<Scene> &scenes, QWidget *parent);

signals:
    void chosen(const sluice::Scene &scene);
};

} // namespace sluice
