#pragma once

#include "ui/models/row_window.h"
#include "ui/models/unit_arrangement.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sluice {

class FoldingPart;

/// Above the maps: how their units are ordered, filtered and pinned, and which of them and of the time steps are
/// seen.
class UnitBar : public QWidget {
    Q_OBJECT
public:
    explicit UnitBar(QWidget *parent = nullptr);

    void show(const InsideContent &content, const UnitArrangement &arrangement);
    using QWidget::show;
    void showSeen(const MapsSeen &seen);

signals:
    void edited(const UnitArrangement &arrangement);
    void zoomed(double factor);     ///< in time
    void rowsZoomed(double factor); ///< in units
    void allRowsAskedFor();
    void resetAskedFor(); ///< all steps, all units, in their own order

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    QPushButton *addButton(const char *name);
    void edit(const std::function<void(UnitArrangement &)> &change);
    void showQuantities();
    void showPin();
    QString seenOfMaps() const;
    int widthOfNote() const;
    void showNote();
    void fitNote();

    QLabel *orderLabel_;
    QComboBox *order_;
    QComboBox *by_;
    QLineEdit *filter_;
    QPushButton *pin_;
    QLabel *note_;
    QString said_;                   ///< the whole note
    FoldingPart *folding_ = nullptr; ///< the note goes below the controls where it has no room beside them
    QLabel *unitsSeen_;
    QPushButton *fewerUnits_;
    QPushButton *moreUnits_;
    QPushButton *allUnits_; ///< where not all are seen
    QLabel *stepsSeen_;
    QPushButton *closer_;
    QPushButton *wider_;
    QPushButton *reset_;
    UnitArrangement arrangement_;
    InsideContent content_;
    MapsSeen seen_;
};

} // namespace sluice
