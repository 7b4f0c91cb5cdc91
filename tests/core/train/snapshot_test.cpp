#include "core/train/snapshot.h"

#include "core/base/random.h"
#include "tests/core/train/small_experiment.h"

#include <QtTest>
#include <limits>

using namespace sluice;
using namespace sluice::testing;

namespace {

Snapshot someSnapshot()
{
    Snapshot snapshot;
    snapshot.model = "LSTM, größer";
    snapshot.at = {3, 17, 1234567890123};
    snapshot.trainLoss = 0.125;
    snapshot.validationLoss = std::numeric_limits<double>::quiet_NaN();
    snapshot.weights = {1.5F, -0.0F, std::numeric_limits<float>::denorm_min(), std::numeric_limits<float>::infinity()};
    Continuation continuation;
    continuation.optimizerState = {0.25F, 1e-30F, 3, 4, 5, 6, 7, 8};
    continuation.optimizerSteps = 99;
    continuation.learningRate = 0.1;
    continuation.plateau = {0.25, 3, 0.125};
    continuation.lossSum = 1.0 / 3;
    continuation.lossWeight = 77;
    continuation.seconds = 2.5;
    continuation.stopping = {0.5, 2, 1, true};
    snapshot.continuation = continuation;
    return snapshot;
}

uint64_t fnv1a(std::span<const std::byte> bytes)
{
    uint64_t hash = 14695981039346656037u;
    for (const std::byte byte : bytes) {
        hash ^= std::to_integer<uint64_t>(byte);
        hash *= 1099511628211u;
    }
    return hash;
}

/// Makes the size and the checksum fit again, as somebody who means harm would.
void seal(std::vector<std::byte> &bytes)
{
    if (bytes.size() < 28)
        return;
    const uint64_t body = bytes.size() - 28;
    std::memcpy(bytes.data() + 12, &body, 8);
    const uint64_t sum = fnv1a(std::span(bytes).first(bytes.size() - 8));
    std::memcpy(bytes.data() + bytes.size() - 8, &sum, 8);
}

} // namespace

class SnapshotTest : public QObject {
    Q_OBJECT

private slots:
    void roundTripIsExact();
    void roundTripOfWeightsOnly();
    void theFormatIsWhatTheHeaderSays();
    void saysWhatIsWrong();
    void everyTruncationIsRefused();
    void everyFlippedByteIsRefused();
    void hostileBytesWithAValidChecksum();
};

void SnapshotTest::roundTripIsExact()
{
    const Snapshot snapshot = someSnapshot();
    const auto back = deserialize(serialize(snapshot));
    QVERIFY(back);
    QVERIFY(sameBits(snapshot, *back));
    QCOMPARE(back->continuation->seconds, 2.5);
}

void SnapshotTest::roundTripOfWeightsOnly()
{
    Snapshot snapshot = someSnapshot();
    snapshot.continuation.reset();
    const auto back = deserialize(serialize(snapshot));
    QVERIFY(back);
    QVERIFY(sameBits(snapshot, *back));
}

void SnapshotTest::theFormatIsWhatTheHeaderSays()
{
    Snapshot snapshot;
    snapshot.model = "A";
    snapshot.at = {1, 2, 3};
    snapshot.trainLoss = 1;
    snapshot.validationLoss = 2;
    snapshot.weights = {1};
    const auto bytes = serialize(snapshot);
    const QByteArray written(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    QCOMPARE(written.chopped(8).toHex(), QByteArray("736c75696365534e" // sluiceSN
                                                    "01000000"
                                                    "3600000000000000"
                                                    "0100000000000000"
                                                    "41"
                                                    "01000000"
                                                    "02000000"
                                                    "0300000000000000"
                                                    "000000000000f03f"
                                                    "0000000000000040"
                                                    "0100000000000000"
                                                    "0000803f"
                                                    "00"));
    uint64_t sum = 0;
    std::memcpy(&sum, bytes.data() + bytes.size() - 8, 8);
    QCOMPARE(sum, fnv1a(std::span(bytes).first(bytes.size() - 8)));
}

void SnapshotTest::saysWhatIsWrong()
{
    const auto message = [](const std::vector<std::byte> &bytes) {
        const auto result = deserialize(bytes);
        return result ? QString("no error") : QString::fromStdString(result.error().english());
    };
    const auto good = serialize(someSnapshot());
    QVERIFY(message({}).contains("not a snapshot"));
    QVERIFY(message(std::vector<std::byte>(100)).contains("not a snapshot"));
    auto newer = good;
    newer[8] = std::byte{2};
    QVERIFY(message(newer).contains("version 2"));
    auto longer = good;
    longer.push_back(std::byte{0});
    QVERIFY(message(longer).contains("size"));
    auto changed = good;
    changed[40] ^= std::byte{1};
    QVERIFY(message(changed).contains("checksum"));
}

void SnapshotTest::everyTruncationIsRefused()
{
    const auto good = serialize(someSnapshot());
    for (size_t length = 0; length < good.size(); ++length) {
        QVERIFY(!deserialize(std::span(good).first(length)));
        auto sealed = std::vector(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length));
        seal(sealed);
        QVERIFY(!deserialize(sealed));
    }
}

void SnapshotTest::everyFlippedByteIsRefused()
{
    const auto good = serialize(someSnapshot());
    for (size_t at = 0; at < good.size(); ++at) {
        auto changed = good;
        changed[at] ^= std::byte{0x41};
        QVERIFY2(!deserialize(changed), qPrintable(QString::number(at)));
    }
}

void SnapshotTest::hostileBytesWithAValidChecksum()
{
    // Counts that claim up to 2⁶⁴ values must be refused before memory is taken: an attempt would throw and fail the test.
    const auto good = serialize(someSnapshot());
    const RandomStream random(1, Purpose::data, "mutations");
    uint64_t index = 0;
    const auto below = [&](size_t limit) { return static_cast<size_t>(random.bits(index++) % limit); };
    size_t refused = 0;
    for (int round = 0; round < 20000; ++round) {
        auto bytes = good;
        for (size_t change = below(4) + 1; change > 0; --change) {
            const size_t at = 20 + below(bytes.size() - 28);
            const auto value = static_cast<std::byte>(below(3) == 0 ? 0xff : below(256));
            for (size_t k = 0, run = below(9) + 1; k < run && at + k < bytes.size() - 8; ++k)
                bytes[at + k] = value;
        }
        if (below(4) == 0)
            bytes.resize(28 + below(bytes.size() - 28));
        seal(bytes);
        const auto result = deserialize(bytes);
        refused += !result;
        if (result) // what is accepted is a snapshot like any other
            QCOMPARE(serialize(*result).size(), bytes.size());
    }
    QVERIFY(refused > 1000);
    QVERIFY(refused < 19000);
}

QTEST_GUILESS_MAIN(SnapshotTest)
#include "snapshot_test.moc"
