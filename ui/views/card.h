#pragma once

#include <QFrame>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sluice {

/// A white box with a round border: what everything on a page lies in.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    QVBoxLayout *column() { return column_; }

private:
    QVBoxLayout *column_;
};

/// A label whose style comes from its role (see styleSheet).
QLabel *makeLabel(const char *role, QWidget *parent);

/// A button without a border; `name` is its tooltip and what screen readers say.
QPushButton *makeFlatButton(const QString &text, const QString &name, QWidget *parent);

/// A box whose items come after it is first seen, such as models by name: as wide as they need, within reason.
QComboBox *makeChoice(QWidget *parent);

/// Names at the left, controls at the right, as narrow panels have them. `parent`: whose layout it becomes; null where it is to be a part
/// of one.
QFormLayout *makeForm(QWidget *parent);

} // namespace sluice
