#pragma once

#include "ui/models/latest.h"
#include "ui/models/text_generation.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace sluice {

/// A trained model of the next character goes on with a text; where a what-if acts on it, as it is and under the what-if beside each
/// other, which is written anew as the what-ifs change.
class TextPage : public QWidget {
    Q_OBJECT
public:
    explicit TextPage(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    /// What would be written now.
    Writing writing() const;
    void setWriting(const Writing &writing);
    /// What is written; null where nothing is.
    const GeneratedText *written() const;

signals:
    void answered();
    void selectionEdited(const Selection &selection);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeControls();
    QWidget *makeTexts();
    void retranslate();
    void showModels();
    void generate();
    void ask();
    void forget();
    void followWhatIfs();
    void showText(const GeneratedText &text);
    void showSides();
    void showNote();
    void showIdle();

    ViewState state_;
    std::vector<std::string> models_; ///< that the box lists
    QLabel *title_;
    QLabel *modelLabel_, *startLabel_, *temperatureLabel_, *lengthLabel_, *seedLabel_;
    QComboBox *model_;
    QLineEdit *start_;
    QDoubleSpinBox *temperature_;
    QSpinBox *length_;
    QSpinBox *seed_;
    QPushButton *generate_;
    QLabel *side_, *whatIfSide_;         ///< over the texts, where there are two
    QPlainTextEdit *text_, *whatIfText_; ///< as the model is, and under the what-ifs
    QLabel *next_;                       ///< what may come right after the start
    QLabel *note_;
    QLabel *idle_;                            ///< which what-ifs do nothing here
    std::optional<GenerationQuestion> asked_; ///< the newest; nothing where none was asked of this experiment
    std::optional<GeneratedText> shown_;      ///< nothing while it is being written
    Latest<GenerationQuestion, GeneratedText> latest_;
};

} // namespace sluice
