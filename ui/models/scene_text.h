#pragma once

#include <QCoreApplication>

namespace sluice {

/// Where translators find the words of a scene's panel.
struct SceneText {
    Q_DECLARE_TR_FUNCTIONS(SceneText)
};

} // namespace sluice
