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
constexpr size_t featuresToPack = 256;       // from there on packing X pays, if dY has many features too

/// dw (+)= the columns of dY from `first` on, in panels, times those of Xᵀ. `scratch` is for those.
void addProduct(PanelProduct dy, const WeightGradient &product, size_t first, size_t leading, std::vector<Real> &scratch)
{
    const size_t features = product.x.features;
    const Real *columns = product.x.data + first * features;
    dy.packedB = dy.rows > mostFeaturesAsTheyAre && features >= featuresToPack;
    if (dy.packedB) {
        scratch.resize(depth * features);
        kernels().packColumns(columns, dy.depth, features, features, scratch.data());
        columns = scratch.data();
    }
    dy.b = &columns;
    dy.leadingB = 1;
    dy.strideB = features;
    dy.columns = features;
    dy.y = product.dw;
    dy.leadingY = leading;
    kernels().panelProduct(dy);
}

} // namespace

void weightGradients(ConstView dy, std::initializer_list<WeightGradient> products, size_t leading, ProductScratch &scratch,
                     bool add)
{
    const bool asItIs = dy.features <= mostFeaturesAsTheyAre;
    if (!asItIs)
        scratch.dy.resize(packedSize(dy.features, depth));
    for (size_t first = 0; first < dy.columns(); first += depth) {
        const size_t count = std::min(depth, dy.columns() - first);
        PanelProduct panels{.packed = dy.data + first * dy.features, .rows = dy.features, .depth = count};
        panels.start = add || first > 0 ? PanelProduct::Start::accumulate : PanelProduct::Start::zero;
        if (asItIs) {
            panels.strideA = dy.features;
            panels.panelStride = panelRows;
        } else {
            packPanels(panels.packed, dy.features, count, dy.features, scratch.dy.data());
            panels.packed = scratch.dy.data();
        }
        for (const WeightGradient &product : products)
            addProduct(panels, product, first, leading, scratch.x);
    }
}

void biasGradient(ConstView dy, Real *db, bool add)
{
    kernels().columnSums(dy.data, dy.features, dy.columns(), db, add);
}

} // namespace sluice::inline SLUICE_PRECISION
