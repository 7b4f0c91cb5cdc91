#pragma once

#include "core/inspect/plain_cubes.h"
#include "core/inspect/plain_network.h"
#include "tests/ui/trained_person.h"
#include "ui/views/model_card.h"
#include "ui/views/output_plot.h"

#include <QAccessible>
#include <QGridLayout>
#include <QRegularExpression>
#include <QToolButton>
#include <cmath>
#include <map>

namespace sluice::testing {

/// The numbers that stand in a text, as they are written.
inline QStringList numbersIn(QString text)
{
    static const QRegularExpression number("-?[0-9]+(\\.[0-9]+)?");
    text.replace(QChar(0x2212), '-');
    text.remove(QRegularExpression("[^-0-9.+=· \\n%a-zA-Z(),|]")); // what joins a number to its sign
    QStringList all;
    for (auto match = number.globalMatch(text); match.hasNext();)
        all << match.next().captured();
    return all;
}

/// Whether what is written is this value, rounded to as many places as are written.
inline bool says(const QString &written, double value)
{
    const auto places = written.contains('.') ? written.size() - written.indexOf('.') - 1 : 0;
    return std::abs(written.toDouble() - value) <= 0.5 * std::pow(10, -double(places)) + 1e-5 * std::abs(value) + 1e-9;
}

/// A snapshot of the small scene's LSTM on the picked sample, by the plain equations; nothing here goes through what the window
/// computes for itself.
class PlainNumbers {
public:
    PlainNumbers(const ViewState &state, const Snapshot &snapshot)
        : state_(state), spec_(state.experiment->models[1]), shape_(ModelShape::of(*state.task)),
          network_(unpackWeights(spec_, shape_, snapshot.weights)),
          values_(run(state.task->sample(state.selection.split, state.selection.sample)))
    {
    }

    const LstmValues &cell() const { return std::get<LstmValues>(values_.layers.front()); }
    std::vector<double> answers() const { return overSteps(values_.output, 0); }
    /// Mean squared error over the validation part ÷ the variance of its targets.
    double error() const
    {
        double squared = 0, sum = 0, squares = 0, count = 0;
        for (size_t index = 0; index < state_.task->sampleCount(Split::validation); ++index) {
            const Sample sample = state_.task->sample(Split::validation, index);
            const NetworkValues values = run(sample);
            for (arma::uword t = 0; t < sample.y.n_cols; ++t) {
                const double y = double{sample.y(0, t)};
                squared += std::pow(values.output(0, 0, t) - y, 2);
                sum += y;
                squares += y * y;
                ++count;
            }
        }
        return squared / (squares - sum * sum / count);
    }
    static std::vector<double> overSteps(const arma::cube &values, size_t unit)
    {
        std::vector<double> all;
        for (arma::uword t = 0; t < values.n_slices; ++t)
            all.push_back(values(unit, 0, t));
        return all;
    }

private:
    NetworkValues run(const Sample &sample) const { return runPlainNetwork(spec_, shape_, network_, oneSequence(sample.x)); }

