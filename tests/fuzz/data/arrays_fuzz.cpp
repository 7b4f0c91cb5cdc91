// .npy and .npz files: no claim of a size is trusted, and what is read is finite and rectangular.

#include "core/data/array_file.h"
#include "core/data/utf8.h"
#include "tests/fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    using namespace sluice;
    FuzzInput input(bytes, size);
    ArraySettings settings;
    if (const size_t form = input.choice(4); form < 3)
        settings.form = static_cast<DataForm>(form);
    if (const size_t policy = input.choice(4); policy < 3)
        settings.missing = static_cast<MissingPolicy>(policy);
    if (const size_t classes = input.choice(3); classes < 2)
        settings.classes = classes == 1;
    if (input.choice(3) == 1)
        settings.y = "";
    LoadControl control;
    control.memory = 64u << 20;
    const auto reading = parseArrays(input.rest(), "f.npz", settings, control);
    if (!reading) {
        require(isUtf8(reading.error().english()), "an error is a sentence");
        return 0;
    }
    require(!reading->data.sequences.empty(), "a reading has rows");
    for (const auto &values : reading->data.sequences)
        require(values.n_rows == reading->data.columns.size() && values.is_finite(), "a reading is rectangular and finite");
    require(isUtf8(previewSentence(*reading).english()), "the preview is UTF-8");
    return 0;
}
