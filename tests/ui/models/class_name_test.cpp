#include "core/data/csv.h"
#include "core/data/source.h"
#include "ui/models/class_name.h"
#include "ui/models/data_reading.h"
#include "ui/models/language.h"
#include "ui/models/plot_table.h"

#include <QtTest>
#include <algorithm>

using namespace sluice;

namespace {

Dataset shipped(const std::string &source)
{
    DataSpec spec;
    spec.source = source;
    return loadData(spec, 1).value();
}

/// More than a symbol: "even", "arm 1", not "XY".
bool isWord(const std::string &name)
{
    return name.size() > 1 && std::ranges::any_of(name, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

} // namespace

class ClassNameTest : public QObject {
    Q_OBJECT

private slots:
    void init() { useLanguage(*qApp, "zh_CN"); }

    void ourClassesAreInTheWindowsLanguage()
    {
        const Dataset parity = shipped("generate:parity");
        QCOMPARE(className(parity, "even"), QString("偶数"));
        QCOMPARE(className(parity, "odd"), QString("奇数"));
        QCOMPARE(className(shipped("generate:spirals"), "arm 2"), QString("第 2 条臂"));
        QCOMPARE(className(shipped("generate:reber"), "B"), QString("B"));
        useLanguage(*qApp, "en");
        QCOMPARE(className(parity, "even"), QString("even"));
    }

    void noWordOfOursIsLeftInEnglish()
    {
        int words = 0;
        for (const SourceDescription &source : builtInSources()) {
            const Dataset data = shipped(source.id);
            for (const auto &classes : data.classes)
                for (const std::string &name : classes) {
                    words += isWord(name) ? 1 : 0;
                    QVERIFY2(!isWord(name) || className(data, name) != QString::fromStdString(name), name.c_str());
                }
        }
        QVERIFY2(words > 10, "there are such words");
    }

    /// A value stands behind its name with the colon of the language.
    void namesHaveTheColonOfTheLanguage()
    {
        const PlotTable table{{{"门", {1}}, {"值", {0.5}}}};
        QCOMPARE(tableTip(table, 1), QString("门：1\n值：0.5"));
        useLanguage(*qApp, "en");
        QCOMPARE(tableTip(table, 1), QString("门: 1\n值: 0.5"));
    }

    void aFilesClassesKeepTheirNames()
    {
        const Dataset own = parseCsv("x,kind\n1,even\n3,odd\n5,odd\n", "own.csv", {})->data;
        QCOMPARE(own.classesOf(1), std::vector<std::string>({"even", "odd"}));
        QCOMPARE(className(own, "even"), QString("even"));
        DataReading reading;
        reading.file = FileKind::csv;
        QCOMPARE(dataWord(reading, "even"), QString("even"));
        reading.file.reset();
        QCOMPARE(dataWord(reading, "even"), QString("偶数"));
    }
};

QTEST_GUILESS_MAIN(ClassNameTest)
#include "class_name_test.moc"
