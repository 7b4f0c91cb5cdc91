#include "core/io/atomic_file.h"
#include "tests/core/io/in_child.h"

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sluice;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

size_t entries(const fs::path &folder)
{
    return static_cast<size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// What `write` says in a process of its own.
std::string sentenceInChild(const std::function<Result<void>()> &write)
{
    return testing::saidInChild([&] {
        const auto result = write();
        return result ? std::string() : result.error().english();
    });
}

} // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT

private slots:
    void writesAndReplaces();
    void keepsPermissionsAndLinks();
    void namesWhatIsWrong();
    void fullDiskLeavesTheOldFile();
    void forbiddenFolderIsASentence();
    void aLinkToNothingIsFollowed();
    void whatIsNoFileIsWrittenTo();
    void ownDescriptorsAreWrittenOn();
    void readsWithinALimit();
};

void AtomicFileTest::writesAndReplaces()
{
    const QTemporaryDir folder;
    const fs::path file = fs::path(folder.path().toStdString()) / "a.txt";
    QVERIFY(writeFileAtomically(file, std::string_view("one")));
    QCOMPARE(contents(file), std::string("one"));
    const std::vector<std::byte> bytes(100'000, std::byte{7});
    QVERIFY(writeFileAtomically(file, bytes));
    QCOMPARE(contents(file), std::string(100'000, '\7'));
    QCOMPARE(entries(file.parent_path()), size_t{1});

    const fs::path longest = file.parent_path() / std::string(255, 'n');
    QVERIFY(writeFileAtomically(longest, std::string_view("x")));
}

void AtomicFileTest::keepsPermissionsAndLinks()
{
    const QTemporaryDir folder;
    const fs::path file = fs::path(folder.path().toStdString()) / "a.txt";
    const fs::path link = file.parent_path() / "link";
    QVERIFY(writeFileAtomically(file, std::string_view("one")));
    QCOMPARE(::chmod(file.c_str(), 0640), 0);
    fs::create_symlink("a.txt", link);
    QVERIFY(writeFileAtomically(link, std::string_view("two")));
    QVERIFY(fs::is_symlink(link));
    QCOMPARE(contents(file), std::string("two"));
    QVERIFY(fs::status(file).permissions() == static_cast<fs::perms>(0640));
}

void AtomicFileTest::namesWhatIsWrong()
{
    const QTemporaryDir folder;
    const fs::path place = folder.path().toStdString();
    const auto missing = writeFileAtomically(place / "none" / "a.txt", std::string_view("x"));
    QVERIFY(!missing);
    QVERIFY(missing.error().english().find("there is no such folder") != std::string::npos);
    const auto directory = writeFileAtomically(place, std::string_view("x"));
    QVERIFY(!directory);
    QVERIFY(directory.error().english().find("it is a folder") != std::string::npos);
    QCOMPARE(entries(place), size_t{0});
}

void AtomicFileTest::fullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const fs::path file = fs::path(folder.path().toStdString()) / "a.txt";
    QVERIFY(writeFileAtomically(file, std::string_view("old")));
    const std::string sentence = sentenceInChild([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        return writeFileAtomically(file, std::string(5000, 'x'));
    });
    QVERIFY2(sentence.find("no space is left") != std::string::npos, sentence.c_str());
    QCOMPARE(contents(file), std::string("old"));
    QCOMPARE(entries(file.parent_path()), size_t{1});
}

void AtomicFileTest::forbiddenFolderIsASentence()
{
    const QTemporaryDir folder;
    const fs::path place = folder.path().toStdString();
    QCOMPARE(::chmod(place.c_str(), 0555), 0);
    const std::string sentence = sentenceInChild([&] {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && ::setuid(nobody) != 0) // permissions do not bind root
            ::_exit(1);
        return writeFileAtomically(place / "a.txt", std::string_view("x"));
    });
    ::chmod(place.c_str(), 0755);
    QVERIFY2(sentence.find("no permission") != std::string::npos, sentence.c_str());
}

void AtomicFileTest::aLinkToNothingIsFollowed()
{
    const QTemporaryDir folder;
    const fs::path place = folder.path().toStdString();
    fs::create_directory(place / "there");
    fs::create_symlink("there/second", place / "first");
    fs::create_symlink("new.txt", place / "there/second");
    QVERIFY(writeFileAtomically(place / "first", std::string_view("x")));
    QVERIFY(fs::is_symlink(place / "first") && fs::is_symlink(place / "there/second"));
    QVERIFY(fs::is_regular_file(fs::symlink_status(place / "there/new.txt")));
    QCOMPARE(contents(place / "first"), std::string("x"));

    fs::create_symlink("circle", place / "circle");
    const auto circle = writeFileAtomically(place / "circle", std::string_view("x"));
    QVERIFY(!circle && circle.error().english().find("symbolic links") != std::string::npos);
    QVERIFY(fs::is_symlink(place / "circle"));
}

void AtomicFileTest::whatIsNoFileIsWrittenTo()
{
    const QTemporaryDir folder;
    const fs::path pipe = folder.path().toStdString() + "/pipe", link = pipe.parent_path() / "link";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    fs::create_symlink("pipe", link);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    for (const fs::path &file : {pipe, link}) {
        QVERIFY(writeFileAtomically(file, std::string_view("text")));
        std::string text(10, '\0');
        QCOMPARE(::read(reader, text.data(), text.size()), ssize_t{4});
        QCOMPARE(text.substr(0, 4), std::string("text"));
    }
    ::close(reader);
    QVERIFY(fs::is_fifo(pipe) && fs::is_symlink(link));
    QCOMPARE(entries(pipe.parent_path()), size_t{2});
}

void AtomicFileTest::ownDescriptorsAreWrittenOn()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const std::string name = "/dev/fd/" + std::to_string(ends[1]);
    QVERIFY(isStream(name));
    QVERIFY(writeFileAtomically(name, std::string_view("text")));
    std::string text(10, '\0');
    QCOMPARE(::read(ends[0], text.data(), text.size()), ssize_t{4});
    ::close(ends[0]);
    const auto broken = writeFileAtomically(name, std::string_view("text")); // nobody reads: a sentence, and no signal
    QVERIFY(!broken && broken.error().english().find("Broken pipe") != std::string::npos);
    ::close(ends[1]);

    // A file goes on where it was.
    const QTemporaryDir folder;
    const fs::path file = folder.path().toStdString() + "/a.txt";
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT, 0600);
    QCOMPARE(::write(opened, "one ", 4), ssize_t{4});
    QVERIFY(writeFileAtomically("/dev/fd/" + std::to_string(opened), std::string_view("two")));
    ::close(opened);
    QCOMPARE(contents(file), std::string("one two"));
}

void AtomicFileTest::readsWithinALimit()
{
    const QTemporaryDir folder;
    const fs::path place = folder.path().toStdString();
    const fs::path file = place / "a.txt";
    const std::string text("a\0b\r\n", 5);
    QVERIFY(writeFileAtomically(file, text));
    QCOMPARE(*readWholeFile(file, 5), text);
    const auto large = readWholeFile(file, 4);
    QVERIFY(!large);
    QVERIFY(large.error().english().find("5 bytes; at most 4") != std::string::npos);
    const auto missing = readWholeFile(place / "none", 5);
    QVERIFY(!missing && missing.error().english().find("no such file") != std::string::npos);
    const auto directory = readWholeFile(place, 5);
    QVERIFY(!directory && directory.error().english().find("not a file") != std::string::npos);
    QCOMPARE(::mkfifo((place / "pipe").c_str(), 0600), 0);
    const auto pipe = readWholeFile(place / "pipe", 5);
    QVERIFY(!pipe && pipe.error().english().find("not a file") != std::string::npos);
}

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "atomic_file_test.moc"
