#pragma once

#include "core/data/source_group.h"

#include <QString>
#include <string>

namespace sluice {

/// "Signals", as menus and lists have it.
QString groupTitle(SourceGroup group);

/// What a built-in source teaches, where it comes from and on which terms; for a file its place.
QString sourceText(const std::string &source);

} // namespace sluice
