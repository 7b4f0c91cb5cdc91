#pragma once

#include "tests/ui/person.h"

#include <QMenu>

namespace sluice::testing {

/// As a user sees it: the check mark in the menu View.
inline QAction *entry(Person &person)
{
    auto *menu = person.button("viewMenu")->menu();
    emit menu->aboutToShow();
    return menu->findChild<QAction *>("reduceMotion");
}

} // namespace sluice::testing
