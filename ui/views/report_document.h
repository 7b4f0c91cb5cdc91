#pragma once

#include "core/io/figure_source.h"
#include "ui/models/report_content.h"
#include "ui/views/figure.h"

#include <QByteArray>
#include <memory>

namespace sluice {

/// A report that is being put together, section by section, figure by figure.
class ReportDocument {
public:
    virtual ~ReportDocument() = default;
    virtual void begin(const ReportContent &content) = 0;
    /// Everything of a section but its figures and its code.
    virtual void section(const ReportSection &section) = 0;
    virtual Result<void> figure(Figure &figure, const QString &caption, const FigureSource &source) = 0;
    virtual void code(const QString &code) = 0;
    virtual QByteArray finish() = 0;

    FigureFormat format() const; ///< of its figures
};

/// One file: figures are inline SVG, no script, nothing is fetched; light or dark as the reader's system is.
std::unique_ptr<ReportDocument> htmlReport();
/// A4 pages with their numbers, figures as vectors.
std::unique_ptr<ReportDocument> pdfReport();

} // namespace sluice
