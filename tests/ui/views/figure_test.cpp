#include "core/data/data_hash.h"
#include "tests/ui/training_fixture.h"
#include "ui/models/figure_origin.h"
#include "ui/models/loss_content.h"
#include "ui/models/runs_content.h"
#include "ui/models/seed_content.h"
#include "ui/views/figure_export.h"
#include "ui/views/figure_views.h"
#include "ui/views/figure_writer.h"
#include "ui/views/plot.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtEndian>
#include <QtTest>

using namespace sluice;

namespace {

const std::atomic<bool> kept = false;

Result<Figure> figureOf(const std::string &name, const ViewState &state, const FigureFormat &format = {})
{
    const auto choice = findFigureViews(name, state);
    if (!choice)
        return passOn(choice);
    const auto prepared = prepareFigure(choice->views, state, kept);
    if (!prepared)
        return passOn(prepared);
    return drawFigure(**prepared, format);
}

FigureSource sourceOf(const ViewState &state, const std::string &view)
{
    return figureSource(state, {"/nowhere/session.sluice", 1, "/nowhere"}, view);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QString("text"))
            texts << reader.readElementText();
    if (reader.hasError())
        qFatal("%s", qPrintable(reader.errorString()));
    return texts;
}

/// A training with norms and losses, so that there is something of every page of it.
ViewState trainedState()
{
    ViewState state = testing::learningState({0, 2, 4, 8});
    auto history = std::make_shared<TrainingHistory>(*state.history);
    for (uint32_t model = 0; model < 2; ++model)
        for (uint32_t layer = 0; layer < 2; ++layer)
            for (uint64_t step = 1; step < 200; ++step)
                history->norms.push_back({model, layer, step, 0.5f, 0.01f, 3});
    state.history = history;
    state.batchesPerEpoch = 32;
    for (uint32_t epoch = 0; epoch <= 8; ++epoch)
        for (uint32_t model = 0; model < 2; ++model)
            state.epochs.push_back({model, epoch, 32 * uint64_t{epoch}, 1.0 / (1 + epoch), 1.1 / (1 + epoch), 0.1 * epoch, true});
    SessionRun run;
    run.id = 1;
    run.experiment = state.experiment;
    run.epochs = state.epochs;
    state.drawnRuns = drawnRuns({run}, {1}, 1, {});
    return state;
}

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

bool differs(const QImage &one, const QImage &other)
{
    return one.size() != other.size() || one != other;
}

} // namespace

class FigureTest : public QObject {
    Q_OBJECT

private slots:
    void everyViewDrawsOrSaysWhatItNeeds_data()
    {
        QTest::addColumn<QString>("view");
        for (const FigureView &view : figureViews())
            QTest::newRow(std::string(view.name).c_str()) << QString::fromStdString(std::string(view.name));
        QTest::newRow("page") << "inside-page";
    }
    void everyViewDrawsOrSaysWhatItNeeds()
    {
        QFETCH(QString, view);
        ViewState state = trainedState();
        SeedRun seed;
        seed.experiment = state.experiment;
        seed.epochs = state.epochs;
        state.seedBands = std::make_shared<const SeedBands>(SeedBands{state.experiment, seedBands({seed, seed}), 2});
        auto figure = figureOf(view.toStdString(), state);
        const QStringList ofOthers = {"confusion", "calibration", "surface", "path", "text"};
        if (ofOthers.contains(view)) {
            QVERIFY(!figure);
            QVERIFY(QString::fromStdString(figure.error().english()).contains("it takes"));
            return;
        }
        QVERIFY2(figure, figure ? "" : figure.error().english().c_str());
        QVERIFY(figure->height() > 30 && figure->height() < 400);
        QVERIFY(!figure->table().columns.empty());
        QImage blank = figure->image(600);
        QVERIFY(!blank.isNull());
        blank.fill(blank.pixel(0, 0));
        QVERIFY(differs(figure->image(600), blank));
    }

    void namesAreUniqueAndEveryViewSaysWhatItIs()
    {
        QSet<QString> names;
        for (const FigureView &view : figureViews()) {
            names << QString::fromStdString(std::string(view.name));
            QVERIFY(!view.title().isEmpty() && !view.says().isEmpty() && !view.needs().isEmpty());
            QVERIFY(!view.applies(ViewState()));
        }
        QCOMPARE(names.size(), qsizetype(figureViews().size()));
        QVERIFY(!names.contains("all"));
        const auto unknown = findFigureViews("gate", trainedState());
        QVERIFY(!unknown && unknown.error().english().find("gates") != std::string::npos);
    }

