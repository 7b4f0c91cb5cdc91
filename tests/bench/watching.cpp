// What it costs to watch: batches a second with the window open and redrawing, over headless with as many threads, at full speed;
// and how long an event waits for the window's thread meanwhile. README.md beside this file has the command and the figures.

#include "app/named_experiment.h"
#include "core/nn/isa.h"
#include "ui/views/main_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <array>
#include <atomic>
#include <clocale>
#include <iomanip>
#include <iostream>
#include <thread>

namespace {

using namespace sluice;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds warmUp(2), slice(2); // in turns, so that what else the machine does meets both alike
constexpr std::chrono::milliseconds betweenEvents(3);
constexpr uint32_t endless = 1'000'000'000;
constexpr std::array pages = {std::pair(0, "Compare"), std::pair(1, "Inside")};

struct Measured {
    std::vector<double> headless, watched; ///< batches a second, one of each slice
    std::vector<double> ratios;
    std::vector<double> latencies; ///< milliseconds
    double frames = 0;
};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double percentile(std::vector<double> values, double part)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

void runEvents(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Posts an event to the window's thread every few milliseconds and notes how long each waited.
class LatencyProbe {
public:
    explicit LatencyProbe(std::vector<double> &latencies) : latencies_(&latencies), thread_([this] { post(); }) {}
    ~LatencyProbe()
    {
        stop_ = true;
        thread_.join();
    }

private:
    void post()
    {
        while (!stop_) {
            const Clock::time_point sent = Clock::now();
            QMetaObject::invokeMethod(
                &receiver_, [this, sent] { latencies_->push_back(secondsSince(sent) * 1e3); }, Qt::QueuedConnection);
            std::this_thread::sleep_for(betweenEvents);
        }
    }

    std::vector<double> *latencies_;
    QObject receiver_;
    std::atomic<bool> stop_ = false;
    std::thread thread_;
};

/// Batches a second without a window: its thread sleeps.
double headlessSlice(TrainingThread &training)
{
    training.resume();
    const uint64_t before = training.position().step;
    const Clock::time_point start = Clock::now();
    std::this_thread::sleep_for(slice);
    const double rate = static_cast<double>(training.position().step - before) / secondsSince(start);
    training.pause();
    training.wait();
    return rate;
}

double watchedSlice(Workbench &workbench, std::vector<double> &latencies)
{
    const auto step = [&] { return workbench.viewState().recentSteps.back().step; };
    workbench.train();
    runEvents(std::chrono::milliseconds(100));
    const uint64_t before = step();
    const Clock::time_point start = Clock::now();
    {
        const LatencyProbe probe(latencies);
        runEvents(slice);
    }
    const double rate = static_cast<double>(step() - before) / secondsSince(start);
    workbench.pause();
    runEvents(std::chrono::milliseconds(100));
    return rate;
}

Measured measure(MainWindow &window, int page, TrainingThread &training, std::chrono::seconds time)
{
    Workbench &workbench = window.workbench();
    window.setPage(page);
    workbench.setPace({});
    workbench.train();
    runEvents(warmUp);

    Measured measured;
    const auto counter = QObject::connect(&workbench, &Workbench::changed, &window, [&] { ++measured.frames; });
    for (auto left = time; left.count() > 0; left -= slice) {
        measured.headless.push_back(headlessSlice(training));
        measured.watched.push_back(watchedSlice(workbench, measured.latencies));
        measured.ratios.push_back(measured.watched.back() / measured.headless.back());
    }
    QObject::disconnect(counter);
    measured.frames /= static_cast<double>(time.count());
    return measured;
}

void open(MainWindow &window, const Experiment &experiment)
{
    QEventLoop loop;
    QObject::connect(&window.workbench(), &Workbench::opened, &loop, &QEventLoop::quit);
    window.openScene({});
    loop.exec();
    window.workbench().apply(experiment);
    loop.exec();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    useSingleThreadedBlas();
    const QStringList words = QApplication::arguments();
    const std::chrono::seconds time(words.size() > 1 ? words[1].toInt() : 20);
    const size_t threads = threadsBesideAWindow();

    const Result<std::vector<Scene>> scenes = builtInScenes();
    Experiment experiment = scenes->front().experiment;
    experiment.training.epochs = endless;
    MainWindow window(*scenes, threads);
    window.resize(1440, 900);
    window.show();
    open(window, experiment);
    const std::shared_ptr<const Task> task = window.workbench().viewState().task;

    TrainingThread::Options options;
    options.threads = threads;
    TrainingThread training(std::make_shared<const Experiment>(experiment), task, std::move(options));

    std::cout << "scene " << scenes->front().id << ", " << threads << " of " << std::thread::hardware_concurrency()
              << " threads, " << isaName() << ", " << time.count() << " s of each\n"
              << "page     headless/s  watched/s  ratio  frames/s  latency p50   p99   max ms\n"
              << std::fixed;
    for (const auto &[page, name] : pages) {
        const Measured measured = measure(window, page, training, time);
        std::cout << std::left << std::setw(8) << name << std::right << std::setprecision(0) << std::setw(11)
                  << percentile(measured.headless, 0.5) << std::setw(11) << percentile(measured.watched, 0.5)
                  << std::setprecision(3) << std::setw(7) << percentile(measured.ratios, 0.5) << std::setprecision(1)
                  << std::setw(10) << measured.frames << std::setw(13) << percentile(measured.latencies, 0.5) << std::setw(6)
                  << percentile(measured.latencies, 0.99) << std::setw(6) << percentile(measured.latencies, 1) << std::endl;
    }
    return 0;
}
