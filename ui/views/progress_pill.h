#pragma once

#include <QProgressBar>

namespace sluice {

/// A rounded progress bar with its sentence upon it, right at every width.
class ProgressPill : public QProgressBar {
    Q_OBJECT
public:
    explicit ProgressPill(QWidget *parent = nullptr);
    void show(double fraction, const QString &sentence);
    using QProgressBar::show;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sluice
