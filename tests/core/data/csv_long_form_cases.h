#pragma once

#include "tests/core/data/csv_case.h"

namespace sluice::testing {

using Words = std::vector<std::string>;

/// A row for each time of each series; the third column counts them.
inline std::string blocks(const std::string &header, const Words &series, const Words &times)
{
    std::string text = header + "\n";
    int row = 0;
    for (const std::string &each : series)
        for (const std::string &time : times)
            text += each + "," + time + "," + std::to_string(++row) + "\n";
    return text;
}

/// What they must come to: a sequence for each.
inline std::string inSeries(const std::string &timeName, const Words &series, const Words &times)
{
    std::string text;
    int row = 0;
    for (const std::string &each : series) {
        text += (text.empty() ? "" : " | ") + each + ": " + timeName + "* =";
        for (const std::string &time : times)
            text += " " + time;
        text += "; x! =";
        for (size_t step = 0; step < times.size(); ++step)
            text += " " + std::to_string(++row);
    }
    return text;
}

/// Or one series of all rows.
inline std::string inOne(const std::string &seriesName, const std::string &timeName, const Words &series, const Words &times)
{
    std::string ids = seriesName + " =", steps = "; " + timeName + " =", counts = "; x! =";
    int row = 0;
    for (const std::string &each : series)
        for (const std::string &time : times) {
            ids += " " + each;
            steps += " " + time;
            counts += " " + std::to_string(++row);
        }
    return ids + steps + counts;
}

inline std::vector<CsvCase> longFormCases()
{
    return {
        {"series one after the other",
         "id,day,x\nB,2024-01-01,1\nB,2024-01-02,2\nA,2024-01-01,3\nA,2024-01-02,4\nA,2024-01-03,5\n",
         {},
         "B: day* = 2024-01-01 2024-01-02; x! = 1 2 | A: day* = 2024-01-01 2024-01-02 2024-01-03; x! = 3 4 5"},
        {"series in turns",
         "day,id,x\n2024-01-01,A,1\n2024-01-01,B,2\n2024-01-02,A,3\n2024-01-02,B,4\n",
         {},
         "A: day* = 2024-01-01 2024-01-02; x! = 1 3 | B: day* = 2024-01-01 2024-01-02; x! = 2 4"},
        {"series by their names, whose times begin anew",
         blocks("unit,t,x", {"F", "E", "D", "C", "B", "A"}, {"0", "1", "2"}),
         {},
         inSeries("t", {"F", "E", "D", "C", "B", "A"}, {"0", "1", "2"})},
        {"series by their numbers, whose times begin anew",
         blocks("engineId,cycle,x", {"7", "3", "5", "2", "9", "1"}, {"1", "2"}),
         {},
         inSeries("cycle", {"7", "3", "5", "2", "9", "1"}, {"1", "2"})},
        {"series by their numbers, with dates",
         blocks("store,day,x", {"7", "3", "5", "2", "9", "1"}, {"2024-01-01", "2024-01-05", "2024-01-06"}),
         {},
         inSeries("day", {"7", "3", "5", "2", "9", "1"}, {"2024-01-01", "2024-01-05", "2024-01-06"})},
        {"months of years are one series",
         blocks("year,month,x", {"2001", "2002", "2003", "2004", "2005", "2006"}, {"1", "2"}),
         {},
         inOne("year", "month", {"2001", "2002", "2003", "2004", "2005", "2006"}, {"1", "2"})},
        {"countries and their years",
         blocks("country,year,x", {"F", "E", "D", "C", "B", "A"}, {"1990", "1991"}),
         {},
         inSeries("year", {"F", "E", "D", "C", "B", "A"}, {"1990", "1991"})},
        {"rows numbered through",
         ",land,year,x\n0,F,1990,1\n1,F,1991,2\n2,E,1990,3\n3,E,1991,4\n4,D,1990,5\n5,D,1991,6\n6,C,1990,7\n7,C,1991,8\n"
         "8,B,1990,9\n9,B,1991,10\n10,A,1990,11\n11,A,1991,12\n",
         {},
         inSeries("year", {"F", "E", "D", "C", "B", "A"}, {"1990", "1991"})},
        {"years by their numbers",
         blocks("Land,Jahr,x", {"F", "E", "D", "C", "B", "A"}, {"1990", "1991"}),
         {},
         inSeries("Jahr", {"F", "E", "D", "C", "B", "A"}, {"1990", "1991"})},
        {"countries and ranks are one series",
         blocks("country,rank,x", {"F", "E", "D", "C", "B", "A"}, {"1", "2"}),
         {},
         inOne("country", "rank", {"F", "E", "D", "C", "B", "A"}, {"1", "2"})},
        {"months by their names are one series",
         blocks("Monat,day,x", {"Jan", "feb", "March", "april", "May", "June"}, {"1", "2"}),
         {},
         inOne("Monat", "day", {"Jan", "feb", "March", "april", "May", "June"}, {"1", "2"})},
        {"weekdays are one series",
         blocks("d,hour,x", {"Mon", "tue", "Wednesday", "thursday", "Fri", "sat", "Sun"}, {"1", "2"}),
         {},
         inOne("d", "hour", {"Mon", "tue", "Wednesday", "thursday", "Fri", "sat", "Sun"}, {"1", "2"})},
        {"days by their names are one series",
         blocks("day,hour,x", {"D1", "D2", "D3", "D4", "D5", "D6"}, {"0", "1"}),
         {},
         inOne("day", "hour", {"D1", "D2", "D3", "D4", "D5", "D6"}, {"0", "1"})},
        {"a class in the last column",
         "t,a,species\n1,5,A\n2,5,A\n1,5,B\n2,5,B\n1,5,C\n2,5,C\n1,5,D\n2,5,D\n1,5,E\n2,5,E\n1,5,F\n2,5,F\n",
         {},
         "table: t = 1 2 1 2 1 2 1 2 1 2 1 2; a = 5 5 5 5 5 5 5 5 5 5 5 5; species! = A A B B C C D D E E F F"},
        {"a stock's name in the last column",
         "day,x,Name\n2024-01-01,1,A\n2024-01-02,2,A\n2024-01-01,1,B\n2024-01-02,2,B\n2024-01-01,1,C\n2024-01-02,2,C\n"
         "2024-01-01,1,D\n2024-01-02,2,D\n2024-01-01,1,E\n2024-01-02,2,E\n2024-01-01,1,F\n2024-01-02,2,F\n",
         {},
         "A: day* = 2024-01-01 2024-01-02; x! = 1 2 | B: day* = 2024-01-01 2024-01-02; x! = 1 2 | C: day* = 2024-01-01 "
         "2024-01-02; x! = 1 2 | "
         "D: day* = 2024-01-01 2024-01-02; x! = 1 2 | E: day* = 2024-01-01 2024-01-02; x! = 1 2 | F: day* = 2024-01-01 "
         "2024-01-02; x! = 1 2"},
        {"names that come again",
         blocks("unit,t,x", {"A", "B", "C", "D", "E", "F", "A"}, {"0", "1"}),
         {},
         inOne("unit", "t", {"A", "B", "C", "D", "E", "F", "A"}, {"0", "1"})},
        {"too few to be split",
         blocks("unit,t,x", {"A", "B", "C"}, {"0", "1"}),
         {},
         inOne("unit", "t", {"A", "B", "C"}, {"0", "1"})},
        {"series that are to be an input", blocks("unit,t,x", {"A", "B", "C", "D", "E", "F"}, {"0", "1"}),
         role("unit", ColumnRole::input), inOne("unit", "t", {"A", "B", "C", "D", "E", "F"}, {"0", "1"})},
        {"series that are to be a series", blocks("unit,t,x", {"A", "B", "C", "D", "E", "F"}, {"0", "1"}),
         [](CsvSettings &settings) { settings.form = DataForm::series; },
         inOne("unit", "t", {"A", "B", "C", "D", "E", "F"}, {"0", "1"})},
        {"series told, a label each", "id,x,kind\n1,0.5,up\n1,0.6,up\n2,0.7,down\n",
         all({role("id", ColumnRole::seriesId), role("kind", ColumnRole::label)}),
         "1: x = 0.5 0.6; kind!- = up up | 2: x = 0.7; kind!- = down"},
        {"a time twice within a series", "id,t,x\nA,1,1\nB,1,2\nA,2,3\nA,2,4\n",
         all({role("id", ColumnRole::seriesId), role("t", ColumnRole::time)}),
         "f.csv, line 5, column 2 (t): found “2” again, expected each time once."},
        {"a series without a value", "id,x,y\nA,1,1\nA,2,2\nB,,3\nB,,4\n",
         all({role("id", ColumnRole::seriesId), missing(MissingPolicy::interpolate)}),
         "f.csv, line 4, column 2 (x): the series that begins here has no value in “x”, so there is nothing to interpolate "
         "between; data.missing “drop” leaves such rows out."},
        {"sequences without an id", "a,b\n1,2\n", [](CsvSettings &settings) { settings.form = DataForm::sequences; },
         "f.csv, line 1, column 1 (a): this is one table; sequences need a column that says which sequence a row belongs to."},
    };
}

} // namespace sluice::testing
