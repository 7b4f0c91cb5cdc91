#pragma once

#include "ui/models/settings_search.h"
#include "ui/views/text_dialog.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace sluice {

class ProgressPill;

/// "Find good settings" of one model: every trial in a table, while they are being trained.
class SettingsDialog : public TextDialog {
    Q_OBJECT
public:
    SettingsDialog(const Experiment &experiment, std::shared_ptr<const Task> task, size_t model, QWidget *parent = nullptr);
    const SettingsSearch &search() const { return search_; }

signals:
    void taken(const sluice::ModelSpec &model, double learningRate);

private:
    void addTable();
    void addButtons();
    void showChange();
    void refresh();
    void fillRow(int row, const SettingsTrial &trial, bool best);
    void updateButtons();
    const SettingsTrial *chosen() const;

    SettingsSearch search_;
    QElapsedTimer refreshed_;
    QTableWidget *table_;
    ProgressPill *progress_;
    QPushButton *cancel_;
    QPushButton *take_;
    bool picked_ = false; ///< somebody has chosen a trial; until then the best one is
};

} // namespace sluice
