#include "ui/views/training_editor.h"

#include "ui/models/loss_text.h"
#include "ui/models/scene_rules.h"
#include "ui/views/bound_controls.h"
#include "ui/views/card.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace sluice {

namespace {

using Loss = LossSpec::Type;
using Update = OptimizerSpec::Type;
using Schedule = ScheduleSpec::Type;

constexpr int mostUpdates = 10'000'000;

QString weightsText(const std::vector<double> &weights)
{
    QStringList texts;
    for (const double weight : weights)
        texts << QString::number(weight);
    return texts.join(QStringLiteral(", "));
}

/// Nothing where a part is no number.
std::optional<std::vector<double>> weightsIn(const QString &text)
{
    std::vector<double> weights;
    for (const QString &part : text.split(',', Qt::SkipEmptyParts)) {
        bool number = false;
        weights.push_back(part.trimmed().toDouble(&number));
        if (!number)
            return {};
    }
    return weights;
}

} // namespace

TrainingEditor::TrainingEditor(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void TrainingEditor::show(const TrainingSpec &training, bool ofClasses)
{
    training_ = training;
    stop_ = training.stop.value_or(StoppingSpec());
    stops_ = training.stop.has_value();
    ofClasses_ = ofClasses;
    rebuild();
}

void TrainingEditor::setOfClasses(bool ofClasses)
{
    if (ofClasses == ofClasses_)
        return;
    ofClasses_ = ofClasses;
    training_.loss = {.type = ofClasses ? Loss::crossEntropy : Loss::mse};
    rebuild();
}

void TrainingEditor::setLearningRate(double learningRate)
{
    training_.optimizer.learningRate = learningRate;
    const QSignalBlocker quiet(rate_);
    rate_->setValue(learningRate);
}

void TrainingEditor::setRateLocked(bool locked)
{
    if (std::exchange(rateLocked_, locked) != locked && rate_)
        showRateLock();
}

void TrainingEditor::showRateLock()
{
    rate_->setEnabled(!rateLocked_);
    rate_->setToolTip(rateLocked_ ? lockedText() : tr("The running training takes a new learning rate at once"));
}

void TrainingEditor::rebuild()
{
    delete body_;
    needs_.clear();
    body_ = new QWidget(this);
    layout()->addWidget(body_);
    form_ = makeForm(body_);
    form_->setContentsMargins(0, 0, 0, 0);
    addOptimizer();
    addSchedule();
    addLoss();
    addLimits();
    addStopping();
    showNeeded();
}

BoundTo TrainingEditor::boundTo(const QString &name, const QString &tip)
{
    return {body_, name, tip, [this] {
                training_.stop = stops_ ? std::optional(stop_) : std::nullopt;
                showNeeded();
                emit edited();
            }};
}

void TrainingEditor::addRow(const QString &label, QWidget *control, std::function<bool()> needed)
{
    form_->addRow(label, control);
    if (needed)
        needs_.emplace_back(control, std::move(needed));
}

void TrainingEditor::showNeeded()
{
    for (const auto &[control, needed] : needs_)
        form_->setRowVisible(control, needed());
}

void TrainingEditor::addOptimizer()
{
    OptimizerSpec &own = training_.optimizer;
    const auto isOne = [&own](std::initializer_list<Update> types) {
        return [&own, types = std::vector(types)] { return std::ranges::find(types, own.type) != types.end(); };
    };
    addRow(tr("optimizer"), boundChoice<Update>(boundTo(tr("Optimizer")), own.type,
                                                {{tr("Adam"), Update::adam},
                                                 {tr("SGD"), Update::sgd},
                                                 {tr("momentum"), Update::momentum},
                                                 {tr("Nesterov momentum"), Update::nesterov},
                                                 {tr("RMSProp"), Update::rmsprop},
                                                 {tr("Adagrad"), Update::adagrad},
                                                 {tr("AdamW"), Update::adamw},
                                                 {tr("NAdam"), Update::nadam}}));
    rate_ = boundScale(boundTo(tr("Learning rate")), own.learningRate, 1e-6, 10, 6);
    rate_->setObjectName("learningRate");
    connect(rate_, &QDoubleSpinBox::valueChanged, this, &TrainingEditor::learningRateEdited);
    showRateLock();
    addRow(tr("learning rate"), rate_);
    addRow(tr("momentum"), boundNumber(boundTo(tr("Momentum")), own.momentum, 0, 0.9999, 0.05, 4),
           isOne({Update::momentum, Update::nesterov}));
    addRow(tr("decay"), boundNumber(boundTo(tr("Decay of the mean square")), own.decay, 0, 0.9999, 0.01, 4),
           isOne({Update::rmsprop}));
    const auto adams = isOne({Update::adam, Update::adamw, Update::nadam});
    addRow(tr("β₁"), boundNumber(boundTo(tr("Decay of the mean gradient, beta 1")), own.beta1, 0, 0.9999, 0.01, 4), adams);
    addRow(tr("β₂"), boundNumber(boundTo(tr("Decay of the mean square, beta 2")), own.beta2, 0, 0.9999, 0.001, 4), adams);
    addRow(tr("weight decay"), boundScale(boundTo(tr("Decoupled weight decay")), own.weightDecay, 0, 10, 5),
           isOne({Update::adamw}));
}

void TrainingEditor::addSchedule()
{
    ScheduleSpec &own = training_.schedule;
    const auto is = [&own](Schedule type) { return [&own, type] { return own.type == type; }; };
    addRow(tr("schedule"), boundChoice<Schedule>(boundTo(tr("Schedule of the learning rate")), own.type,
                                                 {{tr("constant"), Schedule::constant},
                                                  {tr("in steps"), Schedule::step},
                                                  {tr("exponential"), Schedule::exponential},
                                                  {tr("cosine"), Schedule::cosine},
                                                  {tr("on plateau"), Schedule::plateau}}));
    addRow(tr("factor"), boundNumber(boundTo(tr("What the learning rate is multiplied by")), own.factor, 0.0001, 1, 0.05, 4),
           [&own] { return own.type != Schedule::constant && own.type != Schedule::cosine; });
    addRow(tr("every, epochs"), boundCount(boundTo(tr("Epochs from step to step")), own.every, 1, mostUpdates),
           is(Schedule::step));
    addRow(tr("warm-up, updates"), boundCount(boundTo(tr("Updates until the full learning rate")), own.warmUp, 0, mostUpdates),
           is(Schedule::cosine));
    addRow(tr("end at"), boundNumber(boundTo(tr("Share of the learning rate at the end")), own.end, 0, 1, 0.05, 4),
           is(Schedule::cosine));
    addRow(tr("plateau, epochs"),
           boundCount(boundTo(tr("Epochs without a better validation loss before the rate falls")), own.patience, 1, mostUpdates),
           is(Schedule::plateau));
    addRow(tr("at least"), boundNumber(boundTo(tr("Smallest factor")), own.least, 0, 1, 0.01, 4), is(Schedule::plateau));
}

void TrainingEditor::addLoss()
{
    LossSpec &own = training_.loss;
    std::vector<std::pair<QString, Loss>> choices;
    for (const Loss type : {Loss::mse, Loss::mae, Loss::huber, Loss::crossEntropy, Loss::binaryCrossEntropy})
        if (const LossSpec choice{.type = type}; choice.ofClasses() == ofClasses_)
            choices.emplace_back(lossName(choice), type);
    addRow(tr("loss"), boundChoice(boundTo(tr("Loss")), own.type, choices));
    addRow(tr("δ"), boundScale(boundTo(tr("Huber: where the parabola becomes a line")), own.delta, 1e-4, 1e4, 4),
           [&own] { return own.type == Loss::huber; });
    if (ofClasses_)
        addClassWeights();
}

void TrainingEditor::addClassWeights()
{
    auto *weights = new QLineEdit(weightsText(training_.loss.classWeights), body_);
    weights->setPlaceholderText(tr("all 1"));
    weights->setAccessibleName(tr("Class weights"));
    weights->setToolTip(tr("A number a class, with commas between them; empty: every class counts the same"));
    connect(weights, &QLineEdit::editingFinished, this, [this, weights] {
        if (const auto entered = weightsIn(weights->text()))
            training_.loss.classWeights = *entered;
        weights->setText(weightsText(training_.loss.classWeights));
        emit edited();
    });
    addRow(tr("class weights"), weights);
}

void TrainingEditor::addLimits()
{
    QSpinBox *epochs = boundCount(boundTo(tr("epochs")), training_.epochs, 1, 100000);
    epochs->setObjectName("epochs");
    addRow(tr("batch"), boundCount(boundTo(tr("batch")), training_.batch, 1, 65536));
    addRow(tr("epochs"), epochs);
    addOptional(tr("clip the gradient at"), tr("Largest norm of the gradient"), training_.clipNorm, 1);
    addOptional(tr("clip its values at"), tr("Largest value of the gradient"), training_.clipValue, 1);
    addRow(tr("L1 penalty"), boundScale(boundTo(tr("L1 penalty"), tr("On weights, not on biases")), training_.l1, 0, 10, 6));
    addRow(tr("L2 penalty"), boundScale(boundTo(tr("L2 penalty"), tr("On weights, not on biases")), training_.l2, 0, 10, 6));
}

/// A switch and the number that counts while it is on.
void TrainingEditor::addOptional(const QString &text, const QString &name, std::optional<double> &value, double normally)
{
    auto *on = new QCheckBox(text, body_);
    auto *number = new QDoubleSpinBox(body_);
    number->setDecimals(4);
    number->setRange(1e-4, 1e4);
    number->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    number->setAccessibleName(name);
    on->setChecked(value.has_value());
    number->setValue(value.value_or(normally));
    const auto enable = [on, number] {
        number->setEnabled(on->isChecked());
        number->setToolTip(on->isChecked() ? number->accessibleName() : tr("Clipping is off"));
    };
    enable();
    connect(on, &QCheckBox::toggled, this, [this, &value, number, enable](bool now) {
        value = now ? std::optional(number->value()) : std::nullopt;
        enable();
        emit edited();
    });
    connect(number, &QDoubleSpinBox::valueChanged, this, [this, &value](double now) {
        value = now;
        emit edited();
    });
    form_->addRow(on, number);
}

void TrainingEditor::addStopping()
{
    auto *stops = boundSwitch(boundTo(tr("stop early, patience"), tr("When the validation loss gets no better")), stops_);
    auto *patience = boundCount(boundTo(tr("Epochs without a better validation loss")), stop_.patience, 1, 100000);
    auto *restore = boundSwitch(boundTo(tr("end with the best weights")), stop_.restoreBest);
    const auto enable = [patience, restore](bool on) {
        for (QWidget *control : std::initializer_list<QWidget *>{patience, restore}) {
            control->setEnabled(on);
            control->setToolTip(on ? control->accessibleName() : tr("Early stopping is off"));
        }
    };
    enable(stops_);
    connect(stops, &QCheckBox::toggled, this, enable);
    form_->addRow(stops, patience);
    form_->addRow(restore);
    form_->addRow(boundSwitch(boundTo(tr("shuffle the samples")), training_.shuffle));
    auto *seed = new QSpinBox(body_);
    seed->setRange(0, INT_MAX);
    seed->setValue(static_cast<int>(std::min<uint64_t>(training_.seed, INT_MAX)));
    seed->setAccessibleName(tr("seed"));
    connect(seed, &QSpinBox::valueChanged, this, [this](int now) {
        training_.seed = static_cast<uint64_t>(now);
        emit edited();
    });
    addRow(tr("seed"), seed);
}

} // namespace sluice
