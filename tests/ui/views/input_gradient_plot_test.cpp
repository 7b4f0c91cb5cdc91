#include "tests/ui/shown_memory.h"
#include "tests/ui/text_state.h"
#include "tests/ui/training_fixture.h"
#include "ui/views/input_gradient_plot.h"
#include "ui/views/theme.h"

using namespace sluice;

class InputGradientPlotTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    // A letter is one of many inputs: lines of the first few would show nothing of it.
    void theLettersOfATextStandAboveTheirSteps()
    {
        testing::ShownMemory shown(testing::textState(QString("ab ba\nab ab\n").repeated(20).toStdString()));
        auto *input = shown.page.findChild<InputGradientPlot *>();
        input->replot();
        QCOMPARE(input->graphCount(), 0);
        QVERIFY(!input->xAxis->visible() && !input->yAxis->visible());
        QVERIFY(input->axisRect(0)->height() <= 1);
        const QCPAxis *above = input->axisRect(1)->axis(QCPAxis::atTop);
        QVERIFY(above->visible());
        const Sample sample = shown.state.task->sample(Split::validation, 0);
        const QStringList names = shown.page.content().inputNames;
        QStringList expected;
        for (arma::uword t = 0; t < sample.x.n_cols; ++t)
            expected << names[static_cast<qsizetype>(sample.x.col(t).index_max())];
        QCOMPARE(QStringList(above->tickVectorLabels()), expected);
        testing::ShownMemory numbers(testing::sunspotState(5));
        QCOMPARE(numbers.page.findChild<InputGradientPlot *>()->graphCount(), 1);
    }

    // In the colour of what-ifs, beside what it was.
    void anEditedInputIsDrawnAsAWhatIf()
    {
        ViewState state = testing::sunspotState(3);
        testing::ShownMemory plain(state);
        auto *untouched = plain.page.findChild<InputGradientPlot *>();
        QCOMPARE(untouched->graph(0)->pen().color(), untouched->colours().text);
        QVERIFY(!untouched->legend->visible());
        state.selection.whatIfs = {{{}, true, 0, InputEdit{{state.selection.split, 0}, 0, {{4, 2.5}, {5, -3}}}}};
        testing::ShownMemory shown(state);
        const auto *plot = shown.page.findChild<InputGradientPlot *>();
        QCOMPARE(plot->graphCount(), 2);
        QCOMPARE(plot->graph(0)->pen().color(), QColor(whatIfColourOn(false)));
        QCOMPARE(plot->graph(1)->pen().color(), plot->colours().secondary);
        QCOMPARE(plot->graph(0)->name(), QString("count, what if"));
        QCOMPARE(plot->graph(1)->name(), QString("count as it was"));
        QVERIFY(plot->legend->visible());
        const Sample sample = state.task->sample(state.selection.split, 0);
        for (arma::uword t = 0; t < sample.x.n_cols; ++t) { // one point more at either end
            const double was = static_cast<double>(sample.x(0, t)), now = t == 4 ? 2.5 : t == 5 ? -3 : was;
            QCOMPARE(plot->graph(0)->data()->at(int(t) + 1)->value, now);
            QCOMPARE(plot->graph(1)->data()->at(int(t) + 1)->value, was);
        }
        QVERIFY(plot->tipAt({plot->xAxis->coordToPixel(5), 60}).contains("count: 2.5 (was "));
        const PlotTable table = plot->table();
        QCOMPARE(table.columns[2].name, QString("count as it was"));
        QCOMPARE(table.columns[2].values[4], static_cast<double>(sample.x(0, 4)));
    }

    /// It stands over the strip's cells, which reach half a step to either side.
    void theInputsLineSpansItsSteps()
    {
        MemoryContent content;
        content.steps = 4;
        content.inputNames = {"x"};
        content.fed = arma::mat{{1, -2, 3, 5}};
        content.input = arma::mat(1, 4, arma::fill::ones);
        InputGradientPlot plot;
        plot.resize(500, 300);
        plot.QWidget::show();
        plot.show(content);
        plot.replot();
        const QRect frame = plot.axisRect(0)->rect();
        const QImage image = plot.toPixmap(500, 300).toImage();
        for (const auto &[x, value] : {std::pair(frame.left() + 3, 1.0), std::pair(frame.right() - 3, 5.0)}) {
            const int y = static_cast<int>(plot.yAxis->coordToPixel(value));
            int dark = 255;
            for (int near = y - 2; near <= y + 2; ++near)
                dark = std::min(dark, qGray(image.pixel(x, near)));
            QVERIFY2(std::abs(dark - qGray(plot.colours().text.rgb())) < 60, qPrintable(QString::number(dark)));
        }
    }

    /// Not even a short name would have room beside it.
    void whatItWasIsSaidInALineOfItsOwn()
    {
        MemoryContent content;
        content.steps = 4;
        content.inputNames = {"count"};
        content.fed = content.input = content.inputBefore = arma::mat(1, 4, arma::fill::ones);
        InputGradientPlot plot;
        plot.resize(500, 300);
        plot.QWidget::show();
        plot.show(content);
        plot.replot();
        QCOMPARE(QStringList(plot.axisRect(1)->axis(QCPAxis::atLeft)->tickVectorLabels()),
                 QStringList({"count\nwhat if", "count\nas it was"}));
    }

    void everyInputIsNamedWhereThereIsRoom()
    {
        constexpr arma::uword count = 20;
        MemoryContent content;
        content.steps = 6;
        for (arma::uword k = 1; k <= count; ++k)
            content.inputNames << QString("input %1").arg(k);
        content.fed = content.input = arma::mat(count, content.steps, arma::fill::ones);
        InputGradientPlot plot;
        plot.QWidget::show();
        plot.show(content);
        const auto namedAt = [&](int height) {
            plot.resize(500, height);
            plot.replot();
            return QStringList(plot.axisRect(1)->axis(QCPAxis::atLeft)->tickVectorLabels());
        };
        QCOMPARE(namedAt(600), content.inputNames);
        const qsizetype fewer = namedAt(160).size();
        QVERIFY(fewer > 1 && fewer * plot.fontMetrics().height() < 200);
    }

    /// Letters that do not fit below each other stand in two columns, those of the outer one with dots to their rows.
    /// An only one, too, by its column.
    void theOnlyInputIsNamed()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        auto *plot = shown.page.findChild<InputGradientPlot *>();
        plot->replot();
        QCOMPARE(QStringList(plot->axisRect(1)->axis(QCPAxis::atLeft)->tickVectorLabels()), QStringList("count"));
    }

    /// Of two lines, whatever room there is.
    void namesDoNotTouch()
    {
        MemoryContent content;
        content.steps = 4;
        content.inputNames = {"x", "y", "z"};
        content.fed = content.fedBefore = content.input = content.inputBefore = arma::mat(3, 4, arma::fill::ones);
        content.inputLimit = 1;
        InputGradientPlot plot;
        plot.show(content);
        for (int height = 120; height < 500; height += 17) {
            plot.resize(300, height);
            plot.replot();
            const QCPAxis &rows = *plot.axisRect(1)->axis(QCPAxis::atLeft);
            const QVector<double> at = rows.tickVector();
            const int lines = 2 * QFontMetrics(rows.tickLabelFont()).height();
            for (qsizetype k = 1; k < at.size(); ++k)
                QVERIFY2(rows.coordToPixel(at[k]) - rows.coordToPixel(at[k - 1]) >= lines, qPrintable(QString::number(height)));
        }
    }

    void everyLetterIsNamed()
    {
        const QStringList letters = QString("⏎␣,acefghilnorstw").split("", Qt::SkipEmptyParts);
        MemoryContent content;
        content.steps = 6;
        content.inputNames = letters;
        content.fed = content.input = arma::mat(static_cast<arma::uword>(letters.size()), content.steps, arma::fill::ones);
        InputGradientPlot plot;
        plot.QWidget::show();
        plot.show(content);
        plot.resize(500, 220);
        plot.replot();
        const QCPAxis &rows = *plot.axisRect(1)->axis(QCPAxis::atLeft);
        QVERIFY(plot.axisRect(1)->height() < letters.size() * QFontMetrics(rows.tickLabelFont()).height());
        QStringList names = rows.tickVectorLabels();
        QCOMPARE(names.size(), letters.size());
        for (qsizetype row = 0; row < names.size(); ++row) {
            QCOMPARE(names[row].size() > 1, row % 2 == 1);
            QCOMPARE(names[row].left(1), letters[row]);
        }
        plot.resize(500, 800);
        plot.replot();
        QCOMPARE(QStringList(rows.tickVectorLabels()), letters);
    }

    // The colour at the cursor is what somebody reads there.
    void theCursorLeavesItsStepOpen()
    {
        testing::ShownMemory shown(testing::sunspotState(5));
        auto *input = shown.page.findChild<InputGradientPlot *>();
        input->replot();
        const QCPAxisRect &strip = *input->axisRect(1);
        const QCPAxis &steps = *strip.axis(QCPAxis::atBottom);
        const double width = steps.coordToPixel(2) - steps.coordToPixel(1);
        for (const size_t step : {size_t(4), size_t(11)}) {
            input->showCursor(step);
            input->replot();
            const QImage image = input->grab().toImage();
            const int middle = static_cast<int>(steps.coordToPixel(double(step + 1)));
            const int reach = static_cast<int>(width / 2) - 4;
            for (int x = middle - reach; x <= middle + reach; ++x)
                QCOMPARE(image.pixel(x, strip.rect().center().y()), image.pixel(middle - reach, strip.rect().center().y()));
        }
    }
};

QTEST_MAIN(InputGradientPlotTest)
#include "input_gradient_plot_test.moc"
