#include "core/data/encoding.h"

#include "core/data/utf8.h"

#include <QStringConverter>
#include <QtTest>

using namespace sluice;

namespace {

QString decoded(const QByteArray &bytes, std::optional<TextEncoding> told = {})
{
    const auto text = decodeText({bytes.data(), size_t(bytes.size())}, "f", told);
    if (!text)
        return "error: " + QString::fromStdString(text.error().english());
    return QString::fromUtf8(text->text().data(), qsizetype(text->text().size()));
}

TextEncoding found(const QByteArray &bytes)
{
    const auto text = decodeText({bytes.data(), size_t(bytes.size())}, "f");
    return text ? text->encoding() : TextEncoding::utf8;
}

} // namespace

class EncodingTest : public QObject {
    Q_OBJECT

private slots:
    void utf8IsJudgedOverTheWholeFile();
    void utf16OfEitherEnd();
    void chineseIsToldFromWesternEuropean_data();
    void chineseIsToldFromWesternEuropean();
    void gb18030OfFourBytes();
    void everyByteOfLatin1();
    void broken();
    void controlCharactersAreFound();
    void codePointsGoThereAndBack();
};

void EncodingTest::utf8IsJudgedOverTheWholeFile()
{
    const QByteArray plain = QByteArray("1,2\n").repeated(100000);
    QCOMPARE(found(plain + "größe"), TextEncoding::utf8);
    QCOMPARE(found(plain + "gr\xF6\xDF\x65"), TextEncoding::latin1);
    QVERIFY(decoded(plain + "gr\xF6\xDF\x65").endsWith("größe"));
    QCOMPARE(found("\xEF\xBB\xBF"
                   "a"),
             TextEncoding::utf8);
    QCOMPARE(decoded("\xEF\xBB\xBF"
                     "a"),
             QString("a"));
}

void EncodingTest::utf16OfEitherEnd()
{
    const auto text = QString::fromUtf8("größe,日期,😀\n1,2,3\n").repeated(200000); // longer than one piece of the conversion
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        QCOMPARE(found(bytes), TextEncoding::utf16);
        QVERIFY(decoded(bytes) == text);
    }
}

void EncodingTest::chineseIsToldFromWesternEuropean_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    // Left: Python's text.encode("gb18030") and text.encode("cp1252").
    QTest::newRow("Chinese") << QByteArray("\xC8\xD5\xC6\xDA,\xCF\xFA\xC1\xBF(\xCD\xF2\xD4\xAA)")
                             << QString::fromUtf8("日期,销量(万元)");
    QTest::newRow("Chinese, short") << QByteArray("\xCA\xFD\n1\n") << QString::fromUtf8("数\n1\n");
    QTest::newRow("German") << QByteArray("Gr\xF6\xDF\x65;\xDC\x62\x65r;\xC4r\x67\x65r") << QString::fromUtf8("Größe;Über;Ärger");
    QTest::newRow("French") << QByteArray("\xE9t\xE9,\xE0,cr\xE9\xE9\x65") << QString::fromUtf8("été,à,créée");
    QTest::newRow("Spanish") << QByteArray("a\xF1o,\xE1rea") << QString::fromUtf8("año,área");
    QTest::newRow("degrees") << QByteArray("\xB0\x43,m\xB2,\xB5m") << QString::fromUtf8("°C,m²,µm");
}

void EncodingTest::chineseIsToldFromWesternEuropean()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(decoded(bytes), text);
}

void EncodingTest::gb18030OfFourBytes()
{
    QCOMPARE(decoded("\x94\x39\xDA\x33", TextEncoding::gb18030), QString::fromUtf8("💩")); // of the standard's own table
}

void EncodingTest::everyByteOfLatin1()
{
    // From 0xA0 a byte is its code point; of those below, Windows-1252 gives 27 other letters.
    for (unsigned code = 0xA0; code < 0x100; ++code)
        QCOMPARE(decoded(QByteArray(1, char(code)), TextEncoding::latin1), QString(QChar(code)));
    QCOMPARE(decoded("\x80\x85\x91\x92\x93\x94\x96\x99\x9F", TextEncoding::latin1), QString::fromUtf8("€…‘’“”–™Ÿ"));
}

void EncodingTest::broken()
{
    QCOMPARE(decoded("ab\nc\xFF", TextEncoding::utf8),
             QString("error: f, line 2, byte 2: these bytes are no UTF-8; choose another encoding, or save the file as UTF-8."));
    QCOMPARE(decoded("\xEF\xBB\xBFx\xFF"),
             QString("error: f, line 1, byte 5: these bytes are no UTF-8; choose another encoding, or save the file as UTF-8."));
    QCOMPARE(
        decoded("a\xFF", TextEncoding::gb18030),
        QString("error: f, line 1, byte 2: these bytes are no GB18030; choose another encoding, or save the file as UTF-8."));
    QCOMPARE(decoded(QByteArray("\xFF\xFE\x00\xD8\x61\x00", 6)),
             QString("error: f, line 1, byte 3: these bytes are no UTF-16; choose another encoding, or save the file as UTF-8."));
    QCOMPARE(decoded(QByteArray("a\nb\x07", 4)),
             QString("error: f, line 2, byte 2: found the control character 7, expected text; this is no text file."));
    QCOMPARE(decoded("\t\r\n"), QString("\t\r\n"));
}

/// Every control character, wherever it stands in a text that is looked at in pieces.
void EncodingTest::controlCharactersAreFound()
{
    const QByteArray text = QByteArray(150, 'x');
    for (qsizetype place = 0; place < text.size(); ++place)
        for (int code = 0; code < 0x20; ++code) {
            const bool allowed = code == '\t' || code == '\n' || code == '\r';
            QByteArray bytes = text;
            bytes[place] = static_cast<char>(code);
            const QString expected =
                QString("error: f, line 1, byte %1: found the control character %2, expected text; this is no text file.")
                    .arg(place + 1)
                    .arg(code);
            QCOMPARE(decoded(bytes), allowed ? QString::fromLatin1(bytes) : expected);
        }
}

void EncodingTest::codePointsGoThereAndBack()
{
    for (char32_t code = 0; code < 0x110000; ++code) {
        if (code >= 0xD800 && code < 0xE000)
            continue;
        std::string text;
        appendUtf8(text, code);
        QCOMPARE(utf8Length(text), text.size());
        QVERIFY(utf8CodePoint(text, text.size()) == code);
    }
    QCOMPARE(utf8Prefix("abcdefghijk\xC3"), size_t{11});
    QCOMPARE(utf8Prefix("abcdefgh\xC3\xA4jk"), size_t{12});
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "encoding_test.moc"
