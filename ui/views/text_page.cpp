#include "ui/views/text_page.h"

#include "ui/models/error_text.h"
#include "ui/models/map_shows.h"
#include "ui/models/model_name.h"
#include "ui/views/card.h"
#include "ui/views/help_button.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <limits>

namespace sluice {

TextPage::TextPage(QWidget *parent)
    : QWidget(parent), latest_([](const GenerationQuestion &question, const std::atomic<bool> &abandoned)
                                   -> Result<std::optional<GeneratedText>> { return generateText(question, abandoned); },
                               [this](const GenerationQuestion &, const GeneratedText &text) { showText(text); })
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    auto *card = new Card(this);
    title_ = makeLabel("chart-title", card);
    card->column()->addLayout(withHelp(title_, Explained::text));
    card->column()->addWidget(makeControls());
    card->column()->addWidget(makeTexts(), 1);
    const auto addHint = [card](QLabel *&label, const char *name) {
        label = makeLabel("hint", card);
        label->setObjectName(name);
        label->setWordWrap(true);
        card->column()->addWidget(label);
    };
    addHint(next_, "nextCharacters");
    addHint(note_, "textNote");
    addHint(idle_, "textIdle");
    column->addWidget(card);
    retranslate();
}

QWidget *TextPage::makeControls()
{
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](QLabel *&label, QWidget *field, int stretch) {
        label = makeLabel("hint", controls);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field, stretch);
    };
    model_ = makeChoice(controls);
    connect(model_, &QComboBox::activated, this, &TextPage::showIdle);
    start_ = new QLineEdit(controls);
    start_->setObjectName("start");
    temperature_ = new QDoubleSpinBox(controls);
    temperature_->setRange(0, 10);
    temperature_->setSingleStep(0.1);
    temperature_->setValue(SamplingSpec().temperature);
    length_ = new QSpinBox(controls);
    length_->setRange(1, 100'000);
    length_->setValue(static_cast<int>(SamplingSpec().length));
    seed_ = new QSpinBox(controls);
    seed_->setRange(0, std::numeric_limits<int>::max());
    seed_->setValue(static_cast<int>(SamplingSpec().seed));
    add(modelLabel_, model_, 0);
    add(startLabel_, start_, 1);
    add(temperatureLabel_, temperature_, 0);
    add(lengthLabel_, length_, 0);
    add(seedLabel_, seed_, 0);
    generate_ = new QPushButton(controls);
    generate_->setObjectName("generate");
    generate_->setProperty("primary", true);
    connect(generate_, &QPushButton::clicked, this, &TextPage::generate);
    connect(start_, &QLineEdit::returnPressed, generate_, &QPushButton::click);
    row->addWidget(generate_);
    return controls;
}

QWidget *TextPage::makeTexts()
{
    auto *texts = new QWidget(this);
    auto *row = new QHBoxLayout(texts);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](QLabel *&side, QPlainTextEdit *&text, const char *name) {
        auto *column = new QVBoxLayout;
        side = makeLabel("hint", texts);
        text = new QPlainTextEdit(texts);
        text->setObjectName(name);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        column->addWidget(side);
        column->addWidget(text, 1);
        row->addLayout(column, 1);
    };
    add(side_, text_, "generated");
    add(whatIfSide_, whatIfText_, "generatedWhatIf");
    return texts;
}

void TextPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TextPage::retranslate()
{
    title_->setText(tr("What the model writes"));
    modelLabel_->setText(tr("model"));
    startLabel_->setText(tr("goes on with"));
    temperatureLabel_->setText(tr("temperature"));
    lengthLabel_->setText(tr("characters"));
    seedLabel_->setText(tr("seed"));
    model_->setAccessibleName(tr("Model that writes"));
    start_->setAccessibleName(tr("Text to go on with"));
    start_->setPlaceholderText(tr("the data's first character"));
    temperature_->setAccessibleName(tr("Temperature"));
    temperature_->setToolTip(
        tr("1 draws from the model's own distribution, below 1 the likelier characters, 0 always the likeliest"));
    length_->setAccessibleName(tr("Characters to write"));
    seed_->setAccessibleName(tr("Seed of the draws"));
    seed_->setToolTip(tr("The same seed gives the same text"));
    text_->setAccessibleName(tr("Generated text"));
    text_->setPlaceholderText(tr("“Write” lets the model go on from there."));
    whatIfText_->setAccessibleName(tr("Generated text, with the what-if"));
    side_->setText(sideText(MapShows::before));
    whatIfSide_->setText(sideText(MapShows::whatIf));
    generate_->setText(tr("Write"));
    showSides();
    showNote();
    showIdle();
}

