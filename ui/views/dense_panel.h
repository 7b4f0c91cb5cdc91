#pragma once

#include "ui/models/dense_content.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QVBoxLayout;

namespace sluice {

class HeatMapPlot;
class ZoomedMapPlot;

/// Inside a dense network: what each layer hands on, and which part of the window its first weights may use.
class DensePanel : public QWidget {
    Q_OBJECT
public:
    explicit DensePanel(QWidget *parent = nullptr);

    void show(const DenseContent &content, MapShows shows, bool dark);
    using QWidget::show;
    void setProjected(bool projected); ///< where nothing scrolls
    void setTold(bool told);           ///< with a step of a scene below: the first layer alone
    /// Of the first weights, in place of these.
    void showContributions(bool contributions);
    bool showsContributions() const;

signals:
    void featurePicked(size_t feature);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeLayersCard();
    QWidget *makeWeightsCard();
    QPushButton *addSegment(const char *name, const char *place);
    void retranslate();
    void showLayers(bool dark);
    void showLayersCard();
    void showWeights(bool dark);
    void showFeatures();
    QLayout *makeZoom();
    QPushButton *addZoom(const char *name);
    void showZoom();

    DenseContent content_;
    MapShows shows_ = MapShows::whatIf;
    bool projected_ = false;
    bool told_ = false;
    QLabel *layersTitle_;
    QVBoxLayout *layers_;
    std::vector<HeatMapPlot *> layerPlots_;
    QLabel *weightsTitle_;
    QLabel *weightsHint_;
    QComboBox *feature_;
    QPushButton *weights_;
    QPushButton *contribution_;
    ZoomedMapPlot *map_;
    QLabel *rowsSeen_, *columnsSeen_;
    QPushButton *fewerRows_, *moreRows_, *fewerColumns_, *moreColumns_, *wholeMap_;
};

} // namespace sluice
