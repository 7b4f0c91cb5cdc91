#pragma once

#include "tests/ui/small_scene.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/main_window.h"

#include <QtTest>

namespace sluice::testing {

inline Scene mapScene(size_t units, size_t length)
{
    Scene scene = smallScene();
    scene.beginner = false;
    scene.experiment.data.params["length"] = double(length);
    scene.experiment.task.lookback = length;
    scene.experiment.models = {{"Dense", {DenseSpec{4, Activation::tanh}}}, {"LSTM", {LstmSpec{.units = units}}}};
    return scene;
}

/// A window on the page Inside.
struct InsidePerson {
    explicit InsidePerson(const Scene &scene) : window({scene}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!window.workbench().viewState().moment.empty());
        window.setPage(1);
        QTRY_VERIFY(!page().content().arranged.units.empty());
        stack().replot();
    }
    InsidePage &page() { return *window.findChild<InsidePage *>(); }
    InsideStack &stack() { return *window.findChild<InsideStack *>(); }
    template <class Widget> Widget *find(const char *name) { return window.findChild<Widget *>(name); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    const Selection &selection() { return window.workbench().viewState().selection; }
    QRect rowRect(size_t row) { return stack().axisRects()[static_cast<qsizetype>(row)]->rect(); }
    void wheel(Qt::KeyboardModifiers keys, int turn, const QPoint &at)
    {
        QWheelEvent event(at, stack().mapToGlobal(at), {}, {0, turn}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&stack(), &event);
    }

    MainWindow window;
};

/// The map of a row, as it is drawn.
inline QCPColorMap *mapOf(InsidePerson &person, size_t row)
{
    const QCPAxisRect *rect = person.stack().axisRects()[static_cast<qsizetype>(row)];
    for (int k = 0; k < person.stack().plottableCount(); ++k) {
        auto *map = qobject_cast<QCPColorMap *>(person.stack().plottable(k));
        if (map && map->keyAxis()->axisRect() == rect)
            return map;
    }
    return nullptr;
}

/// That every map of units shows the rows that the stack says, with their values.
inline bool allMapsShow(InsidePerson &person)
{
    person.stack().replot();
    const RowWindow &seen = person.stack().rows();
    const auto &rows = person.page().content().rows;
    size_t maps = 0;
    for (size_t k = 0; k < rows.size(); ++k) {
        if (rows[k].kind != InsideRow::Kind::map || rows[k].units.empty())
            continue;
        ++maps;
        QCPColorMap &map = *mapOf(person, k + 1);
        const auto *frame = qobject_cast<StackRect *>(map.keyAxis()->axisRect());
        const QCPRange range = map.valueAxis()->range();
        const double top = rows[k].pinned.empty() ? double(seen.first) + 0.5 : range.lower;
        if (range.lower != top || range.upper != double(seen.first + seen.count) + 0.5 ||
            frame->ends().top.contains("pin") == rows[k].pinned.empty() ||
            frame->ends().bottom != QString::number(rows[k].units[seen.last()] + 1) ||
            frame->notes().first().first() != person.stack().seen().rowsText)
            return false;
        QCPColorMapData &cells = *map.data();
        if (cells.valueSize() != int(seen.count) || cells.valueRange().lower != double(seen.first + 1))
            return false;
        for (size_t row = 0; row < seen.count; ++row)
            if (const double drawn = cells.cell(7, int(row)); drawn != rows[k].values(seen.first + row, 7))
                return false;
    }
    return maps >= 6;
}

} // namespace sluice::testing
