#pragma once

#include "tests/core/data/csv_case.h"

namespace sluice::testing {

/// Lines above a table, and names that could be taken for some.
inline std::vector<CsvCase> preambleCases()
{
    return {
        {"lines above the table, found",
         "Report of the station\n\nmade on Monday, by A\na,b,c\n1,2,0.5\n3,4,0.25\n2,6,0.75\n7,8,0.5\n",
         {},
         "a = 1 3 2 7; b = 2 4 6 8; c! = 0.5 0.25 0.75 0.5"},
        {"a title above semicolons", "Station\na;b\n1,5;2\n2,5;3\n3,5;4\n4,5;5\n", {}, "a = 1.5 2.5 3.5 4.5; b! = 2 3 4 5"},
        {"titles that a spreadsheet filled up",
         "Station,,\n,,\nmade on Monday,,\nday,x,y\n1,2,3\n2,3,4\n3,4,5\n4,5,6\n,,\n , ,\n",
         {},
         "day* = 1 2 3 4; x = 2 3 4 5; y! = 3 4 5 6"},
        {"one name above three columns",
         "day,,\n1,2,3\n2,3,4\n3,4,5\n4,5,6\n",
         {},
         "day* = 1 2 3 4; column 2 = 2 3 4 5; column 3! = 3 4 5 6"},
        {"lines to skip reach beyond the rows", "a,b\n1,2\n,\n,\n,\n", [](CsvSettings &settings) { settings.skipLines = 4; },
         "f.csv, line 1, column 1: the file is empty, expected rows of numbers."},
        {"a row of empty cells within the table",
         "day,x\n1,2\n,\n3,4\n,\n",
         {},
         "f.csv, line 3, column 1 (day): the cell is empty, expected a number; data.missing “drop” leaves such rows out, "
         "“interpolate” fills them in."},
        {"a missing value in the last row", "day,x\n1,2\n2,\n", missing(MissingPolicy::drop), "day = 1; x! = 2"},
        {"a title above rows that have no names",
         "Station\n1\t2\n2\t3\n3\t4\n4\t5\n5\t6\n",
         {},
         "column 1* = 1 2 3 4 5; column 2! = 2 3 4 5 6"},
        {"a title above a table of few rows",
         "Station\na,b\n1,2\n3,4\n",
         {},
         "f.csv, line 2, column 2: the row has 2 cells, expected 1 as in line 1."},
        {"decimal commas below the name of one column",
         "price\n1,5\n2,5\n3,5\n4,5\n5,5\n",
         {},
         "f.csv, line 2, column 2: the row has 2 cells, expected 1 as in line 1."},
        {"no lines above the table, told", "Station\na,b\n1,2\n3,4\n5,6\n7,8\n",
         [](CsvSettings &settings) { settings.skipLines = 0; },
         "f.csv, line 2, column 2: the row has 2 cells, expected 1 as in line 1."},
        {"names above two columns of decimal commas",
         "Datum;Temp;Feuchte\n01.01.2020;1,5;2,5\n02.01.2020;2,5;3,5\n03.01.2020;3,5;2,5\n04.01.2020;2,5;4,5\n05.01.2020;1,5;2,"
         "5\n",
         {},
         "Datum* = 2020-01-01 2020-01-02 2020-01-03 2020-01-04 2020-01-05; Temp = 1.5 2.5 3.5 2.5 1.5; Feuchte! = 2.5 3.5 2.5 "
         "4.5 2.5"},
        {"names above two columns of decimal commas, tabs",
         "t\ta\tb\n1\t1,5\t2,5\n2\t2,5\t3,5\n3\t3,5\t2,5\n4\t2,5\t4,5\n5\t1,5\t2,5\n",
         {},
         "t* = 1 2 3 4 5; a = 1.5 2.5 3.5 2.5 1.5; b! = 2.5 3.5 2.5 4.5 2.5"},
        {"names above two columns of decimal commas, blanks",
         "a b\n1,5 2,5\n2,5 3,5\n3,5 2,5\n2,5 4,5\n1,5 2,5\n",
         {},
         "a = 1.5 2.5 3.5 2.5 1.5; b! = 2.5 3.5 2.5 4.5 2.5"},
        {"names above streets",
         "name|street|x\nA|Main St, 1, Town|1\nB|Main St, 1, Town|2\nA|Main St, 2, Town|3\nB|Main St, 2, Town|4\nA|Main St, 2, "
         "Town|5\n",
         {},
         "name = A B A B A; street = Main St, 1, Town Main St, 1, Town Main St, 2, Town Main St, 2, Town Main St, 2, Town; x! = "
         "1 2 3 4 5"},
        {"spaced names above rows with a comma at the end",
         "date, open, close\n1,5,6,\n2,6,7,\n3,7,8,\n4,8,9,\n5,9,8,\n",
         {},
         "f.csv, line 2, column 4: the row has 4 cells, expected 3 as in line 1."},
        {"spaced names, fewer than the rows have cells",
         "date, x\n1,5,6\n2,6,7\n3,7,8\n4,8,9\n5,9,8\n",
         {},
         "f.csv, line 2, column 3: the row has 3 cells, expected 2 as in line 1."},
        {"names above lists", "id;list;x\n1;1,2,3;5\n2;1,2,3;4\n3;1,2,3;3\n4;1,2,3;2\n5;1,2,3;1\n",
         role("list", ColumnRole::ignore), "id* = 1 2 3 4 5; x! = 5 4 3 2 1"},
    };
}

} // namespace sluice::testing
