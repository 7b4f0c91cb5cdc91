#include "ui/views/prediction_page.h"

#include "ui/models/error_text.h"
#include "ui/models/language.h"
#include "ui/views/answer_option.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"
#include "ui/views/prediction_plot.h"
#include "ui/views/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace sluice {

namespace {

constexpr int between = 10; ///< two answers
constexpr int betweenProjected = 12;

/// On a projector there is nothing but the question.
constexpr auto projectedChoice = R"(
QLabel#prompt { font-size: 28px; }
QLabel#predictionResult { font-size: 22px; }
QLabel[answer="true"] { font-size: 22px; }
QRadioButton[answer="true"]::indicator { width: 20px; height: 20px; }
QPushButton { font-size: 16px; }
)";
constexpr auto projectedDrawing = R"(
QLabel#prompt { font-size: 20px; }
QLabel#predictionResult, QPushButton { font-size: 16px; }
)";

} // namespace

PredictionPage::PredictionPage(QWidget *parent)
    : QWidget(parent), prompt_(makeLabel("title", this)), hint_(makeLabel("hint", this)), plot_(new PredictionPlot(this)),
      options_(new QWidget(this)), result_(makeLabel("words", this)), clear_(new QPushButton(this)), show_(new QPushButton(this)),
      answer_(new QPushButton(this)), close_(new QPushButton(this))
{
    setObjectName("predictionPage");
    setExplained(this, Explained::question);
    prompt_->setObjectName("prompt");
    result_->setObjectName("predictionResult");
    clear_->setObjectName("clearPrediction");
    show_->setObjectName("showTruth");
    answer_->setObjectName("givePrediction");
    close_->setObjectName("closePrediction");
    for (QLabel *label : {prompt_, hint_, result_})
        label->setWordWrap(true);
    answer_->setProperty("primary", true);
    layOut();
    connect(plot_, &PredictionPlot::drawn, this, [this] { answer_->setEnabled(plot_->prediction().begun()); });
    connect(clear_, &QPushButton::clicked, plot_, &PredictionPlot::clearDrawing);
    connect(answer_, &QPushButton::clicked, this, [this] { hand(true); });
    connect(show_, &QPushButton::clicked, this, [this] { hand(false); });
    connect(close_, &QPushButton::clicked, this, &PredictionPage::closed);
    retranslate();
}

void PredictionPage::layOut()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 10, 12, 10);
    auto *card = new Card(this);
    card->column()->setSpacing(8);
    card->column()->addWidget(prompt_);
    card->column()->addWidget(hint_);
    optionColumn_ = new QVBoxLayout(options_);
    optionColumn_->setSpacing(between);
    above_ = new QSpacerItem(0, 0);
    card->column()->addItem(above_);
    card->column()->addWidget(options_);
    card->column()->addWidget(plot_, 1);
    card->column()->addWidget(result_);
    card->column()->addStretch(); // where there is no plot
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(answer_);
    buttons->addWidget(clear_);
    buttons->addStretch();
    buttons->addWidget(show_);
    buttons->addWidget(close_);
    card->column()->addLayout(buttons);
    page->addWidget(card, 1);
}

void PredictionPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PredictionPage::retranslate()
{
    clear_->setText(tr("Clear"));
    clear_->setToolTip(tr("Take back all that has been drawn"));
    show_->setText(tr("Show me"));
    show_->setToolTip(tr("See what the network does without answering; this does not count"));
    answer_->setText(tr("That is my answer"));
    close_->setText(tr("Back to the pages"));
    close_->setToolTip(tr("Back to what the window showed before"));
}

void PredictionPage::ask(const ViewState &state, const SceneQuestion &question)
{
    question_ = &question;
    scene_ = state.scene.scene;
    task_ = state.task;
    problem_.reset();
    const auto *draw = std::get_if<DrawQuestion>(&question.asked);
    plot_->setVisible(draw);
    options_->setVisible(!draw);
    spread();
    if (!draw)
        return makeOptions(std::get<ChooseQuestion>(question.asked));
    const PredictionAxis axis = predictionAxis(draw->curve, state);
    problem_ = axis.problem;
    const auto &models = state.experiment->models;
    plot_->setQuestion(axis, *draw, modelLook(models, std::min(draw->curve.model, models.size() - 1)),
                       curveName(draw->curve, state));
}

