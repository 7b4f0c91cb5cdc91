#include "ui/models/pace.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double slowestPace = 0.1;
constexpr double fastestPace = 1000;
constexpr double remembered = 3; // seconds
constexpr double tooLittle = 0.25;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

} // namespace

Pace paceAt(int position)
{
    if (position >= paceSteps)
        return {};
    const double part = std::max(0, position) / (paceSteps - 1.0);
    return slowestPace * std::pow(fastestPace / slowestPace, part);
}

int positionOf(Pace pace)
{
    if (!pace)
        return paceSteps;
    const double part = std::log(std::max(slowestPace, *pace) / slowestPace) / std::log(fastestPace / slowestPace);
    return std::min(static_cast<int>(std::lround(part * (paceSteps - 1))), paceSteps - 1);
}

void RateEstimate::add(double seconds, uint64_t step)
{
    seen_.emplace_back(seconds, step);
    while (seen_.size() > 2 && seen_[1].first < seconds - remembered)
        seen_.pop_front();
}

std::optional<double> RateEstimate::left(uint64_t lastStep) const
{
    if (seen_.empty())
        return {};
    const auto &[firstTime, firstStep] = seen_.front();
    const auto &[time, step] = seen_.back();
    if (time - firstTime < tooLittle || step <= firstStep)
        return {};
    const double rate = static_cast<double>(step - firstStep) / (time - firstTime);
    return static_cast<double>(lastStep > step ? lastStep - step : 0) / rate;
}

QString durationText(double seconds)
{
    const QLocale locale;
    if (seconds < 9.95)
        return Words::tr("%1 s").arg(locale.toString(seconds, 'f',
                                                     seconds < 0.0095  ? 3
                                                     : seconds < 0.095 ? 2
                                                     : seconds < 0.95  ? 1
                                                                       : 0));
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return Words::tr("%1 s").arg(whole);
    if (whole < 3600)
        return Words::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return Words::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

} // namespace sluice
