#pragma once

#include "core/io/json_reader.h"
#include "core/train/experiment.h"

#include <array>
#include <string_view>
#include <vector>

namespace sluice {

/// The words of the experiment format, for reading and writing alike.
inline constexpr std::array formWords{JsonChoice{"series", DataForm::series}, JsonChoice{"sequences", DataForm::sequences},
                                      JsonChoice{"table", DataForm::table}};
inline constexpr std::array missingWords{JsonChoice{"error", MissingPolicy::error}, JsonChoice{"drop", MissingPolicy::drop},
                                         JsonChoice{"interpolate", MissingPolicy::interpolate}};
inline constexpr std::array kindWords{JsonChoice{"forecast", TaskKind::forecast}, JsonChoice{"regress", TaskKind::regress},
                                      JsonChoice{"classify", TaskKind::classify}, JsonChoice{"next_token", TaskKind::nextToken}};
inline constexpr std::array lossWords{JsonChoice{"mse", LossSpec::Type::mse}, JsonChoice{"mae", LossSpec::Type::mae},
                                      JsonChoice{"huber", LossSpec::Type::huber},
                                      JsonChoice{"cross_entropy", LossSpec::Type::crossEntropy},
                                      JsonChoice{"binary_cross_entropy", LossSpec::Type::binaryCrossEntropy}};
inline constexpr std::array scheduleWords{
    JsonChoice{"constant", ScheduleSpec::Type::constant}, JsonChoice{"step", ScheduleSpec::Type::step},
    JsonChoice{"exponential", ScheduleSpec::Type::exponential}, JsonChoice{"cosine", ScheduleSpec::Type::cosine},
    JsonChoice{"plateau", ScheduleSpec::Type::plateau}};
inline constexpr std::array outputWords{JsonChoice{"last", OutputAt::last}, JsonChoice{"every", OutputAt::every}};
inline constexpr std::array multiStepWords{JsonChoice{"direct", MultiStep::direct},
                                           JsonChoice{"recursive", MultiStep::recursive}};
inline constexpr std::array scalingWords{JsonChoice{"standard", Scaling::standard}, JsonChoice{"minmax", Scaling::minmax},
                                         JsonChoice{"none", Scaling::none}};
inline constexpr std::array splitOrderWords{JsonChoice{"time", SplitOrder::time}, JsonChoice{"shuffled", SplitOrder::shuffled}};
inline constexpr std::array scalerRowsWords{JsonChoice{"training", ScalerRows::training}, JsonChoice{"all", ScalerRows::all}};
inline constexpr std::array activationWords{JsonChoice{"identity", Activation::identity},
                                            JsonChoice{"sigmoid", Activation::sigmoid},
                                            JsonChoice{"tanh", Activation::tanh},
                                            JsonChoice{"relu", Activation::relu},
                                            JsonChoice{"leaky_relu", Activation::leakyRelu},
                                            JsonChoice{"elu", Activation::elu},
                                            JsonChoice{"gelu", Activation::gelu},
                                            JsonChoice{"silu", Activation::silu},
                                            JsonChoice{"softplus", Activation::softplus}};
inline constexpr std::array initializerWords{JsonChoice{"glorot_uniform", Initializer::glorotUniform},
                                             JsonChoice{"glorot_normal", Initializer::glorotNormal},
                                             JsonChoice{"he_uniform", Initializer::heUniform},
                                             JsonChoice{"he_normal", Initializer::heNormal},
                                             JsonChoice{"lecun_uniform", Initializer::lecunUniform},
                                             JsonChoice{"lecun_normal", Initializer::lecunNormal},
                                             JsonChoice{"orthogonal", Initializer::orthogonal},
                                             JsonChoice{"pytorch", Initializer::pytorch},
                                             JsonChoice{"zeros", Initializer::zeros}};
inline constexpr std::array optimizerWords{
    JsonChoice{"adam", OptimizerSpec::Type::adam},         JsonChoice{"sgd", OptimizerSpec::Type::sgd},
    JsonChoice{"momentum", OptimizerSpec::Type::momentum}, JsonChoice{"nesterov", OptimizerSpec::Type::nesterov},
    JsonChoice{"rmsprop", OptimizerSpec::Type::rmsprop},   JsonChoice{"adagrad", OptimizerSpec::Type::adagrad},
    JsonChoice{"adamw", OptimizerSpec::Type::adamw},       JsonChoice{"nadam", OptimizerSpec::Type::nadam}};

/// A number that some optimizers have beside the learning rate.
struct OptimizerNumber {
    std::string_view key;
    double OptimizerSpec::*value;
    NumberRange range;
};

/// Those of one type, in the order of the format.
inline std::vector<OptimizerNumber> numbersOf(OptimizerSpec::Type type)
{
    using Type = OptimizerSpec::Type;
    constexpr NumberRange decayRange{0, 0.9999999};
    constexpr OptimizerNumber epsilon{"epsilon", &OptimizerSpec::epsilon, {0, 1, true}};
    if (type == Type::momentum || type == Type::nesterov)
        return {{"momentum", &OptimizerSpec::momentum, decayRange}};
    if (type == Type::rmsprop)
        return {{"decay", &OptimizerSpec::decay, decayRange}, epsilon};
    if (type == Type::sgd || type == Type::adagrad)
        return {};
    std::vector<OptimizerNumber> numbers = {
        {"beta1", &OptimizerSpec::beta1, decayRange}, {"beta2", &OptimizerSpec::beta2, decayRange}, epsilon};
    if (type == Type::adamw)
        numbers.push_back({"weight_decay", &OptimizerSpec::weightDecay, {0, 1}});
    return numbers;
}

} // namespace sluice
