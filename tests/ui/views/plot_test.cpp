#include "ui/views/axis_titles.h"
#include "ui/views/plot.h"
#include "ui/views/plot_export.h"
#include "ui/views/plot_parts.h"
#include "ui/views/tickers.h"

#include <QPushButton>
#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void fill(Plot &plot)
{
    QCPGraph *graph = plot.addGraph();
    for (int k = 0; k < 100; ++k)
        graph->addData(k, std::sin(k / 10.0));
    graph->setPen(QPen(Qt::blue, 1));
    plot.xAxis->setLabel("t");
    plot.rescaleAxes();
}

QStringList labelsOf(const QCPAxis &axis)
{
    QVector<double> ticks;
    QVector<QString> labels;
    axis.ticker()->generate(axis.range(), QLocale::c(), 'g', 6, ticks, nullptr, &labels);
    return QStringList(labels.begin(), labels.end());
}

} // namespace

class PlotTest : public QObject {
    Q_OBJECT

private slots:
    /// As every label of the window has it; powers of ten likewise.
    void axesHaveATrueMinus()
    {
        Plot plot("numbers");
        plot.resize(400, 300);
        plot.xAxis->setRange(-1, 1);
        plot.yAxis->setRange(1e-8, 1);
        plot.yAxis->setScaleType(QCPAxis::stLogarithmic);
        plot.yAxis->setTicker(logTicker());
        plot.replot();
        const QStringList x = labelsOf(*plot.xAxis), y = labelsOf(*plot.yAxis);
        QVERIFY2(x.contains("−0.5") && x.filter("-").isEmpty(), qPrintable(x.join('|')));
        QVERIFY2(y.contains("10⁻⁸") && y.filter("-").isEmpty(), qPrintable(y.join('|')));
    }

    void tableIsWrittenExactly()
    {
        const PlotTable table{{{"t", {1, 2, 3}}, {"a, \"b\"", {0.1, NAN}}, {"c", {-1e-9, 1.0 / 3, 5}}}};
        QCOMPARE(plotDataAsCsv(table), QString("t,\"a, \"\"b\"\"\",c\n1,0.1,-1e-09\n2,,0.3333333333333333\n3,,5\n"));
    }

    void datesAreWrittenAsDates() // date -u -d @1677283200
    {
        const PlotTable table{{{"day", {19413, 19413.5, NAN}, true}, {"y", {1, 2, 3}}}};
        QCOMPARE(plotDataAsCsv(table), QString("day,y\n2023-02-25,1\n2023-02-25 12:00:00,2\n,3\n"));
        QVERIFY(tableTip(table, 19413).startsWith("day: 2023-02-25\n"));
    }

    void aLowPlotHasNoMoreLabelsThanRoom()
    {
        Plot plot("Low");
        fill(plot);
        plot.yAxis->setRange(290, 640);
        for (const int height : {90, 130, 400}) {
            plot.toPixmap(300, height);
            const QVector<double> ticks = plot.yAxis->ticker() ? plot.yAxis->tickVector() : QVector<double>();
            const auto seen = std::ranges::count_if(ticks, [&](double tick) { return plot.yAxis->range().contains(tick); });
            const int label = QFontMetrics(plot.yAxis->tickLabelFont()).height();
            QVERIFY2(seen * label <= plot.axisRect()->height() + label, qPrintable(QString("%1 at %2").arg(seen).arg(height)));
            QVERIFY(height < 400 || seen >= 4);
        }
    }

    /// However low: one number is no scale.
    void aLinearAxisHasNeverOneLabelOnly()
    {
        Plot plot("Low");
        fill(plot);
        for (const double limit : {0.17, 0.25, 0.6, 0.9, 1.3, 4.0})
            for (const int height : {60, 75, 90}) {
                plot.yAxis->setRange(-limit, limit);
                plot.toPixmap(300, height);
                const auto seen = std::ranges::count_if(plot.yAxis->tickVector(),
                                                        [&](double tick) { return plot.yAxis->range().contains(tick); });
                QVERIFY2(seen > 1, qPrintable(QString("%1 at %2").arg(limit).arg(height)));
            }
    }

