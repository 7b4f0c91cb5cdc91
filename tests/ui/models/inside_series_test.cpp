#include "tests/ui/inside_fixture.h"
#include "ui/models/inside_content.h"
#include "ui/models/output_content.h"
#include "ui/models/value_text.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

InsideContent contentOf(const ViewState &state, InsideMode mode = InsideMode::recurrent)
{
    return insideContent(state, traceSample(state), mode);
}

} // namespace

/// The series on top of the page Inside, and its axis.
class InsideSeriesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void marksAreTheBinaryInput()
    {
        ViewState state = testing::holdState();
        const InsideContent content = contentOf(state);
        const Sample sample = state.task->sample(Split::validation, 0);
        std::vector<size_t> expected;
        for (arma::uword t = 0; t < sample.x.n_cols; ++t) {
            if (sample.x(1, t) == 1)
                expected.push_back(t);
        }
        QVERIFY(!expected.empty());
        QCOMPARE(content.series.marks.size(), size_t(1));
        QVERIFY(content.series.marks.front().steps == expected);
        QCOMPARE(content.series.marks.front().name, QString("mark"));
        QCOMPARE(content.series.stemName, QString("value"));
        for (size_t t = 0; t < content.series.stems.size(); ++t)
            QVERIFY(std::abs(content.series.stems[t] - double(sample.x(0, t))) < 1e-6);
    }

    // Each of the three ways to draw an input says so, and has what it was beside it.
    void anEditedInputIsAWhatIf()
    {
        const auto edited = [](ViewState state, size_t feature) {
            state.selection.whatIfs = {{{}, true, 0, InputEdit{{Split::validation, 0}, feature, {{3, 2.0}}}}};
            return contentOf(state).series;
        };
        const auto named = [](const SeriesRow &row, const QString &name) {
            return std::ranges::find(row.lines, name, &SeriesLine::name);
        };
        const SeriesRow count = edited(testing::sunspotState(), 0);
        QVERIFY(named(count, "count, what if") != count.lines.end() && named(count, "count, what if")->whatIf);
        QVERIFY(named(count, "count as it was") != count.lines.end() && !named(count, "count as it was")->whatIf);
        const SeriesRow plain = contentOf(testing::sunspotState()).series;
        QVERIFY(named(plain, "count") != plain.lines.end() && !named(plain, "count")->whatIf);
        const SeriesRow value = edited(testing::holdState(), 0);
        QVERIFY(value.stemsWhatIf && !value.marks.front().whatIf);
        QCOMPARE(value.stemName, QString("value, what if"));
        const SeriesRow mark = edited(testing::holdState(), 1);
        QVERIFY(!mark.stemsWhatIf);
        QVERIFY(mark.marks.empty() || mark.marks.front().whatIf);
    }

    void twoInputsOfMarksAreToldApart()
    {
        const DataSpec data{"generate:count", {{"length", 60}, {"sequences", 40}}, {}, {}, {}, {}};
        TaskSpec task;
        task.kind = TaskKind::regress;
        task.output = OutputAt::every;
        task.lookback = 60;
        const ViewState state = testing::stateOf(data, task, {{"LSTM", {LstmSpec{2, 1, 0}}}});
        const auto marks = contentOf(state).series.marks;
        QCOMPARE(marks.size(), size_t(2));
        QCOMPARE(marks[0].name, QString("event"));
        QCOMPARE(marks[1].name, QString("reset"));
        const Sample sample = state.task->sample(Split::validation, 0);
        for (size_t kind = 0; kind < 2; ++kind)
            for (size_t t = 0; t < 60; ++t)
                QCOMPARE(std::ranges::find(marks[kind].steps, t) != marks[kind].steps.end(),
                         state.task->featureValue(kind, sample.x(kind, t)) > 0.5);
    }

    void aForecastAnswersOnceAndHasAReadoutAndDates()
    {
        ViewState state = testing::sunspotState();
        state.selection.sample = 3;
        const InsideContent content = contentOf(state, InsideMode::both);
        size_t dots = 0;
        for (const SeriesLine &line : content.series.lines) {
            if (line.role == SeriesLine::Role::answer || line.role == SeriesLine::Role::target) {
                QVERIFY(line.single());
                QVERIFY(std::isnan(line.values.back())); // the last input's step is not what is forecast
                QVERIFY(std::isfinite(line.ahead));
                ++dots;
            }
            if (line.role == SeriesLine::Role::readout)
                QVERIFY(!line.single() && std::isnan(line.ahead));
        }
        QCOMPARE(dots, size_t(3)); // target, Dense, LSTM
        // The input line is the data itself, in its own units, and the dates are its years.
        const SampleRange range = state.task->samples(Split::validation)[3];
        const Dataset &data = state.task->data();
        const SeriesLine &input = content.series.lines.front();
        QVERIFY(input.role == SeriesLine::Role::input);
        for (size_t t = 0; t < content.steps; ++t) {
            const double count = data.sequences[0](state.task->targetColumn(), range.firstRow + t);
            QVERIFY(std::abs(input.values[t] - count) < 1e-4 * (1 + std::abs(count)));
            QCOMPARE(content.axis.dates[t], data.sequences[0](data.columnIndex(data.order), range.firstRow + t));
        }
        QVERIFY(content.axis.label(15).startsWith("t = 16 ("));
    }

    void aForecastStandsWhereCompareHasIt()
    {
        ViewState state = testing::sunspotState();
        state.selection.sample = 3;
        const InsideContent content = contentOf(state, InsideMode::both);
        const OutputContent compare = outputContent(state);
        QVERIFY(content.axis.ahead);
        QCOMPARE(content.axis.ahead->date, compare.x[3]);
        QCOMPARE(content.axis.ahead->date, content.axis.dates.back() + 1);
        QCOMPARE(content.axis.aheadLabel(), QString("t = 25 (%1)").arg(compare.x[3]));
        QVERIFY(content.axis.title.contains(content.axis.aheadLabel()));
        for (const SeriesLine &line : content.series.lines) {
            if (line.role == SeriesLine::Role::target)
                QVERIFY(std::abs(line.ahead - compare.target[3]) < 1e-4 * (1 + compare.target[3]));
            for (const auto &answer : compare.answers)
                if (line.role == SeriesLine::Role::answer && line.name == answer.name)
                    QVERIFY(std::abs(line.ahead - answer.y[3]) < 1e-3);
        }
        const PlotTable table = insideTable(content);
        QCOMPARE(table.columns[0].values.back(), 25.0);
        QCOMPARE(table.columns[1].values.back(), compare.x[3]);
        const auto target = std::ranges::find(table.columns, QString("target"), &PlotColumn::name);
        QCOMPARE(target->values.size(), size_t(25));
        QVERIFY(std::isnan(target->values[23]) && std::isfinite(target->values[24]));
        QVERIFY(aheadTip(content).startsWith("t = 25 (") && aheadTip(content).contains("target: "));
        QVERIFY(!seriesTip(content, 23).contains("target"));
    }

    void ofManyRowsAheadTheLastIsShown()
    {
        TaskSpec task;
        task.lookback = 24;
        task.horizon = 6;
        task.multiStep = MultiStep::direct;
        const ViewState state = testing::stateOf({"builtin:sunspots", {}, {}, {}, {}, {}}, task, {{"LSTM", {LstmSpec{2, 1, 0}}}});
        const InsideContent content = contentOf(state);
        const SampleRange range = state.task->samples(Split::validation)[0];
        const Dataset &data = state.task->data();
        QCOMPARE(content.axis.ahead->number, size_t(30));
        QCOMPARE(content.axis.ahead->date, data.sequences[0](data.columnIndex(data.order), range.firstRow + 29));
        const auto target = std::ranges::find(content.series.lines, SeriesLine::Role::target, &SeriesLine::role);
        const double count = data.sequences[0](state.task->targetColumn(), range.firstRow + 29);
        QVERIFY(std::abs(target->ahead - count) < 1e-4 * (1 + count));
    }

    void charactersAreWrittenOut()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("abc.txt");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int k = 0; k < 60; ++k)
            file.write(k % 2 == 0 ? "one for the gate\n" : "two, for a cell\n");
        file.close();
        TaskSpec task;
        task.kind = TaskKind::nextToken;
        task.output = OutputAt::every;
        task.lookback = 12;
        DataSpec data;
        data.source = path.toStdString();
        ViewState state = testing::stateOf(data, task, {{"LSTM", {LstmSpec{3, 1, 0}}}});
        const InsideContent content = contentOf(state);
        QCOMPARE(content.series.lines.size(), size_t(3)); // input, target, LSTM
        QVERIFY(content.series.stems.empty() && content.series.marks.empty());
        const SampleRange range = state.task->samples(Split::validation)[0];
        const QString text = [&] {
            QFile written(path);
            return written.open(QIODevice::ReadOnly) ? QString::fromUtf8(written.readAll()) : QString();
        }();
        const auto shown = [](QChar character) {
            return character == '\n' ? QString("⏎") : character == ' ' ? QString("␣") : QString(character);
        };
        for (size_t t = 0; t < content.steps; ++t) {
            const auto at = static_cast<qsizetype>(range.firstRow + t);
            QCOMPARE(content.series.lines[0].text(content.series.lines[0].values[t]), shown(text[at]));
            QCOMPARE(content.series.lines[1].text(content.series.lines[1].values[t]), shown(text[at + 1]));
            QVERIFY(content.series.lines[2].written());
        }
        QCOMPARE(content.series.subtitle, QString("character"));
        QVERIFY(!content.axis.ahead);
        QVERIFY(seriesTip(content, 0).contains("character: " + shown(text[static_cast<qsizetype>(range.firstRow)])));
    }

    void monthsAreReadAsMonths()
    {
        TaskSpec task;
        task.lookback = 14;
        ViewState state = testing::stateOf({"builtin:airpassengers", {}, {}, {}, {}, {}}, task, {{"LSTM", {LstmSpec{2, 1, 0}}}});
        const InsideContent content = contentOf(state);
        const size_t row = state.task->samples(Split::validation)[0].firstRow; // January 1949 is row 0
        for (size_t t = 0; t < 14; ++t)
            QCOMPARE(content.axis.stepTexts[static_cast<qsizetype>(t)],
                     QString("%1-%2").arg(1949 + (row + t) / 12).arg((row + t) % 12 + 1, 2, 10, QChar('0')));
        QVERIFY(content.axis.label(2).startsWith("t = 3 (19"));
    }

    void columnsOfATableStandByTheirNames()
    {
        TaskSpec task;
        task.kind = TaskKind::classify;
        ViewState state = testing::stateOf({"builtin:iris", {}, {}, {}, {}, {}}, task, {{"LSTM", {LstmSpec{2, 1, 0}}}});
        const InsideContent content = contentOf(state);
        QCOMPARE(content.axis.stepTexts.size(), 4);
        QCOMPARE(content.axis.stepTexts[3], QString::fromStdString(state.task->featureList()[3].name));
        QVERIFY(content.axis.label(3).endsWith(QString("(%1)").arg(content.axis.stepTexts[3])));
    }

    void axesTakeRoundLimits()
    {
        QCOMPARE(niceLimit(0.0), 1.0);
        QCOMPARE(niceLimit(0.21), 0.3);
        QCOMPARE(niceLimit(1.0), 1.0);
        QCOMPARE(niceLimit(1.01), 1.5);
        QCOMPARE(niceLimit(9.1), 10.0);
        QCOMPARE(niceLimit(INFINITY), 1.0);
    }
};

QTEST_GUILESS_MAIN(InsideSeriesTest)
#include "inside_series_test.moc"
