#include "ui/models/background.h"

namespace sluice {

Background::Background()
{
    // One to load, one to save or to let go: neither waits for the other.
    pool_.setMaxThreadCount(2);
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
    return Error(SLUICE_MESSAGE("ui", "This failed on an internal fault: %1."), what);
}

} // namespace sluice
