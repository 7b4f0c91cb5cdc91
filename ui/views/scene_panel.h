#pragma once

#include "ui/models/scene_content.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sluice {

/// What a scene tells, step by step, with this net's own numbers, and the chips that lead to the moments it speaks of.
class ScenePanel : public QWidget {
    Q_OBJECT
public:
    explicit ScenePanel(QWidget *parent = nullptr);

    void show(const SceneState &scene, const SceneContent &content);
    using QWidget::show;

signals:
    void stepAsked(size_t step);
    void jumpAsked(const sluice::SceneJump &jump);
    void predictionAsked();
    void learnerNamed(const QString &name);
    void homeworkAskedFor(); ///< to be saved

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void makeChips(const SceneStep &step);
    void markRun(const std::string &run);

    QLabel *title_;
    QLabel *place_;
    QLabel *stepTitle_;
    QLabel *text_;
    QLabel *broken_;
    QWidget *chips_;
    QVBoxLayout *chipColumn_;
    QLabel *prompt_;
    QLabel *result_;
    QPushButton *predict_;
    QPushButton *back_;
    QPushButton *next_;
    QLabel *score_;
    QWidget *homework_;
    QLabel *nameLabel_;
    QLineEdit *name_;
    QPushButton *save_;
    std::shared_ptr<const Scene> scene_;
    std::optional<size_t> step_; ///< that the chips are of
    std::string run_;            ///< that is open
};

} // namespace sluice
