#include "tests/ui/visitor.h"
#include "ui/models/column_table.h"
#include "ui/models/error_text.h"
#include "ui/models/language.h"
#include "ui/views/column_view.h"
#include "ui/views/plot.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QListWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class DataPageTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
        writeSmallCsv(folder_.filePath("rain.csv"));
        write(folder_.filePath("gaps.csv"), "a,b\n1,2\n3,\n5,6\n7,8\n");
        write(folder_.filePath("bad.csv"), "a;b\n1,5;2\n3\n2,5;x\n4,5;7\n");
    }

    void aDroppedFileIsLookedAtAndOpenedByAClick()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QVERIFY(visitor.page->isVisible());
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        QVERIFY(!visitor.window.workbench().viewState().experiment); // only looked at
        QVERIFY(visitor.text("dataSentence").contains("60 rows"));
        QCOMPARE(visitor.find<QTableWidget>("firstRows")->item(0, 0)->text(), QString("1900"));
        visitor.click("openExperiment");
        QTRY_COMPARE(visitor.window.workbench().title(), QString("rain.csv"));
        QVERIFY(!visitor.page->isVisible());
        QCOMPARE(*visitor.window.workbench().viewState().experiment, visitor.draft().experiment());
    }

    void problemsStandWithTheirLines()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("bad.csv"));
        auto *problems = visitor.find<QListWidget>("problems");
        QTRY_COMPARE(problems->count(), 2);
        QCOMPARE(problems->item(0)->text(), QString("Line 3, column 2 (b): the row has 1 cell, expected 2 as in line 1."));
        QCOMPARE(problems->item(1)->text(), QString("Line 4, column 2 (b): found “x”, expected a number."));
        QVERIFY(!visitor.find<QPushButton>("openExperiment")->isEnabled());
        QVERIFY(visitor.text("whyNotOpen").contains("errors"));
    }

    void errorsBeyondThoseListedAreCounted()
    {
        QByteArray rows;
        for (int row = 0; row < 1240; ++row)
            rows += "1\n";
        write(folder_.filePath("ragged.csv"), "a,b\n1,2\n3,4\n" + rows);
        Visitor visitor;
        visitor.drop(folder_.filePath("ragged.csv"));
        auto *problems = visitor.find<QListWidget>("problems");
        QTRY_COMPARE(problems->count(), 1);
        QCOMPARE(visitor.text("problemsTitle"), QString("20 of 1\u202F240 errors"));
        QCOMPARE(visitor.text("dataSentence"), QString("This cannot be read yet: 20 of its 1\u202F240 errors are listed below."));
        QVERIFY(problems->item(0)->text().startsWith("Lines 4–23, "));
    }

    /// What was read in one language is told in another, and back again.
    void problemsFollowTheLanguage()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("bad.csv"));
        auto *problems = visitor.find<QListWidget>("problems");
        QTRY_COMPARE(problems->count(), 2);
        const auto told = [&] {
            QStringList lines;
            for (int line = 0; line < problems->count(); ++line)
                lines << problems->item(line)->text() << problems->item(line)->data(Qt::AccessibleTextRole).toString();
            return lines;
        };
        const QStringList english = told();
        useLanguage(*qApp, "zh_CN");
        QTRY_VERIFY(told() != english);
        for (const QString &line : told())
            QVERIFY2(line.contains("行") && !line.contains("expected"), qPrintable(line));
        useLanguage(*qApp, "en");
        QTRY_COMPARE(told(), english);
    }

    /// In the words of the control that mends it, whatever the language; the file is named above.
    void aMissingValueIsToldWithItsControl()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("gaps.csv"));
        auto *problems = visitor.find<QListWidget>("problems");
        QTRY_COMPARE(problems->count(), 1);
        QCOMPARE(visitor.text("dataTitle"), QString("gaps.csv"));
        for (const char *language : {"zh_CN", "en"}) {
            useLanguage(*qApp, language);
            const auto policy = [&]() -> const QComboBox * {
                for (const QComboBox *box : visitor.page->findChildren<QComboBox *>())
                    if (box->accessibleName() == QCoreApplication::translate("sluice::ReadingForm", "missing values"))
                        return box;
                return nullptr;
            };
            QTRY_VERIFY(policy());
            const QString told = problems->item(0)->text();
            for (const QString &word : {policy()->accessibleName(), policy()->itemText(1), policy()->itemText(2)})
                QVERIFY2(told.contains("“" + word + "”"), qPrintable(told));
            QVERIFY2(!told.contains("data.missing") && !told.contains("gaps"), qPrintable(told));
        }
        const Sentence &sentence = visitor.draft().reading().problems.front().sentence;
        QVERIFY(errorText(sentence).startsWith(folder_.filePath("gaps.csv")));
        QVERIFY(QString::fromStdString(sentence.english()).contains("data.missing “drop”")); // as the command line says it
    }

    void theWindowStaysItselfWhenAFileIsMissing()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("missing.csv"));
        QTRY_COMPARE(visitor.find<QListWidget>("problems")->count(), 1);
        QVERIFY(visitor.find<QListWidget>("problems")->item(0)->text().contains("missing.csv"));
    }

    void aSettingIsOverruledAndTakenBack()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        auto *columns = visitor.page->findChild<ColumnView *>();
        QTRY_COMPARE(columns->model()->rowCount(), 2);
        QComboBox *separator = nullptr;
        for (QComboBox *box : visitor.page->findChildren<QComboBox *>())
            if (box->accessibleName() == "separator")
                separator = box;
        QVERIFY(separator);
        QCOMPARE(separator->currentText(), QString("comma ,"));
        separator->setFocus();
        QTest::keyClick(separator, Qt::Key_Down); // to the semicolon
        QTRY_COMPARE(columns->model()->rowCount(), 1);
        QTRY_VERIFY(visitor.find<QPushButton>("findOut")->isEnabled());
        visitor.click("findOut");
        QTRY_COMPARE(columns->model()->rowCount(), 2);
    }

    void theHistogramsAreSeenInANarrowTable()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        auto *columns = visitor.page->findChild<ColumnView *>();
        QTRY_COMPARE(columns->model()->rowCount(), 2);
        for (const int width : {640, 1000}) {
            columns->setFixedWidth(width);
            QTRY_COMPARE(columns->width(), width);
            const int left = columns->columnViewportPosition(ColumnTable::histogram);
            QVERIFY(columns->columnWidth(ColumnTable::histogram) >= 100);
            QVERIFY(left + columns->columnWidth(ColumnTable::histogram) <= columns->viewport()->width());
        }
    }

    /// In both languages; what is left is the histograms'.
    void columnsAreAsWideAsTheirWords()
    {
        write(folder_.filePath("long.csv"), "year,mean temperature,cloud\n1990,1.5,3\n1991,,4\n1992,2.5,5\n1993,3.5,8\n");
        Visitor visitor;
        visitor.drop(folder_.filePath("long.csv"));
        auto *columns = visitor.page->findChild<ColumnView *>();
        QTRY_COMPARE(columns->model()->rowCount(), 3);
        const QAbstractItemModel &model = *columns->model();
        for (const char *language : {"en", "zh_CN", "en"}) {
            useLanguage(*qApp, language);
            QCoreApplication::processEvents(); // widgets are told by a posted event
            const QFontMetrics metrics = columns->fontMetrics(), headMetrics = columns->horizontalHeader()->fontMetrics();
            for (const int place : {ColumnTable::name, ColumnTable::role, ColumnTable::type, ColumnTable::missing}) {
                const int arrow = model.index(0, place).data(ColumnTable::choicesRole).toStringList().size() > 1 ? 16 : 0;
                int widest = headMetrics.horizontalAdvance(model.headerData(place, Qt::Horizontal).toString());
                for (int row = 0; row < model.rowCount(); ++row)
                    widest = std::max(widest, arrow + metrics.horizontalAdvance(model.index(row, place).data().toString()));
                const int width = columns->columnWidth(place);
                QVERIFY2(width > widest + 2 && width < widest + 30, qPrintable(QString("%1: %2").arg(place).arg(width - widest)));
            }
            QCOMPARE(columns->horizontalHeader()->length(), columns->viewport()->width());
        }
    }

    void aWidthSetByHandIsKept()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        auto *columns = visitor.page->findChild<ColumnView *>();
        QTRY_COMPARE(columns->model()->rowCount(), 2);
        columns->setColumnWidth(ColumnTable::values, 143);
        for (const int width : {640, 1000}) {
            columns->setFixedWidth(width);
            QTRY_COMPARE(columns->width(), width);
            QCOMPARE(columns->columnWidth(ColumnTable::values), 143);
        }
    }

    void aRoleIsChosenByKeys()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        auto *columns = visitor.page->findChild<ColumnView *>();
        QTRY_COMPARE(columns->model()->rowCount(), 2);
        columns->setFocus();
        columns->setCurrentIndex(columns->model()->index(0, ColumnTable::role));
        QTest::keyClick(columns, Qt::Key_Return);
        auto *editor = columns->findChild<QComboBox *>();
        QVERIFY(editor);
        editor->setCurrentText("input");
        emit editor->activated(editor->currentIndex());
        QTRY_COMPARE(columns->model()->index(0, ColumnTable::role).data().toString(), QString("input"));
    }

    void generatorsTakeTheirParametersInTheWindow()
    {
        Visitor visitor;
        visitor.window.setPage(qobject_cast<QStackedWidget *>(visitor.page->parentWidget())->indexOf(visitor.page));
        auto *sources = visitor.find<QTreeWidget>("sources");
        const auto found = sources->findItems("Hold that number", Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        sources->setCurrentItem(found.front());
        QTRY_VERIFY(visitor.find<QDoubleSpinBox>("parameter_length"));
        QVERIFY(!visitor.text("teaches").isEmpty());
        QCOMPARE(visitor.find<QTableWidget>("firstRows")->item(0, 0)->text().count('-'), 0); // its minus is as long as elsewhere
        const auto *teaches = visitor.find<QLabel>("teaches");
        const auto below = [&] { // of the list
            const QWidget *card = sources->parentWidget()->parentWidget();
            return card->height() - teaches->mapTo(card, QPoint(0, teaches->height())).y();
        };
        QTRY_VERIFY(below() < 200); // the parameters
        visitor.find<QDoubleSpinBox>("parameter_length")->setValue(17);
        visitor.find<QDoubleSpinBox>("parameter_sequences")->setValue(50);
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled() &&
                    visitor.draft().reading().data->sequences.size() == 50);
        visitor.click("openExperiment");
        QTRY_VERIFY(visitor.window.workbench().viewState().task);
        QCOMPARE(visitor.window.workbench().viewState().task->steps(), size_t(17));
    }

    /// A name that is longer than its room ends in "…" and is whole in its tip.
    void longNamesOfSourcesAreElidedAndHaveATip()
    {
        Visitor visitor;
        const auto *sources = visitor.find<QTreeWidget>("sources");
        QCOMPARE(sources->textElideMode(), Qt::ElideRight);
        for (const SourceDescription &source : builtInSources()) {
            const QString title = QString::fromStdString(source.title);
            const auto found = sources->findItems(title, Qt::MatchExactly | Qt::MatchRecursive);
            QCOMPARE(found.size(), 1);
            QVERIFY(found.front()->toolTip(0).startsWith(title + '\n'));
        }
    }

    void theChosenSourceIsInSight()
    {
        Visitor visitor;
        auto *sources = visitor.find<QTreeWidget>("sources");
        visitor.draft().openSource("generate:spirals", "Spirals"); // far below, and the page is not shown yet
        visitor.window.setPage(qobject_cast<QStackedWidget *>(visitor.page->parentWidget())->indexOf(visitor.page));
        QTRY_VERIFY(sources->currentItem());
        const auto inSight = [&] {
            return sources->viewport()->rect().contains(sources->visualItemRect(sources->currentItem()));
        };
        QTRY_VERIFY(inSight());
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        visitor.draft().openSource("builtin:airpassengers", "Airline passengers");
        QTRY_VERIFY(inSight());
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        sources->scrollToBottom();
        sources->setFixedHeight(60);
        QTRY_VERIFY(inSight());
    }

    void titleAndSentenceFollowTheLanguage()
    {
        Visitor visitor;
        const std::string title = descriptionOf("builtin:sunspots")->title;
        visitor.draft().openSource("builtin:sunspots", QString::fromStdString(title));
        QTRY_VERIFY(visitor.text("dataSentence").contains("309 rows"));
        const QString before = visitor.text("dataTitle");
        QCOMPARE(before, QString::fromStdString(title));
        useLanguage(*qApp, "zh_CN");
        QTRY_COMPARE(visitor.text("dataTitle"), shippedText(title));
        QVERIFY(visitor.text("dataTitle") != before);
        QVERIFY2(visitor.text("dataSentence").startsWith(shippedText(title)) && !visitor.text("dataSentence").contains("rows"),
                 qPrintable(visitor.text("dataSentence")));
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY2(visitor.text("dataSentence").contains("60 行"), qPrintable(visitor.text("dataSentence")));
        useLanguage(*qApp, "en");
        QTRY_COMPARE(
            visitor.text("dataSentence"),
            QString("rain.csv: 60 rows, 2 columns, comma-separated with a header; predicts value from value, in the order of "
                    "year."));
    }

    void everyControlHasAName()
    {
        Visitor visitor;
        visitor.drop(folder_.filePath("rain.csv"));
        QTRY_VERIFY(visitor.find<QPushButton>("openExperiment")->isEnabled());
        for (QWidget *widget : visitor.page->findChildren<QWidget *>()) {
            const bool control = qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget) ||
                                 qobject_cast<Plot *>(widget) ||
                                 (qobject_cast<QAbstractSpinBox *>(widget) && widget->objectName() != "qt_spinbox_lineedit");
            const bool inside = widget->parentWidget() && qobject_cast<QComboBox *>(widget->parentWidget()->parentWidget());
            if (control && !inside && widget->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(DataPageTest)
#include "data_page_test.moc"
