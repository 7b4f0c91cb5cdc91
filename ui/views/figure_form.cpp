#include "ui/views/figure_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace sluice {

namespace {

constexpr double slideWidth = 1600, slideHeight = 900; // pixels

/// The widths to choose from; the last one is whatever stands in the fields.
enum Width { single, onehalf, doubled, slide, own };

QDoubleSpinBox *lengthBox(const QString &name, const QString &suffix, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0, 2000);
    box->setDecimals(0);
    box->setSuffix(suffix);
    box->setAccessibleName(name);
    box->setToolTip(name);
    return box;
}

} // namespace

FigureForm::FigureForm(QFormLayout &form, QWidget *parent) : QObject(parent)
{
    addSize(form, parent);
    addLook(form, parent);
    chooseWidth(doubled);
}

bool FigureForm::onPaper() const
{
    return widths_->currentIndex() < slide;
}

void FigureForm::addSize(QFormLayout &form, QWidget *parent)
{
    widths_ = new QComboBox(parent);
    widths_->setObjectName("figureWidth");
    widths_->setAccessibleName(tr("Size"));
    widths_->addItems({tr("one column, 89 mm"), tr("one and a half, 120 mm"), tr("two columns, 183 mm"),
                       tr("slide, 1600 × 900 pixels"), tr("own size")});
    widths_->setToolTip(tr("Columns as Nature has them; 86 to 90 and 178 to 190 mm are usual elsewhere"));
    width_ = lengthBox(tr("Width in millimetres"), tr(" mm"), parent);
    width_->setMinimum(10);
    height_ = lengthBox(tr("Height in millimetres; 0 is the view's own"), tr(" mm"), parent);
    height_->setSpecialValueText(tr("its own"));
    dpi_ = new QSpinBox(parent);
    dpi_->setRange(20, 2400);
    dpi_->setValue(300);
    dpi_->setAccessibleName(tr("Resolution of a PNG"));
    dpi_->setToolTip(tr("Resolution of a PNG"));
    dpi_->setSuffix(tr(" dpi"));
    dpi_->setObjectName("figureDpi");
    form.addRow(tr("size"), widths_);
    form.addRow(tr("width"), width_);
    form.addRow(tr("height"), height_);
    form.addRow(tr("resolution"), dpi_);
    connect(widths_, &QComboBox::activated, this, &FigureForm::chooseWidth);
    for (QDoubleSpinBox *box : {width_, height_})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            widths_->setCurrentIndex(own);
            readFormat();
        });
    connect(dpi_, &QSpinBox::valueChanged, this, &FigureForm::readFormat);
}

void FigureForm::addLook(QFormLayout &form, QWidget *parent)
{
    font_ = lengthBox(tr("Points of the axes' text on paper; lines grow with it"), tr(" pt"), parent);
    font_->setDecimals(1);
    font_->setSingleStep(0.5);
    font_->setRange(3, 72);
    font_->setValue(format_.fontSize);
    font_->setObjectName("figureFont");
    form.addRow(tr("text"), font_);
    connect(font_, &QDoubleSpinBox::valueChanged, this, &FigureForm::readFormat);
    const auto add = [&](QCheckBox *&box, const QString &text, const QString &tip, bool on) {
        box = new QCheckBox(text, parent);
        box->setToolTip(tip);
        box->setChecked(on);
        form.addRow(QString(), box);
        connect(box, &QCheckBox::toggled, this, &FigureForm::readFormat);
    };
    add(legend_, tr("legend"), tr("Which line is what, above the axes"), true);
    add(titles_, tr("title"), tr("Papers have it in the caption instead; several views have theirs always"), false);
    add(cursor_, tr("cursor"), tr("The time step and the epoch that are looked at"), false);
    add(dark_, tr("dark"), tr("For slides with a dark background"), false);
    legend_->setObjectName("figureLegend");
}

void FigureForm::chooseWidth(int index)
{
    const QSignalBlocker quietWidth(width_), quietHeight(height_), quietDpi(dpi_), quietFont(font_), quiet(widths_);
    widths_->setCurrentIndex(index);
    if (index != own) {
        FigureFormat format;
        if (index == slide)
            format = *figureFormat(QStringLiteral("%1x%2").arg(slideWidth).arg(slideHeight).toStdString(), 144);
        else
            format.width = figureWidths()[static_cast<size_t>(index)].millimetres;
        width_->setValue(format.width);
        height_->setValue(format.height);
        dpi_->setValue(static_cast<int>(format.dpi));
        font_->setValue(index == slide ? 12 : format.fontSize);
        format_.width = format.width;
        format_.height = format.height;
    }
    readFormat();
}

void FigureForm::readFormat()
{
    if (widths_->currentIndex() == own) {
        format_.width = width_->value();
        format_.height = height_->value();
    }
    format_.dpi = dpi_->value();
    format_.fontSize = font_->value();
    format_.legend = legend_->isChecked();
    format_.cursor = cursor_->isChecked();
    format_.titles = titles_->isChecked();
    format_.dark = dark_->isChecked();
    emit changed();
}

} // namespace sluice
