#include "ui/views/scene_editor.h"

#include "core/io/atomic_file.h"
#include "ui/models/error_text.h"
#include "ui/models/scene_draft.h"
#include "ui/views/card.h"
#include "ui/views/measure_editor.h"
#include "ui/views/step_editor.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace sluice {

namespace {

QString pageTitle(ScenePage page)
{
    switch (page) {
    case ScenePage::compare:
        return SceneEditor::tr("Compare");
    case ScenePage::inside:
        return SceneEditor::tr("Inside");
    case ScenePage::memory:
        return SceneEditor::tr("Memory");
    case ScenePage::training:
        return SceneEditor::tr("Training");
    case ScenePage::surface:
        return SceneEditor::tr("Surface");
    case ScenePage::seeds:
        return SceneEditor::tr("Seeds");
    case ScenePage::text:
        return SceneEditor::tr("Text");
    case ScenePage::runs:
        break;
    }
    return SceneEditor::tr("Runs");
}

QString controlTitle(SceneControl control)
{
    switch (control) {
    case SceneControl::experiment:
        return SceneEditor::tr("editing the experiment");
    case SceneControl::learningRate:
        return SceneEditor::tr("changing the learning rate");
    case SceneControl::training:
        return SceneEditor::tr("training");
    case SceneControl::startOver:
        return SceneEditor::tr("starting over");
    case SceneControl::pace:
        return SceneEditor::tr("the pace");
    case SceneControl::view:
        return SceneEditor::tr("Beginner and Expert");
    case SceneControl::whatIfs:
        return SceneEditor::tr("what-ifs");
    case SceneControl::branches:
        return SceneEditor::tr("other futures");
    case SceneControl::exports:
        return SceneEditor::tr("exporting");
    case SceneControl::source:
        break;
    }
    return SceneEditor::tr("opening something else");
}

template <class T> void setPresent(std::vector<T> &values, T value, bool present)
{
    std::erase(values, value);
    if (present)
        values.push_back(value);
}

} // namespace

SceneEditor::SceneEditor(Workbench &workbench, std::function<SeenPage()> page, QWidget *parent)
    : QDialog(parent), workbench_(workbench), page_(std::move(page)), title_(new QLineEdit(this)), summary_(new QLineEdit(this)),
      tabs_(new QTabWidget(this)), steps_(new StepEditor(workbench, page_, this)), measures_(new MeasureEditor(workbench, this)),
      problem_(makeLabel("words", this))
{
    setObjectName("sceneEditor");
    setWindowTitle(tr("Save what I see as a scene"));
    resize(760, 640);
    title_->setObjectName("sceneTitle");
    title_->setAccessibleName(tr("Title of the scene"));
    summary_->setObjectName("sceneSummary");
    summary_->setAccessibleName(tr("Summary of the scene, one sentence"));
    auto *head = new QWidget(this);
    QFormLayout *form = makeForm(head);
    form->addRow(tr("title"), title_);
    form->addRow(tr("in one sentence"), summary_);
    tabs_->addTab(steps_, tr("Steps"));
    tabs_->addTab(measures_, tr("Numbers"));
    tabs_->addTab(makeRules(), tr("What can be used"));
    tabs_->addTab(makeJson(), tr("JSON"));
    problem_->setObjectName("sceneProblem");
    problem_->setWordWrap(true);
    problem_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    problem_->setMinimumHeight(2 * problem_->fontMetrics().lineSpacing()); // or all above it would jump when it says something
    auto *buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(tr("Save scene…"), QDialogButtonBox::AcceptRole);
    save_->setObjectName("saveScene");
    save_->setProperty("primary", true);
    QPushButton *retake = buttons->addButton(tr("Take the experiment again"), QDialogButtonBox::ActionRole);
    retake->setToolTip(tr("Experiment, pace, page and view as they are in the window now"));
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(head);
    column->addWidget(tabs_, 1);
    column->addWidget(problem_);
    column->addWidget(buttons);

    connect(title_, &QLineEdit::textEdited, this, [this](const QString &text) {
        scene_.title = text.toStdString();
        scene_.id = sceneId(text);
    });
    connect(summary_, &QLineEdit::textEdited, this, [this](const QString &text) { scene_.summary = text.toStdString(); });
    connect(steps_, &StepEditor::edited, this, [this] { say({}); });
    connect(steps_, &StepEditor::problem, this, &SceneEditor::say);
    connect(measures_, &MeasureEditor::edited, this, [this] { say({}); });
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        if (tabs_->currentWidget()->objectName() == "sceneJsonTab")
            showJson();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &SceneEditor::askAndSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(retake, &QPushButton::clicked, this, &SceneEditor::takeExperiment);
    takeExperiment();
    saved_ = writeScene(scene_);
}

