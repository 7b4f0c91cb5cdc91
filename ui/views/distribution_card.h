#pragma once

#include "ui/models/before_after.h"
#include "ui/models/distribution.h"
#include "ui/views/card.h"

class QComboBox;

namespace sluice {

class DistributionPlot;
class MapChoice;

/// How weights, gradients or activations are distributed, epoch after epoch, with the choice of which.
class DistributionCard : public Card {
    Q_OBJECT
public:
    explicit DistributionCard(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    /// What is drawn; null where nothing is.
    const DistributionMap *map() const;
    MapShows shows() const;
    void setShows(MapShows shows);

signals:
    void answered(); ///< something more is computed and drawn
    void epochPicked(uint32_t epoch);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    DistributionOf of() const;
    void showParts();
    void ask();
    void refresh();
    void showMap();

    /// What the drawn map depends on beside what was found.
    struct Drawn {
        std::optional<DistributionQuestion> question;
        std::vector<Moment> moments;
        size_t found = 0;
        QString idle;
        bool operator==(const Drawn &) const = default;
    };

    ViewState state_;
    std::vector<DistributionPart> parts_;
    std::optional<DistributionQuestion> question_;
    std::vector<Moment> moments_;
    Drawn drawn_;
    DistributionMap map_;

    QLabel *title_;
    QLabel *hint_;
    QComboBox *kinds_;
    QComboBox *partNames_;
    QComboBox *samples_;
    MapChoice *shows_;
    DistributionPlot *plot_;
    QLabel *nothing_;
    BeforeAfter<DistributionQuestion, Histogram> histograms_;
};

} // namespace sluice
