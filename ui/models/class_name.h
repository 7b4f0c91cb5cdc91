#pragma once

#include <QStringList>
#include <string>

namespace sluice {

struct Dataset;
class Task;

/// Whether its columns and classes have their names from us: in shipped and generated data.
bool isOurs(const Dataset &data);

/// A character of a text as plots and tables say it: "a", and where it leaves no ink "␣" or "⏎".
QString characterName(const std::string &name);

/// A class as plots and tables say it: a file's own word, or in shipped and generated data ours in the window's language; characters
/// as above.
QString className(const Dataset &data, const std::string &name);
/// Of the target.
QStringList classNames(const Task &task);

} // namespace sluice
