#pragma once

#include "tests/core/data/csv_long_form_cases.h"
#include "tests/core/data/csv_preamble_cases.h"

#include <limits>

namespace sluice::testing {

inline const std::string gbk = "\xC8\xD5\xC6\xDA,\xCF\xFA\xC1\xBF\n1,5\n2,7\n"; // 日期,销量
inline const std::string utf16 = std::string("\xFF\xFE"
                                             "a\0,\0b\0\n\0001\0,\0002\0\n\0",
                                             18);
inline const std::string utf16big = std::string("\xFE\xFF"
                                                "\0a\0,\0b\0\n\0001\0,\0002\0\n",
                                                18);

inline std::vector<CsvCase> separatorCases()
{
    return {
        {"pipes", "a|b\n1|2\n3|4\n", {}, "a = 1 3; b! = 2 4"},
        {"single blanks", "a b\n1 2\n3 4\n", {}, "a = 1 3; b! = 2 4"},
        {"columns lined up with blanks", "   a    b\n 1.5    2\n  30   40\n", {}, "a = 1.5 30; b! = 2 40"},
        {"commas and blanks", "a, b\n1, 2\n3, 4\n", {}, "a = 1 3; b! = 2 4"},
        {"semicolons, decimal commas in all", "a;b\n1,5;2,5\n3,5;4,5\n", {}, "a = 1.5 3.5; b! = 2.5 4.5"},
        {"decimal commas between blanks", "1,5 2,5\n3,5 4,5\n", {}, "column 1 = 1.5 3.5; column 2! = 2.5 4.5"},
        {"commas in quoted names only", "\"a,1\";\"b,2\"\n1;2\n3;4\n", {}, "a,1 = 1 3; b,2! = 2 4"},
        {"semicolons in a few cells", "name,x\na;b,1\nc,2\nd;e;f,3\nc,4\n", {}, "name = a;b c d;e;f c; x! = 1 2 3 4"},
        {"names with commas, then semicolons", "n;x\nSmith, J;1\nDoe, A;2\n", {}, "n = Smith, J Doe, A; x! = 1 2"},
        {"streets between tabs", "street\tx\n" + QByteArray("Main St 7, 12345, Town\t5.5\n").repeated(8).toStdString(),
         role("street", ColumnRole::ignore), "x! = 5.5 5.5 5.5 5.5 5.5 5.5 5.5 5.5"},
        {"towns with blanks", "town,x\nNew York,1\nLos Angeles,2\n", {}, "town = New York Los Angeles; x! = 1 2"},
        {"a spreadsheet's separator line", "sep=;\na;b\n1;2\n", {}, "a = 1; b! = 2"},
        {"a spreadsheet's separator line, CRLF", "sep=,\r\na,b\r\n1,2\r\n", {}, "a = 1; b! = 2"},
        {"separator told", "a:b\n1:2\n", [](CsvSettings &settings) { settings.separator = ':'; }, "a = 1; b! = 2"},
        {"one column of decimal commas, told", "x\n1,5\n2,5\n",
         [](CsvSettings &settings) {
             settings.separator = ';';
             settings.decimal = ',';
         },
         "x! = 1.5 2.5"},
        {"lines below the table", "a,b\n1,2\n3,4\n\nSource: A, B and C\nmade on Monday\n\n",
         [](CsvSettings &settings) { settings.skipLast = 2; }, "a = 1 3; b! = 2 4"},
        {"one of two lines below the table told", "a,b\n1,2\n3,4\nSource: somebody\nmade on Monday\n\n",
         [](CsvSettings &settings) { settings.skipLast = 1; },
         "f.csv, line 4, column 2 (b): the row has 1 cell, expected 2 as in line 1; if it is no row of the table, leave it out "
         "with "
         "data.csv.skip_last 2."},
        {"more lines below than a number can count", "a,b\n1,2\n",
         [](CsvSettings &settings) { settings.skipLast = std::numeric_limits<size_t>::max(); },
         "f.csv, line 1, column 1: the file is empty, expected rows of numbers."},
        {"nothing above the lines below", "a,b\n1,2\n", [](CsvSettings &settings) { settings.skipLast = 5; },
         "f.csv, line 1, column 1: the file is empty, expected rows of numbers."},
        {"lines above the table", "Report\nmade on Monday, at noon, by A\na,b\n1,2\n",
         [](CsvSettings &settings) { settings.skipLines = 2; }, "a = 1; b! = 2"},
    };
}

inline std::vector<CsvCase> numberCases()
{
    return {
        {"thousands, told", "a;b\n1.234,5;2\n12;1.000.000\n", [](CsvSettings &settings) { settings.thousands = '.'; },
         "a = 1234.5 12; b! = 2 1000000"},
        {"English thousands in quotes, told", "a,b\n\"1,234.5\",2\n\"12\",\"3,000\"\n",
         [](CsvSettings &settings) { settings.thousands = ','; }, "a = 1234.5 12; b! = 2 3000"},
        {"no-break blanks as thousands", "a;b\n1\u00A0234,5;2\n1\u202F000;3\n",
         [](CsvSettings &settings) { settings.thousands = ' '; }, "a = 1234.5 1000; b! = 2 3"},
        {"Swiss thousands", "a;b\n1'234.5;2\n1’000;3\n", [](CsvSettings &settings) { settings.thousands = '\''; },
         "a = 1234.5 1000; b! = 2 3"},
        {"thousands, not told",
         "a,b\n\"1,234.5\",2\n\"2,345.5\",3\n",
         {},
         "f.csv, line 2, column 1 (a): found “1,234.5”, expected a number; if “,” stands between thousands there, choose it as "
         "the "
         "thousands separator."},
        {"commas in words, points in numbers",
         "town\tx\nBerlin, DE\t5.5\nParis, FR\t6.5\nRom, IT\t7.5\n",
         {},
         "town = Berlin, DE Paris, FR Rom, IT; x! = 5.5 6.5 7.5"},
        {"sentences between semicolons",
         "name;said;x\nMr A;good, and nice;78.25\nMr B;bad, yet cheap;5.5\n",
         {},
         "name = Mr A Mr B; said = good, and nice bad, yet cheap; x! = 78.25 5.5"},
        {"thousands in wrong groups", "a;b\n1.23,5;2\n1.000;3\n", [](CsvSettings &settings) { settings.thousands = '.'; },
         "f.csv, line 2, column 1 (a): found “1.23,5”, expected a number."},
        {"points and commas, more commas",
         "a;b\n1.5;2\n1,5;2\n2,5;3\n",
         {},
         "f.csv, line 2, column 1 (a): found “1.5”, but the other numbers have the decimal mark “,”."},
        {"whole numbers first, commas much later",
         "a;b\n" + QByteArray("1;2\n").repeated(150).toStdString() + "3;x4\n",
         {},
         "f.csv, line 152, column 2 (b): found “x4”, expected a number."},
        {"currency", "a,b\n$5,1\n$6,2\n", {}, "f.csv, line 2, column 1 (a): found “$5”, expected a number."},
        {"percent", "a,b\n5%,1\n6%,2\n", {}, "f.csv, line 2, column 1 (a): found “5%”, expected a number."},
        {"integers asked for", "a,b\n1,2\n1.5,3\n", type("a", ColumnType::integer),
         "f.csv, line 3, column 1 (a): found “1.5”, expected a whole number."},
        {"infinity", "a,b\n1,2\ninf,3\n", {}, "f.csv, line 3, column 1 (a): found “inf”, expected a finite number."},
    };
}

inline std::vector<CsvCase> quoteCases()
{
    return {
        {"quotes, doubled quotes, line ends",
         "\"na\"\"me\",x\n\"two\nlines\",1\n\"say \"\"hi\"\"\",2\n",
         {},
         "na\"me = two\nlines say \"hi\"; x! = 1 2"},
        {"quote within a cell", "size,x\n5\" pipe,1\n6\" pipe,2\n", {}, "size = 5\" pipe 6\" pipe; x! = 1 2"},
        {"blanks around quotes", "a,b\n \"1\" , \"2\" \n", {}, "a = 1; b! = 2"},
        {"open quote", "a,b\n1,2\n\"3,4\n5,6\n", {}, "f.csv, line 3, column 1 (a): the quote that opens here is never closed."},
        {"text after a quote",
         "a,b\n1,2\n\"3\"x,4\n",
         {},
         "f.csv, line 3, column 1 (a): found “x” after a closing quote, expected the next cell or the end of the line."},
        {"separators in quotes only", "\"a;b\"\n\"1;2\"\n", {}, "table: a;b! = 1;2"},
    };
}

inline std::vector<CsvCase> lineCases()
{
    return {
        {"CR", "a,b\r1,2\r3,4\r", {}, "a = 1 3; b! = 2 4"},
        {"CRLF, no last line end", "a,b\r\n1,2\r\n3,4", {}, "a = 1 3; b! = 2 4"},
        {"mixed line ends", "a,b\n1,2\r\n3,4\r5,6", {}, "a* = 1 3 5; b! = 2 4 6"},
        {"blank lines anywhere", "\n\na,b\n\n1,2\n  \n\n3,4\n\n", {}, "a = 1 3; b! = 2 4"},
        {"blank line in a single column",
         "x\n1\n\n3\n\n",
         {},
         "f.csv, line 3, column 1 (x): the cell is empty, expected a number; data.missing “drop” leaves such rows out, "
         "“interpolate” fills them in."},
        {"blank line in a single column, filled", "x\n1\n\n3\n\n", missing(MissingPolicy::interpolate), "x! = 1 2 3"},
        {"byte order mark", "\xEF\xBB\xBF\"a\",b\n1,2\n", {}, "a = 1; b! = 2"},
        {"comment lines", "# measured in May, by A\na,b\n1,2\n# a pause\n3,4\n", {}, "a = 1 3; b! = 2 4"},
        {"percent comments", "% one\n% two\n1 2\n3 4\n", {}, "column 1 = 1 3; column 2! = 2 4"},
        {"comment lines that could be rows", "# a, b\nx,y\n1,2\n", {}, "x = 1; y! = 2"},
        {"a header that NumPy wrote", "# a,b\n1.0,2.0\n3.0,4.0\n", {}, "a = 1 3; b! = 2 4"},
        {"a column of numbers called #", "#,b\n1,2\n2,3\n4,5\n", {}, "#* = 1 2 4; b! = 2 3 5"},
        {"colours are no comments", "colour,x\n#ff0000,1\n#00ff00,2\n", {}, "colour = #ff0000 #00ff00; x! = 1 2"},
        {"comment character told", "a,b\n;x,y\n1,2\n", [](CsvSettings &settings) { settings.comment = ';'; }, "a = 1; b! = 2"},
        {"long row", "a,b\n1,2\n3,4,5\n", {}, "f.csv, line 3, column 3: the row has 3 cells, expected 2 as in line 1."},
        {"short row", "a,b,c\n1,2,3\n3,4\n", {}, "f.csv, line 3, column 3 (c): the row has 2 cells, expected 3 as in line 1."},
        {"short row after quoted lines",
         "\"a\n1\",b\n1,2\n3\n",
         {},
         "f.csv, line 4, column 2 (b): the row has 1 cell, expected 2 as in line 1."},
        {"the first error in the file is told",
         "a,b\n1,2\n3,x\n4\n5,6\n",
         {},
         "f.csv, line 3, column 2 (b): found “x”, expected a number."},
    };
}

inline std::vector<CsvCase> nameCases()
{
    return {
        {"no header", "1,2\n3,4\n", {}, "column 1 = 1 3; column 2! = 2 4"},
        {"header told away", "a,b\nc,d\n", [](CsvSettings &settings) { settings.header = false; },
         "table: column 1 = a c; column 2! = b d"},
        {"header of numbers told", "1990,1991\n1,2\n3,4\n", [](CsvSettings &settings) { settings.header = true; },
         "1990 = 1 3; 1991! = 2 4"},
        {"same name twice", "a,b,a\n1,2,3\n", {}, "a = 1; b = 2; a (2)! = 3"},
        {"empty names", "a,,b,\n1,2,3,4\n", {}, "a = 1; column 2 = 2; b = 3; column 4! = 4"},
        {"trailing separators", "a,b,\n1,2,\n3,4,\n", {}, "a = 1 3; b! = 2 4"},
        {"names only", "a,b\n", {}, "f.csv, line 1, column 1: found names only, expected rows of numbers below them."},
        {"nothing", "", {}, "f.csv, line 1, column 1: the file is empty, expected rows of numbers."},
        {"comments only", "# a\n", [](CsvSettings &settings) { settings.comment = '#'; },
         "f.csv, line 1, column 1: the file is empty, expected rows of numbers."},
        {"a column that is not there", "a,b\n1,2\n", role("c", ColumnRole::target),
         "f.csv: there is no column “c”; its columns are a, b."},
    };
}

inline std::vector<CsvCase> missingValueCases()
{
    return {
        {"missing words are errors",
         "a,b\n1,2\nNA,4\n",
         {},
         "f.csv, line 3, column 1 (a): found “NA”, which stands for a missing value; expected a number; data.missing “drop” "
         "leaves such rows out, “interpolate” fills them in."},
        {"missing words dropped", "a,b\n1,2\nN/A,4\n5,null\n,8\n7,#N/A\n9,10\n", missing(MissingPolicy::drop),
         "a = 1 9; b! = 2 10"},
        {"missing words interpolated", "a,b\nNaN,2\n1,\n<NA>,8\n3,\"\"\n-nan,-1.#IND\n", missing(MissingPolicy::interpolate),
         "a = 1 1 2 3 3; b! = 2 5 8 8 8"},
        {"interpolated over uneven time", "day,x\n2024-01-01,0\n2024-01-02,\n2024-01-05,8\n", missing(MissingPolicy::interpolate),
         "day* = 2024-01-01 2024-01-02 2024-01-05; x! = 0 2 8"},
        {"a sentinel as missing", "a,b\n1,2\n-999,4\n3,6\n",
         all({missing(MissingPolicy::interpolate), [](CsvSettings &settings) { settings.missingTokens = {{"-999"}}; }}),
         "a = 1 2 3; b! = 2 4 6"},
        {"question marks as missing", "a;b\n1,5;?\n2,5;4\n",
         all({missing(MissingPolicy::drop), [](CsvSettings &settings) { settings.missingTokens = {{"?"}}; }}), "a = 2.5; b! = 4"},
        {"nothing left", "a,b\n1,\n,2\n", missing(MissingPolicy::drop),
         "f.csv, line 1, column 1 (a): every row lacks a value, so none is left; take the emptiest columns out of "
         "data.inputs, or fill numbers in with data.missing “interpolate”."},
        {"a column without values", "a,b\n1,\n2,\n5,\n", {}, "a! = 1 2 5"},
        {"no value to interpolate from", "a,b\n1,\n2,\n5,\n",
         all({missing(MissingPolicy::interpolate), role("b", ColumnRole::target)}),
         "f.csv, line 2, column 2 (b): the cell is empty, and there is nothing to interpolate between; data.missing “drop” "
         "leaves such rows out."},
        {"a class cannot be interpolated", "x,c\n1,a\n2,\n3,b\n", missing(MissingPolicy::interpolate),
         "f.csv, line 3, column 2 (c): the cell is empty, and there is nothing to interpolate between; data.missing “drop” "
         "leaves such rows out."},
        {"missing in a column that is ignored", "a,b\n,2\n3,4\n", role("a", ColumnRole::ignore), "b! = 2 4"},
        {"a missing date",
         "day,x\n2024-01-01,1\n,2\n",
         {},
         "f.csv, line 3, column 1 (day): the cell is empty, expected a value; data.missing “drop” leaves such rows out."},
    };
}

inline std::vector<CsvCase> typeCases()
{
    return {
        {"classes", "x,kind\n1.5,b\n2.5,a\n3.5,b\n", {}, "table: x = 1.5 2.5 3.5; kind! = b a b"},
        {"classes of numbers", "x,kind\n1.5,10\n2.5,9\n3.5,10\n", role("kind", ColumnRole::label),
         "table: x = 1.5 2.5 3.5; kind!- = 10 9 10"},
        {"classes told", "x,kind\n1,b\n2,c\n",
         [](CsvSettings &settings) {
             settings.columns["kind"] = {ColumnRole::label, ColumnType::category, {}, {"c", "b", "a"}};
         },
         "table: x = 1 2; kind!- = b c"},
        {"a class that is not among those told", "x,kind\n1,b\n2,d\n",
         [](CsvSettings &settings) {
             settings.columns["kind"] = {ColumnRole::label, ColumnType::category, {}, {"c", "b", "a"}};
         },
         "f.csv, line 3, column 2 (kind): found “d”, which is none of the classes of this column."},
        {"yes and no", "x,y\n1,true\n2,false\n5,true\n", {}, "table: x = 1 2 5; y! = true false true"},
        {"a word among numbers", "a,b\n1,2\n3,many\n5,6\n", {}, "f.csv, line 3, column 2 (b): found “many”, expected a number."},
        {"a number among words", "a,b\n1,x\n3,7\n5,y\n", {}, "a* = 1 3 5; b! = x 7 y"},
        {"words told to be numbers", "a,b\n1,x\n3,y\n", type("b", ColumnType::number),
         "f.csv, line 2, column 2 (b): found “x”, expected a number."},
        {"text asked to be used", "a,b\n1,x\n3,y\n", all({type("b", ColumnType::text), role("b", ColumnRole::target)}),
         "f.csv, line 1, column 2 (b): “b” is text; read it as a category to use it."},
        {"two targets", "a,b\n1,2\n", all({role("a", ColumnRole::target), role("b", ColumnRole::target)}),
         "f.csv, line 1, column 2 (b): “b” is a second target; only one column can be predicted."},
    };
}

inline std::vector<CsvCase> timeCases()
{
    return {
        {"dates by dots", "Datum;Wert\n31.01.2024;1,5\n01.02.2024;2,5\n", {}, "Datum* = 2024-01-31 2024-02-01; Wert! = 1.5 2.5"},
        {"dates by dots, times of day",
         "t;x\n31.01.2024 23:00;1\n01.02.2024 00:30:15;2\n",
         {},
         "t* = 2024-01-31 23:00:00 2024-02-01 00:30:15; x! = 1 2"},
        {"day first", "d,x\n13/01/2024,1\n14/01/2024,2\n", {}, "d* = 2024-01-13 2024-01-14; x! = 1 2"},
        {"month first", "d,x\n1/13/2024,1\n1/14/2024,2\n", {}, "d* = 2024-01-13 2024-01-14; x! = 1 2"},
        {"the order that rises",
         "d,x\n01/02/2024,1\n01/03/2024,2\n02/01/2024,3\n",
         {},
         "d* = 2024-01-02 2024-01-03 2024-02-01; x! = 1 2 3"},
        {"day or month first",
         "d,x\n01/01/2024,1\n02/02/2024,2\n03/04/2024,3\n",
         {},
         "f.csv, line 2, column 1 (d): “01/01/2024” can be read with the day or the month in front, and so can all dates of the "
         "column; "
         "choose one."},
        {"day or month first, told", "d,x\n01/01/2024,1\n02/02/2024,2\n03/04/2024,3\n",
         [](CsvSettings &settings) { settings.columns["d"].dateOrder = DateOrder::dayMonthYear; },
         "d* = 2024-01-01 2024-02-02 2024-04-03; x! = 1 2 3"},
        {"afternoons",
         "t,x\n1/13/2024 9:30 AM,1\n1/13/2024 1:30 PM,2\n",
         {},
         "t* = 2024-01-13 09:30:00 2024-01-13 13:30:00; x! = 1 2"},
        {"time zones",
         "t,x\n2024-03-31T01:30:00+01:00,1\n2024-03-31T03:30:00+02:00,2\n",
         {},
         "t* = 2024-03-31 00:30:00 2024-03-31 01:30:00; x! = 1 2"},
        {"Chinese dates", "日期,x\n2024年1月31日,1\n2024年2月1日,2\n", {}, "日期* = 2024-01-31 2024-02-01; x! = 1 2"},
        {"names of months", "t,x\n31-Jan-2024,1\n1-Feb-2024,2\n", {}, "t* = 2024-01-31 2024-02-01; x! = 1 2"},
        {"months only", "t,x\nJan 2024,1\nFeb 2024,2\n", {}, "t* = 2024-01-01 2024-02-01; x! = 1 2"},
        {"quarters", "t,x\n2023Q4,1\n2024Q1,2\n", {}, "t* = 2023-10-01 2024-01-01; x! = 1 2"},
        {"eight digits, told", "t,x\n20240131,1\n20240201,2\n",
         all({role("t", ColumnRole::time), type("t", ColumnType::dateTime)}), "t* = 2024-01-31 2024-02-01; x! = 1 2"},
        {"a date and a time of day",
         "Date;Time;x\n16/12/2006;17:24:00;1\n16/12/2006;17:25:00;2\n17/12/2006;00:00:00;3\n",
         {},
         "Date Time* = 2006-12-16 17:24:00 2006-12-16 17:25:00 2006-12-17; x! = 1 2 3"},
        {"times of day alone", "t,x\n00:00:10,1\n00:00:20,2\n", {}, "t* = 10 20; x! = 1 2"},
        {"dates in another column", "x,day\n1,2024-01-02\n2,2024-01-03\n", {}, "x! = 1 2; day* = 2024-01-02 2024-01-03"},
        {"no date among dates",
         "day,x\n2024-01-01,1\n2024-02-30,2\n2024-01-03,3\n",
         {},
         "f.csv, line 3, column 1 (day): found “2024-02-30”, expected a date such as 2024-01-31."},
        {"the same date again",
         "day,x\n2024-01-01,1\n2024-01-01,2\n2024-01-03,3\n",
         {},
         "f.csv, line 3, column 1 (day): found “2024-01-01” again, expected each time once."},
        {"newest first",
         "day,x\n2024-01-03,1\n2024-01-02,2\n2024-01-01,3\n",
         {},
         "f.csv, line 3, column 1 (day): found “2024-01-02”, expected a date after the one of the row before."},
        {"newest first, sorted", "day,x\n2024-01-03,1\n2024-01-02,2\n2024-01-01,3\n",
         [](CsvSettings &settings) { settings.sortByTime = true; }, "day* = 2024-01-01 2024-01-02 2024-01-03; x! = 3 2 1"},
        {"numbers as times that do not rise", "t,x\n1,5\n3,6\n2,7\n", role("t", ColumnRole::time),
         "f.csv, line 4, column 1 (t): found “2”, expected a time after the one of the row before."},
        {"words as times", "t,x\none,5\ntwo,6\n", role("t", ColumnRole::time),
         "f.csv, line 1, column 1 (t): “t” holds words and cannot give the time."},
        {"dates of birth in a table",
         "name,born,x\nA,2001-05-01,1\nB,1999-01-31,2\nC,2000-02-02,3\n",
         {},
         "name = A B C; x! = 1 2 3"},
    };
}

inline std::vector<CsvCase> encodingCases()
{
    return {
        {"Latin-1", "gr\xF6\xDF\x65,x\n1,2\n3,4\n", {}, "größe = 1 3; x! = 2 4"},
        {"Windows quotes and euro",
         "\x80,x\n\x93"
         "a\x94,1\n\x93"
         "b\x94,2\n",
         {},
         "€ = “a” “b”; x! = 1 2"},
        {"GBK", gbk, {}, "日期 = 1 2; 销量! = 5 7"},
        {"GBK told to be Latin-1", gbk, [](CsvSettings &settings) { settings.encoding = TextEncoding::latin1; },
         "ÈÕÆÚ = 1 2; ÏúÁ¿! = 5 7"},
        {"UTF-16, little end first", utf16, {}, "a = 1; b! = 2"},
        {"UTF-16, big end first", utf16big, {}, "a = 1; b! = 2"},
        {"half a character of UTF-16",
         utf16.substr(0, 17),
         {},
         "f.csv, line 2, byte 8: these bytes are no UTF-16; choose another encoding, or save the file as UTF-8."},
        {"told UTF-8, is not", "a,b\n1,\xFF\n", [](CsvSettings &settings) { settings.encoding = TextEncoding::utf8; },
         "f.csv, line 2, byte 3: these bytes are no UTF-8; choose another encoding, or save the file as UTF-8."},
        {"zero bytes",
         std::string("a,b\n1,\0", 7),
         {},
         "f.csv, line 2, byte 3: found the control character 0, expected text; this is no text file."},
    };
}

inline std::vector<CsvCase> contradictingSettingsCases()
{
    return {
        {"a quote as the separator", "a,b\n", [](CsvSettings &settings) { settings.separator = '"'; },
         "f.csv: “\"” cannot be the separator."},
        {"a letter as the decimal mark", "a,b\n", [](CsvSettings &settings) { settings.decimal = 'x'; },
         "f.csv: “x” cannot be the decimal mark."},
        {"decimal and thousands alike", "a,b\n", [](CsvSettings &settings) { settings.decimal = settings.thousands = ','; },
         "f.csv: “,” cannot be the thousands separator."},
    };
}

inline std::vector<CsvCase> allCsvCases()
{
    std::vector<CsvCase> all;
    for (const auto &cases :
         {separatorCases(), preambleCases(), numberCases(), quoteCases(), lineCases(), nameCases(), missingValueCases(),
          typeCases(), timeCases(), longFormCases(), encodingCases(), contradictingSettingsCases()})
        all.insert(all.end(), cases.begin(), cases.end());
    return all;
}

} // namespace sluice::testing
