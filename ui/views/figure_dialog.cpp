#include "ui/views/figure_dialog.h"

#include "ui/models/error_text.h"
#include "ui/views/card.h"
#include "ui/views/figure_form.h"
#include "ui/views/progress_pill.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sluice {

namespace {

constexpr int controlsWidth = 330;
QSpinBox *countBox(const QString &name, int least, int most, int value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    box->setAccessibleName(name);
    box->setToolTip(name);
    return box;
}

QString withEnding(QString path, const QString &ending)
{
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path += ending;
}

} // namespace

FigureDialog::FigureDialog(const ViewState &state, const FigureOrigin &origin, const std::string &view, QWidget *parent)
    : TextDialog(parent), state_(state), origin_(origin),
      latest_(
          [](const Question &question, const std::atomic<bool> &abandoned) -> Result<std::optional<Answer>> {
              auto prepared = prepareFigure(question.views, question.state, abandoned);
              if (!prepared)
                  return std::optional(Answer{{}, errorText(prepared.error())});
              return *prepared ? std::optional(Answer{std::move(**prepared), {}}) : std::nullopt;
          },
          [this](const Question &question, const Answer &answer) {
              if (question.name != name())
                  return;
              drawings_ = answer.drawings;
              say(answer.problem, !answer.problem.isEmpty());
              showPreview();
              emit previewed();
          })
{
    setObjectName("figureDialog");
    setWindowTitle(tr("Figure or animation"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1080, 640);
    auto *row = new QHBoxLayout(this);
    auto *controls = new QWidget(this);
    controls->setFixedWidth(controlsWidth);
    auto *column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(controls);
    auto *form = makeForm(nullptr);
    card->column()->addLayout(form);
    views_ = new QComboBox(card);
    views_->setObjectName("figureView");
    views_->setAccessibleName(tr("What is drawn"));
    form->addRow(tr("figure"), views_);
    form_ = new FigureForm(*form, this);
    connect(form_, &FigureForm::changed, this, &FigureDialog::showPreview);
    column->addWidget(card);
    auto *film = new Card(controls);
    auto *filmTitle = makeLabel("chart-title", film);
    filmTitle->setText(tr("Animation"));
    film->column()->addWidget(filmTitle);
    auto *filmForm = makeForm(nullptr);
    film->column()->addLayout(filmForm);
    addAnimation(*filmForm);
    column->addWidget(film);
    column->addStretch();
    row->addWidget(controls);
    auto *right = new QVBoxLayout;
    preview_ = new QLabel(this);
    preview_->setObjectName("figurePreview");
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setMinimumSize(320, 240);
    preview_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    preview_->setAccessibleName(tr("Preview"));
    size_ = makeLabel("hint", this);
    size_->setObjectName("figureSize");
    size_->setAlignment(Qt::AlignCenter); // under the picture
    note_ = makeLabel("hint", this);
    note_->setObjectName("figureNote");
    note_->setWordWrap(true);
    right->addWidget(preview_, 1);
    right->addWidget(size_);
    right->addWidget(note_);
    right->addWidget(makeButtons());
    row->addLayout(right, 1);
    connectJob(writer_);
    connectJob(animation_);
    addViews(view);
    chooseView();
}

void FigureDialog::addItem(const QString &text, const std::string &name, const QString &tip)
{
    views_->addItem(text, QString::fromStdString(name));
    views_->setItemData(views_->count() - 1, tip, Qt::ToolTipRole);
}

/// Those that apply, page by page, then each page as a whole and everything.
void FigureDialog::addViews(const std::string &chosen)
{
    std::vector<FigurePage> pages;
    for (const FigureView &view : figureViews()) {
        if (!view.applies(state_))
            continue;
        if (!pages.empty() && pages.back() != view.page)
            views_->insertSeparator(views_->count());
        if (pages.empty() || pages.back() != view.page)
            pages.push_back(view.page);
        addItem(view.title(), std::string(view.name), view.says());
    }
    views_->insertSeparator(views_->count());
    for (const FigurePage page : pages)
        addItem(tr("all of %1").arg(pageTitle(page)), std::string(pageName(page)) + "-page",
                tr("The page's views as one picture"));
    addItem(tr("everything"), "all", tr("A PDF with a page a view, or a file a view"));
    views_->setCurrentIndex(std::max(0, views_->findData(QString::fromStdString(chosen))));
    connect(views_, &QComboBox::activated, this, &FigureDialog::chooseView);
}

void FigureDialog::addAnimation(QFormLayout &form)
{
    over_ = new QComboBox(this);
    over_->addItems({tr("training: the kept epochs"), tr("time: the steps of the sample")});
    over_->setAccessibleName(tr("What the animation steps through"));
    over_->setToolTip(over_->accessibleName());
    over_->setObjectName("animateOver");
    frames_ = countBox(tr("At most so many frames"), 2, 2000, 120, this);
    speed_ = countBox(tr("Frames a second"), 1, 50, 10, this);
    animate_ = new QPushButton(tr("Save animation…"), this);
    animate_->setObjectName("saveAnimation");
    animate_->setToolTip(tr("A GIF that repeats, or numbered PNGs; at 900 pixels' width where the size is in columns"));
    connect(animate_, &QPushButton::clicked, this, &FigureDialog::askForAnimation);
    form.addRow(tr("over"), over_);
    form.addRow(tr("frames"), frames_);
    form.addRow(tr("a second"), speed_);
    form.addRow(QString(), animate_);
}

QWidget *FigureDialog::makeButtons()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    progress_ = new ProgressPill(box);
    progress_->setAccessibleName(tr("Progress"));
    cancel_ = new QPushButton(tr("Cancel"), box);
    copy_ = new QPushButton(tr("Copy"), box);
    numbers_ = new QPushButton(tr("Save numbers…"), box);
    save_ = new QPushButton(tr("Save figure…"), box);
    auto *close = new QPushButton(tr("Close"), box);
    cancel_->setObjectName("cancelFigure");
    copy_->setObjectName("copyFigure");
    copy_->setToolTip(tr("The picture, at this resolution, to the clipboard"));
    numbers_->setToolTip(tr("The numbers behind it as CSV"));
    save_->setObjectName("saveFigure");
    save_->setProperty("primary", true);
    save_->setToolTip(tr("PNG, SVG or PDF; it says in its metadata what it shows"));
    row->addWidget(progress_, 1);
    row->addStretch();
    for (QPushButton *button : {cancel_, copy_, numbers_, save_, close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    progress_->hide();
    cancel_->hide();
    connect(cancel_, &QPushButton::clicked, this, [this] {
        writer_.cancel();
        animation_.cancel();
    });
    connect(copy_, &QPushButton::clicked, this, &FigureDialog::copy);
    connect(numbers_, &QPushButton::clicked, this, &FigureDialog::askForNumbers);
    connect(save_, &QPushButton::clicked, this, &FigureDialog::askForFigure);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return box;
}

const FigureFormat &FigureDialog::format() const
{
    return form_->format();
}

std::string FigureDialog::name() const
{
    return views_->currentData().toString().toStdString();
}

void FigureDialog::say(const QString &sentence, bool problem)
{
    note_->setText(problem ? QStringLiteral("⚠ ") + sentence : sentence);
    note_->setVisible(!sentence.isEmpty());
}

void FigureDialog::chooseView()
{
    const auto choice = findFigureViews(name(), state_);
    drawings_.clear();
    figure_.reset();
    preview_->clear();
    size_->clear();
    for (QWidget *control : std::initializer_list<QWidget *>{save_, copy_, numbers_, animate_})
        control->setEnabled(choice.has_value());
    if (!choice)
        return say(errorText(choice.error()), true);
    const bool one = !choice->everything;
    copy_->setEnabled(one);
    animate_->setEnabled(one);
    say(one ? QString() : tr("%1 figures: save them to see them.").arg(choice->views.size()), false);
    if (one)
        latest_.ask({state_, choice->views, name()});
}

/// As large as there is room, at the screen's resolution.
void FigureDialog::showPreview()
{
    if (drawings_.empty())
        return;
    figure_ = drawFigure(drawings_, format());
    size_->setText(formatText(format(), figure_->height()));
    if (const auto sound = figure_->sound(); !sound)
        say(errorText(sound.error()), true);
    const double ratio = devicePixelRatioF();
    const double room = std::min(preview_->width() * 1.0, preview_->height() * format().width / figure_->height());
    QImage image = figure_->image(std::max(64, static_cast<int>(room * ratio)));
    image.setDevicePixelRatio(ratio);
    preview_->setPixmap(QPixmap::fromImage(image));
}

void FigureDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    QMetaObject::invokeMethod(this, &FigureDialog::showPreview, Qt::QueuedConnection); // once it is laid out
}

void FigureDialog::connectJob(DrawingJob &job)
{
    connect(&job, &DrawingJob::progressed, this,
            [this](int done, int total) { progress_->show(double(done) / std::max(1, total), tr("drawing …")); });
    connect(&job, &DrawingJob::finished, this, [this, &job](const QStringList &files) {
        showJob(job);
        say(files.size() == 1 ? tr("Saved %1.").arg(QFileInfo(files.front()).fileName())
                              : tr("Saved %1 files.").arg(files.size()),
            false);
        emit saved(files);
    });
    connect(&job, &DrawingJob::failed, this, [this, &job](const Error &why) {
        showJob(job);
        say(errorText(why), true);
    });
    connect(&job, &DrawingJob::cancelled, this, [this, &job] {
        showJob(job);
        say(tr("Cancelled."), false);
    });
}

void FigureDialog::showJob(const DrawingJob &job)
{
    progress_->setVisible(job.running());
    cancel_->setVisible(job.running());
    for (QPushButton *button : {save_, numbers_, animate_})
        button->setEnabled(!job.running());
}

void FigureDialog::saveFigure(const QString &path)
{
    const auto choice = findFigureViews(name(), state_);
    if (path.isEmpty() || !choice)
        return;
    writer_.start({*choice, name(), state_, origin_, format(), path});
    showJob(writer_);
}

void FigureDialog::saveAnimation(const QString &path)
{
    const auto choice = findFigureViews(name(), state_);
    if (path.isEmpty() || !choice)
        return;
    const AnimateOver over = over_->currentIndex() == 0 ? AnimateOver::training : AnimateOver::time;
    AnimationPlan plan{choice->views, animationFrames(state_, over, static_cast<size_t>(frames_->value())),
                       format(),      static_cast<double>(speed_->value()),
                       path,          figureSource(state_, origin_, name())};
    if (form_->onPaper()) {
        const FigureFormat screen = screenFormat(900);
        plan.format.width = screen.width;
        plan.format.dpi = screen.dpi;
        plan.format.fontSize = screen.fontSize;
    }
    plan.format.cursor = plan.format.cursor || over == AnimateOver::time;
    animation_.start(std::move(plan));
    showJob(animation_);
}

void FigureDialog::askForFigure()
{
    QString chosen;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save figure"), QString::fromStdString(name()) + ".pdf",
                                     tr("PDF document (*.pdf);;SVG drawing (*.svg);;PNG picture (*.png)"), &chosen);
    saveFigure(withEnding(path, chosen.contains("*.svg") ? ".svg" : chosen.contains("*.png") ? ".png" : ".pdf"));
}

void FigureDialog::askForNumbers()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save numbers"), QString::fromStdString(name()) + ".csv", tr("CSV file (*.csv)"));
    saveFigure(withEnding(path, ".csv"));
}

void FigureDialog::askForAnimation()
{
    QString chosen;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save animation"), QString::fromStdString(name()) + ".gif",
                                                      tr("GIF (*.gif);;Numbered pictures (*.png)"), &chosen);
    saveAnimation(withEnding(path, chosen.contains("*.png") ? ".png" : ".gif"));
}

void FigureDialog::copy()
{
    if (!figure_)
        return;
    if (const auto sound = figure_->sound(); !sound)
        return say(errorText(sound.error()), true);
    QGuiApplication::clipboard()->setImage(figure_->image());
    say(tr("Copied."), false);
}

} // namespace sluice
