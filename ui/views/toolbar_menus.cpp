// The toolbar's menus: what is opened and saved, what is taken home; the toolbar itself is in toolbar.cpp.

#include "ui/models/language.h"
#include "ui/models/model_name.h"
#include "ui/models/source_text.h"
#include "ui/views/toolbar.h"

#include <QFileInfo>
#include <QKeySequence>
#include <QMenu>
#include <algorithm>
#include <map>

namespace sluice {

namespace {

/// The window has these keys already; the menu only says them.
QString withKeys(const QString &text, const QKeySequence &keys)
{
    return text + '\t' + keys.toString(QKeySequence::NativeText);
}

} // namespace

/// One sub-menu a group, of what has no scene of its own.
void Toolbar::addDataMenus()
{
    sourceMenu_->addSeparator();
    std::map<SourceGroup, QMenu *> menus;
    for (const SourceDescription &source : builtInSources()) {
        const bool inAScene =
            std::ranges::any_of(scenes_, [&](const Scene &scene) { return scene.experiment.data.source == source.id; });
        if (inAScene)
            continue;
        QMenu *&menu = menus[source.group];
        if (!menu) {
            menu = sourceMenu_->addMenu(groupTitle(source.group));
            menu->setAccessibleName(menu->title());
            menu->setToolTipsVisible(true);
        }
        QAction *action = menu->addAction(shippedText(source.title));
        action->setToolTip(shippedText(source.teaches));
        connect(action, &QAction::triggered, this,
                [this, title = QString::fromStdString(source.title), id = QString::fromStdString(source.id)] {
                    emit sourceChosen(id, title);
                });
    }
}

void Toolbar::setRecentFiles(const QStringList &files)
{
    if (files == recent_)
        return;
    recent_ = files;
    fillSourceMenu();
}

void Toolbar::addRecentFiles()
{
    if (recent_.isEmpty())
        return;
    sourceMenu_->addSeparator();
    for (const QString &file : recent_) {
        QAction *action = sourceMenu_->addAction(QFileInfo(file).fileName().replace('&', "&&"));
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] { emit recentAskedFor(file); });
    }
}

/// In both menus: a scene may put one of them away.
void Toolbar::addSaving(QMenu &menu)
{
    QAction *save = menu.addAction(withKeys(tr("Save session"), QKeySequence::Save), this, &Toolbar::saveAskedFor);
    QAction *saveAs =
        menu.addAction(withKeys(tr("Save session as…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S), this, &Toolbar::saveAsAskedFor);
    for (QAction *each : {save, saveAs})
        each->setEnabled(workbench_.viewState().experiment != nullptr);
}

void Toolbar::fillSourceMenu()
{
    qDeleteAll(sourceMenu_->findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // clear() would keep the sub-menus
    sourceMenu_->clear();
    QAction *open = sourceMenu_->addAction(withKeys(tr("Open file…"), QKeySequence::Open), this, &Toolbar::fileAskedFor);
    open->setToolTip(tr("Data, an experiment, a session, or weights from PyTorch, Keras or Sluice"));
    addSaving(*sourceMenu_);
    sourceMenu_->addSeparator();
    QAction *all = sourceMenu_->addAction(tr("All scenes…"), this, &Toolbar::scenesAskedFor);
    all->setToolTip(tr("What each of them shows"));
    for (const Scene &scene : scenes_) {
        QAction *action = sourceMenu_->addAction(shippedText(scene.title));
        action->setToolTip(shippedText(scene.summary));
        connect(action, &QAction::triggered, this, [this, &scene] { emit sceneChosen(scene); });
    }
    addDataMenus();
    addRecentFiles();
    sourceMenu_->setToolTipsVisible(true);
}

void Toolbar::fillExportMenu()
{
    exportMenu_->clear();
    const auto experiment = workbench_.viewState().experiment;
    for (size_t model = 0; experiment && model < experiment->models.size(); ++model)
        exportMenu_
            ->addAction(tr("%1: weights, ONNX, PyTorch…").arg(modelName(experiment->models[model].name)), this,
                        [this, model] { emit weightsAskedFor(model); })
            ->setToolTip(tr("As safetensors, NumPy arrays, ONNX with its scaling, CSV, or a program in PyTorch"));
    exportMenu_->setToolTipsVisible(true);
    addSaving(*exportMenu_);
    exportMenu_->addAction(tr("Save what I see as a scene…"), this, &Toolbar::sceneAskedFor);
    exportMenu_->addSeparator();
    exportMenu_->addAction(tr("Figure or animation…"), this, &Toolbar::figureAskedFor)
        ->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    exportMenu_->addAction(tr("Report…"), this, &Toolbar::reportAskedFor);
    exportMenu_->addAction(tr("Picture of the window…"), this, &Toolbar::pictureAskedFor);
}

} // namespace sluice
