#include "ui/views/step_editor.h"

#include "ui/models/error_text.h"
#include "ui/models/scene_draft.h"
#include "ui/models/scene_jump.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace sluice {

namespace {

constexpr int twoLines = 46;

enum QuestionKind { noQuestion, pickQuestion, drawPart, drawAnswer, drawTrainLoss, drawValidationLoss, drawGradient };

CurveSpec::Kind curveKindOf(int kind)
{
    switch (kind) {
    case drawAnswer:
        return CurveSpec::Kind::answer;
    case drawTrainLoss:
        return CurveSpec::Kind::trainLoss;
    case drawValidationLoss:
        return CurveSpec::Kind::validationLoss;
    case drawGradient:
        return CurveSpec::Kind::gradient;
    default:
        return CurveSpec::Kind::traced;
    }
}

int kindOf(const std::optional<SceneQuestion> &question)
{
    if (!question)
        return noQuestion;
    const auto *draw = std::get_if<DrawQuestion>(&question->asked);
    if (!draw)
        return pickQuestion;
    switch (draw->curve.kind) {
    case CurveSpec::Kind::answer:
        return drawAnswer;
    case CurveSpec::Kind::trainLoss:
        return drawTrainLoss;
    case CurveSpec::Kind::validationLoss:
        return drawValidationLoss;
    case CurveSpec::Kind::gradient:
        return drawGradient;
    case CurveSpec::Kind::traced:
        break;
    }
    return drawPart;
}

/// "answer | claim; claim", one a line.
QString optionLines(const ChooseQuestion &choose)
{
    QStringList lines;
    for (const auto &option : choose.options)
        lines.append(QString::fromStdString(option.text) + " | " + claimLines(option.right).replace('\n', "; "));
    return lines.join('\n');
}

Result<ChooseQuestion> parseOptions(const QString &lines, const Scene &scene)
{
    ChooseQuestion choose;
    for (const QString &line : lines.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype bar = line.indexOf('|');
        const auto claims = parseClaims(line.mid(bar + 1).replace(';', '\n'), scene);
        if (!claims)
            return passOn(claims);
        if (bar <= 0 || claims->empty())
            return fail(SLUICE_MESSAGE(
                            "ui", "“%1”: expected an answer, a bar, and what makes it right, such as “the LSTM | lstm < dense”."),
                        line.trimmed().toStdString());
        choose.options.push_back({line.left(bar).trimmed().toStdString(), *claims});
    }
    if (choose.options.size() < 2)
        return fail(SLUICE_MESSAGE(
            "ui", "A question to pick an answer needs two answers or more, one a line: “the LSTM | lstm < dense”."));
    return choose;
}

} // namespace

StepEditor::StepEditor(Workbench &workbench, std::function<SeenPage()> page, QWidget *parent)
    : QWidget(parent), workbench_(workbench), page_(std::move(page))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(makeList());
    body_ = makeStep();
    row->addWidget(body_, 1);
}

QWidget *StepEditor::makeList()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(190);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    list_ = new QListWidget(side);
    list_->setObjectName("sceneSteps");
    list_->setAccessibleName(tr("Steps of the scene"));
    column->addWidget(list_, 1);
    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &text, const QString &name, auto &&action) {
        auto *made = new QPushButton(text, side);
        made->setProperty("square", true);
        made->setAccessibleName(name);
        made->setToolTip(name);
        connect(made, &QPushButton::clicked, this, action);
        buttons->addWidget(made);
        return made;
    };
    button("+", tr("Add a step"), [this] { addStep(); })->setObjectName("addStep");
    remove_ = button("−", tr("Remove this step"), [this] { removeStep(); });
    up_ = button("↑", tr("Move this step up"), [this] { moveStep(-1); });
    down_ = button("↓", tr("Move this step down"), [this] { moveStep(1); });
    column->addLayout(buttons);
    connect(list_, &QListWidget::currentRowChanged, this, [this] { showStep(); });
    return side;
}

