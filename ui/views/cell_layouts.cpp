#include "ui/views/cell_layouts.h"

#include <QCoreApplication>

namespace sluice {

namespace {

constexpr double lineY = 52;
constexpr double productY = 104;
constexpr double gateY = 158;
constexpr double left = 8;
constexpr double right = 392;
const QString times = QStringLiteral("×");
const QString plus = QStringLiteral("+");

QString say(const char *text)
{
    return QCoreApplication::translate("CellDiagram", text);
}

// The cell state runs along the top: the forget gate lets through what is kept, input gate and candidate add what is written, the
// output gate shows it.
void draw(CellPainter &on, const LstmMoment &at)
{
    constexpr double forgetX = 82, sumX = 196, inputX = 162, candidateX = 230, outputX = 322;
    const double limit = on.card().limit;
    on.pipe({{left, lineY}, {forgetX, lineY}}, at.cellBefore, limit);
    on.pipe({{forgetX, lineY}, {sumX, lineY}}, at.kept, limit);
    on.pipe({{sumX, lineY}, {right, lineY}}, at.cell, limit);
    on.pipe({{sumX, productY}, {sumX, lineY}}, at.written, limit);
    on.pipe({{outputX, lineY}, {outputX, productY}}, at.squashed, limit);
    on.pipe({{outputX, productY}, {right, productY}}, at.hidden, limit);
    on.wire({forgetX, gateY}, {forgetX, lineY}, at.f.value);
    on.wire({inputX, gateY}, {sumX, productY}, at.i.value);
    on.wire({candidateX, gateY}, {sumX, productY}, at.g.value);
    on.wire({outputX, gateY}, {outputX, productY}, at.o.value);
    on.arrow({right, lineY});
    on.arrow({right, productY});
    on.operation({forgetX, lineY}, times);
    on.operation({sumX, lineY}, plus);
    on.operation({sumX, productY}, times);
    on.operation({outputX, productY}, times);
    on.gate({forgetX, gateY}, QStringLiteral("f"), say(QT_TRANSLATE_NOOP("CellDiagram", "keep")), Part::forgetGate, false);
    on.gate({inputX, gateY}, QStringLiteral("i"), say(QT_TRANSLATE_NOOP("CellDiagram", "write")), Part::inputGate, false);
    on.gate({candidateX, gateY}, QStringLiteral("g"), say(QT_TRANSLATE_NOOP("CellDiagram", "what")), Part::candidate, true);
    on.gate({outputX, gateY}, QStringLiteral("o"), say(QT_TRANSLATE_NOOP("CellDiagram", "show")), Part::outputGate, false);
    on.labelled({4, 20, 76, 16}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "c before")), at.cellBefore);
    on.labelled({102, 20, 74, 16}, Qt::AlignHCenter, say(QT_TRANSLATE_NOOP("CellDiagram", "kept")), at.kept);
    on.labelled({right - 90, 20, 90, 16}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "c now")), at.cell, Part::cell);
    on.labelled({sumX + 15, 84, 60, 16}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "written")), at.written);
    on.labelled({right - 44, 130, 46, 16}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "h now")), at.hidden,
                Part::hidden);
    on.note({outputX + 10, 68, 50, 16}, Qt::AlignLeft, QStringLiteral("tanh"));
}

