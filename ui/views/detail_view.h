#pragma once

#include "ui/models/compare_details.h"
#include "ui/models/latest.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace sluice {

class HeatMapPlot;
class Plot;
class ReliabilityPlot;
class ScatterPlot;

/// All answers of the selected split: a scatter, confusion matrices or reliability diagrams, computed beside the window.
class DetailView : public QWidget {
    Q_OBJECT
public:
    explicit DetailView(QWidget *parent = nullptr);

    void show(const ViewState &state, CompareView view);
    using QWidget::show;
    /// What is drawn; nothing before anything is.
    const std::optional<CompareDetails> &details() const { return details_; }
    const ViewState &shown() const { return shown_; } ///< that it is of

signals:
    void titled(const QString &title);

private:
    struct Question {
        ViewState state;
        CompareView view;
    };
    struct Column {
        QWidget *box;
        QLabel *title;
        Plot *plot;
    };
    void draw(const Question &question, const CompareDetails &details);
    template <class Kind> Kind *column(size_t k);
    void clear();

    QHBoxLayout *row_;
    CompareView view_ = CompareView::outputs; ///< what the columns are of
    std::optional<CompareDetails> details_;
    ViewState shown_;
    bool dark_ = false;
    std::vector<Column> columns_;
    Latest<Question, CompareDetails> latest_;
};

} // namespace sluice
