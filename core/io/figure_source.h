#pragma once

#include "core/base/result.h"
#include "core/inspect/traced.h"
#include "core/inspect/what_if.h"
#include "core/io/shown_maps.h"
#include "core/train/experiment.h"
#include "core/train/sampling.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// Where a figure comes from: all that drawing it again needs. It is written into the figure's file as JSON:
///
///     { "sluice_figure": 1, "program": "sluice 0.1.0 …", "view": "gates",
///       "session": {"path": "/home/ada/out/session.sluice", "run": 1,       missing where it was never saved
///                   "drawn_runs": [1, 3]},                                  of a view with several over each other
///       "directory": "/home/ada", "seed": 42,
///       "data_hash": "sha256:…", "data_sha256": "…",                        of the numbers (data_hash.h); of the file, where there is one
///       "epoch": 60, "step": 480, "weights": ["sha256:…", …],               one a model
///       "selection": {"split": "validation", "sample": 2, "model": 1, "layer": 0, "unit": 0, "time_step": 20,
///                     "part": "forget_gate", "what_ifs": […],               counted from 0; what_if_json.h
///                     "maps": {"inside": "change"},                         where not as the what-ifs leave them; atlas, histograms
///                     "text": {"model": 1, "start": "two", "length": 90, "temperature": 0.7, "seed": 5}},       of a text: sampling.h
///       "experiment": {…} }
///
/// In a PNG it is the text "Sluice" (png_text.h), in an SVG the metadata element "sluice" (svg_text.h), in a GIF a comment (gif.h), in a
/// PDF a file that is attached.
struct FigureSource {
    std::string program;
    std::string view; ///< its name on the command line
    std::string session;
    size_t run = 0;                ///< of the session, from 1; 0: none
    std::vector<size_t> drawnRuns; ///< so counted, over each other; empty in a view that has one run
    std::string directory;         ///< that relative paths of the experiment are relative to
    std::string dataHash;
    std::string dataSha256; ///< empty where it is not known
    uint32_t epoch = 0;
    uint64_t step = 0;
    std::vector<std::string> weights;
    Split split = Split::validation;
    size_t sample = 0, model = 0, layer = 0, unit = 0, timeStep = 0;
    std::optional<Traced> part;
    std::vector<WhatIf> whatIfs;
    ShownMaps maps;
    std::optional<Writing> writing; ///< of a text
    Experiment experiment;
};

inline constexpr const char *pngSourceKeyword = "Sluice";
inline constexpr const char *svgSourceId = "sluice";

std::string writeFigureSource(const FigureSource &source);
/// Errors: not that, with the JSON path; a schema of a newer program.
Result<FigureSource> parseFigureSource(std::string_view json, const std::string &fileName);

/// Of the bytes of a PNG, an SVG or a GIF, whichever they are. Errors: none of them, damaged, or no figure of this program.
Result<FigureSource> figureSourceOf(std::string_view file, const std::string &fileName);
Result<FigureSource> readFigureSource(const std::filesystem::path &file);

/// Whether these first bytes are those of a picture that may have a source.
bool looksLikeFigure(std::string_view start);

} // namespace sluice