QWidget *StepEditor::makeStep()
{
    auto *body = new QWidget(this);
    QFormLayout *form = makeForm(body);
    const auto field = [&](auto *widget, const char *object, const QString &label, const QString &help) {
        widget->setObjectName(object);
        widget->setAccessibleName(label);
        widget->setToolTip(help);
        form->addRow(label, widget);
        return widget;
    };
    title_ = field(new QLineEdit(body), "stepTitle", tr("title"), tr("One line over the text"));
    text_ =
        field(new QPlainTextEdit(body), "stepText", tr("text"),
              tr("{name} stands for a number of this very net, {name%} for it as a percentage; names are those under Numbers"));
    before_ = field(new QLineEdit(body), "stepBefore", tr("before training"),
                    tr("Said in its place until its numbers are there; may be empty"));
    claims_ = field(new QPlainTextEdit(body), "stepClaims", tr("true where"),
                    tr("One claim a line, such as “error < 0.3” or “a > 2 × b”. Where one does not hold the text is not said"));
    claims_->setMaximumHeight(64);
    claims_->setMinimumHeight(twoLines);
    otherwise_ = field(new QLineEdit(body), "stepOtherwise", tr("otherwise"),
                       tr("Said where a claim does not hold; empty: that this network solved it differently"));
    chips_ = field(new QListWidget(body), "stepChips", tr("chips"),
                   tr("Each leads to a moment; double-click to rename, Delete removes"));
    chips_->setMaximumHeight(76);
    chips_->setWordWrap(true);
    auto *add = new QPushButton(tr("Add a chip for what I see now"), body);
    add->setObjectName("addChip");
    connect(add, &QPushButton::clicked, this, &StepEditor::addChip);
    form->addRow(QString(), add);
    question_ = field(new QComboBox(body), "stepQuestion", tr("question"), tr("Asked before what comes after it is shown"));
    question_->addItems({tr("none"), tr("pick an answer"), tr("draw the selected gate or state"), tr("draw the answer"),
                         tr("draw the training loss"), tr("draw the validation loss"), tr("draw the gradient over the lag")});
    prompt_ = field(new QLineEdit(body), "stepPrompt", tr("asks"), tr("The question"));
    options_ = field(new QPlainTextEdit(body), "stepOptions", tr("answers"),
                     tr("One answer a line, a bar, and the claim that makes it right: “the LSTM | lstm < dense”. Names are those "
                        "under Numbers; several claims have a semicolon between them. F1 says more"));
    options_->setPlaceholderText(tr("answer | claim, for example\nthe LSTM | lstm < dense"));
    setExplained(options_, Explained::sceneAnswers);
    setExplained(claims_, Explained::sceneAnswers);
    for (QPlainTextEdit *text : {text_, claims_, options_})
        text->setTabChangesFocus(true);
    options_->setMaximumHeight(64);
    options_->setMinimumHeight(twoLines);
    connect(title_, &QLineEdit::textEdited, this, [this] { takeText(); });
    connect(before_, &QLineEdit::textEdited, this, [this] { takeText(); });
    connect(otherwise_, &QLineEdit::textEdited, this, [this] { takeText(); });
    connect(text_, &QPlainTextEdit::textChanged, this, [this] { takeText(); });
    connect(claims_, &QPlainTextEdit::textChanged, this, [this] { takeText(); });
    connect(question_, &QComboBox::activated, this, [this] { takeQuestion(); });
    connect(prompt_, &QLineEdit::textEdited, this, [this] { takeQuestion(); });
    connect(options_, &QPlainTextEdit::textChanged, this, [this] { takeQuestion(); });
    connect(chips_, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (!showing_ && step())
            step()->jumps[static_cast<size_t>(chips_->row(item))].label = item->text().toStdString();
        emit edited();
    });
    addChipRemoval();
    return body;
}

void StepEditor::addChipRemoval()
{
    auto *remove = new QAction(tr("Remove this chip"), chips_);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, [this] {
        if (step() && chips_->currentRow() >= 0)
            step()->jumps.erase(step()->jumps.begin() + chips_->currentRow());
        showChips();
        emit edited();
    });
    chips_->addAction(remove);
    chips_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void StepEditor::setScene(Scene *scene)
{
    const int row = std::max(0, current());
    scene_ = scene;
    fillList(row);
}

int StepEditor::current() const
{
    return list_->currentRow();
}

SceneStep *StepEditor::step()
{
    const int row = current();
    return scene_ && row >= 0 && row < static_cast<int>(scene_->steps.size()) ? &scene_->steps[static_cast<size_t>(row)]
                                                                              : nullptr;
}

