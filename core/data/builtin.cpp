#include "core/data/builtin.h"

#include "core/data/csv.h"
#include "core/data/embedded.h"

#include <algorithm>

namespace sluice {

namespace {

struct Table {
    const char *id;
    const char *file;
    const char *title;
    const char *teaches;
    const char *unit;
    const char *source;
    const char *terms;
    std::vector<std::string> classes = {}; ///< of the last column, whose numbers in the file count them; then it is a table
};

constexpr const char *fromR = "Published measurements, facts; the package is part of R (GPL-2 or GPL-3)";
constexpr const char *publicDomain = "Public domain (as statsmodels states)";

std::vector<Table> tables()
{
    return {
        {"builtin:sunspots", "sunspots.csv", "Sunspots, yearly 1700–2008",
         "Cycles of about eleven years, no two alike: what a few hundred numbers can teach, and whether a linear model does it "
         "as "
         "well.",
         "sunspots", "National Geophysical Data Center, as in statsmodels 0.13.5 (sunspots)", publicDomain},
        {"builtin:airpassengers", "airpassengers.csv", "Airline passengers, monthly 1949–1960",
         "Growth and a yearly season: what happens when the test data leave the range of the training data.",
         "thousand passengers", "Box, Jenkins & Reinsel (1976), Series G, as in R 4.2.2 (datasets::AirPassengers)",
         "Published counts, facts; the package is part of R (GPL-2 or GPL-3)"},
        {"builtin:co2", "co2.csv", "CO₂ at Mauna Loa, weekly 1958–2001",
         "A clean season on a rise that never turns back: two thousand weeks, and the test weeks leave the range of the training "
         "weeks.",
         "ppmv",
         "Keeling & Whorf (2004), as in statsmodels 0.13.5 (co2); 59 of the 2284 weeks have no value there and are interpolated "
         "linearly",
         publicDomain},
        {"builtin:elnino", "elnino.csv", "El Niño sea surface temperature, monthly 1950–2010",
         "The season is easy, the warm years that break it are what matters.", "°C",
         "NOAA, ERSST.V3B, region Niño 1+2, as in statsmodels 0.13.5 (elnino)", publicDomain},
        {"builtin:nottem", "nottem.csv", "Air temperature at Nottingham, monthly 1920–1939",
         "Nearly nothing but a season: knowing the month is almost enough.", "°F",
         "Anderson (1976), Series R, as in R 4.2.2 (datasets::nottem)", fromR},
        {"builtin:nile", "nile.csv", "Flow of the Nile, yearly 1871–1970",
         "A hundred years with one jump in 1898 and much noise: too little for a large network.", "10⁸ m³",
         "Cobb (1978), as in R 4.2.2 (datasets::Nile)", fromR},
        {"builtin:iris",
         "iris.csv",
         "Iris, three species",
         "Four measurements, three species, 150 flowers: one is easy to tell, two overlap.",
         "",
         "Anderson (1935), Fisher (1936), as in R 4.2.2 (datasets::iris)",
         fromR,
         {"setosa", "versicolor", "virginica"}},
        {"builtin:digits",
         "digits.csv",
         "Handwritten digits, 8×8",
         "Pictures as rows of 64 numbers: what a dense network is good at.",
         "",
         "Alpaydin & Kaynak (1998), UCI Machine Learning Repository, as in scikit-learn 1.2.1 (digits)",
         "BSD-3-Clause (scikit-learn's data files)",
         {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}},
    };
}

const EmbeddedFile &embedded(const Table &table)
{
    const auto files = embeddedFiles();
    return *std::find_if(files.begin(), files.end(), [&](const EmbeddedFile &file) { return file.name == table.file; });
}

Provenance provenanceOf(const Table &table)
{
    return {table.source, table.terms, std::string(embedded(table).sha256)};
}

UsualTask usualOf(const Table &table)
{
    return {table.classes.empty() ? UsualQuestion::forecast : UsualQuestion::classify, AnsweredAt::last};
}

void setClasses(Dataset &data, const std::vector<std::string> &classes)
{
    data.form = DataForm::table;
    data.classes.resize(data.columns.size());
    data.classes.back() = classes;
    data.inputs.pop_back();
}

} // namespace

std::vector<SourceDescription> builtInTables()
{
    std::vector<SourceDescription> descriptions;
    for (const auto &table : tables())
        descriptions.push_back(
            {table.id, table.title, table.teaches, SourceGroup::real, usualOf(table), provenanceOf(table), {}});
    return descriptions;
}

Result<Dataset> loadBuiltIn(const std::string &id)
{
    const auto all = tables();
    const auto table = std::ranges::find(all, id, &Table::id);
    if (table == all.end())
        return fail(SLUICE_MESSAGE("core", "There is no data called “%1”."), id);
    CsvSettings settings;
    settings.missing = MissingPolicy::interpolate;
    auto reading = parseCsv(embedded(*table).text, table->file, settings);
    if (!reading)
        return passOn(reading);
    auto data = std::move(reading->data);
    if (!table->classes.empty())
        setClasses(data, table->classes);
    data.name = table->title;
    data.unit = table->unit;
    data.usual = usualOf(*table);
    data.provenance = provenanceOf(*table);
    return data;
}

} // namespace sluice
