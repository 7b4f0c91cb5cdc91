#pragma once

#include "ui/models/playback.h"
#include "ui/models/workbench.h"

#include <QTimer>
#include <QWidget>
#include <array>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace sluice {

class LineSlider;

/// Steps, jumps and plays through time inside a sample, or through the epochs that were kept; forwards and backwards, once or in a
/// loop.
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
    /// To the first or the last step or kept epoch, as the buttons go.
    void jumpToEnd(bool end);
    /// Plays, or stops.
    void togglePlay();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Button { first, previous, playBack, play, next, last, buttonCount };

    void addTargets();
    void addButtons();
    void addPlaying();
    void retranslate();
    void press(Button button);
    void step(int by);
    void goTo(int value);
    void goToEnd(bool end);
    void setPlaying(int direction);
    bool atEnd(int direction) const;
    void advance();
    void showSlider(const ViewState &state);
    QString label(const ViewState &state) const;
    QString tipOf(int value) const;
    QHBoxLayout *row() const;

    Workbench &workbench_;
    Target target_ = Target::training;
    QTimer playing_;
    int direction_ = 0; ///< in which it plays: 1, −1, or 0 while it does not
    QLabel *caption_;
    QPushButton *time_;
    QPushButton *training_;
    std::array<QPushButton *, buttonCount> buttons_{};
    QPushButton *loop_;
    QComboBox *speed_;
    QLabel *jumpName_;
    QSpinBox *jump_;
    LineSlider *slider_;
    QPushButton *live_;
    ViewState drawn_;     ///< whose series the slider shows
    SampleSeries series_; ///< that is
};

} // namespace sluice
