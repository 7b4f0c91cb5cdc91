#pragma once

#include "core/data/generators.h"

namespace sluice {

/// What each generator makes. t counts steps from 0; U(a, b) is uniform on [a, b), N(0, 1) standard normal, all drawn from the seed.
/// A target that is answered at the last step stands at every step of its sequence and is meant to be read at the last one.
/// Columns of classes hold class numbers whose names are in Dataset::classes.

// Signals: one series each, to be forecast from its own past. A longer series begins as the shorter one did.

/// "generate:sines": value(t) = Σₖ aₖ sin(2πt/Pₖ + φₖ), k = 1 … `components`; aₖ ~ U(0.5, 1), φₖ ~ U(0, 2π), Pₖ steps with log Pₖ
/// uniform between the logarithms of `shortest_period` and `longest_period`. Each component is a pair of roots on the unit circle
/// of a linear recurrence of order 2·`components` that the series satisfies exactly (Prony 1795).
Generator sines();

/// "generate:noisy_sine": clean(t) = sin(2πt/`period` + φ), φ ~ U(0, 2π); value(t) = clean(t) + `noise`·N(0, 1), the target.
/// No forecast of value can expect an RMSE below `noise`. clean is there to be looked at, or to be the target of a regression.
Generator noisySine();

/// "generate:chirp": value(t) = sin(2π(f₀t + rt²/2) + φ), φ ~ U(0, 2π); the frequency is f₀ + rt cycles a step with
/// f₀ = `start_frequency` and r = `rate`. Error: a frequency that passes half a cycle a step within the series (Shannon 1949).
Generator chirp();

/// "generate:seasonal_trend": value(t) = `slope`·t + `amplitude`·(sin(2πt/P + φ₁) + ½ sin(4πt/P + φ₂)) + `noise`·N(0, 1) with
/// P = `period` steps and φ ~ U(0, 2π): the additive decomposition into trend, season and rest.
Generator seasonalTrend();

/// "generate:ar": value(t) = Σₖ phiₖ value(t−k) + N(0, 1), k = 1 … 4: an autoregression of the order p of its last coefficient
/// that is not 0 (Box & Jenkins 1970, section 3.2). It starts from zeros 1000 steps before t = 0.
/// Error: coefficients of a process that is not stationary (isStationary in autoregression.cpp).
Generator autoregression();

/// "generate:random_walk": value(0) = 0, value(t) = value(t−1) + `drift` + N(0, 1). Of all forecasts from the past the last value
/// plus `drift` has the smallest mean squared error, 1 a step.
Generator randomWalk();

/// "generate:mackey_glass": dx/dt = 0.2 x(t−τ)/(1 + x(t−τ)¹⁰) − 0.1 x(t), τ = `tau`, sampled once a time unit after `skip` units
/// (Mackey & Glass 1977, Science 197, 287–289); x = x₀ ~ U(0.5, 1.5) for all t ≤ 0. Chaotic from τ = 17 on.
/// Integrated by the classical Runge–Kutta method of order 4 with step h = 0.1. The delayed values stand on the grid, for τ/h is
/// whole, and halfway between, where the cubic Hermite polynomial of the neighbouring values and slopes gives them:
/// x(t + h/2) ≈ (x(t) + x(t+h))/2 + h(ẋ(t) − ẋ(t+h))/8, an error of order h⁴.
Generator mackeyGlass();

/// "generate:lorenz": dx/dt = 10(y − x), dy/dt = x(`rho` − z) − y, dz/dt = xy − (8/3)z (Lorenz 1963, J. Atmos. Sci. 20, 130–141),
/// sampled every `stride` hundredths of a time unit after `skip` samples. From x, y ~ U(−10, 10) and z ~ U(10, 30) by the classical
/// Runge–Kutta method of order 4 with step 0.0025. x is target and input; y and z are there to be chosen.
Generator lorenz();

// Memory tasks: `sequences` sequences of `length` steps.

/// "generate:hold". Inputs value ~ U(−1, 1) and mark ∈ {0, 1}, 1 with probability `mark_probability` and always at the first
/// step; target held(t) = value at the newest mark up to and including t. After Hochreiter & Schmidhuber (1997), section 5:
/// latching over long lags. A longer sequence begins as the shorter one did.
Generator holdThatNumber();

/// "generate:pick". Input value ~ N(0, 1), white noise; target picked = the value at step `index`, answered at the last step.
/// Error: an index beyond the length. A longer sequence begins as the shorter one did.
Generator pickOneNumber();

/// "generate:count". Inputs event ∈ {0, 1} with `event_probability` and reset ∈ {0, 1} with `reset_probability`; target
/// count(t) = 0 where reset(t), else count(t−1) + event(t), with count(−1) = 0. In events, unscaled: the task scales it.
/// A longer sequence begins as the shorter one did.
Generator countAndReset();

/// "generate:adding". Inputs value ~ U(0, 1) and mark ∈ {0, 1}, 1 at exactly two steps: one of the first ⌊length/2⌋ and one of the
/// others, each step as likely as another; target sum = the two marked values' sum, answered at the last step. Predicting its
/// mean, 1, has a mean squared error of 1/6. Hochreiter & Schmidhuber (1997), section 5.4, in the form of Arjovsky, Shah & Bengio
/// (2016). Where the marks are depends on the length; a longer sequence has the same first values.
Generator addingProblem();

/// "generate:multiplication". As "generate:adding", with target product = the two marked values' product. Predicting its mean, 1/4,
/// has a mean squared error of 1/9 − 1/16. Hochreiter & Schmidhuber (1997), section 5.5.
Generator multiplicationProblem();

/// "generate:temporal_order", two symbols to remember (task 6a). Column symbol: E, then symbols drawn from {a, b, c, d}, then B; but X
/// or Y, each as likely, at the steps t₁ ∈ [T/10, T/5] and t₂ ∈ [T/2, 3T/5]. Target order ∈ {XX, XY, YX, YY} (Q, R, S, U in the
/// paper), answered at the last step. T = `length`; a sequence has T to 1.1 T steps, each as likely.
/// Hochreiter & Schmidhuber (1997), section 5.6, there with T = 100. The length is part of the problem.
Generator temporalOrderOfTwo();

/// "generate:temporal_order_3", three symbols (task 6b): as above with t₁ ∈ [T/10, T/5], t₂ ∈ [0.33 T, 0.43 T],
/// t₃ ∈ [0.66 T, 0.76 T] and eight classes, one for each order of three.
Generator temporalOrderOfThree();

/// "generate:copy". Column symbol: `items` symbols drawn from the first `alphabet` ones, `delay` − 1 blanks, the symbol "go",
/// `items` blanks; target copy: `delay` + `items` blanks, then those symbols in order. delay + 2·items steps, answered at every one.
/// Remembering nothing costs items·ln(alphabet)/(delay + 2·items) of cross-entropy. Arjovsky, Shah & Bengio (2016), after
/// Hochreiter & Schmidhuber (1997). A longer delay or more sequences keep the symbols; more items do not change the first ones.
Generator copyMemory();

/// "generate:parity". Input bit ∈ {0, 1}, each as likely; target parity(t) = even or odd number of ones up to and including t,
/// answered at every step; the last one is that of the whole sequence, which is the hard question without those before it.
/// Minsky & Papert (1969). A longer sequence begins as the shorter one did.
Generator runningParity();

// Grammars: columns symbol and next, of the same classes; sequences may differ in length.

/// "generate:reber". The embedded Reber grammar: B, then T or P, then a string of the Reber grammar, then the same T or P again, then E;
/// target next = the following symbol, so a string of n symbols is n − 1 steps. The Reber grammar starts with B and takes each of
/// the two ways out of a node with probability ½ (Reber 1967; Cleeremans, Servan-Schreiber & McClelland 1989):
///
///     1 -T→ 2, 1 -P→ 3    2 -S→ 2, 2 -X→ 4    3 -T→ 3, 3 -V→ 5    4 -X→ 3, 4 -S→ 6    5 -P→ 4, 5 -V→ 6    6 -E→ end
///
/// Hochreiter & Schmidhuber (1997), section 5.1. Only the last T or P needs long memory; where two symbols may follow nobody can know
/// which. Error: more than 20 million steps, counted as 12 a string.
Generator embeddedReber();

/// "generate:continual_reber". Strings of the embedded Reber grammar one after the other without a mark of where one ends, cut after
/// `length` steps: what a network without a forget gate fails at. Gers, Schmidhuber & Cummins (2000), section 4.
/// A longer sequence begins as the shorter one did.
Generator continualReber();

/// "generate:brackets". Column symbol: a balanced string of `pairs` pairs of brackets of up to four `kinds`, every nesting as likely as
/// another (Arnold & Sleep 1980: with r steps to go at depth d the next bracket closes with probability d(r + d + 2)/(2r(d + 1))).
/// Column depth: how many brackets are open. Target due: the bracket that closes the innermost open one, or "none", answered at
/// every step: a stack in a network (Gers & Schmidhuber 2001). The length is part of the problem.
Generator balancedBrackets();

// Tables: `rows` rows with inputs x and y and target class, each class as likely; `noise`·N(0, 1) is added to x and to y.

/// "generate:xor": x, y ∈ {0, 1}, each as likely; class = different where they differ, else same. Minsky & Papert (1969);
/// Rumelhart, Hinton & Williams (1986).
Generator exclusiveOr();

/// "generate:moons": upper (cos πu, sin πu) or lower (1 − cos πu, ½ − sin πu), u ~ U(0, 1): two half circles that reach into each
/// other, as scikit-learn's make_moons (Pedregosa et al. 2011).
Generator twoMoons();

/// "generate:circles": r (cos 2πu, sin 2πu), u ~ U(0, 1), with r = `factor` (inner) or r = 1 (outer); as scikit-learn's make_circles.
Generator circles();

/// "generate:spirals": arm k of `arms`: r (cos θ, sin θ) with r = √u, u ~ U(0, 1), and θ = 2π(`turns`·r + k/arms): equally many points
/// an area. After Lang & Witbrock (1988), who had two arms of three turns.
Generator spirals();

} // namespace sluice
