#pragma once

#include "core/io/scene.h"
#include "ui/models/scene_jump.h"
#include "ui/models/workbench.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace sluice {

/// The steps of a scene that is being written: their texts, claims, chips and questions.
class StepEditor : public QWidget {
    Q_OBJECT
public:
    StepEditor(Workbench &workbench, std::function<SeenPage()> page, QWidget *parent);
    /// The scene whose steps are edited; it must outlive this.
    void setScene(Scene *scene);

signals:
    void edited();
    void problem(const QString &sentence); ///< empty: it is mended

private:
    QWidget *makeList();
    QWidget *makeStep();
    void fillList(int current);
    void showStep();
    void showChips();
    void addStep();
    void removeStep();
    void moveStep(int by);
    void addChip();
    void addChipRemoval();
    void takeText();
    void takeQuestion();
    SceneStep *step();
    int current() const;

    Workbench &workbench_;
    std::function<SeenPage()> page_;
    Scene *scene_ = nullptr;
    QListWidget *list_;
    QPushButton *remove_, *up_, *down_;
    QWidget *body_;
    QLineEdit *title_;
    QPlainTextEdit *text_;
    QLineEdit *before_;
    QPlainTextEdit *claims_;
    QLineEdit *otherwise_;
    QListWidget *chips_;
    QComboBox *question_;
    QLineEdit *prompt_;
    QPlainTextEdit *options_;
    bool showing_ = false;
};

} // namespace sluice
