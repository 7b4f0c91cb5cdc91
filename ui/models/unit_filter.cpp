#include "ui/models/unit_filter.h"

#include <QRegularExpression>
#include <algorithm>

namespace sluice {

namespace {

using Condition = UnitFilter::Condition;

std::optional<UnitFilter::Range> rangeIn(const QString &term)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,6})(?:\\s*[-–]\\s*(\\d{1,6}))?$"));
    const auto match = pattern.match(term);
    if (!match.hasMatch())
        return {};
    const size_t first = match.captured(1).toULongLong();
    const size_t last = match.captured(2).isEmpty() ? first : match.captured(2).toULongLong();
    if (first == 0 || last < first)
        return {};
    return UnitFilter::Range{first - 1, last - 1};
}

Condition::Of ofWord(const QString &word)
{
    return word == QStringLiteral("min")   ? Condition::Of::smallest
           : word == QStringLiteral("max") ? Condition::Of::largest
           : word == QStringLiteral("now") ? Condition::Of::now
                                           : Condition::Of::mean;
}

Condition::Is isSign(const QString &sign)
{
    return sign == QStringLiteral("<")                           ? Condition::Is::less
           : sign == QStringLiteral(">")                         ? Condition::Is::more
           : sign.startsWith('<') || sign == QStringLiteral("≤") ? Condition::Is::atMost
                                                                 : Condition::Is::atLeast;
}

std::optional<Condition> conditionIn(const QString &term, const QStringList &symbols)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(mean|min|max|now)\\s+)?(\\w+)\\s*(<=|>=|≤|≥|<|>)\\s*([-−+]?[\\d.]+(?:e[-+]?\\d+)?)$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(term);
    if (!match.hasMatch() || !symbols.contains(match.captured(2)))
        return {};
    bool number = false;
    const double value = QString(match.captured(4)).replace(QChar(0x2212), '-').toDouble(&number);
    if (!number)
        return {};
    return Condition{ofWord(match.captured(1)), match.captured(2), isSign(match.captured(3)), value};
}

double valueOf(const arma::rowvec &row, Condition::Of of, size_t step)
{
    switch (of) {
    case Condition::Of::smallest:
        return row.min();
    case Condition::Of::largest:
        return row.max();
    case Condition::Of::now:
        return row(std::min<arma::uword>(step, row.n_elem - 1));
    case Condition::Of::mean:
        break;
    }
    return arma::mean(row);
}

bool compares(double value, Condition::Is is, double with)
{
    switch (is) {
    case Condition::Is::less:
        return value < with;
    case Condition::Is::atMost:
        return value <= with;
    case Condition::Is::more:
        return value > with;
    case Condition::Is::atLeast:
        break;
    }
    return value >= with;
}

} // namespace

Result<UnitFilter> parseUnitFilter(const QString &text, const QStringList &symbols)
{
    UnitFilter filter;
    for (const QString &each : text.split(',', Qt::SkipEmptyParts)) {
        const QString term = each.trimmed();
        if (term.isEmpty())
            continue;
        if (const auto range = rangeIn(term))
            filter.ranges.push_back(*range);
        else if (const auto condition = conditionIn(term, symbols))
            filter.conditions.push_back(*condition);
        else
            return fail(SLUICE_MESSAGE("ui",
                                       "“%1” is no filter. Write unit numbers (1-8, 12) or conditions on %2 (for example %3 > "
                                       "0.5; min, max or now before it for other than the mean)."),
                        term.toStdString(), symbols.join(QStringLiteral(", ")).toStdString(),
                        symbols.isEmpty() ? std::string("h") : symbols.front().toStdString());
    }
    return filter;
}

bool passes(const UnitFilter &filter, size_t unit, size_t step,
            const std::function<const arma::mat *(const QString &symbol)> &valuesOf)
{
    const bool named = filter.ranges.empty() || std::ranges::any_of(filter.ranges, [&](const UnitFilter::Range &range) {
                           return unit >= range.first && unit <= range.last;
                       });
    return named && std::ranges::all_of(filter.conditions, [&](const Condition &condition) {
               const arma::mat *values = valuesOf(condition.symbol);
               return values && unit < values->n_rows && values->n_cols > 0 &&
                      compares(valueOf(values->row(unit), condition.of, step), condition.is, condition.value);
           });
}

} // namespace sluice
