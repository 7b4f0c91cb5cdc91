#include "tests/ui/person.h"
#include "ui/models/cell_equations.h"
#include "ui/models/cell_numbers.h"
#include "ui/models/compare_content.h"
#include "ui/models/language.h"
#include "ui/models/value_text.h"
#include "ui/views/batch_strip.h"
#include "ui/views/cell_diagram.h"
#include "ui/views/inside_page.h"
#include "ui/views/table_dialog.h"

#include <QClipboard>
#include <QTableView>
#include <QtTest>

using namespace sluice;
using sluice::testing::Person;

namespace {

QAction *entry(const QWidget &view, const QString &text)
{
    for (QAction *action : view.actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

TableDialog *opened(const QWidget &view)
{
    entry(view, "Data as a table…")->trigger();
    return view.window()->findChild<TableDialog *>();
}

QString cell(const TableDialog &dialog, int row, int column)
{
    return dialog.findChild<QTableView *>()->model()->index(row, column).data().toString();
}

} // namespace

/// Views that are no plots have the same table beside them.
class ViewTableTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { useLanguage(*qApp, "en"); }

    void theStripOfInputs()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        const auto *strip = person.window.findChild<BatchStrip *>();
        const BatchContent content = batchContent(person.sees());
        const QPointer<TableDialog> dialog = opened(*strip);
        QVERIFY(dialog && dialog->isVisible());
        const QAbstractItemModel &model = *dialog->findChild<QTableView *>()->model();
        QCOMPARE(model.rowCount(), int(content.rows[0].values.size()));
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QString("value"));
        for (int t = 0; t < model.rowCount(); ++t) {
            QCOMPARE(cell(*dialog, t, 0).toInt(), t + 1);
            const double value = cell(*dialog, t, 1).replace(QChar(0x2212), '-').toDouble();
            QVERIFY(std::abs(value - content.rows[0].values[size_t(t)]) < 1e-6);
        }
        entry(*strip, "Copy numbers")->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), model.rowCount() + 1);
        QCOMPARE(lines[0], QString("t\tvalue\tmark"));
        QCOMPARE(lines[1].split('\t')[1].toDouble(), cell(*dialog, 0, 1).replace(QChar(0x2212), '-').toDouble());
    }

    void symbolsAreWrittenOut()
    {
        BatchStrip strip;
        strip.show({{"symbol", {}, 0, false, {"B", "T", "E"}}});
        const QPointer<TableDialog> dialog = opened(strip);
        QVERIFY(dialog);
        QCOMPARE(cell(*dialog, 1, 1), QString("T"));
    }

    void theCellAndItsNextStep()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.window.setPage(1);
        auto *page = person.window.findChild<InsidePage *>();
        QTRY_VERIFY(page->content().cell);
        const auto *diagram = page->findChild<CellDiagram *>();
        const QPointer<TableDialog> dialog = opened(*diagram);
        QVERIFY(dialog);
        const auto saysAsTheCard = [&] {
            const CellCard &card = *page->content().cell;
            const auto &equations = card.equations;
            const int rows = dialog->findChild<QTableView *>()->model()->rowCount();
            bool same = rows > int(equations.size());
            const QString drawn = placeName(card, {CellSpot::squashed}),
                          value = exactText(numberAt(card, {CellSpot::squashed}).value);
            bool found = false;
            for (int row = int(equations.size()); row < rows; ++row)
                found = found || (cell(*dialog, row, 0) == drawn && cell(*dialog, row, 2) == value);
            for (int row = 0; same && row < int(equations.size()); ++row)
                same = cell(*dialog, row, 0) == equations[size_t(row)].symbol &&
                       cell(*dialog, row, 2) == equations[size_t(row)].value;
            return same && found && !equations.empty();
        };
        QTRY_VERIFY(saysAsTheCard());
        const QString before = cell(*dialog, 0, 2);
        Selection next = person.sees().selection;
        next.step += 3;
        person.window.workbench().setSelection(next);
        QTRY_VERIFY(saysAsTheCard() && cell(*dialog, 0, 2) != before);
    }

    void itsMenuFollowsTheLanguage()
    {
        Person person;
        const auto *strip = person.window.findChild<BatchStrip *>();
        QVERIFY(entry(*strip, "Copy numbers"));
        useLanguage(*qApp, "zh_CN");
        QTRY_VERIFY(!entry(*strip, "Copy numbers"));
        QVERIFY(entry(*strip, "复制数值") && entry(*strip, "以表格显示数据……"));
    }
};

QTEST_MAIN(ViewTableTest)
#include "view_table_test.moc"
