#include "ui/models/cell_quantities.h"

#include <algorithm>

namespace sluice {

namespace {

using Quantity = InsideRow::Quantity;

template <class T, const arma::mat T::*part> const arma::mat &of(const LayerTrace &trace)
{
    return std::get<T>(trace).*part;
}

CellQuantity forgetGate(ForgetGate kind)
{
    const char *formula = kind == ForgetGate::coupled ? "1 − i(t)" : "f(t)";
    return {Quantity::forgetGate,
            of<LstmTrace, &LstmTrace::f>,
            QT_TRANSLATE_NOOP("InsideText", "forget gate"),
            formula,
            QT_TRANSLATE_NOOP("InsideText", "keep"),
            true,
            false,
            Traced::forgetGate};
}

std::vector<CellQuantity> lstmQuantities(const LstmSpec &lstm)
{
    const bool logistic = lstm.squashing == CellSquashing::logistic;
    std::vector<CellQuantity> all = {
        {Quantity::written, of<LstmTrace, &LstmTrace::written>, QT_TRANSLATE_NOOP("InsideText", "written"), "i(t)·g(t)", nullptr,
         false, false, Traced::written},
        {Quantity::kept, of<LstmTrace, &LstmTrace::kept>, QT_TRANSLATE_NOOP("InsideText", "kept"),
         lstm.forgetGate == ForgetGate::none ? "c(t−1)" : "f(t)·c(t−1)", nullptr, false, false, Traced::kept},
        {Quantity::cell, of<LstmTrace, &LstmTrace::c>, QT_TRANSLATE_NOOP("InsideText", "cell"),
         QT_TRANSLATE_NOOP("InsideText", "kept + written"), nullptr, false, false, Traced::cell},
        forgetGate(lstm.forgetGate),
        {Quantity::inputGate, of<LstmTrace, &LstmTrace::i>, QT_TRANSLATE_NOOP("InsideText", "input gate"), "i(t)",
         QT_TRANSLATE_NOOP("InsideText", "write"), true, false, Traced::inputGate},
        {Quantity::candidate, of<LstmTrace, &LstmTrace::g>, QT_TRANSLATE_NOOP("InsideText", "candidate cell input"), "g(t)",
         nullptr, false, true, Traced::candidate},
        {Quantity::outputGate, of<LstmTrace, &LstmTrace::o>, QT_TRANSLATE_NOOP("InsideText", "output gate"), "o(t)",
         QT_TRANSLATE_NOOP("InsideText", "show"), true, false, Traced::outputGate},
        {Quantity::hidden, of<LstmTrace, &LstmTrace::h>, QT_TRANSLATE_NOOP("InsideText", "hidden state"),
         logistic ? "o(t)·ψ(c(t))" : "o(t)·tanh c(t)", nullptr, false, true, Traced::hidden},
    };
    if (lstm.forgetGate == ForgetGate::none)
        std::erase_if(all, [](const CellQuantity &each) { return each.quantity == Quantity::forgetGate; });
    return all;
}

std::vector<CellQuantity> gruQuantities()
{
    return {
        {Quantity::written, of<GruTrace, &GruTrace::written>, QT_TRANSLATE_NOOP("InsideText", "written"), "(1−z(t))·n(t)",
         nullptr, false, false, Traced::written},
        {Quantity::kept, of<GruTrace, &GruTrace::kept>, QT_TRANSLATE_NOOP("InsideText", "kept"), "z(t)·h(t−1)", nullptr, false,
         false, Traced::kept},
        {Quantity::hidden, of<GruTrace, &GruTrace::h>, QT_TRANSLATE_NOOP("InsideText", "hidden state"),
         QT_TRANSLATE_NOOP("InsideText", "kept + written"), nullptr, false, false, Traced::hidden},
        {Quantity::updateGate, of<GruTrace, &GruTrace::z>, QT_TRANSLATE_NOOP("InsideText", "update gate"), "z(t)",
         QT_TRANSLATE_NOOP("InsideText", "keep"), true, false, Traced::updateGate},
        {Quantity::resetGate, of<GruTrace, &GruTrace::r>, QT_TRANSLATE_NOOP("InsideText", "reset gate"), "r(t)",
         QT_TRANSLATE_NOOP("InsideText", "recall"), true, false, Traced::resetGate},
        {Quantity::candidate, of<GruTrace, &GruTrace::n>, QT_TRANSLATE_NOOP("InsideText", "candidate"), "n(t)", nullptr, false,
         true, Traced::candidate},
    };
}

std::vector<CellQuantity> rnnQuantities(const RnnSpec &rnn)
{
    const bool tanh = rnn.activation == Activation::tanh;
    return {
        {Quantity::hidden, of<RnnTrace, &RnnTrace::h>, QT_TRANSLATE_NOOP("InsideText", "hidden state"),
         tanh ? "tanh z(t)" : "ReLU z(t)", nullptr, false, false, Traced::hidden},
        {Quantity::preactivation, of<RnnTrace, &RnnTrace::preactivation>, QT_TRANSLATE_NOOP("InsideText", "preactivation"),
         "z(t) = Wx + Rh + b", nullptr, false, true, Traced::preactivation},
    };
}

} // namespace

std::vector<CellQuantity> quantitiesOf(const LayerSpec &layer)
{
    if (const auto *lstm = std::get_if<LstmSpec>(&layer))
        return lstmQuantities(*lstm);
    if (std::holds_alternative<GruSpec>(layer))
        return gruQuantities();
    if (const auto *rnn = std::get_if<RnnSpec>(&layer))
        return rnnQuantities(*rnn);
    return {};
}

std::vector<Part> gatesOf(const LayerSpec &layer)
{
    std::vector<Part> gates;
    for (const CellQuantity &quantity : quantitiesOf(layer))
        if (quantity.gate)
            gates.push_back(*quantity.part());
    return gates;
}

} // namespace sluice
