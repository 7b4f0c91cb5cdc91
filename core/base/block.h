#pragma once

#include <algorithm>
#include <armadillo>
#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>

namespace sluice {

/// Values of `width` sequences over `steps` time steps in memory order features × width × steps (column-major, as Armadillo):
/// column t·width + s holds the features of sequence s at step t, so that one matrix product covers every step.
///
/// Sequences of different lengths end at the same step and begin at different ones, the longest first: `begun[t]` of them, counted
/// from the first, have begun by step t. What lies in the columns of sequences that have not is padding.
/// A view does not own its memory.
template <class T> struct BlockView {
    T *data = nullptr;
    size_t features = 0;
    size_t width = 0;
    size_t steps = 0;
    const uint32_t *begun = nullptr; ///< null: all from the first step on

    BlockView() = default;
    BlockView(T *memory, size_t featureCount, size_t sequenceCount, size_t stepCount, const uint32_t *begunAtStep = nullptr)
        : data(memory), features(featureCount), width(sequenceCount), steps(stepCount), begun(begunAtStep)
    {
    }
    operator BlockView<const T>() const requires(!std::is_const_v<T>) { return {data, features, width, steps, begun}; }

    size_t columns() const { return width * steps; }
    size_t size() const { return features * columns(); }
    bool empty() const { return data == nullptr; }
    T *column(size_t t, size_t s) const { return data + (t * width + s) * features; }
    size_t begunAt(size_t t) const { return begun ? begun[t] : width; }
    /// One step: features × width.
    BlockView step(size_t t) const { return stepsFrom(t, 1); }
    BlockView stepsFrom(size_t first, size_t count) const
    {
        return {column(first, 0), features, width, count, begun ? begun + first : nullptr};
    }
    BlockView lastSteps(size_t count) const { return stepsFrom(steps - count, count); }
    /// These values, of the sequences that `other` holds; both end at the same step.
    template <class U> BlockView alignedWith(BlockView<U> other) const
    {
        return {data, features, width, steps, other.begun ? other.begun + (other.steps - steps) : nullptr};
    }
    /// Sets the columns of sequences that have not begun.
    void fillPadding(T value) const requires(!std::is_const_v<T>)
    {
        for (size_t t = 0; t < steps && begunAt(t) < width; ++t)
            std::fill(column(t, begunAt(t)), column(t, width), value);
    }
};

/// Memory for a BlockView, 64-byte aligned, with `readableBehind` values behind it that may be read. `resize` allocates only when
/// more is needed than ever before.
template <class T> class Block {
    static constexpr size_t readableBehind = 32;

public:
    Block() = default;
    Block(size_t features, size_t width, size_t steps) { resize(features, width, steps); }
    Block(Block &&other) noexcept { *this = std::move(other); }
    Block &operator=(Block &&other) noexcept
    {
        std::swap(view_, other.view_);
        std::swap(capacity_, other.capacity_);
        return *this;
    }
    ~Block() { ::operator delete[](view_.data, std::align_val_t{64}); }

    /// The values are unspecified afterwards.
    void resize(size_t features, size_t width, size_t steps)
    {
        const size_t needed = features * width * steps;
        if (needed > capacity_) {
            auto *memory = static_cast<T *>(::operator new[]((needed + readableBehind) * sizeof(T), std::align_val_t{64}));
            ::operator delete[](view_.data, std::align_val_t{64});
            view_.data = memory;
            capacity_ = needed;
        }
        view_ = {view_.data, features, width, steps};
    }
    void fill(T value) { std::fill_n(view_.data, view_.size(), value); }

    BlockView<T> view() { return view_; }
    BlockView<const T> view() const { return view_; }

private:
    BlockView<T> view_;
    size_t capacity_ = 0;
};

} // namespace sluice
