#include "ui/views/let_through.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
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
    QCoreApplication::sendEvent(&widget, &event);
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
        auto *rest = new QLabel(form);
        number->setValue(5);
        list->addItems({"a", "b", "c"});
        rest->setFixedHeight(3000);
        for (QWidget *each : std::initializer_list<QWidget *>{number, list, rest})
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
        QCOMPARE(list->currentIndex(), 0);
        number->setFocus();
        QTRY_VERIFY(number->hasFocus());
        wheel(*number);
        QCOMPARE(number->value(), 4);
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
