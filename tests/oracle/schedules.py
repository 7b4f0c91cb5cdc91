"""Learning rates by PyTorch's schedulers: of a schedule per epoch or per update, and of plateaus per validation loss."""
import math

import torch

from training import Schedule

LEARNING_RATE = 0.3


def optimizer():
    return torch.optim.SGD([torch.zeros(1)], lr=LEARNING_RATE)


def rates_of(spec, count):
    """`count` is of epochs, and one update each."""
    own = optimizer()
    schedule = Schedule(spec, own, LEARNING_RATE, count)
    rates = []
    for _ in range(count):
        rates.append(schedule.rate())
        own.step()
        schedule.after_update()
        schedule.after_epoch(0.0)
    return {"schedule": spec, "learning_rate": LEARNING_RATE, "rates": rates}


def plateau(factor, patience, least, losses):
    own = optimizer()
    spec = {"type": "plateau", "factor": factor, "patience": patience, "least": least}
    schedule = Schedule(spec, own, LEARNING_RATE, 0)
    rates = []
    for loss in losses:
        schedule.after_epoch(loss)
        rates.append(schedule.rate())
    return {"schedule": spec, "learning_rate": LEARNING_RATE, "losses": losses, "rates": rates}


def schedules():
    falling = [math.exp(-0.2 * min(k, 6)) for k in range(20)]
    noisy = [1 + 0.5 * math.cos(1.7 * k) / (1 + k) for k in range(40)]
    barely = [1 - 0.00009 * k for k in range(12)]  # each time better, but by less than a ten-thousandth of the best
    return [
        rates_of({"type": "step", "every": 1, "factor": 0.5}, 12),
        rates_of({"type": "step", "every": 7, "factor": 0.1}, 30),
        rates_of({"type": "exponential", "factor": 0.95}, 40),
        rates_of({"type": "cosine", "warm_up": 0, "end": 0.0}, 40),
        rates_of({"type": "cosine", "warm_up": 0, "end": 0.25}, 33),
        rates_of({"type": "cosine", "warm_up": 10, "end": 0.0}, 40),
        rates_of({"type": "cosine", "warm_up": 1, "end": 0.1}, 20),
        plateau(0.5, 0, 0.0, noisy),
        plateau(0.1, 2, 0.0, falling),
        plateau(0.3, 1, 0.05, noisy),
        plateau(0.5, 3, 0.0, barely),
        plateau(0.5, 1, 0.2, [1.0, 2.0, 2.0, 2.0, 0.5, 0.5, 0.5, 0.4, 1e300, 1e300, 0.3]),
    ]
