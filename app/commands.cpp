#include "app/arguments.h"
#include "app/console.h"
#include "app/homework_command.h"
#include "app/language_option.h"
#include "app/plot_command.h"
#include "app/report_command.h"
#include "app/runs_command.h"

#include <algorithm>

namespace sluice {

namespace {

const OptionDescription json = {"json", "", SLUICE_MESSAGE("app", "print the result as one JSON object")};
const OptionDescription threads = {"threads", "N", SLUICE_MESSAGE("app", "threads to train with (all of the machine's)"), 1};
const OptionDescription run = {"run", "N", SLUICE_MESSAGE("app", "which of the session's runs, counted from 1 (the newest)"), 1};
const OptionDescription epoch = {"epoch", "E",
                                 SLUICE_MESSAGE("app", "as it was after this epoch, if that was kept (as it ended)"), 0};
const OptionDescription otherData = {"data", "FILE", SLUICE_MESSAGE("app", "other data with the same columns")};

CommandDescription window()
{
    return {"",
            "[FILE|scene:NAME]",
            0,
            1,
            SLUICE_MESSAGE(
                "app",
                "Trains dense and LSTM networks on the same data, side by side, and shows what happens inside them.\n"
                "Without a command it opens its window, on FILE if one is given: an experiment or a scene (.json), a session\n"
                "(.sluice), a data file (.csv), or scene:NAME for one that is built in (scene:hold, scene:sunspots, …)."),
            {{"lang", "en|zh_CN", SLUICE_MESSAGE("app", "language of the window; else the one chosen there, or the system's")},
             {"help", "", SLUICE_MESSAGE("app", "print this, or the help of a command")},
             {"version", "", SLUICE_MESSAGE("app", "print version and build")}},
            {},
            {{"sluice", SLUICE_MESSAGE("app", "opens the window on a scene that is ready to train")},
             {"sluice scene:sunspots", SLUICE_MESSAGE("app", "opens it on another built-in scene")},
             {"sluice prices.csv", SLUICE_MESSAGE("app", "opens it on a data file")},
             {"sluice out/session.sluice", SLUICE_MESSAGE("app", "opens it on a session, which goes on where it stopped")}}};
}

CommandDescription train()
{
    return {
        "train",
        "EXPERIMENT.json|SESSION|DATA|scene:NAME",
        1,
        1,
        SLUICE_MESSAGE(
            "app",
            "Trains without a window and writes to DIR: session.sluice, metrics.csv, result.json, losses.png, outputs.png,\n"
            "gates.png, cell.png, and each model's weights as NAME.safetensors. A session in DIR gets one more run.\n"
            "A SESSION's newest run, or --run N, goes on from its newest checkpoint to its last epoch; --epochs moves that. "
            "Without\n"
            "--out, or with that session's own folder, the run itself goes on, and result.json and what else lies beside it are\n"
            "written anew; else DIR gets one that begins as it.\n"
            "scene:NAME is a built-in scene: scene:hold is what the window opens with.\n"
            "On a data file (.csv, .txt, .npy, .npz) a dense network and an LSTM are trained: a column of words is told from "
            "the\n"
            "other columns, a number is forecast from the rows before.\n"
            "Ctrl-C finishes the batch, saves everything and ends with status 130."),
        {{"out", "DIR", SLUICE_MESSAGE("app", "folder for the results; made where it is missing")},
         {"target", "COLUMN", SLUICE_MESSAGE("app", "of a data file: what is predicted (its last column)")},
         {"task", "KIND", SLUICE_MESSAGE("app", "of a data file: forecast, regress, classify or next_token")},
         {"series", "COLUMN",
          SLUICE_MESSAGE("app", "of a data file: says which sequence a row belongs to (rows without it are one series)")},
         {"missing", "POLICY", SLUICE_MESSAGE("app", "of a data file: error, drop or interpolate what is empty (error)")},
         {"run", "N", SLUICE_MESSAGE("app", "of a session: which run, counted from 1 (the newest)"), 1},
         {"seed", "N", SLUICE_MESSAGE("app", "instead of the experiment's seed"), 0},
         threads,
         {"epochs", "N", SLUICE_MESSAGE("app", "instead of the experiment's; 0 writes the initial weights"), 0},
         {"quiet", "", SLUICE_MESSAGE("app", "no progress")},
         json},
        {},
        {{"sluice train scene:hold --out out",
          SLUICE_MESSAGE("app", "trains the first scene and leaves plots, weights and numbers in out/")},
         {"sluice train sunspots.json --out out --seed 7 --json",
          SLUICE_MESSAGE("app", "trains your own experiment with another seed")},
         {"sluice train iris.csv --target species --out out", SLUICE_MESSAGE("app", "tells the species from the other columns")},
         {"sluice train gestures.csv --series id --target gesture --missing drop --out out",
          SLUICE_MESSAGE("app", "tells the gesture of each sequence, without the rows that lack a value")},
         {"sluice train out/session.sluice --epochs 80 --out more",
          SLUICE_MESSAGE("app", "goes on with a session, to its 80th epoch")},
         {"sluice train scene:hold --epochs 0 --out start",
          SLUICE_MESSAGE("app", "writes the weights that training would start from")}}};
}

CommandDescription bench()
{
    return {
        "bench",
        "",
        0,
        0,
        SLUICE_MESSAGE(
            "app",
            "Times a whole training step of layers of one kind and a linear head on random data: forward, mean squared error at\n"
            "the last step (cross-entropy with --classes), backward, Adam. Prints the median of many steps, and GFLOP/s\n"
            "counting only the matrix products."),
        {{"layer", "lstm|gru|rnn|dense", SLUICE_MESSAGE("app", "which kind of layer")},
         {"inputs", "I", SLUICE_MESSAGE("app", "features a step"), 1},
         {"hidden", "H", SLUICE_MESSAGE("app", "units"), 1},
         {"batch", "B", SLUICE_MESSAGE("app", "samples a step"), 1},
         {"steps", "T", SLUICE_MESSAGE("app", "time steps a sample"), 1},
         {"layers", "N", SLUICE_MESSAGE("app", "layers of that kind (1)"), 1},
         {"classes", "K", SLUICE_MESSAGE("app", "tell so many classes apart instead of predicting a number"), 2},
         {"threads", "N", SLUICE_MESSAGE("app", "threads (1)"), 1},
         json},
        {"layer", "inputs", "hidden", "batch", "steps"},
        {{"sluice bench --layer lstm --inputs 1 --hidden 64 --batch 32 --steps 50",
          SLUICE_MESSAGE("app", "times an LSTM on one thread")},
         {"sluice bench --layer gru --inputs 8 --hidden 128 --batch 32 --steps 100 --threads 2 --json",
          SLUICE_MESSAGE("app", "times a GRU on two, as JSON")}}};
}

std::vector<CommandDescription> described()
{
    return {
        window(),
        train(),
        {"evaluate",
         "SESSION",
         1,
         1,
         SLUICE_MESSAGE(
             "app",
             "Measures the models of a trained run on the three parts of its data, beside the baselines: what result.json says. "
             "With\n"
             "--data they are measured on all of another file with the same columns, scaled as the training data were; baselines "
             "are\n"
             "fitted on the training data. What was seen of the run's own test part is kept in the session (sluice runs lists "
             "it)."),
         {otherData, run, epoch, json},
         {},
         {{"sluice evaluate out/session.sluice", SLUICE_MESSAGE("app", "prints every model's errors beside the baselines'")}}},
        {"predict",
         "SESSION",
         1,
         1,
         SLUICE_MESSAGE(
             "app",
             "Writes what a model answers beside what was asked for, in original units, one line an answered row: part, sample, "
             "time,\n"
             "row, target, prediction, and of classes the probability of each."),
         {{"model", "NAME", SLUICE_MESSAGE("app", "which model")},
          otherData,
          run,
          epoch,
          {"out", "FILE.csv", SLUICE_MESSAGE("app", "file to write")}},
         {"model", "out"},
         {{"sluice predict out/session.sluice --model LSTM --out predictions.csv",
           SLUICE_MESSAGE("app", "writes answers beside targets")}}},
        {"trace",
         "SESSION",
         1,
         1,
         SLUICE_MESSAGE("app", "Writes what happens inside a model on one sample, step by step: of an LSTM i, f, g, o, c, h and "
                               "what is written and "
                               "kept,\n"
                               "of every layer what it hands on; in the model's scaled units. layers.0.f.3 is the forget gate of "
                               "unit 3 of the first\n"
                               "layer, counted from 0 as in weight files; in .npz an array a quantity, steps × units."),
         {{"model", "NAME", SLUICE_MESSAGE("app", "which model")},
          {"sample", "K", SLUICE_MESSAGE("app", "which sample, from 1"), 1},
          {"part", "PART", SLUICE_MESSAGE("app", "of the train, validation or test part (validation)")},
          run,
          epoch,
          {"out", "FILE.csv|.npz", SLUICE_MESSAGE("app", "file to write")}},
         {"model", "sample", "out"},
         {{"sluice trace out/session.sluice --model LSTM --sample 1 --out gates.csv",
           SLUICE_MESSAGE("app", "writes the gates on one sample")}}},
        {"export",
         "SESSION",
         1,
         1,
         SLUICE_MESSAGE(
             "app",
             "Writes a trained model, by the file's ending:\n"
             "  .safetensors  the weights under PyTorch's names and shapes, with experiment, seed, data, losses, metrics and\n"
             "                scaling as metadata\n"
             "  .npz          the same as NumPy arrays; the metadata are JSON in the archive's comment\n"
             "  .onnx         the whole model with its scaling: raw data in, original units (of classes, probabilities) out; "
             "opset "
             "14\n"
             "  .csv          tensor,row,column,place,value\n"
             "  .py           a program in PyTorch that is the model, and its weights beside it as .safetensors; it hands them "
             "over "
             "in\n"
             "                Keras's order too\n"
             "To /dev/stdout or a pipe without such an ending goes CSV."),
         {{"model", "NAME", SLUICE_MESSAGE("app", "which model")},
          run,
          epoch,
          {"out", "FILE", SLUICE_MESSAGE("app", "file to write")}},
         {"model", "out"},
         {{"sluice export out/session.sluice --model LSTM --out lstm.safetensors",
           SLUICE_MESSAGE("app", "writes weights that PyTorch loads")},
          {"sluice export out/session.sluice --model LSTM --out lstm.onnx",
           SLUICE_MESSAGE("app", "writes a model that ONNX Runtime runs")}}},
        plotDescription(),
        reportDescription(),
        runsDescription(),
        {"generate",
         "SESSION",
         1,
         1,
         SLUICE_MESSAGE("app", "Lets a model that was trained on the next character go on with a text, and prints it. Each "
                               "character is drawn from\n"
                               "the model's own distribution at a temperature: 1 as it is, below 1 more likely ones, 0 always "
                               "the likeliest. The same\n"
                               "seed gives the same text."),
         {{"model", "NAME", SLUICE_MESSAGE("app", "which model")},
          run,
          {"start", "TEXT", SLUICE_MESSAGE("app", "what to go on with (the first character of the data)")},
          {"length", "N", SLUICE_MESSAGE("app", "characters to write (400)"), 1},
          {"temperature", "T", SLUICE_MESSAGE("app", "0 to 10 (1)")},
          {"seed", "N", SLUICE_MESSAGE("app", "of the draws (1)"), 0},
          json},
         {"model"},
         {{"sluice generate out/session.sluice --model LSTM --start \"Once upon\" --length 200 --temperature 0.8",
           SLUICE_MESSAGE("app", "goes on with a text, a little more carefully than it learned")}}},
        {"windows",
         "EXPERIMENT.json|scene:NAME",
         1,
         1,
         SLUICE_MESSAGE(
             "app",
             "Writes the arrays as the models see them: x_train (samples × steps × features), y_train (samples × outputs, or\n"
             "× steps × outputs where the output is at every step), the same for val and test, and the scalers: scaled =\n"
             "(value − offset) / scale in input_offset, input_scale (one a feature), target_offset, target_scale. Samples "
             "shorter "
             "than\n"
             "the longest begin with zeros; where there are such, steps_train, steps_val and steps_test say how many steps each "
             "has."),
         {{"out", "FILE.npz", SLUICE_MESSAGE("app", "file to write")}},
         {"out"},
         {{"sluice windows scene:sunspots --out sunspots.npz",
           SLUICE_MESSAGE("app", "then, in Python: numpy.load(\"sunspots.npz\")[\"x_train\"]")}}},
        {"datasets",
         "",
         0,
         0,
         SLUICE_MESSAGE("app", "Lists the built-in data and the generators, with source and terms."),
         {json},
         {},
         {{"sluice datasets", SLUICE_MESSAGE("app", "lists them")}}},
        {"check",
         "EXPERIMENT.json|scene:NAME",
         1,
         1,
         SLUICE_MESSAGE(
             "app",
             "Compares the gradients of this experiment's models with central differences, in double precision. Status 1 where\n"
             "one is off by more than 1e-7."),
         {json},
         {},
         {{"sluice check scene:hold", SLUICE_MESSAGE("app", "checks every gradient of the first scene's models")}}},
        {"scene",
         "check FILE.json|scene:NAME",
         2,
         2,
         SLUICE_MESSAGE(
             "app",
             "Trains a scene's runs on its own seed and says which of its claims hold; with --seeds on N more seeds, the next\n"
             "ones, too: for each claim on how many of them. Status 1 where a claim does not hold on the scene's own seed."),
         {{"seeds", "N", SLUICE_MESSAGE("app", "how many other seeds (0)"), 0}, threads, json},
         {},
         {{"sluice scene check scene:hold --seeds 20", SLUICE_MESSAGE("app", "says on how many of 21 seeds each claim holds")}}},
        homeworkDescription(),
        bench(),
    };
}

/// Every command speaks every language.
std::vector<CommandDescription> inAnyLanguage(std::vector<CommandDescription> all)
{
    for (CommandDescription &command : all)
        if (std::ranges::find(command.options, "lang", &OptionDescription::name) == command.options.end())
            command.options.push_back(languageOption());
    return all;
}

} // namespace

const std::vector<CommandDescription> &commands()
{
    static const std::vector<CommandDescription> all = inAnyLanguage(described());
    return all;
}

const std::vector<ExitMeaning> &exitMeanings()
{
    static const std::vector<ExitMeaning> all = {{exitDone, SLUICE_MESSAGE("app", "done")},
                                                 {exitFailed, SLUICE_MESSAGE("app", "the run failed")},
                                                 {exitBadInput, SLUICE_MESSAGE("app", "bad usage or bad input")},
                                                 {exitInterrupted, SLUICE_MESSAGE("app", "interrupted with everything saved")}};
    return all;
}

} // namespace sluice
