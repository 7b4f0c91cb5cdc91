#include "ui/models/figure_origin.h"

#include "core/base/build_info.h"
#include "core/base/sha256.h"
#include "core/data/data_hash.h"
#include "ui/models/runs_content.h"

#include <algorithm>
#include <bit>

namespace sluice {

namespace {

static_assert(std::endian::native == std::endian::little, "hashes are of little-endian numbers");

/// The places in the session of runs that are drawn over each other.
std::vector<size_t> numbersOf(const DrawnRuns &drawn, const std::vector<uint64_t> &session)
{
    std::vector<size_t> numbers;
    for (size_t k = 0; k < session.size(); ++k)
        if (std::ranges::find(drawn.curves, session[k], &RunCurve::run) != drawn.curves.end())
            numbers.push_back(k + 1);
    return numbers;
}

} // namespace

std::string weightHash(const Snapshot &snapshot)
{
    const auto &weights = snapshot.weights;
    return "sha256:" + sha256({reinterpret_cast<const char *>(weights.data()), weights.size() * sizeof(float)});
}

FigureSource figureSource(const ViewState &state, const FigureOrigin &origin, const std::string &view)
{
    FigureSource source;
    source.program = "sluice " + buildDescription();
    source.view = view;
    source.session = origin.session;
    source.run = origin.run;
    source.directory = origin.directory;
    if (state.drawnRuns && view.starts_with("runs"))
        source.drawnRuns = numbersOf(*state.drawnRuns, origin.runs);
    source.dataHash = dataHash(state.task->data());
    source.dataSha256 = state.task->data().provenance.sha256;
    for (const SnapshotPtr &snapshot : state.moment) {
        source.weights.push_back(weightHash(*snapshot));
        source.epoch = std::max(source.epoch, snapshot->at.epoch);
        source.step = std::max(source.step, snapshot->at.step);
    }
    const Selection &selection = state.selection;
    source.split = selection.split;
    source.sample = selection.sample;
    source.model = selection.model;
    source.layer = selection.layer;
    source.unit = selection.unit;
    source.timeStep = selection.step;
    source.part = selection.part;
    source.whatIfs = selection.whatIfs;
    source.maps = state.maps;
    if (view == "text")
        source.writing = state.writing;
    source.experiment = *state.experiment;
    return source;
}

Selection selectionOf(const FigureSource &source)
{
    Selection selection;
    selection.split = source.split;
    selection.sample = source.sample;
    selection.model = source.model;
    selection.layer = source.layer;
    selection.unit = source.unit;
    selection.step = source.timeStep;
    selection.part = source.part;
    selection.whatIfs = source.whatIfs;
    return selection;
}

} // namespace sluice
