#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QStringList>

namespace sluice::testing {

/// What stands beside the controls of a form and in its choices.
inline QStringList wordsOf(const QWidget &form)
{
    QStringList words;
    for (const QLabel *label : form.findChildren<QLabel *>())
        words << label->text();
    for (const QCheckBox *box : form.findChildren<QCheckBox *>())
        words << box->text();
    for (const QComboBox *box : form.findChildren<QComboBox *>())
        for (int choice = 0; choice < box->count(); ++choice)
            words << box->itemText(choice);
    return words;
}

} // namespace sluice::testing
