#include "core/data/data_hash.h"
#include "tests/ui/drawn_figure.h"
#include "ui/models/loss_content.h"
#include "ui/models/seed_content.h"
#include "ui/views/figure_writer.h"
#include "ui/views/plot.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

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
        auto figure = drawnFigure(view.toStdString(), state);
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

    void linesOfLossesHaveTheirNames()
    {
        ViewState state = trainedState();
        state.baselines = std::make_shared<const std::vector<Baseline>>(computeBaselines(*state.task));
        QVERIFY(lossContent(state, LossAxis::epochs, true).constant);
        auto figure = drawnFigure("losses", state);
        const QStringList texts = textsOf(*figureBytes(*figure, FigureFile::svg, sourceOf(state, "losses")));
        QVERIFY2(texts.join(' ').contains(lossContent(state, LossAxis::epochs, true).constantName), qPrintable(texts.join('|')));
        QVERIFY2(texts.contains("LSTM") && texts.contains("Dense"), qPrintable(texts.join('|')));
    }

    void legendCursorTitleAndColoursAreAsAsked()
    {
        const ViewState state = trainedState();
        FigureFormat format;
        format.legend = false;
        auto bare = drawnFigure("losses", state, format);
        const auto source = sourceOf(state, "losses");
        QVERIFY(!textsOf(*figureBytes(*bare, FigureFile::svg, source)).contains("LSTM, training"));
        auto gates = drawnFigure("gates", state), bareGates = drawnFigure("gates", state, format);
        QVERIFY(textsOf(*figureBytes(*gates, FigureFile::svg, source)).contains("target"));
        QVERIFY(!textsOf(*figureBytes(*bareGates, FigureFile::svg, source)).contains("target"));
        format.titles = true;
        auto titled = drawnFigure("losses", state, format);
        QVERIFY(textsOf(*figureBytes(*titled, FigureFile::svg, source)).contains("Loss"));
        format.cursor = true;
        auto plain = drawnFigure("gradient-flow", state), marked = drawnFigure("gradient-flow", state, format);
        QVERIFY(differs(plain->image(500), marked->image(500)));
        format.dark = true;
        auto dark = drawnFigure("losses", state, format);
        QCOMPARE(dark->image(300).pixelColor(0, 0), theme(true).card);
        QCOMPARE(bare->image(300).pixelColor(0, 0), theme(false).card);
        FigureFormat large = format;
        large.fontSize = 2 * format.fontSize;
        QVERIFY(differs(drawnFigure("losses", state, large)->image(500), dark->image(500)));
    }

    void aFigureSaysWhereItComesFrom()
    {
        QTemporaryDir folder;
        ViewState state = testing::sunspotState(4);
        state.selection.sample = 3;
        state.selection.step = 7;
        auto figure = drawnFigure("cell", state);
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
        auto figure = drawnFigure("losses", state);
        const QString csv = QString::fromUtf8(*figureBytes(*figure, FigureFile::csv, sourceOf(state, "losses")));
        QCOMPARE(csv.section('\n', 0, 0).split(',').size(), 6);
        QCOMPARE(csv.count('\n'), 10); // the names and nine epochs
        auto page = drawnFigure("inside-page", state);
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
        auto figure = drawnFigure("outputs", state, huge);
        const auto source = sourceOf(state, "outputs");
        const auto refused = figureBytes(*figure, FigureFile::png, source);
        QVERIFY(!refused && refused.error().english().find("million") != std::string::npos);
        QVERIFY(!writeFigure(*figure, "/nowhere/at/all.bmp", source));
        auto usual = drawnFigure("outputs", state);
        QVERIFY(!writeFigure(*usual, "/nowhere/at/all.png", source));
    }
};

QTEST_MAIN(FigureTest)
#include "figure_test.moc"