void StepEditor::fillList(int row)
{
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const SceneStep &each : scene_->steps)
            list_->addItem(QString::fromStdString(each.title));
        list_->setCurrentRow(std::min(row, list_->count() - 1));
    }
    showStep();
}

void StepEditor::showStep()
{
    showing_ = true;
    SceneStep *shown = step();
    body_->setEnabled(shown);
    remove_->setEnabled(shown);
    up_->setEnabled(shown && current() > 0);
    down_->setEnabled(shown && current() + 1 < list_->count());
    const SceneStep none, &from = shown ? *shown : none;
    title_->setText(QString::fromStdString(from.title));
    text_->setPlainText(QString::fromStdString(from.text));
    before_->setText(QString::fromStdString(from.before));
    claims_->setPlainText(claimLines(from.claims));
    otherwise_->setText(QString::fromStdString(from.otherwise));
    question_->setCurrentIndex(kindOf(from.question));
    prompt_->setText(from.question ? QString::fromStdString(from.question->prompt) : QString());
    const auto *choose = from.question ? std::get_if<ChooseQuestion>(&from.question->asked) : nullptr;
    options_->setPlainText(choose ? optionLines(*choose) : QString());
    prompt_->setEnabled(from.question.has_value());
    options_->setEnabled(choose);
    showChips();
    showing_ = false;
}

void StepEditor::showChips()
{
    const QSignalBlocker quiet(chips_);
    chips_->clear();
    if (!step())
        return;
    for (const SceneJump &jump : step()->jumps) {
        auto *item = new QListWidgetItem(QString::fromStdString(jump.label), chips_);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
}

void StepEditor::addStep()
{
    SceneStep added;
    added.title = tr("Step %1").arg(scene_->steps.size() + 1).toStdString();
    added.text = tr("What there is to see here.").toStdString();
    const int row = current() + 1;
    scene_->steps.insert(scene_->steps.begin() + row, std::move(added));
    fillList(row);
    emit edited();
}

void StepEditor::removeStep()
{
    if (!step())
        return;
    scene_->steps.erase(scene_->steps.begin() + current());
    fillList(current());
    emit edited();
}

void StepEditor::moveStep(int by)
{
    const int row = current(), to = row + by;
    if (!step() || to < 0 || to >= list_->count())
        return;
    std::swap(scene_->steps[static_cast<size_t>(row)], scene_->steps[static_cast<size_t>(to)]);
    fillList(to);
    emit edited();
}

void StepEditor::addChip()
{
    if (!step() || !workbench_.viewState().experiment)
        return;
    const SeenPage seen = page_();
    const ViewState &state = workbench_.viewState();
    const uint32_t epoch = workbench_.shownEpoch();
    step()->jumps.push_back(jumpTo(state, seen, epoch, chipLabel(state, seen.name, epoch)));
    showChips();
    emit edited();
}

void StepEditor::takeText()
{
    if (showing_ || !step())
        return;
    step()->title = title_->text().toStdString();
    step()->text = text_->toPlainText().toStdString();
    step()->before = before_->text().toStdString();
    step()->otherwise = otherwise_->text().toStdString();
    list_->item(current())->setText(title_->text());
    const auto claims = parseClaims(claims_->toPlainText(), *scene_);
    if (claims)
        step()->claims = *claims;
    emit edited();
    emit problem(claims ? QString() : errorText(claims.error()));
}

void StepEditor::takeQuestion()
{
    if (showing_ || !step())
        return;
    const int kind = question_->currentIndex();
    QString wrong;
    auto &question = step()->question;
    if (kind == noQuestion)
        question.reset();
    else if (kind != kindOf(question) || kind == pickQuestion) {
        SceneQuestion asked;
        asked.id = question ? question->id : "question-" + std::to_string(current() + 1);
        if (kind == pickQuestion) {
            const auto choose = parseOptions(options_->toPlainText(), *scene_);
            wrong = choose ? QString() : errorText(choose.error());
            asked.asked = choose ? *choose : ChooseQuestion();
        } else
            asked.asked = drawnOf(workbench_.viewState(), curveKindOf(kind));
        question = std::move(asked);
    }
    prompt_->setEnabled(kind != noQuestion);
    options_->setEnabled(kind == pickQuestion);
    if (question)
        question->prompt = prompt_->text().isEmpty() ? tr("What do you expect?").toStdString() : prompt_->text().toStdString();
    emit edited();
    emit problem(wrong);
}

} // namespace sluice
