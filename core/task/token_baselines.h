#pragma once

#include "core/task/ngram.h"
#include "core/task/task.h"

namespace sluice {

/// The share of each class among the training targets, with one more of each than was seen (Laplace 1814), so that none is impossible.
arma::vec trainingFrequencies(const Task &task);

/// Whether the classes that came before are among the inputs, for an n-gram model to look at.
bool tokensAreInputs(const Task &task);

/// Counted over the training rows, the newest million of them.
NGramModel fitNGram(const Task &task, size_t order);

/// Its distribution, for the answer `step` (from 0) to a sample: it sees what the models see, the tokens of the sample's own rows.
arma::vec nGramAnswer(const NGramModel &model, const Task &task, const SampleRange &range, size_t step);

} // namespace sluice
