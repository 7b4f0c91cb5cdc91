#include "tests/ui/inside_fixture.h"
#include "ui/models/projected_rows.h"
#include "ui/models/projection.h"

#include <QtTest>

using namespace sluice;

namespace {

InsideRows rowsOf(const ViewState &state, InsideMode mode)
{
    return insideContent(state, traceSample(state), mode, true).rows;
}

QList<QStringList> titles(const std::vector<InsideRows> &sheets)
{
    QList<QStringList> all;
    for (const InsideRows &sheet : sheets) {
        QStringList of;
        for (const InsideRow &row : sheet)
            of << row.title;
        all << of;
    }
    return all;
}

ViewState gruState()
{
    return testing::holdState(GruSpec{1}, {});
}

} // namespace

class ProjectedRowsTest : public QObject {
    Q_OBJECT
private slots:
    void theGatesComeFirst()
    {
        const QStringList gates = {"forget gate", "input gate", "output gate", "cell"};
        QCOMPARE(titles(projectedSheets(rowsOf(testing::holdState(), InsideMode::both))),
                 QList<QStringList>({gates, {"Dense", "written", "kept", "hidden state"}}));
        QCOMPARE(titles(projectedSheets(rowsOf(testing::holdState(), InsideMode::recurrent))),
                 QList<QStringList>({gates, {"written", "kept", "hidden state"}}));
    }

    void ofAGruToo()
    {
        const QStringList gates = {"update gate", "reset gate", "hidden state"};
        QCOMPARE(titles(projectedSheets(rowsOf(gruState(), InsideMode::both))),
                 QList<QStringList>({gates, {"Dense", "written", "kept"}}));
        QCOMPARE(titles(projectedSheets(rowsOf(gruState(), InsideMode::recurrent))),
                 QList<QStringList>({gates, {"written", "kept"}}));
    }

    void whatFitsStaysAsItIs()
    {
        const ViewState state = testing::holdState(RnnSpec{1}, {});
        const InsideRows rows = rowsOf(state, InsideMode::both);
        QVERIFY(!rows.empty());
        QCOMPARE(titles(projectedSheets(rows)), titles({rows}));
        QCOMPARE(projectedSheets({}).size(), size_t(1));
    }

    /// Rows without gates, as many as there are: each on one sheet, in their order, beside the series.
    void noneIsLeftOut()
    {
        InsideRows rows;
        for (int layer = 0; layer < 9; ++layer) {
            InsideRow row;
            row.quantity = InsideRow::Quantity::activation;
            row.title = QString::number(layer);
            rows.push_back(row);
        }
        const auto sheets = projectedSheets(rows);
        for (const InsideRows &sheet : sheets)
            QVERIFY(sheet.size() + 1 <= size_t(mostProjectedPanels));
        QCOMPARE(titles(sheets), QList<QStringList>({{"0", "1", "2", "3"}, {"4", "5", "6", "7"}, {"8"}}));
    }
};

QTEST_GUILESS_MAIN(ProjectedRowsTest)
#include "projected_rows_test.moc"
