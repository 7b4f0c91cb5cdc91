#include "tests/core/io/in_child.h"
#include "tests/core/io/session_fixture.h"

#include <QTemporaryDir>
#include <QtTest>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sluice;
using namespace sluice::testing;
namespace fs = std::filesystem;

namespace {

/// What opening for writing says to somebody whom permissions bind: not to root.
std::string sentenceForNobody(const std::function<std::string()> &what)
{
    return saidInChild([&]() -> std::string {
        constexpr uid_t nobody = 65534;
        return ::geteuid() == 0 && ::setuid(nobody) != 0 ? "no such user" : what();
    });
}

} // namespace

/// Where sessions cannot be written.
class SessionPlaceTest : public QObject {
    Q_OBJECT

private slots:
    void whatCanOnlyBeReadIsSaidToBeSo()
    {
        const QTemporaryDir folder;
        const fs::path place = folder.path().toStdString(), file = place / "s.sluice";
        Run run(example(), largeBudget);
        QVERIFY(OneRun::create(file, example(), {})->append(run).has_value());
        const auto opening = [&] {
            const auto writer = SessionWriter::open(file);
            return writer ? std::string("opened") : writer.error().english();
        };
        QVERIFY(::chmod(file.c_str(), 0444) == 0 && ::chmod(place.c_str(), 0755) == 0);
        QCOMPARE(QString::fromStdString(sentenceForNobody(opening)),
                 QString::fromStdString(file.string()) +
                     " cannot be written to: no permission, or its disk is read-only. Copy it to a folder of your own.");
        QCOMPARE(::chmod(file.c_str(), 0666), 0);
        QCOMPARE(
            QString::fromStdString(sentenceForNobody(opening)),
            QString("%1 cannot be written to: its log would lie beside it, and the folder %2 cannot be written to. Copy it to a "
                    "folder of your own.")
                .arg(QString::fromStdString(file.string()), folder.path()));
        const auto making = [&] {
            const auto writer = SessionWriter::create(place / "new.sluice");
            return writer ? std::string("made") : writer.error().english();
        };
        QVERIFY(
            QString::fromStdString(sentenceForNobody(making)).endsWith("no permission. Choose a folder that you may write to."));
        QCOMPARE(::chmod(place.c_str(), 0777), 0);
        QCOMPARE(sentenceForNobody(opening), std::string("opened"));
    }

    void aPipeIsNoPlaceForASession()
    {
        const QTemporaryDir folder;
        const fs::path pipe = folder.path().toStdString() + "/pipe", link = pipe.parent_path() / "link";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        const auto refused = SessionWriter::create(pipe);
        QVERIFY(!refused && refused.error().english().find("a device or a pipe") != std::string::npos);
        QVERIFY(fs::is_fifo(pipe));
        fs::create_symlink("new.sluice", link);
        QVERIFY(SessionWriter::create(link).has_value());
        QVERIFY(fs::is_symlink(link) && fs::is_regular_file(pipe.parent_path() / "new.sluice"));
    }
};

QTEST_GUILESS_MAIN(SessionPlaceTest)
#include "session_place_test.moc"
