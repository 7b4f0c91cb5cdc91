#include "tests/ui/explanation_box.h"
#include "tests/ui/page_count.h"
#include "tests/ui/pupil.h"
#include "ui/views/compare_page.h"
#include "ui/views/explainer.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/loss_plot.h"
#include "ui/views/measures_dialog.h"
#include "ui/views/model_card.h"
#include "ui/views/output_plot.h"
#include "ui/views/table_dialog.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QToolTip>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

class ExplainerTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup()
    {
        if (QWidget *box = explanationBox())
            box->close();
    }

    /// What comes under a pointer that lies still explains nothing; a key ends what was explained.
    void onlyAPointerThatCameToRestAsks()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        auto *train = pupil.window.findChild<QPushButton *>("train");
        const auto *rest = pupil.explainer().findChild<QTimer *>();
        QVERIFY(rest);
        const auto enter = [&](const QPointF &at) {
            QEnterEvent event(at, train->mapTo(&pupil.window, at), train->mapToGlobal(at));
            QCoreApplication::sendEvent(train, &event);
        };
        enter({5, 5});
        QTest::keyClick(train, Qt::Key_Shift);
        enter({5, 5}); // as when a page is turned
        QVERIFY(!rest->isActive());
        enter({9, 6});
        QVERIFY(rest->isActive());
        QTRY_VERIFY(QToolTip::isVisible());
        QTest::keyClick(train, Qt::Key_Shift);
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    /// The row under the pointer, in the words of the view, with the numbers of this net.
    void aRowIsExplainedInTwoVoices()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        pupil.window.setPage(1);
        auto *page = pupil.window.findChild<InsidePage *>();
        auto *stack = page->findChild<InsideStack *>();
        QTRY_VERIFY(page->content().cell.has_value());
        QCoreApplication::processEvents();
        size_t forget = 0;
        for (size_t k = 0; k < page->content().rows.size(); ++k)
            if (page->content().rows[k].quantity == InsideRow::Quantity::forgetGate)
                forget = k;
        const QPoint place = stack->axisRects()[static_cast<qsizetype>(forget) + 1]->rect().center();
        const QString simple = pupil.plain(*stack, place);
        QVERIFY2(simple.contains("How much of the old memory is kept"), qPrintable(simple));
        QVERIFY(!simple.contains("Gers"));
        const auto own = std::ranges::find_if(page->content().cell->equations,
                                              [](const Equation &equation) { return equation.part == Traced::forgetGate; });
        QVERIFY(own != page->content().cell->equations.end());
        QVERIFY2(simple.contains(own->value), qPrintable(simple));
        pupil.window.workbench().setExpert(true);
        QTRY_VERIFY(pupil.plain(*stack, place).contains("Gers, Schmidhuber & Cummins 2000"));
    }

    /// A number alone says nothing: it is explained by what it is of.
    void theNumbersOfACardAreExplained()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        const auto *card = pupil.window.findChild<ModelCardView *>();
        QVERIFY(card);
        QStringList said;
        for (const QLabel *label : card->findChildren<QLabel *>())
            if (label->isVisible() && !label->text().contains(QRegularExpression("[A-Za-z]")))
                said << pupil.plain(*label, label->rect().center());
        for (const char *words :
             {"1 is always answering the mean", "An answer that takes no network", "How many numbers the network can learn"})
            QVERIFY2(said.filter(words).size() == 1, qPrintable(said.join('|')));
    }

    /// Also of what has no name of its own: it is asked of what is around it, at the same place.
    void everythingCanBeAsked()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        auto *named = pupil.window.findChild<QPushButton *>("oneEpoch");
        QWidget part(named);
        part.setGeometry(3, 2, 8, 8);
        QCOMPARE(pupil.plain(part, {1, 1}), pupil.plain(*named, {4, 3}));
        for (const QWidget *widget : pupil.window.findChildren<QWidget *>())
            pupil.plain(*widget, widget->rect().center());
    }

    /// What a box is called is not said again by the part or the word that it explains.
    void nothingIsSaidTwice()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        pupil.window.workbench().train();
        for (const bool expert : {false, true}) {
            pupil.window.workbench().setExpert(expert);
            for (int page = 0; page < pageCount(pupil.window); ++page) {
                pupil.window.setPage(page);
                QCoreApplication::processEvents();
                for (const QWidget *widget : pupil.window.findChildren<QWidget *>()) {
                    const QStringList said = pupil.plain(*widget, widget->rect().center()).toLower().split('\n');
                    for (qsizetype k = 1; k < said.size(); ++k) // two words may have one source
                        QVERIFY2(said[k].isEmpty() || !said.mid(0, expert ? 1 : k).contains(said[k]), qPrintable(said.join('|')));
                    QVERIFY2(expert || !said.join(' ').contains(QRegularExpression("\\.[0-9]{5}")), qPrintable(said.join('|')));
                }
            }
        }
    }

    /// Its name, LSTM, is no question about its cell.
    void aModelsLineIsExplainedByWhatIsDrawn()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        pupil.window.workbench().train();
        QTRY_VERIFY(!pupil.window.workbench().running() && !pupil.window.workbench().viewState().epochs.empty());
        pupil.window.setPage(0);
        const auto *compare = pupil.window.findChild<ComparePage *>();
        const auto saidOfLine = [&](Plot &plot, const QString &name) {
            QCoreApplication::processEvents();
            plot.replot();
            for (int k = 0; k < plot.plottableCount(); ++k) {
                auto *data = plot.plottable(k)->interface1D();
                if (plot.plottable(k)->name().startsWith(name) && data && data->dataCount() > 0)
                    return pupil.plain(plot, data->dataPixelPosition(data->dataCount() / 2).toPoint());
            }
            return QString("no line of that name");
        };
        for (const bool expert : {false, true}) {
            pupil.window.workbench().setExpert(expert);
            const QString loss = saidOfLine(*compare->findChild<LossPlot *>(), "LSTM");
            const QString output = saidOfLine(*compare->findChild<OutputPlot *>(), "LSTM");
            for (const auto &[said, view] : {std::pair(loss, Explained::loss), std::pair(output, Explained::output)}) {
                const Explanation own = explanation(view);
                QVERIFY2(said.contains(expert ? own.exact : own.simple), qPrintable(said));
                QVERIFY2(!said.contains("σ(W"), qPrintable(said));
            }
            QVERIFY2(loss.contains("LSTM, epoch 6: training ") && output.contains("LSTM: ŷ = "), qPrintable(loss + output));
            QVERIFY2(!output.contains(QRegularExpression("\\.[0-9]{5}")), qPrintable(output));
        }
    }

    void f1ExplainsWhatHasTheKeyboard()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        QVERIFY(QTest::qWaitForWindowActive(&pupil.window));
        pupil.window.findChild<QPushButton *>("oneEpoch")->setFocus();
        QTest::keyClick(&pupil.window, Qt::Key_F1);
        QTRY_VERIFY(explanationBox());
        QTest::keyClick(explanationBox(), Qt::Key_Escape);
        QTRY_VERIFY(!explanationBox());
    }

    /// What was moved last is meant: the pointer lies where somebody left it who goes on with keys.
    void f1ExplainsWhatKeysHaveReachedUnderAPointerThatLies()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        QVERIFY(QTest::qWaitForWindowActive(&pupil.window));
        auto *batch = pupil.window.findChild<QPushButton *>("oneBatch");
        auto *epoch = pupil.window.findChild<QPushButton *>("oneEpoch");
        const auto explained = [&](const QString &words) {
            pupil.window.activateWindow(); // a popup that has gone leaves none active
            if (!QTest::qWaitForWindowActive(&pupil.window))
                return false;
            QTest::keyClick(&pupil.window, Qt::Key_F1);
            if (!QTest::qWaitFor([] { return explanationBox() != nullptr; }))
                return false;
            const QString text = boxText();
            QTest::keyClick(explanationBox(), Qt::Key_Escape);
            return QTest::qWaitFor([] { return explanationBox() == nullptr; }) && text.contains(words);
        };
        QTest::mouseMove(batch, {4, 4});
        QTest::mouseMove(batch, batch->rect().center());
        QCursor::setPos(batch->mapToGlobal(batch->rect().center()));
        QVERIFY(explained(batch->text()));
        epoch->setFocus(Qt::TabFocusReason);
        QVERIFY(explained(epoch->text()));
        QTest::mouseMove(batch, {5, 5});
        QVERIFY(explained(batch->text()));
    }

    /// In the dialog of all measures, of the header that is pointed at and of the cell that the keyboard has reached.
    void aMeasureIsExplainedWhereItStands()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready() && pupil.window.workbench().viewState().baselines);
        pupil.window.workbench().setExpert(true);
        pupil.window.findChild<QPushButton *>("allMeasures")->click();
        auto *table = pupil.window.findChild<MeasuresDialog *>()->findChild<QTableWidget *>();
        QTRY_VERIFY(table->columnCount() > 4);
        const auto columnOf = [&](const QString &name) {
            int column = 0;
            while (column < table->columnCount() && !table->horizontalHeaderItem(column)->text().startsWith(name))
                ++column;
            return column;
        };
        const QHeaderView *header = table->horizontalHeader();
        QVERIFY(QTest::qWaitForWindowActive(table->window()));
        for (const auto &[name, formula] :
             {std::pair("RMSE", "√(1/N · Σ (ŷ − y)²)"), std::pair("MAE", "1/N · Σ |ŷ − y|"), std::pair("MASE", "MAE ÷ mean"),
              std::pair("R²", "1 − MSE ÷ Var(y)"), std::pair("skill", "1 − error ÷ error of the baseline")}) {
            const int column = columnOf(name);
            QVERIFY2(column < table->columnCount(), name);
            const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
            QVERIFY2(pupil.plain(*header->viewport(), place).contains(formula), name);
        }
        const int mase = columnOf("MASE");
        QTest::mouseMove(header->viewport(), {3, 3});
        const QPoint place(header->sectionViewportPosition(mase) + header->sectionSize(mase) / 2, header->height() / 2);
        QTest::mouseMove(header->viewport(), place);
        QCursor::setPos(header->viewport()->mapToGlobal(place));
        QTest::keyClick(table, Qt::Key_F1);
        QTRY_VERIFY2(boxText().contains("Hyndman & Koehler 2006"), qPrintable(boxText()));
        QTest::keyClick(explanationBox(), Qt::Key_Escape);
        QTRY_VERIFY(!explanationBox());
        table->window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(table->window()));
        table->clearFocus();
        table->setCurrentCell(0, columnOf("R²"));
        table->setFocus(Qt::TabFocusReason);
        QTest::keyClick(table, Qt::Key_F1);
        QTRY_VERIFY2(boxText().contains("Share of the variance that is explained"), qPrintable(boxText()));
    }

    void aLongRestOfThePointerExplains()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        QVERIFY(QTest::qWaitForWindowActive(&pupil.window));
        auto *button = pupil.window.findChild<QPushButton *>("oneEpoch");
        QTest::mouseMove(button, {4, 4});
        QTest::mouseMove(button, button->rect().center());
        QTRY_VERIFY_WITH_TIMEOUT(QToolTip::text().contains("One round in which every training sample is used once"), 30000);
    }

    void aLongRestOfThePointerExplainsInADialogToo()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready() && pupil.window.workbench().viewState().baselines);
        pupil.window.findChild<QPushButton *>("allMeasures")->click();
        auto *table = pupil.window.findChild<MeasuresDialog *>()->findChild<QTableWidget *>();
        QTRY_VERIFY(table->columnCount() > 1);
        QVERIFY(QTest::qWaitForWindowActive(table->window()));
        QHeaderView *header = table->horizontalHeader();
        int mae = 0;
        while (mae < table->columnCount() && !table->horizontalHeaderItem(mae)->text().startsWith("MAE"))
            ++mae;
        const QPoint place(header->sectionViewportPosition(mae) + header->sectionSize(mae) / 2, header->height() / 2);
        for (const QPoint &at : {place - QPoint(3, 2), place}) {
            QMouseEvent move(QEvent::MouseMove, at, header->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(header->viewport(), &move);
        }
        QTRY_VERIFY2_WITH_TIMEOUT(QToolTip::text().contains("The mean size of the error"), qPrintable(QToolTip::text()), 30000);
    }

    /// The explanation that stands open gives way to that of what has been pointed at since, of the same thing it goes.
    void f1GoesOnToWhatIsPointedAtNext()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        QVERIFY(QTest::qWaitForWindowActive(&pupil.window));
        const auto pointAt = [](const QWidget &widget, const QPoint &by = {}) {
            QCursor::setPos(widget.mapToGlobal(widget.rect().center() + by));
        };
        auto *batch = pupil.window.findChild<QPushButton *>("oneBatch");
        auto *epoch = pupil.window.findChild<QPushButton *>("oneEpoch");
        pointAt(*batch);
        QTest::mouseMove(batch, {4, 4});
        QTest::mouseMove(batch, batch->rect().center());
        QTest::keyClick(&pupil.window, Qt::Key_F1);
        QTRY_VERIFY(boxText().contains(batch->text()));
        pointAt(*epoch);
        QTest::keyClick(explanationBox(), Qt::Key_F1); // an open box has all keys
        QTRY_VERIFY2(explanationBox() && boxText().startsWith(epoch->text()), qPrintable(boxText()));
        pointAt(*epoch, {1, 1}); // of the same thing
        QTest::keyClick(explanationBox(), Qt::Key_F1);
        QTRY_VERIFY(!explanationBox());
    }

    /// What the table has is what the CSV has.
    void aPlotsDataIsATableBesideIt()
    {
        Pupil pupil;
        QTRY_VERIFY(pupil.ready());
        auto *plot = pupil.window.findChild<Plot *>();
        QTRY_VERIFY(!plot->table().columns.empty());
        auto *dialog = new TableDialog(*plot, [plot] { return contentOf(plot->table()); });
        dialog->show();
        const QAbstractItemModel &shown = *dialog->findChild<QTableView *>()->model();
        const PlotTable table = plot->table();
        QCOMPARE(shown.columnCount(), static_cast<int>(table.columns.size()));
        size_t rows = 0;
        for (const PlotColumn &column : table.columns)
            rows = std::max(rows, column.values.size());
        QCOMPARE(shown.rowCount(), static_cast<int>(rows));
        for (int column = 0; column < shown.columnCount(); ++column)
            QCOMPARE(shown.headerData(column, Qt::Horizontal).toString(), table.columns[static_cast<size_t>(column)].name);
        delete dialog;
    }
};

QTEST_MAIN(ExplainerTest)
#include "explainer_test.moc"
