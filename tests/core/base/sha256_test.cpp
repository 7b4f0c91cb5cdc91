#include "core/base/sha256.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace sluice;

class Sha256Test : public QObject {
    Q_OBJECT

private slots:
    // The examples of FIPS 180-4 (NIST, Cryptographic Standards and Guidelines, Examples with Intermediate Values: SHA256).
    void publishedExamples()
    {
        QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(sha256(std::string(1'000'000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    // Every place of the last block's end, against Qt's own.
    void everyLengthInEveryPiece()
    {
        std::string text;
        for (int length = 0; length < 200; ++length) {
            const QByteArray reference =
                QCryptographicHash::hash({text.data(), static_cast<qsizetype>(text.size())}, QCryptographicHash::Sha256).toHex();
            QCOMPARE(sha256(text), reference.toStdString());
            Sha256 pieces;
            for (size_t at = 0, size = 0; at < text.size(); at += size) {
                size = at % 67 + 1;
                pieces.add(std::string_view(text).substr(at, size));
            }
            QCOMPARE(pieces.finish(), reference.toStdString());
            text += static_cast<char>(length * 37);
        }
    }
};

QTEST_GUILESS_MAIN(Sha256Test)
#include "sha256_test.moc"
