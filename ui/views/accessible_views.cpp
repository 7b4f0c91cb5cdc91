#include "ui/views/accessible_views.h"

#include "ui/models/language.h"
#include "ui/views/batch_strip.h"
#include "ui/views/cell_diagram.h"
#include "ui/views/plot.h"
#include "ui/views/threshold_strip.h"
#include "ui/views/words_area.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QLabel>
#include <algorithm>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccessibleViews)
};

QString contentsOf(const PlotTable &table)
{
    QStringList columns;
    size_t rows = 0;
    for (const PlotColumn &column : table.columns) {
        columns << column.name;
        rows = std::max(rows, column.values.size());
    }
    if (columns.isEmpty())
        return Words::tr("Nothing is drawn yet.");
    return Words::tr("%1: %2 rows. Shift+F10 offers them as a table.").arg(joinedList(columns)).arg(rows);
}

class PlotInterface : public QAccessibleWidget {
public:
    explicit PlotInterface(Plot *plot) : QAccessibleWidget(plot, QAccessible::Chart), plot_(plot) {}
    QString text(QAccessible::Text which) const override
    {
        const QString own = QAccessibleWidget::text(which);
        if (which != QAccessible::Description)
            return own;
        const QString contents = contentsOf(plot_->table());
        return own.isEmpty() ? contents : own + QChar(' ') + contents;
    }

private:
    Plot *plot_;
};

/// The handle that the keys move.
class ThresholdInterface
    : public QAccessibleWidget
    , public QAccessibleValueInterface {
public:
    explicit ThresholdInterface(ThresholdStrip *strip) : QAccessibleWidget(strip, QAccessible::Slider), strip_(strip) {}
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return strip_->chosenValue(); }
    void setCurrentValue(const QVariant &value) override { strip_->moveTo(value.toDouble()); }
    QVariant maximumValue() const override { return 1.0; }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 0.01; }
    QString text(QAccessible::Text which) const override
    {
        const GateThresholds &now = strip_->thresholds();
        return which == QAccessible::Description
                   ? Words::tr("Shut below %1, open above %2. Space chooses which of both the arrow keys move.")
                         .arg(now.low, 0, 'f', 2)
                         .arg(now.high, 0, 'f', 2)
                   : QAccessibleWidget::text(which);
    }

private:
    ThresholdStrip *strip_;
};

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    if (auto *plot = qobject_cast<Plot *>(object))
        return new PlotInterface(plot);
    if (auto *strip = qobject_cast<ThresholdStrip *>(object))
        return new ThresholdInterface(strip);
    if (qobject_cast<BatchStrip *>(object) || qobject_cast<CellDiagram *>(object))
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Graphic);
    if (qobject_cast<WordsArea *>(object))
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::StaticText);
    return nullptr;
}

} // namespace

void describeViews()
{
    QAccessible::installFactory(interfaceOf);
}

} // namespace sluice
