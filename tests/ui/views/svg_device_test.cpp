#include "ui/views/svg_device.h"

#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QtTest>

using namespace sluice;

namespace {

using Draw = std::function<void(QPainter &)>;

QByteArray svgOf(const Draw &draw, const SvgWords &words = {})
{
    SvgDevice device(QSizeF(200, 100), words);
    QPainter painter(&device);
    draw(painter);
    painter.end();
    return device.bytes();
}

/// Attributes of every element of a name.
std::vector<QXmlStreamAttributes> elements(const QByteArray &svg, const QString &name)
{
    std::vector<QXmlStreamAttributes> found;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            found.push_back(reader.attributes());
    if (reader.hasError())
        qFatal("%s in %s", qPrintable(reader.errorString()), svg.constData());
    return found;
}

/// Share of the pixels that differ visibly between Qt's own painting and Qt's reading of our drawing.
double difference(const Draw &draw)
{
    QImage direct(200, 100, QImage::Format_RGB32), read(200, 100, QImage::Format_RGB32);
    direct.fill(Qt::white);
    read.fill(Qt::white);
    QPainter painter(&direct);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    QSvgRenderer renderer(svgOf(draw));
    QPainter other(&read);
    renderer.render(&other, QRectF(0, 0, 200, 100));
    other.end();
    int different = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 200; ++x)
            different += std::abs(qGray(direct.pixel(x, y)) - qGray(read.pixel(x, y))) > 48;
    return different / 20000.0;
}

} // namespace

class SvgDeviceTest : public QObject {
    Q_OBJECT

private slots:
    void looksAsItWasPainted_data()
    {
        QTest::addColumn<Draw>("draw");
        QTest::newRow("lines") << Draw([](QPainter &painter) {
            painter.setPen(QPen(Qt::blue, 3, Qt::DashLine, Qt::FlatCap));
            painter.drawLine(QPointF(10, 10), QPointF(180, 80));
            painter.setPen(QPen(Qt::red, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF({{20, 90}, {100, 20}, {180, 90}}));
        });
        QTest::newRow("shapes") << Draw([](QPainter &painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(0, 128, 0, 128));
            painter.drawEllipse(QRectF(20, 10, 60, 60));
            painter.drawRect(QRectF(50, 30, 100, 50));
            QPainterPath path;
            path.moveTo(120, 20);
            path.cubicTo(200, 0, 200, 100, 120, 80);
            painter.setBrush(Qt::black);
            painter.drawPath(path);
        });
        QTest::newRow("transformed") << Draw([](QPainter &painter) {
            painter.save();
            painter.translate(50, 10);
            painter.scale(2, 1.5);
            painter.rotate(15);
            painter.fillRect(QRectF(0, 0, 40, 20), Qt::darkCyan);
            painter.restore();
            painter.setOpacity(0.5);
            painter.fillRect(QRectF(120, 40, 60, 40), Qt::magenta);
        });
        QTest::newRow("image") << Draw([](QPainter &painter) {
            QImage image(4, 2, QImage::Format_RGB32);
            image.fill(Qt::yellow);
            image.setPixelColor(1, 1, Qt::black);
            painter.drawImage(QRectF(20, 20, 160, 60), image.scaled(160, 60));
        });
    }
    void looksAsItWasPainted()
    {
        QFETCH(Draw, draw);
        QImage blank(200, 100, QImage::Format_RGB32);
        QVERIFY2(difference(draw) < 0.01, qPrintable(QString::number(difference(draw))));
        QVERIFY(difference([](QPainter &painter) { painter.fillRect(0, 0, 10, 10, Qt::black); }) < 0.01);
    }

    void clipsInTheDevicesUnitsAndTakesThemBack()
    {
        const QByteArray svg = svgOf([](QPainter &painter) {
            painter.translate(10, 5);
            painter.save();
            painter.setClipRect(QRect(0, 0, 50, 40));
            painter.translate(100, 100); // what comes after a clip does not move it
            painter.drawLine(0, 0, 10, 10);
            painter.restore();
            painter.drawLine(0, 0, 20, 20);
        });
        const auto paths = elements(svg, "path");
        QCOMPARE(elements(svg, "clipPath").size(), size_t(1));
        QCOMPARE(paths.front().value("d").toString(), QString("M10,5L60,5L60,45L10,45L10,5"));
        const auto groups = elements(svg, "g");
        QCOMPARE(groups.size(), size_t(4)); // each line in its own
        QVERIFY(groups[0].value("clip-path").toString().startsWith("url(#"));
        QVERIFY(!groups[2].hasAttribute("clip-path"));
    }

    void wordsAreEscapedAndIdsHaveTheirPrefix()
    {
        const QByteArray svg = svgOf(
            [](QPainter &painter) {
                painter.setClipRect(QRect(0, 0, 20, 20));
                painter.drawText(10, 10, "a < b & \"c\"");
            },
            {"<title> & co", "says \"so\"", "{\"a\": \"<&>\"}", "gates-"});
        QXmlStreamReader reader(svg);
        QStringList texts;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement &&
                QStringList({"title", "desc", "metadata", "text"}).contains(reader.name()))
                texts << reader.readElementText();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(texts, QStringList({"<title> & co", "says \"so\"", "{\"a\": \"<&>\"}", "a < b & \"c\""}));
        QVERIFY(svg.contains("id=\"gates-clip1\"") && svg.contains("url(#gates-clip1)"));
        QVERIFY(svg.contains("width=\"52.92mm\" height=\"26.46mm\" viewBox=\"0 0 200 100\""));
    }
};

QTEST_MAIN(SvgDeviceTest)
#include "svg_device_test.moc"
