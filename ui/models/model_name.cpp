#include "ui/models/model_name.h"

#include "core/train/given_name.h"
#include "ui/models/error_text.h"

namespace sluice {

QString modelName(const std::string &name)
{
    return errorText(givenName(name));
}

} // namespace sluice
