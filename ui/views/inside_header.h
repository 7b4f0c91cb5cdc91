#pragma once

#include "ui/models/inside_content.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace sluice {

class FoldingPart;

/// Above the rows: what is looked at, as text and as controls.
class InsideHeader : public QWidget {
    Q_OBJECT
public:
    explicit InsideHeader(QWidget *parent = nullptr);

    void show(const InsideContent &content, bool expert);

signals:
    void modeChosen(InsideMode mode);
    void selectionEdited(const Selection &selection);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showHeadline();
    QPushButton *addMode(const char *segment, InsideMode mode);
    QSpinBox *addSpin();
    void retranslate();
    void edit(const std::function<void(Selection &)> &change);
    size_t &shownModel(Selection &selection) const;
    void showMode();
    void showCombo(QComboBox &box, const std::vector<std::pair<size_t, QString>> &choices, size_t chosen);
    void showSpin(QSpinBox &box, size_t value, size_t count);

    QButtonGroup *modes_;
    QComboBox *models_;
    QComboBox *layers_;
    QLabel *headline_;
    FoldingPart *folding_; ///< the headline goes below the controls where it has no room beside them
    QLabel *unitLabel_;
    QSpinBox *unit_;
    QLabel *unitCount_;
    QComboBox *split_;
    QLabel *splitName_; ///< for beginners, who see one part only
    QSpinBox *sample_;
    QLabel *sampleCount_;
    Selection selection_;
    InsideContent content_;
};

} // namespace sluice
