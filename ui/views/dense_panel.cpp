#include "ui/views/dense_panel.h"

#include "ui/models/language.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"
#include "ui/views/heat_map_plot.h"
#include "ui/views/zoomed_map_plot.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace sluice {

namespace {

constexpr int layerHeight = 98; // of one row, with its names and title below
constexpr int leastMap = 176;
constexpr int leastProjectedMap = 124;

} // namespace

DensePanel::DensePanel(QWidget *parent) : QWidget(parent)
{
    setExplained(this, Explained::dense);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeWeightsCard(), 1);
    column->addWidget(makeLayersCard());
    retranslate();
}

QWidget *DensePanel::makeLayersCard()
{
    auto *card = new Card(this);
    layersTitle_ = makeLabel("chart-title", card);
    layersTitle_->setObjectName("layersTitle");
    layersTitle_->setWordWrap(true);
    card->column()->addWidget(layersTitle_);
    layers_ = new QVBoxLayout;
    layers_->setSpacing(2);
    card->column()->addLayout(layers_);
    return card;
}

QWidget *DensePanel::makeWeightsCard()
{
    auto *card = new Card(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    weightsTitle_ = makeLabel("chart-title", card);
    weightsTitle_->setWordWrap(true);
    feature_ = new QComboBox(card);
    feature_->setObjectName("denseFeature");
    head->addWidget(weightsTitle_, 1);
    head->addWidget(feature_);
    head->addSpacing(6);
    weights_ = addSegment("denseWeights", "first");
    contribution_ = addSegment("denseContribution", "last");
    head->addWidget(weights_);
    head->addWidget(contribution_);
    weights_->setChecked(true);
    weightsHint_ = makeLabel("hint", card);
    weightsHint_->setObjectName("denseHint");
    weightsHint_->setWordWrap(true);
    map_ = new ZoomedMapPlot(card);
    map_->setObjectName("firstLayer");
    map_->setMinimumHeight(leastMap);
    card->column()->addLayout(head);
    card->column()->addWidget(map_, 1);
    card->column()->addLayout(makeZoom());
    card->column()->addWidget(weightsHint_);
    connect(feature_, &QComboBox::activated, this, [this](int at) { emit featurePicked(static_cast<size_t>(at)); });
    return card;
}

QLayout *DensePanel::makeZoom()
{
    rowsSeen_ = makeLabel("hint", this);
    columnsSeen_ = makeLabel("hint", this);
    fewerRows_ = addZoom("fewerDenseUnits");
    moreRows_ = addZoom("moreDenseUnits");
    fewerColumns_ = addZoom("fewerDenseInputs");
    moreColumns_ = addZoom("moreDenseInputs");
    wholeMap_ = addZoom("wholeDenseMap");
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addStretch();
    for (QWidget *each :
         std::initializer_list<QWidget *>{rowsSeen_, fewerRows_, moreRows_, columnsSeen_, fewerColumns_, moreColumns_, wholeMap_})
        line->addWidget(each);
    connect(fewerRows_, &QPushButton::clicked, map_, [this] { map_->zoomRows(1 / zoomStep); });
    connect(moreRows_, &QPushButton::clicked, map_, [this] { map_->zoomRows(zoomStep); });
    connect(fewerColumns_, &QPushButton::clicked, map_, [this] { map_->zoomColumns(1 / zoomStep); });
    connect(moreColumns_, &QPushButton::clicked, map_, [this] { map_->zoomColumns(zoomStep); });
    connect(wholeMap_, &QPushButton::clicked, map_, &ZoomedMapPlot::seeAll);
    connect(map_, &ZoomedMapPlot::seenChanged, this, &DensePanel::showZoom);
    return line;
}

QPushButton *DensePanel::addZoom(const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty("flat-text", true);
    return button;
}

void DensePanel::showZoom()
{
    const SeenCells &seen = map_->seen();
    for (QWidget *each : std::initializer_list<QWidget *>{rowsSeen_, fewerRows_, moreRows_})
        each->setVisible(!projected_ && seen.rows.rows > leastRowsSeen);
    for (QWidget *each : std::initializer_list<QWidget *>{columnsSeen_, fewerColumns_, moreColumns_})
        each->setVisible(!projected_ && seen.columns.steps > leastStepsSeen);
    fewerRows_->setEnabled(seen.rows.count > leastRowsSeen);
    moreRows_->setEnabled(!seen.rows.isAll());
    fewerColumns_->setEnabled(seen.columns.count > leastStepsSeen);
    moreColumns_->setEnabled(!seen.columns.isAll());
    wholeMap_->setVisible(!seen.rows.isAll() || !seen.columns.isAll());
}

void DensePanel::setProjected(bool projected)
{
    projected_ = projected;
    showZoom();
    map_->setMinimumHeight(projected ? leastProjectedMap : leastMap);
}

void DensePanel::setTold(bool told)
{
    told_ = told;
    showLayersCard();
}

void DensePanel::showLayersCard()
{
    layersTitle_->parentWidget()->setVisible(!told_ && !content_.layers.empty());
}

QPushButton *DensePanel::addSegment(const char *name, const char *place)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setProperty("segment", place);
    connect(button, &QPushButton::clicked, this, [this] { showWeights(map_->dark()); });
    return button;
}

void DensePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DensePanel::retranslate()
{
    weights_->setText(tr("weights"));
    contribution_->setText(tr("contributions"));
    contribution_->setToolTip(tr("weight × input × ∂y/∂z of its unit: over the units they sum to gradient × input"));
    feature_->setAccessibleName(tr("Input whose weights are shown"));
    rowsSeen_->setText(tr("units"));
    columnsSeen_->setText(tr("inputs"));
    for (QPushButton *fewer : {fewerRows_, fewerColumns_})
        fewer->setText(QStringLiteral("−"));
    for (QPushButton *more : {moreRows_, moreColumns_})
        more->setText(QStringLiteral("+"));
    fewerRows_->setAccessibleName(tr("Fewer units"));
    fewerRows_->setToolTip(tr("Fewer units (Ctrl with +, Ctrl with the wheel over the names of the units, or Ctrl and Shift with "
                              "the wheel; Shift with the arrows or the pointer scrolls)"));
    moreRows_->setAccessibleName(tr("More units"));
    moreRows_->setToolTip(tr("More units (Ctrl with −, or Ctrl with the wheel over the names of the units)"));
    fewerColumns_->setAccessibleName(tr("Fewer inputs"));
    fewerColumns_->setToolTip(tr("Fewer inputs (+, or Ctrl with the wheel; Shift with the pointer or the arrows scrolls)"));
    moreColumns_->setAccessibleName(tr("More inputs"));
    moreColumns_->setToolTip(tr("More inputs (−, or Ctrl with the wheel)"));
    wholeMap_->setText(tr("whole map"));
    wholeMap_->setAccessibleName(wholeMap_->text());
    wholeMap_->setToolTip(tr("All units and all inputs are seen again (0, and Ctrl with 0)"));
    showWeights(map_->dark());
}

void DensePanel::show(const DenseContent &content, MapShows shows, bool dark)
{
    content_ = content;
    shows_ = shows;
    showLayers(dark);
    showFeatures();
    showWeights(dark);
}

void DensePanel::showContributions(bool contributions)
{
    (contributions ? contribution_ : weights_)->setChecked(true);
    showWeights(map_->dark());
}

bool DensePanel::showsContributions() const
{
    return contribution_->isChecked();
}

void DensePanel::showLayers(bool dark)
{
    layersTitle_->setText(tr("What each layer hands on: %1").arg(content_.title));
    while (layerPlots_.size() > content_.layers.size()) {
        delete layerPlots_.back();
        layerPlots_.pop_back();
    }
    while (layerPlots_.size() < content_.layers.size()) {
        layerPlots_.push_back(new HeatMapPlot(QString(), this));
        layerPlots_.back()->setCompact(true);
        layerPlots_.back()->setFixedHeight(layerHeight);
        layers_->addWidget(layerPlots_.back());
    }
    for (size_t k = 0; k < layerPlots_.size(); ++k) {
        HeatMap map = withMapOf(content_.layers[k].activation, shows_);
        map.xTitle = content_.layers[k].title;
        layerPlots_[k]->setName(content_.layers[k].title);
        layerPlots_[k]->setDark(dark);
        layerPlots_[k]->show(map);
    }
    showLayersCard();
}

void DensePanel::showFeatures()
{
    const QSignalBlocker quiet(feature_);
    feature_->clear();
    feature_->addItems(content_.features);
    feature_->setCurrentIndex(static_cast<int>(content_.feature));
    feature_->setVisible(content_.features.size() > 1);
}

void DensePanel::showWeights(bool dark)
{
    const bool possible = !content_.contribution.values.empty();
    for (QPushButton *button : {weights_, contribution_})
        button->setVisible(possible);
    const bool contribution = possible && contribution_->isChecked();
    weightsTitle_->setText(content_.weightsTitle);
    const QString adds = tr("What each of these weights adds to the answer on this sample: weight × input × ∂y/∂z.");
    const QString may = tr("Strong colours in a column: the network may use that part of its window.");
    const QString where = tr("What it adds there on this sample is under “contributions”.");
    weightsHint_->setText(!contribution               ? possible ? joinedSentences({may, where}) : may
                          : content_.answer.isEmpty() ? adds
                                                      : tr("%1 Here %2.", "a sentence; “y = …”").arg(adds, content_.answer));
    map_->setName(contribution ? tr("Contributions of the first weights") : tr("Weights of the first layer"));
    map_->setDark(dark);
    map_->show(withMapOf(contribution ? content_.contribution : content_.weights, shows_));
}

} // namespace sluice
