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

/// A trained model of the next character goes on with a text.
class TextPage : public QWidget {
    Q_OBJECT
public:
    explicit TextPage(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    /// What would be written now.
    Writing writing() const;

signals:
    void answered();
    void selectionEdited(const Selection &selection);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeControls();
    void retranslate();
    void showModels();
    void generate();
    void showText(const GeneratedText &text);
    void showNote();

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
    QPlainTextEdit *text_;
    QLabel *note_;
    std::optional<GeneratedText> shown_; ///< nothing while it is being written
    Latest<GenerationQuestion, GeneratedText> latest_;
};

} // namespace sluice
