#include "ui/views/view_menu.h"

#include "ui/models/language.h"
#include "ui/models/system_motion.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>

namespace sluice {

namespace {

constexpr const char *motionKey = "reducedMotion";

std::vector<Qt::UIEffect> effectsNow()
{
    std::vector<Qt::UIEffect> effects;
    for (const Qt::UIEffect effect :
         {Qt::UI_AnimateMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip, Qt::UI_FadeMenu, Qt::UI_FadeTooltip})
        if (QApplication::isEffectEnabled(effect))
            effects.push_back(effect);
    return effects;
}

} // namespace

ViewMenu::ViewMenu(QObject *parent)
    : QObject(parent), reducedMotion_(QSettings().value(motionKey).toBool()), effects_(effectsNow())
{
    setReducedMotion(reducedMotion_);
}

void ViewMenu::followSystemMotion()
{
    const auto isChosen = [] { return QSettings().contains(motionKey); };
    if (isChosen())
        return;
    auto *system = new SystemMotion(this);
    connect(system, &SystemMotion::answered, this, [this, isChosen](bool reduced) {
        if (!isChosen())
            setReducedMotion(reduced);
    });
    system->follow();
}

void ViewMenu::addTo(QMenu &menu)
{
    menu.addSeparator();
    QAction *present = menu.addAction(tr("Presentation\tF11"), this, &ViewMenu::presentationAskedFor);
    present->setToolTip(tr("The page alone, large enough for a projector"));
    addMotion(menu);
    addLanguages(menu);
    addHelp(menu);
}

void ViewMenu::addMotion(QMenu &menu)
{
    QAction *calm = menu.addAction(tr("Reduce motion"));
    calm->setObjectName("reduceMotion");
    calm->setToolTip(
        tr("While a network trains, draw once a second instead of thirty times; menus do not slide. Until it is chosen here: as "
           "the desktop has it"));
    calm->setCheckable(true);
    calm->setChecked(reducedMotion_);
    connect(calm, &QAction::toggled, this, &ViewMenu::chooseReducedMotion);
}

void ViewMenu::chooseReducedMotion(bool reduced)
{
    QSettings().setValue(motionKey, reduced);
    setReducedMotion(reduced);
}

void ViewMenu::setReducedMotion(bool reduced)
{
    reducedMotion_ = reduced;
    for (const Qt::UIEffect effect : effects_)
        QApplication::setEffectEnabled(effect, !reduced);
    emit motionReduced(reduced);
}

void ViewMenu::addLanguages(QMenu &menu)
{
    menu.addSection(tr("Language"));
    auto *group = new QActionGroup(&menu);
    for (const QString &language : languages()) {
        QAction *action = menu.addAction(languageName(language));
        action->setObjectName("language-" + language);
        action->setCheckable(true);
        action->setChecked(language == usedLanguage());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [language] {
            QSettings().setValue("language", language);
            useLanguage(*QCoreApplication::instance(), language);
        });
    }
}

void ViewMenu::addHelp(QMenu &menu)
{
    menu.addSection(tr("Help"));
    QAction *words = menu.addAction(tr("Glossary\tShift+F1"), this, &ViewMenu::glossaryAskedFor);
    words->setToolTip(tr("Every word of the window, in the order in which they are best learned. F1 explains one thing."));
    QAction *keys = menu.addAction(tr("Shortcuts\t?"), this, &ViewMenu::shortcutsAskedFor);
    keys->setToolTip(tr("Everything that the keyboard does"));
}

} // namespace sluice
