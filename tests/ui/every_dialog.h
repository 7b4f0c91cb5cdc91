#pragma once

#include "tests/ui/every_page.h"
#include "ui/views/experiment_panel.h"
#include "ui/views/model_editor.h"
#include "ui/views/plot.h"
#include "ui/views/scene_editor.h"
#include "ui/views/toolbar.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <functional>

namespace sluice::testing {

/// Opens every dialog of a trained reader's window, each as somebody does who uses it.
class EveryDialog {
public:
    explicit EveryDialog(Reader &reader) : window_(reader.window) { window_.workbench().setExpert(true); }

    struct Way {
        const char *name;
        std::function<void()> open;
    };
    std::vector<Way> ways()
    {
        auto *toolbar = window_.findChild<Toolbar *>();
        return {
            {"scenes", [=] { emit toolbar->scenesAskedFor(); }},
            {"figure", [=] { emit toolbar->figureAskedFor(); }},
            {"report", [=] { emit toolbar->reportAskedFor(); }},
            {"more epochs", [=] { emit toolbar->moreEpochsAskedFor(); }},
            {"branch", [this] { window_.findChild<QPushButton *>("branch")->click(); }},
            {"glossary", [this] { QTest::keyClick(&window_, Qt::Key_F1, Qt::ShiftModifier); }},
            {"shortcuts", [this] { QTest::keyClick(&window_, '?'); }},
            {"search of settings",
             [this] { emit window_.findChild<ExperimentPanel *>()->findChild<ModelEditor *>()->searchAskedFor(); }},
            {"measures", [this] { window_.findChild<QPushButton *>("allMeasures")->click(); }},
            {"table of a plot", [this] { openTable(); }},
            {"import", [this] { window_.openFile(SLUICE_SOURCE_DIR "/tests/oracle/weights/torch_mlp.npz"); }},
            {"import of what does not fit",
             [this] { window_.openFile(SLUICE_SOURCE_DIR "/tests/oracle/weights/torch_words.npz"); }},
            {"a figure's session is gone", [this] { emit window_.workbench().figureOpened("gates", {}, true, {}, {}); }},
            {"scene editor", [=] { emit toolbar->sceneAskedFor(); }},
            {"unsaved scene",
             [=] {
                 emit toolbar->sceneAskedFor();
                 auto *editor = window_.findChild<SceneEditor *>();
                 QTest::keyClicks(editor->findChild<QLineEdit *>("sceneSummary"), " More.");
                 editor->close();
             }},
            {"unsaved session", [this] { window_.close(); }},
        };
    }
    /// `look` may press what it likes, and returns what is wrong.
    QStringList onEach(const std::function<QStringList(QDialog &)> &look)
    {
        QStringList problems;
        for (const Way &way : ways()) {
            window_.activateWindow();
            if (!QTest::qWaitForWindowActive(&window_))
                problems << QString("%1: the window does not come back").arg(way.name);
            way.open();
            QDialog *dialog = nullptr;
            if (!QTest::qWaitFor([&] { return (dialog = opened()) && dialog->isActiveWindow(); })) {
                problems << QString("%1 does not open").arg(way.name);
                continue;
            }
            for (const QString &wrong : look(*dialog))
                problems << QString("%1: %2").arg(way.name, wrong);
            closeAll();
        }
        return problems;
    }

private:
    /// The one in front.
    static QDialog *opened()
    {
        QDialog *found = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
                found = !found || qobject_cast<QMessageBox *>(dialog) ? dialog : found;
        return found;
    }
    void openTable()
    {
        QMenu menu;
        window_.findChild<Plot *>()->fillMenu(menu);
        for (QAction *action : menu.actions())
            if (action->text() == Plot::tr("Data as a table…"))
                action->trigger();
    }
    static void closeAll()
    {
        while (QDialog *dialog = opened()) {
            auto *question = qobject_cast<QMessageBox *>(dialog);
            const bool scene = question && question->objectName() == "unsavedScene";
            if (scene) {
                for (QAbstractButton *button : question->buttons())
                    if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                        button->click();
            } else {
                dialog->reject();
            }
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    MainWindow &window_;
};

} // namespace sluice::testing
