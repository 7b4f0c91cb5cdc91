#pragma once

#include <QScrollArea>

namespace sluice {

/// Cards that scroll where a page has no room for all of them, so that what is above keeps its own.
class CardsArea : public QScrollArea {
    Q_OBJECT
public:
    CardsArea(QWidget *cards, QWidget *parent);
    /// Otherwise the page has to find the room.
    void setScrolls(bool scrolls);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int wantedHeight() const;

    bool scrolls_ = true;
};

} // namespace sluice
