#include "core/inspect/probe.h"

#include "core/inspect/answer_seed.h"
#include "core/inspect/network_trace.h"
#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"

namespace sluice {

const arma::mat &outputOf(const LayerTrace &trace)
{
    return std::visit(
        [](const auto &own) -> const arma::mat & {
            if constexpr (requires { own.h; })
                return own.h;
            else
                return own.activation;
        },
        trace);
}

Trace probe(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights, const Sample &sample,
            const std::vector<Intervention> &interventions)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    return traceOf(spec, shape, runPlainNetwork(spec, shape, network, oneSequence(sample.x), interventions, true), sample);
}

InputContribution inputContribution(const ModelSpec &spec, const ModelShape &shape, std::span<const float> weights,
                                    const Sample &sample, size_t step, const std::vector<Intervention> &interventions,
                                    std::optional<size_t> ofClass)
{
    const NetworkWeights network = unpackWeights(spec, shape, weights);
    const arma::cube x = oneSequence(sample.x);
    const NetworkValues values = runPlainNetwork(spec, shape, network, x, interventions);
    const AnswerSeed seed = answerSeed(shape, values.output, step, ofClass);
    const NetworkGradients gradients = backwardPlainNetwork(spec, network, values, seed.dy, interventions);
    return {overTime(x, 0) % overTime(gradients.x, 0), seed.ofClass};
}

} // namespace sluice
