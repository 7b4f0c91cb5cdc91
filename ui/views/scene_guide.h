#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/scene_content.h"
#include "ui/models/scene_reader.h"
#include "ui/models/scene_test_look.h"
#include "ui/models/workbench.h"

#include <QDockWidget>

namespace sluice {

class PredictionPage;
class ScenePanel;

/// The scene beside the pages: its panel, the page its questions are asked on, and the numbers in its texts. Where to go it asks of the
/// window.
class SceneGuide : public QDockWidget {
    Q_OBJECT
public:
    SceneGuide(Workbench &workbench, QWidget *parent);

    void show(const ViewState &state);
    using QDockWidget::show;
    /// Stands in the pages' place while a question is asked.
    PredictionPage *predictionPage() const { return prediction_; }
    /// As far as the panel's buttons go: not beyond a question that waits for an answer, and its chips wait, too.
    void stepBy(int by);
    void followNextChip(); ///< of the step, in turn
    /// A projector has one view: no chip changes it.
    void setProjected(bool projected);
    /// The step that is shown; nothing where nothing is told.
    std::optional<SceneContent> content() const;
    const SceneReader &reader() const { return reader_; }
    /// What was answered to the scene that is told, beside what the network does; nothing where none is told.
    std::optional<Homework> homework() const;

signals:
    void pageAsked(ScenePage page);
    void kindAsked(InsideMode kind);        ///< of the model that is meant
    void predictionWanted(bool wanted);     ///< or the pages
    void sheetAsked(const SceneJump &jump); ///< that has the part or panel of this chip
    void whatIfsSet();                      ///< which are to be seen
    void contributionsAsked(bool them);     ///< inside a dense network, or the weights
    void homeworkAskedFor();
    void stepTaken(); ///< to another one
    void problem(const sluice::Sentence &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void goTo(size_t step);
    void follow(const SceneJump &jump);
    void turnToFoundUnit();
    void askForSheet(const SceneJump &jump);
    void showWhatIsAsked();
    void openView();
    void take(const SceneAnswer &answer);
    void watchForTruth(const SceneContent &content);
    void rememberTraining();
    void noteTest(const SceneContent &content);
    void setViewFor(const SceneJump &jump);

    Workbench &workbench_;
    ScenePanel *panel_;
    PredictionPage *prediction_;
    SceneReader reader_;
    MeasuredTrainings trainings_; ///< that its numbers are of
    std::shared_ptr<const Scene> scene_;
    size_t nextChip_ = 0;                   ///< of the step
    std::optional<SceneJump> followed_;     ///< of the step, the last one
    bool viewWaits_ = false;                ///< for the question that its step asks
    bool unitWaits_ = false;                ///< it asks for a unit that no measure has found yet
    std::optional<SceneJump> afterOpening_; ///< what to show of a run once it is open
    bool waitsForTruth_ = false;
    std::optional<bool> expertBefore_; ///< while a chip has changed the view
    bool projected_ = false;
};

} // namespace sluice
