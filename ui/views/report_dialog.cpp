#include "ui/views/report_dialog.h"

#include "ui/models/error_text.h"
#include "ui/views/card.h"
#include "ui/views/progress_pill.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sluice {

ReportDialog::ReportDialog(const ViewState &state, const FigureOrigin &origin, QWidget *parent)
    : TextDialog(parent), state_(state), origin_(origin)
{
    setObjectName("reportDialog");
    setWindowTitle(tr("Report"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    auto *column = new QVBoxLayout(this);
    auto *about = new QLabel(
        tr("One document about the run that is shown: the result in words, measures beside baselines, the data with its "
           "hash, the training, the answers, the inside of the networks, and how to do it again."),
        this);
    about->setWordWrap(true);
    column->addWidget(about);
    test_ = new QCheckBox(tr("look at the test part, too; the run notes that it was seen"), this);
    test_->setObjectName("reportTest");
    test_->setToolTip(tr("Once it has guided a choice it is no test any more: leave it alone while you are tuning"));
    column->addWidget(test_);
    note_ = makeLabel("hint", this);
    note_->setObjectName("reportNote");
    note_->setWordWrap(true);
    column->addWidget(note_);
    column->addWidget(makeButtons());
    connect(&writer_, &DrawingJob::progressed, this,
            [this](int done, int total) { progress_->show(double(done) / std::max(1, total), tr("writing …")); });
    connect(&writer_, &DrawingJob::finished, this, [this](const QStringList &files) {
        if (writer_.testLook())
            emit testLookedAt(*writer_.testLook());
        emit saved(QFileInfo(files.front()).fileName());
        close();
    });
    connect(&writer_, &DrawingJob::failed, this, [this](const Error &why) {
        note_->setText(QStringLiteral("⚠ ") + errorText(why));
        showJob();
    });
    connect(&writer_, &DrawingJob::cancelled, this, [this] {
        note_->setText(tr("Cancelled."));
        showJob();
    });
    showJob();
}

QWidget *ReportDialog::makeButtons()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    progress_ = new ProgressPill(box);
    progress_->setAccessibleName(tr("Progress"));
    cancel_ = new QPushButton(tr("Cancel"), box);
    cancel_->setObjectName("cancelReport");
    save_ = new QPushButton(tr("Save report…"), box);
    save_->setObjectName("saveReport");
    save_->setProperty("primary", true);
    save_->setToolTip(tr("HTML in one file, or PDF"));
    auto *closing = new QPushButton(tr("Close"), box);
    row->addWidget(progress_, 1);
    row->addStretch();
    for (QPushButton *button : {cancel_, save_, closing}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(cancel_, &QPushButton::clicked, &writer_, &DrawingJob::cancel);
    connect(save_, &QPushButton::clicked, this, &ReportDialog::ask);
    connect(closing, &QPushButton::clicked, this, &QDialog::close);
    return box;
}

void ReportDialog::showJob()
{
    progress_->setVisible(writer_.running());
    cancel_->setVisible(writer_.running());
    save_->setEnabled(!writer_.running());
    note_->setVisible(!note_->text().isEmpty());
}

void ReportDialog::save(const QString &path)
{
    if (path.isEmpty())
        return;
    note_->clear();
    writer_.start(state_, origin_, {.test = test_->isChecked()}, path);
    showJob();
}

void ReportDialog::ask()
{
    QString chosen;
    QString path = QFileDialog::getSaveFileName(this, tr("Save report"), "report.html",
                                                tr("HTML in one file (*.html);;PDF document (*.pdf)"), &chosen);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += chosen.contains("*.pdf") ? ".pdf" : ".html";
    save(path);
}

} // namespace sluice
