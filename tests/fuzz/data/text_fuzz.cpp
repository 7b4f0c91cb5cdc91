// Texts by character: all classes are named by single characters, and each is used where the vocabulary is the text's own.

#include "core/data/text_file.h"
#include "core/data/utf8.h"
#include "tests/fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    using namespace sluice;
    FuzzInput input(bytes, size);
    TextSettings settings;
    const size_t encoding = input.choice(5);
    if (encoding < 4)
        settings.encoding = static_cast<TextEncoding>(encoding);
    settings.lines = input.choice(2) == 1;
    if (input.choice(4) == 1)
        settings.vocabulary = {"a", "b", "\n", "ä"};
    const auto reading = parseText(input.rest(), "f.txt", settings);
    if (!reading) {
        require(isUtf8(reading.error().english()), "an error is a sentence");
        return 0;
    }
    const auto &names = reading->data.classes.at(0);
    for (const auto &name : names)
        require(utf8Length(name) == name.size(), "a class is a character");
    for (const auto &values : reading->data.sequences)
        for (const double number : values)
            require(number >= 0 && number < double(names.size()), "a class has a name");
    const auto again = parseText(input.rest(), "f.txt", reading->settings);
    require(again && again->data.classes == reading->data.classes, "the settings that were found read the same");
    return 0;
}
