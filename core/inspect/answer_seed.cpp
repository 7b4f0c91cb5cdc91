#include "core/inspect/answer_seed.h"

#include <cassert>

namespace sluice {

AnswerSeed answerSeed(const ModelShape &shape, const arma::cube &output, size_t step, std::optional<size_t> ofClass)
{
    assert(output.n_cols == 1);
    const size_t answered = shape.output == OutputAt::every ? step : output.n_slices - 1;
    AnswerSeed seed{arma::cube(arma::size(output), arma::fill::zeros), {}};
    auto dy = seed.dy.slice(answered).col(0);
    if (shape.classes <= 2) {
        dy.ones();
        return seed;
    }
    seed.ofClass = ofClass ? *ofClass : output.slice(answered).col(0).index_max();
    dy(*seed.ofClass) = 1;
    return seed;
}

} // namespace sluice
