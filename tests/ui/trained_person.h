#pragma once

#include "tests/ui/patience.h"
#include "tests/ui/small_scene.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/main_window.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

namespace sluice::testing {

/// A window on the small scene, trained, with the page Inside open and hands to use it.
class TrainedPerson {
public:
    TrainedPerson() : window({smallScene()}, 1)
    {
        window.resize(1440, 900);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!sees().moment.empty() && sees().baselines);
        window.workbench().setPace({});
        window.workbench().train();
        QTRY_COMPARE_WITH_TIMEOUT(window.workbench().progress().phase, Phase::finished, patience);
        window.setPage(1);
        settle();
    }

    void settle()
    {
        QCoreApplication::processEvents();
        inside().findChild<InsideStack *>()->replot();
    }
    const ViewState &sees() { return window.workbench().viewState(); }
    InsidePage &inside() { return *window.findChild<InsidePage *>(); }
    InsideStack &stack() { return *inside().findChild<InsideStack *>(); }
    QListWidget &list() { return *window.findChild<QListWidget *>("whatIfs"); }
    template <class Widget> Widget &find(const char *name) { return *window.findChild<Widget *>(name); }
    void click(const char *name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
    void add(const char *text)
    {
        for (QAction *action : find<QPushButton>("addWhatIf").menu()->actions())
            if (action->text() == text)
                return action->trigger(), settle();
        QFAIL(text);
    }
    void undo() { QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier), settle(); }
    void redo() { QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier), settle(); }
    InsideRow row(InsideRow::Quantity quantity)
    {
        return *std::ranges::find(inside().content().rows, quantity, &InsideRow::quantity);
    }
    QString result() { return find<QLabel>("whatIfResult").text(); }

    MainWindow window;
};

} // namespace sluice::testing
