#pragma once

#include "ui/models/background.h"
#include "ui/models/session_run.h"
#include "ui/models/session_store.h"
#include "ui/models/test_look.h"

#include <QTimer>
#include <map>

namespace sluice {

/// Writes what is trained in the window into a session, once a second, on a thread of its own. A session with a name grows in place;
/// one without is kept in a folder until it gets one. What cannot be written stays in memory and is tried again.
class SessionKeeper : public QObject {
    Q_OBJECT
public:
    explicit SessionKeeper(QObject *parent = nullptr);
    ~SessionKeeper() override; ///< writes what there is to write
    /// For sessions without a name from now on.
    void keepUnnamedIn(const std::filesystem::path &folder);

    // Another session in place of this one, of which the rest is written first.
    void startNew();
    void take(const std::filesystem::path &file, const SessionContents &contents);
    /// One without a name that a program left behind.
    void recover(const std::filesystem::path &file, const SessionContents &contents);

    /// What is trained from now on.
    struct Begun {
        std::shared_ptr<TrainingThread> training;
        Checkpoint from;                ///< empty at its beginning
        std::optional<uint64_t> stored; ///< the session's run that goes on
        NewRun row;
    };
    /// Its id: that of `stored`, unless steps of that run wait to be written, which stay as they are.
    uint64_t begin(Begun begun);
    /// It is told to stop; what it came to is written, and it is let go. A run that was never trained leaves nothing behind.
    void end(uint64_t run);

    void setWhatIfs(uint64_t run, const std::vector<WhatIf> &whatIfs);
    /// All that was ever seen of the test part.
    void setTested(uint64_t run, const TestLook &look);
    void rename(uint64_t run, const QString &name);
    void setNotes(uint64_t run, const QString &notes);
    void setDeleted(uint64_t run, bool deleted);
    /// How the window stands: asked whenever something is written, and kept beside it.
    void layoutFrom(std::function<std::string()> layout) { layout_ = std::move(layout); }
    void setHomework(const HandedIn &homework);

    const std::vector<SessionRun> &runs() const { return runs_; } ///< in their order, the deleted ones too
    const SessionRun *find(uint64_t run) const;
    std::vector<uint64_t> runsInFile() const;                       ///< their ids; the first one's number there is 1
    bool isHeld(uint64_t run) const { return held_.contains(run); } ///< its training is in memory

    bool named() const { return named_; }
    const std::filesystem::path &file() const { return file_; } ///< empty before there is one
    /// Closing now would lose it: it has no name, or its file does not hold everything yet.
    bool unsaved() const;
    /// Everything there is, now; then `done` with whether it worked.
    void flush(std::function<void(bool)> done);
    /// Under a name, with `open` even where it was not trained yet: saved() or notSaved() tells.
    void saveAs(const std::filesystem::path &file, uint64_t open);
    /// Nothing more is to be written once another session takes the place of this one, and without a name nothing is to stay of it.
    void setUnwanted(bool unwanted) { unwanted_ = unwanted; }

signals:
    void changed(); ///< the list, or whether it is saved
    void saved(const QString &file);
    void notSaved(); ///< under the name that was asked for; problem() tells why
    void notice(const sluice::Sentence &sentence);
    void problem(const sluice::Sentence &sentence);

private:
    struct Held {
        Begun begun;
        std::shared_ptr<const NewRun> row;
        uint64_t startStep = 0, writtenStep = 0;
        bool wanted = false;   ///< also where it was not trained
        bool stopping = false; ///< nobody trains it any more
        bool endWritten = false;
        bool pulled = false; ///< the list shows what is new in it
    };
    SessionRun *runOf(uint64_t run);
    bool isTrained(const Held &held) const;
    bool hasUnwrittenSteps(uint64_t run) const;
    bool isDue(const Held &held) const;
    bool anyDue() const;
    SessionWork dueWork() const;
    RunWork workOf(uint64_t run, const Held &held) const;
    void look();
    bool pull(uint64_t run, Held &held);
    void write();
    void leave();
    void use(std::shared_ptr<SessionStore> store, const std::filesystem::path &file, bool named);
    void list(const SessionContents &contents);
    using Job = std::function<SessionStore::Answer(SessionStore &)>;
    enum class Tries { again, once, last };
    void post(Job job, SessionWork work = {}, std::function<void(bool)> then = {}, Tries tries = Tries::again);
    void hear(const SessionStore::Answer &answer, const SessionWork &work);
    void clear();
    void markWritten(const RunWritten &written, const std::vector<RunWork> &work);
    void complain(const Error &error, Tries tries);

    std::filesystem::path folder_;
    std::shared_ptr<SessionStore> store_;
    std::filesystem::path file_;
    bool named_ = false;
    bool unwanted_ = false;
    uint64_t lastId_ = 0;
    std::vector<SessionRun> runs_;
    std::map<uint64_t, Held> held_;
    std::map<uint64_t, RunTexts> texts_; ///< that are not written yet
    std::optional<HandedIn> homework_;   ///< likewise
    std::function<std::string()> layout_;
    QTimer timer_;
    int writing_ = 0;
    std::string complaint_;    ///< said last; empty where all is well
    Background background_{1}; ///< last: its answers touch what is above
};

} // namespace sluice
