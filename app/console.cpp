#include "app/console.h"

#include "ui/models/error_text.h"
#include "ui/models/language.h"

#include <QCoreApplication>
#include <csignal>
#include <iostream>
#include <sys/stat.h>
#include <unistd.h>

namespace sluice {

namespace {

volatile std::sig_atomic_t interruptCaught = 0;

void noteInterrupt(int)
{
    interruptCaught = 1;
}

} // namespace

std::string said(const Sentence &sentence)
{
    return QCoreApplication::instance() ? commandText(sentence).toStdString() : sentence.english();
}

std::string said(const Message &message)
{
    return said(Sentence(message));
}

std::ostream &besides(const std::string &out)
{
    struct stat written = {}, output = {};
    const bool same = ::stat(out.c_str(), &written) == 0 && ::fstat(STDOUT_FILENO, &output) == 0 &&
                      written.st_dev == output.st_dev && written.st_ino == output.st_ino;
    return same ? std::cerr : std::cout;
}

int complain(const Error &error, ExitStatus status)
{
    std::cerr << "sluice: " << said(error) << std::endl;
    return status;
}

int complainIn(const QString &language, const Error &error, ExitStatus status)
{
    static int count = 1; // Qt keeps them
    static char name[] = "sluice";
    static char *words[] = {name, nullptr};
    QCoreApplication speaker(count, words);
    useLanguage(speaker, language);
    return complain(error, status);
}

void say(const Sentence &sentence)
{
    std::cerr << said(sentence) << std::endl;
}

void catchInterrupts()
{
    struct sigaction action = {};
    action.sa_handler = noteInterrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool interrupted()
{
    return interruptCaught != 0;
}

} // namespace sluice
