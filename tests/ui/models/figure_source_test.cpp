#include "core/io/atomic_file.h"
#include "core/io/crc32.h"
#include "core/io/experiment_json.h"
#include "core/io/figure_source.h"
#include "core/io/png_text.h"
#include "core/io/svg_text.h"

#include <QBuffer>
#include <QImage>
#include <QXmlStreamReader>
#include <QtTest>

using namespace sluice;

namespace {

FigureSource example()
{
    FigureSource source;
    source.program = "sluice 0.1.0";
    source.view = "gates";
    source.session = "/tmp/with \"quotes\" & <brackets>/größe.sluice";
    source.run = 2;
    source.drawnRuns = {1, 3};
    source.directory = "/tmp";
    source.dataHash = "sha256:00";
    source.dataSha256 = "00ff";
    source.epoch = 12;
    source.step = 384;
    source.weights = {"sha256:01", "sha256:02"};
    source.split = Split::test;
    source.sample = 3;
    source.model = 1;
    source.unit = 2;
    source.timeStep = 20;
    source.part = Traced::forgetGate;
    source.experiment.data.source = "builtin:sunspots";
    source.experiment.models = {{"Dense", {DenseSpec{4}}}, {"LSTM", {LstmSpec{3}}}};
    source.experiment.training.seed = 17;
    WhatIf never;
    never.name = "never forgets";
    never.model = 1;
    never.change = Intervention{0, Part::forgetGate, {1}, 2, 5, 1, Intervention::Action::hold};
    source.whatIfs = {never};
    return source;
}

std::string png()
{
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

std::string problemOf(const std::string &bytes)
{
    const auto source = figureSourceOf(bytes, "f.png");
    return source ? "" : source.error().english();
}

} // namespace

class FigureSourceTest : public QObject {
    Q_OBJECT

private slots:
    void readsBackAsItWasWritten()
    {
        const FigureSource source = example();
        const auto read = parseFigureSource(writeFigureSource(source), "f");
        QVERIFY2(read, read ? "" : read.error().english().c_str());
        QCOMPARE(writeFigureSource(*read), writeFigureSource(source));
        QCOMPARE(read->session, source.session);
        QCOMPARE(read->drawnRuns, source.drawnRuns);
        QCOMPARE(read->whatIfs, source.whatIfs);
        QCOMPARE(writeExperiment(read->experiment), writeExperiment(source.experiment));
        QCOMPARE(read->part, source.part);
    }

    void theMapsThatWereShownComeAlong()
    {
        FigureSource source = example();
        const std::string usual = writeFigureSource(source);
        QVERIFY(usual.find("\"maps\"") == std::string::npos); // as older programs wrote and read it
        QCOMPARE(parseFigureSource(usual, "f")->maps, ShownMaps());
        source.maps = {MapShows::before, MapShows::whatIf, MapShows::change};
        const std::string json = writeFigureSource(source);
        QCOMPARE(parseFigureSource(json, "f")->maps, source.maps);
        QVERIFY(json.find("\"inside\": \"before\"") != std::string::npos);
        const auto wrong = parseFigureSource(QString::fromStdString(json).replace("\"before\"", "\"then\"").toStdString(), "f");
        QVERIFY(!wrong && wrong.error().english().find("$.selection.maps.inside") != std::string::npos);
    }

    void whatATextIsWrittenFromComesAlong()
    {
        FigureSource source = example();
        QVERIFY(writeFigureSource(source).find("\"text\"") == std::string::npos); // as older programs wrote and read it
        source.writing = Writing{1, {"two\n“three”", 90, 0.7, 5}};
        const std::string json = writeFigureSource(source);
        QCOMPARE(parseFigureSource(json, "f")->writing, source.writing);
        for (const auto &[from, to, says] : {std::tuple("\"temperature\": 0.7", "\"temperature\": -1", "temperature"),
                                             std::tuple("\"length\": 90", "\"length\": 0", "length")}) {
            const auto wrong = parseFigureSource(QString::fromStdString(json).replace(from, to).toStdString(), "f");
            QVERIFY(!wrong && wrong.error().english().find(std::string("$.selection.text.") + says) != std::string::npos);
        }
        QString beyond = QString::fromStdString(json);
        beyond.replace(beyond.indexOf("\"model\": 1", beyond.indexOf("\"text\"")), 10, "\"model\": 2"); // of two
        QVERIFY(!parseFigureSource(beyond.toStdString(), "f"));
    }

