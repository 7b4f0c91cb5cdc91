#include "ui/models/learning_words.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LearningWords)
};

constexpr double learns = 0.9;     // of the first error: below it something is learned
constexpr double worsens = 1.2;    // of the best error: above it what is learned does not help with what is new
constexpr size_t recentEpochs = 5; // whose mean is beside it: one epoch may be an accident

/// Mean of the newest epochs, none from before the best.
double recentLoss(const LossContent::Curve &curve, const std::vector<size_t> &known, size_t best)
{
    double sum = 0;
    size_t count = 0;
    for (auto k = known.rbegin(); k != known.rend() && *k >= best && count < recentEpochs; ++k, ++count)
        sum += curve.validation[*k];
    return sum / static_cast<double>(count);
}

QString wordsOf(const LossContent::Curve &curve)
{
    std::vector<size_t> known;
    for (size_t k = 0; k < curve.validation.size(); ++k)
        if (std::isfinite(curve.validation[k]))
            known.push_back(k);
    if (known.size() < 2)
        return {};
    const auto loss = [&](size_t k) { return curve.validation[k]; };
    const size_t best = *std::ranges::min_element(known, {}, loss);
    const double first = loss(known.front()), last = loss(known.back());
    if (!(loss(best) < learns * first))
        return Words::tr("%1 has not learned much yet: on data it does not train on its error is %2; it began with %3.")
            .arg(curve.name, shortNumber(last), shortNumber(first));
    const QString learning = Words::tr("%1 is learning: on data it does not train on its error fell from %2 to %3.")
                                 .arg(curve.name, shortNumber(first), shortNumber(loss(best)));
    const bool byHeart = recentLoss(curve, known, best) > worsens * loss(best) && curve.train[known.back()] < curve.train[best];
    return byHeart ? learning + ' ' +
                         Words::tr("Since epoch %1 only its training error falls: it learns its examples by heart.")
                             .arg(plainText(curve.x[best]))
                   : learning;
}

} // namespace

QString learningWords(const LossContent &content)
{
    QStringList words;
    for (const LossContent::Curve &curve : content.curves)
        words << wordsOf(curve);
    words.removeAll(QString());
    return closedUp(words.join('\n'));
}

} // namespace sluice
