// What it costs that a session is written while training goes on: updates a second with SessionKeeper writing once a second over the
// same training without it, in turns, at full speed; and the processor's time for an update, which is what the writing takes where no
// core is free. README.md beside this file has the command and the figures.

#include "app/named_experiment.h"
#include "core/io/scene.h"
#include "core/nn/isa.h"
#include "ui/models/opening.h"
#include "ui/models/session_keeper.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <clocale>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <thread>

namespace {

using namespace sluice;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds slice(4); // several writings; in turns, so that what else the machine does meets both alike
constexpr uint32_t endless = 1'000'000'000;

std::shared_ptr<TrainingThread> makeTraining(const Opened &opened, size_t threads)
{
    TrainingThread::Options options;
    options.threads = threads;
    auto training = std::make_shared<TrainingThread>(opened.experiment, opened.task, std::move(options));
    training->wait();
    return training;
}

struct Measured {
    double rate = 0; ///< updates a second
    double cpu = 0;  ///< of the whole process, for an update
};

double processorSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Events are handled meanwhile, among them the keeper's timer.
Measured run(TrainingThread &training)
{
    training.resume();
    const uint64_t before = training.position().step;
    const double cpu = processorSeconds();
    const Clock::time_point start = Clock::now();
    QEventLoop loop;
    QTimer::singleShot(slice, &loop, &QEventLoop::quit);
    loop.exec();
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    const double updates = static_cast<double>(training.position().step - before);
    const Measured measured{updates / seconds, (processorSeconds() - cpu) / updates};
    training.pause();
    training.wait();
    return measured;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

void measure(const Scene &scene, size_t threads, int pairs)
{
    Scene longer = scene;
    longer.experiment.training.epochs = endless;
    longer.experiment.training.stop.reset();
    const Result<Opened> opened = openScene(std::make_shared<const Scene>(longer));
    if (!opened)
        return;
    const QTemporaryDir folder;
    const auto alone = makeTraining(*opened, threads), kept = makeTraining(*opened, threads);
    SessionKeeper keeper;
    keeper.keepUnnamedIn(folder.path().toStdString());
    SessionKeeper::Begun begun;
    begun.training = kept;
    begun.row.experiment = *opened->experiment;
    keeper.begin(std::move(begun));
    run(*alone);
    run(*kept);
    std::vector<double> without, with, ratios, cpuRatios;
    for (int pair = 0; pair < pairs; ++pair) {
        const Measured first = run(*alone), second = run(*kept);
        without.push_back(first.rate);
        with.push_back(second.rate);
        ratios.push_back(second.rate / first.rate);
        cpuRatios.push_back(second.cpu / first.cpu);
    }
    std::error_code none;
    std::cout << std::left << std::setw(12) << scene.id << std::right << std::setw(8) << threads << std::fixed
              << std::setprecision(0) << std::setw(12) << median(without) << std::setw(12) << median(with) << std::setprecision(4)
              << std::setw(9) << median(ratios) << std::setw(11) << median(cpuRatios) << std::setprecision(1) << std::setw(10)
              << static_cast<double>(std::filesystem::file_size(keeper.file(), none)) / 1e6 << std::endl;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    useSingleThreadedBlas();
    const QStringList words = QCoreApplication::arguments();
    const int pairs = words.size() > 1 ? words[1].toInt() : 7;
    const Result<std::vector<Scene>> scenes = builtInScenes();
    if (!scenes)
        return 1;
    std::cout << isaName() << ", " << pairs << " pairs of " << slice.count() << " s\n"
              << "scene        threads   without/s      with/s    ratio  CPU ratio   file MB\n";
    for (const Scene &scene : *scenes)
        if (scene.id == "hold" || scene.id == "sunspots")
            for (size_t threads = 1; threads <= std::thread::hardware_concurrency(); ++threads)
                measure(scene, threads, pairs);
    return 0;
}
