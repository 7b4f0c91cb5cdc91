// How long a change of selection takes to be seen: from the change to the pixels, on every page that has one, for every order of the
// units. README.md beside this file has the command and the figures.

#include "core/nn/isa.h"
#include "tests/ui/training_fixture.h"
#include "ui/views/compare_page.h"
#include "ui/views/inside_page.h"
#include "ui/views/memory_page.h"
#include "ui/views/training_page.h"
#include "ui/views/unit_bar.h"

#include <QApplication>
#include <QLabel>
#include <algorithm>
#include <chrono>
#include <clocale>
#include <iomanip>
#include <iostream>
#include <thread>
#include <utility>

namespace {

using namespace sluice;
using Clock = std::chrono::steady_clock;

constexpr double quietFor = 40; // ms without a paint: what was asked for has come, unless a page says that it computes

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Sees that a window was painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget &window) { window.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::UpdateRequest;
        return false;
    }
    bool painted = false;
};

/// One change, in milliseconds from when it was made.
struct Frame {
    double first = 0; ///< until something of it was seen: the cursor at least
    double all = 0;   ///< until every number was
    double block = 0; ///< the longest that the window's thread did nothing else
};

template <class Change, class Done> Frame frameOf(PaintWatch &watch, Change change, Done done)
{
    QCoreApplication::processEvents();
    Frame frame;
    const Clock::time_point start = Clock::now();
    change();
    frame.block = millisecondsSince(start);
    Clock::time_point still = start; // since when nothing has come: no number, and nothing drawn
    bool all = false;
    while (frame.first == 0 || !all || millisecondsSince(still) < quietFor) {
        watch.painted = false;
        const Clock::time_point round = Clock::now();
        QCoreApplication::processEvents();
        frame.block = std::max(frame.block, millisecondsSince(round));
        if (!std::exchange(all, all || done()) && all)
            still = Clock::now(); // what has come is drawn yet
        if (watch.painted) {
            still = Clock::now();
            frame.all = millisecondsSince(start);
            frame.first = frame.first == 0 ? frame.all : frame.first;
        } else {
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        }
        if (millisecondsSince(start) > 60'000)
            break; // it says so itself
    }
    return frame;
}

/// An untrained LSTM beside a dense network, on sequences of a given length, with some kept epochs.
ViewState stateOf(size_t units, size_t steps)
{
    const DataSpec data{"generate:hold", {{"length", double(steps)}, {"sequences", 20}}, {}, {}, {}, {}};
    TaskSpec task;
    task.kind = TaskKind::regress;
    task.output = OutputAt::every;
    task.lookback = 60;
    task.scaling = Scaling::none;
    ViewState state =
        testing::stateOf(data, task, {{"Dense", {DenseSpec{16, Activation::tanh}}}, {"LSTM", {LstmSpec{units, 1, 0}}}});
    state.selection.model = 1;
    state.expert = true;
    const ModelShape shape = ModelShape::of(*state.task);
    state.history = testing::historyOf(state, {0, 1, 2, 3, 4, 5}, [&](size_t model, uint32_t epoch) {
        return Model(state.experiment->models[model], shape).initialParameters(epoch + 1);
    });
    state.moment = state.history->kept.back();
    return state;
}

struct Changed {
    const char *name;
    void (*change)(ViewState &state, size_t k);
};

const std::vector<Changed> changes = {
    {"unit", [](ViewState &state, size_t k) { state.selection.unit = (7 * k + 1) % 100; }},
    {"step", [](ViewState &state, size_t k) { state.selection.step = (13 * k + 5) % 190; }},
    {"sample", [](ViewState &state, size_t k) { state.selection.sample = k % 3; }},
    {"epoch",
     [](ViewState &state, size_t k) { // as somebody picks it, not as it comes while a network trains
         state.live = false;
         state.moment = state.history->kept[k % state.history->kept.size()];
     }},
};

double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[static_cast<size_t>(part * static_cast<double>(values.size() - 1))];
}

