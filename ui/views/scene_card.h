#pragma once

#include "ui/models/scene_content.h"
#include "ui/views/card.h"

class QScrollArea;

namespace sluice {

/// What a step of a scene says, laid over a page on a projector: in letters to be read from the last row, over the lower half of it at
/// most.
class SceneCard : public Card {
    Q_OBJECT
public:
    explicit SceneCard(QWidget *parent);

    void show(const SceneContent &content);
    using QWidget::show;
    /// `page`: what it may be laid over. `screen`: the height of the screen, in pixels of the page.
    void lay(const QRect &page, double screen);

private:
    int heightFor(int letters, int width);

    QLabel *title_;
    QLabel *text_;
    QScrollArea *area_; ///< for a text that no letters make fit
};

} // namespace sluice
