#include "ui/models/colour.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

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

    void wordsInAModelsColourAreReadOnBothThemes()
    {
        const std::vector<ModelSpec> models(3, {"LSTM", {LstmSpec{}}});
        const std::vector<ModelSpec> dense(3, {"Dense", {DenseSpec{}}});
        for (const QRgb card : {0xFFFFFFFF, 0xFF2A2E33}) {
            for (size_t k = 0; k < 3; ++k) {
                QVERIFY(contrast(readable(modelLook(models, k).colour, card), card) >= 4.5);
                QVERIFY(contrast(readable(modelLook(dense, k).colour, card), card) >= 4.5);
            }
            QCOMPARE(readable(textOn(card), card), textOn(card)); // what is read already stays as it is
        }
        QVERIFY(contrast(whatIfColour, 0xFFFFFFFF) >= 4.5);
        QVERIFY(contrast(whatIfColourOnDark, 0xFF2A2E33) >= 4.5);
    }

    void everyShareIsSeenOnItsThemeAndTheLargerTheMore()
    {
        for (const auto &[dark, card] : {std::pair(false, QRgb(0xFFFFFFFF)), std::pair(true, QRgb(0xFF2A2E33))}) {
            const Stops &stops = shareStops(dark);
            for (size_t k = 0; k < stops.size(); ++k) {
                QVERIFY(contrast(stops[k], card) >= 3);
                const auto [least, most] = std::minmax({qRed(stops[k]), qGreen(stops[k]), qBlue(stops[k])});
                QVERIFY(most - least < 20); // no hue, which would mean something else, or another thing on the other theme
                QVERIFY(k == 0 || contrast(stops[k], card) > contrast(stops[k - 1], card));
            }
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

    /// On both themes; and zero does not glare: the farther from it, the more a colour stands out from the card.
    void signedColoursAreSymmetricAboutZero()
    {
        for (const auto &[dark, card] : {std::pair(false, QRgb(0xFFFFFFFF)), std::pair(true, QRgb(0xFF2A2E33))}) {
            const Stops &stops = signedStops(dark);
            QCOMPARE(signedColour(0, 2, dark), stops[5]);
            QCOMPARE(signedColour(2, 2, dark), stops[10]);
            QCOMPARE(signedColour(-2, 2, dark), stops[0]);
            QCOMPARE(signedColour(1, 0, dark), stops[5]);
            QCOMPARE(qAlpha(signedColour(INFINITY, 1, dark)), 0);
            QVERIFY(contrast(stops[5], card) < 1.2 && stops[5] != card);
            for (size_t k = 0; k < 5; ++k) {
                const double low = contrast(stops[k], card);
                const double high = contrast(stops[10 - k], card);
                QVERIFY2(low / high < 1.35 && high / low < 1.35, "equal magnitudes look equally strong");
                QVERIFY(low > contrast(stops[k + 1], card) && high > contrast(stops[9 - k], card));
            }
            QVERIFY(qBlue(stops[0]) > qRed(stops[0]) && qRed(stops[10]) > qBlue(stops[10]));
        }
    }

    void textIsReadableOnEveryColour()
    {
        QCOMPARE(contrast(0xFF000000, 0xFFFFFFFF), 21.0);
        for (int k = 0; k <= 200; ++k) {
            for (const QRgb colour :
                 {gateColour(k / 200.0), signedColour(k / 100.0 - 1, 1, false), signedColour(k / 100.0 - 1, 1, true)})
                QVERIFY(contrast(colour, textOn(colour)) >= 4.5);
        }
    }
};

QTEST_GUILESS_MAIN(ColourTest)
#include "colour_test.moc"
