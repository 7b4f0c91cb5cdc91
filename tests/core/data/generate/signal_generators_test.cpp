#include "tests/core/data/load.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <numbers>

using namespace sluice;

namespace {

constexpr double pi = std::numbers::pi;

/// A column of a series, standing.
arma::vec column(const Dataset &data, const char *name)
{
    return data.sequences.front().row(data.columnIndex(name)).t();
}

/// Solves the least squares of `regressors` · w = `values`; the largest error left is `residual`.
arma::vec fit(const arma::mat &regressors, const arma::vec &values, arma::vec &residual)
{
    const arma::vec weights = arma::solve(regressors, values);
    residual = values - regressors * weights;
    return weights;
}

/// Autocorrelation of `values`, whose mean is known to be 0.
double autocorrelation(const arma::vec &values, arma::uword lag)
{
    return arma::dot(values.head(values.n_elem - lag), values.tail(values.n_elem - lag)) / arma::dot(values, values);
}

QJsonObject vectors(const char *name)
{
    QFile file(QString(SLUICE_SOURCE_DIR "/tests/oracle/signals/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class SignalGeneratorsTest : public QObject {
    Q_OBJECT

private slots:
    void sinesObeyALinearRecurrence();
    void noisySineIsASineAndNoise();
    void chirpRisesSteadily();
    void seasonAndTrendAddUp();
    void autoregressionHasItsMoments();
    void autoregressionOfOrderFourLeavesWhiteNoise();
    void autoregressionIsRefusedByItsRoots();
    void randomWalkTakesItsSteps();
    void mackeyGlassIsTheReferenceSolution();
    void mackeyGlassOscillatesChaotically();
    void lorenzIsTheReferenceSolution();
    void skippingIsStartingLater();
};

void SignalGeneratorsTest::sinesObeyALinearRecurrence()
{
    const arma::vec x = column(
        load("generate:sines", {{"length", 400}, {"components", 2}, {"shortest_period", 8}, {"longest_period", 60}}), "value");
    // Two frequencies: x(t) + x(t−4) = a (x(t−1) + x(t−3)) + b x(t−2), where w² − a w − (b + 2) = 0 has the roots w = 2 cos ω.
    const arma::vec left = x.tail(396) + x.head(396);
    const arma::mat right = arma::join_rows(x.subvec(3, 398) + x.subvec(1, 396), x.subvec(2, 397));
    arma::vec residual;
    const arma::vec weights = fit(right, left, residual);
    QVERIFY(arma::abs(residual).max() < 1e-9);
    const double root = std::sqrt(weights(0) * weights(0) / 4 + weights(1) + 2);
    for (const double w : {weights(0) / 2 + root, weights(0) / 2 - root}) {
        const double period = 2 * pi / std::acos(w / 2);
        QVERIFY(period > 8 - 1e-6 && period < 60 + 1e-6);
    }
    QVERIFY(arma::abs(x).max() > 0.5 && arma::abs(x).max() <= 2);
}

void SignalGeneratorsTest::noisySineIsASineAndNoise()
{
    const auto data = load("generate:noisy_sine", {{"length", 20000}, {"period", 25}, {"noise", 0.3}});
    QCOMPARE(data.target, std::string("value"));
    QCOMPARE(data.inputs, std::vector<std::string>{"value"});
    const arma::vec clean = column(data, "clean");
    const arma::vec time = arma::regspace(0, 19999);
    arma::vec residual;
    const arma::vec parts = fit(arma::join_rows(arma::sin(2 * pi * time / 25), arma::cos(2 * pi * time / 25)), clean, residual);
    QVERIFY(arma::abs(residual).max() < 1e-9);
    QVERIFY(std::abs(arma::norm(parts) - 1) < 1e-9);
    const arma::vec noise = column(data, "value") - clean;
    QVERIFY(std::abs(arma::mean(noise)) < 4 * 0.3 / std::sqrt(20000));
    QVERIFY(std::abs(arma::stddev(noise) - 0.3) < 4 * 0.3 / std::sqrt(40000));
    QVERIFY(std::abs(autocorrelation(noise, 1)) < 4 / std::sqrt(20000));
}

void SignalGeneratorsTest::chirpRisesSteadily()
{
    const arma::vec x = column(load("generate:chirp", {{"length", 1000}}), "value");
    const arma::vec time = arma::regspace(0, 999);
    const arma::vec angle = 2 * pi * (0.02 * time + 1e-4 * arma::square(time) / 2);
    arma::vec residual;
    const arma::vec parts = fit(arma::join_rows(arma::sin(angle), arma::cos(angle)), x, residual);
    QVERIFY(arma::abs(residual).max() < 1e-9);
    QVERIFY(std::abs(arma::norm(parts) - 1) < 1e-9);
}

void SignalGeneratorsTest::seasonAndTrendAddUp()
{
    const arma::vec time = arma::regspace(0, 4799);
    const arma::vec angle = 2 * pi * time / 12;
    const arma::mat regressors = arma::join_rows(arma::join_rows(time, arma::sin(angle), arma::cos(angle)),
                                                 arma::join_rows(arma::sin(2 * angle), arma::cos(2 * angle)));
    const Parameters asked = {{"length", 4800}, {"period", 12}, {"slope", 0.02}, {"amplitude", 3}};
    arma::vec residual;
    Parameters parameters = asked;
    parameters["noise"] = 0;
    arma::vec parts = fit(regressors, column(load("generate:seasonal_trend", parameters), "value"), residual);
    QVERIFY(arma::abs(residual).max() < 1e-9);
    QVERIFY(std::abs(parts(0) - 0.02) < 1e-9);
    QVERIFY(std::abs(std::hypot(parts(1), parts(2)) - 3) < 1e-9);
    QVERIFY(std::abs(std::hypot(parts(3), parts(4)) - 1.5) < 1e-9);
    parameters["noise"] = 0.2;
    fit(regressors, column(load("generate:seasonal_trend", parameters), "value"), residual);
    QVERIFY(std::abs(arma::stddev(residual) - 0.2) < 4 * 0.2 / std::sqrt(2 * 4800));
}

void SignalGeneratorsTest::autoregressionHasItsMoments()
{
    const arma::uword count = 200000;
    const double phi1 = 0.9;
    const double phi2 = -0.5;
    const arma::vec x = column(load("generate:ar", {{"length", double(count)}, {"phi1", phi1}, {"phi2", phi2}}), "value");
    // Box & Jenkins (1970), section 3.2.4: variance and the first two autocorrelations of an AR(2).
    const double variance = (1 - phi2) / ((1 + phi2) * ((1 - phi2) * (1 - phi2) - phi1 * phi1));
    const double first = phi1 / (1 - phi2);
    QVERIFY(std::abs(arma::mean(x)) < 4 * 1 / (1 - phi1 - phi2) / std::sqrt(count));
    QVERIFY(std::abs(arma::var(x) - variance) < 0.02 * variance);
    QVERIFY(std::abs(autocorrelation(x, 1) - first) < 0.01);
    QVERIFY(std::abs(autocorrelation(x, 2) - (phi1 * first + phi2)) < 0.01);
}

void SignalGeneratorsTest::autoregressionOfOrderFourLeavesWhiteNoise()
{
    const arma::uword count = 50000;
    const arma::vec phi = {0.5, -0.3, 0.2, 0.4};
    const arma::vec x = column(
        load("generate:ar", {{"length", double(count)}, {"phi1", 0.5}, {"phi2", -0.3}, {"phi3", 0.2}, {"phi4", 0.4}}), "value");
    arma::mat past(count - 4, 4);
    for (arma::uword lag = 0; lag < 4; ++lag)
        past.col(lag) = x.subvec(3 - lag, count - 2 - lag);
    const arma::vec noise = x.tail(count - 4) - past * phi;
    QVERIFY(std::abs(arma::mean(noise)) < 4 / std::sqrt(count));
    QVERIFY(std::abs(arma::stddev(noise) - 1) < 4 / std::sqrt(2.0 * count));
    for (arma::uword lag = 1; lag <= 4; ++lag)
        QVERIFY(std::abs(autocorrelation(noise, lag)) < 4 / std::sqrt(count));
    // And least squares finds the coefficients, with standard errors near 1/√n.
    arma::vec residual;
    QVERIFY(arma::abs(fit(past, x.tail(count - 4), residual) - phi).max() < 4 * 1.2 / std::sqrt(count));
}

void SignalGeneratorsTest::autoregressionIsRefusedByItsRoots()
{
    int refused = 0;
    int taken = 0;
    for (double phi1 = -1.9; phi1 < 2; phi1 += 0.6)
        for (double phi2 = -1.3; phi2 < 1.4; phi2 += 0.45)
            for (double phi4 = -0.8; phi4 < 1; phi4 += 0.4) {
                // All roots of z⁴ − φ₁z³ − φ₂z² − φ₃z − φ₄ inside the unit circle.
                const arma::cx_vec roots = arma::roots(arma::vec{1, -phi1, -phi2, -0.1, -phi4});
                const bool stationary = arma::abs(roots).max() < 1;
                const auto sentence =
                    errorOf("generate:ar", {{"length", 10}, {"phi1", phi1}, {"phi2", phi2}, {"phi3", 0.1}, {"phi4", phi4}});
                QCOMPARE(sentence.isEmpty(), stationary);
                ++(stationary ? taken : refused);
            }
    QVERIFY(taken > 20 && refused > 20);
}

void SignalGeneratorsTest::randomWalkTakesItsSteps()
{
    const arma::vec x = column(load("generate:random_walk", {{"length", 20001}, {"drift", 0.5}}), "value");
    QCOMPARE(x(0), 0.0);
    const arma::vec steps = arma::diff(x) - 0.5;
    QVERIFY(std::abs(arma::mean(steps)) < 4 / std::sqrt(20000));
    QVERIFY(std::abs(arma::stddev(steps) - 1) < 4 / std::sqrt(40000));
    QVERIFY(std::abs(autocorrelation(steps, 1)) < 4 / std::sqrt(20000));
}

void SignalGeneratorsTest::mackeyGlassIsTheReferenceSolution()
{
    const QJsonArray runs = vectors("mackey_glass.json")["runs"].toArray();
    QCOMPARE(runs.size(), 2);
    for (const QJsonValue run : runs) {
        const double tau = run["tau"].toDouble();
        const QJsonArray expected = run["values"].toArray();
        const arma::vec x =
            column(load("generate:mackey_glass", {{"tau", tau}, {"skip", 0}, {"length", double(expected.size())}}), "value");
        QCOMPARE(x(0), run["start"].toDouble());
        double largest = 0;
        for (qsizetype unit = 0; unit < expected.size(); ++unit)
            largest = std::max(largest, std::abs(x(arma::uword(unit)) - expected[unit].toDouble()));
        // Runge–Kutta of order 4 at h = 0.1 over 300 time units, against an integration to 1e-12.
        QVERIFY2(largest < 1e-7, qPrintable(QString::number(largest)));
    }
}

void SignalGeneratorsTest::mackeyGlassOscillatesChaotically()
{
    const arma::vec x = column(load("generate:mackey_glass", {{"length", 2000}}), "value");
    QVERIFY(x.min() > 0.2 && x.min() < 0.5 && x.max() > 1.2 && x.max() < 1.5); // the attractor's known extent at τ = 17
    const arma::vec quiet = column(load("generate:mackey_glass", {{"length", 500}, {"tau", 3}, {"skip", 1000}}), "value");
    QVERIFY(arma::abs(quiet - 1).max() < 1e-6); // at a small delay the fixed point x = 1 is stable
}

void SignalGeneratorsTest::lorenzIsTheReferenceSolution()
{
    const QJsonObject reference = vectors("lorenz.json");
    const QJsonArray expected = reference["values"].toArray();
    const auto data = load("generate:lorenz", {{"skip", 0}, {"stride", 1}, {"length", double(expected.size())}});
    const auto &rows = data.sequences.front();
    double largest = 0;
    for (qsizetype sample = 0; sample < expected.size(); ++sample)
        for (qsizetype axis = 0; axis < 3; ++axis)
            largest = std::max(largest, std::abs(rows(axis, sample) - expected[sample][axis].toDouble()));
    for (qsizetype axis = 0; axis < 3; ++axis)
        QCOMPARE(rows(axis, 0), expected[0][axis].toDouble());
    // Runge–Kutta of order 4 at h = 0.0025 over five time units, in which errors grow about a hundredfold.
    QVERIFY2(largest < 1e-4, qPrintable(QString::number(largest)));
    const auto strided = load("generate:lorenz", {{"skip", 0}, {"stride", 5}, {"length", 100}});
    for (arma::uword sample = 0; sample < 100; ++sample)
        QVERIFY(arma::approx_equal(strided.sequences.front().col(sample), rows.col(5 * sample), "absdiff", 0));
}

void SignalGeneratorsTest::skippingIsStartingLater()
{
    for (const char *source : {"generate:mackey_glass", "generate:lorenz"}) {
        const auto all = load(source, {{"skip", 0}, {"length", 150}});
        const auto later = load(source, {{"skip", 100}, {"length", 50}});
        QVERIFY(arma::approx_equal(all.sequences.front().tail_cols(50), later.sequences.front(), "absdiff", 0));
    }
}

QTEST_GUILESS_MAIN(SignalGeneratorsTest)
#include "signal_generators_test.moc"
