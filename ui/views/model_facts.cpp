#include "ui/views/model_facts.h"

#include "ui/models/language.h"
#include "ui/views/theme.h"

#include <QPainter>
#include <algorithm>

namespace sluice {

namespace {

constexpr int apart = 12;      // name and value
constexpr int linePadding = 5; // below each line
constexpr int leastValue = 60; // pixels: narrower it says nothing

} // namespace

ModelFacts::ModelFacts(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
}

void ModelFacts::show(const std::vector<ModelFact> &facts)
{
    facts_ = facts;
    QStringList lines;
    for (const ModelFact &fact : facts)
        lines << named(fact.name, fact.value);
    setAccessibleName(lines.join('\n'));
    setToolTip(lines.join('\n'));
    update();
}

int ModelFacts::nameWidth() const
{
    int widest = 0;
    for (const ModelFact &fact : facts_)
        widest = std::max(widest, fontMetrics().horizontalAdvance(fact.name));
    return widest;
}

size_t ModelFacts::shownLines() const
{
    if (width() < nameWidth() + apart + leastValue)
        return 0;
    return std::min(facts_.size(), static_cast<size_t>(height() / (fontMetrics().height() + linePadding)));
}

void ModelFacts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &colours = themeOf(*this);
    const int line = fontMetrics().height() + linePadding;
    const int from = nameWidth() + apart;
    for (size_t k = 0; k < shownLines(); ++k) {
        const QRect row(0, static_cast<int>(k) * line, width(), line);
        painter.setPen(colours.secondary);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, facts_[k].name);
        painter.setPen(colours.text);
        painter.drawText(row.adjusted(from, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(facts_[k].value, Qt::ElideRight, width() - from));
    }
}

} // namespace sluice
