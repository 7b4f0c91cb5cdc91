// How long it takes to read a data file: milliseconds for each of ROUNDS readings, one a line. compare_pandas.py runs it.

#include "core/data/data_file.h"

#include <charconv>
#include <chrono>
#include <iostream>
#include <string_view>

int main(int count, char **words)
{
    using namespace sluice;
    using Clock = std::chrono::steady_clock;
    size_t rounds = 1;
    const std::string_view asked = count == 3 ? words[2] : "1";
    const bool number = std::from_chars(asked.data(), asked.data() + asked.size(), rounds).ec == std::errc();
    if (count < 2 || count > 3 || !number) {
        std::cerr << "usage: reading FILE [ROUNDS]\n";
        return 2;
    }
    for (size_t round = 0; round < rounds; ++round) {
        const auto begin = Clock::now();
        const auto reading = readDataFile(words[1]);
        const std::chrono::duration<double, std::milli> taken = Clock::now() - begin;
        if (!reading) {
            std::cerr << reading.error().english() << '\n';
            return 2;
        }
        if (round == 0)
            std::cerr << reading->preview->english() << '\n';
        std::cout << taken.count() << '\n';
    }
    return 0;
}
