#pragma once

#include "app/homework_folder.h"

namespace sluice {

/// As a person reads it: a line a learner, then a line for each file that could not be read, then the questions with their options.
std::string homeworkText(const std::vector<HomeworkFile> &all);
/// A line a file: learner, scene, of each question answer, score, when and whether after the training, total, possible, epochs, of each
/// model its validation loss, saved, file, problem. No cell begins as a formula of a spreadsheet does.
std::string homeworkCsv(const std::vector<HomeworkFile> &all);
/// {"homework": [{"file", "learner", "scene", "title", "run", "trained", "saved", "answers": [{"question", "prompt", "options", "picked", "drawn", "right",
/// "truth", "mark", "score", "given", "after_training"}], "points", "possible", "epochs", "validation_loss": {model: loss}} | {"file", "problem"}]}
std::string homeworkJson(const std::vector<HomeworkFile> &all);

} // namespace sluice
