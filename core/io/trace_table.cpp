#include "core/io/trace_table.h"

#include "core/io/csv_text.h"

namespace sluice {

namespace {

class LayerQuantities {
public:
    LayerQuantities(std::vector<TraceTable::Quantity> &into, const std::string &prefix) : into_(into), prefix_(prefix) {}

    void operator()(const LstmTrace &lstm) const
    {
        add({{"i", &lstm.i},
             {"f", &lstm.f},
             {"g", &lstm.g},
             {"o", &lstm.o},
             {"c", &lstm.c},
             {"h", &lstm.h},
             {"squashed", &lstm.squashed},
             {"written", &lstm.written},
             {"kept", &lstm.kept}});
    }
    void operator()(const GruTrace &gru) const
    {
        add({{"r", &gru.r},
             {"z", &gru.z},
             {"n", &gru.n},
             {"h", &gru.h},
             {"recalled", &gru.recalled},
             {"written", &gru.written},
             {"kept", &gru.kept}});
    }
    void operator()(const RnnTrace &rnn) const { add({{"preactivation", &rnn.preactivation}, {"h", &rnn.h}}); }
    void operator()(const DenseTrace &dense) const
    {
        add({{"preactivation", &dense.preactivation}, {"activation", &dense.activation}});
    }

private:
    void add(std::initializer_list<std::pair<const char *, const arma::mat *>> list) const
    {
        for (const auto &[name, values] : list)
            into_.push_back({prefix_ + name, {}, *values});
    }

    std::vector<TraceTable::Quantity> &into_;
    std::string prefix_;
};

} // namespace

TraceTable traceTable(const Task &task, const SampleRange &range, const Trace &trace)
{
    TraceTable table;
    table.steps = range.steps;
    std::vector<std::string> features;
    for (const Feature &feature : task.featureList())
        features.push_back(feature.name);
    if (task.tabular())
        features.clear();
    table.quantities.push_back({"x", std::move(features), trace.x});
    for (size_t layer = 0; layer < trace.layers.size(); ++layer)
        std::visit(LayerQuantities(table.quantities, "layers." + std::to_string(layer) + "."), trace.layers[layer]);
    if (!trace.readout.is_empty())
        table.quantities.push_back({"readout", {}, trace.readout});
    table.quantities.push_back({"output", {}, trace.output});
    table.quantities.push_back({"target", {}, trace.y});
    if (task.classes().empty())
        table.quantities.push_back(
            {"prediction", {}, trace.output * task.targetScaler().scale(0) + task.targetScaler().offset(0)});
    return table;
}

std::string traceCsv(const TraceTable &table)
{
    std::string text = "step";
    for (const auto &quantity : table.quantities)
        for (size_t number = 0; number < quantity.values.n_rows; ++number) {
            const std::string name = quantity.numbers.empty() ? std::to_string(number) : quantity.numbers[number];
            text += ',' + csvCell(quantity.name + '.' + name);
        }
    text += '\n';
    for (size_t step = 0; step < table.steps; ++step) {
        text += std::to_string(step + 1);
        for (const auto &quantity : table.quantities) {
            const size_t before = table.steps - quantity.values.n_cols;
            for (size_t number = 0; number < quantity.values.n_rows; ++number)
                text += ',' + (step < before ? std::string() : csvCell(quantity.values(number, step - before)));
        }
        text += '\n';
    }
    return text;
}

std::vector<NpyArray> traceArrays(const TraceTable &table)
{
    std::vector<NpyArray> arrays;
    for (const auto &quantity : table.quantities)
        arrays.push_back({quantity.name,
                          {quantity.values.n_cols, quantity.values.n_rows},
                          arma::conv_to<std::vector<float>>::from(arma::vectorise(quantity.values))});
    return arrays;
}

} // namespace sluice
