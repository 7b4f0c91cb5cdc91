#pragma once

#include "core/data/source.h"

#include <QString>
#include <cstdint>
#include <string>

namespace sluice {

/// The data of a source, or the end of the test.
inline Dataset load(const std::string &source, Parameters params = {}, uint64_t seed = 42)
{
    DataSpec spec;
    spec.source = source;
    spec.params = std::move(params);
    auto data = loadData(spec, seed);
    if (!data)
        qFatal("%s", data.error().english().c_str());
    return *data;
}

inline QString errorOf(const DataSpec &spec)
{
    const auto data = loadData(spec, 1);
    return data ? QString() : QString::fromStdString(data.error().english());
}

inline QString errorOf(const std::string &source, Parameters params)
{
    DataSpec spec;
    spec.source = source;
    spec.params = std::move(params);
    return errorOf(spec);
}

} // namespace sluice
