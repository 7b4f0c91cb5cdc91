#pragma once

#include "core/io/figure_source.h"
#include "ui/models/animation_frames.h"
#include "ui/views/drawing_job.h"
#include "ui/views/figure_views.h"

#include <QString>
#include <memory>

namespace sluice {

/// What an animation is made of.
struct AnimationPlan {
    std::vector<const FigureView *> views;
    std::vector<AnimationFrame> frames;
    FigureFormat format;
    double framesPerSecond = 10;
    QString path; ///< ".gif", or ".png" for numbered pictures: FILE-0001.png, …
    FigureSource source;
};

/// Writes an animation. Axes are the same in all frames. Of a cancelled one numbered pictures that are done stay.
class FigureAnimation : public DrawingJob {
    Q_OBJECT
public:
    void start(AnimationPlan plan);

private:
    class Film;
    using Frame = std::vector<DrawFigure>;

    void prepare(size_t frame);
    void measure(size_t frame);
    void draw(size_t frame);
    void finish();
    Figure figureOf(size_t frame) const;
    void progress(size_t pass, size_t frame);

    AnimationPlan plan_;
    std::vector<Frame> prepared_;
    std::shared_ptr<Film> film_;
    std::vector<std::pair<double, double>> ranges_; ///< of every axis of every plot, over all frames
};

} // namespace sluice
