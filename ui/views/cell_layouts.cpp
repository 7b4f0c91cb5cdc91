#include "ui/views/cell_layouts.h"

#include <QCoreApplication>
#include <algorithm>
#include <vector>

namespace sluice {

namespace {

constexpr double lineY = 58;
constexpr double productY = 114;
constexpr double gateY = 170;
constexpr double left = 8;
constexpr double right = 392;
constexpr double aside = 7; ///< of a gate's middle: h(t−1) comes in on its left, x(t) on its right
const QString times = QStringLiteral("×");
const QString plus = QStringLiteral("+");

QString say(const char *text)
{
    return QCoreApplication::translate("CellDiagram", text);
}

/// A length is written as one.
QString symbolOf(const CellSource &source, const QString &symbol)
{
    return source.count == 1 ? symbol : QStringLiteral("‖%1‖").arg(symbol);
}

/// x(t) and h(t−1) run below the gates and go up into each.
struct Sources {
    double hiddenY, inputY;
    struct Gate {
        double x;
        Part part;
        bool hidden = true; ///< h(t−1) goes into it, too
    };
    std::vector<Gate> gates; ///< from the left
};

void drawSources(CellPainter &on, const Sources &sources)
{
    const double top = gateY + CellPainter::gateRadius - 2;
    const auto last = std::ranges::find_if(sources.gates.rbegin(), sources.gates.rend(), &Sources::Gate::hidden);
    on.source({QPointF(left, sources.hiddenY), QPointF(last->x - aside, sources.hiddenY)}, {CellSpot::before});
    on.source({QPointF(left, sources.inputY), QPointF(sources.gates.back().x + aside, sources.inputY)}, {CellSpot::input});
    for (const auto &[x, part, hidden] : sources.gates) {
        if (hidden) {
            on.feeder({QPointF(x - aside, sources.hiddenY), QPointF(x - aside, top)}, {CellSpot::fromHidden, part});
            on.junction({x - aside, sources.hiddenY});
            on.small({x - aside - 44, sources.hiddenY - 18, 40, 13}, Qt::AlignRight, {CellSpot::fromHidden, part});
        }
        on.feeder({QPointF(x + aside, sources.inputY), QPointF(x + aside, top)}, {CellSpot::fromInput, part});
        on.junction({x + aside, sources.inputY});
        on.small({x + aside + 5, sources.inputY - 20, 40, 13}, Qt::AlignLeft, {CellSpot::fromInput, part});
    }
    const CellCard &card = on.card();
    on.labelled({4, sources.hiddenY - 47, 56, 14}, Qt::AlignLeft, symbolOf(card.before, QStringLiteral("h(t−1)")),
                {CellSpot::before});
    on.inLine({4, sources.hiddenY + 5, 84, 14}, symbolOf(card.input, QStringLiteral("x(t)")), {CellSpot::input});
}

/// From where the cell state is tapped down to a rail above the gates, and along it: what a gate sees through its peephole goes down from
/// there.
struct Peepholes {
    double x;
    CellPlace state;
    struct Gate {
        double x, top;
        Part part;
    };
    std::vector<Gate> gates; ///< from the left
};

void drawPeepholes(CellPainter &on, const Peepholes &peepholes)
{
    constexpr double railY = 132;
    on.pipe({QPointF(peepholes.x, lineY), QPointF(peepholes.x, railY), QPointF(peepholes.gates.back().x, railY)}, peepholes.state,
            on.card().limit);
    on.junction({peepholes.x, lineY});
    for (const auto &[x, top, part] : peepholes.gates) {
        on.feeder({QPointF(x, railY), QPointF(x, top)}, {CellSpot::fromCell, part});
        on.junction({x, railY});
        on.small({x - 46, railY - 19, 42, 13}, Qt::AlignRight, {CellSpot::fromCell, part});
    }
}

// The cell state runs along the top: the forget gate lets through what is kept, input gate and candidate add what is written, the
// output gate shows it.
void draw(CellPainter &on, const LstmMoment &)
{
    constexpr double forgetX = 98, inputX = 176, candidateX = 256, sumX = 216, outputX = 330;
    const auto &lstm = std::get<LstmSpec>(on.card().layer);
    const bool forgets = lstm.forgetGate != ForgetGate::none;
    const double limit = on.card().limit;
    Sources sources{234, 270, {}};
    const auto fed = fedGates(on.card().layer);
    for (const auto &[x, part] : {std::pair(forgetX, Part::forgetGate), std::pair(inputX, Part::inputGate),
                                  std::pair(candidateX, Part::candidate), std::pair(outputX, Part::outputGate)})
        if (std::ranges::find(fed, part) != fed.end())
            sources.gates.push_back({x, part});
    drawSources(on, sources);
    on.pipe({QPointF(left, lineY), QPointF(forgetX, lineY)}, {CellSpot::stateBefore}, limit);
    on.pipe({QPointF(forgetX, lineY), QPointF(sumX, lineY)}, {CellSpot::kept}, limit);
    on.pipe({QPointF(sumX, lineY), QPointF(right, lineY)}, {CellSpot::state}, limit);
    on.pipe({QPointF(sumX, productY), QPointF(sumX, lineY)}, {CellSpot::written}, limit);
    if (lstm.peepholes) {
        Peepholes before{38, {CellSpot::stateBefore}, {{inputX - 15, 149, Part::inputGate}}};
        if (lstm.forgetGate == ForgetGate::own)
            before.gates.insert(before.gates.begin(), {forgetX - 15, 149, Part::forgetGate});
        drawPeepholes(on, before);
        drawPeepholes(on, {250, {CellSpot::state}, {{outputX - 15, 149, Part::outputGate}}});
    }
    on.pipe({QPointF(outputX, lineY), QPointF(outputX, productY)}, {CellSpot::squashed}, limit);
    on.pipe({QPointF(outputX, productY), QPointF(right, productY)}, {CellSpot::hidden}, limit);
    if (forgets)
        on.wire({forgetX, gateY}, {forgetX, lineY}, {CellSpot::gate, Part::forgetGate});
    if (lstm.forgetGate == ForgetGate::coupled)
        on.wire({inputX, gateY}, {forgetX, gateY}, {CellSpot::gate, Part::forgetGate});
    on.wire({inputX, gateY}, {sumX, productY}, {CellSpot::gate, Part::inputGate});
    on.wire({candidateX, gateY}, {sumX, productY}, {CellSpot::gate, Part::candidate});
    on.wire({outputX, gateY}, {outputX, productY}, {CellSpot::gate, Part::outputGate});
    on.arrow({right, lineY});
    on.arrow({right, productY});
    if (forgets) {
        on.operation({forgetX, lineY}, times, {CellSpot::kept});
        on.gate({forgetX, gateY}, QStringLiteral("f"),
                lstm.forgetGate == ForgetGate::coupled ? QStringLiteral("1 − i") : say(QT_TRANSLATE_NOOP("CellDiagram", "keep")),
                Part::forgetGate, false);
    }
    on.operation({sumX, lineY}, plus, {CellSpot::state});
    on.operation({sumX, productY}, times, {CellSpot::written});
    on.operation({outputX, productY}, times, {CellSpot::hidden});
    on.gate({inputX, gateY}, QStringLiteral("i"), say(QT_TRANSLATE_NOOP("CellDiagram", "write")), Part::inputGate, false);
    on.gate({candidateX, gateY}, QStringLiteral("g"), say(QT_TRANSLATE_NOOP("CellDiagram", "what")), Part::candidate, true);
    on.gate({outputX, gateY}, QStringLiteral("o"), say(QT_TRANSLATE_NOOP("CellDiagram", "show")), Part::outputGate, false);
    on.labelled({4, 16, 80, 14}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "c before")), {CellSpot::stateBefore});
    on.labelled({117, 16, 80, 14}, Qt::AlignHCenter, say(QT_TRANSLATE_NOOP("CellDiagram", "kept")), {CellSpot::kept});
    on.labelled({right - 85, 16, 90, 14}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "c now")), {CellSpot::state});
    on.labelled({sumX - 71, 79, 60, 14}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "written")), {CellSpot::written});
    on.labelled({outputX - 71, 79, 60, 14}, Qt::AlignRight,
                lstm.squashing == CellSquashing::logistic ? QStringLiteral("2σ(c) − 1") : QStringLiteral("tanh c"),
                {CellSpot::squashed});
    on.labelled({right - 45, 79, 50, 14}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "h now")), {CellSpot::hidden});
}

