#pragma once

#include "ui/models/figure_format.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace sluice {

/// How large a figure is and how it looks, as rows of a form.
class FigureForm : public QObject {
    Q_OBJECT
public:
    FigureForm(QFormLayout &form, QWidget *parent);

    const FigureFormat &format() const { return format_; }
    bool onPaper() const; ///< as wide as a paper's column or columns

signals:
    void changed();

private:
    void addSize(QFormLayout &form, QWidget *parent);
    void addLook(QFormLayout &form, QWidget *parent);
    void chooseWidth(int index);
    void readFormat();

    FigureFormat format_;
    QComboBox *widths_;
    QDoubleSpinBox *width_;
    QDoubleSpinBox *height_;
    QSpinBox *dpi_;
    QDoubleSpinBox *font_;
    QCheckBox *legend_;
    QCheckBox *cursor_;
    QCheckBox *titles_;
    QCheckBox *dark_;
};

} // namespace sluice
