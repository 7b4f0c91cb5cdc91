#include "ui/models/data_draft.h"

#include "ui/models/error_text.h"
#include "ui/models/first_experiment.h"

#include <algorithm>

namespace sluice {

namespace {

/// Where these differ the columns may be others.
bool sameCells(const FileSettings &one, const FileSettings &other)
{
    const CsvSettings &a = one.csv;
    const CsvSettings &b = other.csv;
    return one.kind == other.kind && a.encoding == b.encoding && a.skipLines == b.skipLines && a.skipLast == b.skipLast &&
           a.separator == b.separator && a.header == b.header && a.comment == b.comment;
}

} // namespace

DataDraft::DataDraft(QObject *parent)
    : QObject(parent), reader_([](const ReadingQuestion &question, const std::atomic<bool> &abandoned)
                                   -> Result<std::optional<DataReading>> { return readSource(question, abandoned); },
                               [this](const ReadingQuestion &question, const DataReading &reading) {
                                   if (question.progress == progress_) // not one that was superseded while its answer came
                                       take(reading);
                               },
                               [this](const Error &error) {
                                   DataReading none;
                                   none.spec = data_;
                                   none.problems = {{true, 0, error}};
                                   take(none);
                               }),
      planner_(
          [](const PlanQuestion &question, const std::atomic<bool> &abandoned) -> Result<std::optional<WindowPlan>> {
              return planWindows(question, abandoned);
          },
          [this](const PlanQuestion &question, const WindowPlan &plan) {
              if (question.data != reading_.data)
                  return;
              plan_ = plan;
              planStands_ = question.task == task_;
              emit planChanged();
          },
          [this](const Error &error) {
              plan_ = {};
              plan_.problem = error;
              emit planChanged();
          })
{
}

// The source

void DataDraft::follow(const ViewState &state, const std::filesystem::path &directory, const QString &title)
{
    if (!state.experiment || state.experiment == open_)
        return;
    const bool untouched = !edited_ || empty() || isOpen();
    open_ = state.experiment;
    openDirectory_ = directory;
    openTitle_ = title;
    if (untouched || isOpen())
        showOpen();
}

void DataDraft::showOpen()
{
    if (!open_)
        return;
    base_ = *open_;
    task_ = open_->task;
    taskTold_ = true;
    followed_ = true;
    edited_ = false;
    begin(open_->data, openDirectory_, openTitle_);
}

void DataDraft::openFile(const std::filesystem::path &file)
{
    DataSpec data;
    data.source = std::filesystem::absolute(file).string();
    base_ = {};
    taskTold_ = false;
    followed_ = false;
    edited_ = true;
    begin(std::move(data), file.parent_path(), QString::fromStdString(file.filename().string()));
}

void DataDraft::openSource(const std::string &id, const QString &title)
{
    DataSpec data;
    data.source = id;
    if (const SourceDescription *known = descriptionOf(id))
        for (const ParameterRange &parameter : known->parameters)
            data.params[parameter.name] = parameter.usual;
    base_ = {};
    taskTold_ = false;
    followed_ = false;
    edited_ = true;
    begin(std::move(data), {}, title);
}

void DataDraft::begin(DataSpec data, const std::filesystem::path &directory, const QString &title)
{
    if (!taskTold_)
        task_ = {}; // until what it is about is known, which may never be
    data_ = std::move(data);
    directory_ = directory;
    title_ = title;
    kind_.reset();
    target_.reset();
    targetIsInput_.reset();
    if (data_.inputs && taskTold_ && data_.target)
        targetIsInput_ = std::ranges::find(*data_.inputs, *data_.target) != data_.inputs->end();
    reading_ = {};
    reading_.spec = data_;
    plan_ = {};
    read();
}

void DataDraft::cancel()
{
    reader_.abandon();
    progress_.reset();
    busy_ = false;
    reading_.problems = {{true, 0, Sentence(SLUICE_MESSAGE("ui", "Reading was stopped. Choose the source again to read it."))}};
    reading_.data = nullptr;
    emit readingChanged();
}

// How it is read

void DataDraft::setData(const DataSpec &data)
{
    if (data == data_)
        return;
    data_ = data;
    edited_ = true;
    read();
}

void DataDraft::setFile(const FileSettings &file)
{
    DataSpec data = data_;
    if (!sameCells(file, data.file)) {
        data.target.reset();
        data.inputs.reset();
        data.order.reset();
        if (file.kind != data.file.kind)
            data.form.reset();
        data.file = file;
        data.file.csv.columns.clear();
    } else {
        data.file = file;
    }
    setData(data);
}

void DataDraft::findOut()
{
    DataSpec data;
    data.source = data_.source;
    data.params = data_.params;
    kind_.reset();
    targetIsInput_.reset();
    taskTold_ = false;
    setData(data);
}

void DataDraft::setRole(size_t column, ColumnRole role)
{
    if (column >= reading_.columns.size() || reading_.columns[column].role == role)
        return;
    const auto possible = possibleRoles(reading_, column);
    if (std::ranges::find(possible, role) == possible.end())
        return;
    DataSpec data = data_;
    giveRole(data, reading_, column, role);
    setData(data);
}

void DataDraft::setType(size_t column, ColumnType type, std::optional<DateOrder> dates)
{
    if (column >= reading_.columns.size())
        return;
    DataSpec data = data_;
    auto &told = data.file.csv.columns[reading_.columns[column].name];
    told.type = type;
    told.dateOrder = dates;
    told.classes.clear();
    if (told.role == ColumnRole::ignore && reading_.columns[column].type == ColumnType::text)
        told.role.reset();
    setData(data);
}

void DataDraft::setSeed(uint64_t seed)
{
    if (seed == base_.training.seed)
        return;
    base_.training.seed = seed;
    edited_ = true;
    read();
}

void DataDraft::read()
{
    busy_ = true;
    planStands_ = false;
    progress_ = std::make_shared<std::atomic<int>>(0);
    reader_.abandon();
    reader_.ask({data_, base_.training.seed, directory_, kind_, progress_});
    emit readingChanged();
}

void DataDraft::take(const DataReading &reading)
{
    busy_ = false;
    reading_ = reading;
    if (!taskTold_)
        takeUsualTask();
    if (!reading_.data)
        plan_ = {};
    emit readingChanged();
    emit taskChanged();
    ask();
}

void DataDraft::takeUsualTask()
{
    if (!reading_.data)
        return;
    const Experiment usual = experimentOn(reading_.spec, *reading_.data, kind_);
    task_ = usual.task;
    if (followed_) // its models and how they are trained stay
        return;
    const uint64_t seed = base_.training.seed;
    base_ = usual;
    base_.training.seed = seed;
}

// What is asked of it

void DataDraft::setTask(const TaskSpec &task)
{
    if (task == task_)
        return;
    task_ = task;
    taskTold_ = true;
    edited_ = true;
    emit taskChanged();
    ask();
}

void DataDraft::setKind(TaskKind kind)
{
    if (kind == task_.kind)
        return;
    kind_ = kind;
    taskTold_ = false;
    edited_ = true;
    targetIsInput_.reset();
    read(); // another form may be needed
}

void DataDraft::setTargetIsInput(bool is)
{
    targetIsInput_ = is;
    edited_ = true;
    emit taskChanged();
    ask();
}

void DataDraft::showWindow(const RowPlace &target)
{
    target_ = target;
    ask();
}

void DataDraft::ask()
{
    planStands_ = false;
    planner_.abandon();
    if (reading_.data)
        planner_.ask({reading_.data, composed(), task_, target_});
    else
        emit planChanged();
}

/// The data as they were read; inputs are named where they are not the usual ones.
DataSpec DataDraft::composed() const
{
    DataSpec data = reading_.spec;
    if (!reading_.data || (!data.inputs && targetIsInput() == task_.ahead()))
        return data;
    const std::string target = data.target.value_or(reading_.data->target);
    std::vector<std::string> inputs;
    for (const std::string &input : data.inputs.value_or(reading_.data->inputs))
        if (input != target)
            inputs.push_back(input);
    if (targetIsInput())
        inputs.push_back(target);
    if (!inputs.empty())
        data.inputs = inputs;
    return data;
}

Experiment DataDraft::experiment() const
{
    Experiment experiment = base_;
    experiment.data = composed();
    experiment.task = task_;
    if (experiment.training.loss.ofClasses() != task_.ofClasses()) {
        experiment.training.loss = {};
        experiment.training.loss.type = task_.ofClasses() ? LossSpec::Type::crossEntropy : LossSpec::Type::mse;
    }
    if (experiment.data.source != (open_ ? open_->data.source : std::string()))
        experiment.training.initialWeights.clear();
    return experiment;
}

bool DataDraft::isOpen() const
{
    return open_ && directory_ == openDirectory_ && *open_ == experiment();
}

QString DataDraft::whyNot() const
{
    if (empty())
        return tr("Nothing is chosen.");
    if (busy_)
        return tr("The data are being read.");
    if (!reading_.data)
        return tr("The data cannot be read before their errors are mended.");
    if (plan_.problem)
        return errorText(*plan_.problem);
    if (!planStands_)
        return tr("The windows are being cut.");
    return isOpen() ? tr("This is what is open.") : QString();
}

} // namespace sluice
