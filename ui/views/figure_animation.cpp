#include "ui/views/figure_animation.h"

#include "core/io/atomic_file.h"
#include "core/io/gif.h"
#include "ui/views/figure_export.h"
#include "ui/views/inside_stack.h"

#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr size_t largestSide = 65535;

bool isGif(const QString &path)
{
    return path.endsWith(QLatin1String(".gif"), Qt::CaseInsensitive);
}

/// Axes whose ranges are the plot's own: those of Inside hold still by themselves.
std::vector<QCPAxis *> axesOf(const Figure &figure)
{
    std::vector<QCPAxis *> axes;
    for (Plot *plot : figure.plots()) {
        if (dynamic_cast<InsideStack *>(plot))
            continue;
        for (QCPAxisRect *rect : plot->axisRects())
            for (QCPAxis *axis : rect->axes())
                axes.push_back(axis);
    }
    return axes;
}

std::filesystem::path pathOf(const QString &path)
{
    return path.toStdU16String();
}

} // namespace

/// Where frames go: a GIF that grows, or one PNG after the other. Used by one worker at a time.
class FigureAnimation::Film {
public:
    Film(QString path, double framesPerSecond, FigureSource source)
        : path_(std::move(path)), hundredths_(static_cast<unsigned>(std::max(1L, std::lround(100 / framesPerSecond)))),
          source_(std::move(source))
    {
    }

    Result<void> add(const QImage &image)
    {
        ++count_;
        if (!isGif(path_))
            return writePng(image);
        const QImage frame = image.convertToFormat(QImage::Format_RGB32);
        const auto width = static_cast<size_t>(frame.width()), height = static_cast<size_t>(frame.height());
        if (width > largestSide || height > largestSide)
            return fail(SLUICE_MESSAGE("ui", "A GIF has at most 65 535 pixels a side: take a smaller size."));
        if (!gif_)
            gif_.emplace(width, height,
                         std::vector<std::string>{sourceLine(source_, QString::fromStdString(source_.view)).toStdString(),
                                                  writeFigureSource(source_)});
        gif_->addFrame(std::span(reinterpret_cast<const uint32_t *>(frame.constBits()), width * height), hundredths_);
        return {};
    }
    const QStringList &files() const { return files_; }
    Result<void> finish()
    {
        if (!gif_)
            return {};
        files_ << path_;
        return writeFileAtomically(pathOf(path_), std::move(*gif_).finish());
    }

private:
    Result<void> writePng(const QImage &image)
    {
        const QString file =
            path_.chopped(4) + QStringLiteral("-%1.png").arg(static_cast<qulonglong>(count_), 4, 10, QLatin1Char('0'));
        files_ << file;
        const QByteArray bytes = pngBytes(image, source_, QString::fromStdString(source_.view));
        return writeFileAtomically(pathOf(file), std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
    }

    QString path_;
    unsigned hundredths_;
    FigureSource source_;
    std::optional<GifEncoder> gif_;
    QStringList files_;
    size_t count_ = 0;
};

void FigureAnimation::start(AnimationPlan plan)
{
    begin();
    plan_ = std::move(plan);
    plan_.format.titles = true; // they say where the frame stands
    prepared_.clear();
    ranges_.clear();
    film_ = std::make_shared<Film>(plan_.path, plan_.framesPerSecond, plan_.source);
    if (plan_.frames.empty())
        return giveUp(
            Error(SLUICE_MESSAGE("ui", "There is nothing to step through: it takes kept moments of a training or time steps.")));
    prepare(0);
}

void FigureAnimation::progress(size_t pass, size_t frame)
{
    const auto count = static_cast<int>(plan_.frames.size());
    emit progressed(static_cast<int>(pass) * count + static_cast<int>(frame), 3 * count);
}

void FigureAnimation::prepare(size_t frame)
{
    progress(0, frame);
    later([views = plan_.views, state = plan_.frames[frame].state,
           abandoned = abandoned()] { return prepareFigure(views, state, *abandoned); },
          [this, frame](std::optional<Frame> prepared) {
              prepared_.push_back(std::move(*prepared));
              if (frame + 1 < plan_.frames.size())
                  prepare(frame + 1);
              else
                  measure(0);
          });
}

Figure FigureAnimation::figureOf(size_t frame) const
{
    std::vector<DrawFigure> captioned;
    for (const DrawFigure &draw : prepared_[frame])
        captioned.push_back([draw, caption = plan_.frames[frame].caption] {
            FigureDrawing drawing = draw();
            drawing.title = caption + QStringLiteral(" · ") + drawing.title;
            return drawing;
        });
    return drawFigure(captioned, plan_.format);
}

void FigureAnimation::measure(size_t frame)
{
    progress(1, frame);
    const Figure figure = figureOf(frame);
    const auto axes = axesOf(figure);
    if (axes.size() != ranges_.size())
        ranges_.assign(axes.size(), {std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()});
    for (size_t k = 0; k < axes.size(); ++k) {
        ranges_[k].first = std::min(ranges_[k].first, axes[k]->range().lower);
        ranges_[k].second = std::max(ranges_[k].second, axes[k]->range().upper);
    }
    soon([this, frame] {
        if (frame + 1 < plan_.frames.size())
            measure(frame + 1);
        else
            draw(0);
    });
}

void FigureAnimation::draw(size_t frame)
{
    progress(2, frame);
    Figure figure = figureOf(frame);
    if (const auto sound = figure.sound(); !sound)
        return giveUp(sound.error());
    const auto axes = axesOf(figure);
    for (size_t k = 0; k < axes.size() && axes.size() == ranges_.size(); ++k)
        axes[k]->setRange(ranges_[k].first, ranges_[k].second);
    later([film = film_, image = figure.image()] { return film->add(image); },
          [this, frame] {
              if (frame + 1 < plan_.frames.size())
                  draw(frame + 1);
              else
                  finish();
          });
}

void FigureAnimation::finish()
{
    later([film = film_] { return film->finish(); }, [this] { end(film_->files()); });
}

} // namespace sluice
