#pragma once

#include "ui/models/memory_content.h"
#include "ui/views/plot.h"

namespace sluice {

/// What is left of the selected step k steps later: of each unit's cell along its own path, the running product of its forget gates, and
/// as measured, of a changed input in the picked unit's state and in the answer. A click near a unit's line picks the unit, one anywhere
/// else the k that is read.
class FadePlot : public Plot {
    Q_OBJECT
public:
    explicit FadePlot(QWidget *parent = nullptr);
    void show(const MemoryContent &content, const Experiment &experiment);
    using Plot::show;
    void showUnit(size_t unit);
    /// For beginners, without symbols: from the next content on.
    void setSimple(bool simple) { simple_ = simple; }
    /// Only another k is read.
    void showLater(size_t later);
    QString tipAt(const QPointF &position) const override;

signals:
    void unitPicked(size_t unit);
    void laterPicked(size_t later);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    QString answerName() const;
    QString nowName(const QString &name, const QString &brief) const;
    const MemoryLine *pickedLine() const;
    void showPicked();
    void showMarks(const MemoryLine *line);
    std::optional<size_t> unitAt(const QPointF &position) const;
    size_t laterAt(const QPointF &position) const;
    void setPens();
    PlotTable fadeTable() const;

    MemoryContent content_;
    bool simple_ = false;
    ModelLook look_;
    std::vector<size_t> drawn_; ///< units with a line
    std::vector<QCPGraph *> lines_;
    QCPGraph *before_; ///< the picked unit's without the what-ifs
    QCPGraph *picked_;
    QCPGraph *state_;
    QCPGraph *outputBefore_;
    QCPGraph *output_;
    QCPGraph *gone_;     ///< where the picked unit's line passes ½
    QCPGraph *halfLife_; ///< at its mean rate
    QCPItemStraightLine *half_, *cursor_;
};

} // namespace sluice
