#include "tests/ui/inside_fixture.h"
#include "ui/views/figure_export.h"
#include "ui/views/figure_views.h"
#include "ui/views/plot.h"

#include <QtTest>

using namespace sluice;

namespace {

ViewState tableState(const std::string &source)
{
    TaskSpec task;
    task.kind = TaskKind::classify;
    ViewState state = testing::stateOf(DataSpec{source, {}, {}, {}, {}, {}}, task,
                                       {{"Dense", {DenseSpec{6, Activation::tanh}}}, {"LSTM", {LstmSpec{3, 1, 0}}}});
    auto history = std::make_shared<TrainingHistory>();
    history->kept.push_back(state.moment);
    state.history = history;
    return state;
}

} // namespace

class FigureNumbersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    /// What a title says of a model, such as how much it has right, is no part of a column's name.
    void aColumnIsCalledAfterItsModel_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("source");
        QTest::newRow("confusion") << "confusion"
                                   << "builtin:iris";
        QTest::newRow("calibration") << "calibration"
                                     << "generate:moons";
        QTest::newRow("surface") << "surface"
                                 << "generate:moons";
    }
    void aColumnIsCalledAfterItsModel()
    {
        QFETCH(QString, view);
        QFETCH(QString, source);
        const std::atomic<bool> kept = false;
        const ViewState state = tableState(source.toStdString());
        const auto choice = findFigureViews(view.toStdString(), state);
        QVERIFY2(choice, choice ? "" : choice.error().english().c_str());
        const auto prepared = prepareFigure(choice->views, state, kept);
        QVERIFY2(prepared, prepared ? "" : prepared.error().english().c_str());
        const PlotTable table = drawFigure(**prepared, {}).table();
        QStringList models;
        for (const PlotColumn &column : table.columns) {
            QVERIFY2(!column.name.contains('%') && !column.name.contains("error"), qPrintable(column.name));
            models << column.name.section(": ", 0, 0);
        }
        models.removeDuplicates();
        QCOMPARE(models, QStringList({"Dense", "LSTM"}));
    }
};

QTEST_MAIN(FigureNumbersTest)
#include "figure_numbers_test.moc"
