#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/card.h"

namespace sluice {

class MemoryTable;

/// What each unit of the chosen layer keeps, in the chosen order.
class UnitsCard : public Card {
    Q_OBJECT
public:
    explicit UnitsCard(QWidget *parent = nullptr);

    /// Beginners read it in words; a projector shows it without the controls.
    void setWords(bool simple, bool projected, bool layers);
    void show(const MemoryContent &content);
    using Card::show;
    /// Only how much later is another, or the order.
    void showLines(const MemoryContent &content);
    void showUnit(size_t unit);
    /// No higher than its lines.
    void setWhole(bool whole);
    /// Above a step of a scene, which says what there is to see: without the hint.
    void setTold(bool told);

signals:
    void unitPicked(size_t unit);
    void layerPicked(size_t index);
    void orderPicked(UnitsBy by);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fitHint();
    void showWords(const MemoryContent &content);
    void showLayers(const MemoryContent &content);
    void showOrder(const MemoryContent &content);

    QLabel *title_;
    QLabel *orderName_;
    QComboBox *order_;
    QComboBox *layers_;
    MemoryTable *table_;
    QLabel *hint_;
    bool simple_ = false;
    bool told_ = false;
    bool hinted_ = false; ///< there is something to be said
};

} // namespace sluice
