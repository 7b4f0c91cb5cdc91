#include "ui/views/unit_bar.h"

#include "ui/views/card.h"
#include "ui/views/explained.h"
#include "ui/views/folding_part.h"
#include "ui/views/map_zoom.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <climits>

namespace sluice {

UnitBar::UnitBar(QWidget *parent)
    : QWidget(parent), orderLabel_(makeLabel("hint", this)), order_(new QComboBox(this)), by_(new QComboBox(this)),
      filter_(new QLineEdit(this)), pin_(addButton("pin")), note_(makeLabel("hint", this)), unitsSeen_(makeLabel("hint", this)),
      fewerUnits_(addButton("fewerUnits")), moreUnits_(addButton("moreUnits")), allUnits_(addButton("allUnits")),
      stepsSeen_(makeLabel("hint", this)), closer_(addButton("closer")), wider_(addButton("wider")),
      reset_(addButton("resetView"))
{
    setObjectName("unitBar");
    setExplained(this, Explained::units);
    order_->setObjectName("unitOrder");
    by_->setObjectName("unitOrderBy");
    filter_->setObjectName("unitFilter");
    note_->setObjectName("unitNote");
    filter_->setMinimumWidth(90);
    filter_->setMaximumWidth(190);
    filter_->setClearButtonEnabled(true);
    pin_->setCheckable(true);
    note_->setMinimumWidth(40);
    note_->installEventFilter(this);
    note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (const UnitOrder order : {UnitOrder::natural, UnitOrder::mean, UnitOrder::peakTime, UnitOrder::similarity})
        order_->addItem(QString(), static_cast<int>(order));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    column->addLayout(line);
    for (QWidget *widget : std::initializer_list<QWidget *>{orderLabel_, order_, by_, filter_, pin_})
        line->addWidget(widget);
    line->addWidget(note_, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{allUnits_, unitsSeen_, fewerUnits_, moreUnits_, stepsSeen_, closer_, wider_, reset_})
        line->addWidget(widget);
    folding_ = new FoldingPart(this, column, line, note_, [this] { return widthOfNote(); });
    connect(order_, &QComboBox::activated, this, [this](int at) {
        edit([&](UnitArrangement &a) { a.order = static_cast<UnitOrder>(order_->itemData(at).toInt()); });
    });
    connect(by_, &QComboBox::activated, this, [this](int at) {
        edit([&](UnitArrangement &a) { a.by = static_cast<InsideRow::Quantity>(by_->itemData(at).toInt()); });
    });
    connect(filter_, &QLineEdit::textChanged, this,
            [this](const QString &text) { edit([&](UnitArrangement &a) { a.filter = text; }); });
    connect(pin_, &QPushButton::clicked, this, [this](bool pinned) {
        edit([&](UnitArrangement &a) { a.pinned = pinned ? std::optional(content_.selection.unit) : std::nullopt; });
    });
    connect(fewerUnits_, &QPushButton::clicked, this, [this] { emit rowsZoomed(1 / zoomStep); });
    connect(moreUnits_, &QPushButton::clicked, this, [this] { emit rowsZoomed(zoomStep); });
    connect(allUnits_, &QPushButton::clicked, this, &UnitBar::allRowsAskedFor);
    connect(closer_, &QPushButton::clicked, this, [this] { emit zoomed(1 / zoomStep); });
    connect(wider_, &QPushButton::clicked, this, [this] { emit zoomed(zoomStep); });
    connect(reset_, &QPushButton::clicked, this, &UnitBar::resetAskedFor);
    retranslate();
}

QPushButton *UnitBar::addButton(const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty("flat-text", true);
    return button;
}

void UnitBar::retranslate()
{
    orderLabel_->setText(tr("units"));
    order_->setAccessibleName(tr("Order of the units"));
    order_->setItemText(0, tr("by number"));
    order_->setItemText(1, tr("by mean"));
    order_->setItemText(2, tr("by time of peak"));
    order_->setItemText(3, tr("by similarity"));
    by_->setAccessibleName(tr("Quantity that gives the order"));
    by_->setToolTip(tr("The quantity whose values give the order; all maps follow it"));
    filter_->setAccessibleName(tr("Filter of the units"));
    filter_->setPlaceholderText(tr("filter: 1-8 or f > 0.9"));
    filter_->setToolTip(
        tr("Unit numbers and ranges (1-8, 12), conditions on a quantity's mean over the steps (f > 0.9), on its smallest "
           "or largest value (min i < 0.1, max c >= 2) or on that at the cursor (now o > 0.5); commas between"));
    unitsSeen_->setText(tr("units"));
    fewerUnits_->setText(QStringLiteral("−"));
    fewerUnits_->setAccessibleName(tr("Fewer units"));
    fewerUnits_->setToolTip(
        tr("Fewer units, in all maps, about the picked one (Ctrl with +, Ctrl with the wheel over the names of the "
           "rows, or Ctrl and Shift with the wheel; Shift with the arrows or the pointer scrolls)"));
    moreUnits_->setText(QStringLiteral("+"));
    moreUnits_->setAccessibleName(tr("More units"));
    moreUnits_->setToolTip(tr("More units, in all maps (Ctrl with −, or Ctrl with the wheel over the names of the rows)"));
    allUnits_->setText(tr("all units"));
    allUnits_->setToolTip(tr("Every unit that passes the filter is seen again (Ctrl with 0)"));
    stepsSeen_->setText(tr("steps"));
    closer_->setText(QStringLiteral("−"));
    closer_->setAccessibleName(tr("Fewer steps"));
    closer_->setToolTip(
        tr("Fewer time steps, in all rows (+, or Ctrl with the wheel; Shift with the pointer or the arrows pans)"));
    wider_->setText(QStringLiteral("+"));
    wider_->setAccessibleName(tr("More steps"));
    wider_->setToolTip(tr("More time steps, in all rows (−, or Ctrl with the wheel)"));
    reset_->setText(tr("reset"));
    reset_->setToolTip(tr("All time steps, all units by their number, nothing pinned"));
    for (QPushButton *button : {allUnits_, reset_})
        button->setAccessibleName(button->text());
    showPin();
    showNote();
}

void UnitBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UnitBar::edit(const std::function<void(UnitArrangement &)> &change)
{
    UnitArrangement arrangement = arrangement_;
    change(arrangement);
    if (arrangement == arrangement_)
        return;
    arrangement_ = arrangement; // the next edit may come before this one is shown
    emit edited(arrangement);
}

void UnitBar::show(const InsideContent &content, const UnitArrangement &arrangement)
{
    content_ = content;
    arrangement_ = arrangement;
    const bool maps = !content.arranged.units.empty();
    for (QWidget *widget : std::initializer_list<QWidget *>{orderLabel_, order_, filter_, pin_})
        widget->setVisible(maps);
    by_->setVisible(maps && arrangement.order != UnitOrder::natural);
    order_->setCurrentIndex(order_->findData(static_cast<int>(arrangement.order)));
    if (filter_->text() != arrangement.filter) {
        const QSignalBlocker quiet(filter_);
        filter_->setText(arrangement.filter);
    }
    showQuantities();
    showPin();
    showNote();
}

void UnitBar::showSeen(const MapsSeen &seen)
{
    seen_ = seen;
    wider_->setEnabled(!seen.steps.isAll());
    closer_->setEnabled(seen.steps.count > leastStepsSeen);
    const bool many = seen.rows.rows > leastRowsSeen;
    for (QWidget *widget : std::initializer_list<QWidget *>{unitsSeen_, fewerUnits_, moreUnits_})
        widget->setVisible(many);
    fewerUnits_->setEnabled(seen.rows.count > leastRowsSeen);
    moreUnits_->setEnabled(!seen.rows.isAll());
    allUnits_->setVisible(!seen.rows.isAll());
    showNote();
}

void UnitBar::showQuantities()
{
    const auto &quantities = content_.arranged.quantities;
    bool same = by_->count() == static_cast<int>(quantities.size());
    for (int k = 0; same && k < by_->count(); ++k)
        same = by_->itemText(k) == quantities[static_cast<size_t>(k)].second;
    if (!same) {
        by_->clear();
        for (const auto &[quantity, name] : quantities)
            by_->addItem(name, static_cast<int>(quantity));
    }
    by_->setCurrentIndex(by_->findData(static_cast<int>(content_.arranged.by)));
}

void UnitBar::showPin()
{
    const auto &pinned = content_.arranged.pinned;
    pin_->setChecked(pinned.has_value());
    pin_->setText(pinned ? tr("unpin unit %1").arg(*pinned + 1) : tr("pin unit %1").arg(content_.selection.unit + 1));
    pin_->setAccessibleName(pin_->text());
    pin_->setToolTip(tr("The pinned unit stays on top of every map while another is picked"));
}

/// Which side the maps show, and what they leave out, in the order of how much it matters.
QString UnitBar::seenOfMaps() const
{
    const UnitsArranged &arranged = content_.arranged;
    QStringList parts;
    if (!content_.mapsSide.isEmpty())
        parts << content_.mapsSide;
    if (!arranged.problem.isEmpty())
        parts << arranged.problem;
    else if (arranged.units.size() < arranged.of)
        parts << tr("%1 of %2 units").arg(arranged.units.size()).arg(arranged.of);
    for (const QString &seen : {seen_.rowsText, seen_.shared}) {
        if (!seen.isEmpty())
            parts << seen;
    }
    return parts.join(QStringLiteral(" · "));
}

/// What says nothing needs no room, however little there is.
int UnitBar::widthOfNote() const
{
    const QString seen = seenOfMaps();
    return seen.isEmpty() ? INT_MIN : note_->fontMetrics().horizontalAdvance(seen) + 4;
}

void UnitBar::showNote()
{
    QStringList parts = {seenOfMaps(), content_.arranged.order};
    parts.removeAll(QString());
    said_ = parts.join(QStringLiteral(" · "));
    note_->setToolTip(said_);
    note_->setAccessibleName(said_);
    if (folding_)
        folding_->place();
    fitNote();
    reset_->setEnabled(!seen_.steps.isAll() || !seen_.rows.isAll() || arrangement_ != UnitArrangement());
}

void UnitBar::fitNote()
{
    note_->setText(note_->fontMetrics().elidedText(said_, Qt::ElideRight, note_->width()));
}

/// How wide the layout makes it is known when it is.
bool UnitBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitNote();
    return QWidget::eventFilter(watched, event);
}

} // namespace sluice
