#pragma once

#include "core/task/task.h"

#include <QStringList>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sluice {

/// What a model's outputs at one step say, to be drawn over time: a number in the data's own units, of several rows ahead that of the
/// last; of two classes the probability of the second; of more the number of the likeliest.
double answerValue(const Task &task, std::span<const double> outputs);

/// Which number's gradient is shown (core/inspect/answer_seed.h), where a step has several or what it has are classes: "y = score of
/// “t”". Two classes are one score, that of the second.
QString askedAnswerName(const Task &task, std::optional<size_t> ofClass);

/// Whose answer it is: a model's under the what-ifs is told from the model's own.
QString answererName(const std::string &model, bool whatIf);
/// What something is called, of the answers to a what-if or not.
QString whatIfName(const QString &name, bool whatIf);

/// A target in the same way: in the data's own units, or a class number.
double targetValue(const Task &task, double target);

/// A column's name; in the window's language where it is ours and not a file's: in shipped and generated data, and of a text's only one.
QString columnName(const Dataset &data, size_t column);
/// With its unit where it is the data's target: "temperature (°C)", but "thousand passengers" where the unit says what is counted.
QString columnTitle(const Dataset &data, size_t column);
/// The one column that a sample's features are of, where it is of classes: each feature is one of them.
std::optional<size_t> classColumn(const Task &task);
/// The name of a feature, and a value of it in the data's own units. Of a table the one feature of each step has the step's name.
QString featureName(const Task &task, size_t feature);
/// Of a class with the class's name as it can be read: "symbol = ⏎".
QString featureName(const Feature &feature, const Dataset &data);
/// Of all features: where one column of classes is all that is fed, the classes' names alone.
QStringList featureNames(const Task &task);
double inputValue(const Task &task, const arma::mat &x, size_t feature, size_t step);
/// The class that one column of classes, spread over the features, has at each step; NaN where it has none, as before the first step or
/// under a what-if.
std::vector<double> inputClassNumbers(const Task &task, const arma::mat &x);
/// Whether it is the target's own column.
bool isTarget(const Task &task, size_t feature);

} // namespace sluice
