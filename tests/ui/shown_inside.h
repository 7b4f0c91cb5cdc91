#pragma once

#include "tests/ui/inside_fixture.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"

#include <QtTest>

namespace sluice::testing {

/// The page with somebody who does what it asks for, as the window does.
struct ShownInside {
    explicit ShownInside(const ViewState &first, InsideMode mode = InsideMode::recurrent) : state(first)
    {
        QObject::connect(&page, &InsidePage::selectionEdited, &page, [this](const Selection &selection) {
            state.selection = selection;
            page.show(state);
        });
        page.resize(1280, 560);
        page.setMode(mode);
        page.show(state);
        page.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.content().steps > 0);
        stack().replot();
    }

    InsideStack &stack() { return *page.findChild<InsideStack *>(); }
    QRect rowRect(size_t row) { return stack().axisRects()[static_cast<qsizetype>(row)]->rect(); }

    ViewState state;
    InsidePage page;
};

} // namespace sluice::testing
