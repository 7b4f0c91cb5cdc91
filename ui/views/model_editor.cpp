#include "ui/views/model_editor.h"

#include "ui/models/number_text.h"
#include "ui/views/layer_editor.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr size_t mostLayers = 8;

void deleteRows(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ModelEditor::ModelEditor(const ModelSpec &model, QWidget *parent) : QWidget(parent), model_(model)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    name_ = new QLineEdit(QString::fromStdString(model.name), this);
    name_->setAccessibleName(tr("Name of the model"));
    connect(name_, &QLineEdit::textEdited, this, [this](const QString &name) {
        model_.name = name.toStdString();
        emit edited();
    });
    parameters_ = makeLabel("hint", this);
    remove_ = makeFlatButton(QStringLiteral("×"), tr("Remove this model"), this);
    connect(remove_, &QPushButton::clicked, this, &ModelEditor::removeAskedFor);
    head->addWidget(name_, 1);
    head->addWidget(parameters_);
    head->addWidget(remove_);
    column->addLayout(head);
    layers_ = new QVBoxLayout;
    layers_->setSpacing(3);
    column->addLayout(layers_);
    addTools(*column);
    rebuild();
}

void ModelEditor::addTools(QVBoxLayout &column)
{
    match_ = makeFlatButton(tr("match parameters"), tr("As many parameters as another model, by changing units"), this);
    search_ = makeFlatButton(tr("find good settings …"), tr("Try other units and learning rates"), this);
    connect(match_, &QPushButton::clicked, this, &ModelEditor::matchAskedFor);
    connect(search_, &QPushButton::clicked, this, &ModelEditor::searchAskedFor);
    auto *tools = new QHBoxLayout;
    tools->addWidget(match_);
    tools->addWidget(search_);
    tools->addStretch();
    column.addLayout(tools);
}

void ModelEditor::setMatchable(bool matchable)
{
    match_->setEnabled(matchable);
    match_->setToolTip(matchable ? match_->accessibleName() : tr("There is no other model to be as large as"));
}

void ModelEditor::setSearchable(const QString &whyNot)
{
    search_->setEnabled(whyNot.isEmpty());
    search_->setToolTip(whyNot.isEmpty() ? search_->accessibleName() : whyNot);
}

void ModelEditor::setParameters(size_t count)
{
    parameters_->setText(tr("%1 parameters").arg(groupedNumber(count)));
}

void ModelEditor::setRemovable(bool removable)
{
    remove_->setEnabled(removable);
    remove_->setToolTip(removable ? tr("Remove this model") : tr("An experiment has at least one model"));
}

void ModelEditor::rebuild()
{
    deleteRows(*layers_);
    for (size_t index = 0; index < model_.layers.size(); ++index)
        addLayer(index);
    QPushButton *add = makeFlatButton(tr("+ layer"), tr("Add a layer"), this);
    add->setEnabled(model_.layers.size() < mostLayers);
    connect(add, &QPushButton::clicked, this, [this] {
        model_.layers.push_back(model_.layers.empty() ? LayerSpec(DenseSpec{16, Activation::tanh}) : model_.layers.back());
        rebuildSoon();
    });
    layers_->addWidget(add, 0, Qt::AlignLeft);
}

void ModelEditor::addLayer(size_t index)
{
    auto *editor = new LayerEditor(model_.layers[index], this);
    connect(editor, &LayerEditor::edited, this, [this, editor, index] {
        model_.layers[index] = editor->layer();
        emit edited();
    });
    connect(editor, &LayerEditor::kindChosen, this, [this, index](const LayerSpec &layer) {
        model_.layers[index] = layer;
        rebuildSoon();
    });
    connect(editor, &LayerEditor::removeAskedFor, this, [this, index] {
        model_.layers.erase(model_.layers.begin() + static_cast<std::ptrdiff_t>(index));
        rebuildSoon();
    });
    layers_->addWidget(editor);
}

/// Not while a control that goes with it is in use.
void ModelEditor::rebuildSoon()
{
    QMetaObject::invokeMethod(this, &ModelEditor::rebuild, Qt::QueuedConnection);
    emit edited();
}

} // namespace sluice
