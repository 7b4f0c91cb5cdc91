#include "ui/models/test_look.h"

#include "ui/models/run_summary.h"

namespace sluice {

TestLook testLook(const Moment &moment, const std::vector<Metrics> &metrics)
{
    TestLook look;
    for (size_t model = 0; model < moment.size(); ++model) {
        if (!moment[model])
            continue;
        const uint32_t epoch = epochOfWeights(*moment[model]);
        const auto scores = testScores(epoch, static_cast<uint32_t>(model), metrics[model]);
        if (scores.empty())
            continue; // there is no test part
        look.epochs.insert(epoch);
        look.scores = withScores(std::move(look.scores), scores);
    }
    return look;
}

} // namespace sluice
