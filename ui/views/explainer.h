#pragma once

#include "ui/models/explanations.h"
#include "ui/models/glossary.h"

#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

class QSinglePointEvent;
class QWidget;

namespace sluice {

/// Says what a thing of the window is, where it is asked with F1 (of what has the keyboard or is under the pointer, whichever was moved
/// last) or the pointer rests on it for two seconds: its name, what it does, and the words of the glossary that it shows.
class Explainer : public QObject {
    Q_OBJECT
public:
    struct Wish {
        bool expert = false;
        std::function<QString(Term)> numbers;        ///< the formula with this network's numbers in it; may be empty
        std::function<QString(Explained)> numbersOf; ///< likewise
    };
    /// Watches the widgets of `window`, of its dialogs, and those that it shows in a scene.
    Explainer(QWidget *window, std::function<Wish()> wish);

    /// Rich text on the thing at a place of a widget; empty where there is nothing to say.
    QString explanationOf(const QWidget &widget, const QPoint &place) const;
    /// Where an explanation is open it goes; what else has been pointed at since takes its place.
    void explainNow();
    /// In a box beside the place, if there is something to say.
    bool explain(QWidget *widget, const QPoint &place);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void explainHovered();
    void follow(QWidget &widget, const QSinglePointEvent &pointer);
    bool isOurs(const QWidget &widget) const;
    bool isInDialog(const QObject &object) const;
    QString withoutNumbers(const QWidget &widget, const QPoint &place) const;
    QString htmlOf(const QWidget &widget, const QPoint &place, const Wish &wish) const;
    bool explainPointed();
    bool explainFocused();
    void goOnFrom(QWidget &box);

    QWidget *window_;
    std::function<Wish()> wish_;
    QTimer rest_;
    QPointer<QWidget> hovered_;
    QPoint place_;
    QString said_;                  ///< what was explained last, without numbers
    QPoint asked_;                  ///< where the pointer was then, on the screen
    std::optional<QPoint> pointer_; ///< on the screen, as far as it is known
    bool byKeys_ = false;           ///< the keyboard has moved since the pointer did
};

} // namespace sluice
