#pragma once

#include "tests/ui/small_scene.h"
#include "ui/views/atlas_card.h"
#include "ui/views/atlas_plot.h"
#include "ui/views/main_window.h"

#include <QtTest>

namespace sluice::testing {

/// The window after a whole training of the small scene, on the page Training.
class TrainedWindow {
public:
    TrainedWindow() : window({smallScene()}, 1)
    {
        window.resize(1440, 900);
        window.show();
        window.openScene({});
        QTRY_VERIFY(!workbench().viewState().moment.empty());
        workbench().setPace({});
        workbench().train();
        QTRY_COMPARE(workbench().keptEpochs().size(), size_t(7));
        QTRY_VERIFY(!workbench().canTrain());
        window.setPage(trainingPage);
    }

    Workbench &workbench() { return window.workbench(); }
    const Selection &selection() { return workbench().viewState().selection; }
    AtlasPlot *plot() { return window.findChild<AtlasPlot *>(); }
    AtlasCard *card() { return window.findChild<AtlasCard *>(); }
    void waitForAtlas()
    {
        QTRY_VERIFY(!plot()->atlas().maps.empty());
        QTRY_VERIFY(!plot()->atlas().maps.front().values.has_nan());
        plot()->replot();
    }

    static constexpr int trainingPage = 3;
    MainWindow window;
};

} // namespace sluice::testing
