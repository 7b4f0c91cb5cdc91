#pragma once

#include "core/base/result.h"

#include <string>

namespace sluice {

/// A model's name in a sentence. A word that the program itself gives to models, in its scenes and to what is opened first, is a template,
/// said in the reader's language; what a user writes stays, and so do LSTM, GRU and RNN.
Sentence givenName(const std::string &name);

} // namespace sluice
