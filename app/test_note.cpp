#include "app/test_note.h"

#include "app/console.h"
#include "core/io/session_writer.h"

#include <algorithm>

namespace sluice {

namespace {

Result<void> write(const std::filesystem::path &session, uint64_t run, const TestLook &look)
{
    const auto writer = SessionWriter::open(session);
    if (!writer)
        return passOn(writer);
    const auto contents = readSessionContents(session);
    if (!contents)
        return passOn(contents);
    const auto entry = std::ranges::find(contents->runs, run, &RunEntry::id);
    std::set<uint32_t> epochs = look.epochs;
    if (entry != contents->runs.end())
        epochs.insert(entry->testedAfter.begin(), entry->testedAfter.end());
    if (auto done = (*writer)->writeTested(run, epochs); !done)
        return done;
    return (*writer)->writeTestScores(run, look.scores);
}

} // namespace

void noteTest(const std::filesystem::path &session, uint64_t run, const TestLook &look)
{
    if (const auto done = write(session, run, look); !done)
        say(Sentence(SLUICE_MESSAGE("app", "%1 So it is not noted there that the test part was looked at."), done.error()));
}

} // namespace sluice
