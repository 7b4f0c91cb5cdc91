#include "core/data/csv.h"
#include "core/data/source.h"
#include "tests/ui/inside_fixture.h"
#include "ui/models/answer.h"
#include "ui/models/language.h"
#include "ui/models/output_content.h"

#include <QTranslator>
#include <QtTest>

using namespace sluice;

namespace {

Dataset shipped(const char *source)
{
    DataSpec spec;
    spec.source = source;
    return loadData(spec, 1).value();
}

QStringList columnNames(const Dataset &data)
{
    QStringList names;
    for (size_t column = 0; column < data.columns.size(); ++column)
        names << columnName(data, column);
    return names;
}

} // namespace

class AnswerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLanguage(*qApp, "zh_CN"); }

    /// The columns of our own data are called what the scenes' texts call them.
    void ourColumnsAreInTheWindowsLanguage()
    {
        QCOMPARE(columnNames(shipped("generate:hold")), QStringList({"值", "标记", "保持的值"}));
        QCOMPARE(columnNames(shipped("builtin:iris")), QStringList({"花萼长", "花萼宽", "花瓣长", "花瓣宽", "品种"}));
        QCOMPARE(columnNames(shipped("generate:lorenz")), QStringList({"x", "y", "z"}));
        QCOMPARE(columnTitle(shipped("builtin:airpassengers"), 1), QString("千名旅客"));
        QCOMPARE(columnTitle(shipped("builtin:elnino"), 1), QString("温度（°C）"));
    }

    void theTimeIsNamedToo()
    {
        const ViewState state = testing::sunspotState();
        QCOMPARE(outputContent(state).xTitle, QString("年份"));
    }

    void aFilesColumnsKeepTheirNames()
    {
        const Dataset data = parseCsv("value,mark\n1,2\n3,4\n", "own.csv", {})->data;
        QCOMPARE(columnNames(data), QStringList({"value", "mark"}));
        QCOMPARE(featureName(Feature{1, {}, "mark"}, data), QString("mark"));
    }

    void aFeatureIsCalledAsItsColumn()
    {
        const Dataset hold = shipped("generate:hold");
        QCOMPARE(featureName(Feature{1, {}, "mark"}, hold), QString("标记"));
        const Dataset reber = shipped("generate:reber");
        QCOMPARE(featureName(Feature{0, 0, "symbol = B"}, reber), QString("符号 = B"));
    }
};

QTEST_GUILESS_MAIN(AnswerTest)
#include "answer_test.moc"
