#pragma once

#include "core/base/real.h"
#include "core/nn/isa.h"
#include "core/nn/spec.h"

#include <cstddef>

namespace sluice::inline SLUICE_PRECISION {

/// Rows of a panel: a packed matrix is cut into panels of so many rows, each stored column after column, the last padded with
/// zeros, so that a product reads memory in one direction.
inline constexpr size_t panelRows = 16;
inline size_t panelCount(size_t rows)
{
    return (rows + panelRows - 1) / panelRows;
}
/// Numbers that a packed rows × columns matrix takes.
inline size_t packedSize(size_t rows, size_t columns)
{
    return panelCount(rows) * panelRows * columns;
}

/// y = start + Σ_s A_s b_s, with A = [A_0 A_1 …] rows × (segments · depth) in panels: row r of column k at
/// r / panelRows · panelStride + k · strideA + r mod panelRows, with readable memory up to whole panels; each b_s: depth × columns with
/// element (k, c) at k · strideB + c · leadingB; y: rows × columns. Packed panels are the usual case; a matrix that lies as it is has
/// strideA = its rows and panelStride = panelRows.
struct PanelProduct {
    enum class Start { zero, bias, accumulate };
    const Real *packed = nullptr;
    size_t rows = 0;
    size_t depth = 0;
    size_t segments = 1;
    size_t strideA = panelRows;
    size_t panelStride = panelRows * depth * segments;
    const Real *const *b = nullptr; ///< one pointer a segment
    size_t leadingB = 0;
    size_t strideB = 1;
    bool packedB = false; ///< b as Kernels::packColumns leaves it; leadingB and strideB count for nothing then
    size_t columns = 0;
    Real *y = nullptr;
    size_t leadingY = 0;
    Start start = Start::zero;
    const Real *bias = nullptr; ///< rows, for Start::bias
};

/// Which LSTM cell (lstm.h). The peephole weights are spread to one value a cell; null where there are none.
struct LstmVariant {
    ForgetGate forget = ForgetGate::own;
    bool logistic = false;
    const Real *peepholeInput = nullptr, *peepholeForget = nullptr, *peepholeOutput = nullptr;
    bool modern() const { return forget == ForgetGate::own && !logistic && !peepholeInput; }
};

/// One time step of the LSTM cell over `count` = units × width values that lie one after the other.
struct LstmCellForward {
    LstmVariant variant;
    size_t count = 0;
    /// In: preactivations (without peepholes), out: activations. f is null where the variant's forget gate has no weights.
    Real *i = nullptr, *f = nullptr, *g = nullptr, *o = nullptr;
    const Real *cellBefore = nullptr;
    Real *cell = nullptr, *squashed = nullptr, *hidden = nullptr;
};

/// The same step backward: from ∂L/∂h and ∂L/∂c of later steps to ∂L/∂preactivations and ∂L/∂c of this step's start.
struct LstmCellBackward {
    LstmVariant variant;
    size_t count = 0;
    const Real *i = nullptr, *f = nullptr, *g = nullptr, *o = nullptr;
    const Real *cellBefore = nullptr, *squashed = nullptr;
    const Real *dHidden = nullptr;
    Real *dCell = nullptr; ///< in: ∂L/∂c(t) through later steps, out: ∂L/∂c(t−1)
    Real *di = nullptr, *df = nullptr, *dg = nullptr, *dOut = nullptr;
};

/// One time step of the GRU (gru.h).
struct GruForward {
    size_t count = 0;
    Real *r = nullptr, *z = nullptr; ///< in: preactivations, out: activations
    Real *n = nullptr;               ///< in: W_n x + b_n, out: n
    const Real *recalled = nullptr;  ///< q
    const Real *hiddenBefore = nullptr;
    Real *hidden = nullptr;
};

struct GruBackward {
    size_t count = 0;
    const Real *r = nullptr, *z = nullptr, *n = nullptr, *recalled = nullptr, *hiddenBefore = nullptr;
    Real *dHidden = nullptr; ///< in: ∂L/∂h(t), out: its direct part of ∂L/∂h(t−1), dh ⊙ z
    Real *dr = nullptr, *dz = nullptr, *dn = nullptr, *dRecalled = nullptr;
};

/// One time step of the simple RNN (rnn.h).
struct RnnForward {
    bool rectified = false; ///< ReLU instead of tanh
    PanelProduct recurrent; ///< z + R h(t−1), which takes the place of z and becomes h
};

/// The same step backward: dz from ∂L/∂h(t), which is recurrent.y, and then ∂L/∂h(t−1) = Rᵀ dz in its place.
struct RnnBackward {
    bool rectified = false;
    const Real *hidden = nullptr;
    Real *dz = nullptr; ///< recurrent.b[0]
    PanelProduct recurrent;
};

/// One update of Adam or AdamW (core/optim/adam.h), whose factors these are. Every path gives the same bits: nothing is fused.
struct AdamUpdate {
    size_t count = 0;
    const Real *from = nullptr;
    Real *to = nullptr; ///< θ after it; may be `from`
    const Real *gradient = nullptr;
    Real *m = nullptr, *v = nullptr;
    Real keepM = 0, takeM = 0; ///< β₁, 1 − β₁
    Real keepV = 0, takeV = 0; ///< β₂, 1 − β₂
    Real shrink = 1;           ///< 1 − η λ
    Real rate = 0;             ///< η / (1 − β₁ᵗ)
    Real rootCorrection = 1;   ///< √(1 − β₂ᵗ)
    Real epsilon = 0;
};

/// The numeric kernels of one instruction path.
struct Kernels {
    void (*panelProduct)(const PanelProduct &);
    /// Several products of one shape and one b with packed panels of one segment: the same bits as one by one.
    void (*gateProducts)(const PanelProduct *products, size_t count);
    /// Packs b: element (k, c) of `source` lies at k · leading + c, and what is packed takes depth · columns numbers.
    void (*packColumns)(const Real *source, size_t depth, size_t columns, size_t leading, Real *packed);
    /// sums[row] (+)= Σ over the columns of a rows × columns matrix.
    void (*columnSums)(const Real *values, size_t rows, size_t columns, Real *sums, bool add);
    void (*lstmForward)(const LstmCellForward &);
    void (*lstmBackward)(const LstmCellBackward &);
    void (*gruForward)(const GruForward &);
    void (*gruBackward)(const GruBackward &);
    void (*rnnForward)(const RnnForward &);
    void (*rnnBackward)(const RnnBackward &);
    void (*sigmoid)(Real *values, size_t count);
    void (*tanh)(Real *values, size_t count);
    void (*adam)(const AdamUpdate &);
};

/// Those of one path; to be called only on a machine that has it (machineHas in isa.h).
const Kernels &kernelsOf(Isa path);
/// Those of the path in use.
const Kernels &kernels();

/// Packs `source` (rows × columns, column-major, leading dimension `leading`) for panelProduct.
void packPanels(const Real *source, size_t rows, size_t columns, size_t leading, Real *packed);
/// Packs the transpose of `source` (columns × rows, leading dimension `leading`): the result is rows × columns.
void packPanelsTransposed(const Real *source, size_t rows, size_t columns, size_t leading, Real *packed);

} // namespace sluice::inline SLUICE_PRECISION
