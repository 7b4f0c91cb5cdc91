#pragma once

#include "ui/models/network_import.h"
#include "ui/views/text_dialog.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace sluice {

/// What was read from a file of weights, to be confirmed, with what such files do not tell: activations, scaling, a name.
class ImportDialog : public TextDialog {
    Q_OBJECT
public:
    ImportDialog(NetworkImport import, std::shared_ptr<const Experiment> open, std::shared_ptr<const Task> task, QWidget *parent);
    /// The open experiment with the network in it.
    Experiment experiment() const { return withNetwork(import_, *open_, *task_); }

private:
    void addTable();
    void addChoices();
    void addButtons();
    QWidget *activationChoice(size_t layer, const QString &name);
    void refresh();

    NetworkImport import_;
    std::shared_ptr<const Experiment> open_;
    std::shared_ptr<const Task> task_;
    QTableWidget *table_;
    QLabel *note_;
    QLabel *problem_;
    QPushButton *look_ = nullptr;
};

} // namespace sluice
