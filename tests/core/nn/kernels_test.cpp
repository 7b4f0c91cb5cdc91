#include "core/nn/kernels.h"
#include "tests/core/nn/random_values.h"

#include <QtTest>
#include <cmath>
#include <limits>
#include <vector>

using namespace sluice;
using sluice::testing::randomValues;

Q_DECLARE_METATYPE(sluice::Isa)

namespace {

// |difference| in units of the last place of the exact value.
double ulps(float value, double exact)
{
    const float nearest = static_cast<float>(exact);
    const double unit = std::max(static_cast<double>(std::nextafter(std::abs(nearest), 2.0f)) - std::abs(nearest), 1e-37);
    return std::abs(value - exact) / unit;
}

} // namespace

class KernelsTest : public QObject {
    Q_OBJECT

    void everyPath()
    {
        QTest::addColumn<Isa>("path");
        for (const auto &[name, path] : {std::pair{"base", Isa::base}, {"avx2", Isa::avx2}, {"avx512", Isa::avx512}})
            QTest::newRow(name) << path;
    }

private slots:
    void sigmoidIsRightToTheLastPlaces_data() { everyPath(); }
    void sigmoidIsRightToTheLastPlaces()
    {
        QFETCH(Isa, path);
        if (!machineHas(path))
            QSKIP("this machine does not have the path");
        double worst = 0;
        for (int k = -80000; k <= 80000; ++k) {
            float value = static_cast<float>(k) * 1e-3f;
            const double exact = 1 / (1 + std::exp(-static_cast<double>(value)));
            kernelsOf(path).sigmoid(&value, 1);
            worst = std::max(worst, ulps(value, exact));
        }
        QVERIFY2(worst < 3, qPrintable(QString::number(worst)));
    }

    void tanhIsRightToTheLastPlaces_data() { everyPath(); }
    void tanhIsRightToTheLastPlaces()
    {
        QFETCH(Isa, path);
        if (!machineHas(path))
            QSKIP("this machine does not have the path");
        double worst = 0;
        for (int k = -40000; k <= 40000; ++k) {
            float value = static_cast<float>(k) * 0.5e-3f;
            const double exact = std::tanh(static_cast<double>(value));
            kernelsOf(path).tanh(&value, 1);
            worst = std::max(worst, ulps(value, exact));
        }
        QVERIFY2(worst < 3, qPrintable(QString::number(worst)));
    }

    void extremesAndNaN_data() { everyPath(); }
    void extremesAndNaN()
    {
        QFETCH(Isa, path);
        if (!machineHas(path))
            QSKIP("this machine does not have the path");
        constexpr float infinity = std::numeric_limits<float>::infinity();
        std::vector<float> s = {infinity, -infinity, 1e30f, -1e30f, NAN, 0};
        std::vector<float> t = s;
        kernelsOf(path).sigmoid(s.data(), s.size());
        kernelsOf(path).tanh(t.data(), t.size());
        QCOMPARE(s[0], 1.0f);
        QVERIFY(s[1] >= 0 && s[1] < 1e-37f);
        QCOMPARE(s[2], 1.0f);
        QVERIFY(s[3] >= 0 && s[3] < 1e-37f);
        QVERIFY(std::isnan(s[4]));
        QCOMPARE(s[5], 0.5f);
        QCOMPARE(t[0], 1.0f);
        QCOMPARE(t[1], -1.0f);
        QVERIFY(std::isnan(t[4]));
        QCOMPARE(t[5], 0.0f);
    }

