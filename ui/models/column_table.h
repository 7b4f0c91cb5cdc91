#pragma once

#include "ui/models/data_draft.h"

#include <QAbstractTableModel>

namespace sluice {

/// The columns of a source: what each is for, of which type, how much of it is missing, how its values lie. Role and type can be
/// overruled.
class ColumnTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Place { name, role, type, missing, values, histogram, placeCount };
    static constexpr int choicesRole = Qt::UserRole;       ///< QStringList, to choose from
    static constexpr int histogramRole = Qt::UserRole + 1; ///< QList<double>: shares of the highest bin
    static constexpr int namesRole = Qt::UserRole + 3;     ///< QStringList: of a category's bins
    static constexpr int leaksRole = Qt::UserRole + 2;     ///< bool

    explicit ColumnTable(DataDraft &draft, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int dataRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int dataRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int dataRole) override; ///< the place among the choices

private:
    void refresh();
    void showLeaks();
    void tellOfCells();
    QString textAt(const CsvColumnSummary &column, int place) const;
    QStringList choices(const QModelIndex &index) const;
    QString tip(const CsvColumnSummary &column, int place) const;

    DataDraft &draft_;
    std::vector<CsvColumnSummary> columns_;
    std::vector<size_t> leaking_;
};

/// "104 … 622, mean 280"; no mean of what gives the time; dates as dates; the first classes of a category.
QString valuesText(const CsvColumnSummary &column, const DataReading &reading);

} // namespace sluice
