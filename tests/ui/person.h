#pragma once

#include "tests/ui/drop_file.h"
#include "tests/ui/small_scene.h"
#include "ui/views/line_slider.h"
#include "ui/views/main_window.h"
#include "ui/views/progress_pill.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QtTest>

namespace sluice::testing {

/// A window on the small scene, with hands and eyes.
class Person {
public:
    explicit Person(Scene scene = smallScene()) : window({std::move(scene)}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
    }

    const ViewState &sees() { return window.workbench().viewState(); }
    bool ready() { return !sees().moment.empty() && sees().baselines; }
    QPushButton *button(const char *name) { return window.findChild<QPushButton *>(name); }
    void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    QString progress() { return window.findChild<ProgressPill *>("progress")->text(); }
    QString words() { return window.findChild<QLabel *>("words")->text(); }
    LineSlider *slider() { return window.findChild<LineSlider *>("transport"); }
    void drag(LineSlider *line, int value)
    {
        QTest::mouseClick(line, Qt::LeftButton, {}, {line->xOf(value), line->height() - 8});
    }
    void drop(const QString &file) { dropFile(window, file); }

    MainWindow window;
};

} // namespace sluice::testing