    void sizesAreExactInEveryFormat()
    {
        QTemporaryDir folder;
        const ViewState state = testing::sunspotState(4);
        FigureFormat format = *figureFormat("89x60mm", 300);
        auto figure = figureOf("outputs", state, format);
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
        auto pixels = figureOf("outputs", state, *figureFormat("900x520", {}));
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

    void linesOfLossesHaveTheirNames()
    {
        ViewState state = trainedState();
        state.baselines = std::make_shared<const std::vector<Baseline>>(computeBaselines(*state.task));
        QVERIFY(lossContent(state, LossAxis::epochs, true).constant);
        auto figure = figureOf("losses", state);
        const QStringList texts = textsOf(*figureBytes(*figure, FigureFile::svg, sourceOf(state, "losses")));
        QVERIFY2(texts.join(' ').contains(lossContent(state, LossAxis::epochs, true).constantName), qPrintable(texts.join('|')));
        QVERIFY2(texts.contains("LSTM") && texts.contains("Dense"), qPrintable(texts.join('|')));
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
        auto figure = figureOf(view.toStdString(), state);
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
        auto one = figureOf("losses", state), other = figureOf("gates", state);
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
        auto figure = figureOf("gates", state);
        const auto svg = figureBytes(*figure, FigureFile::svg, sourceOf(state, "gates"));
        const QStringList texts = textsOf(*svg);
        QVERIFY(texts.contains("forget gate") && texts.contains("input gate"));
        QVERIFY2(texts.filter("t = 1 (").isEmpty(), "a figure has no cursor");
        QVERIFY2(texts.join(' ').contains("validation sample 1 of"), qPrintable(texts.join('|')));
        auto losses = figureOf("losses", trainedState());
        const QStringList legend = textsOf(*figureBytes(*losses, FigureFile::svg, sourceOf(state, "losses")));
        QVERIFY(legend.contains("LSTM, training") && legend.contains("Dense, validation") && legend.contains("epoch"));
    }

    void legendCursorTitleAndColoursAreAsAsked()
    {
        const ViewState state = trainedState();
        FigureFormat format;
        format.legend = false;
        auto bare = figureOf("losses", state, format);
        const auto source = sourceOf(state, "losses");
        QVERIFY(!textsOf(*figureBytes(*bare, FigureFile::svg, source)).contains("LSTM, training"));
        auto gates = figureOf("gates", state), bareGates = figureOf("gates", state, format);
        QVERIFY(textsOf(*figureBytes(*gates, FigureFile::svg, source)).contains("target"));
        QVERIFY(!textsOf(*figureBytes(*bareGates, FigureFile::svg, source)).contains("target"));
        format.titles = true;
        auto titled = figureOf("losses", state, format);
        QVERIFY(textsOf(*figureBytes(*titled, FigureFile::svg, source)).contains("Loss"));
        format.cursor = true;
        auto plain = figureOf("gradient-flow", state), marked = figureOf("gradient-flow", state, format);
        QVERIFY(differs(plain->image(500), marked->image(500)));
        format.dark = true;
        auto dark = figureOf("losses", state, format);
        QCOMPARE(dark->image(300).pixelColor(0, 0), theme(true).card);
        QCOMPARE(bare->image(300).pixelColor(0, 0), theme(false).card);
        FigureFormat large = format;
        large.fontSize = 2 * format.fontSize;
        QVERIFY(differs(figureOf("losses", state, large)->image(500), dark->image(500)));
    }

    void aFigureSaysWhereItComesFrom()
    {
        QTemporaryDir folder;
        ViewState state = testing::sunspotState(4);
        state.selection.sample = 3;
        state.selection.step = 7;
        auto figure = figureOf("cell", state);
        for (const QString name : {"a.png", "a.svg"}) {
            QVERIFY(writeFigure(*figure, folder.filePath(name), sourceOf(state, "cell")));
            const auto source = readFigureSource(folder.filePath(name).toStdString());
            QVERIFY2(source, source ? "" : source.error().english().c_str());
            QCOMPARE(QString::fromStdString(source->view), QString("cell"));
            QCOMPARE(source->session, std::string("/nowhere/session.sluice"));
            QCOMPARE(source->epoch, 14U);
            QCOMPARE(selectionOf(*source), state.selection);
            QCOMPARE(source->weights.size(), size_t(2));
            QCOMPARE(source->weights[1], weightHash(*state.moment[1]));
        }
        const QByteArray pdf = contents([&] {
            const QString path = folder.filePath("a.pdf");
            if (!writeFigure(*figure, path, sourceOf(state, "cell")))
                qFatal("not written");
            return path;
        }());
        QVERIFY(pdf.contains("figure.json"));
    }

    void hashesAreThoseOfTheNumbers()
    {
        Snapshot snapshot;
        snapshot.weights = {1.0f, -2.0f};
        // python3 -c "import hashlib,struct; print(hashlib.sha256(struct.pack('<2f', 1, -2)).hexdigest())"
        QCOMPARE(QString::fromStdString(weightHash(snapshot)),
                 QString("sha256:") +
                     QCryptographicHash::hash(QByteArray::fromHex("0000803f000000c0"), QCryptographicHash::Sha256).toHex());
        Dataset one, other;
        one.sequences = {arma::mat{{1, 2}, {3, 4}}};
        other.sequences = {arma::mat{{1, 3}, {2, 4}}};
        QVERIFY(dataHash(one) != dataHash(other));
    }

    void numbersComeAsCsv()
    {
        const ViewState state = trainedState();
        auto figure = figureOf("losses", state);
        const QString csv = QString::fromUtf8(*figureBytes(*figure, FigureFile::csv, sourceOf(state, "losses")));
        QCOMPARE(csv.section('\n', 0, 0).split(',').size(), 6);
        QCOMPARE(csv.count('\n'), 10); // the names and nine epochs
        auto page = figureOf("inside-page", state);
        QVERIFY(QString::fromUtf8(*figureBytes(*page, FigureFile::csv, sourceOf(state, "inside-page"))).contains(": "));
    }

    void formatsAreRead_data()
    {
        QTest::addColumn<QString>("size");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::newRow("column") << "single" << 89.0 << 0.0;
        QTest::newRow("column and height") << "doublex60mm" << 183.0 << 60.0;
        QTest::newRow("millimetres") << "120x80mm" << 120.0 << 80.0;
        QTest::newRow("width alone") << "120mm" << 120.0 << 0.0;
        QTest::newRow("pixels") << "960x480" << 254.0 << 127.0;
        for (const char *wrong : {"", "x", "12", "0x5", "-3x5mm", "axb", "singlex60", "1e999x4", "nanx3"})
            QTest::newRow(wrong) << QString(wrong) << -1.0 << 0.0;
    }
    void formatsAreRead()
    {
        QFETCH(QString, size);
        QFETCH(double, width);
        QFETCH(double, height);
        const auto format = figureFormat(size.toStdString(), {});
        QCOMPARE(format.has_value(), width > 0);
        if (!format)
            return;
        QCOMPARE(format->width, width);
        QCOMPARE(format->height, height);
    }

    void refusalsSayWhy()
    {
        const ViewState state = testing::sunspotState(4);
        FigureFormat huge;
        huge.dpi = 2400;
        huge.width = 2000;
        auto figure = figureOf("outputs", state, huge);
        const auto source = sourceOf(state, "outputs");
        const auto refused = figureBytes(*figure, FigureFile::png, source);
        QVERIFY(!refused && refused.error().english().find("million") != std::string::npos);
        QVERIFY(!writeFigure(*figure, "/nowhere/at/all.bmp", source));
        auto usual = figureOf("outputs", state);
        QVERIFY(!writeFigure(*usual, "/nowhere/at/all.png", source));
    }

    void theSameFigureIsTheSameBytes()
    {
        const ViewState state = testing::sunspotState(4);
        for (const FigureFile file : {FigureFile::png, FigureFile::svg, FigureFile::csv}) {
            auto one = figureOf("inside", state), other = figureOf("inside", state);
            QCOMPARE(*figureBytes(*one, file, sourceOf(state, "inside")), *figureBytes(*other, file, sourceOf(state, "inside")));
        }
    }
};

QTEST_MAIN(FigureTest)
#include "figure_test.moc"
