#pragma once

#include "core/base/result.h"

#include <QString>
#include <iosfwd>
#include <string>

namespace sluice {

/// The program's exit statuses.
enum ExitStatus { exitDone = 0, exitFailed = 1, exitBadInput = 2, exitInterrupted = 130 };

/// One line on standard error, in the language in use; returns the status, so that a command can `return complain(error, exitBadInput);`
int complain(const Error &error, ExitStatus status);
/// The same in a language that no application speaks yet.
int complainIn(const QString &language, const Error &error, ExitStatus status);
/// A sentence in the language in use: English, unless an application speaks another one.
std::string said(const Sentence &sentence);
std::string said(const Message &message);
/// What is no error, as a line of its own on standard error.
void say(const Sentence &sentence);
/// Where a command says what it has written to `out`: not in the middle of it, where that is standard output.
std::ostream &besides(const std::string &out);

/// From now on Ctrl-C (and a polite kill) only sets a flag, once; the second one ends the program at once.
void catchInterrupts();
bool interrupted();

} // namespace sluice