void PredictionPage::makeOptions(const ChooseQuestion &choose)
{
    qDeleteAll(answers_);
    answers_.clear();
    delete group_;
    group_ = new QButtonGroup(this);
    for (size_t option = 0; option < choose.options.size(); ++option) {
        answers_.push_back(new AnswerOption(options_));
        group_->addButton(answers_.back()->button(), static_cast<int>(option));
        optionColumn_->addWidget(answers_.back());
    }
    connect(group_, &QButtonGroup::idClicked, this, [this] { answer_->setEnabled(true); });
}

void PredictionPage::setProjected(bool projected)
{
    projected_ = projected;
    spread();
}

/// Answers stand below their question; on a projector in the middle of the room there is.
void PredictionPage::spread()
{
    optionColumn_->setSpacing(projected_ ? betweenProjected : between);
    const bool room = projected_ && !options_->isHidden();
    setStyleSheet(!projected_ ? QString() : QString::fromLatin1(room ? projectedChoice : projectedDrawing));
    result_->setContentsMargins(0, room ? betweenProjected : 0, 0, 0);
    above_->changeSize(0, 0, QSizePolicy::Minimum, room ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    options_->parentWidget()->layout()->invalidate();
}

void PredictionPage::showOptions(const ChooseQuestion &choose, const SceneContent &content)
{
    for (size_t option = 0; option < choose.options.size(); ++option) {
        const bool right = std::ranges::find(content.result.right, option) != content.result.right.end();
        answers_[option]->show(shippedText(choose.options[option].text), content.result.kind == AnswerMark::open, right);
    }
}

void PredictionPage::show(const ViewState &state, const SceneContent &content, const std::map<std::string, Curve> &curves)
{
    if (!content.question || !state.experiment)
        return;
    ended_ = !state.final.empty();
    if (content.question != question_ || state.task != task_)
        ask(state, *content.question);
    const bool open = content.result.kind == AnswerMark::open;
    prompt_->setText(shippedText(question_->prompt));
    const SceneAnswer *given = state.scene.answers.find(question_->id);
    const auto *draw = std::get_if<DrawQuestion>(&question_->asked);
    if (draw) {
        const auto truth = curves.find(question_->id);
        if (given && !given->drawn.empty())
            plot_->setDrawn(given->drawn);
        plot_->setDrawable(open);
        plot_->setTruth(open || truth == curves.end() ? nullptr : &truth->second);
    } else {
        if (given && given->picked)
            if (auto *button = group_->button(static_cast<int>(*given->picked)))
                button->setChecked(true);
        showOptions(std::get<ChooseQuestion>(question_->asked), content);
    }
    hint_->setText(problem_ ? errorText(*problem_)
                   : !open  ? QString()
                   : draw   ? tr("Draw with the mouse, or with the arrow keys. What the network does is shown afterwards.")
                            : tr("Pick one. Which one is right is found out afterwards, from the numbers of this training."));
    hint_->setVisible(!hint_->text().isEmpty());
    result_->setText(content.result.text);
    result_->setVisible(!content.result.text.isEmpty());
    showButtons(content);
}

void PredictionPage::showButtons(const SceneContent &content)
{
    const bool open = content.result.kind == AnswerMark::open;
    const bool draws = plot_->isVisibleTo(this);
    answer_->setVisible(open);
    clear_->setVisible(open && draws);
    show_->setVisible(open);
    close_->setVisible(!open);
    answer_->setEnabled(draws ? plot_->prediction().begun() : group_->checkedId() >= 0);
    answer_->setToolTip(answer_->isEnabled() ? QString() : draws ? tr("Draw something first") : tr("Pick an answer first"));
}

void PredictionPage::hand(bool withAnswer)
{
    SceneAnswer answer{question_->id, {}, {}, ended_};
    if (withAnswer && std::holds_alternative<DrawQuestion>(question_->asked))
        answer.drawn = plot_->prediction().completed();
    else if (withAnswer)
        answer.picked = static_cast<size_t>(group_->checkedId());
    emit answered(answer);
}

} // namespace sluice
