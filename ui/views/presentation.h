#pragma once

#include <QGraphicsView>
#include <QPointer>

class QGraphicsProxyWidget;
class QGraphicsRectItem;
class QLabel;
class QSpacerItem;
class QVBoxLayout;

namespace sluice {

class PointerRing;
class SceneCard;
struct SceneContent;
struct Theme;

/// One page over the whole window, drawn larger, for a projector: no text below 1/50 of the height, curves of 3 pixels, a ring
/// about the pointer, and the keys of a remote control (page up and down, period for a blank screen). What the page shows is the
/// window's matter, as is the scene it tells; whether its text is seen is decided here. Keys it does not know go on to the
/// window; a field that is typed in has all but the pages' and escape.
class Presentation : public QGraphicsView {
    Q_OBJECT
public:
    explicit Presentation(QWidget *parent);

    /// Takes the pages out of the window; `giveBack` takes them out of here, before this is deleted.
    void take(QWidget *pages);
    QWidget *giveBack();
    /// The line below the page: what is open, which page, how far the training is.
    void setStatus(const QString &status);
    QString status() const;
    /// What a step of the scene says, for a card below the page, which is lower meanwhile, and lies beneath it where it cannot be so low;
    /// null where nothing is told or the page is covered.
    void tell(const SceneContent *content);
    void setTextWanted(bool wanted); ///< that card
    void setTheme(const Theme &theme, const QString &styleSheet);
    void setBlank(bool blank);
    bool isBlank() const;
    double zoom() const { return zoom_; }

signals:
    void pageAsked(int by);
    void stepAsked(int by); ///< of the scene that is told
    void chipAsked();       ///< the step's next one
    void told(bool told);   ///< that card is seen now, or not
    void ended();
    void zoomed(double zoom);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::vector<QGraphicsProxyWidget *> popups() const;
    bool typing() const;
    void fit();
    void showCard();
    void layCard();
    int pageEnd() const;
    void setRoom(int height, int most);
    void retranslate();

    QWidget *stage_; ///< laid out in the window's measures, owned by the scene
    QVBoxLayout *column_;
    QSpacerItem *room_; ///< for the card, between the page and the status
    QLabel *status_;
    SceneCard *card_;
    QGraphicsProxyWidget *proxy_;
    QGraphicsRectItem *blank_;
    PointerRing *ring_;
    QPointer<QWidget> pages_;
    double zoom_ = 1;
    bool tells_ = false;      ///< there is something for the card
    bool textWanted_ = false; ///< and it is to be seen
};

} // namespace sluice
