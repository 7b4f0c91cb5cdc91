#pragma once

#include "ui/models/figure_origin.h"
#include "ui/views/drawing_job.h"
#include "ui/views/figure_export.h"
#include "ui/views/figure_views.h"

namespace sluice {

/// What is to be written.
struct FigureOrder {
    FigureChoice choice;
    std::string name; ///< by which it was chosen
    ViewState state;
    FigureOrigin origin;
    FigureFormat format;
    QString path; ///< .png, .svg, .pdf or .csv
};

/// Writes figures: one file, but of everything a file each (FILE-losses.png) where it is no PDF.
class FigureWriter : public DrawingJob {
    Q_OBJECT
public:
    void start(FigureOrder order);

private:
    using Prepared = std::optional<std::vector<DrawFigure>>;

    void next();
    void add(const Prepared &prepared);
    void write(Figure figure, const std::vector<const FigureView *> &views);
    void finish();

    FigureOrder order_;
    FigureFile file_ = FigureFile::png;
    std::vector<std::vector<const FigureView *>> groups_; ///< a figure each
    size_t done_ = 0;
    std::vector<Figure> pages_; ///< of a PDF of everything
    QStringList written_;
};

} // namespace sluice
