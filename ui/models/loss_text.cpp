#include "ui/models/loss_text.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Loss)
};

using Type = LossSpec::Type;

struct ByKind {
    QString mse, mae, huber, ofClasses;
};

QString ofKind(const LossSpec &loss, const ByKind &words)
{
    switch (loss.type) {
    case Type::mse:
        return words.mse;
    case Type::mae:
        return words.mae;
    case Type::huber:
        return words.huber;
    case Type::crossEntropy:
    case Type::binaryCrossEntropy:
        break;
    }
    return words.ofClasses;
}

} // namespace

QString lossName(const LossSpec &loss)
{
    switch (loss.type) {
    case Type::mse:
        return Words::tr("mean squared error");
    case Type::mae:
        return Words::tr("mean absolute error");
    case Type::huber:
        return Words::tr("Huber loss");
    case Type::crossEntropy:
        return loss.classWeights.empty() ? Words::tr("cross-entropy") : Words::tr("weighted cross-entropy");
    case Type::binaryCrossEntropy:
        break;
    }
    return loss.classWeights.empty() ? Words::tr("binary cross-entropy") : Words::tr("weighted binary cross-entropy");
}

QString lossTitle(const LossSpec &loss, bool scaled)
{
    if (loss.ofClasses())
        return Words::tr("%1, nats").arg(lossName(loss));
    return scaled ? Words::tr("%1, scaled").arg(lossName(loss)) : lossName(loss);
}

QString lossUnit(const LossSpec &loss)
{
    return ofKind(loss, {.mse = QStringLiteral("MSE"),
                         .mae = QStringLiteral("MAE"),
                         .huber = QStringLiteral("Huber"),
                         .ofClasses = Words::tr("nats")});
}

QString relativeLossName(const LossSpec &loss)
{
    return ofKind(loss, {.mse = Words::tr("validation error ÷ variance"),
                         .mae = Words::tr("validation error ÷ mean distance from the median"),
                         .huber = Words::tr("validation loss ÷ that of the best constant"),
                         .ofClasses = Words::tr("validation log loss ÷ entropy")});
}

QString referenceName(const LossSpec &loss)
{
    return ofKind(loss, {.mse = Words::tr("the variance"),
                         .mae = Words::tr("the mean distance from the median"),
                         .huber = Words::tr("the best constant's loss"),
                         .ofClasses = Words::tr("the entropy of the classes")});
}

QString constantAnswer(const LossSpec &loss)
{
    return ofKind(loss, {.mse = Words::tr("the training mean"),
                         .mae = Words::tr("the training median"),
                         .huber = Words::tr("the best training constant"),
                         .ofClasses = Words::tr("the training class frequencies")});
}

QString constantName(const LossSpec &loss)
{
    return Words::tr("predict %1").arg(constantAnswer(loss));
}

QString briefConstantAnswer(const LossSpec &loss)
{
    return ofKind(loss, {.mse = Words::tr("the mean"),
                         .mae = Words::tr("the median"),
                         .huber = Words::tr("a constant"),
                         .ofClasses = Words::tr("frequencies")});
}

QString relativeTestName(const LossSpec &loss)
{
    return loss.ofClasses() ? Words::tr("test log loss ÷ entropy") : Words::tr("test error ÷ variance");
}

} // namespace sluice
