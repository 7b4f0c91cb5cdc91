#include "core/nn/products.h"
#include "tests/core/nn/random_values.h"

#include <QtTest>
#include <array>
#include <cmath>
#include <vector>

using namespace sluice;
using sluice::testing::randomValues;

namespace {

/// Whether dw = dY xᵀ, to the rounding of sums in float.
bool isProduct(const std::vector<float> &dw, const std::vector<float> &dy, const std::vector<float> &x, size_t rows,
               size_t columns)
{
    const size_t features = x.size() / columns;
    for (size_t feature = 0; feature < features; ++feature)
        for (size_t row = 0; row < rows; ++row) {
            double exact = 0, magnitude = 0;
            for (size_t k = 0; k < columns; ++k) {
                const double term = static_cast<double>(dy[row + k * rows]) * x[feature + k * features];
                exact += term;
                magnitude += std::abs(term);
            }
            if (!(std::abs(dw[row + feature * rows] - exact) <= static_cast<double>(columns + 1) * 0x1p-24 * magnitude))
                return false;
        }
    return true;
}

} // namespace

class ProductsTest : public QObject {
    Q_OBJECT

private slots:
    // More features and columns than are packed at a time; one dY is for the first x only.
    void wideWeightGradientsAreTheProduct_data()
    {
        QTest::addColumn<size_t>("rows");
        QTest::addColumn<size_t>("columns");
        QTest::newRow("few rows") << size_t(70) << size_t(300);
        QTest::newRow("many rows") << size_t(260) << size_t(600);
    }
    void wideWeightGradientsAreTheProduct()
    {
        QFETCH(size_t, rows);
        QFETCH(size_t, columns);
        constexpr size_t wide = 300, narrow = 5;
        const auto first = randomValues(rows * columns, "first"), second = randomValues(rows * columns, "second");
        const auto x = randomValues(wide * columns, "x"), h = randomValues(narrow * columns, "h");
        std::vector<float> ofFirst(rows * wide, NAN), alsoOfFirst(rows * narrow, NAN), ofSecond(rows * wide, NAN);
        const std::array inputs{ConstView(x.data(), wide, columns, 1), ConstView(h.data(), narrow, columns, 1)};
        const std::array products{WeightGradient{ConstView(first.data(), rows, columns, 1), {ofFirst.data(), alsoOfFirst.data()}},
                                  WeightGradient{ConstView(second.data(), rows, columns, 1), {ofSecond.data(), nullptr}}};
        ProductScratch scratch;
        weightGradients(inputs, products, rows, scratch);
        QVERIFY(isProduct(ofFirst, first, x, rows, columns));
        QVERIFY(isProduct(alsoOfFirst, first, h, rows, columns));
        QVERIFY(isProduct(ofSecond, second, x, rows, columns));
    }
};

QTEST_GUILESS_MAIN(ProductsTest)
#include "products_test.moc"
