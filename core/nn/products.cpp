#include "core/nn/products.h"

#include <algorithm>

namespace sluice::inline SLUICE_PRECISION {

void PackedMatrix::resize(size_t rows, size_t columns)
{
    forward.resize(packedSize(rows, columns));
    backward.resize(packedSize(columns, rows));
}

void PackedMatrix::pack(const Real *source, size_t rows, size_t columns, size_t leading, bool transposed)
{
    packPanels(source, rows, columns, leading, forward.data());
    if (transposed)
        packPanelsTransposed(source, columns, rows, leading, backward.data());
}

namespace {

constexpr size_t depth = 256;                // a panel of it stays in the first-level cache, so many columns of x in the second
constexpr size_t mostFeaturesAsTheyAre = 64; // beyond that the columns of a panel lie too far from each other
constexpr size_t featuresToPack = 256;       // from there on packing x pays, if dY has many features too
constexpr size_t rowsToGoDeeper = 256;       // then dW leaves the second-level cache and is to be gone through half as often

/// dY's columns from `first` on in panels, as they are or packed.
PanelProduct panelsOf(ConstView dy, size_t first, size_t count, std::vector<Real> &scratch)
{
    PanelProduct panels{.packed = dy.data + first * dy.features, .rows = dy.features, .depth = count};
    if (dy.features <= mostFeaturesAsTheyAre) {
        panels.strideA = dy.features;
        panels.panelStride = panelRows;
    } else {
        scratch.resize(packedSize(dy.features, count));
        packPanels(panels.packed, dy.features, count, dy.features, scratch.data());
        panels.packed = scratch.data();
    }
    return panels;
}

/// The columns of an x from `first` on: as they are, or packed.
struct InputColumns {
    size_t features = 0;
    const Real *columns = nullptr;
    bool packed = false;

    InputColumns() = default;
    InputColumns(ConstView x, size_t first, size_t count, size_t rows, std::vector<Real> &scratch)
        : features(x.features), columns(x.data + first * x.features),
          packed(rows > mostFeaturesAsTheyAre && features >= featuresToPack)
    {
        if (!packed)
            return;
        scratch.resize(count * features);
        kernels().packColumns(columns, count, features, features, scratch.data());
        columns = scratch.data();
    }
};

void addProduct(PanelProduct panels, const InputColumns &input, Real *dw, size_t leading)
{
    panels.b = &input.columns;
    panels.packedB = input.packed;
    panels.leadingB = 1;
    panels.strideB = input.features;
    panels.columns = input.features;
    panels.y = dw;
    panels.leadingY = leading;
    kernels().panelProduct(panels);
}

} // namespace

size_t gradientDepth(size_t rows)
{
    return rows < rowsToGoDeeper ? depth : 2 * depth;
}

void weightGradients(std::span<const ConstView> inputs, std::span<const WeightGradient> products, size_t leading,
                     ProductScratch &scratch, bool add)
{
    const size_t rows = products.front().dy.features, columns = products.front().dy.columns();
    for (size_t first = 0; first < columns; first += gradientDepth(rows)) {
        const size_t count = std::min(gradientDepth(rows), columns - first);
        std::array<InputColumns, 2> all;
        for (size_t k = 0; k < inputs.size(); ++k)
            all[k] = {inputs[k], first, count, rows, scratch.x[k]};
        for (const WeightGradient &product : products) {
            PanelProduct panels = panelsOf(product.dy, first, count, scratch.dy);
            panels.start = add || first > 0 ? PanelProduct::Start::accumulate : PanelProduct::Start::zero;
            for (size_t k = 0; k < inputs.size(); ++k)
                if (product.dw[k])
                    addProduct(panels, all[k], product.dw[k], leading);
        }
    }
}

void biasGradient(ConstView dy, Real *db, bool add)
{
    kernels().columnSums(dy.data, dy.features, dy.columns(), db, add);
}

} // namespace sluice::inline SLUICE_PRECISION
