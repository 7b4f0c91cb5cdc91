#include "core/optim/optimizer.h"

#include "core/optim/adagrad.h"
#include "core/optim/adam.h"
#include "core/optim/momentum.h"
#include "core/optim/nadam.h"
#include "core/optim/rmsprop.h"
#include "core/optim/sgd.h"

namespace sluice {

std::unique_ptr<Optimizer> makeOptimizer(const OptimizerSpec &spec)
{
    switch (spec.type) {
    case OptimizerSpec::Type::sgd:
        return std::make_unique<Sgd>();
    case OptimizerSpec::Type::momentum:
        return std::make_unique<Momentum>(spec.momentum, false);
    case OptimizerSpec::Type::nesterov:
        return std::make_unique<Momentum>(spec.momentum, true);
    case OptimizerSpec::Type::rmsprop:
        return std::make_unique<RmsProp>(spec.decay, spec.epsilon);
    case OptimizerSpec::Type::adagrad:
        return std::make_unique<Adagrad>();
    case OptimizerSpec::Type::adam:
        return std::make_unique<Adam>(spec.beta1, spec.beta2, spec.epsilon, 0.0);
    case OptimizerSpec::Type::adamw:
        return std::make_unique<Adam>(spec.beta1, spec.beta2, spec.epsilon, spec.weightDecay);
    case OptimizerSpec::Type::nadam:
        return std::make_unique<Nadam>(spec.beta1, spec.beta2, spec.epsilon);
    }
    return nullptr;
}

} // namespace sluice
