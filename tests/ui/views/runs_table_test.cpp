#include "ui/views/runs_table.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QtTest>

using namespace sluice;

namespace {

std::vector<RunLine> lines()
{
    RunLine first;
    first.id = 1;
    first.models = "Dense, LSTM";
    first.tested = "after epoch 25";
    first.state = "finished";
    RunLine second;
    second.id = 2;
    second.models = "Dense 16, LSTM 16, GRU 16";
    second.tested = "after epochs 3, 12, 25";
    second.state = "stopped: no longer better";
    second.epochs = 118;
    second.planned = 200;
    second.epochsDiffer = second.modelsDiffer = second.shown = true;
    for (RunLine *line : {&first, &second}) {
        line->testError = 0.3141;
        line->testModel = "Bidirectional";
    }
    return {first, second};
}

} // namespace

class RunsTableTest : public QObject {
    Q_OBJECT
private slots:
    void boldWordsFitTheirColumns()
    {
        RunsTable table;
        table.resize(1400, 200);
        table.QWidget::show();
        table.show(lines());
        for (const int column : {RunsTableModel::state, RunsTableModel::models, RunsTableModel::epochs, RunsTableModel::test,
                                 RunsTableModel::tested}) {
            QFont bold = table.font();
            bold.setBold(true);
            const QString text = table.model()->index(1, column).data().toString();
            QVERIFY2(table.columnWidth(column) > QFontMetrics(bold).horizontalAdvance(text), qPrintable(text));
        }
    }

    void aNameHasItsWordsAndNoColumnHasMoreThanThem()
    {
        RunsTable table;
        table.resize(1256, 200); // as in the smallest window
        table.QWidget::show();
        auto runs = lines();
        runs[0].name = "as the scene has it";
        runs[1].name = "a rate of 0.02, as in the paper";
        table.show(runs);
        QFont bold = table.font();
        bold.setBold(true);
        QVERIFY(table.columnWidth(RunsTableModel::name) > QFontMetrics(bold).horizontalAdvance(runs[1].name));
        for (const int column : {RunsTableModel::seed, RunsTableModel::epochs, RunsTableModel::test}) {
            int widest = table.horizontalHeader()->sectionSizeHint(column);
            for (int row = 0; row < 2; ++row)
                widest =
                    std::max(widest, QFontMetrics(bold).horizontalAdvance(table.model()->index(row, column).data().toString()));
            QVERIFY2(table.columnWidth(column) < widest + 20, qPrintable(QString::number(column)));
        }
    }

    void whatWasNeverLookedAtTakesNoRoom()
    {
        RunsTable table;
        table.resize(1400, 200);
        table.QWidget::show();
        auto untested = lines();
        for (RunLine &line : untested)
            line.tested.clear();
        table.show(untested);
        QVERIFY(table.isColumnHidden(RunsTableModel::tested));
        const int differences = table.columnWidth(RunsTableModel::settings);
        table.show(lines());
        QVERIFY(!table.isColumnHidden(RunsTableModel::tested));
        QVERIFY(table.columnWidth(RunsTableModel::settings) < differences);
        auto longer = lines();
        longer[1].tested = "after epochs 3, 12, 25, 50, 100";
        table.show(longer);
        QVERIFY(table.columnWidth(RunsTableModel::tested) > QFontMetrics(table.font()).horizontalAdvance(longer[1].tested));
    }

    /// The shown run is drawn, and what may be compared with it; what somebody ticks stays.
    void theShownRunAndThoseLikeItAreTicked()
    {
        std::vector<RunLine> runs(9);
        for (size_t k = 0; k < runs.size(); ++k)
            runs[k].id = k + 1;
        runs[0].shown = true;
        runs[7].comparable = runs[8].comparable = false;
        using Ids = std::vector<uint64_t>;
        RunsTableModel model;
        model.show(runs);
        QVERIFY((model.ticked() == Ids{1, 3, 4, 5, 6, 7}));
        for (RunLine &run : runs)
            run.comparable = run.shown = run.id >= 8; // another is shown
        runs[7].shown = false;
        model.show(runs);
        QVERIFY((model.ticked() == Ids{8, 9}));
        model.setData(model.index(0, RunsTableModel::name), Qt::Checked, Qt::CheckStateRole);
        model.show(runs);
        QVERIFY((model.ticked() == Ids{1, 8, 9}));
        runs.resize(2); // of another session, whose numbers are the same
        for (RunLine &run : runs) {
            run.created = QDateTime(QDate(2024, 1, 1), QTime(9, 0));
            run.shown = run.id == 2;
            run.comparable = true;
        }
        model.show(runs);
        QVERIFY((model.ticked() == Ids{1, 2}));
    }

