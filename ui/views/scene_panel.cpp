#include "ui/views/scene_panel.h"

#include "ui/models/language.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr int longestName = 80; // what homework.h reads is 256 bytes

QString inLines(const std::vector<QString> &lines)
{
    QStringList list(lines.begin(), lines.end());
    return list.join('\n');
}

} // namespace

ScenePanel::ScenePanel(QWidget *parent)
    : QWidget(parent), title_(makeLabel("hint", this)), place_(makeLabel("hint", this)), stepTitle_(makeLabel("title", this)),
      text_(makeLabel("words", this)), broken_(makeLabel("hint", this)), chips_(new QWidget(this)),
      prompt_(makeLabel("words", this)), result_(makeLabel("words", this)), predict_(new QPushButton(this)),
      back_(new QPushButton(this)), next_(new QPushButton(this)), score_(makeLabel("hint", this)), homework_(new QWidget(this)),
      nameLabel_(makeLabel("hint", homework_)), name_(new QLineEdit(homework_)), save_(new QPushButton(homework_))
{
    setExplained(this, Explained::scene);
    title_->setObjectName("sceneTitle");
    stepTitle_->setObjectName("sceneStepTitle");
    text_->setObjectName("sceneText");
    broken_->setObjectName("sceneBroken");
    place_->setObjectName("scenePlace");
    result_->setObjectName("sceneResult");
    predict_->setObjectName("scenePredict");
    back_->setObjectName("sceneBack");
    next_->setObjectName("sceneNext");
    score_->setObjectName("sceneScore");
    name_->setObjectName("learner");
    name_->setMaxLength(longestName);
    save_->setObjectName("saveHomework");
    next_->setProperty("primary", true);
    for (QPushButton *button : {back_, next_})
        button->setEnabled(false); // before the first scene is shown there is no step
    for (QLabel *label : {title_, stepTitle_, text_, broken_, prompt_, result_, score_})
        label->setWordWrap(true);
    text_->setTextFormat(Qt::RichText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layOut();
    connect(back_, &QPushButton::clicked, this, [this] { emit stepAsked(*step_ - 1); });
    connect(next_, &QPushButton::clicked, this, [this] { emit stepAsked(*step_ + 1); });
    connect(predict_, &QPushButton::clicked, this, &ScenePanel::predictionAsked);
    connect(name_, &QLineEdit::textEdited, this, &ScenePanel::learnerNamed);
    connect(save_, &QPushButton::clicked, this, &ScenePanel::homeworkAskedFor);
    retranslate();
}

void ScenePanel::layOut()
{
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(10);
    column->addWidget(stepTitle_);
    column->addWidget(text_);
    column->addWidget(broken_);
    column->addWidget(chips_);
    column->addWidget(prompt_);
    column->addWidget(predict_);
    column->addWidget(result_);
    column->addStretch();
    chipColumn_ = new QVBoxLayout(chips_);
    chipColumn_->setContentsMargins(0, 0, 0, 0);
    chipColumn_->setSpacing(6);
    auto *area = new QScrollArea(this);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);

    auto *head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(place_);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back_);
    buttons->addWidget(next_, 1);
    auto *homework = new QVBoxLayout(homework_);
    homework->setContentsMargins(0, 0, 0, 0);
    homework->addWidget(nameLabel_);
    homework->addWidget(name_);
    homework->addWidget(save_);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 8, 6, 10);
    all->setSpacing(8);
    all->addLayout(head);
    all->addWidget(area, 1);
    all->addWidget(score_);
    all->addWidget(homework_);
    all->addLayout(buttons);
}

void ScenePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScenePanel::retranslate()
{
    back_->setText(tr("Back"));
    back_->setToolTip(tr("To the step before"));
    next_->setText(tr("Next"));
    nameLabel_->setText(tr("your name"));
    name_->setAccessibleName(tr("Your name, for the homework"));
    nameLabel_->setBuddy(name_);
    save_->setText(tr("Save homework…"));
}

void ScenePanel::makeChips(const SceneStep &step)
{
    qDeleteAll(chips_->findChildren<QPushButton *>());
    for (const SceneJump &jump : step.jumps) {
        auto *chip = new QPushButton(shippedText(jump.label), chips_);
        chip->setObjectName("sceneChip");
        chip->setAccessibleName(tr("Show: %1").arg(chip->text()));
        chip->setToolTip(jump.run ? tr("Opens this run, to be trained") : tr("Shows the moment this speaks of"));
        chip->setCheckable(jump.run.has_value());
        connect(chip, &QPushButton::clicked, this, [this, &jump] {
            markRun(run_); // it is not open yet
            emit jumpAsked(jump);
        });
        chipColumn_->addWidget(chip);
    }
}

/// The one that is open.
void ScenePanel::markRun(const std::string &run)
{
    const auto &jumps = scene_->steps[*step_].jumps;
    for (size_t index = 0; index < jumps.size(); ++index)
        if (jumps[index].run)
            static_cast<QPushButton *>(chipColumn_->itemAt(static_cast<int>(index))->widget())
                ->setChecked(jumps[index].run == run);
}

void ScenePanel::show(const SceneState &scene, const SceneContent &content)
{
    if (!scene.scene || scene.scene->steps.empty())
        return;
    if (scene.scene != scene_ || scene.step != step_) {
        scene_ = scene.scene;
        step_ = scene.step;
        makeChips(scene_->steps[scene.step]);
    }
    run_ = scene.run;
    markRun(run_);
    title_->setText(content.title);
    place_->setText(content.place);
    stepTitle_->setText(content.stepTitle);
    text_->setText(content.text);
    broken_->setText(inLines(content.broken));
    broken_->setVisible(!content.broken.empty());
    chips_->setVisible(!content.chips.empty());
    chips_->setEnabled(content.mayGoOn); // or they would show what is asked
    const bool open = content.result.kind == AnswerMark::open;
    prompt_->setVisible(content.question);
    prompt_->setText(content.question ? shippedText(content.question->prompt) : QString());
    predict_->setVisible(content.question);
    predict_->setText(open ? tr("Answer") : tr("See my answer"));
    predict_->setToolTip(open ? tr("Answer before it is shown") : tr("Beside what the network does"));
    result_->setVisible(content.question && !content.result.text.isEmpty());
    result_->setText(content.result.text);
    back_->setEnabled(!content.first);
    next_->setEnabled(!content.last && content.mayGoOn);
    next_->setToolTip(content.last      ? tr("This is the last step")
                      : content.mayGoOn ? tr("To the next step")
                                        : tr("Answer the question first, or let it be shown"));
    score_->setText(content.score);
    score_->setVisible(!content.score.isEmpty());
    homework_->setVisible(scene_->homework);
    if (const QString name = QString::fromStdString(scene.answers.learner); name_->text() != name)
        name_->setText(name);
    save_->setEnabled(!scene.answers.learner.empty());
    save_->setToolTip(save_->isEnabled() ? tr("Your answers and the network as it is now, in one file to hand in")
                                         : tr("Your name first"));
}

} // namespace sluice
