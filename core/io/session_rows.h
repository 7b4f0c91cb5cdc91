#pragma once

#include "core/io/sqlite.h"
#include "core/train/training_thread.h"

#include <set>

namespace sluice {

/// Writes rows of a session; statements are prepared once. Whoever calls has begun a transaction.
class SessionRows {
public:
    explicit SessionRows(SqliteDatabase &database) : database_(database) {}

    Result<void> writeSteps(uint64_t run, const std::vector<StepRecord> &records);
    Result<void> writeEpochs(uint64_t run, const std::vector<EpochRecord> &records);
    Result<void> writeChange(uint64_t run, size_t number, const LearningRateChange &change);
    Result<void> writeNorms(uint64_t run, const std::vector<LayerNormRecord> &records);
    /// What of a run's kept moments this writer has dealt with.
    struct Moments {
        std::set<uint32_t> stored;    ///< by their epoch
        std::optional<uint32_t> last; ///< epoch of the newest, stored or not
    };
    /// Removes the moments that the run has thinned out and adds the new ones; others in the file stay. Where there are more new ones
    /// than so many bytes hold, only every second, third, … is stored, and the newest.
    Result<void> matchMoments(uint64_t id, const Run &run, Moments &moments, size_t mostBytes);
    /// Kept moments from elsewhere.
    Result<void> writeMoments(uint64_t run, const Experiment &experiment, const std::vector<SnapshotPtr> &snapshots);
    Result<void> matchBest(uint64_t id, const Run &run, Moment &best);
    /// In place of the newest one before; none where it is empty or an epoch's end as late was kept.
    Result<void> writeNewest(uint64_t run, const Moment &newest);
    Result<void> writeOutcome(uint64_t run, const Outcome &outcome);
    /// Removes all that came after a moment, and how it ended.
    Result<void> cutAfter(uint64_t run, const Position &at, const std::string &experiment);

private:
    Result<void> writeSnapshot(uint64_t run, const char *kind, size_t model, const Snapshot &snapshot);
    Result<void> runFor(uint64_t run, const char *sql);

    SqliteDatabase &database_;
    SqliteStatement insertStep_{database_, "INSERT OR REPLACE INTO step VALUES(?, ?, ?, ?, ?, ?, ?, ?)"};
    SqliteStatement insertEpoch_{database_, "INSERT OR REPLACE INTO epoch VALUES(?, ?, ?, ?, ?, ?, ?, ?)"};
    SqliteStatement insertChange_{database_, "INSERT OR REPLACE INTO learning_rate VALUES(?, ?, ?, ?)"};
    SqliteStatement insertNorms_{database_, "INSERT OR REPLACE INTO layer_norm VALUES(?, ?, ?, ?, ?, ?, ?)"};
    SqliteStatement insertSnapshot_{database_, "INSERT OR REPLACE INTO snapshot VALUES(?, ?, ?, ?, ?, ?, ?)"};
    SqliteStatement removeMoment_{database_, "DELETE FROM snapshot WHERE run = ? AND kind = 'kept' AND epoch = ?"};
    SqliteStatement removeBest_{database_, "DELETE FROM snapshot WHERE run = ? AND kind = 'best' AND model = ?"};
    SqliteStatement removeNewest_{database_, "DELETE FROM snapshot WHERE run = ? AND kind = 'newest'"};
    SqliteStatement setOutcome_{database_, "UPDATE run SET outcome = ?2, message = ?3 WHERE id = ?1"};
};

} // namespace sluice