void TextPage::show(const ViewState &state)
{
    if (state.experiment != state_.experiment)
        forget();
    state_ = state;
    showModels();
    const QString whyNot = whyNoText(state);
    generate_->setEnabled(whyNot.isEmpty());
    generate_->setToolTip(whyNot);
    if (!whyNot.isEmpty() || text_->document()->isEmpty()) {
        shown_.reset();
        note_->setText(whyNot);
    } else {
        followWhatIfs();
    }
    showSides();
    showIdle();
}

void TextPage::forget()
{
    latest_.abandon();
    asked_.reset();
    for (QPlainTextEdit *text : {text_, whatIfText_})
        text->clear();
}

/// What is written is written anew under other what-ifs, by the weights that are shown.
void TextPage::followWhatIfs()
{
    if (!asked_)
        return;
    std::vector<WhatIf> acting = whatIfsOnText(state_.selection.whatIfs, asked_->index);
    if (acting == asked_->whatIfs)
        return;
    asked_->whatIfs = std::move(acting);
    asked_->snapshot = state_.moment[asked_->index];
    latest_.abandon();
    ask();
}

void TextPage::showModels()
{
    std::vector<std::string> names;
    if (state_.experiment)
        for (const ModelSpec &model : state_.experiment->models)
            names.push_back(model.name);
    if (names == models_)
        return;
    models_ = names;
    model_->clear();
    for (const std::string &name : names)
        model_->addItem(modelName(name));
    model_->setCurrentIndex(model_->count() - 1);
}

void TextPage::generate()
{
    const int index = model_->currentIndex();
    if (index < 0 || index >= static_cast<int>(state_.moment.size()))
        return;
    const auto model = static_cast<size_t>(index);
    asked_ = GenerationQuestion{state_.experiment->models[model],
                                state_.task,
                                state_.moment[model],
                                writing().spec,
                                model,
                                whatIfsOnText(state_.selection.whatIfs, model)};
    ask();
}

void TextPage::ask()
{
    shown_.reset();
    showSides();
    note_->setText(tr("Writing …"));
    latest_.ask(*asked_);
}

Writing TextPage::writing() const
{
    return {static_cast<size_t>(std::max(0, model_->currentIndex())),
            {start_->text().toStdString(), static_cast<size_t>(length_->value()), temperature_->value(),
             static_cast<uint64_t>(seed_->value())}};
}

void TextPage::setWriting(const Writing &writing)
{
    model_->setCurrentIndex(static_cast<int>(writing.model));
    start_->setText(QString::fromStdString(writing.spec.start));
    length_->setValue(static_cast<int>(writing.spec.length));
    temperature_->setValue(writing.spec.temperature);
    seed_->setValue(static_cast<int>(std::min<uint64_t>(writing.spec.seed, std::numeric_limits<int>::max())));
}

void TextPage::showText(const GeneratedText &text)
{
    shown_ = text;
    if (!text.problem) {
        text_->setPlainText(text.text);
        whatIfText_->setPlainText(text.whatIf.value_or(QString()));
    }
    showSides();
    showNote();
    emit answered();
}

const GeneratedText *TextPage::written() const
{
    return shown_ && !shown_->problem ? &*shown_ : nullptr;
}

void TextPage::showSides()
{
    const bool two = !whatIfText_->document()->isEmpty();
    for (QWidget *each : std::initializer_list<QWidget *>{side_, whatIfSide_, whatIfText_})
        each->setVisible(two);
    const bool next = written() && !shown_->next.empty();
    next_->setText(next ? tr("Right after the start: %1").arg(nextText(shown_->next)) : QString());
    next_->setVisible(next);
}

void TextPage::showIdle()
{
    idle_->setText(state_.experiment ? idleOnText(state_.selection.whatIfs, writing().model) : QString());
    idle_->setVisible(!idle_->text().isEmpty());
}

void TextPage::showNote()
{
    if (!shown_)
        return;
    if (shown_->problem)
        return note_->setText(errorText(*shown_->problem));
    const QString written = tr("Written with the weights after epoch %1.").arg(shown_->epoch);
    note_->setText(shown_->whatIf
                       ? written + ' ' + tr("Characters drawn alike before the first other one: %1.").arg(shown_->alike)
                       : written);
}

} // namespace sluice
