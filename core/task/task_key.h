#pragma once

#include "core/base/result.h"

#include <string>

namespace sluice {

/// An error of Task::create that a key of the experiment's task can mend, behind the file and that key's path; other errors as they are.
/// `experiment`: the path of the experiment in the file.
Error atTaskKey(const Error &error, const std::string &file, const std::string &experiment = "$");

} // namespace sluice
