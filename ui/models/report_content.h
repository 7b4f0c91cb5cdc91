#pragma once

#include "ui/models/figure_origin.h"
#include "ui/models/test_look.h"
#include "ui/models/view_state.h"

#include <QString>
#include <QStringList>
#include <atomic>
#include <optional>
#include <string>
#include <vector>

namespace sluice {

struct ReportTable {
    QString caption;
    QStringList header; ///< empty: two columns, names and what they are
    std::vector<QStringList> rows;
};

/// A figure of the report by its view's name (figure_views.h).
struct ReportFigure {
    std::string view;
    QString caption;
};

struct ReportSection {
    QString title;
    QStringList paragraphs; ///< plain text
    std::vector<ReportTable> tables;
    std::vector<ReportFigure> figures; ///< those that do not apply are left out
    QString code;                      ///< to be copied as it is; may be empty
};

/// What a report of one run says, apart from its pictures.
struct ReportContent {
    QString title;
    QString subtitle;
    std::vector<ReportSection> sections;
    std::optional<TestLook> testLook; ///< what it says of the test part
};

struct ReportWish {
    bool test = true; ///< the test part is measured, too
};

/// The run as its state has it: experiment, data with its hash, losses, measures beside baselines, how to do it again. It runs the models
/// over the data: for a worker. Nothing where it was abandoned.
std::optional<ReportContent> reportContent(const ViewState &state, const FigureOrigin &origin, const ReportWish &wish,
                                           const std::atomic<bool> &abandoned);

/// "conv1d 2 × 3 → lstm 16 → dense 32 tanh": a model's layers, by the words of the experiment's file.
QString layersText(const ModelSpec &model);

} // namespace sluice
