#pragma once

#include "core/io/sqlite.h"

#include <functional>
#include <limits>
#include <string>

namespace sluice {

/// A session that is being read, within one read transaction. No row is trusted.
class SessionSource {
public:
    SessionSource(SqliteDatabase &openedDatabase, uint32_t itsSchema, size_t fileSize)
        : database(openedDatabase), name(openedDatabase.file().string()), schema(itsSchema), mostBytes_(fileSize),
          mostRows_(fileSize / leastRowSize)
    {
    }

    /// Calls `use` for each row; false from it means damage.
    Result<void> eachRow(const char *table, SqliteStatement &statement, const std::function<bool()> &use) const;
    /// False where more was taken by now than the file holds: a damaged tree can name the same page many times.
    bool takeBytes(size_t bytes);
    tl::unexpected<Error> damaged(const char *table, size_t row) const;
    size_t mostRows() const { return mostRows_; } ///< that a table of a file of this size can have

    SqliteDatabase &database;
    const std::string name;
    const uint32_t schema;

private:
    static constexpr size_t leastRowSize = 8;

    size_t mostBytes_;
    size_t mostRows_;
};

/// Numbers in a row that are kept in 32 bits are at most this.
inline constexpr uint64_t most32 = std::numeric_limits<uint32_t>::max();

} // namespace sluice
