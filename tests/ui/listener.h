#pragma once

#include "tests/ui/patience.h"
#include "tests/ui/told_scene.h"
#include "ui/views/main_window.h"
#include "ui/views/prediction_page.h"
#include "ui/views/prediction_plot.h"
#include "ui/views/scene_guide.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

namespace sluice::testing {

/// A window on a scene that tells something.
struct Listener {
    explicit Listener(const Scene &scene = toldScene()) : window({scene}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!window.workbench().viewState().moment.empty());
        QTRY_VERIFY(guide().isVisible());
    }
    template <class Widget> Widget *find(const char *name) { return window.findChild<Widget *>(name); }
    SceneGuide &guide() { return *window.findChild<SceneGuide *>(); }
    PredictionPage &page() { return *window.findChild<PredictionPage *>(); }
    PredictionPlot &plot() { return *window.findChild<PredictionPlot *>(); }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QPushButton *tab(const QString &name)
    {
        for (QPushButton *each : window.findChildren<QPushButton *>())
            if (each->property("page").toBool() && each->text() == name)
                return each;
        return nullptr;
    }
    void train()
    {
        window.workbench().setPace({});
        window.workbench().train();
        QTRY_VERIFY_WITH_TIMEOUT(!window.workbench().viewState().final.empty(), patience);
    }
    void toStep(size_t step)
    {
        window.workbench().setSceneStep(step);
        QTRY_COMPARE(text("scenePlace"), QString("%1 of 5").arg(step + 1));
    }

    MainWindow window;
};

/// smallScene with one step, to be edited.
inline Scene smallSceneWithSteps()
{
    Scene scene = smallScene();
    scene.steps = {{"One", "Nothing yet.", {}, {}, {}, {}, {}}};
    return scene;
}

} // namespace sluice::testing
