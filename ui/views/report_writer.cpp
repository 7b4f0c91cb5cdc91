#include "ui/views/report_writer.h"

#include "core/io/atomic_file.h"
#include "ui/views/plot.h"

#include <algorithm>

namespace sluice {

namespace {

std::unique_ptr<ReportDocument> documentFor(const QString &path)
{
    if (path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive))
        return htmlReport();
    return path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ? pdfReport() : nullptr;
}

} // namespace

void ReportWriter::start(const ViewState &state, const FigureOrigin &origin, const ReportWish &wish, const QString &path)
{
    begin();
    state_ = state;
    origin_ = origin;
    path_ = path;
    steps_.clear();
    document_ = documentFor(path);
    if (!document_)
        return giveUp(Error(SLUICE_MESSAGE("ui", "%1: a report's name ends in .html or .pdf"), path.toStdString()));
    if (!state.experiment || !state.task || state.moment.size() != state.experiment->models.size())
        return giveUp(Error(SLUICE_MESSAGE("ui", "There is nothing trained to report on yet.")));
    emit progressed(0, 1);
    later(
        [state, origin, wish, abandoned = abandoned()]() -> Result<std::optional<ReportContent>> {
            return reportContent(state, origin, wish, *abandoned);
        },
        [this](std::optional<ReportContent> content) {
            content_ = std::move(*content);
            plan();
        });
}

void ReportWriter::plan()
{
    for (const ReportSection &section : content_.sections) {
        steps_.push_back({&section, nullptr, nullptr});
        for (const ReportFigure &figure : section.figures)
            steps_.push_back({nullptr, &figure, nullptr});
        if (!section.code.isEmpty())
            steps_.push_back({nullptr, nullptr, &section.code});
    }
    total_ = static_cast<int>(steps_.size()) + 1;
    document_->begin(content_);
    next();
}

void ReportWriter::next()
{
    emit progressed(total_ - static_cast<int>(steps_.size()), total_);
    while (!steps_.empty()) {
        const Step step = steps_.front();
        steps_.pop_front();
        if (step.section)
            document_->section(*step.section);
        else if (step.code)
            document_->code(*step.code);
        else
            return putFigure(*step.figure);
    }
    write();
}

void ReportWriter::putFigure(const ReportFigure &figure)
{
    const auto view = std::ranges::find(figureViews(), figure.view, &FigureView::name);
    later(
        [state = state_, view, abandoned = abandoned()]() -> Result<std::optional<DrawFigure>> {
            // A view that does not apply, or has nothing to show, is not in the report.
            if (!view->applies(state))
                return std::optional<DrawFigure>();
            auto prepared = view->prepare(state, *abandoned);
            return prepared ? std::move(*prepared) : std::optional<DrawFigure>();
        },
        [this, &figure, view](const std::optional<DrawFigure> &prepared) {
            if (const auto drawn = put(figure, *view, prepared); !drawn)
                return giveUp(drawn.error());
            next();
        });
}

Result<void> ReportWriter::put(const ReportFigure &figure, const FigureView &view, const std::optional<DrawFigure> &prepared)
{
    if (!prepared)
        return {};
    Figure drawn = drawFigure({*prepared}, document_->format());
    return document_->figure(drawn, figure.caption, figureSource(state_, origin_, std::string(view.name)));
}

void ReportWriter::write()
{
    later(
        [bytes = document_->finish(), path = path_]() -> Result<void> {
            return writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                                       std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
        },
        [this] { end({path_}); });
}

} // namespace sluice
