#include "ui/views/atlas_card.h"

#include "ui/models/error_text.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/folding_part.h"
#include "ui/views/help_button.h"
#include "ui/views/map_choice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sluice {

namespace {

std::function<AtlasTrace(const Snapshot &)> tracing(const AtlasQuestion &question)
{
    return [question](const Snapshot &snapshot) { return atlasTrace(question, snapshot); };
}

} // namespace

AtlasCard::AtlasCard(QWidget *parent)
    : Card(parent), title_(makeLabel("chart-title", this)), hint_(makeLabel("hint", this)), layers_(makeChoice(this)),
      unit_(new QSpinBox(this)), mean_(new QCheckBox(this)), shows_(new MapChoice(this)), plot_(new AtlasPlot(this)),
      nothing_(new QLabel(this)), traces_(tracing, [this] {
          refresh();
          emit answered();
      })
{
    layOut();
    connect(plot_, &AtlasPlot::stepPicked, this, [this](size_t step) { edit([&](Selection &s) { s.step = step; }); });
    connect(plot_, &AtlasPlot::epochPicked, this, &AtlasCard::epochPicked);
    connect(unit_, &QSpinBox::valueChanged, this,
            [this](int unit) { edit([&](Selection &s) { s.unit = static_cast<size_t>(unit - 1); }); });
    connect(mean_, &QCheckBox::toggled, this, &AtlasCard::refresh);
    connect(shows_, &MapChoice::activated, this, &AtlasCard::showMaps);
    connect(layers_, &QComboBox::activated, this,
            [this](int index) { edit([&](Selection &s) { s = withLayer(s, choices_[static_cast<size_t>(index)]); }); });
    retranslate();
}

void AtlasCard::layOut()
{
    auto *head = new QHBoxLayout;
    head->addWidget(title_);
    head->addStretch();
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *control : std::initializer_list<QWidget *>{layers_, unit_, mean_})
        row->addWidget(control);
    head->addWidget(controls);
    head->addWidget(new HelpButton(Explained::atlas, this));
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);
    column()->addLayout(head);
    new FoldingPart(this, column(), head, controls, [controls] { return controls->sizeHint().width(); });
    auto *below = new QHBoxLayout;
    hint_->setWordWrap(true);
    below->addWidget(hint_, 1);
    below->addWidget(shows_);
    column()->addLayout(below);
    column()->addWidget(plot_, 1);
    column()->addWidget(nothing_, 1);
    unit_->setMinimum(1);
    plot_->setMinimumSize(240, 160);
}

void AtlasCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        drawn_ = {};
        refresh();
    }
}

void AtlasCard::retranslate()
{
    showTitle();
    layers_->setAccessibleName(tr("Layer of the gate atlas"));
    unit_->setAccessibleName(tr("Unit of the gate atlas"));
    unit_->setPrefix(tr("unit "));
    mean_->setText(tr("mean of all"));
    mean_->setAccessibleName(tr("Show the mean over the units instead of one unit"));
}

void AtlasCard::showTitle()
{
    const QString title = atlas_.gates ? tr("Gate atlas") : tr("State atlas");
    plot_->setName(title);
    title_->setText(state_.expert ? title : tr("How the cell learned"));
}

void AtlasCard::edit(const std::function<void(Selection &)> &change)
{
    // One press picks a step and an epoch: what comes second builds upon the first.
    change(wanted_);
    emit selectionEdited(Selection(wanted_));
}

void AtlasCard::show(const ViewState &state)
{
    state_ = state;
    plot_->setDark(state.dark);
    ask();
    refresh();
}

void AtlasCard::ask()
{
    moments_.clear();
    const auto question = atlasQuestion(state_);
    if (!question)
        return;
    wanted_ = validSelection(state_);
    moments_ = atlasMoments(state_, *question);
    std::vector<SnapshotPtr> snapshots;
    for (const Moment &moment : moments_)
        snapshots.push_back(moment[question->model]);
    traces_.ask(*question, snapshots);
}

AtlasCard::Drawn AtlasCard::toDraw() const
{
    return {atlasQuestion(state_), moments_, wanted_.unit, traces_.foundCount(), mean_->isChecked(), state_.expert, wanted_.part};
}

void AtlasCard::refresh()
{
    Drawn wanted = toDraw();
    if (atlas_.nothing.isEmpty() && wanted.question && wanted == drawn_)
        return plot_->showCursor(shownWeightsEpoch(state_, wanted.question->model), wanted_.step);
    drawn_ = std::move(wanted);
    const int before = sheets();
    atlas_ = gateAtlas(state_, moments_, traces_.found(), mean_->isChecked(), traces_.untouched());
    const bool something = atlas_.nothing.isEmpty();
    nothing_->setText(atlas_.nothing);
    nothing_->setVisible(!something);
    plot_->setVisible(something);
    showTitle();
    showControls();
    showMaps();
    if (sheets() != before)
        emit sheetsChanged();
}

void AtlasCard::showMaps()
{
    QString hint = withSide(atlas_.subtitle, atlas_.touched(), shows_->shows());
    if (!state_.expert && atlas_.gates)
        hint += QStringLiteral(" · ") + tr("each column is an epoch; yellow: the gate is open, dark blue: it is shut");
    hint_->setText(traces_.problem() ? errorText(*traces_.problem()) : hint);
    if (atlas_.nothing.isEmpty() && atlas_.steps > 0)
        plot_->show(projected_ ? atlasSheet(atlas_, static_cast<size_t>(sheet())) : atlas_, shows_->shows());
}

MapShows AtlasCard::shows() const
{
    return shows_->shows();
}

void AtlasCard::setShows(MapShows shows)
{
    shows_->setShows(shows);
    showMaps();
}

void AtlasCard::setProjected(bool projected)
{
    projected_ = projected;
    sheet_ = 0;
    showMaps();
}

int AtlasCard::sheets() const
{
    if (!projected_)
        return 1;
    return state_.experiment && !hasMemory(state_) ? 0 : static_cast<int>(atlasSheets(atlas_));
}

void AtlasCard::setSheet(int sheet)
{
    sheet_ = sheet;
    showMaps();
}

void AtlasCard::showControls()
{
    const bool something = atlas_.nothing.isEmpty();
    layers_->setVisible(something);
    shows_->setVisible(something && atlas_.touched());
    const bool several = something && atlas_.units > 1; // one unit is all there is
    unit_->setVisible(several);
    mean_->setVisible(several && (state_.expert || mean_->isChecked()));
    if (!something)
        return;
    const QSignalBlocker quiet(unit_);
    unit_->setMaximum(static_cast<int>(atlas_.units));
    unit_->setValue(static_cast<int>(atlas_.selection.unit + 1));
    unit_->setSuffix(tr(" of %1").arg(atlas_.units));
    unit_->setEnabled(!mean_->isChecked());
    choices_ = recurrentLayers(*state_.experiment);
    layers_->clear();
    for (const LayerChoice &choice : choices_) {
        layers_->addItem(choice.name);
        if (choice.model == atlas_.selection.model && choice.layer == atlas_.selection.layer)
            layers_->setCurrentIndex(layers_->count() - 1);
    }
}

} // namespace sluice
