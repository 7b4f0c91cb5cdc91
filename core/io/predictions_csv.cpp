#include "core/io/predictions_csv.h"

#include "core/data/calendar.h"
#include "core/io/csv_text.h"
#include "core/train/predict_paths.h"
#include "core/train/trainer.h"

#include <cmath>

namespace sluice {

namespace {

class PredictionWriter {
public:
    PredictionWriter(const Task &task, std::string &text) : task_(task), data_(task.data()), text_(text)
    {
        if (!data_.order.empty())
            order_ = data_.columnIndex(data_.order);
    }

    void writeHeader()
    {
        text_ += "part,sample,";
        if (many())
            text_ += "sequence,";
        if (order_)
            text_ += csvCell(data_.order) + ',';
        text_ += task_.spec().multiStep ? "row,ahead,target,prediction" : "row,target,prediction";
        for (const std::string &name : task_.classes())
            text_ += ',' + csvCell("p(" + name + ")");
        text_ += '\n';
    }

    void beginPart(const std::string &name) { part_ = csvCell(name); }

    /// Everything up to the target.
    void writePlace(size_t sample, size_t sequence, size_t row, std::optional<size_t> ahead)
    {
        text_ += part_ + ',' + std::to_string(sample + 1) + ',';
        if (many())
            text_ += (data_.sequenceNames.empty() ? std::to_string(sequence + 1) : csvCell(data_.sequenceNames[sequence])) + ',';
        if (order_) {
            const double time = data_.sequences[sequence](*order_, row);
            text_ += (data_.datedOrder ? formatIsoDate(time) : csvCell(time)) + ',';
        }
        text_ += std::to_string(task_.rowAsRead(row) + 1) + ',';
        if (ahead)
            text_ += std::to_string(*ahead) + ',';
    }

    /// The target as the data have it, and what was answered, scaled.
    void writeNumbers(size_t sequence, size_t row, double prediction)
    {
        text_ += csvCell(data_.sequences[sequence](task_.targetColumn(), row)) + ',' +
                 csvCell(task_.targetScaler().undo(0, prediction)) + '\n';
    }

    void writeClasses(size_t target, std::span<const float> logits)
    {
        const arma::vec probabilities = probabilitiesOf(logits);
        text_ += csvCell(task_.classes()[target]) + ',' + csvCell(task_.classes()[probabilities.index_max()]);
        for (const double probability : probabilities)
            text_ += ',' + csvCell(probability);
        text_ += '\n';
    }

private:
    bool many() const { return data_.form == DataForm::sequences; }

    /// Softmax; of one logit, σ for the second class.
    static arma::vec probabilitiesOf(std::span<const float> logits)
    {
        arma::vec wide(logits.size() == 1 ? 2 : logits.size(), arma::fill::zeros);
        std::copy(logits.begin(), logits.end(), wide.begin() + (logits.size() == 1 ? 1 : 0));
        wide = arma::exp(wide - wide.max());
        return wide / arma::accu(wide);
    }

    const Task &task_;
    const Dataset &data_;
    std::string &text_;
    std::string part_;
    std::optional<size_t> order_; ///< its column
};

void writeAnswers(const Task &task, Split split, const arma::fcube &answers, PredictionWriter &writer)
{
    for (size_t sample = 0; sample < answers.n_slices; ++sample) {
        const SampleRange &range = task.samples(split)[sample];
        for (size_t step = 0; step < range.outputSteps; ++step) {
            const float *answer = answers.slice_colptr(sample, answers.n_cols - range.outputSteps + step);
            const size_t row = range.targetRow + 1 - range.outputSteps + step;
            writer.writePlace(sample, range.sequence, row, {});
            if (task.classes().empty())
                writer.writeNumbers(range.sequence, row, static_cast<double>(*answer));
            else
                writer.writeClasses(static_cast<size_t>(task.target(range.sequence, row)), std::span(answer, answers.n_rows));
        }
    }
}

void writePaths(const Task &task, Split split, const arma::mat &forecasts, PredictionWriter &writer)
{
    const size_t horizon = task.spec().horizon;
    for (size_t index = 0; index < task.paths(split).size(); ++index) {
        const SampleRange &path = task.paths(split)[index];
        for (size_t step = 0; step < horizon; ++step) {
            const size_t row = path.targetRow + 1 - horizon + step;
            writer.writePlace(index, path.sequence, row, step + 1);
            writer.writeNumbers(path.sequence, row, forecasts(step, index));
        }
    }
}

} // namespace

std::string predictionsCsv(const ModelSpec &spec, const Task &task, std::span<const float> weights,
                           const std::vector<NamedPart> &parts, ThreadPool &pool)
{
    std::string text;
    PredictionWriter writer(task, text);
    writer.writeHeader();
    for (const NamedPart &part : parts) {
        writer.beginPart(part.name);
        if (task.spec().multiStep)
            writePaths(task, part.split, predictPaths(spec, task, part.split, weights, pool), writer);
        else
            writeAnswers(task, part.split, predict(spec, task, part.split, weights, pool), writer);
    }
    return text;
}

} // namespace sluice
