#pragma once

#include "tests/core/data/csv_case.h"

namespace sluice::testing {

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
         "unit,t,x\nB,0,1\nB,1,2\nB,2,3\nA,0,4\nA,1,5\n",
         {},
         "B: t* = 0 1 2; x! = 1 2 3 | A: t* = 0 1; x! = 4 5"},
        {"series by their numbers, whose times begin anew",
         "cycle,engineId,x\n1,7,0.5\n2,7,0.6\n1,3,0.7\n2,3,0.8\n",
         {},
         "7: cycle* = 1 2; x! = 0.5 0.6 | 3: cycle* = 1 2; x! = 0.7 0.8"},
        {"series by their numbers, with dates",
         "store,day,x\n9,2024-01-01,1\n9,2024-01-02,2\n7,2024-01-01,3\n7,2024-01-03,4\n",
         {},
         "9: day* = 2024-01-01 2024-01-02; x! = 1 2 | 7: day* = 2024-01-01 2024-01-03; x! = 3 4"},
        {"series by their numbers, times told", "store,t,x\n9,1,1\n9,2,2\n7,1,3\n7,2,4\n",
         all({role("store", ColumnRole::seriesId), role("t", ColumnRole::time)}),
         "9: t* = 1 2; x! = 1 2 | 7: t* = 1 2; x! = 3 4"},
        {"months of years are one series",
         "year,month,x\n2001,1,5\n2001,2,6\n2002,1,7\n2002,2,8\n",
         {},
         "year = 2001 2001 2002 2002; month = 1 2 1 2; x! = 5 6 7 8"},
        {"names that come again",
         "unit,t,x\nA,0,1\nA,1,2\nB,0,3\nB,1,4\nA,0,5\nA,1,6\n",
         {},
         "unit = A A B B A A; t = 0 1 0 1 0 1; x! = 1 2 3 4 5 6"},
        {"series that are to be an input", "unit,t,x\nB,0,1\nB,1,2\nA,0,3\nA,1,4\n", role("unit", ColumnRole::input),
         "unit = B B A A; t = 0 1 0 1; x! = 1 2 3 4"},
        {"series that are to be a series", "unit,t,x\nB,0,1\nB,1,2\nA,0,3\nA,1,4\n",
         [](CsvSettings &settings) { settings.form = DataForm::series; }, "unit = B B A A; t = 0 1 0 1; x! = 1 2 3 4"},
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
