#pragma once

#include <functional>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace sluice::testing {

/// What is said in a process of its own, where limits and users can be changed without harm; at most 1000 letters.
inline std::string saidInChild(const std::function<std::string()> &say)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
        const std::string sentence = say();
        const ssize_t written = ::write(ends[1], sentence.data(), sentence.size());
        ::_exit(written == static_cast<ssize_t>(sentence.size()) ? 0 : 1);
    }
    ::close(ends[1]);
    std::string sentence(1000, '\0');
    sentence.resize(static_cast<size_t>(std::max<ssize_t>(::read(ends[0], sentence.data(), sentence.size()), 0)));
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return sentence;
}

} // namespace sluice::testing
