#include "core/inspect/weight_gradient.h"

namespace sluice {

namespace {

/// Σ over steps and sequences; of z the last steps of x.
arma::mat products(const arma::cube &z, const arma::cube &x)
{
    arma::mat sum(z.n_rows, x.n_rows, arma::fill::zeros);
    const arma::uword later = x.n_slices - z.n_slices;
    for (arma::uword t = 0; t < z.n_slices; ++t)
        sum += z.slice(t) * x.slice(later + t).t();
    return sum;
}

arma::vec sums(const arma::cube &z)
{
    arma::vec sum(z.n_rows, arma::fill::zeros);
    for (arma::uword t = 0; t < z.n_slices; ++t)
        sum += arma::sum(z.slice(t), 1);
    return sum;
}

/// states(t−1) for each t.
arma::cube before(const arma::cube &states, const arma::mat &initial)
{
    arma::cube earlier(arma::size(states));
    for (arma::uword t = 0; t < states.n_slices; ++t)
        earlier.slice(t) = t == 0 ? initial : states.slice(t - 1);
    return earlier;
}

/// Appends one layer's tensors after the other.
struct LayerGradient {
    const arma::cube &x;
    const LayerValues &values;
    const arma::cube &z;
    std::vector<double> &all;

    void operator()(const DenseWeights &) const { addDense(z, x); }
    void operator()(const ConvWeights &weights) const
    {
        const size_t kernel = weights.W.size();
        const arma::uword channels = x.n_rows;
        arma::mat W(z.n_rows, channels * kernel, arma::fill::zeros);
        for (arma::uword t = 0; t < z.n_slices; ++t)
            for (size_t place = 0; place < kernel; ++place)
                if (t + place + 1 >= kernel) {
                    const arma::mat product = z.slice(t) * x.slice(t + place + 1 - kernel).t();
                    W.cols(arma::regspace<arma::uvec>(0, channels - 1) * kernel + place) += product;
                }
        add(W);
        add(sums(z));
    }
    void operator()(const LstmWeights &weights) const
    {
        const auto &own = std::get<LstmValues>(values);
        addRecurrent(before(own.h, own.h0));
        if (weights.po.is_empty())
            return;
        const arma::cube earlier = before(own.c, own.c0);
        for (const Part gate : {Part::inputGate, Part::forgetGate, Part::outputGate})
            if (const auto first = firstRowOf(weights, gate))
                add(sums(rowsOf(*first, own.h.n_rows) % (gate == Part::outputGate ? own.c : earlier)));
    }
    void operator()(const GruWeights &weights) const
    {
        const auto &own = std::get<GruValues>(values);
        const size_t candidate = firstGruRow(weights, Part::candidate);
        arma::cube recurrent = z; // the reset gate stands behind the candidate's recurrent product
        recurrent.rows(candidate, z.n_rows - 1) %= own.r;
        add(products(z, x));
        add(products(recurrent, before(own.h, own.h0)));
        add(sums(z));
        add(sums(recurrent).tail(own.h.n_rows));
    }
    void operator()(const RnnWeights &) const
    {
        const auto &own = std::get<RnnValues>(values);
        addRecurrent(before(own.h, own.h0));
    }
    void operator()(const NoWeights &) const {}

    void addDense(const arma::cube &dz, const arma::cube &in) const
    {
        add(products(dz, in));
        add(sums(dz));
    }
    void addRecurrent(const arma::cube &earlier) const
    {
        add(products(z, x));
        add(products(z, earlier));
        add(sums(z));
    }
    arma::cube rowsOf(size_t first, size_t count) const { return z.rows(first, first + count - 1); }
    void add(const arma::mat &tensor) const { all.insert(all.end(), tensor.begin(), tensor.end()); }
};

} // namespace

std::vector<double> weightGradient(const ModelSpec &spec, const NetworkWeights &weights, const NetworkValues &values,
                                   const NetworkGradients &gradients, const arma::cube &dy)
{
    std::vector<double> all;
    for (size_t layer = 0; layer < values.layers.size(); ++layer)
        std::visit(LayerGradient{inputOf(spec, values, layer), values.layers[layer], gradients.layers[layer].preactivation, all},
                   weights.layers[layer]);
    const arma::cube &in = inputOf(spec, values, values.layers.size());
    all.reserve(all.size() + weights.head.W.n_elem + weights.head.b.n_elem);
    const arma::mat W = products(dy, in);
    const arma::vec b = sums(dy);
    all.insert(all.end(), W.begin(), W.end());
    all.insert(all.end(), b.begin(), b.end());
    return all;
}

} // namespace sluice
