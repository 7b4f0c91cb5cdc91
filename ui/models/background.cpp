#include "ui/models/background.h"

namespace sluice {

Background::Background(int threads)
{
    pool_.setMaxThreadCount(threads);
}

Background::~Background()
{
    pool_.clear();
    pool_.waitForDone();
}

Error Background::outOfMemory()
{
    return Error(SLUICE_MESSAGE("ui", "There is not enough memory for this. Try less data or smaller models."));
}

Error Background::fault(const char *what)
{
    return Error(SLUICE_MESSAGE("ui", "This failed on an internal fault: %1."), std::string(what));
}

} // namespace sluice
