#include "core/io/scene_answers.h"

#include <algorithm>

namespace sluice {

const SceneAnswer *SceneAnswers::find(const std::string &question) const
{
    const auto found = std::ranges::find(answers, question, &SceneAnswer::question);
    return found == answers.end() ? nullptr : &*found;
}

void SceneAnswers::set(SceneAnswer answer)
{
    std::erase_if(answers, [&](const SceneAnswer &other) { return other.question == answer.question; });
    answers.push_back(std::move(answer));
}

} // namespace sluice
