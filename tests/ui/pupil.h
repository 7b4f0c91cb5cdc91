#pragma once

#include "tests/ui/small_scene.h"
#include "ui/views/explainer.h"
#include "ui/views/main_window.h"
#include "ui/views/reading_dialog.h"

#include <QTextDocumentFragment>

namespace sluice::testing {

class Pupil {
public:
    Pupil() : window({smallScene()}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
    }
    bool ready() { return !window.workbench().viewState().moment.empty(); }
    Explainer &explainer() { return *window.findChild<Explainer *>(); }
    QString plain(const QWidget &widget, const QPoint &place)
    {
        return QTextDocumentFragment::fromHtml(explainer().explanationOf(widget, place)).toPlainText();
    }
    ReadingDialog *reading()
    {
        for (auto *dialog : window.findChildren<ReadingDialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

    MainWindow window;
};

} // namespace sluice::testing