    void aSymmetricScaleNamesBothEnds()
    {
        Plot plot("Ends");
        fill(plot);
        plot.yAxis->setTicker(endsTicker());
        for (const double limit : {0.0317, 0.25, 0.998, 7.0, 432.0})
            for (const int height : {70, 400}) {
                plot.yAxis->setRange(-limit, limit);
                plot.toPixmap(300, height);
                const QVector<double> ticks = plot.yAxis->tickVector();
                QCOMPARE(ticks.size(), height < 100 ? 2 : 3);
                QVERIFY(ticks.last() <= limit * (1 + 1e-12) && ticks.last() > 0.9 * limit);
                QCOMPARE(ticks.first(), -ticks.last());
                QVERIFY(std::abs(ticks.last() - QString::number(ticks.last(), 'g', 2).toDouble()) < 1e-9 * limit);
            }
    }

    void chineseTitlesAreBrokenBetweenWords()
    {
        const QFontMetricsF metrics{QFont()};
        const QString title = QString::fromUtf8("验证误差 ÷ 方差");
        const double word = metrics.horizontalAdvance(title.left(4));
        QCOMPARE(inLines(title, metrics, 10 * word), title);
        QCOMPARE(inLines(title, metrics, metrics.horizontalAdvance(title) - 2).remove('\n').remove(' '),
                 QString(title).remove(' '));
        for (double room = word + 1; room < metrics.horizontalAdvance(title); room += 3) {
            const QString broken = inLines(title, metrics, room);
            QVERIFY2(broken.contains(title.left(4)) && broken.contains(title.right(2)), qPrintable(broken));
        }
        QVERIFY(inLines(title, metrics, word / 2).contains('\n')); // a word alone that is too long is broken even so
    }

    void formulasAreNotBroken()
    {
        const QFontMetricsF metrics{QFont()};
        const QString one = QString::fromUtf8("‖∂L/∂h‖,"), other = QString::fromUtf8("‖∂L/∂c‖"), title = one + ' ' + other;
        for (double room = metrics.horizontalAdvance(one) + 1; room < metrics.horizontalAdvance(title); room += 3)
            QCOMPARE(inLines(title, metrics, room), one + '\n' + other);
    }

    /// The title of one panel ends before the next one's, and below a legend that reaches over it.
    void uprightTitlesKeepToTheirPanel()
    {
        Plot plot("Two");
        fill(plot);
        auto *below = new QCPAxisRect(&plot);
        plot.plotLayout()->addElement(1, 0, below);
        for (QCPAxis *axis : below->axes())
            axis->setLayer("axes");
        const QString title = "a title of many words for a low panel";
        plot.yAxis->setLabel(title);
        below->axis(QCPAxis::atLeft)->setLabel(title);
        plot.toPixmap(300, 220);
        const double between = (plot.axisRect(0)->rect().bottom() + below->rect().top()) / 2.0;
        for (QCPAxis *axis : {plot.yAxis, below->axis(QCPAxis::atLeft)}) {
            const double middle = axis->axisRect()->rect().center().y();
            double longest = 0;
            for (const QString &line : axis->label().split('\n'))
                longest = std::max(longest, QFontMetricsF(axis->labelFont()).horizontalAdvance(line));
            QVERIFY2(longest / 2 <= std::abs(middle - between) + 1, qPrintable(axis->label()));
        }
    }

    void aLogarithmicAxisHasNeverOneLabelOnly()
    {
        Plot plot("Log");
        fill(plot);
        plot.yAxis->setScaleType(QCPAxis::stLogarithmic);
        plot.yAxis->setTicker(logTicker());
        plot.yAxis->setRange(0.012, 0.8); // two decades less a little, one power of ten in it
        plot.toPixmap(300, 300);
        QVERIFY(std::ranges::count_if(plot.yAxis->tickVector(), [&](double tick) { return plot.yAxis->range().contains(tick); }) >
                2);
    }

    void aLogarithmicAxisOfLittleIsNotFull()
    {
        Plot plot("Log");
        fill(plot);
        plot.yAxis->setScaleType(QCPAxis::stLogarithmic);
        plot.yAxis->setTicker(logTicker());
        const auto ticks = [&](double from, double to) {
            plot.yAxis->setRange(from, to);
            plot.toPixmap(300, 300);
            QVector<double> seen = plot.yAxis->tickVector();
            seen.removeIf([&](double tick) { return !plot.yAxis->range().contains(tick); });
            return seen;
        };
        QCOMPARE(ticks(0.21, 3.7), QVector<double>({0.5, 1, 2}));
        QVERIFY(ticks(2.1, 4.9).size() > 1);
    }

