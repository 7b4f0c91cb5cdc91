#pragma once

#include <QDialog>

namespace sluice {

/// A dialog that can be made no smaller than its words: a layout by itself asks for a width at which lines that are broken take more
/// height than it asks for.
class TextDialog : public QDialog {
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;
};

} // namespace sluice