    const ViewState &state_;
    ModelSpec spec_;
    ModelShape shape_;
    NetworkWeights network_;
    NetworkValues values_;
};

/// Every row of numbers that can be seen in a plot: its lines, its bars, and the rows of its maps.
inline std::vector<std::vector<double>> drawnIn(QCustomPlot &plot)
{
    std::vector<std::vector<double>> all;
    for (int index = 0; index < plot.plottableCount(); ++index) {
        auto *plottable = plot.plottable(index);
        if (!plottable->realVisibility())
            continue;
        if (auto *map = qobject_cast<QCPColorMap *>(plottable))
            for (int row = 0; row < map->data()->valueSize(); ++row) {
                all.emplace_back();
                for (int column = 0; column < map->data()->keySize(); ++column)
                    all.back().push_back(map->data()->cell(column, row));
            }
        else if (auto *data = plottable->interface1D()) {
            all.emplace_back();
            for (int point = 0; point < data->dataCount(); ++point)
                all.back().push_back(data->dataMainValue(point));
        }
    }
    return all;
}

inline bool isDrawn(QCustomPlot &plot, const std::vector<double> &values)
{
    return std::ranges::any_of(drawnIn(plot), [&](const std::vector<double> &row) {
        return row.size() >= values.size() &&
               std::equal(values.begin(), values.end(), row.begin(),
                          [](double wanted, double drawn) { return std::abs(wanted - drawn) < 1e-5; });
    });
}

/// What is wrong with the numbers that the page Inside shows; empty where they are those of this snapshot.
inline QString wrongInside(TrainedPerson &person, const Snapshot &snapshot)
{
    person.settle();
    const PlainNumbers plain(person.sees(), snapshot);
    const LstmValues &cell = plain.cell();
    const Selection &at = person.sees().selection;
    const auto now = [&](const arma::cube &values) { return values(at.unit, 0, at.step); };
    for (const auto &[name, values] :
         std::map<QString, const arma::cube *>{{"f", &cell.f}, {"i", &cell.i}, {"c", &cell.c}, {"h", &cell.h}})
        if (!isDrawn(person.stack(), PlainNumbers::overSteps(*values, at.unit)))
            return name + " is not drawn";

    const std::map<QChar, double> parts = {{'i', now(cell.i)}, {'f', now(cell.f)}, {'g', now(cell.g)},
                                           {'o', now(cell.o)}, {'c', now(cell.c)}, {'h', now(cell.h)}};
    size_t found = 0;
    for (const QToolButton *symbol : person.inside().findChildren<QToolButton *>()) {
        if (!symbol->property("symbol").toBool() || !symbol->isVisible())
            continue;
        const auto *grid = qobject_cast<QGridLayout *>(symbol->parentWidget()->layout());
        int row = 0, column = 0, rows = 0, columns = 0;
        grid->getItemPosition(grid->indexOf(symbol), &row, &column, &rows, &columns);
        const QString written = qobject_cast<QLabel *>(grid->itemAtPosition(row, 2)->widget())->text();
        const auto part = parts.find(symbol->text().front());
        if (part == parts.end() || numbersIn(written).size() != 1 || !says(numbersIn(written).front(), part->second))
            return QString("%1 is written as %2").arg(symbol->text(), written);
        ++found;
    }
    if (found != parts.size())
        return QString("%1 equations").arg(found);

    const double before = at.step == 0 ? 0 : cell.c(at.unit, 0, at.step - 1);
    const std::array<double, 6> told = {now(cell.f), before,      now(cell.f) * before,
                                        now(cell.i), now(cell.g), now(cell.i) * now(cell.g)};
    const QString description = QAccessible::queryAccessibleInterface(&person.stack())->text(QAccessible::Description);
    const QStringList numbers = numbersIn(description.section("kept ", 1));
    for (size_t k = 0; k < told.size(); ++k)
        if (numbers.size() <= qsizetype(k) || !says(numbers[qsizetype(k)], told[k]))
            return QString("told is: %1 (number %2, not %3)").arg(description).arg(k).arg(told[k]);
    return {};
}

/// The same of the page Compare: the LSTM's card and its line beside the target.
inline QString wrongOnCompare(TrainedPerson &person, const Snapshot &snapshot)
{
    QCoreApplication::processEvents();
    const PlainNumbers plain(person.sees(), snapshot);
    auto *output = person.window.findChild<OutputPlot *>();
    if (!isDrawn(*output, plain.answers()))
        return "the answers are not drawn";
    const auto cards = person.window.findChildren<ModelCardView *>();
    const auto card = std::ranges::find_if(cards, [](auto *each) { return each->accessibleName().startsWith("LSTM: "); });
    if (card == cards.end())
        return "there is no card";
    for (const QLabel *label : (*card)->findChildren<QLabel *>())
        if (label->property("role") == "number" && !says(label->text(), plain.error()))
            return QString("the card has %1, not %2").arg(label->text()).arg(plain.error());
    const QString told = numbersIn((*card)->accessibleName()).value(0);
    return says(told, plain.error()) ? QString() : QString("told is %1, not %2").arg(told).arg(plain.error());
}

} // namespace sluice::testing