void print(const std::string &size, const std::string &page, const char *change, const std::vector<Frame> &frames)
{
    const auto of = [&](double Frame::*part, double share) {
        std::vector<double> values;
        for (const Frame &frame : frames)
            values.push_back(frame.*part);
        return percentile(values, share);
    };
    std::cout << "| " << std::left << std::setw(11) << size << " | " << std::setw(22) << page << " | " << std::setw(6) << change
              << std::right << std::fixed << std::setprecision(1);
    const std::vector<std::pair<double Frame::*, double>> columns = {
        {&Frame::first, 0.5}, {&Frame::first, 0.95}, {&Frame::all, 0.5}, {&Frame::block, 1.0}};
    for (const auto &[part, share] : columns)
        std::cout << " | " << std::setw(8) << of(part, share);
    std::cout << " |" << std::endl;
}

template <class Page> struct Measured {
    Page page;
    PaintWatch watch{page};
    size_t answers = 0;

    explicit Measured(const ViewState &state)
    {
        page.resize(1440, 800);
        page.QWidget::show();
        if constexpr (requires { &Page::answered; })
            QObject::connect(&page, &Page::answered, &page, [this] { ++answers; });
        frameOf(
            watch, [&] { page.show(state); }, [this] { return done(0); });
    }
    /// A page that computes says when it is done with it.
    bool done(size_t before) const
    {
        if constexpr (std::is_same_v<Page, TrainingPage>) {
            const auto labels = page.template findChildren<QLabel *>();
            return std::ranges::none_of(labels, [](const QLabel *label) { return label->text().contains("computed"); });
        }
        if constexpr (requires { &Page::answered; })
            return answers > before;
        return true;
    }
    void measure(ViewState state, const std::string &size, const std::string &name, size_t times)
    {
        for (const Changed &changed : changes) {
            std::vector<Frame> frames;
            for (size_t k = 1; k <= times; ++k) {
                changed.change(state, k);
                const size_t before = answers;
                frames.push_back(frameOf(
                    watch, [&] { page.show(state); }, [&] { return done(before); }));
            }
            print(size, name, changed.name, frames);
        }
    }
};

/// Of the pages whose names are among the words; of all where there are none.
void measureAll(size_t units, size_t steps, size_t times, const QStringList &words)
{
    const std::string size = std::to_string(units) + " × " + std::to_string(steps);
    const ViewState state = stateOf(units, steps);
    const auto wanted = [&](const char *page) { return words.isEmpty() || words.contains(page); };
    if (wanted("Compare"))
        Measured<ComparePage>(state).measure(state, size, "Compare", times);
    if (wanted("Inside")) {
        Measured<InsidePage> inside(state);
        auto *bar = inside.page.findChild<UnitBar *>();
        const std::vector<std::pair<UnitOrder, const char *>> orders = {{UnitOrder::natural, "Inside, by number"},
                                                                        {UnitOrder::mean, "Inside, by mean"},
                                                                        {UnitOrder::peakTime, "Inside, by peak"},
                                                                        {UnitOrder::similarity, "Inside, by similarity"}};
        for (const auto &wish : orders) {
            UnitArrangement arrangement;
            arrangement.order = wish.first;
            const QString before = inside.page.content().arranged.order;
            frameOf( // what is measured next must not wait for this
                inside.watch, [&] { emit bar->edited(arrangement); },
                [&] { return wish.first == UnitOrder::natural || inside.page.content().arranged.order != before; });
            inside.measure(state, size, wish.second, times);
        }
    }
    if (wanted("Memory"))
        Measured<MemoryPage>(state).measure(state, size, "Memory", times);
    if (wanted("Training"))
        Measured<TrainingPage>(state).measure(state, size, "Training", times);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setStyle("fusion");
    useSingleThreadedBlas();
    std::cout << "| units, steps | page | change | seen, median ms | 95 % | every number, median | longest hold of the window |\n"
              << "|---|---|---|---|---|---|---|\n";
    QStringList words = QApplication::arguments().mid(1);
    const bool small = words.removeAll("--small") > 0;
    measureAll(128, 200, 30, words);
    if (!small)
        measureAll(512, 1000, 8, words);
    return 0;
}
