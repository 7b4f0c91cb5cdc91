#pragma once

#include "ui/models/scene_content.h"
#include "ui/views/card.h"

class QScrollArea;

namespace sluice {

/// What a step of a scene says, laid below a page on a projector: in letters to be read from the last row, over the lower half of the
/// screen at most.
class SceneCard : public Card {
    Q_OBJECT
public:
    explicit SceneCard(QWidget *parent);

    void show(const SceneContent &content);
    using QWidget::show;
    /// `page`: what it may be laid over. `screen`: the height of the screen, in pixels of the page. `others`: what is to be seen above
    /// it needs so much of the page's height; it has that as far as smaller letters leave it.
    void lay(const QRect &page, double screen, int others = 0);
    int top() const; ///< what is above it ends there

private:
    void raiseDigits(double least);
    int heightFor(int letters, int width);

    QString html_; ///< as it is in the window
    QLabel *title_;
    QLabel *text_;
    QScrollArea *area_; ///< for a text that no letters make fit
};

} // namespace sluice