// The hidden state itself runs along the top: the update gate keeps, what it does not keep is written from the candidate, which
// sees the past only through the reset gate.
void draw(CellPainter &on, const GruMoment &at)
{
    constexpr double resetX = 66, updateX = 168, candidateX = 290, sumX = 290;
    const double limit = on.card().limit;
    on.pipe({{left, lineY}, {updateX, lineY}}, at.hiddenBefore, limit);
    on.pipe({{updateX, lineY}, {sumX, lineY}}, at.kept, limit);
    on.pipe({{sumX, lineY}, {right, lineY}}, at.hidden, limit);
    on.pipe({{sumX, productY}, {sumX, lineY}}, at.written, limit);
    on.pipe({{resetX, lineY}, {resetX, productY}}, at.recalled, limit);
    on.pipe({{resetX, productY},
             {resetX + 34, productY},
             {resetX + 34, 217},
             {candidateX - 54, 217},
             {candidateX - 54, gateY},
             {candidateX, gateY}},
            at.n.fromHidden, limit);
    on.wire({resetX, gateY}, {resetX, productY}, at.r.value);
    on.wire({updateX, gateY}, {updateX, lineY}, at.z.value);
    on.wire({updateX, gateY}, {sumX, productY}, on.gradients() ? at.z.value : 1 - at.z.value);
    on.wire({candidateX, gateY}, {sumX, productY}, at.n.value);
    on.arrow({right, lineY});
    on.operation({updateX, lineY}, times);
    on.operation({sumX, lineY}, plus);
    on.operation({sumX, productY}, times);
    on.operation({resetX, productY}, times);
    on.gate({resetX, gateY}, QStringLiteral("r"), say(QT_TRANSLATE_NOOP("CellDiagram", "recall")), Part::resetGate, false);
    on.gate({updateX, gateY}, QStringLiteral("z"), say(QT_TRANSLATE_NOOP("CellDiagram", "keep")), Part::updateGate, false);
    on.gate({candidateX, gateY}, QStringLiteral("n"), say(QT_TRANSLATE_NOOP("CellDiagram", "what")), Part::candidate, true);
    on.labelled({4, 20, 76, 16}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "h before")), at.hiddenBefore);
    on.labelled({194, 20, 74, 16}, Qt::AlignHCenter, say(QT_TRANSLATE_NOOP("CellDiagram", "kept")), at.kept);
    on.labelled({right - 80, 20, 80, 16}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "h now")), at.hidden,
                Part::hidden);
    on.labelled({sumX + 15, 84, 60, 16}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "written")), at.written);
    on.note({updateX + 14, 104, 60, 16}, Qt::AlignLeft, QStringLiteral("1 − z"));
}

// Nothing is kept: the state is made anew from the input and from what it was.
void draw(CellPainter &on, const RnnMoment &at)
{
    constexpr double sumX = 150, activationX = 250, middle = 110;
    const GateTerms &h = at.h;
    const double limit = std::max({std::abs(h.fromInput), std::abs(h.fromHidden), 1.0});
    on.pipe({{left, middle}, {sumX, middle}}, h.fromHidden, limit);
    on.pipe({{sumX, 200}, {sumX, middle}}, h.fromInput, limit);
    on.pipe({{sumX, 30}, {sumX, middle}}, h.bias, limit);
    on.pipe({{sumX, middle}, {activationX, middle}}, on.gradients() ? h.bias : h.fromInput + h.fromHidden + h.bias, limit);
    on.pipe({{activationX, middle}, {right, middle}}, h.value, 1);
    on.arrow({right, middle});
    on.operation({sumX, middle}, plus);
    on.gate({activationX, middle}, QStringLiteral("h"), say(QT_TRANSLATE_NOOP("CellDiagram", "what")), Part::hidden, true);
    on.labelled({4, 84, 120, 16}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "from h before")), h.fromHidden);
    on.labelled({sumX + 14, 190, 120, 16}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "from the input")), h.fromInput);
    on.labelled({sumX + 14, 40, 60, 16}, Qt::AlignLeft, say(QT_TRANSLATE_NOOP("CellDiagram", "bias")), h.bias);
    on.labelled({right - 80, 84, 80, 16}, Qt::AlignRight, say(QT_TRANSLATE_NOOP("CellDiagram", "h now")), h.value);
}

} // namespace

void drawCell(CellPainter &painter)
{
    std::visit([&](const auto &moment) { draw(painter, moment); }, painter.moment());
}

} // namespace sluice
