#pragma once

#include "ui/views/words_area.h"

#include <optional>

namespace sluice {

/// Cards that scroll where a page has no room for all of them, so that what is above keeps its own.
class CardsArea : public WordsArea {
    Q_OBJECT
public:
    CardsArea(QWidget *cards, QWidget *parent);
    /// How much of a page they may take before they scroll; nothing: as much as they need.
    void setRoom(std::optional<int> room);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitBar();

    std::optional<int> room_ = 0;
};

} // namespace sluice