// The hidden state itself runs along the top: the update gate keeps, what it does not keep is written from the candidate, which
// sees the past only through the reset gate.
void draw(CellPainter &on, const GruMoment &)
{
    constexpr double resetX = 98, updateX = 196, candidateX = 304, sumX = 304, throughX = 124, throughY = 132;
    const double limit = on.card().limit;
    on.pipe({QPointF(left, lineY), QPointF(updateX, lineY)}, {CellSpot::stateBefore}, limit);
    on.pipe({QPointF(updateX, lineY), QPointF(sumX, lineY)}, {CellSpot::kept}, limit);
    on.pipe({QPointF(sumX, lineY), QPointF(right, lineY)}, {CellSpot::hidden}, limit);
    on.pipe({QPointF(sumX, productY), QPointF(sumX, lineY)}, {CellSpot::written}, limit);
    on.pipe({QPointF(resetX, lineY), QPointF(resetX, productY)}, {CellSpot::recalled}, limit);
    on.pipe({QPointF(resetX, productY), QPointF(throughX, productY), QPointF(throughX, throughY),
             QPointF(candidateX - 52, throughY), QPointF(candidateX - 52, gateY), QPointF(candidateX, gateY)},
            {CellSpot::letThrough}, limit);
    drawSources(on, {234, 270, {{resetX, Part::resetGate}, {updateX, Part::updateGate}, {candidateX, Part::candidate, false}}});
    on.wire({resetX, gateY}, {resetX, productY}, {CellSpot::gate, Part::resetGate});
    on.wire({updateX, gateY}, {updateX, lineY}, {CellSpot::gate, Part::updateGate});
    on.wire({updateX, gateY}, {sumX, productY}, {CellSpot::unkept});
    on.wire({candidateX, gateY}, {sumX, productY}, {CellSpot::gate, Part::candidate});
    on.arrow({right, lineY});
    on.operation({updateX, lineY}, times, {CellSpot::kept});
    on.operation({sumX, lineY}, plus, {CellSpot::hidden});
    on.operation({sumX, productY}, times, {CellSpot::written});
    on.operation({resetX, productY}, times, {CellSpot::letThrough});
    on.gate({resetX, gateY}, QStringLiteral("r"), say(QT_TRANSLATE_NOOP("CellDiagram", "recall")), Part::resetGate, false);
    on.gate({updateX, gateY}, QStringLiteral("z"), say(QT_TRANSLATE_NOOP("CellDiagram", "keep")), Part::updateGate, false);
    on.gate({candidateX, gateY}, QStringLiteral("n"), say(QT_TRANSLATE_NOOP("CellDiagram", "what")), Part::candidate, true);
    on.labelled({4, 16, 80, 14}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "h before")), {CellSpot::stateBefore});
    on.labelled({210, 16, 80, 14}, Qt::AlignHCenter, say(QT_TRANSLATE_NOOP("CellDiagram", "kept")), {CellSpot::kept});
    on.labelled({right - 80, 16, 80, 14}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "h now")), {CellSpot::hidden});
    on.labelled({sumX + 13, 81, 70, 14}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "written")), {CellSpot::written});
    on.labelled({4, 84, 80, 14}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "from h")), {CellSpot::recalled});
    on.labelled({throughX + 4, 91, 64, 14}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "from r·h")),
                {CellSpot::letThrough});
    on.labelled({updateX + 12, 93, 70, 14}, Qt::AlignLeft, QStringLiteral("1 − z"), {CellSpot::unkept});
}

