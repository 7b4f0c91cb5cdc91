#pragma once

#include "tests/ui/patience.h"
#include "tests/ui/small_scene.h"
#include "ui/views/card.h"
#include "ui/views/inside_page.h"
#include "ui/views/inside_stack.h"
#include "ui/views/main_window.h"
#include "ui/views/presentation.h"

#include <QGraphicsProxyWidget>
#include <QStackedWidget>
#include <QtTest>
#include <functional>

namespace sluice::testing {

class Lecture {
public:
    explicit Lecture(QSize screen, const Scene &scene = smallScene()) : Lecture(screen, std::vector{scene}) {}
    Lecture(QSize screen, const std::vector<Scene> &scenes) : window(scenes, 1)
    {
        window.resize(screen);
        window.show();
        window.openScene({});
    }
    bool ready() { return !window.workbench().viewState().moment.empty() && window.workbench().viewState().baselines; }
    bool trained() { return window.workbench().progress().phase == Phase::finished; }
    Presentation *presentation() { return window.findChild<Presentation *>(); }
    QStackedWidget *pages()
    {
        auto *stage = presentation() ? presentation()->scene()->items().isEmpty() ? nullptr : stageOf() : nullptr;
        return stage ? stage->findChild<QStackedWidget *>() : window.findChild<QStackedWidget *>();
    }
    QWidget *stageOf()
    {
        for (QGraphicsItem *item : presentation()->scene()->items())
            if (auto *proxy = qgraphicsitem_cast<QGraphicsProxyWidget *>(item))
                return proxy->widget();
        return nullptr;
    }
    void train()
    {
        window.workbench().setPace({});
        window.workbench().train();
        QTRY_VERIFY_WITH_TIMEOUT(trained(), patience);
    }
    QString footer() { return presentation()->status().replace(QChar::Nbsp, ' '); }
    /// Goes through all sheets of all pages from the first one on, as a remote control does.
    void onEverySheet(const std::function<void(QWidget &page)> &look)
    {
        window.setPage(0);
        for (QString before; footer() != before; press(Qt::Key_PageDown)) {
            before = footer();
            look(*pages()->currentWidget());
        }
    }
    void press(int key) { QTest::keyClick(presentation(), static_cast<Qt::Key>(key)); }

    MainWindow window;
};

/// The page, or null where it can't be turned to: it is not among those that are projected at once.
template <class Page> Page *turnTo(Lecture &lecture)
{
    Page *page = nullptr;
    for (int index = 0; !page && index < lecture.pages()->count(); ++index) {
        lecture.window.setPage(index);
        page = qobject_cast<Page *>(lecture.pages()->currentWidget());
    }
    return page;
}

/// What stands beside or below each other on the page: cards with something in them, and the rows of Inside.
inline int panelsOf(const QWidget &page)
{
    if (const auto *inside = qobject_cast<const InsidePage *>(&page)) {
        const auto *stack = inside->findChild<InsideStack *>();
        return stack->isVisibleTo(&page) ? static_cast<int>(stack->axisRects().size()) : 0;
    }
    int panels = 0;
    for (const Card *card : page.findChildren<Card *>())
        panels += card->isVisibleTo(&page) ? 1 : 0;
    return panels;
}

} // namespace sluice::testing
