#include "ui/views/tickers.h"

#include "ui/models/value_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <typeinfo>

namespace sluice {

namespace {

constexpr double lineRoom = 1.35; // of a label's height: QCustomPlot rounds a step to what reads well, up to half as many again
constexpr auto asked = "asked";   // the property of an axis with its ticker and how many labels that has where there is room
using Asked = std::pair<QSharedPointer<QCPAxisTicker>, int>;

constexpr double fewestTimes = 40; // QCustomPlot makes even steps of a range of less than 1.6 powers of ten

constexpr QChar toItsRow(0x00B7); // dots: a dash would strike the letters above and below it

class NameTicker : public QCPAxisTicker {
public:
    NameTicker(std::function<QString(size_t)> name, size_t count, double first, int most, bool inTwoColumns)
        : name_(std::move(name)), count_(count), first_(first), inTwoColumns_(inTwoColumns)
    {
        setTickStepStrategy(tssReadability);
        setTickCount(most);
    }

    int widest(const QFontMetrics &metrics) const
    {
        int widest = 0;
        for (size_t at = 0; at < count_; ++at)
            widest = std::max(widest, metrics.horizontalAdvance(shortName(at)));
        return widest;
    }

    /// Of the name with the most.
    int linesOfAName() const
    {
        qsizetype most = 1;
        for (size_t at = 0; at < count_; ++at)
            most = std::max(most, 1 + name_(at).count('\n'));
        return static_cast<int>(most);
    }

    /// Whether names that do not all fit below each other, and are short, stand in two columns; then `fits` are twice as many.
    bool hasTwoColumns() const { return !toItsRow_.isEmpty(); }
    bool takeTwoColumns(const QFontMetrics &metrics, double fits)
    {
        const int width = widest(metrics);
        const bool two = inTwoColumns_ && fits < static_cast<double>(count_) && width <= 3 * metrics.averageCharWidth();
        const int lines = two ? 1 + width / metrics.horizontalAdvance(toItsRow) : 0;
        toItsRow_ = two ? QChar(QChar::Nbsp) + QString(lines, toItsRow) : QString();
        return two;
    }

protected:
    /// Never more names than there is room for: a step that reads well may be too short.
    double getTickStep(const QCPRange &range) override
    {
        double step = std::max(1.0, std::ceil(QCPAxisTicker::getTickStep(range)));
        while (step * tickCount() < static_cast<double>(count_))
            step = std::ceil(cleanMantissa(2 * step));
        return step;
    }
    QVector<double> createTickVector(double step, const QCPRange &) override
    {
        QVector<double> ticks;
        step_ = step;
        for (double at = 0; at < static_cast<double>(count_); at += step)
            ticks << first_ + at;
        return ticks;
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        const long at = std::lround(tick - first_);
        const bool outer = std::lround(static_cast<double>(at) / step_) % 2 == 1;
        return shortName(static_cast<size_t>(at)) + (outer ? toItsRow_ : QString());
    }

private:
    QString shortName(size_t at) const
    {
        QStringList lines = name_(at).split('\n');
        for (QString &line : lines)
            if (line.size() > 14)
                line = line.left(13) + QChar(0x2026);
        return lines.join('\n');
    }