    void epochsAreWholeNumbers()
    {
        Plot plot("Whole");
        fill(plot);
        plot.xAxis->setTicker(wholeTicker());
        plot.xAxis->setRange(0, 12.36);
        plot.toPixmap(300, 300);
        for (const double tick : plot.xAxis->tickVector())
            QCOMPARE(tick, std::round(tick));
    }

    /// A legend that is wide now does not keep its plot wide.
    void aLegendGivesWay()
    {
        Plot plot("Legend");
        for (int k = 0; k < 6; ++k) {
            fill(plot);
            plot.graph(k)->setName(QString("a line of the name %1").arg(k));
        }
        placeLegendAbove(plot);
        plot.toPixmap(1200, 300);
        QVERIFY(static_cast<QWidget &>(plot).minimumSizeHint().width() < 300);
    }

    void picturesHaveTheirFormatAndSize()
    {
        QTemporaryDir folder;
        Plot plot("Sine");
        fill(plot);
        const QString png = folder.filePath("a.png");
        QVERIFY(savePicture(plot, png, {400, 300}).has_value());
        const QImage image(png);
        QCOMPARE(image.size(), QSize(800, 600));
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        QVERIFY(savePicture(plot, folder.filePath("a.svg"), {400, 300}).has_value());
        const QByteArray svg = contents(folder.filePath("a.svg"));
        QVERIFY(svg.contains("<svg xmlns="));
        QVERIFY(svg.contains("viewBox=\"0 0 400 300\""));
        QVERIFY(svg.contains("<title>Sine</title>"));
        QVERIFY2(!svg.contains("<image"), "lines stay lines");
        QVERIFY(savePicture(plot, folder.filePath("a.pdf"), {400, 300}).has_value());
        QVERIFY(contents(folder.filePath("a.pdf")).startsWith("%PDF-"));
        QVERIFY(contents(folder.filePath("a.pdf")).contains("/MediaBox [0 0 300.000000 225.000000]"));
    }

    void theLegendWrapsByTheWidthOfWindowAndPicture()
    {
        Plot plot("Many");
        placeLegendAbove(plot);
        for (int k = 0; k < 6; ++k)
            plot.addGraph()->setName(QString("a line with a long name %1").arg(k));
        plot.resize(340, 240);
        plot.show(); // what was never shown has no size of its own
        plot.replot(QCustomPlot::rpImmediateRefresh);
        QVERIFY(plot.legend->rowCount() > 1);
        QVERIFY(plot.legend->outerRect().left() >= 0 && plot.legend->outerRect().right() <= 340);
        QCOMPARE(pictureOf(plot, {1600, 240}, 1).width(), 1600);
        QCOMPARE(plot.legend->rowCount(), 1);
        QVERIFY(!plot.legend->hasElement(0, 6));
        plot.replot(QCustomPlot::rpImmediateRefresh);
        QVERIFY(plot.legend->outerRect().right() <= 340);
    }

    /// Chinese characters come from another font, with another height.
    void legendEntriesStandOnOneLine()
    {
        QTemporaryDir folder;
        Plot plot("Legend");
        placeLegendAbove(plot);
        const QStringList names = {"LSTM", QString::fromUtf8("目标")};
        for (const QString &name : names)
            plot.addGraph()->setName(name);
        QVERIFY(savePicture(plot, folder.filePath("a.svg"), {400, 300}).has_value());
        const QString svg = QString::fromUtf8(contents(folder.filePath("a.svg")));
        QStringList heights;
        for (const QString &name : names) {
            const QRegularExpression text(QString("<text[^>]* y=\"([^\"]*)\"[^>]*>%1</text>").arg(name));
            auto found = text.globalMatch(svg);
            QVERIFY2(found.hasNext(), qPrintable(name));
            heights << found.next().captured(1);
            QVERIFY(!found.hasNext()); // once
        }
        QCOMPARE(heights[0], heights[1]);
        QCOMPARE(plot.graph(0)->name(), names[0]);
    }

