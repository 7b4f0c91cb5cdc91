#pragma once

#include <QStackedWidget>

namespace sluice {

/// Pages of which the shown one alone says how much room it needs.
class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    explicit PageStack(QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;
};

} // namespace sluice
