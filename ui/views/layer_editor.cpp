#include "ui/views/layer_editor.h"

#include "ui/models/experiment_edit.h"
#include "ui/models/setting_words.h"
#include "ui/views/bound_controls.h"
#include "ui/views/card.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace sluice {

namespace {

constexpr int mostUnits = 4096;
constexpr int columns = 3; // and the button that removes the layer

/// To what it says, where there is no room for the longest that it could say.
void letShrink(QComboBox &box)
{
    box.ensurePolished();
    const auto widthOf = [&](const QString &text) { return box.fontMetrics().horizontalAdvance(text); };
    int longest = 0;
    for (int choice = 0; choice < box.count(); ++choice)
        longest = std::max(longest, widthOf(box.itemText(choice)));
    box.setMinimumWidth(box.sizeHint().width() - longest + widthOf(box.currentText()));
}

} // namespace

std::vector<std::pair<QString, Activation>> LayerEditor::activations()
{
    return {{tr("identity"), Activation::identity},
            {tr("sigmoid"), Activation::sigmoid},
            {tr("tanh"), Activation::tanh},
            {tr("ReLU"), Activation::relu},
            {tr("leaky ReLU"), Activation::leakyRelu},
            {tr("ELU"), Activation::elu},
            {tr("GELU"), Activation::gelu},
            {tr("SiLU"), Activation::silu},
            {tr("softplus"), Activation::softplus}};
}

LayerEditor::LayerEditor(const LayerSpec &layer, QWidget *parent) : QWidget(parent), layer_(layer), grid_(new QGridLayout(this))
{
    grid_->setContentsMargins(8, 0, 0, 2);
    grid_->setHorizontalSpacing(6);
    grid_->setVerticalSpacing(2);
    addKind();
    std::visit([this](auto &own) { addChoices(own); }, layer_);
    QPushButton *remove = makeFlatButton(QStringLiteral("×"), tr("Remove this layer"), this);
    connect(remove, &QPushButton::clicked, this, &LayerEditor::removeAskedFor);
    grid_->addWidget(remove, 1, columns, Qt::AlignRight);
    grid_->setColumnStretch(columns, 1);
}

/// Under a caption, where a value does not say whose it is.
void LayerEditor::place(QWidget *widget, const QString &caption)
{
    const int row = 2 * (placed_ / columns), column = placed_ % columns;
    if (!caption.isEmpty()) {
        QLabel *label = makeLabel("hint", this);
        label->setText(caption);
        label->setBuddy(widget);
        grid_->addWidget(label, row, column);
    }
    grid_->addWidget(widget, row + 1, column);
    ++placed_;
}

void LayerEditor::addKind()
{
    auto *kind = new QComboBox(this);
    kind->addItems(layerKinds());
    kind->setAccessibleName(tr("Kind of layer"));
    kind->setCurrentIndex(static_cast<int>(layer_.index()));
    letShrink(*kind);
    connect(kind, &QComboBox::activated, this, [this](int chosen) {
        if (static_cast<size_t>(chosen) != layer_.index())
            emit kindChosen(layerOfKind(static_cast<size_t>(chosen), layer_));
    });
    place(kind);
}

void LayerEditor::addChoices(DenseSpec &dense)
{
    addCount(tr("units"), tr("Units"), dense.units, 1, mostUnits);
    addChoice(tr("activation"), tr("Activation"), dense.activation, activations());
}

void LayerEditor::addChoices(LstmSpec &lstm)
{
    addCount(tr("units"), tr("Units"), lstm.units, 1, mostUnits);
    addChoice<ForgetGate>(
        tr("forget gate"), tr("Forget gate"), lstm.forgetGate,
        {{tr("its own"), ForgetGate::own}, {tr("no forget gate"), ForgetGate::none}, {tr("coupled gates"), ForgetGate::coupled}});
    addNumber(tr("forget bias"), tr("Forget bias"),
              tr("Forget bias before training, where the cell has a forget gate of its own"), lstm.forgetBias, -20, 20, 0.5, 1);
    addNumber(tr("input bias"), tr("Input bias"), tr("Input bias before training"), lstm.inputBias, -20, 20, 0.5, 1);
    addChoice<CellSquashing>(tr("squashing"), tr("Squashing of the cell"), lstm.squashing,
                             {{tr("tanh"), CellSquashing::tanh}, {tr("as in 1997"), CellSquashing::logistic}});
    addSwitch(tr("peepholes"), tr("The gates see the cell state"), lstm.peepholes);
}

void LayerEditor::addChoices(GruSpec &gru)
{
    addCount(tr("units"), tr("Units"), gru.units, 1, mostUnits);
}

void LayerEditor::addChoices(RnnSpec &rnn)
{
    addCount(tr("units"), tr("Units"), rnn.units, 1, mostUnits);
    addChoice<Activation>(tr("activation"), tr("Activation"), rnn.activation,
                          {{tr("tanh"), Activation::tanh}, {tr("ReLU"), Activation::relu}});
}

void LayerEditor::addChoices(ConvSpec &conv)
{
    addCount(tr("filters"), tr("Filters"), conv.filters, 1, mostUnits);
    addChoice(tr("activation"), tr("Activation"), conv.activation, activations());
    addCount(tr("kernel"), tr("Kernel: steps that a filter sees"), conv.kernel, 1, 512);
}

void LayerEditor::addChoices(DropoutSpec &dropout)
{
    addNumber(tr("dropout rate"), tr("Dropout rate"), tr("Share of values that is dropped in training"), dropout.rate, 0, 0.95,
              0.05, 2);
}

BoundTo LayerEditor::boundTo(const QString &name, const QString &tip)
{
    return {this, name, tip, [this] { emit edited(); }};
}

void LayerEditor::addCount(const QString &caption, const QString &name, size_t &value, int least, int most)
{
    QSpinBox *spin = boundCount(boundTo(name), value, least, most);
    spin->setMaximumWidth(64);
    place(spin, caption);
}

void LayerEditor::addNumber(const QString &caption, const QString &name, const QString &tip, double &value, double least,
                            double most, double step, int decimals)
{
    QDoubleSpinBox *spin = boundNumber(boundTo(name, tip), value, least, most, step, decimals);
    spin->setMaximumWidth(64);
    place(spin, caption);
}

template <class T> void LayerEditor::addChoice(const QString &caption, const QString &name, T &value,
                                               const std::vector<std::pair<QString, T>> &choices)
{
    place(boundChoice(boundTo(name), value, choices), caption);
}

void LayerEditor::addSwitch(const QString &name, const QString &tip, bool &value)
{
    place(boundSwitch(boundTo(name, tip), value));
}

} // namespace sluice
