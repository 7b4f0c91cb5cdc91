#pragma once

#include "ui/views/report_writer.h"
#include "ui/views/text_dialog.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace sluice {

class ProgressPill;

/// A report of what was open when it was asked for: whether the test part is measured, where it goes, how far it is.
class ReportDialog : public TextDialog {
    Q_OBJECT
public:
    ReportDialog(const ViewState &state, const FigureOrigin &origin, QWidget *parent = nullptr);
    void save(const QString &path);

signals:
    void saved(const QString &file);
    void testLookedAt(const sluice::TestLook &look);

private:
    void ask();
    void showJob();
    QWidget *makeButtons();

    const ViewState state_;
    const FigureOrigin origin_;
    QCheckBox *test_;
    QLabel *note_;
    ProgressPill *progress_;
    QPushButton *save_;
    QPushButton *cancel_;
    ReportWriter writer_;
};

} // namespace sluice
