// Experiments: an error is a sentence that names the file; an experiment that is read keeps the rules and is written so
// that it reads as the same.

#include "core/data/utf8.h"
#include "core/io/experiment_json.h"
#include "tests/fuzz/input.h"

namespace {

using namespace sluice;

void checkSentence(const Error &error)
{
    const auto sentence = error.english();
    require(isUtf8(sentence) && sentence.starts_with("f.json"), "an error is a sentence about the file");
}

void check(const Experiment &experiment)
{
    require(checkExperiment(experiment).has_value(), "what is read keeps the rules");
    const auto again = parseExperiment(writeExperiment(experiment), "f.json");
    require(again && *again == experiment, "what is written reads as the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(bytes), size);
    if (const auto experiment = parseExperiment(text, "f.json"))
        check(*experiment);
    else
        checkSentence(experiment.error());
    return 0;
}
