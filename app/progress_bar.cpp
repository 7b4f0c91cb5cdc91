#include "app/progress_bar.h"

#include "app/console.h"
#include "ui/models/model_name.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace sluice {

namespace {

constexpr size_t barWidth = 24;
constexpr size_t linesInFile = 10;

std::string duration(double seconds)
{
    const auto whole = static_cast<long>(std::ceil(seconds));
    if (whole < 100)
        return std::to_string(whole) + " s";
    if (whole < 6000)
        return std::to_string(whole / 60) + " min";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole / 60 % 60) + " min";
}

std::string listed(const std::string &first, const std::string &next)
{
    return said(Sentence(SLUICE_MESSAGE("app", "%1, %2"), first, next));
}

} // namespace

ProgressBar::ProgressBar(std::ostream &out, bool terminal, uint64_t startStep, uint64_t totalSteps, size_t batchesPerEpoch)
    : out_(&out), terminal_(terminal), startStep_(startStep), totalSteps_(totalSteps), batchesPerEpoch_(batchesPerEpoch)
{
}

std::string ProgressBar::line(uint64_t step, const std::string &losses, Clock::time_point now) const
{
    const uint64_t shown = std::min(step, totalSteps_);
    const size_t filled = totalSteps_ == 0 ? barWidth : barWidth * shown / totalSteps_;
    const size_t epochs = totalSteps_ / std::max<size_t>(batchesPerEpoch_, 1);
    const size_t epoch = std::min<size_t>(shown / std::max<size_t>(batchesPerEpoch_, 1) + 1, epochs);
    std::string text = "[" + std::string(filled, '#') + std::string(barWidth - filled, ' ') + "] " +
                       said(Sentence(SLUICE_MESSAGE("app", "epoch %1 of %2"), epoch, epochs));
    if (!losses.empty())
        text = listed(text, losses);
    if (shown > startStep_ && shown < totalSteps_) {
        const double spent = std::chrono::duration<double>(now - start_).count();
        const double left = spent * static_cast<double>(totalSteps_ - shown) / static_cast<double>(shown - startStep_);
        text = listed(text, said(Sentence(SLUICE_MESSAGE("app", "%1 left"), duration(left))));
    }
    return text;
}

void ProgressBar::show(uint64_t step, const std::string &losses, Clock::time_point now)
{
    const std::string text = line(step, losses, now);
    if (terminal_) {
        *out_ << '\r' << text << std::string(shownWidth_ > text.size() ? shownWidth_ - text.size() : 0, ' ') << std::flush;
        shownWidth_ = text.size();
        return;
    }
    const size_t due = totalSteps_ == 0 ? linesInFile : linesInFile * std::min(step, totalSteps_) / totalSteps_;
    if (due > linesShown_) {
        *out_ << text << std::endl;
        linesShown_ = due;
    }
}

void ProgressBar::end()
{
    if (terminal_ && shownWidth_ > 0)
        *out_ << std::endl;
}

std::string lossesInWords(const std::vector<EpochRecord> &epochs, const std::vector<ModelSpec> &models)
{
    std::string losses;
    for (size_t model = 0; model < models.size(); ++model) {
        const auto newest =
            std::find_if(epochs.rbegin(), epochs.rend(), [&](const EpochRecord &epoch) { return epoch.model == model; });
        if (newest == epochs.rend())
            continue;
        std::ostringstream loss;
        loss << std::setprecision(3) << modelName(models[model].name).toStdString() << ' ' << newest->validationLoss;
        losses = losses.empty() ? loss.str() : listed(losses, loss.str());
    }
    return losses.empty() ? losses : said(Sentence(SLUICE_MESSAGE("app", "validation loss: %1"), losses));
}

} // namespace sluice
