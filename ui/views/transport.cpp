#include "ui/views/transport.h"

#include "ui/models/answer.h"
#include "ui/models/run_summary.h"
#include "ui/models/value_text.h"
#include "ui/views/help_button.h"
#include "ui/views/icons.h"
#include "ui/views/line_slider.h"
#include "ui/views/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

namespace sluice {

namespace {

constexpr std::array glyphs = {Glyph::first, Glyph::previous, Glyph::playBack, Glyph::play, Glyph::next, Glyph::last};
constexpr std::array names = {"first", "previous", "playBack", "play", "next", "last"};

} // namespace

Transport::Transport(Workbench &workbench, QWidget *parent) : QWidget(parent), workbench_(workbench)
{
    setProperty("bar", "bottom");
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 8);
    row->setSpacing(6);
    addTargets();
    row->addSpacing(6);
    addButtons();
    addPlaying();
    row->addSpacing(6);

    slider_ = new LineSlider(this);
    slider_->setObjectName("transport");
    slider_->setLabel(" ");
    slider_->setTips([this](int value) { return tipOf(value); });
    connect(slider_, &QSlider::valueChanged, this, &Transport::goTo);
    row->addWidget(slider_, 1);
    row->addSpacing(6);

    live_ = new QPushButton(this);
    live_->setObjectName("live");
    live_->setCheckable(true); // down while it holds
    connect(live_, &QPushButton::clicked, &workbench_, &Workbench::goLive);
    row->addWidget(live_);
    row->addWidget(new HelpButton(Explained::transport, this));

    playing_.setInterval(playMilliseconds(playSpeeds[usualPlaySpeed]));
    connect(&playing_, &QTimer::timeout, this, &Transport::advance);
    retranslate();
}

void Transport::addTargets()
{
    caption_ = new QLabel(this);
    caption_->setProperty("role", "hint");
    time_ = new QPushButton(this);
    time_->setObjectName("stepTime");
    time_->setProperty("segment", "first");
    training_ = new QPushButton(this);
    training_->setObjectName("stepTraining");
    training_->setProperty("segment", "last");
    auto *targets = new QHBoxLayout;
    targets->setSpacing(0);
    for (QPushButton *button : {time_, training_}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        targets->addWidget(button);
    }
    training_->setChecked(true);
    connect(time_, &QPushButton::clicked, this, [this] { setTarget(Target::time); });
    connect(training_, &QPushButton::clicked, this, [this] { setTarget(Target::training); });
    layout()->addWidget(caption_);
    row()->addLayout(targets);
}

QHBoxLayout *Transport::row() const
{
    return static_cast<QHBoxLayout *>(layout());
}

void Transport::addButtons()
{
    for (size_t index = 0; index < buttonCount; ++index) {
        auto *button = new QPushButton(this);
        button->setObjectName(names[index]);
        button->setProperty("square", true);
        connect(button, &QPushButton::clicked, this, [this, index] { press(static_cast<Button>(index)); });
        layout()->addWidget(button);
        buttons_[index] = button;
    }
}

void Transport::addPlaying()
{
    loop_ = new QPushButton(QStringLiteral("↻"), this);
    loop_->setObjectName("loop");
    loop_->setCheckable(true);
    loop_->setProperty("square", true);
    speed_ = new QComboBox(this);
    speed_->setObjectName("speed");
    for (size_t k = 0; k < playSpeeds.size(); ++k)
        speed_->addItem(QString());
    speed_->setCurrentIndex(usualPlaySpeed);
    connect(speed_, &QComboBox::currentIndexChanged, this,
            [this](int index) { playing_.setInterval(playMilliseconds(playSpeeds[static_cast<size_t>(index)])); });
    jump_ = new QSpinBox(this);
    jump_->setObjectName("jump");
    jump_->setKeyboardTracking(false);
    connect(jump_, &QSpinBox::valueChanged, this, &Transport::goTo);
    jumpName_ = new QLabel(this); // in the box it would stand too high in Chinese
    jumpName_->setProperty("role", "hint");
    for (QWidget *control : std::initializer_list<QWidget *>{loop_, speed_, jumpName_, jump_})
        row()->addWidget(control);
}