// Nothing is kept: the state is made anew from the input and from what it was.
void draw(CellPainter &on, const RnnMoment &)
{
    constexpr double weightX = 92, sumX = 186, activationX = 298, middle = 130, inputWeightY = 196, bottom = 262;
    const auto of = [](CellSpot spot) { return CellPlace{spot, Part::hidden}; };
    const GateTerms terms = termsOf(on.card().moment, Part::hidden);
    const double limit = std::max({std::abs(terms.fromInput), std::abs(terms.fromHidden), 1.0});
    on.source({QPointF(left, middle), QPointF(weightX, middle)}, {CellSpot::before});
    on.pipe({QPointF(weightX, middle), QPointF(sumX, middle)}, of(CellSpot::fromHidden), limit);
    on.source({QPointF(sumX, bottom), QPointF(sumX, inputWeightY)}, {CellSpot::input});
    on.pipe({QPointF(sumX, inputWeightY), QPointF(sumX, middle)}, of(CellSpot::fromInput), limit);
    on.pipe({QPointF(sumX, 40), QPointF(sumX, middle)}, of(CellSpot::bias), limit);
    on.pipe({QPointF(sumX, middle), QPointF(activationX, middle)}, of(CellSpot::preactivation), limit);
    on.pipe({QPointF(activationX, middle), QPointF(right, middle)}, {CellSpot::hidden}, 1);
    on.arrow({right, middle});
    on.operation({weightX, middle}, QStringLiteral("R"), of(CellSpot::fromHidden));
    on.operation({sumX, inputWeightY}, QStringLiteral("W"), of(CellSpot::fromInput));
    on.operation({sumX, middle}, plus, of(CellSpot::preactivation));
    on.gate({activationX, middle}, QStringLiteral("h"), say(QT_TRANSLATE_NOOP("CellDiagram", "what")), Part::hidden, true);
    const CellCard &card = on.card();
    on.labelled({4, 90, 66, 14}, Qt::AlignLeft, symbolOf(card.before, QStringLiteral("h(t−1)")), {CellSpot::before});
    on.labelled({96, 90, 80, 14}, Qt::AlignHCenter, say(QT_TRANSLATE_NOOP("CellDiagram", "from h before")),
                of(CellSpot::fromHidden));
    on.labelled({sumX + 14, 238, 90, 14}, Qt::AlignLeft, symbolOf(card.input, QStringLiteral("x(t)")), {CellSpot::input});
    on.labelled({sumX - 132, 172, 120, 14}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "from the input")),
                of(CellSpot::fromInput));
    on.labelled({sumX + 14, 54, 60, 14}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "bias")), of(CellSpot::bias));
    on.labelled({sumX + 16, 94, 66, 14}, Qt::AlignHCenter, say(QT_TRANSLATE_NOOP("CellDiagram", "sum")),
                of(CellSpot::preactivation));
    on.labelled({right - 64, 90, 64, 14}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "h now")), {CellSpot::hidden});
}

} // namespace

void drawCell(CellPainter &painter)
{
    std::visit([&](const auto &moment) { draw(painter, moment); }, painter.card().moment);
}

} // namespace sluice