    void aProjectorSeesTheShownRunAndFewColumns()
    {
        std::vector<RunLine> runs(30, lines().front());
        for (size_t k = 0; k < runs.size(); ++k)
            runs[k].id = k + 1;
        runs[20].shown = true;
        RunsTable table;
        table.resize(800, 500);
        table.QWidget::show();
        table.show(runs);
        table.setProjected(true);
        QVERIFY(table.height() < 220); // of six rows
        const QRect shown = table.visualRect(table.model()->index(20, RunsTableModel::name));
        QVERIFY(table.viewport()->rect().contains(shown));
        table.resize(800, 130); // by what stands below it
        QTRY_VERIFY(table.viewport()->rect().contains(table.visualRect(table.model()->index(20, RunsTableModel::name))));
        table.scrollToTop(); // by hand, while epochs come
        runs[20].epochs = 5;
        table.show(runs);
        QVERIFY(table.viewport()->rect().contains(table.visualRect(table.model()->index(0, RunsTableModel::name))));
        QStringList seen;
        for (int column = 0; column < RunsTableModel::columns; ++column)
            if (!table.isColumnHidden(column))
                seen << table.model()->headerData(column, Qt::Horizontal).toString();
        QCOMPARE(seen, QStringList({"run", "models", "epochs", "best validation", "test error"}));
        table.setProjected(false);
        QVERIFY(!table.isColumnHidden(RunsTableModel::notes));
        QCOMPARE(table.columnWidth(RunsTableModel::notes), 90);
    }

    void theShownRunStaysInSightOfAWindow()
    {
        std::vector<RunLine> runs(30, lines().front());
        for (size_t k = 0; k < runs.size(); ++k)
            runs[k].id = k + 1;
        runs[20].shown = true;
        RunsTable table;
        table.resize(800, 200);
        table.show(runs);
        table.QWidget::show();
        const auto seen = [&](int row) {
            const QRect at = table.visualRect(table.model()->index(row, RunsTableModel::name));
            return at.top() >= 0 && at.bottom() < table.viewport()->height();
        };
        QTRY_VERIFY(seen(20));
        table.horizontalScrollBar()->setValue(table.horizontalScrollBar()->maximum());
        const int across = table.horizontalScrollBar()->value();
        runs[20].shown = false;
        runs[2].shown = true; // another one is opened
        table.show(runs);
        QVERIFY(across > 0 && seen(2));
        QCOMPARE(table.horizontalScrollBar()->value(), across);
        table.scrollToBottom(); // by hand, while epochs come
        runs[2].epochs = 5;
        table.show(runs);
        QVERIFY(seen(29));
    }

    /// As one that is longer than its column does: with "…", not within a letter.
    void wordsThatGoBeyondTheEdgeAreElided()
    {
        RunsTable table;
        table.resize(1100, 200);
        table.QWidget::show();
        auto runs = lines();
        runs[0].settings = {QString(60, 'm')};
        table.show(runs);
        table.resize(table.columnViewportPosition(RunsTableModel::settings) + 80, 200);
        const QRect cell = table.visualRect(table.model()->index(0, RunsTableModel::settings));
        const int edge = table.viewport()->width();
        QVERIFY(cell.left() < edge - 40 && cell.right() > edge);
        const QImage seen = table.viewport()->grab().toImage();
        for (int x = edge - 2; x < edge; ++x)
            for (int y = cell.top() + 2; y < cell.bottom() - 1; ++y)
                QCOMPARE(seen.pixel(x, y), seen.pixel(edge - 1, cell.top() + 2));
    }

    void aWidthSetByHandStays()
    {
        RunsTable table;
        table.resize(1400, 200);
        table.QWidget::show();
        table.show(lines());
        table.horizontalHeader()->resizeSection(RunsTableModel::settings, 333);
        table.horizontalHeader()->resizeSection(RunsTableModel::models, 60);
        table.resize(1800, 200);
        table.show(lines());
        QCOMPARE(table.columnWidth(RunsTableModel::settings), 333);
        QCOMPARE(table.columnWidth(RunsTableModel::models), 60);
    }
};

QTEST_MAIN(RunsTableTest)
#include "runs_table_test.moc"
