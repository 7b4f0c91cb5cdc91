#pragma once

#include "ui/views/main_window.h"

#include <QDir>

namespace sluice::pictures {

/// What a network writes with its forget gates held, beside what it writes.
void takeTextWhatIf(MainWindow &window, const QDir &folder);
/// What a network keeps with its forget gates held.
void takeMemoryWhatIf(MainWindow &window, const QDir &folder);
/// An input series that is drawn anew, beside what it was.
void takeEditedInput(MainWindow &window, const QDir &folder);
/// Views over many moments and many steps ahead, with what they show without the what-if.
void takeWhatIfs(MainWindow &window, const QDir &folder);

} // namespace sluice::pictures