    void panelProductIsTheProduct_data() { everyPath(); }
    void panelProductIsTheProduct()
    {
        QFETCH(Isa, path);
        if (!machineHas(path))
            QSKIP("this machine does not have the path");
        for (const size_t rows : {1, 5, 8, 16, 17, 31, 32, 33, 70})
            for (const size_t depth : {1, 3, 40, 43})
                for (const size_t columns : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 16, 29, 32})
                    for (const size_t segments : {1, 2, 3, 4})
                        compareWithLoops(kernelsOf(path), rows, depth, columns, segments);
    }

    // h = φ(z + R h⁻); dz = dh ⊙ φ′(h) and dh⁻ = Rᵀ dz, in doubles.
    void rnnStepsAreTheirEquations_data() { everyPath(); }
    void rnnStepsAreTheirEquations()
    {
        QFETCH(Isa, path);
        if (!machineHas(path))
            QSKIP("this machine does not have the path");
        for (const bool rectified : {false, true})
            for (const size_t units : {1, 5, 16, 18, 33})
                for (const size_t columns : {1, 3, 4, 9})
                    compareRnnStep(kernelsOf(path), rectified, units, columns);
    }

    void anUnpackedMatrixGivesTheSameBits_data() { everyPath(); }
    void anUnpackedMatrixGivesTheSameBits()
    {
        QFETCH(Isa, path);
        if (!machineHas(path))
            QSKIP("this machine does not have the path");
        constexpr size_t depth = 19, columns = 11;
        for (const size_t rows : {1, 16, 31, 32, 50, 64}) {
            auto a = randomValues(rows * depth, "a");
            std::vector<float> packed(packedSize(rows, depth));
            packPanels(a.data(), rows, depth, rows, packed.data());
            a.resize(a.size() + panelRows, NAN); // readable, of no matter
            const auto b = randomValues(depth * columns, "b");
            const float *piece = b.data();
            std::vector<float> one(rows * columns), other(rows * columns);
            PanelProduct product{.packed = packed.data(),
                                 .rows = rows,
                                 .depth = depth,
                                 .b = &piece,
                                 .leadingB = depth,
                                 .columns = columns,
                                 .y = one.data(),
                                 .leadingY = rows};
            kernelsOf(path).panelProduct(product);
            product.packed = a.data();
            product.strideA = rows;
            product.panelStride = panelRows;
            product.y = other.data();
            kernelsOf(path).panelProduct(product);
            QCOMPARE(one, other);
        }
    }

    void packedColumnsGiveTheSameBits_data() { everyPath(); }
    void packedColumnsGiveTheSameBits()
    {
        QFETCH(Isa, path);
        if (!machineHas(path))
            QSKIP("this machine does not have the path");
        constexpr size_t depth = 19;
        for (const size_t rows : {5, 16, 50})
            for (const size_t columns : {1, 3, 4, 6, 8, 9, 13, 31, 32}) {
                const auto a = randomValues(rows * depth, "a"), b = randomValues(depth * columns, "b");
                std::vector<float> packed(packedSize(rows, depth)), packedB(depth * columns);
                packPanels(a.data(), rows, depth, rows, packed.data());
                kernelsOf(path).packColumns(b.data(), depth, columns, columns, packedB.data());
                const float *pieces[] = {b.data(), packedB.data()};
                std::vector<float> one(rows * columns), other(rows * columns);
                PanelProduct product{.packed = packed.data(),
                                     .rows = rows,
                                     .depth = depth,
                                     .b = pieces,
                                     .leadingB = 1,
                                     .strideB = columns,
                                     .columns = columns,
                                     .y = one.data(),
                                     .leadingY = rows};
                kernelsOf(path).panelProduct(product);
                product.b = pieces + 1;
                product.packedB = true;
                product.y = other.data();
                kernelsOf(path).panelProduct(product);
                QCOMPARE(one, other);
            }
    }

    void adamGivesTheSameBitsOnEveryPath_data() { everyPath(); }
    void adamGivesTheSameBitsOnEveryPath()
    {
        QFETCH(Isa, path);
        if (!machineHas(path))
            QSKIP("this machine does not have the path");
        constexpr size_t count = 133;
        const auto before = randomValues(count, "theta"), gradient = randomValues(count, "gradient");
        const auto updated = [&](Isa with) {
            auto theta = before;
            std::vector<float> m(count), v(count);
            for (int step = 0; step < 3; ++step)
                kernelsOf(with).adam({.count = count,
                                      .from = theta.data(),
                                      .to = theta.data(),
                                      .gradient = gradient.data(),
                                      .m = m.data(),
                                      .v = v.data(),
                                      .keepM = 0.9f,
                                      .takeM = 0.1f,
                                      .keepV = 0.999f,
                                      .takeV = 0.001f,
                                      .shrink = 0.999f,
                                      .rate = 0.01f,
                                      .rootCorrection = 0.25f,
                                      .epsilon = 1e-8f});
            return theta;
        };
        QVERIFY(updated(path) != before);
        QCOMPARE(updated(path), updated(Isa::base));
    }

    // (1 + ε)² − 1 keeps ε² only where multiplication and addition are one rounding: half the speed depends on it.
    void vectorPathsFuseMultiplyAndAdd_data() { everyPath(); }
    void vectorPathsFuseMultiplyAndAdd()
    {
        QFETCH(Isa, path);
        if (!machineHas(path) || path == Isa::base)
            QSKIP("this path does not fuse");
        const float a = 1 + 0x1p-12f;
        std::vector<float> packed(panelRows, a);
        const float *b = &a;
        float y = -1;
        kernelsOf(path).panelProduct({.packed = packed.data(),
                                      .rows = 1,
                                      .depth = 1,
                                      .b = &b,
                                      .leadingB = 1,
                                      .columns = 1,
                                      .y = &y,
                                      .leadingY = 1,
                                      .start = PanelProduct::Start::accumulate});
        QCOMPARE(y, 0x1p-11f + 0x1p-24f);
    }

    void columnSumsAreSums_data() { everyPath(); }
    void columnSumsAreSums()
    {
        QFETCH(Isa, path);
        if (!machineHas(path))
            QSKIP("this machine does not have the path");
        for (const size_t rows : {1, 15, 16, 17, 70})
            for (const size_t columns : {1, 3, 4, 29}) {
                const auto values = randomValues(rows * columns, "values");
                for (const bool add : {false, true}) {
                    std::vector<float> sums(rows + 1, 0.25f);
                    kernelsOf(path).columnSums(values.data(), rows, columns, sums.data(), add);
                    for (size_t row = 0; row < rows; ++row) {
                        double exact = add ? 0.25 : 0;
                        for (size_t column = 0; column < columns; ++column)
                            exact += static_cast<double>(values[row + column * rows]);
                        QVERIFY(std::abs(sums[row] - exact) < 1e-5);
                    }
                    QCOMPARE(sums[rows], 0.25f);
                }
            }
    }

