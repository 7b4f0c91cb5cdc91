#include "ui/models/left_over.h"

#include "core/io/session_place.h"
#include "ui/models/run_summary.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace sluice {

namespace fs = std::filesystem;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LeftOver)
};

std::optional<LeftOver> leftOverOf(const fs::path &file)
{
    if (isBeingWritten(file))
        return {};
    auto contents = readSessionContents(file);
    if (!contents)
        return {};
    if (contents->runs.empty()) {
        removeUnnamed(file);
        return {};
    }
    return LeftOver{file, QFileInfo(QString::fromStdU16String(file.u16string())).lastModified(), std::move(*contents)};
}

} // namespace

std::vector<fs::path> unnamedIn(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code problem;
    for (auto file = fs::directory_iterator(folder, problem); !problem && file != fs::directory_iterator();
         file.increment(problem))
        if (file->path().extension() == ".sluice")
            files.push_back(file->path());
    return files;
}

std::vector<LeftOver> findLeftOvers(const std::vector<fs::path> &files)
{
    std::vector<LeftOver> found;
    for (const fs::path &file : files)
        if (auto leftOver = leftOverOf(file))
            found.push_back(std::move(*leftOver));
    std::ranges::sort(found, std::ranges::greater(), &LeftOver::when);
    return found;
}

void removeUnnamed(const fs::path &file)
{
    std::error_code problem;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(file.string() + suffix, problem);
}

QString leftOverText(const LeftOver &leftOver)
{
    const auto &runs = leftOver.contents.runs;
    const RunEntry &last = *std::ranges::max_element(runs, {}, &RunEntry::id);
    const uint32_t epochs = last.epochs.empty() ? 0 : last.epochs.back().epoch;
    return Words::tr("Sluice ended on %1 without closing what was trained: %n run(s), the last of %2 after epoch %3 of %4.",
                     nullptr, static_cast<int>(runs.size()))
        .arg(timeText(leftOver.when), namesOf(last.experiment.models), QString::number(epochs),
             QString::number(last.experiment.training.epochs));
}

} // namespace sluice
