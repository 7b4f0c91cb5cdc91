#include "core/io/gif.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

using Frame = std::vector<uint32_t>;

/// What Qt's own reader makes of the file.
std::vector<QImage> decoded(const std::string &bytes, std::vector<int> *delays = nullptr)
{
    QByteArray data(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "gif");
    std::vector<QImage> frames;
    for (QImage frame = reader.read(); !frame.isNull(); frame = reader.read()) {
        frames.push_back(frame.convertToFormat(QImage::Format_RGB32));
        if (delays)
            delays->push_back(reader.nextImageDelay());
    }
    return frames;
}

Frame pixelsOf(const QImage &image)
{
    Frame pixels;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            pixels.push_back(image.pixel(x, y) & 0xFFFFFF);
    return pixels;
}

uint32_t mixed(uint64_t k)
{
    k = (k + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
    return static_cast<uint32_t>((k ^ k >> 31) * 0x94D049BB133111EB >> 40);
}

/// Noise of so many colours: it fills the table of strings several times.
Frame noise(size_t pixels, size_t colours, uint64_t seed)
{
    Frame frame;
    for (size_t k = 0; k < pixels; ++k)
        frame.push_back(mixed(mixed(seed * 1'000'003 + k) % colours));
    return frame;
}

} // namespace

class GifTest : public QObject {
    Q_OBJECT

private slots:
    void fewColoursComeBackExactly_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("colours");
        QTest::newRow("one pixel") << 1 << 1 << 1;
        QTest::newRow("one colour") << 300 << 200 << 1;
        QTest::newRow("two colours") << 64 << 64 << 2;
        QTest::newRow("noise") << 301 << 203 << 200;
        QTest::newRow("as many as fit") << 400 << 300 << 255;
        for (int pixels = 3820; pixels < 3850; ++pixels) // about where the table of strings is full
            QTest::addRow("%d pixels", pixels) << pixels << 1 << 255;
    }
    void fewColoursComeBackExactly()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, colours);
        const Frame frame = noise(static_cast<size_t>(width * height), static_cast<size_t>(colours), 7);
        GifEncoder encoder(static_cast<size_t>(width), static_cast<size_t>(height));
        encoder.addFrame(frame, 5);
        const auto frames = decoded(std::move(encoder).finish());
        QCOMPARE(frames.size(), size_t{1});
        QCOMPARE(frames[0].size(), QSize(width, height));
        QVERIFY(pixelsOf(frames[0]) == frame);
    }

    void everyFrameOfAnAnimationComesBack()
    {
        GifEncoder encoder(40, 30, {"a comment", std::string(1000, 'x')});
        std::vector<Frame> drawn;
        for (size_t k = 0; k < 6; ++k) {
            Frame frame(1200, 0xFFFFFF);
            for (size_t y = 0; y < 30; ++y)
                frame[y * 40 + 3 + 5 * k] = 0x102030 * static_cast<uint32_t>(k + 1);
            drawn.push_back(frame);
        }
        drawn.push_back(drawn.back()); // nothing changes
        for (const Frame &frame : drawn)
            encoder.addFrame(frame, 12);
        std::vector<int> delays;
        const auto frames = decoded(std::move(encoder).finish(), &delays);
        QCOMPARE(frames.size(), drawn.size());
        for (size_t k = 0; k < frames.size(); ++k)
            QVERIFY2(pixelsOf(frames[k]) == drawn[k], qPrintable(QString::number(k)));
        QCOMPARE(delays.front(), 120);
    }

    void commentsComeBack()
    {
        const std::vector<std::string> comments = {"a line", std::string(255, 'a'), std::string(70'000, 'b') + "ü"};
        const Frame frame = noise(400, 300, 7); // with more colours than a palette has
        GifEncoder encoder(20, 20, comments);
        encoder.addFrame(frame, 5);
        encoder.addFrame(Frame(400, 0), 5);
        const std::string gif = std::move(encoder).finish();
        QVERIFY(*gifComments(gif, "a.gif") == comments);
        QCOMPARE(decoded(gif).size(), size_t{2});
        for (size_t length = 0; length < gif.size(); length += 97) {
            const auto cut = gifComments(std::string_view(gif).substr(0, length), "a.gif");
            QVERIFY2(!cut && cut.error().english().find("a.gif") == 0, qPrintable(QString::number(length)));
        }
    }

    // A palette for all frames, none of a frame's own, and a comment behind the frame (GIF89a, appendix A).
    void aCommentOfAnotherProgramIsFound()
    {
        const std::string gif("GIF89a\x01\0\x01\0\x80\0\0\xFF\xFF\xFF\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0"
                              "\x21\xFE\x03{a}\x02{b\0\x3B",
                              46);
        QCOMPARE(QImage::fromData(QByteArray::fromStdString(gif)).size(), QSize(1, 1));
        const auto comments = gifComments(gif, "a.gif");
        QVERIFY(comments && comments->size() == 1 && comments->front() == "{a}{b");
    }

    void manyColoursComeBackNearly()
    {
        Frame frame;
        for (uint32_t y = 0; y < 256; ++y)
            for (uint32_t x = 0; x < 256; ++x)
                frame.push_back(x << 16 | y << 8 | 64);
        GifEncoder encoder(256, 256);
        encoder.addFrame(frame, 5);
        const Frame read = pixelsOf(decoded(std::move(encoder).finish()).at(0));
        double squares = 0;
        for (size_t k = 0; k < frame.size(); ++k)
            for (int shift = 0; shift < 24; shift += 8) {
                const double apart = double(frame[k] >> shift & 255) - double(read[k] >> shift & 255);
                squares += apart * apart;
            }
        // 255 boxes over a plane of 256 × 256: each about 16 × 16, which leaves 16/√12 = 4.6 a varying channel.
        QVERIFY2(std::sqrt(squares / double(2 * frame.size())) < 6, qPrintable(QString::number(squares)));
    }
};

QTEST_GUILESS_MAIN(GifTest)
#include "gif_test.moc"
