#pragma once

#include <filesystem>

namespace sluice {

/// A scene is an experiment with something around it.
enum class FileContent { session, experiment, figure, data, weights };
/// By the first bytes, and the name's ending; a .npz by the names of its arrays.
FileContent contentOf(const std::filesystem::path &file);

} // namespace sluice