void Transport::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Transport::retranslate()
{
    caption_->setText(tr("Step through"));
    time_->setText(tr("time"));
    time_->setToolTip(tr("The time steps inside the sample (← →)"));
    training_->setText(tr("training"));
    training_->setToolTip(tr("The stored epochs"));
    buttons_[first]->setAccessibleName(tr("First"));
    buttons_[previous]->setAccessibleName(tr("One back"));
    buttons_[playBack]->setAccessibleName(tr("Play backwards"));
    buttons_[play]->setAccessibleName(tr("Play"));
    buttons_[next]->setAccessibleName(tr("One on"));
    buttons_[last]->setAccessibleName(tr("Last"));
    for (QPushButton *button : buttons_)
        button->setToolTip(button->accessibleName());
    buttons_[first]->setToolTip(tr("First (Home)"));
    buttons_[play]->setToolTip(tr("Play, or stop (K)"));
    buttons_[last]->setToolTip(tr("Last (End)"));
    live_->setText(tr("live"));
    loop_->setAccessibleName(tr("Play in a loop"));
    loop_->setToolTip(tr("At the end begin again"));
    speed_->setAccessibleName(tr("Speed of playing"));
    speed_->setToolTip(tr("Places a second"));
    for (size_t k = 0; k < playSpeeds.size(); ++k)
        speed_->setItemText(static_cast<int>(k), tr("%1 / s").arg(playSpeeds[k]));
}

void Transport::setTarget(Target target)
{
    setPlaying(0);
    target_ = target;
    time_->setChecked(target == Target::time);
    training_->setChecked(target == Target::training);
    show(workbench_.viewState());
}

void Transport::press(Button button)
{
    if (button != play && button != playBack)
        setPlaying(0);
    switch (button) {
    case first:
        return goToEnd(false);
    case previous:
        return step(-1);
    case playBack:
        return setPlaying(direction_ == -1 ? 0 : -1);
    case play:
        return setPlaying(direction_ == 1 ? 0 : 1);
    case next:
        return step(1);
    default:
        return goToEnd(true);
    }
}

void Transport::jumpToEnd(bool end)
{
    buttons_[end ? last : first]->click();
}

void Transport::togglePlay()
{
    buttons_[direction_ < 0 ? playBack : play]->click();
}

void Transport::stepTime(int by)
{
    Selection selection = workbench_.viewState().selection;
    if (by < 0 && selection.step == 0)
        return;
    selection.step += static_cast<size_t>(by);
    workbench_.setSelection(selection);
}

void Transport::step(int by)
{
    if (target_ == Target::time)
        return stepTime(by);
    const auto kept = workbench_.keptEpochs();
    const uint32_t shown = workbench_.shownEpoch();
    if (by < 0) {
        const auto before = std::ranges::lower_bound(kept, shown);
        if (before != kept.begin())
            workbench_.showEpoch(*std::prev(before));
    } else if (const auto after = std::ranges::upper_bound(kept, shown); after != kept.end()) {
        workbench_.showEpoch(*after);
    } else {
        workbench_.goLive();
    }
}

void Transport::goTo(int value)
{
    setPlaying(0);
    if (target_ == Target::time) {
        Selection selection = workbench_.viewState().selection;
        selection.step = static_cast<size_t>(std::max(1, value) - 1);
        workbench_.setSelection(selection);
        return;
    }
    const auto kept = workbench_.keptEpochs();
    if (kept.empty() || static_cast<uint32_t>(value) > kept.back())
        workbench_.goLive();
    else
        workbench_.showEpoch(static_cast<uint32_t>(value));
}

void Transport::goToEnd(bool end)
{
    if (target_ == Target::time) {
        Selection selection = workbench_.viewState().selection;
        selection.step = end ? SIZE_MAX : 0;
        workbench_.setSelection(selection);
    } else if (end) {
        workbench_.goLive();
    } else if (const auto kept = workbench_.keptEpochs(); !kept.empty()) {
        workbench_.showEpoch(kept.front());
    }
}

bool Transport::atEnd(int direction) const
{
    const ViewState &state = workbench_.viewState();
    if (!state.task)
        return true;
    if (target_ == Target::time)
        return direction > 0 ? state.selection.step + 1 >= sampleSteps(state) : state.selection.step == 0;
    const auto kept = workbench_.keptEpochs();
    return direction > 0 ? state.live : kept.empty() || (!state.live && workbench_.shownEpoch() <= kept.front());
}

/// Playing from the end starts at the beginning.
void Transport::setPlaying(int direction)
{
    if (direction == direction_)
        return;
    if (direction != 0 && atEnd(direction))
        goToEnd(direction < 0);
    direction_ = direction;
    direction != 0 ? playing_.start() : playing_.stop();
    show(workbench_.viewState());
}

