#pragma once

#include "ui/models/report_content.h"

namespace sluice {

/// A section's sentences, one paragraph each.
QString paragraphsHtml(const ReportSection &section);
/// `attributes` go into the tag; a table of pairs has the class "pairs".
QString tableHtml(const ReportTable &table, const QString &attributes);

} // namespace sluice