    void aFocusedPlotShowsItAndTakesItsOwnKeysAlone()
    {
        QWidget window;
        auto *plot = new Plot("Sine", &window);
        plot->setGeometry(0, 0, 200, 100);
        window.resize(200, 140);
        auto *other = new QPushButton("other", &window);
        other->setGeometry(0, 110, 80, 24);
        window.show();
        window.activateWindow();
        other->setFocus();
        QTRY_VERIFY(other->hasFocus());
        const QColor focus = plot->colours().focus;
        QVERIFY(window.grab().toImage().pixelColor(1, 50) != focus);
        plot->setFocus();
        QTRY_VERIFY(plot->hasFocus());
        QCOMPARE(window.grab().toImage().pixelColor(1, 50), focus);
        QKeyEvent left(QEvent::ShortcutOverride, Qt::Key_Left, Qt::NoModifier);
        left.ignore();
        QCoreApplication::sendEvent(plot, &left);
        QVERIFY(!left.isAccepted()); // it has no use for it: the window's shortcut acts
    }

    void sameNumbersGiveTheSameBytes()
    {
        QTemporaryDir folder;
        Plot plot("Sine");
        fill(plot);
        for (const QString suffix : {"png", "svg"}) {
            QVERIFY(savePicture(plot, folder.filePath("1." + suffix), {300, 200}).has_value());
            QVERIFY(savePicture(plot, folder.filePath("2." + suffix), {300, 200}).has_value());
            QCOMPARE(contents(folder.filePath("1." + suffix)), contents(folder.filePath("2." + suffix)));
        }
    }

    void picturesAreLightUnlessAskedAndThePlotStaysDark()
    {
        QTemporaryDir folder;
        Plot plot("Sine");
        fill(plot);
        plot.setDark(true);
        QVERIFY(savePicture(plot, folder.filePath("light.png"), {100, 100}).has_value());
        QCOMPARE(QImage(folder.filePath("light.png")).pixelColor(1, 1), theme(false).card);
        QVERIFY(plot.dark());
        QVERIFY(savePicture(plot, folder.filePath("dark.png"), {100, 100}, {true, 1}).has_value());
        QCOMPARE(QImage(folder.filePath("dark.png")).pixelColor(1, 1), theme(true).card);
    }

    void whatIsSavedOfAWindowsPlotSaysWhereItComesFrom()
    {
        QTemporaryDir folder;
        Plot plot("Sine");
        fill(plot);
        PictureOptions options;
        options.source.emplace();
        options.source->program = "sluice";
        options.source->view = "losses";
        options.source->experiment.data.source = "builtin:sunspots";
        options.source->experiment.models = {{"LSTM", {LstmSpec{1}}}};
        for (const QString name : {"a.png", "a.svg"}) {
            QVERIFY(savePicture(plot, folder.filePath(name), {100, 80}, options).has_value());
            const auto source = readFigureSource(folder.filePath(name).toStdString());
            QVERIFY2(source, source ? "" : source.error().english().c_str());
            QCOMPARE(source->view, std::string("losses"));
        }
        QVERIFY(savePicture(plot, folder.filePath("a.pdf"), {100, 80}, options).has_value());
        QFile pdf(folder.filePath("a.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().contains("figure.json"));
    }

    void refusalsSayWhy()
    {
        QTemporaryDir folder;
        Plot plot("Sine");
        const auto suffix = savePicture(plot, folder.filePath("a.bmp"), {10, 10});
        QVERIFY(!suffix && QString::fromStdString(suffix.error().english()).contains(".png, .svg or .pdf"));
        QVERIFY(!savePicture(plot, folder.filePath("a.png"), {0, 10}).has_value());
        QVERIFY(!savePicture(plot, "/nowhere/at/all.png", {10, 10}).has_value());
    }

    void followsThePalette()
    {
        Plot plot("Sine");
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        plot.setPalette(dark);
        QVERIFY(plot.dark());
        QCOMPARE(plot.xAxis->labelColor(), theme(true).secondary);
    }

    void menuOpensByKeyboardAndSavesFromIt()
    {
        Plot plot("Sine");
        QCOMPARE(plot.accessibleName(), QString("Sine"));
        plot.setTable([] { return PlotTable{{{"t", {1}}}}; });
        plot.show();
        QTest::keyClick(&plot, Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 4);
        for (const QAction *action : menu->actions())
            QVERIFY(action->isEnabled());
        menu->actions()[1]->trigger();
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
        menu->close();
    }
};

QTEST_MAIN(PlotTest)
#include "plot_test.moc"
