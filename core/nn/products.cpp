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

/// dw (+)= the columns [first, first + count) of dY, in panels, times those of Xᵀ.
void addProduct(PanelProduct dy, const WeightGradient &product, size_t first, size_t leading)
{
    const Real *columns = product.x.data + first * product.x.features;
    dy.b = &columns;
    dy.leadingB = 1;
    dy.strideB = product.x.features;
    dy.columns = product.x.features;
    dy.y = product.dw;
    dy.leadingY = leading;
    dy.start = first == 0 ? PanelProduct::Start::zero : PanelProduct::Start::accumulate;
    kernels().panelProduct(dy);
}

} // namespace

void weightGradients(ConstView dy, std::initializer_list<WeightGradient> products, size_t leading, std::vector<Real> &scratch)
{
    const bool asItIs = dy.features <= mostFeaturesAsTheyAre;
    if (!asItIs)
        scratch.resize(packedSize(dy.features, depth));
    for (size_t first = 0; first < dy.columns(); first += depth) {
        const size_t count = std::min(depth, dy.columns() - first);
        PanelProduct panels{.packed = dy.data + first * dy.features, .rows = dy.features, .depth = count};
        if (asItIs) {
            panels.strideA = dy.features;
            panels.panelStride = panelRows;
        } else {
            packPanels(panels.packed, dy.features, count, dy.features, scratch.data());
            panels.packed = scratch.data();
        }
        for (const WeightGradient &product : products)
            addProduct(panels, product, first, leading);
    }
}

void biasGradient(ConstView dy, Real *db)
{
    kernels().columnSums(dy.data, dy.features, dy.columns(), db);
}

} // namespace sluice::inline SLUICE_PRECISION
