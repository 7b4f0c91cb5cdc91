#include "ui/views/explainer.h"

#include "ui/views/axis_titles.h"
#include "ui/views/card.h"
#include "ui/views/embedding.h"
#include "ui/views/explained.h"
#include "ui/views/help_button.h"
#include "ui/views/plot.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCursor>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QWhatsThis>
#include <algorithm>

namespace sluice {

namespace {

constexpr int restMilliseconds = 2000;
constexpr QMargins nearby(12, 12, 12, 12); // about the place: leaving it ends the explanation

/// The texts of the part of a plot that lies at the place, the nearest first.
QStringList wordsAt(const Plot &plot, const QPoint &place)
{
    QStringList words;
    for (QCPAxisRect *rect : plot.axisRects())
        for (QCPAxis *axis : rect->axes())
            if (axis->visible() && axis->selectTest(place, false) >= 0)
                words << titleOf(*axis);
    if (explainedOf(plot)) // its lines are models', whose names are no words to explain
        return words;
    if (const QCPAbstractPlottable *plottable = plot.plottableAt(place))
        words << plottable->name();
    if (auto *item = qobject_cast<QCPPlottableLegendItem *>(plot.layoutElementAt(place)))
        words << item->plottable()->name();
    words << plot.tipAt(place) << plot.accessibleName();
    return words;
}

QString textOf(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return QTextDocumentFragment::fromHtml(label->text()).toPlainText();
    return {};
}

QStringList wordsOf(const QWidget &widget, const QPoint &place)
{
    QStringList words;
    if (const auto *plot = qobject_cast<const Plot *>(&widget))
        words << wordsAt(*plot, place);
    if (!explainedOf(widget))
        words << textOf(widget) << widget.accessibleName() << widget.toolTip();
    words.removeAll(QString());
    return words;
}

/// What the nearest part around it is, by the part's own word or by its "?".
std::optional<Explained> explainedAround(const QWidget &widget)
{
    for (const QWidget *around = &widget; around && !around->isWindow(); around = around->parentWidget()) {
        if (const auto own = explainedOf(*around))
            return own;
        const bool card = qobject_cast<const Card *>(around);
        if (const auto *help =
                around->findChild<const HelpButton *>(QString(), card ? Qt::FindChildrenRecursively : Qt::FindDirectChildrenOnly))
            return help->view();
    }
    return std::nullopt;
}

const QWidget *namedAround(const QWidget &widget)
{
    const QWidget *named = &widget;
    while (named->parentWidget() && !named->isWindow() && named->accessibleName().isEmpty() && textOf(*named).isEmpty())
        named = named->parentWidget();
    return named->isWindow() ? &widget : named;
}

/// What stands at the head of a table's column or row, of which the viewport shows a cell at the place.
QString headingAt(const QWidget &viewport, const QPoint &place)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(viewport.parentWidget());
    if (!view || view->viewport() != &viewport || !view->model())
        return {};
    if (const auto *header = qobject_cast<const QHeaderView *>(view)) {
        const int section = header->logicalIndexAt(place);
        return section < 0 ? QString() : view->model()->headerData(section, header->orientation()).toString();
    }
    const QModelIndex cell = qobject_cast<const QTableView *>(view) ? view->indexAt(place) : QModelIndex();
    return cell.isValid() ? view->model()->headerData(cell.column(), Qt::Horizontal).toString() : QString();
}

QString nameOf(const QWidget &widget)
{
    return widget.accessibleName().isEmpty() ? textOf(widget) : widget.accessibleName();
}

/// Numbers to the last digit are for those who ask for all there is.
bool isExact(const QString &text)
{
    static const QRegularExpression manyDigits(QStringLiteral("\\d[.,]\\d{4,}"));
    return text.contains(manyDigits);
}

QString headOf(const QWidget &widget, bool expert)
{
    const QString name = nameOf(widget);
    QString html = name.isEmpty() ? QString() : QStringLiteral("<p><b>%1</b></p>").arg(name.toHtmlEscaped());
    if (!widget.toolTip().isEmpty() && widget.toolTip() != name && (expert || !isExact(widget.toolTip())))
        html += QStringLiteral("<p>%1</p>").arg(widget.toolTip().toHtmlEscaped());
    return html;
}

/// Both, with the title of both once.
QString underHead(const QString &head, const QString &html)
{
    static const QString titleEnd = QStringLiteral("</b></p>");
    const QString title = html.section(titleEnd, 0, 0, QString::SectionIncludeTrailingSep);
    return head.startsWith(title, Qt::CaseInsensitive) ? head + html.mid(title.size()) : head + html;
}

bool isByKeys(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

bool isF1(const QKeyEvent &key)
{
    return key.key() == Qt::Key_F1 && key.modifiers() == Qt::NoModifier && !key.isAutoRepeat();
}

/// Where the pointer is; null where that is nothing of ours.
PlaceInWidget pointedAt()
{
    QWidget *pointed = QApplication::widgetAt(QCursor::pos());
    return pointed ? innermostAt(*pointed, pointed->mapFromGlobal(QCursor::pos())) : PlaceInWidget{nullptr, {}};
}

/// The box with an explanation that stands open, which has all keys; null where there is none.
QWidget *openBox()
{
    QWidget *popup = QApplication::activePopupWidget();
    return popup && popup->inherits("QWhatsThat") ? popup : nullptr; // Qt's own, which has no other name
}

std::vector<Term> firstTermsIn(const QStringList &words)
{
    for (const QString &each : words)
        if (const auto terms = termsIn(each); !terms.empty())
            return terms;
    return {};
}

} // namespace

Explainer::Explainer(QWidget *window, std::function<Wish()> wish)
    : QObject(window), window_(window), wish_(std::move(wish)), rest_(this)
{
    rest_.setSingleShot(true);
    rest_.setInterval(restMilliseconds);
    connect(&rest_, &QTimer::timeout, this, &Explainer::explainHovered);
    QCoreApplication::instance()->installEventFilter(this);
}

QString Explainer::explanationOf(const QWidget &widget, const QPoint &place) const
{
    return htmlOf(widget, place, wish_());
}

QString Explainer::htmlOf(const QWidget &widget, const QPoint &place, const Wish &wish) const
{
    const auto partHtml = [&](Explained part) {
        return explanationHtml(part, wish.expert, wish.numbersOf ? wish.numbersOf(part) : QString());
    };
    if (const auto *help = qobject_cast<const HelpButton *>(&widget))
        return partHtml(help->view());
    const QWidget &named = *namedAround(widget);
    const auto termsHtml = [&](const std::vector<Term> &terms) {
        const std::vector<GlossaryEntry> entries = terms.empty() ? std::vector<GlossaryEntry>() : glossary();
        QString html, told = nameOf(named).simplified();
        for (const Term term : terms) {
            const QString numbers = wish.numbers ? wish.numbers(term) : QString();
            const bool again = numbers.simplified() == told;
            html += entryHtml(entries[static_cast<size_t>(term)], wish.expert, again ? QString() : numbers);
            told = numbers.simplified();
        }
        return html;
    };
    if (const QString html = termsHtml(termsIn(headingAt(widget, place))); !html.isEmpty())
        return html;
    const std::vector<Term> terms = firstTermsIn(wordsOf(named, widget.mapTo(&named, place)));
    const auto part = terms.empty() ? explainedAround(named) : std::nullopt;
    return underHead(headOf(named, wish.expert), part ? partHtml(*part) : termsHtml(terms));
}

/// A tip is not: it would be explained by itself.
bool Explainer::isOurs(const QWidget &widget) const
{
    const QWidget *above = &widget;
    while (above && above != window_)
        above = widgetAbove(*above);
    return above && widget.window()->windowType() != Qt::ToolTip;
}

/// Where the window's own shortcut does not reach.
bool Explainer::isInDialog(const QObject &object) const
{
    const auto *widget = qobject_cast<const QWidget *>(&object);
    return widget && widget->window()->windowType() == Qt::Dialog && isOurs(*widget);
}

/// Numbers change while a net learns; the thing stays the same.
QString Explainer::withoutNumbers(const QWidget &widget, const QPoint &place) const
{
    return htmlOf(widget, place, {wish_().expert, {}, {}});
}

bool Explainer::explain(QWidget *widget, const QPoint &place)
{
    const QString html = widget && isOurs(*widget) ? explanationOf(*widget, place) : QString();
    if (html.isEmpty())
        return false;
    said_ = withoutNumbers(*widget, place);
    asked_ = QCursor::pos();
    QWhatsThis::showText(widget->mapToGlobal(place), html, widget);
    return true;
}

bool Explainer::explainPointed()
{
    const auto [widget, place] = pointedAt();
    return explain(widget, place);
}

bool Explainer::explainFocused()
{
    QWidget *focused = focusedWidget();
    if (const auto *view = qobject_cast<const QAbstractItemView *>(focused); view && view->currentIndex().isValid())
        return explain(view->viewport(), view->visualRect(view->currentIndex()).center());
    return focused && explain(focused, focused->rect().center());
}

/// Of the other one, where there is nothing to say of what was moved last.
void Explainer::explainNow()
{
    if (QWidget *box = openBox())
        return goOnFrom(*box);
    const bool said = byKeys_ ? explainFocused() : explainPointed();
    if (!said)
        byKeys_ ? explainPointed() : explainFocused();
}

void Explainer::goOnFrom(QWidget &box)
{
    const bool moved = QCursor::pos() != asked_;
    const auto [widget, place] = pointedAt();
    box.close();
    if (moved && widget && isOurs(*widget) && withoutNumbers(*widget, place) != said_) {
        byKeys_ = false;
        explain(widget, place);
    }
}

void Explainer::explainHovered()
{
    if (!hovered_ || QApplication::activePopupWidget() || QApplication::mouseButtons() != Qt::NoButton)
        return;
    const auto [widget, place] = innermostAt(*hovered_, place_); // what a control does not want goes to what it stands in
    if (const QString html = explanationOf(*widget, place); !html.isEmpty())
        QToolTip::showText(widget->mapToGlobal(place), html, widget, QRect(place, QSize()).marginsAdded(nearby), 60'000);
}

/// A page that comes under a pointer that lies still is not asked about.
void Explainer::follow(QWidget &widget, const QSinglePointEvent &pointer)
{
    const QPoint where = pointer.globalPosition().toPoint();
    const bool moved = pointer_ && *pointer_ != where;
    pointer_ = where;
    byKeys_ = byKeys_ && !moved;
    if (!isOurs(widget))
        return rest_.stop();
    if (!moved && !rest_.isActive()) // one move enters several widgets
        return;
    hovered_ = &widget;
    place_ = pointer.position().toPoint();
    rest_.start();
}

bool Explainer::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::Enter:
        if (object->isWidgetType())
            follow(static_cast<QWidget &>(*object), static_cast<const QSinglePointEvent &>(*event));
        break;
    case QEvent::FocusIn:
        byKeys_ = byKeys_ || isByKeys(static_cast<const QFocusEvent &>(*event).reason());
        break;
    case QEvent::KeyPress:
        QToolTip::hideText(); // somebody goes on
        if (isF1(static_cast<const QKeyEvent &>(*event)) && (isInDialog(*object) || object == openBox())) {
            explainNow();
            return true;
        }
        [[fallthrough]];
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::WindowDeactivate:
        rest_.stop();
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

} // namespace sluice
