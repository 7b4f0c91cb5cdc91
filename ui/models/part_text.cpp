#include "ui/models/part_text.h"

#include "ui/models/error_text.h"

namespace sluice {

QString partText(Part part)
{
    return errorText(Sentence(partName(part)));
}

} // namespace sluice
