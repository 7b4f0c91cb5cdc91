#include "ui/views/named_action.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace sluice {

namespace {

class Namer : public QObject {
public:
    Namer(QAction &action, const char *context, const char *text)
        : QObject(&action), action_(action), context_(context), text_(text)
    {
        name();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            name();
        return QObject::eventFilter(watched, event);
    }

private:
    void name() { action_.setText(QCoreApplication::translate(context_, text_)); }

    QAction &action_;
    const char *context_;
    const char *text_;
};

} // namespace

QAction *addNamedAction(QWidget &widget, const char *context, const char *text)
{
    auto *action = new QAction(&widget);
    widget.installEventFilter(new Namer(*action, context, text));
    widget.addAction(action);
    return action;
}

} // namespace sluice
