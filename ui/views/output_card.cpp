#include "ui/views/output_card.h"

#include "ui/models/shown_contents.h"
#include "ui/views/detail_view.h"
#include "ui/views/help_button.h"
#include "ui/views/output_plot.h"
#include "ui/views/page_stack.h"
#include "ui/views/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <utility>

namespace sluice {

OutputCard::OutputCard(QWidget *parent)
    : Card(parent),
      laterOutput_([](const ViewState &state,
                      const std::atomic<bool> &) { return Result<std::optional<OutputContent>>(outputContent(state)); },
                   [this](const ViewState &state, const OutputContent &content) {
                       if (state.experiment == state_.experiment)
                           takeOutput(state, content);
                   })
{
    auto *head = new QHBoxLayout;
    title_ = makeLabel("chart-title", this);
    sampleLabel_ = makeLabel("hint", this);
    sample_ = new QSpinBox(this);
    sample_->setObjectName("sample");
    sampleLabel_->setBuddy(sample_);
    connect(sample_, &QSpinBox::valueChanged, this, [this](int number) {
        Selection selection = state_.selection;
        selection.sample = static_cast<size_t>(number - 1);
        emit selectionEdited(selection);
    });
    residuals_ = makeFlatButton({}, {}, this);
    residuals_->setObjectName("residuals");
    residuals_->setCheckable(true);
    connect(residuals_, &QPushButton::toggled, this, [this] {
        retranslate();
        showView();
    });
    nearest_ = makeLabel("hint", this);
    nearest_->setObjectName("nearest");
    nearest_->setWordWrap(true);
    head->addWidget(title_);
    head->addWidget(residuals_);
    head->addStretch();
    head->addWidget(makeViewSwitch());
    sampleLabel_->setContentsMargins(8, 0, 0, 0);
    head->addWidget(sampleLabel_);
    head->addWidget(sample_);
    views_ = new PageStack(this);
    help_ = new HelpButton(Explained::output, this);
    head->addWidget(help_);
    output_ = new OutputPlot(this);
    details_ = new DetailView(this);
    views_->addWidget(output_);
    views_->addWidget(details_);
    connect(output_, &OutputPlot::picked, this, &OutputCard::pick);
    connect(details_, &DetailView::titled, this, [this](const QString &title) {
        if (view_ != CompareView::outputs)
            title_->setText(title);
    });
    column()->addLayout(head);
    column()->addWidget(nearest_);
    column()->addWidget(views_, 1);
    retranslate();
}

/// What does not apply to the task is not there.
QWidget *OutputCard::makeViewSwitch()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::vector<std::pair<CompareView, const char *>> views = {{CompareView::outputs, "viewOutputs"},
                                                                     {CompareView::path, "viewPath"},
                                                                     {CompareView::scatter, "viewScatter"},
                                                                     {CompareView::confusion, "viewConfusion"},
                                                                     {CompareView::reliability, "viewReliability"}};
    for (const auto &[view, name] : views) {
        auto *button = new QPushButton(box);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        connect(button, &QPushButton::clicked, this, [this, view = view] { chooseView(view); });
        row->addWidget(button);
        viewButtons_.emplace_back(view, button);
    }
    viewButtons_.front().second->setChecked(true);
    return box;
}

void OutputCard::chooseView(CompareView view)
{
    view_ = view;
    showView();
}

void OutputCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    outputOf_.reset(); // its words are of the other language
    showView();
}

void OutputCard::retranslate()
{
    sampleLabel_->setText(tr("sample"));
    sample_->setAccessibleName(tr("Sample"));
    const std::array names = {tr("outputs"), tr("path"), tr("scatter"), tr("confusion"), tr("calibration")};
    for (size_t k = 0; k < viewButtons_.size(); ++k)
        viewButtons_[k].second->setText(names[k]);
    residuals_->setText(residuals_->isChecked() ? tr("residuals ✓") : tr("residuals"));
    residuals_->setAccessibleName(tr("Residuals and where each model is nearest"));
    residuals_->setToolTip(tr("What each model's answers leave over, and a shade where it is the nearest to the target. In a low "
                              "window the losses and cards below give them their room."));
    output_->setName(tr("Output against target"));
}

void OutputCard::show(const ViewState &state)
{
    state_ = state;
    output_->setDark(state.dark);
    showView();
}

void OutputCard::setProjected(bool projected)
{
    projected_ = projected;
    if (state_.task)
        showViewSwitch();
}

