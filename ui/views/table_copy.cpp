#include "ui/views/table_copy.h"

#include "core/io/atomic_file.h"
#include "ui/models/error_text.h"
#include "ui/views/named_action.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMessageBox>
#include <QTableView>
#include <cmath>
#include <filesystem>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Table)
};

QString quoted(QString cell, QChar separator)
{
    cell.replace('\n', ' ');
    if (!cell.contains(separator) && !cell.contains('"'))
        return cell;
    return '"' + cell.replace('"', QStringLiteral("\"\"")) + '"';
}

/// A number with the minus sign that other programs read.
QString readable(const QString &cell)
{
    return cell.size() > 1 && cell[0] == QChar(0x2212) && cell[1].isDigit() ? '-' + cell.mid(1) : cell;
}

QString textOf(const QTableView &table, QChar separator)
{
    const QAbstractItemModel &model = *table.model();
    QStringList lines;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        if (!table.verticalHeader()->isHidden())
            cells << quoted(row < 0 ? QString() : model.headerData(row, Qt::Vertical).toString(), separator);
        for (int column = 0; column < model.columnCount(); ++column) {
            if (table.isColumnHidden(column))
                continue;
            const QVariant exact = row < 0 ? QVariant() : model.index(row, column).data(exactRole);
            const QVariant shown = row < 0 ? model.headerData(column, Qt::Horizontal) : model.index(row, column).data();
            cells << quoted(exact.isValid() && std::isfinite(exact.toDouble())
                                ? QString::number(exact.toDouble(), 'g', QLocale::FloatingPointShortest)
                                : readable(shown.toString()),
                            separator);
        }
        lines << cells.join(separator) + '\n';
    }
    return lines.join(QString());
}

void saveTable(QTableView &table)
{
    QString path = QFileDialog::getSaveFileName(&table, Words::tr("Save table as CSV"), table.accessibleName() + ".csv",
                                                Words::tr("CSV file (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += ".csv";
    const QByteArray bytes = textOf(table, ',').toUtf8();
    const Result<void> saved = writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                                                   std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
    if (!saved)
        QMessageBox::warning(&table, Words::tr("Not saved"), errorText(saved.error()));
}

} // namespace

void offerTable(QTableView &table)
{
    QAction *copy = addNamedAction(table, "Table", QT_TRANSLATE_NOOP("Table", "Copy table"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QAction *save = addNamedAction(table, "Table", QT_TRANSLATE_NOOP("Table", "Save table as CSV…"));
    QObject::connect(copy, &QAction::triggered, &table, [&table] { QGuiApplication::clipboard()->setText(textOf(table, '\t')); });
    QObject::connect(save, &QAction::triggered, &table, [&table] { saveTable(table); });
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace sluice
