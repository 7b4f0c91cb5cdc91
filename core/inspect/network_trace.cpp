#include "core/inspect/network_trace.h"

#include "core/inspect/plain_cubes.h"
#include "core/inspect/probe.h"

namespace sluice {

namespace {

LayerTrace traceOfLayer(const LayerValues &values)
{
    if (const auto *dense = std::get_if<DenseValues>(&values))
        return DenseTrace{overTime(dense->preactivation, 0), overTime(dense->activation, 0)};
    if (const auto *lstm = std::get_if<LstmValues>(&values))
        return traceOf(*lstm, 0);
    if (const auto *gru = std::get_if<GruValues>(&values))
        return traceOf(*gru, 0);
    return traceOf(std::get<RnnValues>(values), 0);
}

/// Of a layer that answers once, run at every step for the readout.
LayerTrace atLastStep(LayerTrace trace)
{
    auto &dense = std::get<DenseTrace>(trace);
    return DenseTrace{dense.preactivation.tail_cols(1), dense.activation.tail_cols(1)};
}

double errorOf(const Trace &trace, size_t classes)
{
    MetricSums sums(classes);
    for (arma::uword t = 0; t < trace.y.n_cols; ++t)
        sums.addAnswer(std::span(trace.output.colptr(t), trace.output.n_rows), trace.y.colptr(t));
    return classes > 0 ? sums.classes()->logLoss : sums.mse();
}

} // namespace

Trace traceOf(const ModelSpec &spec, const ModelShape &shape, const NetworkValues &values, const Sample &sample)
{
    const bool answersOnce = shape.output == OutputAt::last;
    Trace trace;
    trace.x = arma::conv_to<arma::mat>::from(sample.x);
    trace.y = arma::conv_to<arma::mat>::from(sample.y);
    trace.output = overTime(values.output, 0);
    if (spec.recurrent())
        trace.readout = trace.output;
    if (answersOnce)
        trace.output = trace.readout.is_empty() ? trace.output : trace.readout.tail_cols(1);
    for (size_t layer = 0; layer < values.layers.size(); ++layer) {
        LayerTrace own = traceOfLayer(values.layers[layer]);
        trace.layers.push_back(answersOnce && layer >= spec.layersOverTime() ? atLastStep(std::move(own)) : std::move(own));
    }
    trace.output = trace.output.tail_cols(trace.y.n_cols); // a stateful series is run from its beginning
    trace.error = errorOf(trace, shape.classes);
    return trace;
}

} // namespace sluice
