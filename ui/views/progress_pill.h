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
    /// As many of the parts between dots, from the first on, as have so much room; the first is elided where even it has not.
    static QString fitted(const QString &sentence, const QFontMetrics &metrics, int room);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sluice
