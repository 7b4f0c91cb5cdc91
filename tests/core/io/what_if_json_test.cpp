#include "core/io/what_if_json.h"

#include <QtTest>

using namespace sluice;

namespace {

const std::vector<WhatIf> oneOfEach = {
    {"never “forgets”", true, 1, Intervention{0, Part::forgetGate, {2, 3}, 0, 11, 1}},
    {{}, false, 1, Intervention{1, Part::cell, {}, 4, SIZE_MAX, -0.1, Intervention::Action::add}},
    {{}, true, 0, InputEdit{{Split::test, 7}, 1, {{0, 0.1}, {5, -1e-3}}}},
    {{}, true, 0, WeightEdit{"layers.0.weight_hh", 3, 4, 1.0 / 3}},
    {{}, true, 0, StepShuffle{std::numeric_limits<uint64_t>::max()}},
};

QString problemOf(const char *json)
{
    const auto parsed = parseWhatIfJson(json, "file", 2);
    return parsed ? QString() : QString::fromStdString(parsed.error().english());
}

} // namespace

class WhatIfJsonTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenReadsBackTheSame()
    {
        const auto parsed = parseWhatIfJson(writeWhatIfJson(oneOfEach), "file", 2);
        QVERIFY(parsed.has_value());
        QVERIFY(*parsed == oneOfEach);
        QVERIFY(parseWhatIfJson(writeWhatIfJson({}), "file", 2)->empty());
    }

    void theFormatIsTheDocumentedOne()
    {
        const auto parsed = parseWhatIfJson(
            R"([{"name": "n", "on": true, "model": 1, "hold": {"layer": 0, "part": "forget_gate", "units": [3, 2],
                "first": 0, "last": 11, "value": 1}}, {"shuffle": {"seed": 5}}])",
            "file", 2);
        QVERIFY(parsed.has_value());
        QVERIFY(((*parsed)[0] == WhatIf{"n", true, 1, Intervention{0, Part::forgetGate, {2, 3}, 0, 11, 1}}));
        QVERIFY(((*parsed)[1] == WhatIf{{}, true, 0, StepShuffle{5}}));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no list") << QByteArray("{}") << "what_ifs";
        QTest::newRow("no kind") << QByteArray(R"([{"on": true}])") << "what_ifs[0]";
        QTest::newRow("two kinds") << QByteArray(R"([{"shuffle": {"seed": 1}, "weight": {"tensor": "a", "row": 0, "column": 0,
            "value": 1}}])") << "what_ifs[0]";
        QTest::newRow("another model") << QByteArray(R"([{"model": 2, "shuffle": {"seed": 1}}])") << "what_ifs[0].model";
        QTest::newRow("no such part") << QByteArray(R"([{"hold": {"layer": 0, "part": "gate", "value": 1}}])") << "part";
        QTest::newRow("negative unit") << QByteArray(R"([{"hold": {"layer": 0, "part": "cell", "units": [-1], "value": 1}}])")
                                       << "units[0]";
        QTest::newRow("fewer values than steps")
            << QByteArray(R"([{"input": {"split": "test", "sample": 0, "feature": 0, "steps": [1, 2], "values": [1]}}])")
            << "values";
        QTest::newRow("unknown key") << QByteArray(R"([{"shuffle": {"sed": 1}}])") << "sed";
        QTest::newRow("no number") << QByteArray(R"([{"weight": {"tensor": "a", "row": 0, "column": 0, "value": null}}])")
                                   << "value";
        QTest::newRow("no JSON") << QByteArray("[{") << "file";
    }

    void whatIsWrongIsSaid()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const QString problem = problemOf(json.constData());
        QVERIFY2(problem.contains(says), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(WhatIfJsonTest)
#include "what_if_json_test.moc"
