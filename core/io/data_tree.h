#pragma once

#include "core/data/source.h"
#include "core/io/json_reader.h"

#include <string>

namespace sluice {

/// The key "data": source, params, form, target, inputs, order, missing ("error", "drop", "interpolate"), and of a file what is not
/// to be found out from it:
///
///     kind     "csv", "text", "arrays"
///     csv      encoding ("utf-8", "utf-16", "gb18030", "latin-1"), skip_lines, skip_last, separator, decimal, thousands, comment (one
///              character each; "" for no thousands and no comment), header, missing_words, sort_by_time, columns: {NAME: {role ("time", "input",
///              "target", "label", "series", "ignore"), type ("number", "integer", "date", "time", "category", "text"), date_order
///              ("ymd", "dmy", "mdy"), classes}}
///     text     encoding, lines, vocabulary
///     arrays   x, y, classes
DataSpec readData(const JsonReader &reader);
JsonValue dataTree(const DataSpec &data);

} // namespace sluice
