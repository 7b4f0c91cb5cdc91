#include "ui/models/colour.h"

#include <QtTest>
#include <array>
#include <cmath>

using namespace sluice;

namespace {

using Matrix = std::array<std::array<double, 3>, 3>;
using Triple = std::array<double, 3>;

/// Linear sRGB as it is seen with one kind of cone missing (severity 1.0): Machado, Oliveira & Fernandes 2009, A Physiologically-based
/// Model for Simulation of Color Vision Deficiency, IEEE TVCG 15(6), the authors' table.
struct Vision {
    const char *name;
    Matrix seen;
};
constexpr std::array<Vision, 4> visions = {{
    {"all cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};
constexpr Matrix xyzOfLinear = {
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};

Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple product{};
    for (size_t row = 0; row < 3; ++row)
        for (size_t column = 0; column < 3; ++column)
            product[row] += matrix[row][column] * vector[column];
    return product;
}

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// CIE L*a*b* under D65 of a colour as it is seen.
Triple lab(QRgb colour, const Vision &vision)
{
    Triple rgb = times(vision.seen, {linear(qRed(colour)), linear(qGreen(colour)), linear(qBlue(colour))});
    for (double &channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    Triple xyz = times(xyzOfLinear, rgb);
    constexpr Triple white = {0.95047, 1, 1.08883};
    for (size_t k = 0; k < 3; ++k) {
        const double share = xyz[k] / white[k];
        xyz[k] = share > 216.0 / 24389 ? std::cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

/// ΔE*ab (CIE 1976): about 2.3 is just noticeable.
double difference(QRgb one, QRgb other, const Vision &vision)
{
    const Triple a = lab(one, vision), b = lab(other, vision);
    return std::sqrt(std::pow(a[0] - b[0], 2) + std::pow(a[1] - b[1], 2) + std::pow(a[2] - b[2], 2));
}

constexpr double plain = 20; // to be told apart in thin lines
constexpr double near = 13;  // in lines of some width

} // namespace

class ColourVisionTest : public QObject {
    Q_OBJECT
private slots:
    void theSimulationKeepsGreysAndMixesWhatItMust()
    {
        for (const Vision &vision : visions)
            QVERIFY(difference(0xFF808080, 0xFF808080, vision) < 1e-9 && difference(0xFF000000, 0xFFFFFFFF, vision) > 95);
        // red and green of equal lightness: far apart for most, near for the red- and green-blind
        QVERIFY(difference(0xFFD05050, 0xFF6E8A3C, visions[0]) > 60);
        QVERIFY(difference(0xFFD05050, 0xFF6E8A3C, visions[2]) < 30);
    }

    /// Two models differ in a colour that everybody tells apart, or in their line and their marker.
    void modelsAreToldApart()
    {
        const ModelSpec dense{"Dense", {DenseSpec{}}}, lstm{"LSTM", {LstmSpec{}}};
        const std::vector<ModelSpec> models = {dense, lstm, dense, lstm, dense, lstm};
        for (const Vision &vision : visions)
            for (size_t a = 0; a < models.size(); ++a)
                for (size_t b = 0; b < a; ++b) {
                    const ModelLook one = modelLook(models, a), other = modelLook(models, b);
                    const bool byLine = one.line != other.line && one.marker != other.marker;
                    QVERIFY2(byLine || difference(one.colour, other.colour, vision) >= plain,
                             qPrintable(QString("%1: models %2 and %3").arg(vision.name).arg(a).arg(b)));
                }
    }

    /// Where losses are drawn lines say training and validation, and colour alone says the model: no two come near each other, nor the
    /// what-if on either theme.
    void noTwoColoursAreNear_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void noTwoColoursAreNear()
    {
        QFETCH(bool, dark);
        const std::vector<ModelSpec> recurrent(3, {"LSTM", {LstmSpec{}}}), dense(3, {"Dense", {DenseSpec{}}});
        std::vector<QRgb> colours = {whatIfColourOn(dark)};
        for (size_t k = 0; k < 3; ++k)
            for (const auto *models : {&recurrent, &dense})
                colours.push_back(modelLook(*models, k).colour);
        for (const Vision &vision : visions)
            for (size_t a = 0; a < colours.size(); ++a)
                for (size_t b = 0; b < a; ++b)
                    QVERIFY2(difference(colours[a], colours[b], vision) >= near,
                             qPrintable(QString("%1: %2 and %3").arg(vision.name).arg(colours[a], 0, 16).arg(colours[b], 0, 16)));
    }

    /// The usual pair, one dense and one recurrent, needs no line style.
    void theFirstTwoAreToldApartByColourAlone()
    {
        const std::vector<ModelSpec> models = {{"Dense", {DenseSpec{}}}, {"LSTM", {LstmSpec{}}}};
        for (const Vision &vision : visions)
            QVERIFY(difference(modelLook(models, 0).colour, modelLook(models, 1).colour, vision) > 40);
    }

    void signsOfMapsAreToldApart()
    {
        for (const bool dark : {false, true})
            for (const Vision &vision : visions)
                for (const double magnitude : {0.2, 0.5, 1.0})
                    QVERIFY2(difference(signedColour(-magnitude, 1, dark), signedColour(magnitude, 1, dark), vision) >=
                                 plain * magnitude,
                             vision.name);
    }

    void gatesGrowLighterForEverybody()
    {
        for (const Vision &vision : visions)
            for (int k = 1; k <= 20; ++k)
                QVERIFY2(lab(gateColour(k / 20.0), vision)[0] > lab(gateColour((k - 1) / 20.0), vision)[0] - 0.5, vision.name);
    }
};

QTEST_GUILESS_MAIN(ColourVisionTest)
#include "colour_vision_test.moc"
