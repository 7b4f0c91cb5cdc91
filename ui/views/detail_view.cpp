#include "ui/views/detail_view.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/card.h"
#include "ui/views/detail_plots.h"
#include "ui/views/heat_map_plot.h"
#include "ui/views/path_plot.h"
#include "ui/views/plot_parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sluice {

DetailView::DetailView(QWidget *parent)
    : QWidget(parent), row_(new QHBoxLayout(this)),
      latest_(
          [](const Question &question, const std::atomic<bool> &abandoned) -> Result<std::optional<CompareDetails>> {
              return compareDetails(question.state, question.view, abandoned);
          },
          [this](const Question &question, const CompareDetails &details) { draw(question, details); })
{
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(10);
}

void DetailView::show(const ViewState &state, CompareView view)
{
    dark_ = state.dark;
    for (const Column &column : columns_)
        column.plot->setDark(dark_);
    latest_.ask({state, view});
}

void DetailView::clear()
{
    for (const Column &column : columns_)
        delete column.box;
    columns_.clear();
}

template <class Kind> Kind *DetailView::column(size_t k)
{
    if (k == columns_.size()) {
        auto *box = new QWidget(this);
        auto *inside = new QVBoxLayout(box);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(2);
        Plot *plot = nullptr;
        if constexpr (std::is_same_v<Kind, HeatMapPlot>)
            plot = new HeatMapPlot(QString(), box);
        else
            plot = new Kind(box);
        auto *title = makeLabel("hint", box);
        inside->addWidget(title);
        inside->addWidget(plot, 1);
        row_->addWidget(box, 1);
        columns_.push_back({box, title, plot});
    }
    columns_[k].plot->setDark(dark_);
    return static_cast<Kind *>(columns_[k].plot);
}

void DetailView::draw(const Question &question, const CompareDetails &details)
{
    const size_t wanted = details.confusion     ? details.confusion->models.size()
                          : details.reliability ? details.reliability->models.size()
                                                : 1;
    if (question.view != view_ || columns_.size() > wanted)
        clear();
    view_ = question.view;
    details_ = details;
    shown_ = question.state;
    const std::vector<ModelLook> looks = looksOf(question.state.experiment->models);
    if (details.path) {
        column<PathPlot>(0)->show(*details.path, looks);
        columns_[0].title->setText(details.path->note);
    }
    if (details.scatter) {
        column<ScatterPlot>(0)->show(*details.scatter, looks);
        columns_[0].title->setText(details.scatter->everyNth > 1 ? tr("drawn: one answer of %1").arg(details.scatter->everyNth)
                                                                 : QString());
        columns_[0].title->setVisible(details.scatter->everyNth > 1);
    }
    for (size_t k = 0; details.confusion && k < details.confusion->models.size(); ++k) {
        const auto &model = details.confusion->models[k];
        auto *plot = column<HeatMapPlot>(k);
        plot->setName(closedUp(tr("Confusion of %1").arg(model.name)));
        plot->show(model.map);
        columns_[k].title->setText(tr("%1: %2 right").arg(model.name, percentText(fixedText(100 * model.accuracy, 1))));
    }
    for (size_t k = 0; details.reliability && k < details.reliability->models.size(); ++k) {
        const auto &model = details.reliability->models[k];
        column<ReliabilityPlot>(k)->show(model, looks[model.model]);
        columns_[k].title->setText(
            tr("%1: expected calibration error %2 (15 bins, Guo et al. 2017), largest %3")
                .arg(model.name, fixedText(model.calibration.expectedError, 4), fixedText(model.calibration.largestError, 3)));
    }
    emit titled(details.title);
}

} // namespace sluice
