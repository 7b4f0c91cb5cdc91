#pragma once

#include <QFontMetricsF>
#include <QString>

class QCPAxis;
class QCPAxisRect;

namespace sluice {

/// The text in as many lines as it takes to be no longer than `room`, broken where a line may break: in Chinese between characters, and
/// within a formula, only where a word alone is too long.
QString inLines(const QString &text, const QFontMetricsF &metrics, double room);

/// As it was given, in one line.
QString titleOf(const QCPAxis &axis);

/// Breaks the titles of the panel's axes that are longer than what the plot leaves them. Whether any was changed: then the panel needs
/// another layout.
bool fitTitles(const QCPAxisRect &panel);
/// Of one axis, such as a colour scale's.
bool fitTitle(QCPAxis &axis);

} // namespace sluice
