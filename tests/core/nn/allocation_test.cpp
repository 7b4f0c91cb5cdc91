#include "core/nn/loss.h"
#include "core/nn/model.h"
#include "tests/core/counted_allocations.h"

#include <QtTest>

using namespace sluice;

class AllocationTest : public QObject {
    Q_OBJECT

private slots:
    void aStepAllocatesNothingOnceItsSizesWereSeen_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("LSTM, LSTM, dense") << 0;
        QTest::newRow("dense, flattened") << 1;
    }

    void aStepAllocatesNothingOnceItsSizesWereSeen()
    {
        QFETCH(int, kind);
        const ModelSpec spec = kind == 0 ? ModelSpec{"a", {LstmSpec{20}, LstmSpec{7}, DenseSpec{5, Activation::tanh}}}
                                         : ModelSpec{"b", {DenseSpec{33, Activation::relu}, DenseSpec{4}}};
        const ModelShape shape{3, 12, 1, OutputAt::every, 6};
        const Model model(spec, shape);
        const auto parameters = model.initialParameters(1);
        auto packed = model.makePacked();
        auto cache = model.makeCache();
        std::vector<float> gradient(parameters.size());
        Block<float> x(3, 8, 12), y(1, 8, 12), dy(1, 8, 12);
        x.fill(0.5f);
        y.fill(0.1f);
        const auto step = [&] {
            model.pack(parameters, packed);
            const auto output = model.forward(parameters, packed, x.view(), cache);
            lossGradient({}, output, y.view(), static_cast<double>(y.view().size()), dy.view());
            model.backward(packed, x.view(), dy.view(), cache, gradient);
        };
        step();
        const size_t before = sluice::testing::allocations;
        step();
        step();
        QCOMPARE(sluice::testing::allocations - before, size_t{0});
        QVERIFY(before > 0);
    }
};

QTEST_GUILESS_MAIN(AllocationTest)
#include "allocation_test.moc"
