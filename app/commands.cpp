#include "app/arguments.h"

namespace sluice {

namespace {

const OptionDescription json = {"json", "", "print the result as one JSON object"};
const OptionDescription threads = {"threads", "N", "threads to train with (all of the machine's)", 1};

CommandDescription window()
{
    return {"",
            "[FILE]",
            0,
            1,
            "Trains dense and LSTM networks on the same data, side by side, and shows what happens inside them.\n"
            "Without a command it opens its window, on FILE if one is given: an experiment or a scene (.json), a session\n"
            "(.sluice), a data file (.csv), or scene:NAME for one that is built in (scene:hold, scene:sunspots, …).",
            {{"help", "", "print this, or the help of a command"}, {"version", "", "print version and build"}}};
}

CommandDescription train()
{
    return {
        "train",
        "EXPERIMENT.json|SESSION|DATA|scene:NAME",
        1,
        1,
        "Trains without a window and writes to DIR: session.sluice, metrics.csv, result.json, losses.png, outputs.png,\n"
        "gates.png, cell.png, and each model's weights as NAME.safetensors. A session goes on from its newest checkpoint\n"
        "to its last epoch; --epochs moves that. scene:NAME is a built-in scene: scene:hold is what the window opens with.\n"
        "On a data file (.csv, .txt, .npy, .npz) a dense network and an LSTM are trained: a column of words is told from the\n"
        "other columns, a number is forecast from the rows before.\n"
        "Ctrl-C finishes the batch, saves everything and ends with status 130.",
        {{"out", "DIR", "folder for the results; made where it is missing"},
         {"target", "COLUMN", "of a data file: what is predicted (its last column)"},
         {"task", "KIND", "of a data file: forecast, regress, classify or next_token"},
         {"seed", "N", "instead of the experiment's seed", 0},
         threads,
         {"epochs", "N", "instead of the experiment's; 0 writes the initial weights", 0},
         {"quiet", "", "no progress"},
         json},
        {"out"}};
}

CommandDescription bench()
{
    return {"bench",
            "",
            0,
            0,
            "Times a whole training step of layers of one kind and a linear head on random data: forward, mean squared error at\n"
            "the last step (cross-entropy with --classes), backward, Adam. Prints the median of many steps, and GFLOP/s\n"
            "counting only the matrix products.",
            {{"layer", "lstm|gru|rnn|dense", "which kind of layer"},
             {"inputs", "I", "features a step", 1},
             {"hidden", "H", "units", 1},
             {"batch", "B", "samples a step", 1},
             {"steps", "T", "time steps a sample", 1},
             {"layers", "N", "layers of that kind (1)", 1},
             {"classes", "K", "tell so many classes apart instead of predicting a number", 2},
             {"threads", "N", "threads (1)", 1},
             json},
            {"layer", "inputs", "hidden", "batch", "steps"}};
}

} // namespace

const std::vector<CommandDescription> &commands()
{
    static const std::vector<CommandDescription> all = {
        window(),
        train(),
        {"export",
         "SESSION",
         1,
         1,
         "Writes the weights a model ended with, under PyTorch's names and shapes.",
         {{"model", "NAME", "which model"}, {"out", "FILE.safetensors", "file to write"}},
         {"model", "out"}},
        {"generate",
         "SESSION",
         1,
         1,
         "Lets a model that was trained on the next character go on with a text, and prints it. Each character is drawn from\n"
         "the model's own distribution at a temperature: 1 as it is, below 1 more likely ones, 0 always the likeliest. The same\n"
         "seed gives the same text.",
         {{"model", "NAME", "which model"},
          {"start", "TEXT", "what to go on with (the first character of the data)"},
          {"length", "N", "characters to write (400)", 1},
          {"temperature", "T", "0 to 10 (1)"},
          {"seed", "N", "of the draws (1)", 0},
          json},
         {"model"}},
        {"windows",
         "EXPERIMENT.json|scene:NAME",
         1,
         1,
         "Writes the arrays as the models see them: x_train (samples × steps × features), y_train (samples × outputs, or\n"
         "× steps × outputs where the output is at every step), the same for val and test, and the scalers: scaled =\n"
         "(value − offset) / scale in input_offset, input_scale (one a feature), target_offset, target_scale.",
         {{"out", "FILE.npz", "file to write"}},
         {"out"}},
        {"datasets", "", 0, 0, "Lists the built-in data and the generators, with source and terms.", {json}},
        {"check",
         "EXPERIMENT.json|scene:NAME",
         1,
         1,
         "Compares the gradients of this experiment's models with central differences, in double precision. Status 1 where\n"
         "one is off by more than 1e-7.",
         {json}},
        {"scene",
         "check FILE.json|scene:NAME",
         2,
         2,
         "Trains a scene's runs on its own seed and says which of its claims hold; with --seeds on N more seeds, the next\n"
         "ones, too: for each claim on how many of them. Status 1 where a claim does not hold on the scene's own seed.",
         {{"seeds", "N", "how many other seeds (0)", 0}, threads, json}},
        bench(),
    };
    return all;
}

} // namespace sluice
