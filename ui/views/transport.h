#pragma once

#include "ui/models/workbench.h"

#include <QTimer>
#include <QWidget>
#include <array>

class QLabel;
class QPushButton;

namespace sluice {

class LineSlider;

/// Steps through time inside a sample, or through the epochs that were kept.
class Transport : public QWidget {
    Q_OBJECT
public:
    explicit Transport(Workbench &workbench, QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;

    enum class Target { time, training };
    Target target() const { return target_; }
    void setTarget(Target target);
    void stepTime(int by);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Button { first, previous, play, next, last, buttonCount };

    void addTargets();
    void addButtons();
    void retranslate();
    void press(Button button);
    void step(int by);
    void goTo(int value);
    void goToEnd(bool end);
    void setPlaying(bool playing);
    void advance();
    QString label(const ViewState &state) const;

    Workbench &workbench_;
    Target target_ = Target::training;
    QTimer playing_;
    QLabel *caption_;
    QPushButton *time_;
    QPushButton *training_;
    std::array<QPushButton *, buttonCount> buttons_{};
    LineSlider *slider_;
    QPushButton *live_;
};

} // namespace sluice
