#include "tests/ui/drawn_figure.h"
#include "ui/views/figure_writer.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// Pixels a metre by the chunk pHYs (PNG, second edition, 11.3.5.3).
quint32 physicalPixels(const QByteArray &png)
{
    const qsizetype at = png.indexOf("pHYs");
    return at < 0 ? 0 : qFromBigEndian<quint32>(png.constData() + at + 4);
}

/// What pages are drawn with: streams that begin by keeping the state.
QList<QByteArray> streamsOf(const QByteArray &pdf)
{
    QList<QByteArray> found;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 7)) {
        if (pdf.mid(at + 7, 1) != "x") // not deflated
            continue;
        QByteArray packed(4, '\0');
        qToBigEndian<quint32>(1 << 20, packed.data());
        const QByteArray text = qUncompress(packed + pdf.mid(at + 7, pdf.indexOf("endstream", at) - at - 7));
        if (text.contains(" re\n") || text.contains(" l\n"))
            found << text;
    }
    return found;
}

/// Operators h without a current point (ISO 32000-1, 8.5.2.1).
int closedNowhere(const QByteArray &stream)
{
    static const QList<QByteArray> paints = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"};
    int wrong = 0;
    bool begun = false;
    for (const QByteArray &word : stream.simplified().split(' ')) {
        if (word == "m" || word == "re")
            begun = true;
        else if (paints.contains(word))
            begun = false;
        else if (word == "h")
            wrong += !begun;
    }
    return wrong;
}

} // namespace

class FigureFilesTest : public QObject {
    Q_OBJECT

private slots:
    void sizesAreExactInEveryFormat()
    {
        QTemporaryDir folder;
        const ViewState state = testing::sunspotState(4);
        FigureFormat format = *figureFormat("89x60mm", 300);
        auto figure = drawnFigure("outputs", state, format);
        for (const QString name : {"a.png", "a.svg", "a.pdf"}) {
            const auto written = writeFigure(*figure, folder.filePath(name), sourceOf(state, "outputs"));
            QVERIFY2(written, written ? "" : written.error().english().c_str());
        }
        QCOMPARE(physicalPixels(contents(folder.filePath("a.png"))), 11811U); // 300 / 0.0254
        const QImage png(folder.filePath("a.png"));
        QCOMPARE(png.size(), QSize(1051, 709)); // 89 and 60 mm at 300 dpi
        QCOMPARE(qRound(png.dotsPerMeterX() * 0.0254), 300);
        const QByteArray svg = contents(folder.filePath("a.svg"));
        QVERIFY(svg.contains("width=\"89mm\" height=\"60mm\""));
        const QByteArray pdf = contents(folder.filePath("a.pdf"));
        QVERIFY2(pdf.contains("/MediaBox [0 0 252.000000 170.000000]"), // whole points (25.4 / 72 mm), as Qt writes them
                 pdf.mid(pdf.indexOf("/MediaBox"), 60));
        auto pixels = drawnFigure("outputs", state, *figureFormat("900x520", {}));
        QCOMPARE(pixels->image().size(), QSize(900, 520));
    }

    void aWrittenPictureHasItsSizeOnPaper_data()
    {
        QTest::addColumn<double>("dpi");
        QTest::addColumn<uint>("perMetre");
        QTest::newRow("300") << 300.0 << 11811U;
        QTest::newRow("600") << 600.0 << 23622U;
    }
    void aWrittenPictureHasItsSizeOnPaper()
    {
        QFETCH(double, dpi);
        QFETCH(uint, perMetre);
        QTemporaryDir folder;
        const ViewState state = trainedState();
        FigureWriter writer;
        QSignalSpy finished(&writer, &FigureWriter::finished);
        writer.start(
            {*findFigureViews("losses", state), "losses", state, {}, *figureFormat("89x60mm", dpi), folder.filePath("a.png")});
        QTRY_COMPARE(finished.count(), 1);
        const QByteArray png = contents(folder.filePath("a.png"));
        QCOMPARE(physicalPixels(png), perMetre);
        QVERIFY(std::abs(1000.0 * QImage::fromData(png).width() / perMetre - 89) < 0.05); // half a pixel
    }

    /// Paths that are stroked or filled begin somewhere, maps are kept as they are.
    void aPdfIsSound_data()
    {
        QTest::addColumn<QString>("view");
        for (const char *view : {"saturation", "memory-page", "training-page", "gates", "losses"})
            QTest::newRow(view) << view;
    }
    void aPdfIsSound()
    {
        QFETCH(QString, view);
        const ViewState state = trainedState();
        auto figure = drawnFigure(view.toStdString(), state);
        const QByteArray pdf = *figureBytes(*figure, FigureFile::pdf, sourceOf(state, view.toStdString()));
        QVERIFY(!pdf.contains("/DCTDecode"));
        const QList<QByteArray> contents = streamsOf(pdf);
        QVERIFY(!contents.isEmpty());
        for (const QByteArray &stream : contents)
            QCOMPARE(closedNowhere(stream), 0);
    }

    void aPdfOfManySaysHowManyThereAre()
    {
        const ViewState state = trainedState();
        auto one = drawnFigure("losses", state), other = drawnFigure("gates", state);
        const auto title = [&](const std::vector<Figure *> &figures) {
            const QByteArray pdf = *figuresAsPdf(figures, sourceOf(state, "all"));
            const qsizetype from = pdf.indexOf("/Title (") + 8;
            QByteArray bytes = pdf.mid(from, pdf.indexOf(")\n", from) - from);
            QString text;
            for (qsizetype k = 2; k + 1 < bytes.size(); k += 2) // UTF-16, big end first
                text += QChar(static_cast<ushort>(static_cast<uchar>(bytes[k]) << 8 | static_cast<uchar>(bytes[k + 1])));
            return text;
        };
        QVERIFY2(title({&*one}).startsWith("Loss"), qPrintable(title({&*one})));
        QVERIFY2(title({&*one, &*other}).startsWith("2 figures"), qPrintable(title({&*one, &*other})));
    }

    void vectorsHaveRealText()
    {
        const ViewState state = testing::sunspotState(4);
        auto figure = drawnFigure("gates", state);
        const auto svg = figureBytes(*figure, FigureFile::svg, sourceOf(state, "gates"));
        const QStringList texts = textsOf(*svg);
        QVERIFY(texts.contains("forget gate") && texts.contains("input gate"));
        QVERIFY2(texts.filter("t = 1 (").isEmpty(), "a figure has no cursor");
        QVERIFY2(texts.join(' ').contains("validation sample 1 of"), qPrintable(texts.join('|')));
        auto losses = drawnFigure("losses", trainedState());
        const QStringList legend = textsOf(*figureBytes(*losses, FigureFile::svg, sourceOf(state, "losses")));
        QVERIFY(legend.contains("LSTM, training") && legend.contains("Dense, validation") && legend.contains("epoch"));
    }

    void theSameFigureIsTheSameBytes()
    {
        const ViewState state = testing::sunspotState(4);
        for (const FigureFile file : {FigureFile::png, FigureFile::svg, FigureFile::csv}) {
            auto one = drawnFigure("inside", state), other = drawnFigure("inside", state);
            QCOMPARE(*figureBytes(*one, file, sourceOf(state, "inside")), *figureBytes(*other, file, sourceOf(state, "inside")));
        }
    }
};

QTEST_MAIN(FigureFilesTest)
#include "figure_files_test.moc"
