#include "app/homework_folder.h"

#include "core/io/session.h"

#include <algorithm>
#include <limits>

namespace sluice {

namespace fs = std::filesystem;

namespace {

Result<std::vector<fs::path>> sessionsIn(const fs::path &folder)
{
    std::error_code problem;
    if (!fs::is_directory(folder, problem))
        return fail(SLUICE_MESSAGE("app", "%1: there is no such folder"), folder.string());
    std::vector<fs::path> files;
    fs::recursive_directory_iterator each(folder, fs::directory_options::skip_permission_denied, problem);
    for (; !problem && each != fs::recursive_directory_iterator(); each.increment(problem))
        if (each->path().extension() == ".sluice")
            files.push_back(each->path());
    if (problem)
        return fail(SLUICE_MESSAGE("app", "%1 cannot be read: %2"), folder.string(), problem.message());
    if (files.empty())
        return fail(SLUICE_MESSAGE("app", "%1 holds no session (.sluice)"), folder.string());
    return files;
}

/// The run that the answers are about; null where it was never trained, or was deleted.
const RunEntry *runOf(const Homework &homework, const std::vector<RunEntry> &runs)
{
    const auto found = homework.trained ? std::ranges::find(runs, *homework.trained, &RunEntry::id)
                                        : std::ranges::max_element(runs, {}, &RunEntry::id);
    return found == runs.end() ? nullptr : &*found;
}

void takeRun(const RunEntry &run, HomeworkFile &into)
{
    for (const ModelSpec &model : run.experiment.models)
        into.losses.emplace_back(model.name, std::numeric_limits<double>::quiet_NaN());
    for (const EpochRecord &record : run.epochs) {
        into.epochs = std::max<size_t>(into.epochs, record.epoch);
        into.losses[record.model].second = record.validationLoss;
    }
}

Result<void> readInto(const fs::path &file, HomeworkFile &into)
{
    const auto contents = readSessionContents(file);
    if (!contents)
        return passOn(contents);
    if (contents->homework.empty())
        return fail(SLUICE_MESSAGE("app", "%1 holds no answers: it was saved without a scene."), file.string());
    auto homework = parseHomework(contents->homework, file.string());
    if (!homework)
        return passOn(homework);
    into.homework = std::move(*homework);
    if (const RunEntry *run = runOf(into.homework, contents->runs))
        takeRun(*run, into);
    return {};
}

} // namespace

Result<std::vector<HomeworkFile>> readHomeworkFolder(const fs::path &folder)
{
    const auto files = sessionsIn(folder);
    if (!files)
        return passOn(files);
    std::vector<HomeworkFile> all;
    for (const fs::path &file : *files) {
        all.push_back({file.lexically_relative(folder).string(), {}, {}, 0, {}});
        if (const auto read = readInto(file, all.back()); !read)
            all.back().problem = read.error().english();
    }
    std::ranges::sort(all, {},
                      [](const HomeworkFile &one) { return std::tuple(!one.problem.empty(), one.homework.scene, one.file); });
    return all;
}

} // namespace sluice