    void aFigureWithoutASessionHasNone()
    {
        FigureSource source = example();
        source.session.clear();
        const auto read = parseFigureSource(writeFigureSource(source), "f");
        QVERIFY(read && read->session.empty() && read->run == 0);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("says");
        QTest::newRow("schema") << "\"sluice_figure\": 1"
                                << "\"sluice_figure\": 2"
                                << "$.sluice_figure";
        QTest::newRow("drawn runs") << "\"drawn_runs\": [1,"
                                    << "\"drawn_runs\": [0,"
                                    << "$.session.drawn_runs[0]";
        QTest::newRow("epoch") << "\"epoch\": 12"
                               << "\"epoch\": -12"
                               << "$.epoch";
        QTest::newRow("part") << "forget_gate\",\n"
                              << "forgot\",\n"
                              << "$.selection.part";
        QTest::newRow("sample") << "\"sample\": 3"
                                << "\"sample\": \"x\""
                                << "$.selection.sample";
        QTest::newRow("experiment") << "\"builtin:sunspots\""
                                    << "7"
                                    << "$.experiment.data.source";
        QTest::newRow("key") << "\"view\""
                             << "\"vew\""
                             << "vew";
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, says);
        QString json = QString::fromStdString(writeFigureSource(example()));
        QVERIFY2(json.contains(from), qPrintable(json));
        const auto read = parseFigureSource(json.replace(from, to).toStdString(), "f.png");
        QVERIFY(!read);
        QVERIFY2(QString::fromStdString(read.error().english()).contains(says), read.error().english().c_str());
    }

    void aPngCarriesItAndQtStillReadsThePicture()
    {
        const std::string json = writeFigureSource(example());
        const std::string bytes = withPngTexts(png(), {{"Title", "Größe"}, {pngSourceKeyword, json}});
        QImage image;
        QVERIFY(image.loadFromData(reinterpret_cast<const uchar *>(bytes.data()), static_cast<int>(bytes.size()), "PNG"));
        QCOMPARE(image.pixelColor(3, 3), QColor(Qt::red));
        QCOMPARE(image.text("Title"), QString("Größe"));
        QCOMPARE(image.text(pngSourceKeyword), QString::fromStdString(json)); // another reader than ours
        const auto source = figureSourceOf(bytes, "f.png");
        QVERIFY(source);
        QCOMPARE(writeFigureSource(*source), json);
    }

    void aDamagedPngIsRefused()
    {
        const std::string whole = withPngTexts(png(), {{pngSourceKeyword, writeFigureSource(example())}});
        for (size_t length = 0; length < 600; ++length)
            QVERIFY2(!problemOf(whole.substr(0, length)).empty(), qPrintable(QString::number(length)));
        std::string flipped = whole;
        flipped[whole.find("gates")] = 'G';
        QVERIFY(problemOf(flipped).find("checksum") != std::string::npos);
        QVERIFY(problemOf(png()).find("does not say") != std::string::npos);
        std::string endless = png();
        endless[33] = '\x7F'; // the length of the chunk after the header
        QVERIFY(problemOf(endless).find("cut off") != std::string::npos);
        QVERIFY(!problemOf("").empty() && !problemOf("\x89PNG").empty() && !problemOf("GIF89a").empty());
    }

    void anSvgCarriesItAndAnXmlReaderReadsTheSame()
    {
        const std::string json = writeFigureSource(example());
        const std::string svg =
            "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata id=\"other\">7</metadata>" +
            svgMetadata(svgSourceId, json) + "</svg>";
        QXmlStreamReader reader(QByteArray::fromStdString(svg));
        QString text;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.attributes().value("id") == QString("sluice"))
                text = reader.readElementText();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(text, QString::fromStdString(json));
        const auto source = figureSourceOf(svg, "f.svg");
        QVERIFY2(source, source ? "" : source.error().english().c_str());
        QCOMPARE(writeFigureSource(*source), json);
    }

    void aDamagedSvgIsRefused()
    {
        const std::string svg = "<svg>" + svgMetadata(svgSourceId, writeFigureSource(example()));
        for (size_t length = 0; length < svg.size(); ++length)
            QVERIFY2(!problemOf(svg.substr(0, length)).empty(), qPrintable(QString::number(length)));
        QVERIFY(problemOf("<svg><metadata id=\"sluice\">&nbsp;</metadata></svg>").find("entity") != std::string::npos);
        QVERIFY(!problemOf("<svg><metadata id=\"sluice\"/></svg>").empty());
        QVERIFY(!problemOf("<svg></svg>").empty());
    }
};

QTEST_GUILESS_MAIN(FigureSourceTest)
#include "figure_source_test.moc"
