#pragma once

#include <QObject>
#include <vector>

class QMenu;

namespace sluice {

/// The end of the window's menu View: presentation, motion, language, and where to read about the window.
class ViewMenu : public QObject {
    Q_OBJECT
public:
    explicit ViewMenu(QObject *parent);
    void addTo(QMenu &menu);
    /// Whether things move as seldom as may be.
    bool reducedMotion() const { return reducedMotion_; }
    /// As the desktop has it, until somebody chooses here.
    void followSystemMotion();

signals:
    void motionReduced(bool reduced);
    void presentationAskedFor();
    void glossaryAskedFor();
    void shortcutsAskedFor();

private:
    void addMotion(QMenu &menu);
    void addLanguages(QMenu &menu);
    void addHelp(QMenu &menu);
    void chooseReducedMotion(bool reduced);
    void setReducedMotion(bool reduced);

    bool reducedMotion_ = false;
    std::vector<Qt::UIEffect> effects_; ///< that the desktop has
};

} // namespace sluice