private:
    static void compareWithLoops(const Kernels &kernels, size_t rows, size_t depth, size_t columns, size_t segments)
    {
        const auto a = randomValues(rows * depth * segments, "a");
        const auto b = randomValues(depth * columns * segments, "b");
        const auto bias = randomValues(rows, "bias");
        std::vector<float> packed(packedSize(rows, depth * segments));
        packPanels(a.data(), rows, depth * segments, rows, packed.data());
        std::vector<const float *> pieces;
        for (size_t s = 0; s < segments; ++s)
            pieces.push_back(b.data() + s * depth * columns);
        // One row more than the product has, to see that nothing beyond it is touched.
        std::vector<float> y((rows + 1) * columns, 0.25f);
        for (const auto start : {PanelProduct::Start::zero, PanelProduct::Start::bias, PanelProduct::Start::accumulate}) {
            const auto before = y;
            kernels.panelProduct({.packed = packed.data(),
                                  .rows = rows,
                                  .depth = depth,
                                  .segments = segments,
                                  .b = pieces.data(),
                                  .leadingB = depth,
                                  .columns = columns,
                                  .y = y.data(),
                                  .leadingY = rows + 1,
                                  .start = start,
                                  .bias = bias.data()});
            for (size_t column = 0; column < columns; ++column) {
                for (size_t row = 0; row < rows; ++row) {
                    double exact = start == PanelProduct::Start::bias         ? bias[row]
                                   : start == PanelProduct::Start::accumulate ? before[row + column * (rows + 1)]
                                                                              : 0;
                    double magnitude = std::abs(exact);
                    for (size_t s = 0; s < segments; ++s)
                        for (size_t k = 0; k < depth; ++k) {
                            const double term =
                                static_cast<double>(a[row + (s * depth + k) * rows]) * pieces[s][k + column * depth];
                            exact += term;
                            magnitude += std::abs(term);
                        }
                    const double error = std::abs(y[row + column * (rows + 1)] - exact);
                    // Summation in any order: depth · 2^-24 of the sum of magnitudes (Higham 2002, section 4.2).
                    QVERIFY(error <= static_cast<double>(depth * segments + 1) * 0x1p-24 * magnitude);
                }
                QCOMPARE(y[rows + column * (rows + 1)], 0.25f);
            }
        }
    }

    /// Σ over k of R(row, k) b(k), or of the transpose.
    static double productAt(const std::vector<float> &r, size_t units, bool transposed, size_t row, const float *b)
    {
        double sum = 0;
        for (size_t k = 0; k < units; ++k)
            sum += static_cast<double>(transposed ? r[k + row * units] : r[row + k * units]) * b[k];
        return sum;
    }

    static void compareRnnStep(const Kernels &kernels, bool rectified, size_t units, size_t columns)
    {
        const auto r = randomValues(units * units, "r"), z = randomValues(units * columns, "z");
        const auto before = randomValues(units * columns, "before"), dHidden = randomValues(units * columns, "dh");
        std::vector<float> packed(packedSize(units, units)), transposed(packed.size());
        packPanels(r.data(), units, units, units, packed.data());
        packPanelsTransposed(r.data(), units, units, units, transposed.data());

        std::vector<float> hidden = z, dz(units * columns), dBefore = dHidden;
        const float *from = before.data();
        PanelProduct product{.packed = packed.data(),
                             .rows = units,
                             .depth = units,
                             .b = &from,
                             .leadingB = units,
                             .columns = columns,
                             .y = hidden.data(),
                             .leadingY = units,
                             .start = PanelProduct::Start::accumulate};
        kernels.rnnForward({.rectified = rectified, .recurrent = product});
        from = dz.data();
        product.packed = transposed.data();
        product.y = dBefore.data();
        product.start = PanelProduct::Start::zero;
        kernels.rnnBackward({.rectified = rectified, .hidden = hidden.data(), .dz = dz.data(), .recurrent = product});

        for (size_t k = 0; k < units * columns; ++k) {
            const size_t row = k % units, column = k - row;
            const double sum = z[k] + productAt(r, units, false, row, &before[column]);
            const double slope = rectified ? (hidden[k] > 0 ? 1 : 0) : 1 - static_cast<double>(hidden[k]) * hidden[k];
            QVERIFY(std::abs(hidden[k] - (rectified ? std::max(sum, 0.0) : std::tanh(sum))) < 1e-5);
            QVERIFY(std::abs(dz[k] - slope * dHidden[k]) < 1e-6);
            QVERIFY(std::abs(dBefore[k] - productAt(r, units, true, row, &dz[column])) < 1e-5);
        }
    }

private slots:
    void transposedPackingIsThePackingOfTheTranspose()
    {
        constexpr size_t rows = 37, columns = 11;
        const auto matrix = randomValues(columns * rows, "transpose"); // columns × rows
        std::vector<float> transposed(rows * columns);
        for (size_t row = 0; row < rows; ++row)
            for (size_t column = 0; column < columns; ++column)
                transposed[row + column * rows] = matrix[column + row * columns];
        std::vector<float> expected(packedSize(rows, columns)), packed(packedSize(rows, columns), 9);
        packPanels(transposed.data(), rows, columns, rows, expected.data());
        packPanelsTransposed(matrix.data(), rows, columns, columns, packed.data());
        QCOMPARE(packed, expected);
    }
};

QTEST_GUILESS_MAIN(KernelsTest)
#include "kernels_test.moc"
