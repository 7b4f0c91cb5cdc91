#pragma once

#include "ui/models/report_content.h"
#include "ui/views/drawing_job.h"
#include "ui/views/figure_views.h"
#include "ui/views/report_document.h"

#include <deque>

namespace sluice {

/// Writes a report, ".html" or ".pdf" by its name.
class ReportWriter : public DrawingJob {
    Q_OBJECT
public:
    void start(const ViewState &state, const FigureOrigin &origin, const ReportWish &wish, const QString &path);
    /// What was seen of the test part for what was written.
    const std::optional<TestLook> &testLook() const { return content_.testLook; }

private:
    /// What is still to be put in.
    struct Step {
        const ReportSection *section = nullptr; ///< its text; or
        const ReportFigure *figure = nullptr;
        const QString *code = nullptr;
    };

    void plan();
    void next();
    void putFigure(const ReportFigure &figure);
    Result<void> put(const ReportFigure &figure, const FigureView &view, const std::optional<DrawFigure> &prepared);
    void write();

    ViewState state_;
    FigureOrigin origin_;
    QString path_;
    ReportContent content_;
    std::deque<Step> steps_;
    int total_ = 0;
    std::unique_ptr<ReportDocument> document_;
};

} // namespace sluice
