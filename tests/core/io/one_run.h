#pragma once

#include "core/io/session_writer.h"

namespace sluice::testing {

/// A new session with one run in it.
struct OneRun {
    std::unique_ptr<SessionWriter> writer;
    uint64_t id = 0;

    static Result<OneRun> create(const std::filesystem::path &file, const Experiment &experiment,
                                 const std::filesystem::path &directory)
    {
        auto writer = SessionWriter::create(file);
        if (!writer)
            return passOn(writer);
        const auto id = (*writer)->addRun({{}, {}, experiment, directory, {}, {}});
        if (!id)
            return passOn(id);
        return OneRun{std::move(*writer), *id};
    }
    Result<void> append(const Run &run, const Moment &newest = {}) const { return writer->append(id, run, newest); }
    Result<void> finish(const Run &run, const Outcome &outcome) const { return writer->finish(id, run, outcome); }
    Result<void> writeWhatIfs(const std::vector<WhatIf> &whatIfs) const { return writer->writeWhatIfs(id, whatIfs); }
};

} // namespace sluice::testing
