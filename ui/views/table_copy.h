#pragma once

class QTableView;

namespace sluice {

/// The number behind a cell's text, where a table copies that instead.
inline constexpr int exactRole = 0x0100 + 64; // Qt::UserRole + 64

/// Ctrl+C and a context menu with which a table goes home: copied (tabs between the cells, for spreadsheets) or saved as CSV, with its
/// header. Hidden columns stay behind.
void offerTable(QTableView &table);

} // namespace sluice
