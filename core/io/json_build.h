#pragma once

#include "core/io/json_value.h"

#include <algorithm>
#include <string>

namespace sluice {

/// The word of a table (JsonChoice) that stands for a value in it.
template <class Table, class T> JsonValue wordOf(const Table &table, T value)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto &choice) { return choice.value == value; });
    return {std::string(found->word)};
}

inline JsonValue whole(uint64_t value)
{
    return {value};
}

template <class T, class Write> JsonValue listOf(const T &items, Write write)
{
    JsonArray list;
    for (const auto &item : items)
        list.push_back(write(item));
    return {std::move(list)};
}

} // namespace sluice
