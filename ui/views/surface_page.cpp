#include "ui/views/surface_page.h"

#include "ui/models/number_text.h"
#include "ui/views/card.h"
#include "ui/views/help_button.h"
#include "ui/views/surface_plot.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sluice {

SurfacePage::SurfacePage(QWidget *parent)
    : QWidget(parent), grid_(new QGridLayout(this)),
      latest_(
          [](const ViewState &state, const std::atomic<bool> &abandoned) -> Result<std::optional<SurfaceContent>> {
              return surfaceContent(state, abandoned);
          },
          [this](const ViewState &state, const SurfaceContent &content) {
              content_ = content;
              refresh(state);
              emit answered();
          })
{
    grid_->setContentsMargins(12, 8, 12, 10);
    grid_->setSpacing(8);
}

void SurfacePage::show(const ViewState &state)
{
    asked_ = state;
    for (const Panel &panel : panels_)
        panel.plot->setDark(state.dark);
    if (hasSurface(state))
        latest_.ask(state);
}

/// Two beside each other, then the next row.
void SurfacePage::fitPanels(size_t count)
{
    while (panels_.size() > count) {
        delete panels_.back().card;
        panels_.pop_back();
    }
    while (panels_.size() < count) {
        auto *card = new Card(this);
        Panel panel{card, makeLabel("chart-title", card), new SurfacePlot(card)};
        card->column()->addLayout(withHelp(panel.title, Explained::surface));
        card->column()->addWidget(panel.plot, 1);
        connect(panel.plot, &SurfacePlot::samplePicked, this, [this](size_t sample) {
            Selection selection = asked_.selection;
            selection.sample = sample;
            emit selectionEdited(selection);
        });
        const auto at = static_cast<int>(panels_.size());
        grid_->addWidget(card, at / 2, at % 2);
        panels_.push_back(panel);
    }
}

void SurfacePage::refresh(const ViewState &state)
{
    fitPanels(content_.models.size());
    for (size_t k = 0; k < panels_.size(); ++k) {
        const auto &own = content_.models[k];
        const QColor colour(modelLook(state.experiment->models, own.model).colour);
        QString text = tr("%1, %2").arg(own.name.toHtmlEscaped(), content_.title);
        if (own.accuracy)
            text += tr(" · %1 right").arg(percentText(100 * *own.accuracy, 1));
        if (!own.restored.isEmpty())
            text += QStringLiteral(" · ") + own.restored;
        panels_[k].title->setTextFormat(Qt::RichText);
        panels_[k].title->setText(QString("<span style='color:%1'>■</span> %2").arg(colour.name(), text));
        panels_[k].plot->setDark(asked_.dark);
        panels_[k].plot->show(content_, k);
    }
}

} // namespace sluice