QWidget *SceneEditor::makeRules()
{
    auto *rules = new QWidget(this);
    auto *grid = new QGridLayout(rules);
    int row = 0;
    const auto heading = [&](const QString &text, int column) {
        QLabel *label = makeLabel("hint", rules);
        label->setText(text);
        grid->addWidget(label, row, column);
    };
    heading(tr("Pages that are there"), 0);
    heading(tr("Locked"), 1);
    heading(tr("Hidden"), 2);
    constexpr std::array pages{ScenePage::compare, ScenePage::inside, ScenePage::memory, ScenePage::training,
                               ScenePage::surface, ScenePage::seeds,  ScenePage::text,   ScenePage::runs};
    for (const ScenePage page : pages) {
        auto *box = new QCheckBox(pageTitle(page), rules);
        connect(box, &QCheckBox::toggled, this, [this] {
            if (showing_)
                return;
            scene_.pages.clear();
            const bool all = std::ranges::all_of(pages_, [](const auto &each) { return each.second->isChecked(); });
            for (const auto &[which, check] : pages_)
                if (!all && check->isChecked())
                    scene_.pages.push_back(which);
            say({});
        });
        grid->addWidget(box, ++row, 0);
        pages_.emplace_back(page, box);
    }
    row = 0;
    constexpr std::array controls{SceneControl::experiment, SceneControl::learningRate, SceneControl::training,
                                  SceneControl::startOver,  SceneControl::pace,         SceneControl::view,
                                  SceneControl::whatIfs,    SceneControl::branches,     SceneControl::exports,
                                  SceneControl::source};
    for (const SceneControl control : controls) {
        auto *locked = new QCheckBox(controlTitle(control), rules);
        auto *hidden = new QCheckBox(rules);
        hidden->setAccessibleName(tr("Hide: %1").arg(controlTitle(control)));
        hidden->setToolTip(hidden->accessibleName());
        connect(locked, &QCheckBox::toggled, this, [this, control](bool on) {
            if (!showing_)
                setPresent(scene_.locked, control, on);
        });
        connect(hidden, &QCheckBox::toggled, this, [this, control](bool on) {
            if (!showing_)
                setPresent(scene_.hidden, control, on);
        });
        grid->addWidget(locked, ++row, 1);
        grid->addWidget(hidden, row, 2);
        controls_.push_back({control, {locked, hidden}});
    }
    homework_ = new QCheckBox(tr("homework: ask for a name and save answers and networks in one file"), rules);
    connect(homework_, &QCheckBox::toggled, this, [this](bool on) {
        if (!showing_)
            scene_.homework = on;
    });
    grid->addWidget(homework_, ++row, 0, 1, 3);
    grid->setRowStretch(row + 1, 1);
    return rules;
}

QWidget *SceneEditor::makeJson()
{
    auto *tab = new QWidget(this);
    tab->setObjectName("sceneJsonTab");
    auto *column = new QVBoxLayout(tab);
    json_ = new QPlainTextEdit(tab);
    json_->setObjectName("sceneJson");
    json_->setAccessibleName(tr("The scene as JSON"));
    json_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    json_->setTabChangesFocus(true);
    connect(json_, &QPlainTextEdit::textChanged, this, [this] {
        if (!showing_)
            takeJson();
    });
    column->addWidget(json_);
    return tab;
}

