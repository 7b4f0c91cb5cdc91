// The source that a picture carries: what is read of a PNG or an SVG is written and reads as the same.

#include "core/data/utf8.h"
#include "core/io/figure_source.h"
#include "core/io/png_text.h"
#include "core/io/svg_text.h"
#include "tests/fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    using namespace sluice;
    const std::string_view file(reinterpret_cast<const char *>(bytes), size);
    const auto source = figureSourceOf(file, "f");
    if (!source) {
        require(isUtf8(source.error().english()), "an error is a sentence");
        return 0;
    }
    const std::string json = writeFigureSource(*source);
    const auto svg = figureSourceOf("<svg>" + svgMetadata(svgSourceId, json) + "</svg>", "f");
    require(svg && writeFigureSource(*svg) == json, "what is written into a drawing reads as the same");
    const std::string png =
        withPngTexts(std::string("\x89PNG\r\n\x1a\n", 8) + std::string("\0\0\0\x0dIHDR", 8) + std::string(17, '\0'),
                     {{pngSourceKeyword, json}});
    const auto again = figureSourceOf(png, "f");
    require(again && writeFigureSource(*again) == json, "what is written into a picture reads as the same");
    return 0;
}
