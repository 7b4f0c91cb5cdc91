#include "core/base/listed.h"

#include <QtTest>
#include <algorithm>
#include <cctype>
#include <cmath>

using namespace sluice;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(SLUICE_MESSAGE("core", "%1 is odd"), number);
    return number / 2;
}

Result<std::string> halfAsText(int number)
{
    const auto result = half(number);
    if (!result)
        return passOn(result);
    return std::to_string(*result);
}

} // namespace

class ResultTest : public QObject {
    Q_OBJECT

private slots:
    void carriesAValueOrAnError();
    void argumentsTakeTheirPlaces();
    void numbersAreShort();
    void sentencesStandInSentences();
};

void ResultTest::carriesAValueOrAnError()
{
    QCOMPARE(halfAsText(8).value(), std::string("4"));
    const auto failed = halfAsText(7);
    QVERIFY(!failed);
    QCOMPARE(failed.error().english(), std::string("7 is odd"));
    QCOMPARE(std::string(failed.error().message().context), std::string("core"));
}

void ResultTest::argumentsTakeTheirPlaces()
{
    const Error error(SLUICE_MESSAGE("core", "%2 before %1, 100 % of %3, %4 and %2 again"), std::string("%2"), std::string("two"),
                      3u);
    // A placeholder in an argument is text; one without an argument stays.
    QCOMPARE(error.english(), std::string("two before %2, 100 % of 3, %4 and two again"));
}

void ResultTest::numbersAreShort()
{
    const Error error(SLUICE_MESSAGE("core", "%1 %2 %3 %4 %5"), 0.1, 1e300, -3.0, 1.0 / 3, std::nan(""));
    QCOMPARE(error.english(), std::string("0.1 1e+300 -3 0.333333 nan"));
}

/// Each is said in the same language, down to the last; what is data stays.
void ResultTest::sentencesStandInSentences()
{
    const Sentence layer(SLUICE_MESSAGE("core", "layer %1, %2"), 1u, SLUICE_MESSAGE("core", "forget gate"));
    const Sentence whole(SLUICE_MESSAGE("core", "%1: first in %2"), std::string("layer %1"), layer);
    QCOMPARE(whole.english(), std::string("layer %1: first in layer 1, forget gate"));
    const auto loud = [](const Message &message) {
        std::string text = message.text;
        std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::toupper(letter); });
        return text;
    };
    const auto dotted = [](const std::string &digits) { return digits + "."; };
    QCOMPARE(whole.said(loud, dotted), std::string("layer %1: FIRST IN LAYER 1., FORGET GATE"));
    QCOMPARE(listed({"a", "%1", "c"}).said(loud, dotted), std::string("a, %1, c"));
    QCOMPARE(listed({}).english(), std::string());
    const auto wide = [](const Message &message) { return std::string(message.text) == "%1, %2" ? "%1，%2" : message.text; };
    QCOMPARE(listed({"a", "b"}).said(wide, dotted), std::string("a，b")); // as the language joins
    QCOMPARE(joined({layer, whole}, SLUICE_MESSAGE("core", "%2; %1")).english(), whole.english() + "; " + layer.english());
}

QTEST_GUILESS_MAIN(ResultTest)
#include "result_test.moc"