    std::function<QString(size_t)> name_;
    size_t count_;
    double first_;
    bool inTwoColumns_;
    QString toItsRow_; ///< from a name in the outer column
    double step_ = 1;
};

class Printing {
public:
    bool raises = false; ///< some digits
};

/// With numbers as they are printed.
template <class Ticker> class Printed
    : public Ticker
    , public Printing {
protected:
    QVector<QString> createLabelVector(const QVector<double> &ticks, const QLocale &locale, QChar format, int precision) override
    {
        const QVector<QString> printed = printedScale(Ticker::createLabelVector(ticks, locale, format, precision));
        raises = std::ranges::any_of(printed, hasRaisedDigits);
        return printed;
    }
};

class LogTicker : public Printed<QCPAxisTickerLog> {
protected:
    QVector<double> createTickVector(double step, const QCPRange &range) override
    {
        const QVector<double> usual = QCPAxisTickerLog::createTickVector(step, range);
        const auto seen = [&](const QVector<double> &ticks) {
            return std::ranges::count_if(ticks, [&](double tick) { return range.contains(tick); });
        };
        if (range.lower <= 0 || (range.upper > fewestTimes * range.lower && seen(usual) > 1))
            return usual;
        QVector<double> ticks;
        for (double power = std::pow(10, std::floor(std::log10(range.lower))); power <= range.upper; power *= 10)
            for (const double times : {1, 2, 5})
                ticks << power * times;
        return seen(ticks) > 1 ? ticks : usual;
    }
};

class EndsTicker : public Printed<QCPAxisTicker> {
protected:
    QVector<double> createTickVector(double step, const QCPRange &range) override
    {
        if (range.upper <= 0)
            return QCPAxisTicker::createTickVector(step, range);
        const double digit = std::pow(10, std::floor(std::log10(range.upper)) - 1); // the second one
        const double end = std::floor(range.upper / digit * (1 + 1e-9)) * digit;
        return tickCount() > 2 ? QVector<double>{-end, 0, end} : QVector<double>{-end, end};
    }
    int getSubTickCount(double) override { return 0; }
};

/// Of the numbers that are seen.
int seenTicks(const QCPAxis &axis)
{
    QVector<double> ticks;
    axis.ticker()->generate(axis.range(), QLocale::c(), 'g', 6, ticks, nullptr, nullptr);
    return static_cast<int>(std::ranges::count_if(ticks, [&](double tick) { return axis.range().contains(tick); }));
}

/// One number alone is no scale: where round ones are so far apart that one is left, there are more of them.
void setTickCount(QCPAxis &axis, int fits)
{
    constexpr int mostMore = 4;
    const QSharedPointer<QCPAxisTicker> ticker = axis.ticker();
    const int more = dynamic_cast<const NameTicker *>(ticker.data()) ? 0 : mostMore; // a name alone says what it is
    for (int count = fits; count <= fits + more; ++count) {
        ticker->setTickCount(count);
        if (seenTicks(axis) > 1)
            return;
    }
    ticker->setTickCount(fits);
}

/// Whether numbers beside each other touch.
bool touch(const QCPAxis &axis)
{
    const QFontMetrics metrics(axis.tickLabelFont());
    QVector<double> ticks;
    QVector<QString> labels;
    axis.ticker()->generate(axis.range(), axis.parentPlot()->locale(), QLatin1Char('g'), axis.numberPrecision(), ticks, nullptr,
                            &labels);
    double last = -std::numeric_limits<double>::infinity();
    for (qsizetype k = 0; k < std::min(ticks.size(), labels.size()); ++k) {
        if (!axis.range().contains(ticks[k]))
            continue;
        const double half = metrics.horizontalAdvance(labels[k]) / 2.0, middle = axis.coordToPixel(ticks[k]);
        if (middle - half < last + metrics.averageCharWidth() / 2.0)
            return true;
        last = middle + half;
    }
    return false;
}

/// The most numbers beside each other that do not touch; two always.
int roomForNumbers(const QCPAxis &axis, int most)
{
    int fits = std::max(2, most);
    for (axis.ticker()->setTickCount(fits); fits > 2 && touch(axis); axis.ticker()->setTickCount(fits))
        --fits;
    return fits;
}

/// How many labels fit: lines above each other, names beside each other. Numbers beside each other are tried.
std::optional<double> roomForLabels(const QCPAxis &axis)
{
    const QFontMetrics metrics(axis.tickLabelFont());
    auto *names = dynamic_cast<NameTicker *>(axis.ticker().data());
    if (axis.orientation() == Qt::Vertical) {
        const int ofAName = names ? names->linesOfAName() : 1;
        const double lines = axis.axisRect()->height() / ((names ? ofAName : lineRoom) * metrics.height());
        if (ofAName > 1) // the lines of one would stand among those of the next
            return std::floor(lines);
        return names && names->takeTwoColumns(metrics, std::round(lines)) ? 2 * lines : lines;
    }
    return names ? std::optional(axis.axisRect()->width() / double(names->widest(metrics) + metrics.averageCharWidth()))
                 : std::nullopt;
}

} // namespace

QSharedPointer<QCPAxisTicker> wholeTicker()
{
    QSharedPointer<QCPAxisTickerFixed> ticker(new Printed<QCPAxisTickerFixed>);
    ticker->setTickStep(1);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    return ticker;
}

QSharedPointer<QCPAxisTicker> numberTicker()
{
    return QSharedPointer<QCPAxisTicker>(new Printed<QCPAxisTicker>);
}

void printNumbers(QCustomPlot &plot)
{
    for (QCPAxis *axis : plot.findChildren<QCPAxis *>()) {
        axis->setNumberFormat(QStringLiteral("g")); // or it would raise what stands behind an e by itself
        if (const QCPAxisTicker &own = *axis->ticker(); typeid(own) == typeid(QCPAxisTicker)) {
            const QSharedPointer<QCPAxisTicker> ticker = numberTicker();
            ticker->setTickCount(own.tickCount());
            ticker->setTickStepStrategy(own.tickStepStrategy());
            ticker->setTickOrigin(own.tickOrigin());
            axis->setTicker(ticker);
        }
    }
}

bool raisesDigits(const QCPAxis &axis)
{
    const auto *printing = dynamic_cast<const Printing *>(axis.ticker().data());
    return printing && printing->raises;
}

QSharedPointer<QCPAxisTicker> logTicker()
{
    return QSharedPointer<QCPAxisTicker>(new LogTicker);
}

QSharedPointer<QCPAxisTicker> endsTicker()
{
    return QSharedPointer<QCPAxisTicker>(new EndsTicker);
}

QSharedPointer<QCPAxisTicker> nameTicker(std::function<QString(size_t)> name, size_t count, double first, int most,
                                         bool inTwoColumns)
{
    return QSharedPointer<QCPAxisTicker>(new NameTicker(std::move(name), count, first, most, inTwoColumns));
}

QSharedPointer<QCPAxisTicker> stepTicker(const QStringList &names)
{
    if (names.isEmpty())
        return wholeTicker();
    return nameTicker([names](size_t step) { return names[static_cast<qsizetype>(step)]; }, static_cast<size_t>(names.size()));
}

bool fitTicks(QCustomPlot &plot)
{
    bool changed = false;
    for (QCPAxis *axis : plot.findChildren<QCPAxis *>()) {
        const auto *names = dynamic_cast<const NameTicker *>(axis->ticker().data());
        const bool hadTwoColumns = names && names->hasTwoColumns();
        const auto room = roomForLabels(*axis);
        changed |= names && names->hasTwoColumns() != hadTwoColumns;
        const bool numbers = !room && axis->visible() && axis->tickLabels() && axis->axisRect()->width() > 0;
        if (!numbers && (!room || *room <= 0))
            continue;
        const QSharedPointer<QCPAxisTicker> ticker = axis->ticker();
        const auto before = axis->property(asked).value<Asked>();
        const int most = before.first == ticker ? before.second : ticker->tickCount();
        axis->setProperty(asked, QVariant::fromValue(Asked(ticker, most)));
        const int had = ticker->tickCount();
        if (numbers) {
            ticker->setTickCount(roomForNumbers(*axis, most));
        } else {
            const double whole = axis->orientation() == Qt::Vertical ? std::round(*room) : std::floor(*room);
            setTickCount(*axis, std::clamp(static_cast<int>(whole), 1, std::max(1, most)));
        }
        changed |= had != ticker->tickCount();
    }
    return changed;
}

} // namespace sluice
