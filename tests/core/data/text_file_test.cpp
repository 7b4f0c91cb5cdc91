#include "core/data/text_file.h"

#include <QtTest>

using namespace sluice;

namespace {

TextReading read(std::string_view text, const TextSettings &settings = {})
{
    auto reading = parseText(text, "folder/f.txt", settings);
    if (!reading)
        qFatal("%s", reading.error().english().c_str());
    return std::move(*reading);
}

QString errorOf(std::string_view text, const TextSettings &settings = {})
{
    const auto reading = parseText(text, "f.txt", settings);
    return reading ? QString("no error") : QString::fromStdString(reading.error().english());
}

/// The text again, out of class numbers and names.
std::string spelled(const Dataset &data, size_t sequence = 0)
{
    std::string text;
    for (const double number : data.sequences.at(sequence))
        text += data.classes.at(0).at(size_t(number));
    return text;
}

} // namespace

class TextFileTest : public QObject {
    Q_OBJECT

private slots:
    void charactersAreClasses();
    void lineEndsAreOne();
    void linesAreSequences();
    void theVocabularyCanBeTold();
    void otherEncodings();
    void errors();
};

void TextFileTest::charactersAreClasses()
{
    const std::string text = "Grüße, 日期 😀\n";
    const auto data = read(text).data;
    QCOMPARE(data.form, DataForm::series);
    QCOMPARE(data.columns, std::vector<std::string>{"character"});
    QCOMPARE(data.target, std::string("character"));
    QCOMPARE(data.inputs, std::vector<std::string>{"character"});
    QCOMPARE(data.name, std::string("f.txt"));
    QCOMPARE(spelled(data), text);
    QCOMPARE(data.classes[0], (std::vector<std::string>{"\n", " ", ",", "G", "e", "r", "ß", "ü", "日", "期", "😀"}));
    QCOMPARE(data.sequences.at(0).n_cols, arma::uword{12});
}

void TextFileTest::lineEndsAreOne()
{
    QCOMPARE(spelled(read("a\r\nb\rc\nd").data), std::string("a\nb\nc\nd"));
}

void TextFileTest::linesAreSequences()
{
    TextSettings settings;
    settings.lines = true;
    const auto reading = read("anna\n\r\nbob\r\nc", settings);
    QCOMPARE(reading.data.form, DataForm::sequences);
    QCOMPARE(reading.data.sequences.size(), size_t{3});
    QCOMPARE(spelled(reading.data, 0), std::string("anna\n"));
    QCOMPARE(spelled(reading.data, 1), std::string("bob\n"));
    QCOMPARE(spelled(reading.data, 2), std::string("c\n")); // ends as the others do
    QCOMPARE(previewSentence(reading).english(),
             std::string("f.txt: 3 lines, 13 characters, 6 different ones; predicts the next character."));
}

void TextFileTest::theVocabularyCanBeTold()
{
    TextSettings settings;
    settings.vocabulary = {"b", "a", "ä"};
    const auto reading = read("abäb", settings);
    QVERIFY(arma::approx_equal(reading.data.sequences.at(0), arma::rowvec{1, 0, 2, 0}, "absdiff", 0));
    QVERIFY(reading.settings.vocabulary == settings.vocabulary);
    QCOMPARE(errorOf("ab\nab", settings), QString("f.txt, line 1: found the character “ ”, which the vocabulary does not have."));
    settings.vocabulary = {"a", "b", "\n"};
    QCOMPARE(errorOf("ab\nax", settings), QString("f.txt, line 2: found the character “x”, which the vocabulary does not have."));
    settings.vocabulary = {"a", "bc"};
    QCOMPARE(errorOf("ab", settings), QString("The vocabulary has the entry “bc”; expected single characters, each once."));
    settings.vocabulary = {"a", "a"};
    QCOMPARE(errorOf("ab", settings), QString("The vocabulary has the entry “a”; expected single characters, each once."));
}

void TextFileTest::otherEncodings()
{
    const auto reading = read("Gr\xFC\xDF\x65");
    QCOMPARE(reading.settings.encoding, std::optional(TextEncoding::latin1));
    QCOMPARE(spelled(reading.data), std::string("Grüße"));
}

void TextFileTest::errors()
{
    QCOMPARE(errorOf(""), QString("f.txt: found 0 characters, expected a text."));
    QCOMPARE(errorOf("ü"), QString("f.txt: found 1 characters, expected a text."));
    TextSettings settings;
    settings.lines = true;
    QCOMPARE(errorOf("\n\n\n", settings), QString("f.txt: all lines are blank, expected a text."));
    QCOMPARE(errorOf(std::string_view("ab\0", 3)),
             QString("f.txt, line 1, byte 3: found the control character 0, expected text; this is no text file."));
}

QTEST_GUILESS_MAIN(TextFileTest)
#include "text_file_test.moc"
