#include "ui/views/let_through.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtTest>

using namespace sluice;

namespace {

/// What a window would do with keys that nobody took.
class Below : public QWidget {
public:
    std::vector<int> keys;

protected:
    void keyPressEvent(QKeyEvent *event) override { keys.push_back(event->key()); }
};

void wheel(QWidget &widget)
{
    const QPoint at = widget.rect().center();
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // as from a person: what is not taken goes to what the widget stands in
    QApplication::instance()->notify(&widget, &event);
}

} // namespace

class LetThroughTest : public QObject {
    Q_OBJECT

private slots:
    void theWheelScrollsUnlessANumberWasChosen()
    {
        QScrollArea area;
        auto *form = new QWidget;
        auto *column = new QVBoxLayout(form);
        auto *number = new QSpinBox(form);
        auto *list = new QComboBox(form);
        auto *slider = new QSlider(Qt::Horizontal, form);
        auto *rest = new QLabel(form);
        number->setValue(5);
        list->addItems({"a", "b", "c"});
        rest->setFixedHeight(3000);
        for (QWidget *each : std::initializer_list<QWidget *>{number, list, slider, rest})
            column->addWidget(each);
        area.setWidget(form);
        area.setWidgetResizable(true);
        area.resize(200, 200);
        LetThrough filter(&area);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        area.setFocus();
        QCOMPARE(number->focusPolicy(), Qt::StrongFocus); // the wheel would give it the focus
        wheel(*number);
        wheel(*list);
        QCOMPARE(number->value(), 5);
        wheel(*slider);
        QCOMPARE(list->currentIndex(), 0);
        QCOMPARE(slider->value(), 0);
        QVERIFY(area.verticalScrollBar()->value() > 0);
        number->setFocus();
        QTRY_VERIFY(number->hasFocus());
        wheel(*number);
        QCOMPARE(number->value(), 4);
        slider->setValue(50);
        slider->setFocus(); // as it is after it was dragged
        QTRY_VERIFY(slider->hasFocus());
        area.verticalScrollBar()->setValue(0);
        wheel(*slider);
        QCOMPARE(slider->value(), 50);
        QVERIFY(area.verticalScrollBar()->value() > 0);
    }

    void whereAllIsSeenTheWheelChoosesAtOnce()
    {
        QScrollArea area;
        auto *number = new QSpinBox;
        number->setValue(5);
        area.setWidget(number);
        area.resize(400, 400);
        LetThrough filter(&area);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        area.setFocus();
        wheel(*number);
        QCOMPARE(number->value(), 4);
    }

    void whereNothingScrollsTheWheelChoosesAtOnce()
    {
        QWidget window;
        auto *number = new QSpinBox(&window);
        number->setValue(5);
        LetThrough filter(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.setFocus();
        wheel(*number);
        QCOMPARE(number->value(), 4);
    }

    void inOtherWindowsUpAndDownMoveTheFocus()
    {
        QWidget main, dialog;
        LetThrough filter(&main);
        auto *row = new QVBoxLayout(&dialog);
        auto *first = new QPushButton("1", &dialog), *second = new QPushButton("2", &dialog);
        row->addWidget(first);
        row->addWidget(second);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(second->hasFocus());
    }

    void aButtonThatStandsAloneLeavesUpAndDown()
    {
        Below below;
        auto *row = new QVBoxLayout(&below);
        std::vector<QPushButton *> buttons;
        for (int k = 0; k < 4; ++k) {
            buttons.push_back(new QPushButton(QString::number(k), &below));
            buttons.back()->setCheckable(k >= 2);
            buttons.back()->setAutoExclusive(k >= 2);
            row->addWidget(buttons.back());
        }
        LetThrough filter(&below);
        below.show();
        QVERIFY(QTest::qWaitForWindowActive(&below));
        buttons[0]->setFocus();
        QTest::keyClick(buttons[0], Qt::Key_Down);
        QVERIFY(buttons[0]->hasFocus());
        QCOMPARE(below.keys, std::vector<int>{Qt::Key_Down});
        buttons[2]->setFocus();
        QTest::keyClick(buttons[2], Qt::Key_Down); // one of several
        QVERIFY(buttons[3]->hasFocus());
    }
};

QTEST_MAIN(LetThroughTest)
#include "let_through_test.moc"
