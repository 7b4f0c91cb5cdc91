#pragma once

namespace sluice {

/// What the built-in data are sorted by, for the list of `sluice datasets` and the menus.
enum class SourceGroup { real, signal, memory, grammar, table };

/// "real data", "signals", "memory tasks", "grammars", "tables".
const char *groupName(SourceGroup group);

} // namespace sluice
