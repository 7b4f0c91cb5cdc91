#pragma once

#include "ui/views/memory_page.h"

#include <QSignalSpy>
#include <QtTest>

namespace sluice::testing {

/// The page with somebody who does what it asks for, as the window does.
struct ShownMemory {
    explicit ShownMemory(const ViewState &first, MemoryPage::Compute compute = MemoryPage::byMemoryWork())
        : state(first), page(nullptr, std::move(compute))
    {
        QObject::connect(&page, &MemoryPage::selectionEdited, &page, [this](const Selection &selection) {
            state.selection = selection;
            page.show(state);
        });
        page.resize(1280, 600);
        QSignalSpy answered(&page, &MemoryPage::answered);
        page.show(state);
        page.QWidget::show();
        QVERIFY(answered.wait());
    }

    ViewState state;
    MemoryPage page;
};

} // namespace sluice::testing
