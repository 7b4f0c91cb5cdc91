#include "ui/views/stack_rect.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr int stripGap = 8; // between the row and its colour scale
constexpr int stripWidth = 8;
constexpr int widestLane = 96;
constexpr int rightAligned = Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip; // a letter's edge may lie a pixel outside
constexpr int leftAligned = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip;
constexpr int captionGap = 8;  // between the parts of a caption in one line
constexpr int namesReach = 40; // pixels that names may stand out above and below a low row

} // namespace

StackRect::StackRect(Plot *plot) : QCPAxisRect(plot)
{
    setAutoMargins(QCP::msNone);
    setMinimumSize(40, 24);
    for (QCPAxis *axis : axes()) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
}

void StackRect::setMargins(const StackMargins &margins)
{
    endsPixels_ = margins.ends;
    above_ = margins.above;
    QCPAxisRect::setMargins(QMargins((above_ > 0 ? 0 : margins.caption) + margins.ends, above_, margins.right, 0));
}

int StackRect::captionWidth()
{
    return captionWidth_.of({caption_, font(1)}, [this] {
        const int title = QFontMetrics(font(1, true)).horizontalAdvance(caption_.title);
        const QFontMetrics small(font(0.88));
        const QString below =
            caption_.word.isEmpty() ? caption_.subtitle : caption_.word + QStringLiteral("  ") + caption_.subtitle;
        return std::max({title, small.horizontalAdvance(below), small.horizontalAdvance(caption_.heldText)}) + 8;
    });
}

int StackRect::captionHeight() const
{
    return QFontMetrics(font(1, true)).height() + 1;
}

int StackRect::endsWidth()
{
    return endsWidth_.of({ends_, font(1), mostOfLane()}, [this] {
        const QFontMetrics metrics(font(0.75, true));
        int width = 0;
        for (const QString &text : {ends_.top, ends_.bottom, ends_.chosen, ends_.what})
            width = std::max(width, metrics.horizontalAdvance(text));
        for (const auto &[at, text] : ends_.lanes)
            width = std::max(width, std::min(mostOfLane(), metrics.horizontalAdvance(text)));
        return width + 12;
    });
}

/// In a picture, which has no tips, every name is whole.
int StackRect::mostOfLane() const
{
    return static_cast<const Plot *>(parentPlot())->takingPicture() ? QWIDGETSIZE_MAX : widestLane;
}

const Theme &StackRect::colours() const
{
    return static_cast<const Plot *>(parentPlot())->colours();
}

QFont StackRect::font(double scale, bool bold) const
{
    QFont font = scaled(parentPlot()->font(), scale);
    font.setBold(bold);
    return font;
}

