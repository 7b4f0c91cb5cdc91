#include "ui/views/bound_controls.h"

namespace sluice {

namespace {

void name(QWidget *control, const BoundTo &to)
{
    control->setAccessibleName(to.name);
    control->setToolTip(to.tip.isEmpty() ? to.name : to.tip);
}

/// "0.02", as numbers are written elsewhere: without the zeros that nobody has typed.
class ShortSpinBox : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override
    {
        QString text = QDoubleSpinBox::textFromValue(value);
        const QString point = locale().decimalPoint();
        while (text.contains(point) && (text.endsWith('0') || text.endsWith(point)))
            text.chop(1);
        return text;
    }
};

} // namespace

QSpinBox *boundCount(const BoundTo &to, size_t &value, int least, int most)
{
    auto *spin = new QSpinBox(to.parent);
    spin->setRange(least, most);
    spin->setValue(static_cast<int>(std::min(value, static_cast<size_t>(most))));
    name(spin, to);
    QObject::connect(spin, &QSpinBox::valueChanged, spin, [&value, edited = to.edited](int now) {
        value = static_cast<size_t>(now);
        edited();
    });
    return spin;
}

QDoubleSpinBox *boundNumber(const BoundTo &to, double &value, double least, double most, double step, int decimals)
{
    auto *spin = new ShortSpinBox(to.parent);
    spin->setRange(least, most);
    spin->setDecimals(decimals);
    spin->setSingleStep(step);
    spin->setValue(value);
    name(spin, to);
    QObject::connect(spin, &QDoubleSpinBox::valueChanged, spin, [&value, edited = to.edited](double now) {
        value = now;
        edited();
    });
    return spin;
}

QDoubleSpinBox *boundScale(const BoundTo &to, double &value, double least, double most, int decimals)
{
    QDoubleSpinBox *spin = boundNumber(to, value, least, most, 1, decimals);
    spin->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    return spin;
}

QCheckBox *boundSwitch(const BoundTo &to, bool &value)
{
    auto *box = new QCheckBox(to.name, to.parent);
    box->setChecked(value);
    box->setToolTip(to.tip);
    QObject::connect(box, &QCheckBox::toggled, box, [&value, edited = to.edited](bool on) {
        value = on;
        edited();
    });
    return box;
}

void connectChoice(QComboBox *box, std::function<void(int)> chosen)
{
    QObject::connect(box, &QComboBox::activated, box, std::move(chosen));
}

} // namespace sluice
