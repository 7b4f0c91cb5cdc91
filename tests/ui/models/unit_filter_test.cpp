#include "ui/models/error_text.h"
#include "ui/models/unit_filter.h"

#include <QtTest>

using namespace sluice;
using Condition = UnitFilter::Condition;

namespace {

const QStringList symbols = {"f", "i", "written"};

std::vector<size_t> passing(const QString &text, const arma::mat &f, size_t step = 0)
{
    const auto filter = parseUnitFilter(text, symbols);
    std::vector<size_t> units;
    for (size_t unit = 0; filter && unit < f.n_rows; ++unit)
        if (passes(*filter, unit, step, [&](const QString &symbol) { return symbol == "f" ? &f : nullptr; }))
            units.push_back(unit);
    return units;
}

} // namespace

class UnitFilterTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAndRangesAreUnits()
    {
        const auto filter = parseUnitFilter("3, 7 - 9 ,2–4", symbols);
        QVERIFY(filter.has_value());
        QVERIFY((filter->ranges == std::vector<UnitFilter::Range>{{2, 2}, {6, 8}, {1, 3}}));
        QVERIFY(parseUnitFilter("", symbols)->empty());
        QVERIFY(parseUnitFilter(" , ", symbols)->empty());
    }

    void conditionsSayOfWhatAndHow()
    {
        const auto filter = parseUnitFilter("f > 0.5, min i<=−1e-3, max written ≥ 2, now f<.25", symbols);
        QVERIFY(filter.has_value());
        using Of = Condition::Of;
        using Is = Condition::Is;
        QVERIFY((filter->conditions == std::vector<Condition>{{Of::mean, "f", Is::more, 0.5},
                                                              {Of::smallest, "i", Is::atMost, -1e-3},
                                                              {Of::largest, "written", Is::atLeast, 2},
                                                              {Of::now, "f", Is::less, 0.25}}));
    }

    void whatIsNoFilterSaysSo_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"0", "5-2", "1-", "f", "f >", "x > 1", "f > 1.2.3", "f == 1", "median f > 1", "99999999", "-3"})
            QTest::newRow(text) << QString(text);
    }

    void whatIsNoFilterSaysSo()
    {
        QFETCH(QString, text);
        const auto filter = parseUnitFilter("1-4, " + text, symbols);
        QVERIFY(!filter);
        QVERIFY(errorText(filter.error()).contains("f, i, written"));
        QVERIFY(errorText(filter.error()).contains(text));
    }

    void unitsPassByHand()
    {
        const arma::mat f = {{0.2, 0.4}, {0.9, 0.5}, {1, 0}};
        QVERIFY((passing("f > 0.4", f) == std::vector<size_t>{1, 2})); // means 0.3, 0.7, 0.5
        QVERIFY((passing("f >= 0.5, max f < 1", f) == std::vector<size_t>{1}));
        QVERIFY((passing("min f > 0.1", f) == std::vector<size_t>{0, 1}));
        QVERIFY((passing("now f < 0.3", f, 0) == std::vector<size_t>{0}));
        QVERIFY((passing("now f < 0.3", f, 1) == std::vector<size_t>{2}));
        QVERIFY((passing("now f < 0.3", f, 99) == std::vector<size_t>{2})); // the last step
        QVERIFY((passing("1-2, f > 0.4", f) == std::vector<size_t>{1}));
        QVERIFY((passing("3, 1", f) == std::vector<size_t>{0, 2}));
        QVERIFY(passing("i > 0", f).empty()); // not there
    }
};

QTEST_GUILESS_MAIN(UnitFilterTest)
#include "unit_filter_test.moc"
