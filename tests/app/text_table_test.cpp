#include "app/text_table.h"

#include <QtTest>

using namespace sluice;

class TextTableTest : public QObject {
    Q_OBJECT

private slots:
    void columnsStandBelowEachOther()
    {
        QCOMPARE(textTable({{"name", "x"}, {"艾达", "1"}, {"Bob", "2"}}), std::string("name  x\n艾达  1\nBob   2\n"));
    }

    void whatATerminalWouldObeyIsLeftOut()
    {
        QCOMPARE(plainText("a\x1b[2Jb\nc\r\x07", 20), std::string("a[2Jbc"));
        QCOMPARE(plainText("a\xe2\x80\xae"
                           "b",
                           20),
                 std::string("ab")); // turns the direction of writing
        QCOMPARE(plainText("\xc2\x9b"
                           "31m",
                           20),
                 std::string("31m")); // a control character beyond ASCII
    }

    void longTextIsCut()
    {
        QCOMPARE(plainText("abcdef", 6), std::string("abcdef"));
        QCOMPARE(plainText("abcdefg", 6), std::string("abcde…"));
        QCOMPARE(plainText("艾达艾达", 6), std::string("艾达…"));
    }
};

QTEST_GUILESS_MAIN(TextTableTest)
#include "text_table_test.moc"
