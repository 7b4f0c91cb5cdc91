#pragma once

#include <QString>
#include <string>

namespace sluice {

/// A model's name as it is shown. A word that the program itself gives to models, in its scenes and to what is opened first, is said in
/// the window's language; what a user writes stays, and so do LSTM, GRU and RNN.
QString modelName(const std::string &name);

} // namespace sluice
