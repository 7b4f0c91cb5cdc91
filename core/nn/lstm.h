#pragma once

#include "core/nn/recurrent.h"

namespace sluice::inline SLUICE_PRECISION {

/// What an LSTM layer remembers of one shard; own[0] is h, own[1] is c.
struct LstmCache : RecurrentCache {
    explicit LstmCache(size_t gateCount) : RecurrentCache(gateCount, gateCount, 2) {}
    Block<Real> squashed;                ///< of the cell: tanh c
    std::array<Block<Real>, 3> peephole; ///< weights of i, f, o, one column a sequence
    RecurrentState &cell() { return own[1]; }
};

/// Long short-term memory (Hochreiter & Schmidhuber 1997; forget gate: Gers, Schmidhuber & Cummins 2000; this form: Greff et al.
/// 2016, section II):
///
///     i = σ(W_i x + R_i h⁻ + p_i ⊙ c⁻ + b_i)      f = σ(W_f x + R_f h⁻ + p_f ⊙ c⁻ + b_f)
///     g = φ(W_g x + R_g h⁻ + b_g)                 o = σ(W_o x + R_o h⁻ + p_o ⊙ c + b_o)
///     c = f ⊙ c⁻ + i ⊙ g                          h = o ⊙ ψ(c)
///
/// with φ = ψ = tanh and without the peephole terms p, unless the spec says otherwise:
///
///     peepholes            p_i, p_f, p_o (Gers & Schmidhuber 2000, "Recurrent nets that time and count")
///     coupled gate         f = 1 − i (Greff et al. 2016, section V-A, CIFG); no weights of its own
///     no forget gate       f = 1, the constant error carousel of 1997
///     logistic squashing   φ(z) = 4σ(z) − 2 and ψ(c) = 2σ(c) − 1 (Hochreiter & Schmidhuber 1997, appendix A.1)
///
/// "1997" is no forget gate with logistic squashing. The gradient is the full one through time (Graves & Schmidhuber 2005), not the
/// truncated one of 1997.
///
/// Backward (Greff et al. 2016, section II-B), with dh summed over the output and the next step:
///
///     dz_o = dh ⊙ ψ(c) ⊙ o(1−o),   dc = dh ⊙ o ⊙ ψ′(c) + dc⁺ ⊙ f⁺ + p_o ⊙ dz_o + p_i ⊙ dz_i⁺ + p_f ⊙ dz_f⁺,
///     dz_i = dc ⊙ g ⊙ i(1−i),   dz_f = dc ⊙ c⁻ ⊙ f(1−f),   dz_g = dc ⊙ i ⊙ φ′,   dh⁻ = Rᵀ dz,   dx = Wᵀ dz
///
/// where the gates are coupled, dz_i = dc ⊙ (g − c⁻) ⊙ i(1−i).
///
/// Parameters in order, rows i, f, g, o (without f where it has no weights): W 4H × I, R 4H × H, b 4H, then p of i, f, o.
/// Initial values: W and R gate by gate as the spec says; b zero, but for the input and the forget gate's; p zero.
class Lstm : public Layer {
public:
    Lstm(size_t inputs, const LstmSpec &spec);

    size_t parameterCount() const override { return shape_.parameterCount() + peepholeCount() * shape_.units; }
    size_t outputFeatures() const override { return shape_.units; }
    void initialize(Real *parameters, const RandomStream &random, uint64_t &index) const override;
    std::unique_ptr<LayerCache> makeCache() const override { return std::make_unique<LstmCache>(shape_.gates); }
    std::unique_ptr<PackedWeights> makePacked() const override { return std::make_unique<PackedGates>(shape_); }
    void pack(const Real *parameters, PackedWeights &packed, bool forInputGradient) const override;
    void forward(const Real *parameters, const PackedWeights &packed, ConstView x, LayerCache &cache,
                 const ForwardMode &mode) const override;
    void backward(const PackedWeights &packed, ConstView x, ConstView dy, LayerCache &cache, Real *gradient,
                  View dx) const override;

private:
    bool ownForgetGate() const { return spec_.forgetGate == ForgetGate::own; }
    size_t peepholeCount() const { return spec_.peepholes ? shape_.gates - 1 : 0; }
    LstmVariant variant(const LstmCache &cache) const;
    void spreadPeepholes(const Real *parameters, size_t width, LstmCache &cache) const;
    void forwardThroughTime(const PackedGates &weights, ConstView x, const StepPiece &piece, LstmCache &cache) const;
    void backwardThroughTime(const PackedGates &packed, ConstView x, ConstView dy, const StepPiece &piece,
                             LstmCache &cache) const;
    void peepholeGradients(const StepPiece &piece, LstmCache &cache, Real *gradient) const;

    LstmSpec spec_;
    GateShape shape_;
    size_t candidate_; ///< place of g among the gates; i is 0, f, if any, 1
    size_t output_;    ///< place of o
};

} // namespace sluice::inline SLUICE_PRECISION
