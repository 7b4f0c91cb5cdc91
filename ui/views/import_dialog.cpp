#include "ui/views/import_dialog.h"

#include "ui/models/language.h"
#include "ui/views/bound_controls.h"
#include "ui/views/card.h"
#include "ui/views/layer_editor.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr int mostRowsShown = 8;

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportDialog::ImportDialog(NetworkImport import, std::shared_ptr<const Experiment> open, std::shared_ptr<const Task> task,
                           QWidget *parent)
    : TextDialog(parent), import_(std::move(import)), open_(std::move(open)), task_(std::move(task)),
      table_(new QTableWidget(this)), note_(wrapped({}, this)), problem_(wrapped({}, this))
{
    setObjectName("importDialog");
    setWindowTitle(tr("A network from a file"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(wrapped(
        joinedSentences({importTitle(import_), tr("This is what its sizes tell; nothing is trained by looking into it.")}),
        this));
    column->addWidget(table_, 1);
    addTable();
    addChoices();
    column->addWidget(note_);
    problem_->setObjectName("importProblem");
    column->addWidget(problem_);
    addButtons();
    resize(760, sizeHint().height());
    refresh();
}

void ImportDialog::addTable()
{
    const auto lines = importLines(import_);
    table_->setObjectName("importTable");
    table_->setTabKeyNavigation(false);
    table_->setAccessibleName(tr("Layers in the file"));
    table_->setColumnCount(4);
    table_->setHorizontalHeaderLabels({tr("layer"), tr("inputs → outputs"), tr("activation"), tr("tensors in the file")});
    table_->setRowCount(static_cast<int>(lines.size()));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    for (size_t line = 0; line < lines.size(); ++line) {
        const int row = static_cast<int>(line);
        table_->setItem(row, 0, new QTableWidgetItem(lines[line].layer));
        table_->setItem(row, 1, new QTableWidgetItem(lines[line].sizes));
        auto *tensors = new QTableWidgetItem(lines[line].from);
        tensors->setToolTip(lines[line].from);
        table_->setItem(row, 3, tensors);
        if (lines[line].activationOpen)
            table_->setCellWidget(row, 2, activationChoice(line, lines[line].layer));
        else
            table_->setItem(row, 2, new QTableWidgetItem(QStringLiteral("–")));
    }
    table_->verticalHeader()->hide();
    table_->resizeColumnsToContents();
    table_->horizontalHeader()->setStretchLastSection(true);
    const int rows = std::min(table_->rowCount(), mostRowsShown);
    table_->setMinimumHeight(table_->horizontalHeader()->sizeHint().height() + (rows + 1) * table_->rowHeight(0));
}

QWidget *ImportDialog::activationChoice(size_t layer, const QString &name)
{
    const BoundTo to{this, tr("Activation of %1").arg(name),
                     tr("The file does not tell it: choose what the network was trained with"), [this] { refresh(); }};
    return std::visit(
        [&](auto &spec) -> QWidget * {
            using Spec = std::decay_t<decltype(spec)>;
            if constexpr (std::is_same_v<Spec, RnnSpec>)
                return boundChoice<Activation>(to, spec.activation,
                                               {{tr("tanh"), Activation::tanh}, {tr("ReLU"), Activation::relu}});
            else if constexpr (requires { spec.activation; })
                return boundChoice(to, spec.activation, LayerEditor::activations());
            else
                return nullptr;
        },
        import_.model.layers[layer]);
}

void ImportDialog::addChoices()
{
    auto *choices = new QWidget(this);
    QFormLayout *form = makeForm(choices);
    auto *name = new QLineEdit(QString::fromStdString(import_.model.name), this);
    name->setObjectName("importName");
    name->setAccessibleName(tr("Name of the model"));
    connect(name, &QLineEdit::textEdited, this, [this](const QString &text) {
        import_.model.name = text.trimmed().toStdString();
        refresh();
    });
    form->addRow(tr("name"), name);
    const BoundTo scaled{
        this, tr("Scaling of the data it was trained on"),
        tr("How the numbers were scaled that the network was trained on; fitted on the training rows of the open data"),
        [this] { refresh(); }};
    QComboBox *scaling = boundChoice<Scaling>(
        scaled, import_.scaling,
        {{tr("standard"), Scaling::standard}, {tr("min–max"), Scaling::minmax}, {tr("none"), Scaling::none}});
    scaling->setObjectName("importScaling");
    form->addRow(tr("trained on data scaled to"), scaling);
    QCheckBox *beside =
        boundSwitch({this, tr("keep the models that are open beside it, untrained"), {}, [this] { refresh(); }}, import_.beside);
    beside->setObjectName("importBeside");
    form->addRow(beside);
    static_cast<QVBoxLayout *>(layout())->addWidget(choices);
}

void ImportDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    look_ = new QPushButton(tr("Look inside"), this);
    look_->setObjectName("importNow");
    look_->setProperty("primary", true); // before it is polished: style sheets look at properties once
    buttons->addButton(look_, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void ImportDialog::refresh()
{
    const QString note = importNote(import_, *open_, *task_);
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    const QString problem = whyNoImport(import_, *open_, *task_);
    problem_->setText(problem.isEmpty() ? QString() : QStringLiteral("⚠ ") + problem);
    problem_->setVisible(!problem.isEmpty());
    look_->setEnabled(problem.isEmpty());
    look_->setToolTip(problem.isEmpty() ? tr("Open it on this data, as it is") : problem);
}

} // namespace sluice
