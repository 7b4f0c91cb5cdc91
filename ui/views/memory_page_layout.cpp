#include "ui/views/memory_page.h"

#include "ui/views/card.h"
#include "ui/views/flow_plots.h"
#include "ui/views/help_button.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/retention_card.h"
#include "ui/views/saturation_plot.h"
#include "ui/views/threshold_strip.h"
#include "ui/views/units_card.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

namespace sluice {

namespace {

constexpr size_t mostProjectedUnits = 4; // rows of the table that are all seen
constexpr int columns = 20;              // of the grid

} // namespace

void MemoryPage::makeGrid()
{
    grid_ = new QGridLayout(body_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(8);
    for (int column = 0; column < columns; ++column)
        grid_->setColumnStretch(column, 1);
}

QWidget *MemoryPage::makeFlowCard()
{
    auto *card = new Card(this);
    flowTitle_ = makeLabel("chart-title", card);
    flowTitle_->setWordWrap(true);
    ofWhat_ = makeChoice(card);
    ofWhat_->addItems({QString(), QString()});
    connect(ofWhat_, &QComboBox::activated, this,
            [this](int index) { choose([index](MemoryChoice &choice) { choice.ofAnswer = index == 1; }); });
    flowHint_ = makeLabel("hint", card);
    flowHint_->setWordWrap(true);
    flow_ = new FlowPlot(card);
    connect(flow_, &FlowPlot::stepPicked, this, &MemoryPage::pickStep);
    auto *head = new QHBoxLayout;
    head->addWidget(flowTitle_, 1);
    head->addWidget(ofWhat_);
    head->addWidget(new HelpButton(Explained::flow, card));
    card->column()->addLayout(head);
    card->column()->addWidget(flowHint_);
    card->column()->addWidget(flow_, 1);
    return card;
}

RetentionCard *MemoryPage::makeRetentionCard()
{
    auto *card = new RetentionCard(this);
    connect(card, &RetentionCard::unitPicked, this, &MemoryPage::pickUnit);
    connect(card, &RetentionCard::laterPicked, this,
            [this](size_t later) { choose([later](MemoryChoice &choice) { choice.later = later; }); });
    connect(card, &RetentionCard::inputPicked, this, [this](std::optional<size_t> input) {
        choose([input](MemoryChoice &choice) {
            choice.allInputs = false;
            choice.input = input;
        });
    });
    connect(card, &RetentionCard::allInputsPicked, this, [this] {
        choose([](MemoryChoice &choice) {
            choice.allInputs = true;
            choice.input.reset();
        });
    });
    return card;
}

QWidget *MemoryPage::makeInputCard()
{
    auto *card = new Card(this);
    inputTitle_ = makeLabel("chart-title", card);
    input_ = new InputGradientPlot(card);
    card->column()->addLayout(withHelp(inputTitle_, Explained::inputGradient));
    card->column()->addWidget(input_, 1);
    return card;
}

QWidget *MemoryPage::makeSaturationCard()
{
    auto *card = new Card(this);
    saturationTitle_ = makeLabel("chart-title", card);
    saturation_ = new SaturationPlot(card);
    connect(saturation_, &SaturationPlot::unitPicked, this, &MemoryPage::pickUnit);
    thresholds_ = new ThresholdStrip(card);
    connect(thresholds_, &ThresholdStrip::edited, this, &MemoryPage::pickThresholds);
    card->column()->addLayout(withHelp(saturationTitle_, Explained::saturation));
    card->column()->addWidget(saturation_, 1);
    card->column()->addWidget(thresholds_);
    return card;
}

/// A cell without gates leaves its place to what is beside it. On a second sheet the table is as high as its units, where there are few,
/// and what is left later and the gates have the rest.
void MemoryPage::arrange()
{
    const bool more = sheet() > 0;
    const bool gates = !simple() && !content_.saturation.empty() && more == projected_;
    const bool table = !projected_ || (more && content_.memory.size() <= mostProjectedUnits);
    const bool input = !more && inputsHaveRoom();
    units_->setWhole(more || simple());
    if (const Arrangement wanted{projected_, input, gates, table, simple()}; std::exchange(arranged_, wanted) == wanted)
        return;
    for (const auto &[card, at] : places(gates))
        grid_->addWidget(card, at.y(), at.x(), at.height(), at.width());
    grid_->setRowStretch(0, more ? 0 : projected_ ? 6 : simple() ? 4 : 13); // the upper has more to read
    grid_->setRowStretch(1, !projected_ ? simple() ? 3 : 12 : more || input ? 5 : 0);
    flowCard_->setVisible(!more && !simple());
    retention_->setVisible(!projected_ || more);
    inputCard_->setVisible(input);
    units_->setVisible(table);
    saturationCard_->setVisible(gates);
    thresholds_->setVisible(!projected_);
}

/// Where a step of a scene says much below the page: it speaks of the gradients above.
bool MemoryPage::inputsMayGiveWay() const
{
    return projected_ && sheet() == 0 && content_.nothing.isEmpty();
}

bool MemoryPage::inputsHaveRoom() const
{
    return !inputsMayGiveWay() || height() >= leastHeight({flowCard_, inputCard_});
}

/// Of the page with these below each other.
int MemoryPage::leastHeight(const std::vector<const QWidget *> &cards) const
{
    const QMargins margins = layout()->contentsMargins();
    const int wide = width() - margins.left() - margins.right();
    int least = margins.top() + margins.bottom() - grid_->verticalSpacing();
    for (const QWidget *card : cards)
        least += grid_->verticalSpacing() +
                 std::max(card->minimumSizeHint().height(), card->layout()->totalMinimumHeightForWidth(wide));
    return least;
}

QSize MemoryPage::minimumSizeHint() const
{
    const QSize all = QWidget::minimumSizeHint();
    if (inputsMayGiveWay())
        return {all.width(), leastHeight({flowCard_})};
    return projected_ ? all.expandedTo({0, layout()->totalMinimumHeightForWidth(width())}) : all;
}

void MemoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QMargins margins = layout()->contentsMargins();
    retention_->setRoom((height() - margins.top() - margins.bottom() - grid_->verticalSpacing()) / 2); // of the lower row
    arrange();
}

/// In columns and rows of the grid; what is not seen lies anywhere.
std::vector<std::pair<QWidget *, QRect>> MemoryPage::places(bool gates) const
{
    constexpr int all = columns, left = 12, right = all - left;
    if (simple())
        return {{retention_, {0, 0, left, 1}}, {inputCard_, {0, 1, left, 1}}, {units_, {left, 0, right, 2}}};
    if (projected_)
        return {{flowCard_, {0, 0, all, 1}},
                {inputCard_, {0, 1, all, 1}},
                {units_, {0, 0, all, 1}},
                {retention_, {0, 1, gates ? left : all, 1}},
                {saturationCard_, {left, 1, right, 1}}};
    const int input = gates ? 7 : left, fade = gates ? 7 : right;
    return {{flowCard_, {0, 0, left, 1}},
            {units_, {left, 0, right, 1}},
            {inputCard_, {0, 1, input, 1}},
            {retention_, {input, 1, fade, 1}},
            {saturationCard_, gates ? QRect(input + fade, 1, all - input - fade, 1) : QRect(0, 2, 1, 1)}};
}

void MemoryPage::setProjected(bool projected)
{
    projected_ = projected;
    sheet_ = 0;
    layout()->setContentsMargins(12, projected ? 2 : 8, 12,
                                 projected ? 2 : 10); // of a projector's page the plots have little enough
    if (shown_.experiment && content_.nothing.isEmpty()) {
        showWords();
        retention_->showWords(content_);
        units_->showLines(content_);
    }
    arrange();
    emit sheetsChanged();
}

void MemoryPage::setTold(bool told)
{
    units_->setTold(told);
    retention_->setTold(told);
}

/// A second one for the units and what they keep.
int MemoryPage::sheets() const
{
    return projected_ && !content_.memory.empty() ? 2 : 1;
}

void MemoryPage::setSheet(int sheet)
{
    sheet_ = sheet;
    arrange();
}

} // namespace sluice
