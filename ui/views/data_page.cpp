#include "ui/views/data_page.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/views/card.h"
#include "ui/views/explained.h"
#include "ui/views/reading_form.h"
#include "ui/views/reading_view.h"
#include "ui/views/source_list.h"
#include "ui/views/stillness.h"
#include "ui/views/window_builder.h"
#include "ui/views/window_form.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr int sideWidth = 310;
constexpr int progressMilliseconds = 100;

} // namespace

DataPage::DataPage(std::function<QString()> title, std::function<std::filesystem::path()> directory, QWidget *parent)
    : QWidget(parent), openTitle_(std::move(title)), openDirectory_(std::move(directory))
{
    setExplained(this, Explained::data);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 10);
    row->setSpacing(8);
    row->addWidget(makeSide());
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(makeHead());
    views_ = new QStackedWidget(this);
    views_->addWidget(new ReadingView(draft_, views_));
    views_->addWidget(new WindowBuilder(draft_, views_));
    column->addWidget(views_, 1);
    column->addWidget(makeFoot());
    row->addLayout(column, 1);
    connect(&timer_, &QTimer::timeout, this, &DataPage::showProgress);
    connect(&draft_, &DataDraft::readingChanged, this, &DataPage::showReading);
    connect(&draft_, &DataDraft::planChanged, this, &DataPage::showState);
    connect(&draft_, &DataDraft::taskChanged, this, &DataPage::showState);
    retranslate();
}

/// Beneath the sources: how what it holds is read, or how it is cut into windows.
QWidget *DataPage::makeSide()
{
    auto *card = new Card(this);
    card->setFixedWidth(sideWidth);
    auto *list = new SourceList(draft_, card);
    connect(list, &SourceList::fileAskedFor, this, &DataPage::fileAskedFor);
    auto *scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have the keys
    reading_ = new ReadingForm(draft_, scroll);
    reading_->installEventFilter(this);
    scroll->setWidget(reading_);
    forms_ = new QStackedWidget(card);
    forms_->addWidget(scroll);
    forms_->addWidget(new WindowForm(draft_, forms_));
    card->column()->addWidget(list, 5);
    card->column()->addWidget(forms_, 4);
    return card;
}

/// The list of sources has the room that the form does not need.
void DataPage::fitForms()
{
    const bool windows = forms_->currentIndex() == 1;
    forms_->setMaximumHeight(windows ? QWIDGETSIZE_MAX : reading_->sizeHint().height());
}

bool DataPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QWidget::eventFilter(watched, event);
    if (watched == reading_ && event->type() == QEvent::LayoutRequest)
        fitForms();
    return handled;
}

QWidget *DataPage::makeHead()
{
    auto *card = new Card(this);
    auto *row = new QHBoxLayout;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    title_ = makeLabel("title", card);
    title_->setObjectName("dataTitle");
    sentence_ = makeLabel("hint", card);
    sentence_->setObjectName("dataSentence");
    sentence_->setWordWrap(true);
    texts->addWidget(title_);
    texts->addWidget(sentence_);
    row->addLayout(texts, 1);
    auto *switches = new QHBoxLayout;
    switches->setSpacing(0);
    preview_ = new QPushButton(card);
    preview_->setObjectName("showPreview");
    preview_->setProperty("segment", "first");
    windows_ = new QPushButton(card);
    windows_->setObjectName("showWindows");
    windows_->setProperty("segment", "last");
    for (QPushButton *button : {preview_, windows_}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        switches->addWidget(button);
    }
    preview_->setChecked(true);
    connect(preview_, &QPushButton::clicked, this, [this] { showWindows(false); });
    connect(windows_, &QPushButton::clicked, this, [this] { showWindows(true); });
    row->addLayout(switches);
    card->column()->addLayout(row);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

QWidget *DataPage::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    kindLabel_ = makeLabel("hint", foot);
    kind_ = new QComboBox(foot);
    kind_->setObjectName("taskKind");
    for (int kind = 0; kind < 4; ++kind)
        kind_->addItem(QString());
    kindLabel_->setBuddy(kind_);
    connect(kind_, &QComboBox::activated, this, [this](int kind) { draft_.setKind(static_cast<TaskKind>(kind)); });
    output_ = new QComboBox(foot);
    output_->setObjectName("taskOutput");
    output_->addItems({QString(), QString()});
    connect(output_, &QComboBox::activated, this, [this](int output) {
        TaskSpec task = draft_.task();
        task.output = static_cast<OutputAt>(output);
        draft_.setTask(task);
    });
    why_ = makeLabel("hint", foot);
    why_->setObjectName("whyNotOpen");
    why_->setWordWrap(true);
    progress_ = new QProgressBar(foot);
    progress_->setRange(0, 100);
    progress_->setMaximumWidth(200);
    cancel_ = new QPushButton(foot);
    cancel_->setObjectName("cancelReading");
    connect(cancel_, &QPushButton::clicked, &draft_, &DataDraft::cancel);
    open_ = new QPushButton(foot);
    open_->setObjectName("openExperiment");
    open_->setProperty("primary", true);
    connect(open_, &QPushButton::clicked, this,
            [this] { emit experimentAskedFor(draft_.experiment(), draft_.directory(), draft_.title()); });
    row->addWidget(kindLabel_);
    row->addWidget(kind_);
    row->addWidget(output_);
    row->addWidget(why_, 1);
    row->addWidget(progress_);
    row->addWidget(cancel_);
    row->addWidget(open_);
    return foot;
}

void DataPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DataPage::retranslate()
{
    preview_->setText(tr("what it holds"));
    preview_->setToolTip(tr("Columns, first rows, problems"));
    windows_->setText(tr("windows"));
    windows_->setToolTip(tr("Look-back, horizon and split on the real series"));
    kindLabel_->setText(tr("task"));
    kind_->setAccessibleName(tr("Kind of task"));
    kind_->setToolTip(tr("What is asked of the data"));
    const QStringList kinds = {tr("forecast"), tr("regression"), tr("classification"), tr("next character")};
    for (int kind = 0; kind < kind_->count(); ++kind)
        kind_->setItemText(kind, kinds[kind]);
    output_->setAccessibleName(tr("Steps that are answered"));
    output_->setToolTip(output_->accessibleName());
    output_->setItemText(0, tr("at the last step"));
    output_->setItemText(1, tr("at every step"));
    progress_->setAccessibleName(tr("Reading"));
    open_->setText(tr("Open this experiment"));
    cancel_->setText(tr("cancel"));
    cancel_->setToolTip(tr("Stop reading"));
    showReading();
}

void DataPage::show(const ViewState &state)
{
    draft_.follow(state, openDirectory_(), openTitle_());
}

void DataPage::openFile(const QString &file)
{
    showWindows(false);
    draft_.openFile(std::filesystem::path(file.toStdU16String()));
    open_->setFocus();
}

void DataPage::showWindows(bool windows)
{
    (windows ? windows_ : preview_)->setChecked(true);
    views_->setCurrentIndex(windows ? 1 : 0);
    forms_->setCurrentIndex(windows ? 1 : 0);
    fitForms();
}

void DataPage::showReading()
{
    title_->setText(draft_.empty() ? tr("Nothing is chosen") : shippedText(draft_.title().toStdString()));
    if (!draft_.busy()) {
        const DataReading &reading = draft_.reading();
        const size_t listed = reading.listedErrors();
        sentence_->setText(draft_.empty()           ? tr("Open a file, drop one on the window, or choose built-in data.")
                           : listed == 0            ? readingSentence(reading)
                           : reading.moreErrors > 0 ? tr("This cannot be read yet: %1 of its %2 errors are listed below.")
                                                          .arg(groupedNumber(listed), groupedNumber(reading.errorCount()))
                           : listed == 1 ? tr("This cannot be read yet: 1 error is listed below.")
                                         : tr("This cannot be read yet: %1 errors are listed below.").arg(listed));
    }
    if (!draft_.busy()) {
        timer_.stop();
        progress_->hide();
        cancel_->hide();
    } else if (!timer_.isActive()) {
        timer_.start(isStill(*this) ? stillMilliseconds : progressMilliseconds);
    }
    showState();
}

/// Only what takes its time shows how far it is.
void DataPage::showProgress()
{
    progress_->setVisible(true);
    cancel_->setVisible(true);
    progress_->setValue(draft_.percent());
}

void DataPage::showState()
{
    kind_->setCurrentIndex(static_cast<int>(draft_.task().kind));
    output_->setCurrentIndex(static_cast<int>(draft_.task().output));
    kind_->setEnabled(!draft_.empty());
    output_->setEnabled(!draft_.empty());
    const QString why = draft_.whyNot();
    why_->setText(draft_.empty() ? QString() : why);
    open_->setEnabled(why.isEmpty());
    open_->setToolTip(why.isEmpty() ? tr("Make an experiment of this and show it; what is open is put away") : why);
}

} // namespace sluice
