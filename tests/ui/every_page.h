#pragma once

#include "tests/ui/page_count.h"
#include "tests/ui/patience.h"
#include "tests/ui/small_scene.h"
#include "ui/views/main_window.h"

#include <QStackedWidget>
#include <QtTest>
#include <functional>

namespace sluice::testing {

/// A window with a trained small scene, on whose every page something is asked, in both views.
class Reader {
public:
    explicit Reader(const Scene &scene = smallScene()) : window({scene}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
    }
    bool ready() { return !window.workbench().viewState().moment.empty() && window.workbench().viewState().baselines; }
    bool trained() { return window.workbench().progress().phase == Phase::finished; }
    void train()
    {
        window.workbench().setPace({});
        window.workbench().train();
    }
    QStackedWidget *pages() { return window.findChild<QStackedWidget *>(); }

    /// Turns every page in both views; `look` says what is wrong with it, until nothing is or time is up.
    QString onEveryPage(const std::function<QStringList()> &look)
    {
        QStringList problems;
        for (const bool expert : {false, true}) {
            window.workbench().setExpert(expert);
            for (int page = 0; page < pageCount(window); ++page) {
                window.setPage(page);
                if (pages()->currentIndex() != page)
                    continue;
                QStringList wrong;
                if (!QTest::qWaitFor([&] { return (wrong = look()).isEmpty(); }, patience))
                    for (const QString &each : wrong)
                        problems << QString("%1, page %2: %3").arg(expert ? "expert" : "beginner").arg(page).arg(each);
            }
        }
        problems.removeDuplicates();
        return QStringList(problems.mid(0, 60)).join('\n');
    }

    MainWindow window;
};

} // namespace sluice::testing
