#pragma once

#include "ui/views/words_area.h"

#include <optional>

namespace sluice {

/// Cards that scroll where a page has no room for all of them, so that what is above keeps its own.
class CardsArea : public WordsArea {
    Q_OBJECT
public:
    CardsArea(QWidget *cards, QWidget *parent);
    /// How much of a page they take; what needs more scrolls.
    void setRoom(int room);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Where the bar came.
    struct Bar {
        int width = 0, room = 0;
    };
    int wantedHeight() const;
    void fitBar();
    void showWhetherIdle();

    int room_ = 0;
    std::optional<Bar> bar_;
};

} // namespace sluice
