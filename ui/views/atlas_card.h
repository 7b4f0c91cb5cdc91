#pragma once

#include "ui/models/before_after.h"
#include "ui/models/gate_atlas.h"
#include "ui/models/layer_choice.h"
#include "ui/views/card.h"

#include <algorithm>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace sluice {

class AtlasPlot;
class MapChoice;

/// The gate atlas with the choice of layer and unit above it. Its maps grow while they are computed.
class AtlasCard : public Card {
    Q_OBJECT
public:
    explicit AtlasCard(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    const GateAtlas &atlas() const { return atlas_; }
    MapShows shows() const;
    void setShows(MapShows shows);
    /// For a projector: few maps on a sheet.
    void setProjected(bool projected);
    int sheets() const; ///< none where no model has a memory
    int sheet() const { return std::clamp(sheet_, 0, std::max(sheets() - 1, 0)); }
    void setSheet(int sheet);

signals:
    void answered(); ///< something more is computed and drawn
    void selectionEdited(const Selection &selection);
    void epochPicked(uint32_t epoch);
    void sheetsChanged(); ///< there are more or fewer of them

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void ask();
    void refresh();
    void showMaps();
    void showTitle();
    void showControls();
    void edit(const std::function<void(Selection &)> &change);

    /// What the drawn maps depend on beside the traces.
    struct Drawn {
        std::optional<AtlasQuestion> question;
        std::vector<Moment> moments;
        size_t unit = 0, found = 0;
        bool mean = false, expert = false;
        std::optional<Traced> part;
        bool operator==(const Drawn &) const = default;
    };
    Drawn toDraw() const;

    ViewState state_;
    Selection wanted_; ///< and what has been edited since
    std::vector<Moment> moments_;
    std::vector<LayerChoice> choices_;
    Drawn drawn_;
    GateAtlas atlas_;
    bool projected_ = false;
    int sheet_ = 0;

    QLabel *title_;
    QLabel *hint_;
    QComboBox *layers_;
    QSpinBox *unit_;
    QCheckBox *mean_;
    MapChoice *shows_;
    AtlasPlot *plot_;
    QLabel *nothing_;
    BeforeAfter<AtlasQuestion, AtlasTrace> traces_;
};

} // namespace sluice