void StackRect::draw(QCPPainter *painter)
{
    painter->setAntialiasing(false);
    painter->setPen(QPen(colours().border, 1));
    painter->setBrush(colours().card);
    painter->drawRect(rect().adjusted(-1, -1, 0, 0));
    if (caption_.picked) {
        painter->setPen(QPen(colours().focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect().adjusted(-2, -2, 1, 1));
    }
    drawNames(*painter);
    drawScale(*painter);
}

/// A redraw changes few of the names, and writing them all takes nearly as long as drawing the maps: what was written is kept.
void StackRect::drawNames(QCPPainter &painter)
{
    const double ratio = parentPlot()->bufferDevicePixelRatio();
    const bool toPixels = !painter.modes().testFlag(QCPPainter::pmNoCaching) && ratio == std::floor(ratio);
    if (above_ > 0 || !toPixels)
        return writeNames(painter);
    const QRect place = QRect(0, rect().top(), rect().left(), rect().height()).adjusted(0, -namesReach, namesReach, namesReach);
    const Names names{caption_, notes_, ends_, endsPixels_, rect(), font(1), colours().dark, ratio};
    const QPixmap &written = names_.of(names, [&] {
        QPixmap empty(place.size() * ratio);
        empty.setDevicePixelRatio(ratio);
        empty.fill(Qt::transparent);
        QCPPainter onto(&empty);
        onto.translate(-place.topLeft());
        writeNames(onto);
        return empty;
    });
    painter.drawPixmap(place.topLeft(), written);
}

void StackRect::writeNames(QCPPainter &painter) const
{
    if (above_ > 0)
        drawCaptionAbove(painter);
    else
        drawCaption(painter);
    drawEnds(painter);
    drawLanes(painter);
}

void StackRect::drawCaption(QCPPainter &painter) const
{
    const QFont bold = font(1, true);
    const QFont small = font(0.88);
    const int titleHeight = QFontMetrics(bold).height();
    const int lineHeight = QFontMetrics(small).height();
    const int right = rect().left() - endsPixels_;
    const int width = rect().left();
    QStringList below = fittingNotes(right);
    if (!caption_.heldText.isEmpty())
        below.prepend(caption_.heldText);
    below = below.mid(0, std::max(0, (rect().height() - titleHeight - lineHeight - 1) / lineHeight));
    int y = rect().center().y() - (titleHeight + lineHeight * (1 + static_cast<int>(below.size()))) / 2;
    const auto line = [&](const QString &text, const QFont &used, const QColor &colour, int height) {
        painter.setFont(used);
        painter.setPen(colour);
        painter.drawText(QRect(right - width, y, width, height), rightAligned, text);
        y += height;
    };
    const QColor whatIf(whatIfColourOn(colours().dark));
    line(caption_.title, bold, caption_.held ? whatIf : colours().text, titleHeight);
    drawWord(painter, QRect(0, y, right, lineHeight));
    line(caption_.subtitle, small, colours().secondary, lineHeight);
    for (const QString &text : below)
        line(text, small, text == caption_.heldText ? whatIf : colours().secondary, lineHeight);
}

QStringList StackRect::fittingNotes(int width) const
{
    const QFontMetrics metrics(font(0.88));
    QStringList fitting;
    for (const QStringList &forms : notes_) {
        const auto fits = [&](const QString &form) { return metrics.horizontalAdvance(form) <= width; };
        if (const auto form = std::ranges::find_if(forms, fits); form != forms.end())
            fitting << *form;
    }
    return fitting;
}

void StackRect::drawCaptionAbove(QCPPainter &painter) const
{
    const QFont title = font(1, true), word = font(0.88, true), small = font(0.88);
    const QColor whatIf(whatIfColourOn(colours().dark));
    const double baseline = rect().top() - above_ + QFontMetrics(title).ascent();
    int x = rect().left();
    const auto write = [&](const QString &text, const QFont &used, const QColor &colour) {
        if (text.isEmpty())
            return;
        painter.setFont(used);
        painter.setPen(colour);
        painter.drawText(QPointF(x, baseline), text);
        x += QFontMetrics(used).horizontalAdvance(text) + captionGap;
    };
    write(caption_.title, title, caption_.held ? whatIf : colours().text);
    write(caption_.word, word, colours().text);
    write(caption_.subtitle, small, colours().secondary);
    write(caption_.heldText, small, whatIf);
    for (const QStringList &forms : notes_)
        write(forms.back(), small, colours().secondary);
}

/// In front of the formula, on the same line.
void StackRect::drawWord(QCPPainter &painter, const QRect &place) const
{
    if (caption_.word.isEmpty())
        return;
    QFont bold = font(0.88, true);
    const int formula = QFontMetrics(font(0.88)).horizontalAdvance(caption_.subtitle);
    painter.setFont(bold);
    painter.setPen(colours().text);
    painter.drawText(place.adjusted(0, 0, -formula - 8, 0), rightAligned, caption_.word);
}

void StackRect::drawScale(QCPPainter &painter) const
{
    const QRect strip(rect().right() + stripGap, rect().top(), stripWidth, rect().height());
    if (scale_.colour) {
        constexpr int bands = 24;
        QLinearGradient gradient(strip.bottomLeft(), strip.topLeft());
        for (int k = 0; k <= bands; ++k)
            gradient.setColorAt(double(k) / bands, QColor(scale_.colour(double(k) / bands)));
        painter.setPen(QPen(colours().border, 1));
        painter.setBrush(gradient);
        painter.drawRect(strip.adjusted(0, -1, 0, 0));
    }
    const QFont small = font(0.8);
    const int height = QFontMetrics(small).height();
    painter.setFont(small);
    painter.setPen(colours().secondary);
    const int x = (scale_.colour ? strip.right() : rect().right()) + 5;
    int lastBottom = INT_MIN;
    for (size_t k = 0; k < scale_.labels.size(); ++k) {
        const auto &[share, text] = scale_.labels[k];
        const int centre = rect().bottom() - static_cast<int>(share * rect().height());
        const int y = std::clamp(centre - height / 2, rect().top() - 3, rect().bottom() - height + 4);
        const bool middle = k > 0 && k + 1 < scale_.labels.size();
        if (middle && (y < lastBottom + 1 || rect().height() < 3 * height)) // never one label upon another
            continue;
        painter.drawText(QRect(x, y, 60, height), leftAligned, text);
        lastBottom = y + height;
    }
}

void StackRect::drawLanes(QCPPainter &painter) const
{
    const QFont small = font(0.75);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(colours().secondary);
    for (const auto &[share, text] : ends_.lanes) {
        const int y = rect().top() + static_cast<int>(share * rect().height()) - metrics.height() / 2;
        painter.drawText(QRect(rect().left() - endsPixels_, y, endsPixels_ - 5, metrics.height()), rightAligned,
                         metrics.elidedText(text, Qt::ElideRight, endsPixels_ - 5));
    }
}

void StackRect::drawEnds(QCPPainter &painter) const
{
    const int height = QFontMetrics(font(0.75)).height();
    const auto name = [&](const QString &text, int y, bool bold) {
        painter.setFont(font(0.75, bold));
        painter.setPen(bold ? colours().text : colours().secondary);
        const int top = std::clamp(y - height / 2, rect().top() - 2, rect().bottom() - height + 3);
        painter.drawText(QRect(rect().left() - endsPixels_, top, endsPixels_ - 5, height), rightAligned, text);
        return top;
    };
    std::vector<int> tops; // of what is written
    if (!ends_.chosen.isEmpty())
        tops.push_back(name(ends_.chosen, rect().top() + static_cast<int>(ends_.chosenAt * rect().height()), true));
    if (ends_.chosen.isEmpty() || tops.front() >= rect().top() - 2 + height)
        tops.push_back(name(ends_.top, rect().top(), false));
    if (ends_.chosen.isEmpty() || tops.front() + 2 * height <= rect().bottom() + 3)
        tops.push_back(name(ends_.bottom, rect().bottom(), false));
    std::ranges::sort(tops);
    for (size_t above = 0; above + 1 < tops.size(); ++above)
        if (!ends_.what.isEmpty() && tops[above + 1] - tops[above] >= 2 * height) {
            name(ends_.what, (tops[above] + tops[above + 1] + height) / 2, false);
            return;
        }
}

} // namespace sluice
