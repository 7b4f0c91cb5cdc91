#pragma once

#include <QList>
#include <QStringList>
#include <QVariantList>

namespace sluice {

/// What a view that is no plot shows, in words and numbers.
struct ViewTable {
    QStringList header;
    QList<QVariantList> rows; ///< a cell is a double or a text
};

/// Tabs between the cells and a decimal point in every locale, for other programs.
QString asText(const ViewTable &table);

} // namespace sluice
