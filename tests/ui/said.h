#pragma once

#include "ui/models/error_text.h"

#include <QVariant>

namespace sluice::testing {

/// What a signal said, in the language of now.
inline QString said(const QVariant &sentence)
{
    return errorText(*static_cast<const Sentence *>(sentence.constData()));
}

} // namespace sluice::testing
