#pragma once

#include <QStringList>

namespace sluice {

/// What stands between the facts of one line.
inline const QString betweenFacts = QStringLiteral(";  ");
/// Those of them that there are, in one line.
QString joinedFacts(QStringList facts);
/// "◆ with the what-if: …;  as it was, without the what-if: …"
QString bothSides(const QString &whatIf, const QString &before);

} // namespace sluice
