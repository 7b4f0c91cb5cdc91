#include "core/io/onnx_graph.h"

namespace sluice {

namespace {

constexpr int64_t irVersion = 8;
constexpr int64_t opset = 14;

ProtoMessage shapeMessage(const std::vector<OnnxGraph::Size> &shape)
{
    ProtoMessage message;
    for (const auto &size : shape) {
        ProtoMessage dimension;
        if (const auto *known = std::get_if<int64_t>(&size))
            dimension.whole(1, *known);
        else
            dimension.text(2, std::get<std::string>(size));
        message.message(1, dimension);
    }
    return message;
}

/// A ValueInfoProto of floats.
ProtoMessage valueMessage(const std::string &name, const std::vector<OnnxGraph::Size> &shape, const std::string &description)
{
    ProtoMessage tensor;
    tensor.whole(1, onnxFloat).message(2, shapeMessage(shape));
    ProtoMessage type;
    type.message(1, tensor);
    ProtoMessage value;
    value.text(1, name).message(2, type).text(3, description);
    return value;
}

/// Writes an attribute's value and its AttributeProto.AttributeType.
struct AttributeWriter {
    ProtoMessage &message;

    void operator()(int64_t value) const { message.whole(3, value).whole(20, 2); }
    void operator()(float value) const { message.real(2, value).whole(20, 1); }
    void operator()(const std::string &value) const { message.text(4, value).whole(20, 3); }
    void operator()(const std::vector<int64_t> &values) const
    {
        for (const int64_t value : values)
            message.whole(8, value);
        message.whole(20, 7);
    }
    void operator()(const std::vector<std::string> &values) const
    {
        for (const std::string &value : values)
            message.text(9, value);
        message.whole(20, 8);
    }
};

} // namespace

std::string OnnxGraph::input(const std::string &name, const std::vector<Size> &shape, const std::string &description)
{
    graph_.message(11, valueMessage(name, shape, description));
    return name;
}

void OnnxGraph::output(const std::string &value, const std::vector<Size> &shape, const std::string &description)
{
    graph_.message(12, valueMessage(value, shape, description));
}

template <class T> std::string OnnxGraph::tensor(const std::string &name, const std::vector<int64_t> &shape,
                                                 const std::vector<T> &values, int64_t type)
{
    ProtoMessage message;
    for (const int64_t size : shape)
        message.whole(1, size);
    message.whole(2, type).text(8, name);
    message.text(9, {reinterpret_cast<const char *>(values.data()), values.size() * sizeof(T)});
    graph_.message(5, message);
    return name;
}

std::string OnnxGraph::constant(const std::string &name, const std::vector<int64_t> &shape, const std::vector<float> &values)
{
    return tensor(name, shape, values, onnxFloat);
}

std::string OnnxGraph::constant(const std::string &name, const std::vector<int64_t> &shape, const std::vector<double> &values)
{
    return tensor(name, shape, values, onnxDouble);
}

std::string OnnxGraph::constant(const std::string &name, const std::vector<int64_t> &shape, const std::vector<int64_t> &values)
{
    return tensor(name, shape, values, onnxInt64);
}

std::string OnnxGraph::node(const std::string &op, const std::string &name, const std::vector<std::string> &inputs,
                            const Attributes &attributes)
{
    ProtoMessage message;
    for (const std::string &input : inputs)
        message.text(1, input);
    message.text(2, name).text(3, name).text(4, op);
    for (const auto &[key, value] : attributes) {
        ProtoMessage attribute;
        attribute.text(1, key);
        std::visit(AttributeWriter{attribute}, value);
        message.message(5, attribute);
    }
    graph_.message(1, message);
    return name;
}

std::string OnnxGraph::encode(const std::string &producer, const std::string &version, const std::string &description,
                              const std::map<std::string, std::string> &metadata) const
{
    ProtoMessage model;
    model.whole(1, irVersion).text(2, producer).text(3, version).text(6, description).message(7, graph_);
    ProtoMessage operators;
    operators.text(1, "").whole(2, opset);
    model.message(8, operators);
    for (const auto &[key, value] : metadata) {
        ProtoMessage entry;
        entry.text(1, key).text(2, value);
        model.message(14, entry);
    }
    return model.bytes();
}

} // namespace sluice
