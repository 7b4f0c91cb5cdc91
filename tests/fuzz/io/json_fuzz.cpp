// JSON as any of the formats reads it: an error is a sentence; a tree keeps within its limits, and what is written of it reads as the
// same tree.

#include "core/data/utf8.h"
#include "core/io/json_value.h"
#include "tests/fuzz/input.h"

#include <algorithm>

namespace {

using namespace sluice;

constexpr JsonLimits limits{4096, 16, 1000};

size_t depthOf(const JsonValue &value)
{
    size_t depth = 0;
    if (const auto *list = std::get_if<JsonArray>(&value.value))
        for (const auto &each : *list)
            depth = std::max(depth, depthOf(each));
    if (const auto *object = std::get_if<JsonObject>(&value.value))
        for (const auto &member : *object)
            depth = std::max(depth, depthOf(member.value));
    return depth + (value.value.index() >= JsonValue{JsonArray()}.value.index() ? 1 : 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(bytes), size);
    const auto tree = parseJson(text, "f.json", limits);
    if (!tree) {
        require(isUtf8(tree.error().english()), "an error is a sentence");
        return 0;
    }
    require(depthOf(*tree) <= limits.depth, "a tree keeps within its limits");
    const auto compact = writeCompactJson(*tree);
    const JsonLimits wider{compact.size() + 1, limits.depth, limits.values};
    const auto again = parseJson(compact, "f.json", wider);
    require(again && writeCompactJson(*again) == compact, "what is written reads as the same");
    const auto indented = parseJson(writeJson(*tree), "f.json", {size_t{1} << 24, limits.depth, limits.values});
    require(indented && writeCompactJson(*indented) == compact, "indentation changes nothing");
    return 0;
}
