#include "core/io/session_source.h"

namespace sluice {

Result<void> SessionSource::eachRow(const char *table, SqliteStatement &statement, const std::function<bool()> &use) const
{
    for (size_t row = 0;; ++row) {
        const auto more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        if (row >= mostRows_ || !use())
            return damaged(table, row + 1);
    }
}

bool SessionSource::takeBytes(size_t bytes)
{
    if (bytes > mostBytes_)
        return false;
    mostBytes_ -= bytes;
    return true;
}

tl::unexpected<Error> SessionSource::damaged(const char *table, size_t row) const
{
    return fail(SLUICE_MESSAGE("core", "%1 is damaged: row %2 of table %3 makes no sense."), name, row, std::string(table));
}

} // namespace sluice
