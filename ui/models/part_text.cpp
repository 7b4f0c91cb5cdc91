#include "ui/models/part_text.h"

#include "ui/models/error_text.h"

namespace sluice {

QString partText(Part part)
{
    return errorText(Sentence(partName(part)));
}

QString tracedText(Traced traced)
{
    return errorText(Sentence(tracedRowName(traced)));
}

} // namespace sluice
