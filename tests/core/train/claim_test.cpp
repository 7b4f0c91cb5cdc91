#include "core/train/claim.h"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace sluice;

class ClaimTest : public QObject {
    Q_OBJECT

private slots:
    void aClaimIsAnInequality()
    {
        const MeasuredValues values = {
            {"a", 0.2}, {"b", 0.5}, {"never", std::numeric_limits<double>::infinity()}, {"nan", std::nan("")}};
        const auto is = [&](Claim claim) { return holds(claim, values); };
        QVERIFY(is({"a", {}, ClaimBound{0.3}}));
        QVERIFY(!is({"a", {}, ClaimBound{0.2}})); // strictly
        QVERIFY(is({"a", ClaimBound{0.1}, ClaimBound{0.3}}));
        QVERIFY(!is({"a", ClaimBound{0.25}, ClaimBound{0.3}}));
        QVERIFY(is({"a", {}, ClaimBound{std::string("b")}}));
        QVERIFY(!is({"a", {}, ClaimBound{std::string("b"), 0.3}}));
        QVERIFY(is({"never", ClaimBound{1e300}, {}}));
        QVERIFY(is({"a", {}, ClaimBound{std::string("never")}}));
    }

    void whatIsNotThereMakesNothingTrue()
    {
        const MeasuredValues values = {{"a", 0.2}, {"nan", std::nan("")}};
        QVERIFY(!holds({"b", ClaimBound{0.0}, {}}, values));
        QVERIFY(!holds({"nan", ClaimBound{0.0}, {}}, values));
        QVERIFY(!holds({"a", {}, ClaimBound{std::string("nan")}}, values));
        QVERIFY(!holds({"a", {}, ClaimBound{std::string("b")}}, values));
        QVERIFY(!decided({"a", {}, ClaimBound{std::string("b")}}, values));
        QVERIFY(decided({"a", {}, ClaimBound{std::string("nan")}}, values));
        QVERIFY(hold({}, values));
    }

    void asText()
    {
        QCOMPARE(claimText({"a", {}, ClaimBound{0.3}}), std::string("a < 0.3"));
        QCOMPARE(claimText({"a", ClaimBound{2.0}, {}}), std::string("a > 2"));
        QCOMPARE(claimText({"a", ClaimBound{0.25}, ClaimBound{std::string("b"), 0.5}}), std::string("0.25 < a < 0.5 × b"));
    }
};

QTEST_GUILESS_MAIN(ClaimTest)
#include "claim_test.moc"
