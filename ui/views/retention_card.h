#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/card.h"

class QSpinBox;

namespace sluice {

class FadePlot;

/// What is left of a changed input some steps later: which input, how many steps, and the curves.
class RetentionCard : public Card {
    Q_OBJECT
public:
    explicit RetentionCard(QWidget *parent = nullptr);

    /// What experts read in symbols, beginners do in words; a projector has the whole title and no controls.
    void setWords(bool simple, bool projected);
    void setDark(bool dark);
    /// How high it is to be: what it shows must not make it higher.
    void setRoom(int height);
    /// Above a step of a scene, which says what there is to see: without the hint.
    void setTold(bool told);
    void show(const MemoryContent &content, const Experiment &experiment);
    using Card::show;
    /// Of what is shown, the words alone.
    void showWords(const MemoryContent &content);
    /// Only how much later is another.
    void showLater(const MemoryContent &content);
    void showUnit(size_t unit);

signals:
    void unitPicked(size_t unit);
    void laterPicked(size_t later);
    void inputPicked(std::optional<size_t> input); ///< nothing: what stands there
    void allInputsPicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fitHint();
    void writeHint(const MemoryContent &content);
    void showChoices(const MemoryContent &content);
    void pick(int index);

    QLabel *title_;
    QLabel *changedName_, *laterName_; ///< beside their controls
    QComboBox *changed_;
    QSpinBox *later_;
    QLabel *hint_;
    FadePlot *plot_;
    bool simple_ = false, projected_ = false, told_ = false;
    bool standing_ = false; ///< the first choice is what stands there
    size_t inputs_ = 0;
    int room_ = 0;
};

} // namespace sluice