void Transport::advance()
{
    if (loop_->isChecked() && atEnd(direction_))
        goToEnd(direction_ < 0);
    else
        step(direction_);
    if (!loop_->isChecked() && atEnd(direction_))
        setPlaying(0);
}

QString Transport::label(const ViewState &state) const
{
    if (!state.task)
        return {};
    if (target_ == Target::time)
        return tr("t = %1 of %2").arg(state.selection.step + 1).arg(sampleSteps(state));
    const uint32_t epoch = workbench_.shownEpoch();
    if (state.live)
        return areRestored(state.moment) ? restoredText(state.moment) : tr("epoch %1 · live").arg(epoch);
    const bool best = summarizeEnd(state.epochs, state.experiment->models.size()).bestEpochs.contains(epoch);
    return best ? tr("epoch %1 (best)").arg(epoch) : tr("epoch %1").arg(epoch);
}

/// What lies at a place of the slider: "t = 3: count 45.2".
QString Transport::tipOf(int value) const
{
    if (target_ == Target::training) {
        const ViewState &state = workbench_.viewState();
        if (state.live && areRestored(state.moment) && static_cast<uint32_t>(value) == workbench_.shownEpoch())
            return tr("trained to epoch %1 · %2", "and which weights are shown").arg(value).arg(restoredText(state.moment));
        const auto kept = workbench_.keptEpochs();
        const bool is = std::ranges::binary_search(kept, static_cast<uint32_t>(value));
        return is ? tr("epoch %1, kept").arg(value) : tr("epoch %1").arg(value);
    }
    const auto step = static_cast<size_t>(std::max(1, value) - 1);
    if (step >= series_.values.size())
        return {};
    const QString name = series_.name.isEmpty() ? featureName(*drawn_.task, step) : series_.name;
    return tr("t = %1: %2 %3").arg(value).arg(name, exactText(series_.values[step]));
}

void Transport::showSlider(const ViewState &state)
{
    if (target_ == Target::time) {
        if (slider_->series().empty() || !sameSeries(drawn_, state)) {
            series_ = sampleSeries(state);
            slider_->setSeries(series_.heights);
            drawn_ = state;
        }
        slider_->setMarks({});
        slider_->showValue(1, std::max(1, static_cast<int>(sampleSteps(state))), static_cast<int>(state.selection.step) + 1);
    } else {
        slider_->setSeries({});
        slider_->setMarks(workbench_.keptEpochs());
        const int epochs = state.experiment ? static_cast<int>(state.experiment->training.epochs) : 1;
        slider_->showValue(0, epochs, static_cast<int>(workbench_.shownEpoch()));
    }
    slider_->setLabel(label(state));
    slider_->setAccessibleDescription(tipOf(slider_->value()));
    slider_->setAccessibleName(target_ == Target::time ? tr("Time step") : tr("Epoch"));
    jump_->setToolTip(slider_->accessibleDescription());
    jumpName_->setText(target_ == Target::time ? tr("t =") : tr("epoch"));
    if (jump_->hasFocus() && !jump_->text().isEmpty() && jump_->value() == slider_->value())
        return;
    const QSignalBlocker quiet(jump_);
    jump_->setRange(slider_->minimum(), slider_->maximum());
    jump_->setAccessibleName(target_ == Target::time ? tr("Jump to a time step") : tr("Jump to an epoch"));
    jump_->setValue(slider_->value());
}

void Transport::show(const ViewState &state)
{
    showSlider(state);
    const QColor colour = theme(state.dark).text;
    for (size_t index = 0; index < buttonCount; ++index) {
        const bool playing = (index == play && direction_ == 1) || (index == playBack && direction_ == -1);
        buttons_[index]->setIcon(icon(playing ? Glyph::pause : glyphs[index], colour));
        buttons_[index]->setEnabled(state.task != nullptr);
    }
    for (QWidget *control : std::initializer_list<QWidget *>{slider_, jump_, loop_, speed_})
        control->setEnabled(state.task != nullptr);
    live_->setChecked(state.live);
    live_->setEnabled(!state.live);
    const QString shown = areRestored(state.moment) ? restoredText(state.moment) : tr("The newest weights are shown");
    live_->setToolTip(state.live ? shown : tr("Show the newest weights again (L)"));
}

} // namespace sluice
