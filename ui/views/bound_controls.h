#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace sluice {

/// Controls that write what is entered into a value and then call `edited`. The value must outlive them; what nobody touches keeps
/// every digit, also those that a control does not show. `name` is said by screen readers, `tip` shown (the name where it is empty).
struct BoundTo {
    QWidget *parent;
    QString name;
    QString tip;
    std::function<void()> edited;
};

QSpinBox *boundCount(const BoundTo &to, size_t &value, int least, int most);
QDoubleSpinBox *boundNumber(const BoundTo &to, double &value, double least, double most, double step, int decimals);
/// Steps by a tenth of what is there.
QDoubleSpinBox *boundScale(const BoundTo &to, double &value, double least, double most, int decimals);
/// Its text is the name.
QCheckBox *boundSwitch(const BoundTo &to, bool &value);

void connectChoice(QComboBox *box, std::function<void(int)> chosen);

template <class T> QComboBox *boundChoice(const BoundTo &to, T &value, const std::vector<std::pair<QString, T>> &choices)
{
    auto *box = new QComboBox(to.parent);
    std::vector<T> values;
    for (const auto &[text, choice] : choices) {
        box->addItem(text);
        values.push_back(choice);
        if (choice == value)
            box->setCurrentIndex(box->count() - 1);
    }
    box->setAccessibleName(to.name);
    box->setToolTip(to.tip.isEmpty() ? to.name : to.tip);
    connectChoice(box, [&value, values, edited = to.edited](int chosen) {
        value = values[static_cast<size_t>(chosen)];
        edited();
    });
    return box;
}

} // namespace sluice
