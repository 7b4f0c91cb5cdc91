#include "ui/models/loss_text.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Loss)
};

using Type = LossSpec::Type;

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
    switch (loss.type) {
    case Type::mse:
        return QStringLiteral("MSE");
    case Type::mae:
        return QStringLiteral("MAE");
    case Type::huber:
        return QStringLiteral("Huber");
    case Type::crossEntropy:
    case Type::binaryCrossEntropy:
        break;
    }
    return Words::tr("nats");
}

QString relativeLossName(const LossSpec &loss)
{
    switch (loss.type) {
    case Type::mse:
        return Words::tr("validation error ÷ variance");
    case Type::mae:
        return Words::tr("validation error ÷ mean distance from the median");
    case Type::huber:
        return Words::tr("validation loss ÷ that of the best constant");
    case Type::crossEntropy:
    case Type::binaryCrossEntropy:
        break;
    }
    return Words::tr("validation log loss ÷ entropy");
}

QString referenceName(const LossSpec &loss)
{
    switch (loss.type) {
    case Type::mse:
        return Words::tr("the variance");
    case Type::mae:
        return Words::tr("the mean distance from the median");
    case Type::huber:
        return Words::tr("the best constant's loss");
    case Type::crossEntropy:
    case Type::binaryCrossEntropy:
        break;
    }
    return Words::tr("the entropy of the classes");
}

QString constantAnswer(const LossSpec &loss)
{
    switch (loss.type) {
    case Type::mse:
        return Words::tr("the training mean");
    case Type::mae:
        return Words::tr("the training median");
    case Type::huber:
        return Words::tr("the best training constant");
    case Type::crossEntropy:
    case Type::binaryCrossEntropy:
        break;
    }
    return Words::tr("the training class frequencies");
}

QString briefConstantAnswer(const LossSpec &loss)
{
    switch (loss.type) {
    case Type::mse:
        return Words::tr("the mean");
    case Type::mae:
        return Words::tr("the median");
    case Type::huber:
        return Words::tr("a constant");
    case Type::crossEntropy:
    case Type::binaryCrossEntropy:
        break;
    }
    return Words::tr("frequencies");
}

QString relativeTestName(const LossSpec &loss)
{
    return loss.ofClasses() ? Words::tr("test log loss ÷ entropy") : Words::tr("test error ÷ variance");
}

} // namespace sluice
