#include "ui/views/view_table.h"

namespace sluice {

namespace {

QString forPrograms(const QVariant &cell)
{
    const bool number = cell.typeId() == QMetaType::Double;
    return number ? QString::number(cell.toDouble(), 'g', 9) : cell.toString().replace(QChar(0x2212), '-');
}

} // namespace

QString asText(const ViewTable &table)
{
    QString text = table.header.join('\t') + '\n';
    for (const QVariantList &row : table.rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells << forPrograms(cell);
        text += cells.join('\t') + '\n';
    }
    return text;
}

} // namespace sluice
