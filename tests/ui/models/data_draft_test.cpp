#include "ui/models/column_table.h"
#include "ui/models/data_draft.h"
#include "ui/models/error_text.h"
#include "ui/models/language.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

using namespace sluice;

class DataDraftTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path write(const char *name, const std::string &text) const
    {
        const std::filesystem::path file = folder_.filePath(name).toStdString();
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
    static std::string rows(int count, const std::function<std::string(int)> &line)
    {
        std::string text;
        for (int row = 0; row < count; ++row)
            text += line(row) + "\n";
        return text;
    }
    static std::string number(double value) { return QByteArray::number(value).toStdString(); }
    /// Dates, a wave, a class of words, and the target.
    std::filesystem::path shop() const
    {
        return write("shop.csv", "day;price;kind;sold\n" + rows(80, [](int row) {
                                     return QDate(2024, 1, 1).addDays(row).toString(Qt::ISODate).toStdString() + ";" +
                                            std::to_string(row % 7) + ",5;" + (row % 3 == 0 ? "red" : "blue") + ";" +
                                            std::to_string(100 + row % 11);
                                 }));
    }
    static ColumnRole role(const DataDraft &draft, const std::string &name)
    {
        for (const CsvColumnSummary &column : draft.reading().columns)
            if (column.name == name)
                return column.role;
        return ColumnRole::ignore;
    }
    static size_t place(const DataDraft &draft, const std::string &name)
    {
        for (size_t index = 0; index < draft.reading().columns.size(); ++index)
            if (draft.reading().columns[index].name == name)
                return index;
        return 0;
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*QCoreApplication::instance(), "en"); // whose plurals are a translation
    }

    void aFileIsReadAndAskedTheUsual()
    {
        DataDraft draft;
        draft.openFile(write("waves.csv", "year,waves\n" + rows(60, [](int row) {
                                              return std::to_string(1900 + row) + "," + number(row % 7 + 0.1 * row);
                                          })));
        QVERIFY(draft.busy());
        QTRY_VERIFY(draft.whyNot().isEmpty());
        QCOMPARE(draft.title(), QString("waves.csv"));
        QVERIFY(readingSentence(draft.reading()).contains("60 rows"));
        QCOMPARE(draft.task().kind, TaskKind::forecast);
        QCOMPARE(draft.task().lookback, size_t(10));
        QCOMPARE(draft.reading().columns.size(), size_t(2));
        QCOMPARE(role(draft, "year"), ColumnRole::time);
        QCOMPARE(role(draft, "waves"), ColumnRole::target);
        QCOMPARE(draft.experiment().models.size(), size_t(2));
    }

    void settingsThatAreOverruledTakeEffect()
    {
        DataDraft draft;
        draft.openFile(write(
            "marks.csv", "a,b\n" + rows(40, [](int row) { return std::to_string(row % 5) + "," + std::to_string(row % 3); })));
        QTRY_VERIFY(!draft.busy());
        QCOMPARE(draft.reading().columns.size(), size_t(2));
        FileSettings file = draft.data().file;
        file.csv.separator = ';';
        draft.setFile(file);
        QTRY_VERIFY(!draft.busy());
        QCOMPARE(draft.reading().columns.size(), size_t(1));
        draft.findOut();
        QTRY_COMPARE(draft.reading().columns.size(), size_t(2));
    }

    void theNewestQuestionIsAnswered()
    {
        DataDraft draft;
        draft.openSource("generate:pick", "Pick");
        for (int length = 10; length < 30; ++length) {
            DataSpec data = draft.data();
            data.params["length"] = length;
            data.params["index"] = 3;
            draft.setData(data);
        }
        QTRY_VERIFY(draft.whyNot().isEmpty());
        QCOMPARE(draft.reading().data->sequences.front().n_cols, arma::uword(29));
        QCOMPARE(draft.experiment().data.params.at("length"), 29.0);
    }

    void whatCannotBeReadIsNotAskedTheLastFilesQuestion()
    {
        DataDraft draft;
        draft.openFile(write("tale.txt", rows(60, [](int row) {
                                 return std::string("Once upon a time there was a word").substr(0, 9 + row % 20);
                             })));
        QTRY_VERIFY(draft.whyNot().isEmpty());
        QCOMPARE(draft.task().kind, TaskKind::nextToken);
        draft.openFile(write("bad.csv", "a,b\n1,2\n3\n5,x6\n7,8\n9,1\n2,3\n"));
        QTRY_VERIFY(!draft.busy());
        QVERIFY(!draft.reading().data);
        QCOMPARE(draft.task().kind, TaskKind::forecast);
        QCOMPARE(draft.task().output, TaskSpec().output);
    }

    void problemsAreListedWithTheirLines()
    {
        DataDraft draft;
        draft.openFile(write("bad.csv", "a,b\n1,2\n3\n5,x6\n7,8\n9,1\n2,3\n"));
        QTRY_VERIFY(!draft.busy());
        QVERIFY(!draft.reading().data);
        QVERIFY(draft.reading().errorCount() >= 2);
        QCOMPARE(draft.reading().problems.front().line, size_t(3));
        QVERIFY(errorText(draft.reading().problems.front().sentence).contains("1 cell,"));
        QVERIFY(!draft.whyNot().isEmpty());
        QCOMPARE(draft.reading().firstRows.front(), (std::vector<std::string>{"1", "2"}));
    }

    void manyLikeProblemsAreOneLine()
    {
        DataDraft draft;
        draft.openFile(write("gaps.csv", "a,b\n" + rows(1500, [](int row) {
                                             return row == 1200 ? "1,x" : row > 1 ? "1," : "1,3";
                                         })));
        QTRY_VERIFY(!draft.busy());
        QCOMPARE(draft.reading().errorCount(), size_t(1498));
        QCOMPARE(draft.reading().listedErrors(), size_t(1498));
        QCOMPARE(draft.reading().problems.size(), size_t(2));
        const auto place = [&](size_t problem) {
            return problemText(draft.reading().problems[problem].sentence).section(": ", 0, 0);
        };
        QCOMPARE(place(0), QString("Lines 4–23 and 1\u202F477 others, column 2 (b)"));
        QCOMPARE(place(1), QString("Line 1\u202F202, column 2 (b)"));
    }

    void aMissingFileIsSaid()
    {
        DataDraft draft;
        draft.openFile("/nowhere/at/all.csv");
        QTRY_VERIFY(!draft.busy());
        QCOMPARE(draft.reading().errorCount(), size_t(1));
        QVERIFY(errorText(draft.reading().problems.front().sentence).contains("all.csv"));
    }

    void seriesBelowEachOtherAreFoundAndCanBeOverruled()
    {
        DataDraft draft;
        draft.openFile(write("engines.csv", "unit,cycle,heat\n" + rows(120, [](int row) {
                                                return std::to_string(row / 20) + "," + std::to_string(row % 20) + "," +
                                                       number(row % 7 + 0.1 * row);
                                            })));
        QTRY_VERIFY(draft.whyNot().isEmpty());
        QCOMPARE(role(draft, "unit"), ColumnRole::seriesId);
        QCOMPARE(role(draft, "cycle"), ColumnRole::time);
        QCOMPARE(draft.reading().data->sequences.size(), size_t(6));
        draft.setRole(place(draft, "unit"), ColumnRole::input);
        QTRY_VERIFY(draft.whyNot().isEmpty());
        QCOMPARE(role(draft, "unit"), ColumnRole::input);
        QCOMPARE(draft.reading().data->sequences.size(), size_t(1));
    }

    void rolesChangePlaces()
    {
        DataDraft draft;
        draft.openFile(shop());
        QTRY_VERIFY(!draft.busy());
        QCOMPARE(role(draft, "sold"), ColumnRole::target);
        draft.setRole(place(draft, "price"), ColumnRole::target);
        QTRY_VERIFY(!draft.busy());
        QCOMPARE(role(draft, "price"), ColumnRole::target);
        QCOMPARE(role(draft, "sold"), ColumnRole::input);
        draft.setRole(place(draft, "kind"), ColumnRole::label);
        QTRY_VERIFY(!draft.busy());
        QCOMPARE(role(draft, "kind"), ColumnRole::label);
        QCOMPARE(role(draft, "price"), ColumnRole::input);
        QCOMPARE(draft.task().kind, TaskKind::classify);
        QVERIFY(draft.experiment().training.loss.ofClasses());
        draft.setRole(place(draft, "price"), ColumnRole::ignore);
        QTRY_VERIFY(!draft.busy());
        QCOMPARE(role(draft, "price"), ColumnRole::ignore);
    }

    void rolesOfBuiltInDataAreNamedInTheExperiment()
    {
        DataDraft draft;
        draft.openSource("generate:lorenz", "Lorenz");
        QTRY_VERIFY(draft.whyNot().isEmpty());
        draft.setRole(place(draft, "z"), ColumnRole::target);
        QTRY_VERIFY(draft.whyNot().isEmpty());
        QCOMPARE(role(draft, "z"), ColumnRole::target);
        const Experiment experiment = draft.experiment();
        QCOMPARE(*experiment.data.target, std::string("z"));
        QVERIFY(std::ranges::find(*experiment.data.inputs, "z") != experiment.data.inputs->end()); // a forecast's past
        QCOMPARE(draft.plan().task->targetColumn(), place(draft, "z"));
    }

    void theTargetAmongTheInputsLeaks()
    {
        DataDraft draft;
        draft.openSource("builtin:airpassengers", "Air");
        QTRY_VERIFY(draft.whyNot().isEmpty());
        QVERIFY(draft.targetIsInput());
        draft.openSource("generate:noisy_sine", "Sine");
        QTRY_VERIFY(draft.whyNot().isEmpty());
        draft.setRole(place(draft, "clean"), ColumnRole::input);
        QTRY_VERIFY(draft.whyNot().isEmpty());
        TaskSpec task = draft.task();
        task.kind = TaskKind::regress;
        draft.setTask(task);
        QTRY_VERIFY(draft.whyNot().isEmpty());
        QVERIFY(!draft.targetIsInput());
        draft.setTargetIsInput(true);
        QTRY_VERIFY(draft.plan().leaksBy(Leak::Kind::targetAmongInputs));
        QVERIFY(!draft.whyNot().isEmpty());
        draft.setTargetIsInput(false);
        QTRY_VERIFY(draft.whyNot().isEmpty());
    }

    void aTextHasAVocabulary()
    {
        DataDraft draft;
        draft.openFile(write("rhyme.txt", "one two three\n" + rows(30, [](int row) {
                                              return std::string(row % 2 == 0 ? "four one two" : "twelve three");
                                          })));
        QTRY_VERIFY(!draft.busy());
        QCOMPARE(*draft.reading().file, FileKind::text);
        size_t counted = 0;
        for (const CharacterLine &line : draft.reading().characters)
            counted += line.count;
        QCOMPARE(counted, size_t(14 + 30 * 13));
        QCOMPARE(draft.reading().firstRows.front().front(), std::string("one two three"));
        QCOMPARE(draft.task().kind, TaskKind::nextToken);
    }

    void whatIsOpenIsFollowedUntilSomethingElseIsChosen()
    {
        Experiment first;
        first.data.source = "builtin:nile";
        first.task.lookback = 7;
        first.models = {{"LSTM", {LstmSpec{3}}}};
        ViewState state;
        state.experiment = std::make_shared<const Experiment>(first);
        DataDraft draft;
        draft.follow(state, {}, "Nile");
        QTRY_COMPARE(draft.whyNot(), QString("This is what is open."));
        QCOMPARE(draft.experiment(), first);
        TaskSpec task = draft.task();
        task.lookback = 9;
        draft.setTask(task);
        QTRY_VERIFY(draft.whyNot().isEmpty());
        QCOMPARE(draft.experiment().models, first.models);
        // It is opened: the page follows again.
        state.experiment = std::make_shared<const Experiment>(draft.experiment());
        draft.follow(state, {}, "Nile");
        QTRY_VERIFY(draft.isOpen());
        // Something else is chosen, and something third opens elsewhere: the choice stays.
        draft.openSource("builtin:sunspots", "Sunspots");
        state.experiment = std::make_shared<const Experiment>(first);
        draft.follow(state, {}, "Nile");
        QCOMPARE(draft.source(), std::string("builtin:sunspots"));
        draft.showOpen();
        QCOMPARE(draft.source(), std::string("builtin:nile"));
    }

    void theTableOfColumns()
    {
        DataDraft draft;
        ColumnTable table(draft);
        draft.openFile(shop());
        QTRY_COMPARE(table.rowCount(), 4);
        const auto text = [&](int row, int column) { return table.data(table.index(row, column), Qt::DisplayRole).toString(); };
        QCOMPARE(text(0, ColumnTable::type), QString("date, year first"));
        QCOMPARE(text(2, ColumnTable::type), QString("category"));
        QCOMPARE(text(2, ColumnTable::values), QString("2 classes: blue, red"));
        CsvColumnSummary column;
        column.type = ColumnType::number;
        column.histogram = {1};
        column.smallest = -0.99997;
        column.largest = 190.1834;
        column.mean = 49.75;
        QCOMPARE(valuesText(column, {}), QString("−1 … 190, mean 50"));
        column.smallest = 1700; // a year has no mean that says anything
        column.largest = 2008;
        column.role = ColumnRole::time;
        QCOMPARE(valuesText(column, {}), QString("1700 … 2008"));
        QVERIFY(table.flags(table.index(1, ColumnTable::role)) & Qt::ItemIsEditable);
        QVERIFY(!(table.flags(table.index(1, ColumnTable::values)) & Qt::ItemIsEditable));
        QCOMPARE(text(3, ColumnTable::role), QString("target and input"));
        QCOMPARE(table.data(table.index(3, ColumnTable::role), Qt::EditRole).toInt(),
                 table.data(table.index(3, ColumnTable::role), ColumnTable::choicesRole).toStringList().indexOf("target"));
        QSignalSpy told(&table, &ColumnTable::dataChanged);
        draft.setTargetIsInput(false);
        QVERIFY(!told.empty());
        QCOMPARE(text(3, ColumnTable::role), QString("target"));
        const QStringList roles = table.data(table.index(1, ColumnTable::role), ColumnTable::choicesRole).toStringList();
        QVERIFY(table.setData(table.index(1, ColumnTable::role), roles.indexOf("ignore"), Qt::EditRole));
        QTRY_COMPARE(text(1, ColumnTable::role), QString("ignore"));
        const auto heights =
            table.data(table.index(2, ColumnTable::histogram), ColumnTable::histogramRole).value<QList<double>>();
        QCOMPARE(heights.size(), 2);
        QCOMPARE(heights[0], 1.0);
        const auto names = [&](int row) {
            return table.data(table.index(row, ColumnTable::histogram), ColumnTable::namesRole).toStringList();
        };
        QCOMPARE(names(2), QStringList({"blue", "red"}));
        QVERIFY(names(3).isEmpty());
        QVERIFY(std::abs(heights[1] - 27.0 / 53) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(DataDraftTest)
#include "data_draft_test.moc"
