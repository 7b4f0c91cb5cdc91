#include "ui/models/glossary_entries.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Glossary)
};

} // namespace

std::vector<GlossaryEntry> entriesOfMeasures()
{
    return {
        {Term::errorOverVariance,
         Words::tr("error ÷ variance"),
         Words::tr("validation error ÷ variance|of the variance|better than the training mean|variance",
                   "other words for the same, with | between")
             .split('|'),
         Words::tr("1 is always answering the mean of the part itself, 0 is perfect."),
         Words::tr("Mean squared error divided by the variance of the targets of that part: 1 − R²."),
         QStringLiteral("MSE ÷ Var(y)"),
         {}},
        {Term::rmse, Words::tr("RMSE"),
         Words::tr("root mean squared error", "other words for the same, with | between").split('|'),
         Words::tr("A typical size of the error, in the data's own units."), Words::tr("Root of the mean squared error."),
         QStringLiteral("√(1/N · Σ (ŷ − y)²)"), Words::tr("Hyndman & Athanasopoulos 2021, section 5.8")},
        {Term::mae,
         Words::tr("MAE"),
         {},
         Words::tr("The mean size of the error, in the data's own units."),
         Words::tr("Mean absolute error."),
         QStringLiteral("1/N · Σ |ŷ − y|"),
         Words::tr("Hyndman & Athanasopoulos 2021, section 5.8")},
        {Term::mase,
         Words::tr("MASE"),
         {},
         Words::tr("Below 1 is better than repeating the last value was in the training part."),
         Words::tr("Mean absolute error divided by the mean step of the training rows."),
         Words::tr("MAE ÷ mean |y(t) − y(t−1)|"),
         Words::tr("Hyndman & Koehler 2006")},
        {Term::r2,
         Words::tr("R²"),
         {},
         Words::tr("How much of the ups and downs is explained: 1 is all."),
         Words::tr("Share of the variance that is explained."),
         QStringLiteral("1 − MSE ÷ Var(y)"),
         {}},
        {Term::skill,
         Words::tr("skill"),
         {},
         Words::tr("How much better than a simple rule: 1 is perfect, 0 no better."),
         Words::tr("Murphy's skill score against a baseline."),
         Words::tr("1 − error ÷ error of the baseline"),
         Words::tr("Murphy 1988")},
        {Term::accuracy,
         Words::tr("accuracy"),
         Words::tr("right answers", "other words for the same, with | between").split('|'),
         Words::tr("The share of right answers."),
         Words::tr("Share of samples whose likeliest class is the true one."),
         Words::tr("correct ÷ all"),
         {}},
        {Term::f1,
         Words::tr("macro F1"),
         Words::tr("F1", "other words for the same, with | between").split('|'),
         Words::tr("How well every class is found, small classes counting as much as large ones."),
         Words::tr("Mean over the classes of the harmonic mean of precision and recall."),
         QStringLiteral("2·TP ÷ (2·TP + FP + FN)"),
         {}},
        {Term::logLoss,
         Words::tr("log loss"),
         {},
         Words::tr("Punishes being sure and wrong."),
         Words::tr("Mean cross-entropy of the predicted probabilities, in nats."),
         Words::tr("−1/N · Σ log p(class)"),
         {}},
        {Term::bits,
         Words::tr("bits per character"),
         {},
         Words::tr("How many yes-or-no questions each next character still costs."),
         Words::tr("Log loss in bits."),
         Words::tr("log loss ÷ ln 2"),
         Words::tr("Shannon 1951")},
        {Term::baseline,
         Words::tr("baseline"),
         Words::tr("baselines|training mean|repeat the last value|linear model|one season before|class frequencies|without a "
                   "network",
                   "other words for the same, with | between")
             .split('|'),
         Words::tr("An answer that takes no network. Whoever is not better has learned nothing."),
         Words::tr("Mean, persistence, seasonal naive and linear model on the same windows; class frequencies and n-grams for "
                   "classes."),
         {},
         Words::tr("Hyndman & Athanasopoulos 2021, section 5.2")},
        {Term::residual, Words::tr("residuals"), Words::tr("residual", "other words for the same, with | between").split('|'),
         Words::tr("What an answer leaves over."), Words::tr("Answer minus target."), QStringLiteral("ŷ − y"),
         Words::tr("Hyndman & Athanasopoulos 2021, section 5.3")},
        {Term::confusion,
         Words::tr("confusion"),
         {},
         Words::tr("Which class is taken for which."),
         Words::tr("Rows are true classes, columns predicted ones; each row sums to 1."),
         {},
         {}},
        {Term::calibration, Words::tr("calibration"),
         Words::tr("reliability|confidence", "other words for the same, with | between").split('|'),
         Words::tr("Whether 80 % sure is right in 80 of 100 cases."),
         Words::tr("Accuracy against confidence in 15 bins; their mean distance is the expected calibration error."),
         QStringLiteral("ECE = Σ n(b)/N · |acc(b) − conf(b)|"), Words::tr("Guo et al. 2017")},
    };
}

} // namespace sluice
