#include "ui/views/report_markup.h"

namespace sluice {

namespace {

QString rowHtml(const QStringList &cells, const QString &tag)
{
    QString row = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        row += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
    return row + QStringLiteral("</tr>\n");
}

} // namespace

QString paragraphsHtml(const ReportSection &section)
{
    QString html;
    for (const QString &paragraph : section.paragraphs)
        html += QStringLiteral("<p>%1</p>\n").arg(paragraph.toHtmlEscaped());
    return html;
}

QString tableHtml(const ReportTable &table, const QString &attributes)
{
    QString html =
        QStringLiteral("<table %1%2>\n").arg(attributes, table.header.isEmpty() ? QStringLiteral(" class=\"pairs\"") : QString());
    if (!table.caption.isEmpty())
        html += QStringLiteral("<caption>%1</caption>\n").arg(table.caption.toHtmlEscaped());
    if (!table.header.isEmpty())
        html += QStringLiteral("<thead>") + rowHtml(table.header, QStringLiteral("th")) + QStringLiteral("</thead>\n");
    html += QStringLiteral("<tbody>\n");
    for (const QStringList &row : table.rows)
        html += rowHtml(row, QStringLiteral("td"));
    return html + QStringLiteral("</tbody>\n</table>\n");
}

} // namespace sluice
