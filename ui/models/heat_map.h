#pragma once

#include "ui/models/colour.h"
#include "ui/models/map_cells.h"
#include "ui/models/map_shows.h"
#include "ui/models/plot_table.h"

#include <QString>
#include <QStringList>
#include <armadillo>

namespace sluice {

/// A matrix shown in colours with a scale beside it; the first row is on top.
struct HeatMap {
    enum class Scale {
        signedAboutZero, ///< −limit … +limit, diverging
        share            ///< 0 … 1, cividis
    };
    arma::mat values;
    arma::mat untouched; ///< without the what-ifs; empty where there are none
    Scale scale = Scale::signedAboutZero;
    double limit = 1;
    QString xTitle, yTitle;
    QString valueTitle;    ///< on the scale
    QStringList xNames;    ///< one a column, or empty: numbers from 1
    QStringList yNames;    ///< one a row
    QStringList cellTexts; ///< column by column, to be written into the cells; or empty

    double low() const { return scale == Scale::share ? 0 : -limit; }
    double high() const { return scale == Scale::share ? 1 : limit; }
    CellMerge merge() const { return scale == Scale::share ? CellMerge::mean : CellMerge::strongest; }
    const Stops &stops(bool dark) const { return scale == Scale::share ? gateStops() : signedStops(dark); }
    QRgb colour(double value, bool dark) const
    {
        return scale == Scale::share ? gateColour(value) : signedColour(value, limit, dark);
    }
    QString xName(size_t column) const;
    QString yName(size_t row) const;
};

/// The same with its values replaced: a change is what-if − before, signed, on a scale of its own.
HeatMap withMapOf(HeatMap map, MapShows shows);

/// "unit 3, t = 5: −0.123456789 (weight)". `shared`: where several cells share a pixel, also what is drawn of them.
QString heatMapTip(const HeatMap &map, size_t row, size_t column, const CellSharing &shared = {});
/// One column a row of the map.
PlotTable heatMapTable(const HeatMap &map);
/// The largest finite magnitude as a round limit.
double limitOf(const arma::mat &values);

} // namespace sluice
