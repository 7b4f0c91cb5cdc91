// Scenes and homework: an error is a sentence that names the file; what is read is written so that it reads as the same.

#include "core/data/utf8.h"
#include "core/io/homework.h"
#include "core/io/scene.h"
#include "core/io/scene_measures.h"
#include "tests/fuzz/input.h"

namespace {

using namespace sluice;

void checkSentence(const Error &error)
{
    const auto sentence = error.english();
    require(isUtf8(sentence) && sentence.starts_with("f.json"), "an error is a sentence about the file");
}

void check(const Scene &scene)
{
    const auto again = parseScene(writeScene(scene), "f.json");
    require(again && *again == scene, "what is written reads as the same");
    promisesOf(scene, {}, {}); // with nothing measured none is kept, and nothing is touched that is not there
    for (const NamedMeasure &measure : scene.measures)
        require(isUtf8(measureText(scene, measure)), "a measure is text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(bytes), size);
    if (const auto scene = parseScene(text, "f.json"))
        check(*scene);
    else
        checkSentence(scene.error());
    const auto homework = parseHomework(text, "f.json");
    if (!homework) {
        checkSentence(homework.error());
        return 0;
    }
    const std::string written = writeHomework(*homework); // as text: what is no number is unlike itself
    require(writeHomework(parseHomework(written, "f.json").value()) == written, "homework reads as the same");
    require(totalOf(*homework).points <= static_cast<double>(totalOf(*homework).possible), "nobody has more than all");
    return 0;
}
