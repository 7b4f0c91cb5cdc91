#pragma once

#include "tests/ui/drop_file.h"
#include "tests/ui/small_scene.h"
#include "ui/views/data_page.h"
#include "ui/views/main_window.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

namespace sluice::testing {

/// A window with nothing open and the page Data in front.
class Visitor {
public:
    Visitor() : window({smallScene()}, 1), page(window.findChild<DataPage *>())
    {
        window.resize(1280, 720);
        window.show();
    }
    void drop(const QString &file) { dropFile(window, file); }
    DataDraft &draft() { return page->draft(); }
    template <class Widget> Widget *find(const char *name) { return page->findChild<Widget *>(name); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString text(const char *name) { return find<QLabel>(name)->text(); }

    MainWindow window;
    DataPage *page;
};

} // namespace sluice::testing
