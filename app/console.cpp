#include "app/console.h"

#include <csignal>
#include <iostream>

namespace sluice {

namespace {

volatile std::sig_atomic_t interruptCaught = 0;

void noteInterrupt(int)
{
    interruptCaught = 1;
}

} // namespace

int complain(const Error &error, ExitStatus status)
{
    std::cerr << "sluice: " << error.english() << std::endl;
    return status;
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
