#include "core/io/session_scores.h"

#include "core/data/utf8.h"

#include <cmath>

namespace sluice {

namespace {

std::optional<TestScore> scoreOf(const SqliteStatement &row, size_t models)
{
    const auto epoch = row.whole(0, std::numeric_limits<uint32_t>::max());
    const auto model = row.whole(1, models - 1);
    const auto measure = row.text(2);
    const auto value = row.real(3);
    if (!epoch || !model || !measure || !isUtf8(*measure) || !value || !std::isfinite(*value))
        return {};
    return TestScore{static_cast<uint32_t>(*epoch), static_cast<uint32_t>(*model), *measure, *value};
}

} // namespace

Result<std::vector<TestScore>> readTestScores(SqliteDatabase &database, uint64_t run, size_t models, size_t mostRows)
{
    SqliteStatement select(database, "SELECT epoch, model, measure, value FROM test_score WHERE run = ? "
                                     "ORDER BY epoch, model, measure");
    select.bind(1, run);
    std::vector<TestScore> scores;
    while (true) {
        const auto more = select.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return scores;
        auto score = scores.size() < mostRows ? scoreOf(select, models) : std::nullopt;
        if (!score)
            return fail(SLUICE_MESSAGE("core", "%1 is damaged: row %2 of table %3 makes no sense."), database.file().string(),
                        scores.size() + 1, std::string("test_score"));
        scores.push_back(std::move(*score));
    }
}

Result<void> writeTestScores(SqliteDatabase &database, uint64_t run, const std::vector<TestScore> &scores)
{
    SqliteStatement insert(database, "INSERT OR REPLACE INTO test_score VALUES(?, ?, ?, ?, ?)");
    for (const TestScore &score : scores) {
        insert.bind(1, run).bind(2, uint64_t{score.epoch}).bind(3, uint64_t{score.model});
        if (auto done = insert.bind(4, std::string_view(score.measure)).bind(5, score.value).run(); !done)
            return done;
    }
    return {};
}

} // namespace sluice
