#include "core/io/figure_source.h"

#include "core/io/atomic_file.h"
#include "core/io/experiment_tree.h"
#include "core/io/gif.h"
#include "core/io/inspect_words.h"
#include "core/io/json_build.h"
#include "core/io/png_text.h"
#include "core/io/svg_text.h"
#include "core/io/what_if_tree.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sluice {

namespace {

constexpr uint64_t schema = 1;
constexpr std::string_view gifMark = "GIF8";
constexpr size_t longestText = 4096;
constexpr size_t mostModels = 1000;
constexpr size_t mostRuns = 100'000;
constexpr size_t longestWriting = 100'000;
constexpr size_t largestFile = size_t{1} << 28;
constexpr uint64_t largestIndex = std::numeric_limits<uint32_t>::max();
constexpr JsonLimits limits{.bytes = largestFigureText, .depth = 24, .values = 2'000'000};

constexpr std::array mapWords{JsonChoice{"what_if", MapShows::whatIf}, JsonChoice{"before", MapShows::before},
                              JsonChoice{"change", MapShows::change}};
constexpr std::array<std::pair<const char *, MapShows ShownMaps::*>, 3> mapKeys = {
    {{"inside", &ShownMaps::inside}, {"atlas", &ShownMaps::atlas}, {"histograms", &ShownMaps::histograms}}};

/// Without what older programs take for granted, so that they read what is drawn as usual.
JsonObject mapsTree(const ShownMaps &maps)
{
    JsonObject tree;
    for (const auto &[key, shows] : mapKeys)
        if (maps.*shows != MapShows::whatIf)
            tree.push_back({key, wordOf(mapWords, maps.*shows)});
    return tree;
}

void readMaps(const JsonReader &reader, ShownMaps &maps)
{
    reader.expectKeys({"inside", "atlas", "histograms"});
    for (const auto &[key, shows] : mapKeys)
        if (const auto word = reader.find(key))
            maps.*shows = word->choice(mapWords);
}

JsonObject writingTree(const Writing &writing)
{
    const SamplingSpec &spec = writing.spec;
    return {{"model", whole(writing.model)},
            {"start", {spec.start}},
            {"length", whole(spec.length)},
            {"temperature", {spec.temperature}},
            {"seed", whole(spec.seed)}};
}

Writing readWriting(const JsonReader &reader, size_t models)
{
    reader.expectKeys({"model", "start", "length", "temperature", "seed"});
    Writing writing;
    writing.model = reader.require("model").whole(0, models - 1);
    writing.spec.start = reader.require("start").text(longestText, 0);
    writing.spec.length = reader.require("length").whole(1, longestWriting);
    writing.spec.temperature = reader.require("temperature").number({.least = 0});
    writing.spec.seed = reader.require("seed").whole(0, std::numeric_limits<uint64_t>::max());
    return writing;
}

JsonValue selectionTree(const FigureSource &source)
{
    JsonObject tree{{"split", wordOf(splitWords, source.split)},
                    {"sample", whole(source.sample)},
                    {"model", whole(source.model)},
                    {"layer", whole(source.layer)},
                    {"unit", whole(source.unit)},
                    {"time_step", whole(source.timeStep)}};
    if (source.part)
        tree.push_back({"part", wordOf(tracedWords, *source.part)});
    tree.push_back({"what_ifs", whatIfsTree(source.whatIfs)});
    if (JsonObject maps = mapsTree(source.maps); !maps.empty())
        tree.push_back({"maps", {std::move(maps)}});
    if (source.writing)
        tree.push_back({"text", {writingTree(*source.writing)}});
    return {std::move(tree)};
}

JsonObject sessionTree(const FigureSource &source)
{
    JsonObject tree{{"path", {source.session}}, {"run", whole(source.run)}};
    if (!source.drawnRuns.empty())
        tree.push_back({"drawn_runs", listOf(source.drawnRuns, [](size_t run) { return whole(run); })});
    return tree;
}

void readSession(const JsonReader &reader, FigureSource &source)
{
    reader.expectKeys({"path", "run", "drawn_runs"});
    source.session = reader.require("path").text(longestText);
    source.run = reader.require("run").whole(1, largestIndex);
    if (const auto runs = reader.find("drawn_runs"))
        for (const JsonReader &run : runs->list(1, mostRuns))
            source.drawnRuns.push_back(run.whole(1, largestIndex));
}

void readSelection(const JsonReader &reader, FigureSource &source)
{
    reader.expectKeys({"split", "sample", "model", "layer", "unit", "time_step", "part", "what_ifs", "maps", "text"});
    source.split = reader.require("split").choice(splitWords);
    const std::array<std::pair<const char *, size_t FigureSource::*>, 5> indices = {{{"sample", &FigureSource::sample},
                                                                                     {"model", &FigureSource::model},
                                                                                     {"layer", &FigureSource::layer},
                                                                                     {"unit", &FigureSource::unit},
                                                                                     {"time_step", &FigureSource::timeStep}}};
    for (const auto &[key, index] : indices)
        source.*index = reader.require(key).whole(0, largestIndex);
    if (const auto part = reader.find("part"))
        source.part = part->choice(tracedWords);
    source.whatIfs = readWhatIfsTree(reader.require("what_ifs"), source.experiment.models.size());
    if (const auto maps = reader.find("maps"))
        readMaps(*maps, source.maps);
    if (const auto text = reader.find("text"))
        source.writing = readWriting(*text, source.experiment.models.size());
}

FigureSource readSource(const JsonReader &reader)
{
    reader.expectKeys({"sluice_figure", "program", "view", "session", "directory", "data_hash", "data_sha256", "seed", "epoch",
                       "step", "weights", "selection", "experiment"});
    reader.require("sluice_figure").whole(schema, schema);
    FigureSource source;
    source.program = reader.require("program").text(longestText);
    source.view = reader.require("view").text(longestText);
    if (const auto session = reader.find("session"))
        readSession(*session, source);
    if (const auto directory = reader.find("directory"))
        source.directory = directory->text(longestText, 0);
    source.dataHash = reader.require("data_hash").text(longestText, 0);
    if (const auto file = reader.find("data_sha256"))
        source.dataSha256 = file->text(longestText, 0);
    source.epoch = static_cast<uint32_t>(reader.require("epoch").whole(0, largestIndex));
    source.step = reader.require("step").whole(0, std::numeric_limits<uint64_t>::max());
    for (const JsonReader &hash : reader.require("weights").list(0, mostModels))
        source.weights.push_back(hash.text(longestText, 0));
    source.experiment = readExperimentTree(reader.require("experiment"));
    if (reader.problems().none()) // what-ifs count models
        readSelection(reader.require("selection"), source);
    return source;
}

/// The comment that is a source, among others such as a line in words.
Result<std::string> gifText(std::string_view file, const std::string &fileName)
{
    auto comments = gifComments(file, fileName);
    if (!comments)
        return passOn(comments);
    const auto source = std::ranges::find_if(*comments, [](const std::string &each) { return each.starts_with('{'); });
    return source == comments->end() ? std::string() : std::move(*source);
}

Result<std::string> textOf(std::string_view file, const std::string &fileName)
{
    if (file.starts_with(gifMark))
        return gifText(file, fileName);
    return file.starts_with("\x89PNG") ? pngText(file, pngSourceKeyword, fileName) : readSvgMetadata(file, svgSourceId, fileName);
}

} // namespace

