#pragma once

#include "core/train/experiment.h"
#include "ui/models/data_reading.h"
#include "ui/models/latest.h"
#include "ui/models/view_state.h"
#include "ui/models/window_plan.h"

#include <QObject>

namespace sluice {

/// What somebody chooses on the page Data before it becomes an experiment: a source, how it is read, what is asked of it. Reading and
/// cutting windows happen on a worker, each change superseding the one before; nothing that is open changes meanwhile.
class DataDraft : public QObject {
    Q_OBJECT
public:
    explicit DataDraft(QObject *parent = nullptr);

    // The source.
    /// What is open, unless something else has been chosen or changed here.
    void follow(const ViewState &state, const std::filesystem::path &directory, const QString &title);
    void showOpen(); ///< what is open, whatever has been chosen here
    void openFile(const std::filesystem::path &file);
    void openSource(const std::string &id, const QString &title);
    void cancel(); ///< a long reading
    bool empty() const { return data_.source.empty(); }
    bool isOpen() const;                     ///< nothing here differs from what is open
    QString title() const { return title_; } ///< as it was told: of built-in data, in English
    const std::string &source() const { return data_.source; }

    // How it is read.
    const DataSpec &data() const { return data_; } ///< as it was told
    void setData(const DataSpec &data);
    /// The same but for how a file is cut into cells: what was told of its columns is forgotten where these may be others.
    void setFile(const FileSettings &file);
    void findOut(); ///< forgets all that was told of how to read it
    void setRole(size_t column, ColumnRole role);
    void setType(size_t column, ColumnType type, std::optional<DateOrder> dates = {});
    uint64_t seed() const { return base_.training.seed; }
    void setSeed(uint64_t seed);
    const DataReading &reading() const { return reading_; }
    bool busy() const { return busy_; }
    int percent() const { return progress_ ? progress_->load() : 0; }

    // What is asked of it.
    const TaskSpec &task() const { return task_; }
    void setTask(const TaskSpec &task);
    void setKind(TaskKind kind); ///< with all that is usual for it
    bool targetIsInput() const { return targetIsInput_.value_or(task_.ahead()); }
    void setTargetIsInput(bool is);
    void showWindow(const RowPlace &target);
    void keepWindow(const RowPlace &target) { target_ = target; } ///< when the windows are cut anew
    const WindowPlan &plan() const { return plan_; }

    /// What would be opened. Its task stands on the newest reading.
    Experiment experiment() const;
    const std::filesystem::path &directory() const { return directory_; }
    QString whyNot() const; ///< it cannot be opened; empty where it can

signals:
    void readingChanged();
    void planChanged();
    void taskChanged();

private:
    void begin(DataSpec data, const std::filesystem::path &directory, const QString &title);
    void read();
    void take(const DataReading &reading);
    void takeUsualTask();
    void ask();
    DataSpec composed() const;

    // What is open.
    std::shared_ptr<const Experiment> open_;
    std::filesystem::path openDirectory_;
    QString openTitle_;
    bool followed_ = false;
    bool edited_ = false;

    Experiment base_; ///< models and training, from what is open or the defaults
    DataSpec data_;
    std::filesystem::path directory_;
    QString title_;
    std::optional<TaskKind> kind_; ///< chosen here
    bool taskTold_ = false;        ///< the task stays when the data turn out otherwise
    TaskSpec task_;
    std::optional<bool> targetIsInput_;
    std::optional<RowPlace> target_;

    bool busy_ = false;
    std::shared_ptr<std::atomic<int>> progress_;
    DataReading reading_;
    WindowPlan plan_;
    bool planStands_ = false; ///< is of what is chosen now
    Latest<ReadingQuestion, DataReading> reader_;
    Latest<PlanQuestion, WindowPlan> planner_;
};

/// Gives a column another role; a role that only one column can have is taken from the one that had it.
void giveRole(DataSpec &data, const DataReading &reading, size_t column, ColumnRole role);
/// The roles a column of this source can have.
std::vector<ColumnRole> possibleRoles(const DataReading &reading, size_t column);
QString roleText(ColumnRole role);
QString typeText(ColumnType type, std::optional<DateOrder> dates = {});

} // namespace sluice
