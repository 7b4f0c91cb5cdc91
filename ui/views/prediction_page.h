#pragma once

#include "ui/models/scene_content.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QSpacerItem;
class QVBoxLayout;

namespace sluice {

class AnswerOption;
class PredictionPlot;

/// A question that is asked before its answer may be seen: a curve to draw, or an answer to pick. Afterwards what the network does is
/// laid over it.
class PredictionPage : public QWidget {
    Q_OBJECT
public:
    explicit PredictionPage(QWidget *parent = nullptr);

    /// The content has a question.
    void show(const ViewState &state, const SceneContent &content, const std::map<std::string, Curve> &curves);
    using QWidget::show;
    /// Larger, and spread over the screen.
    void setProjected(bool projected);

signals:
    void answered(const sluice::SceneAnswer &answer);
    void closed(); ///< back to the pages

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void ask(const ViewState &state, const SceneQuestion &question);
    void spread();
    void makeOptions(const ChooseQuestion &choose);
    void showOptions(const ChooseQuestion &choose, const SceneContent &content);
    void showButtons(const SceneContent &content);
    void hand(bool withAnswer);

    QLabel *prompt_;
    QLabel *hint_;
    PredictionPlot *plot_;
    QWidget *options_;
    QVBoxLayout *optionColumn_;
    std::vector<AnswerOption *> answers_; ///< to pick
    QSpacerItem *above_;                  ///< the options
    QButtonGroup *group_ = nullptr;
    QLabel *result_;
    QPushButton *clear_;
    QPushButton *show_;
    QPushButton *answer_;
    QPushButton *close_;
    const SceneQuestion *question_ = nullptr; ///< of the scene below
    std::shared_ptr<const Scene> scene_;      ///< that is asked about
    std::shared_ptr<const Task> task_;        ///< likewise
    std::optional<Sentence> problem_;         ///< why nothing can be drawn
    bool ended_ = false;
    bool projected_ = false;
};

} // namespace sluice
