#include "ui/models/colour.h"

#include <QColor>
#include <QtTest>
#include <armadillo>
#include <cmath>

using namespace sluice;

namespace {

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// CIE L*a*b* (D65) of a colour as somebody sees it; distances of about 2 are just noticed side by side.
arma::vec3 labOf(QRgb colour, const arma::mat33 &vision)
{
    const arma::vec3 light =
        arma::clamp(vision * arma::vec3{linear(qRed(colour)), linear(qGreen(colour)), linear(qBlue(colour))}, 0, 1);
    const arma::mat33 toXyz = {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}};
    arma::vec3 xyz = toXyz * light / arma::vec3{0.95047, 1, 1.08883};
    xyz.transform([](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; });
    return {116 * xyz(1) - 16, 500 * (xyz(0) - xyz(1)), 200 * (xyz(1) - xyz(2))};
}

} // namespace

class ColourTest : public QObject {
    Q_OBJECT

private slots:
    void modelsOfOneKindDifferInColourLineAndMarker()
    {
        const ModelSpec dense{"Dense", {DenseSpec{}}};
        const ModelSpec lstm{"LSTM", {LstmSpec{}}};
        const std::vector<ModelSpec> models = {dense, lstm, lstm, dense};
        QCOMPARE(modelLook(models, 0).colour, QRgb(0xFFC87A00));
        QVERIFY(modelLook(models, 0).line == LineStyle::dashed);
        QCOMPARE(modelLook(models, 1).colour, QRgb(0xFF007FC5));
        QVERIFY(modelLook(models, 1).line == LineStyle::solid);
        for (size_t a = 0; a < models.size(); ++a) {
            for (size_t b = 0; b < a; ++b) {
                QVERIFY(modelLook(models, a).colour != modelLook(models, b).colour);
                QVERIFY(modelLook(models, a).line != modelLook(models, b).line);
            }
        }
    }

    void linesAreSeenOnBothThemes()
    {
        const std::vector<ModelSpec> models(3, {"LSTM", {LstmSpec{}}});
        const std::vector<ModelSpec> dense(3, {"Dense", {DenseSpec{}}});
        for (const QRgb card : {0xFFFFFFFF, 0xFF2A2E33}) {
            for (size_t k = 0; k < 3; ++k) {
                QVERIFY(contrast(modelLook(models, k).colour, card) >= 3);
                QVERIFY(contrast(modelLook(dense, k).colour, card) >= 3);
            }
        }
    }

    // Machado, Oliveira & Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.
    void everyColourVisionTellsModelsApart()
    {
        const std::array<arma::mat33, 4> visions = {
            arma::mat33{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            arma::mat33{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
            arma::mat33{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
            arma::mat33{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
        const std::vector<ModelSpec> recurrent(3, {"LSTM", {LstmSpec{}}});
        const std::vector<ModelSpec> dense(3, {"Dense", {DenseSpec{}}});
        std::vector<QRgb> colours = {whatIfColour};
        for (size_t k = 0; k < 3; ++k)
            for (const auto *models : {&recurrent, &dense})
                colours.push_back(modelLook(*models, k).colour);
        for (const arma::mat33 &vision : visions)
            for (size_t a = 0; a < colours.size(); ++a)
                for (size_t b = 0; b < a; ++b) {
                    const double apart = arma::norm(labOf(colours[a], vision) - labOf(colours[b], vision));
                    QVERIFY2(apart >= 13,
                             qPrintable(
                                 QString("%1 and %2: %3").arg(QColor(colours[a]).name(), QColor(colours[b]).name()).arg(apart)));
                }
    }

    void gateColoursAreFixedAndGrowLighter()
    {
        QCOMPARE(gateColour(0), QRgb(0xFF00204D));
        QCOMPARE(gateColour(1), QRgb(0xFFFFEA46));
        QCOMPARE(gateColour(-3), gateColour(0));
        QCOMPARE(gateColour(7), gateColour(1));
        QCOMPARE(qAlpha(gateColour(NAN)), 0);
        for (int k = 1; k <= 100; ++k)
            QVERIFY(contrast(gateColour(k / 100.0), 0xFF000000) >= contrast(gateColour((k - 1) / 100.0), 0xFF000000));
    }

    // A published polynomial fit of the map (d3-scale-chromatic), at the middle of each pair of stops.
    void gateColoursFollowCividis()
    {
        for (int k = 0; k < 10; ++k) {
            const double t = (k + 0.5) / 10;
            const double green = 32.49 + t * (170.73 + t * (52.82 - t * (131.46 - t * (176.58 - t * 67.37))));
            QVERIFY2(std::abs(qGreen(gateColour(t)) - green) <= 6, qPrintable(QString("%1").arg(t)));
        }
    }

    void signedColoursAreSymmetricAboutZero()
    {
        QCOMPARE(signedColour(0, 2), signedStops()[5]);
        QCOMPARE(signedColour(2, 2), signedStops()[10]);
        QCOMPARE(signedColour(-2, 2), signedStops()[0]);
        QCOMPARE(signedColour(1, 0), signedStops()[5]);
        QCOMPARE(qAlpha(signedColour(INFINITY, 1)), 0);
        for (size_t k = 0; k < 5; ++k) {
            const double low = contrast(signedStops()[k], 0xFFFFFFFF);
            const double high = contrast(signedStops()[10 - k], 0xFFFFFFFF);
            QVERIFY2(low / high < 1.35 && high / low < 1.35, "equal magnitudes look equally strong");
        }
    }

    void textIsReadableOnEveryColour()
    {
        QCOMPARE(contrast(0xFF000000, 0xFFFFFFFF), 21.0);
        for (int k = 0; k <= 200; ++k) {
            for (const QRgb colour : {gateColour(k / 200.0), signedColour(k / 100.0 - 1, 1)})
                QVERIFY(contrast(colour, textOn(colour)) >= 4.5);
        }
    }
};

QTEST_GUILESS_MAIN(ColourTest)
#include "colour_test.moc"
