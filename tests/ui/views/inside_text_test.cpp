#include "tests/ui/text_recorder.h"
#include "tests/ui/text_state.h"
#include "ui/models/language.h"
#include "ui/views/banner.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/main_window.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

const std::string rhyme = "one two three four one two three four one two three four one two three four one two three four ";

QStringList textsOf(InsideStack &stack)
{
    QStringList texts;
    for (const PaintedText &painted : paintedTexts(stack))
        texts << painted.text;
    return texts;
}

} // namespace

/// The page Inside where the next character is told.
class InsideTextTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { useLanguage(*qApp, "en"); }

    void everyCharacterIsPaintedAndNothingIsALine()
    {
        const ViewState state = textState(rhyme);
        InsideStack stack;
        stack.resize(700, 500);
        const InsideContent content = insideContent(state, traceSample(state), InsideMode::both);
        stack.show(content);
        stack.replot();
        const QStringList texts = textsOf(stack);
        QMap<QString, qsizetype> expected;
        for (const SeriesLine &line : content.series.lines)
            for (size_t t = 0; t < content.steps; ++t)
                ++expected[line.text(line.values[t])];
        QVERIFY(expected.size() > 3);
        for (auto each = expected.constBegin(); each != expected.constEnd(); ++each)
            QVERIFY2(texts.count(each.key()) >= each.value(), qPrintable(each.key() + " of " + texts.join('|')));
        for (const QString &name : {QString("character"), QString("target"), QString("Dense"), QString("LSTM")})
            QVERIFY2(texts.contains(name), qPrintable(name));
        QVERIFY(texts.filter(" = ").filter("character").isEmpty());
    }

    // Where the legend has no room for every unit the picked one stands for the others; nothing else is left out for them.
    void theLegendNamesThePickedUnitWhereItIsTight()
    {
        ViewState state = sunspotState(4);
        state.expert = true;
        state.selection.unit = 2;
        InsideStack stack;
        const auto legendAt = [&](int width) {
            stack.resize(width, 700);
            stack.show(insideContent(state, traceSample(state), InsideMode::recurrent));
            stack.replot();
            return textsOf(stack);
        };
        const QStringList wide = legendAt(1400);
        for (int unit = 1; unit <= 4; ++unit)
            QVERIFY2(wide.contains(QString("unit %1").arg(unit)), qPrintable(wide.join('|')));
        const QStringList tight = legendAt(640);
        QVERIFY2(tight.contains("unit 3 and 3 more"), qPrintable(tight.join('|')));
        for (int unit = 1; unit <= 4; ++unit)
            QVERIFY2(!tight.contains(QString("unit %1").arg(unit)), qPrintable(tight.join('|')));
        QVERIFY2(tight.contains("LSTM"), qPrintable(tight.join('|')));
    }

    // In two lines where one is too short; nothing of it is upon something else.
    void theLegendOfAnEditedInputIsWhole()
    {
        ViewState state = sunspotState(4);
        state.selection.whatIfs = {{{}, true, 0, InputEdit{{state.selection.split, state.selection.sample}, 0, {{8, 2.0}}}}};
        InsideStack stack;
        stack.resize(1400, 700);
        stack.show(insideContent(state, traceSample(state), InsideMode::recurrent));
        for (const int width : {1400, 560, 900, 560}) {
            stack.resize(width, 700);
            stack.replot();
            std::vector<PaintedText> above;
            for (const PaintedText &painted : paintedTexts(stack))
                if (painted.place.bottom() < 60)
                    above.push_back(painted);
            for (const QString &name : {QString("count, what if"), QString("count as it was"), QString("target"), QString("LSTM"),
                                        QString("readout: the head at each step"), QString("LSTM, what if")})
                QVERIFY2(std::ranges::count(above, name, &PaintedText::text) == 1, qPrintable(QString::number(width) + name));
            for (size_t one = 0; one < above.size(); ++one)
                for (size_t other = 0; other < one; ++other)
                    QVERIFY2(!above[one].place.intersects(above[other].place),
                             qPrintable(QString::number(width) + above[one].text + '|' + above[other].text));
        }
    }

    void theyAreThinnedOutWhereTheyDoNotFit()
    {
        QCOMPARE(SymbolLanes::every(9, 20), size_t(1));
        QCOMPARE(SymbolLanes::every(9, 12), size_t(1)); // with 3 pixels between them
        QCOMPARE(SymbolLanes::every(9, 11.9), size_t(2));
        QCOMPARE(SymbolLanes::every(9, 1), size_t(12));
        QCOMPARE(SymbolLanes::every(9, 0), size_t(1)); // not laid out yet
    }

    void theColumnsNameIsTranslated()
    {
        useLanguage(*qApp, "zh_CN");
        const ViewState state = textState(rhyme);
        const InsideContent content = insideContent(state, traceSample(state), InsideMode::both);
        QVERIFY2(content.series.subtitle == "字符" && content.series.lines.front().name == "字符",
                 qPrintable(content.series.subtitle));
        QVERIFY(!content.rows.front().names.join(' ').contains("character"));
    }

    /// On the smallest window, with a message, in the view that has the most rows.
    void theRowsFitWithoutAScrollBar()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("rhyme.txt");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int line = 0; line < 40; ++line)
            file.write("one for the gate, two for the cell\n");
        file.close();
        MainWindow window({}, 1);
        window.resize(1280, 720);
        window.show();
        window.openFile(path);
        QTRY_VERIFY(!window.workbench().viewState().moment.empty());
        window.workbench().setExpert(true);
        window.setPage(1);
        auto *page = window.findChild<InsidePage *>();
        QTRY_VERIFY(page->content().rows.size() > 5);
        QTRY_VERIFY(window.findChild<Banner *>()->isVisible());
        auto *stack = window.findChild<InsideStack *>();
        auto *area = qobject_cast<QScrollArea *>(stack->parentWidget()->parentWidget());
        QTRY_VERIFY(stack->content().rows.size() > 5);
        QTRY_VERIFY2(!area->verticalScrollBar()->isVisible(),
                     qPrintable(QString("%1 in %2").arg(stack->minimumSizeHint().height()).arg(area->height())));
        stack->replot();
        for (QCPAxisRect *rect : stack->axisRects())
            QVERIFY2(rect->height() >= 24, qPrintable(QString::number(rect->height()))); // and can be told apart
    }
};

QTEST_MAIN(InsideTextTest)
#include "inside_text_test.moc"