void SceneEditor::takeExperiment()
{
    if (!workbench_.viewState().experiment)
        return;
    const Scene before = scene_;
    scene_ = draftOf(workbench_.viewState(), workbench_.pace(), workbench_.title(), page_().page);
    if (!before.title.empty()) { // what has been written stays
        scene_.id = before.id;
        scene_.title = before.title;
        scene_.summary = before.summary;
        scene_.measures = before.measures;
        scene_.steps = before.steps;
        scene_.pages = before.pages;
        scene_.locked = before.locked;
        scene_.hidden = before.hidden;
        scene_.homework = before.homework;
        scene_.runs = before.runs;
    }
    showScene();
    say({});
}

void SceneEditor::showScene()
{
    showing_ = true;
    title_->setText(QString::fromStdString(scene_.title));
    summary_->setText(QString::fromStdString(scene_.summary));
    steps_->setScene(&scene_);
    measures_->setScene(&scene_);
    for (const auto &[page, box] : pages_)
        box->setChecked(scene_.pages.empty() || std::ranges::find(scene_.pages, page) != scene_.pages.end());
    for (const auto &[control, boxes] : controls_) {
        boxes.first->setChecked(std::ranges::find(scene_.locked, control) != scene_.locked.end());
        boxes.second->setChecked(std::ranges::find(scene_.hidden, control) != scene_.hidden.end());
    }
    homework_->setChecked(scene_.homework);
    showing_ = false;
}

void SceneEditor::showJson()
{
    showing_ = true;
    json_->setPlainText(QString::fromStdString(writeScene(scene_)));
    showing_ = false;
}

void SceneEditor::takeJson()
{
    const auto scene = parseScene(json_->toPlainText().toStdString(), tr("this scene").toStdString());
    if (scene) {
        scene_ = *scene;
        showScene();
    }
    say(scene ? QString() : errorText(scene.error()));
}

/// What is wrong comes from the reader itself: what can be saved can be opened.
void SceneEditor::say(const QString &problem)
{
    const auto again = parseScene(writeScene(scene_), tr("this scene").toStdString());
    const QString sentence = !problem.isEmpty()     ? problem
                             : !again               ? errorText(again.error())
                             : scene_.steps.empty() ? tr("A scene tells something: add a step under “Steps”.")
                                                    : QString();
    problem_->setText(sentence);
    wrong_ = !problem.isEmpty();
    save_->setEnabled(sentence.isEmpty());
}

void SceneEditor::askAndSave()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save scene"), QString::fromStdString(scene_.id) + ".json",
                                                      tr("Sluice scene (*.json)"));
    if (!file.isEmpty())
        saveTo(file);
}

void SceneEditor::saveTo(const QString &file)
{
    const auto written = writeFileAtomically(std::filesystem::path(file.toStdU16String()), writeScene(scene_) + "\n");
    if (!written)
        return say(errorText(written.error()));
    saved_ = writeScene(scene_);
    emit saved(file);
    close();
}

bool SceneEditor::isSaved() const
{
    return !wrong_ && writeScene(scene_) == saved_;
}

void SceneEditor::reject()
{
    leave([] {});
}

void SceneEditor::leave(const std::function<void()> &then)
{
    if (isSaved()) {
        QDialog::reject();
        return then();
    }
    then_ = then;
    ask();
}

void SceneEditor::ask()
{
    if (question_)
        return question_->raise();
    question_ =
        new QMessageBox(QMessageBox::Question, tr("Scene"), tr("The scene is not saved. Save it?"), QMessageBox::NoButton, this);
    question_->setObjectName("unsavedScene");
    question_->setAttribute(Qt::WA_DeleteOnClose);
    question_->setInformativeText(tr("Discarded, what was written is gone."));
    QPushButton *save = question_->addButton(tr("Save…"), QMessageBox::AcceptRole);
    QPushButton *discard = question_->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    question_->setEscapeButton(question_->addButton(tr("Cancel"), QMessageBox::RejectRole));
    question_->setDefaultButton(save);
    save->setEnabled(save_->isEnabled());
    save->setToolTip(save_->isEnabled() ? QString() : problem_->text());
    connect(save, &QPushButton::clicked, this, [this] {
        askAndSave();
        if (isSaved())
            then_();
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        QDialog::reject();
        then_();
    });
    question_->open();
}

} // namespace sluice
