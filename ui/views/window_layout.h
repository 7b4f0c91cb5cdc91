#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <string>

namespace sluice {

/// How somebody has arranged the window: what it opens with the next time.
struct WindowLayout {
    QByteArray geometry; ///< QWidget::saveGeometry
    QByteArray docks;    ///< QMainWindow::saveState
    QString page;        ///< its class; of a page that is not there nothing is taken
    bool panel = true;   ///< experts see the experiment
    bool dark = false;
    bool operator==(const WindowLayout &) const = default;
};

/// As a CBOR map, for settings and files.
QByteArray bytesOf(const WindowLayout &layout);
/// Nothing where the bytes are something else.
std::optional<WindowLayout> layoutIn(const QByteArray &bytes);

/// For a session, as JSON: {"page": …, "panel": …, "docks": base64}. Size and colours are the machine's and the person's.
std::string sessionTextOf(const WindowLayout &layout);
/// Nothing where the text is something else.
std::optional<WindowLayout> layoutInSession(const std::string &text);

} // namespace sluice
