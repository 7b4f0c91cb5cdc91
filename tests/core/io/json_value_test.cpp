#include "core/base/random.h"
#include "core/io/json_value.h"

#include <QJsonDocument>
#include <QtTest>

using namespace sluice;

namespace {

std::string problemOf(std::string_view text, const JsonLimits &limits = {})
{
    const auto value = parseJson(text, "x.json", limits);
    return value ? "" : value.error().english();
}

} // namespace

class JsonValueTest : public QObject {
    Q_OBJECT

private slots:
    void zeroKeepsItsSign();
    void readsEveryKind();
    void wholeNumbersStayExact();
    void writingReadsBackTheSame();
    void whatIsWrittenIsJsonForOthersToo();
    void brokenTextNamesLineAndColumn();
    void duplicateKeysAreRefused();
    void limitsHold();
    void damagedTextNeverCrashes();
};

void JsonValueTest::zeroKeepsItsSign()
{
    const JsonLimits limits;
    const auto read = parseJson("[-1e-400, 0.0]", "f.json", limits);
    QVERIFY(read);
    const std::string written = writeCompactJson(*read);
    QVERIFY(written.find("-0.0") != std::string::npos);
    const auto again = parseJson(written, "f.json", limits);
    QVERIFY(again && writeCompactJson(*again) == written);
}

void JsonValueTest::readsEveryKind()
{
    const auto value = parseJson(R"( [null, true, -3, 1.5, "ä\n\u00e9", {"a": [], "b": {}}] )", "x", {});
    QVERIFY(value);
    const auto &items = std::get<JsonArray>(value->value);
    QVERIFY(items[0].isNull());
    QCOMPARE(std::get<bool>(items[1].value), true);
    QCOMPARE(std::get<int64_t>(items[2].value), int64_t{-3});
    QCOMPARE(std::get<double>(items[3].value), 1.5);
    QCOMPARE(std::get<std::string>(items[4].value), std::string("ä\né"));
    const auto &object = std::get<JsonObject>(items[5].value);
    QCOMPARE(object[1].key, std::string("b"));
    QVERIFY(std::get<JsonArray>(object[0].value.value).empty());
}

void JsonValueTest::wholeNumbersStayExact()
{
    const auto value = parseJson("[18446744073709551615, -9223372036854775808]", "x", {});
    QVERIFY(value);
    const auto &items = std::get<JsonArray>(value->value);
    QCOMPARE(std::get<uint64_t>(items[0].value), std::numeric_limits<uint64_t>::max());
    QCOMPARE(std::get<int64_t>(items[1].value), std::numeric_limits<int64_t>::min());
    QCOMPARE(QByteArray::fromStdString(writeCompactJson(*value)), QByteArray("[18446744073709551615,-9223372036854775808]"));
}

void JsonValueTest::writingReadsBackTheSame()
{
    const RandomStream random(7, Purpose::data);
    for (uint64_t index = 0; index < 2000; ++index) {
        const double number = std::bit_cast<double>(random.bits(index));
        if (!std::isfinite(number))
            continue;
        const auto back = parseJson(writeCompactJson({number}), "x", {});
        QVERIFY(back);
        QCOMPARE(back->number(), number);
    }
    QCOMPARE(writeCompactJson({std::nan("")}), std::string("null"));
    QCOMPARE(writeCompactJson({1e-8}), std::string("1e-08"));
}

void JsonValueTest::whatIsWrittenIsJsonForOthersToo()
{
    JsonArray numbers;
    for (int index = 0; index < 40; ++index)
        numbers.push_back({0.1 * index});
    const JsonValue value{
        JsonObject{{"quote\"\\\x01\n", {std::string("\x7fä\t")}}, {"numbers", {numbers}}, {"empty", {JsonArray()}}}};
    const std::string text = writeJson(value);
    QVERIFY(text.find("\n  \"numbers\": [\n    0,\n") != std::string::npos);
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    QVERIFY(document.isObject());
    QCOMPARE(document["quote\"\\\x01\n"].toString(), QString::fromUtf8("\x7fä\t"));
    QCOMPARE(document["numbers"][39].toDouble(), 0.1 * 39);
}

void JsonValueTest::brokenTextNamesLineAndColumn()
{
    QCOMPARE(problemOf("{\n  \"a\": tru\n}"), std::string("x.json, line 2, column 11: no valid JSON from here on."));
    QCOMPARE(problemOf("{\"a\": 1,}"), std::string("x.json, line 1, column 9: no valid JSON from here on."));
    QCOMPARE(problemOf("{\"a\": 1} x"), std::string("x.json, line 1, column 10: no valid JSON from here on."));
    QCOMPARE(problemOf("[\n1,"), std::string("x.json, line 2, column 3: the JSON ends too early; is the file whole?"));
    QCOMPARE(problemOf(""), std::string("x.json, line 1, column 1: the JSON ends too early; is the file whole?"));
    QCOMPARE(problemOf("[1e999]"), std::string("x.json, line 1, column 6: this number is too large."));
    QVERIFY(!problemOf("[NaN]").empty());
    QVERIFY(!problemOf("[\"\xff\"]").empty());
}

void JsonValueTest::duplicateKeysAreRefused()
{
    QCOMPARE(problemOf(R"({"a": 1, "a": 1})"), std::string("x.json: $.a: this key appears twice; expected it once."));
    QCOMPARE(problemOf(R"({"m": [{}, {"b c": 1, "b c": 2}]})"),
             std::string("x.json: $.m[1][\"b c\"]: this key appears twice; expected it once."));
    QCOMPARE(problemOf(R"([{"a": 1}, {"a": 1}])"), std::string());
}

void JsonValueTest::limitsHold()
{
    const JsonLimits limits{1000, 3, 10};
    QCOMPARE(problemOf("[[[1]]]", limits), std::string());
    QCOMPARE(problemOf("[[0,[[1]]]]", limits), std::string("x.json: $[0][1][0]: nested more than 3 deep."));
    QCOMPARE(problemOf("[1,2,3,4,5,6,7,8,9]", limits), std::string());
    QCOMPARE(problemOf("[1,2,3,4,5,6,7,8,9,10]", limits),
             std::string("x.json: more than 10 values; that is more than such a file can need."));
    QVERIFY(problemOf(std::string(1001, ' '), limits).find("too large") != std::string::npos);
    QVERIFY(problemOf(std::string(900'000, '[')).find("nested") != std::string::npos);
}

void JsonValueTest::damagedTextNeverCrashes()
{
    const std::string whole = R"({"a": [1, -2.5e3, "x\u00e9", null, true], "b": {"c": {}}})";
    const RandomStream random(11, Purpose::data);
    int refused = 0;
    for (uint64_t round = 0; round < 20'000; ++round) {
        std::string text = whole.substr(0, random.bits(round * 8) % (whole.size() + 1));
        for (uint64_t change = 0; change < random.bits(round * 8 + 1) % 3 && !text.empty(); ++change)
            text[random.bits(round * 8 + 2 + change) % text.size()] = static_cast<char>(random.bits(round * 8 + 5 + change));
        const auto value = parseJson(text, "x", {});
        if (value)
            QVERIFY(parseJson(writeCompactJson(*value), "x", {}));
        else
            ++refused;
    }
    QVERIFY(refused > 10'000);
}

QTEST_GUILESS_MAIN(JsonValueTest)
#include "json_value_test.moc"
