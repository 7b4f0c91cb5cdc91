#pragma once

#include "core/io/homework.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace sluice {

/// What one file of a folder of homework holds.
struct HomeworkFile {
    std::string file;    ///< relative to the folder
    std::string problem; ///< why it could not be read; then all else is empty
    Homework homework;
    size_t epochs = 0;                                  ///< that the run was trained for which the answers are about
    std::vector<std::pair<std::string, double>> losses; ///< of each model, its validation loss after the last of them
};

/// Every session (.sluice) in the folder and in the folders within it, by scene and file; those that cannot be read come last.
/// Errors: no such folder, no session in it.
Result<std::vector<HomeworkFile>> readHomeworkFolder(const std::filesystem::path &folder);

} // namespace sluice
