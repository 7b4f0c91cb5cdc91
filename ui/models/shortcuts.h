#pragma once

#include <QString>
#include <vector>

namespace sluice {

struct Shortcut {
    QString keys;
    QString does;
};

struct ShortcutGroup {
    QString where;
    std::vector<Shortcut> shortcuts;
};

/// Every key of the window, in its language. The keys of the window's own shortcuts are named as QKeySequence writes them.
std::vector<ShortcutGroup> shortcuts();
QString shortcutsHtml();

} // namespace sluice
