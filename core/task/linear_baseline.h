#pragma once

#include "core/task/task.h"

namespace sluice {

/// What a linear model sees of a sample, one column an answer: the window that ends there, step by step, zeros where it reaches back
/// beyond the sample's beginning, and a 1 for the intercept. features · steps + 1 rows.
arma::mat designColumns(const Task &task, const arma::fmat &x, size_t answers);

/// Weights by least squares on the training samples, one row a target of an answer, to multiply designColumns with.
arma::mat fitLinear(const Task &task);

/// Whether it takes no more than seconds: up to 4096 inputs, and windows × inputs² × targets up to 1e11.
bool linearIsFeasible(const Task &task);

} // namespace sluice
