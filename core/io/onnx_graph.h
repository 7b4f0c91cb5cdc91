#pragma once

#include "core/io/protobuf.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace sluice {

/// An ONNX model (onnx.proto3, IR version 8, operators of opset 14) while it is put together: values have names, nodes compute new ones.
class OnnxGraph {
public:
    /// A size, or the name of one that is free.
    using Size = std::variant<int64_t, std::string>;
    using Attribute = std::variant<int64_t, float, std::string, std::vector<int64_t>, std::vector<std::string>>;
    using Attributes = std::vector<std::pair<std::string, Attribute>>;

    explicit OnnxGraph(std::string name) { graph_.text(2, name); }

    std::string input(const std::string &name, const std::vector<Size> &shape, const std::string &description);
    void output(const std::string &value, const std::vector<Size> &shape, const std::string &description);
    /// Constants, row-major.
    std::string constant(const std::string &name, const std::vector<int64_t> &shape, const std::vector<float> &values);
    std::string constant(const std::string &name, const std::vector<int64_t> &shape, const std::vector<double> &values);
    std::string constant(const std::string &name, const std::vector<int64_t> &shape, const std::vector<int64_t> &values);

    /// A node of the operator; the value it makes is called `name`. An input "" is one left out.
    std::string node(const std::string &op, const std::string &name, const std::vector<std::string> &inputs,
                     const Attributes &attributes = {});

    /// The whole file.
    std::string encode(const std::string &producer, const std::string &version, const std::string &description,
                       const std::map<std::string, std::string> &metadata) const;

private:
    template <class T>
    std::string tensor(const std::string &name, const std::vector<int64_t> &shape, const std::vector<T> &values, int64_t type);

    ProtoMessage graph_;
};

inline constexpr int64_t onnxFloat = 1, onnxInt64 = 7, onnxDouble = 11; ///< TensorProto.DataType

} // namespace sluice