std::string writeFigureSource(const FigureSource &source)
{
    JsonObject tree{{"sluice_figure", whole(schema)}, {"program", {source.program}}, {"view", {source.view}}};
    if (!source.session.empty())
        tree.push_back({"session", {sessionTree(source)}});
    tree.push_back({"directory", {source.directory}});
    tree.push_back({"data_hash", {source.dataHash}});
    if (!source.dataSha256.empty())
        tree.push_back({"data_sha256", {source.dataSha256}});
    tree.push_back({"seed", whole(source.experiment.training.seed)});
    tree.push_back({"epoch", whole(source.epoch)});
    tree.push_back({"step", whole(source.step)});
    tree.push_back({"weights", listOf(source.weights, [](const std::string &hash) { return JsonValue{hash}; })});
    tree.push_back({"selection", selectionTree(source)});
    tree.push_back({"experiment", experimentTree(source.experiment)});
    return writeJson({std::move(tree)});
}

Result<FigureSource> parseFigureSource(std::string_view json, const std::string &fileName)
{
    const auto tree = parseJson(json, fileName, limits);
    if (!tree)
        return passOn(tree);
    JsonProblems problems(fileName);
    FigureSource source = readSource(JsonReader(*tree, "$", problems));
    if (!problems.none())
        return tl::unexpected<Error>(*problems.first());
    return source;
}

bool looksLikeFigure(std::string_view start)
{
    const bool markup = start.starts_with("<?xml") || start.starts_with("\xEF\xBB\xBF<?xml") || start.starts_with("<svg");
    return start.starts_with("\x89PNG") || start.starts_with(gifMark) || markup;
}

Result<FigureSource> figureSourceOf(std::string_view file, const std::string &fileName)
{
    const Result<std::string> text = textOf(file, fileName);
    if (!text)
        return passOn(text);
    if (text->empty())
        return fail(SLUICE_MESSAGE("core",
                                   "%1: this picture does not say which experiment it was drawn from; figures that Sluice "
                                   "exports do, unless another program has saved them again"),
                    fileName);
    return parseFigureSource(*text, fileName);
}

Result<FigureSource> readFigureSource(const std::filesystem::path &file)
{
    const auto bytes = readWholeFile(file, largestFile);
    if (!bytes)
        return passOn(bytes);
    return figureSourceOf(*bytes, file.string());
}

} // namespace sluice
