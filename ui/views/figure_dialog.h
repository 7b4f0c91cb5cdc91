#pragma once

#include "ui/models/animation_frames.h"
#include "ui/models/figure_origin.h"
#include "ui/models/latest.h"
#include "ui/views/figure_animation.h"
#include "ui/views/figure_writer.h"
#include "ui/views/text_dialog.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace sluice {

class FigureForm;
class ProgressPill;

/// What is looked at as a figure for a paper or a slide, or as an animation: which view, how large, how it looks, with a preview.
/// It shows what was looked at when it was opened.
class FigureDialog : public TextDialog {
    Q_OBJECT
public:
    /// `view`: which is chosen first, by its name.
    FigureDialog(const ViewState &state, const FigureOrigin &origin, const std::string &view, QWidget *parent = nullptr);

    void saveFigure(const QString &path);
    void saveAnimation(const QString &path);
    const FigureFormat &format() const;

signals:
    void previewed();
    void saved(const QStringList &files);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Question {
        ViewState state;
        std::vector<const FigureView *> views;
        std::string name;
    };
    struct Answer {
        std::vector<DrawFigure> drawings;
        QString problem;
    };

    void addViews(const std::string &chosen);
    void addItem(const QString &text, const std::string &name, const QString &tip);
    void addAnimation(QFormLayout &form);
    QWidget *makeButtons();
    void chooseView();
    void showPreview();
    void showJob(const DrawingJob &job);
    void connectJob(DrawingJob &job);
    void askForFigure();
    void askForNumbers();
    void askForAnimation();
    void copy();
    std::string name() const;
    void say(const QString &sentence, bool problem);

    const ViewState state_;
    const FigureOrigin origin_;
    std::optional<Figure> figure_; ///< in the preview
    std::vector<DrawFigure> drawings_;

    QComboBox *views_;
    FigureForm *form_;
    QComboBox *over_;
    QSpinBox *frames_;
    QSpinBox *speed_;
    QLabel *preview_;
    QLabel *size_;
    QLabel *note_;
    ProgressPill *progress_;
    QPushButton *save_;
    QPushButton *copy_;
    QPushButton *numbers_;
    QPushButton *animate_;
    QPushButton *cancel_;

    FigureWriter writer_;
    FigureAnimation animation_;
    Latest<Question, Answer> latest_;
};

} // namespace sluice
