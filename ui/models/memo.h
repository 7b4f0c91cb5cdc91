#pragma once

#include <optional>
#include <utility>

namespace sluice {

/// The newest value of a function that takes a while, for as long as it is asked the same.
template <class Key, class Value> class Memo {
public:
    /// The value for the key; made anew where the key is another one than before.
    template <class Make> const Value &of(const Key &key, Make make)
    {
        if (!kept_ || !(kept_->first == key)) {
            kept_.reset(); // two large values at once would be one too many
            kept_.emplace(key, make());
        }
        return kept_->second;
    }

private:
    std::optional<std::pair<Key, Value>> kept_;
};

} // namespace sluice