bool OutputCard::isOf(const ViewState &state) const
{
    return outputOf_ && (sameOutputs(*outputOf_, state) || isOfSameSample(*outputOf_, state));
}

/// A path is of one sample, the others are of all of a part.
const CompareDetails *OutputCard::details(const ViewState &state) const
{
    const auto &details = details_->details();
    const ViewState &shown = details_->shown();
    const bool current = isOfSameSample(shown, state) || (view_ != CompareView::path && sameOutputs(shown, state));
    return view_ != CompareView::outputs && details && current ? &*details : nullptr;
}

void OutputCard::showSample()
{
    const QSignalBlocker silent(sample_);
    sample_->setRange(1, static_cast<int>(state_.task->sampleCount(state_.selection.split)));
    sample_->setValue(static_cast<int>(state_.selection.sample) + 1);
    sample_->setSuffix(tr(" of %1").arg(sample_->maximum()));
    const bool every = state_.task->spec().output == OutputAt::every;
    sampleLabel_->setText(every ? tr("sample") : tr("sample at the cursor"));
}

void OutputCard::showViewSwitch()
{
    const std::vector<CompareView> possible = compareViews(*state_.task);
    if (std::ranges::find(possible, view_) == possible.end())
        view_ = CompareView::outputs;
    for (const auto &[view, button] : viewButtons_) {
        const char *place = view == possible.front() ? "first" : view == possible.back() ? "last" : "middle";
        button->setVisible(std::ranges::find(possible, view) != possible.end());
        button->setChecked(view == view_);
        setRole(*button, "segment", place);
    }
    const bool outputs = view_ == CompareView::outputs;
    help_->setView(outputs                           ? Explained::output
                   : view_ == CompareView::path      ? Explained::path
                   : view_ == CompareView::scatter   ? Explained::scatter
                   : view_ == CompareView::confusion ? Explained::confusion
                                                     : Explained::reliability);
    views_->setCurrentIndex(outputs ? 0 : 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{sample_, sampleLabel_})
        widget->setVisible(outputs || view_ == CompareView::path);
    const bool residuals = outputs && state_.task->classes().empty();
    residuals_->setVisible(residuals && !projected_);
    if (!residuals || !residuals_->isChecked())
        tellResiduals(nullptr);
}

void OutputCard::showView()
{
    if (!state_.task)
        return;
    showSample();
    showViewSwitch();
    if (state_.moment.empty())
        return;
    if (view_ != CompareView::outputs)
        return details_->show(state_, view_);
    if (outputOf_ && sameOutputs(*outputOf_, state_))
        drawOutput(withCursor(outputContent_, state_));
    else if (outputCost(state_) <= mostAtOnce)
        takeOutput(state_, outputContent(state_));
    else
        laterOutput_.ask(state_);
}

/// The cursor may have gone on since they were asked for, or come back to what is shown.
void OutputCard::takeOutput(const ViewState &state, const OutputContent &content)
{
    const bool current = sameOutputs(state, state_);
    if (!current && outputOf_ && sameOutputs(*outputOf_, state_))
        return;
    outputOf_ = state;
    outputContent_ = content;
    drawOutput(current ? withCursor(content, state_) : content);
}

void OutputCard::drawOutput(const OutputContent &content)
{
    if (view_ != CompareView::outputs)
        return;
    title_->setText(content.title);
    if (!residuals_->isVisibleTo(this) || !residuals_->isChecked())
        return output_->show(content, *state_.experiment);
    const ResidualContent residuals = residualContent(content);
    tellResiduals(&residuals);
    output_->show(content, *state_.experiment, &residuals);
}

void OutputCard::tellResiduals(const ResidualContent *residuals)
{
    nearest_->setText(residuals ? nearestText(*residuals) : QString());
    nearest_->setVisible(!nearest_->text().isEmpty());
    const size_t strips = residuals ? residuals->strips.size() : 0;
    if (std::exchange(strips_, strips) != strips)
        emit residualsChanged();
}

int OutputCard::residualsHeight() const
{
    return strips_ == 0 ? 0 : ResidualStrips::heightOf(strips_) + nearest_->fontMetrics().lineSpacing() + layout()->spacing();
}

void OutputCard::hideResiduals()
{
    residuals_->setChecked(false);
}

void OutputCard::pick(size_t point)
{
    Selection selection = state_.selection;
    if (state_.task->spec().output == OutputAt::every)
        selection.step = point;
    else
        selection.sample = point;
    emit selectionEdited(selection);
}

} // namespace sluice
