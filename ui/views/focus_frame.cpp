#include "ui/views/focus_frame.h"

#include "ui/views/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace sluice {

namespace {

constexpr int ringWidth = 3; // the outermost lies on a frame that is grey already

class Ring : public QWidget {
public:
    explicit Ring(QWidget *view) : QWidget(view)
    {
        setObjectName("focusRing");
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        lay();
        show();
        raise();
    }
    /// As large as what it is about, and nothing but an edge, so that what lies beneath is not drawn again with it.
    void lay()
    {
        const QRect all = parentWidget()->rect();
        setGeometry(all);
        setMask(QRegion(all) - QRegion(all.adjusted(ringWidth, ringWidth, -ringWidth, -ringWidth)));
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), themeOf(*this).focus); }
};

bool hasNone(const QObject *object)
{
    return qobject_cast<const QAbstractItemView *>(object) || qobject_cast<const QTextEdit *>(object) ||
           qobject_cast<const QPlainTextEdit *>(object);
}

/// The list that a field has opened: it is the list that is used, not the field.
bool isPopup(const QObject *object)
{
    return static_cast<const QWidget *>(object)->window()->windowType() == Qt::Popup;
}

} // namespace

FocusFrame::FocusFrame(QWidget *window) : QObject(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool FocusFrame::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (hasNone(object) && !isPopup(object))
            showAbout(static_cast<QWidget &>(*object));
        break;
    case QEvent::FocusOut:
        if (ring_ && ring_->parent() == object)
            delete ring_;
        break;
    case QEvent::Resize:
        if (ring_ && ring_->parent() == object)
            static_cast<Ring *>(ring_.data())->lay();
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

void FocusFrame::showAbout(QWidget &view)
{
    delete ring_;
    ring_ = new Ring(&view);
}

} // namespace sluice
