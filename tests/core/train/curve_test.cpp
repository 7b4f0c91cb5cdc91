#include "core/inspect/probe.h"
#include "core/train/curve.h"
#include "tests/core/train/held_run.h"

#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

Curve curve(const CurveSpec &spec)
{
    const auto made = curveOf(spec, heldRun());
    if (!made)
        qFatal("%s", made.error().english().c_str());
    return *made;
}

bool near(double value, double expected)
{
    return std::abs(value - expected) < 1e-5;
}

} // namespace

class CurveTest : public QObject {
    Q_OBJECT

private slots:
    void aGateOverTheSteps()
    {
        CurveSpec spec;
        spec.model = 1;
        spec.sample = 2;
        const Curve gate = curve(spec);
        const Sample sample = heldRun().task->sample(Split::validation, 2);
        QCOMPARE(gate.x.size(), size_t(8));
        QCOMPARE(gate.x.front(), 1.0);
        for (size_t step = 0; step < 8; ++step)
            QVERIFY(near(gate.y[step], sigmoid(4 - 8 * sample.x(1, step))));
    }

    void answersInTheDatasOwnUnits()
    {
        CurveSpec spec;
        spec.kind = CurveSpec::Kind::answer;
        const Curve answers = curve(spec);
        const MeasuredRun run = heldRun();
        const Sample sample = run.task->sample(Split::validation, 0);
        QVERIFY(near(answers.y[6], 0.25 * sample.x(0, 6) - 0.5 * sample.x(0, 3)));
        const auto known = knownTarget(spec, *run.task);
        QCOMPARE(known.size(), size_t(8));
        QVERIFY(near(known[6], sample.y(0, 6)));
    }

    void lossesOverTheEpochs()
    {
        CurveSpec spec;
        spec.kind = CurveSpec::Kind::validationLoss;
        spec.model = 1;
        const Curve losses = curve(spec);
        QCOMPARE(losses.x, (std::vector<double>{1, 2, 3, 4})); // the untrained network's is none of an epoch
        QVERIFY(near(losses.y[1], 0.05));
        spec.kind = CurveSpec::Kind::trainLoss;
        QVERIFY(near(curve(spec).y[2], 0.01));
        QVERIFY(knownTarget(spec, *heldRun().task).empty());
        QCOMPARE(curveAxis(spec, *heldRun().experiment, *heldRun().task)->size(), heldRun().experiment->training.epochs);
    }

    void gradientsOverTheLag()
    {
        CurveSpec spec;
        spec.kind = CurveSpec::Kind::gradient;
        const Curve flow = curve(spec);
        QCOMPARE(flow.x.front(), 0.0);
        QVERIFY(near(flow.y[0], std::log10(0.25)));
        QVERIFY(near(flow.y[3], std::log10(0.5)));
    }

    void whatIsNotThereSaysSo()
    {
        const MeasuredRun run = heldRun();
        const auto problem = [&](CurveSpec spec) { return curveAxis(spec, *run.experiment, *run.task).error().english(); };
        CurveSpec spec;
        QCOMPARE(problem(spec), std::string("layer 1 of Dense has no such part"));
        spec.model = 1;
        spec.unit = 1;
        QCOMPARE(problem(spec), std::string("layer 1 of LSTM has 1 units, there is no unit 1 (counted from 0)"));
        spec.unit = 0;
        spec.sample = 3;
        QCOMPARE(problem(spec), std::string("this split has 3 samples, there is no number 3 (counted from 0)"));
        spec.sample = 0;
        MeasuredRun untrained = run;
        untrained.final.clear();
        QCOMPARE(curveOf(spec, untrained).error().english(), std::string("there is no trained network yet"));
    }

    void scores()
    {
        const Curve truth{{1, 2, 3}, {0, 1, 2}};
        QCOMPARE(scoreCurve({0, 1, 2}, truth).r2, 1.0);
        QCOMPARE(scoreCurve({1, 1, 1}, truth).r2, 0.0);
        QCOMPARE(scoreCurve({2, 1, 0}, truth).r2, -3.0); // 1 − 8/2
        QVERIFY(near(scoreCurve({2, 1, 0}, truth).meanDistance, 4.0 / 3));
        QVERIFY(std::isnan(scoreCurve({2, 1, 0}, {{1, 2, 3}, {1, 1, 1}}).r2));
        QCOMPARE(scoreCurve({0, 1, 2, 9}, truth).r2, 1.0);                                   // a run that ended early
        QCOMPARE(scoreCurve({0, 1, 2, 9}, {{1, 2, 3, 4}, {0, 1, 2, std::nan("")}}).r2, 1.0); // no number there
    }
};

QTEST_GUILESS_MAIN(CurveTest)
#include "curve_test.moc"
