#pragma once

// Counts every allocation of the program: included by one source file of a test.

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace sluice::testing {

inline std::atomic<size_t> allocations{0};

inline void *counted(size_t size, size_t alignment)
{
    ++allocations;
    const size_t rounded = (size + alignment - 1) / alignment * alignment;
    void *memory = std::aligned_alloc(alignment, rounded);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

} // namespace sluice::testing

void *operator new(size_t size)
{
    return sluice::testing::counted(size, alignof(std::max_align_t));
}
void *operator new[](size_t size)
{
    return sluice::testing::counted(size, alignof(std::max_align_t));
}
void *operator new[](size_t size, std::align_val_t alignment)
{
    return sluice::testing::counted(size, static_cast<size_t>(alignment));
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, size_t) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory, size_t) noexcept
{
    std::free(memory);
}
void operator delete[](void *memory, std::align_val_t) noexcept
{
    std::free(memory);
}
