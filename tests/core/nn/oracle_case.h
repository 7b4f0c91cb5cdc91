#pragma once

#include "core/nn/loss.h"
#include "core/nn/model.h"
#include "tests/oracle/vectors.h"

#include <QDir>

/// One network on one batch, compared with PyTorch's in this test's number type.
namespace sluice::inline SLUICE_PRECISION {

class OracleCase {
public:
    explicit OracleCase(const QJsonObject &content)
        : content_(content), experiment_(testing::experimentOf(content["experiment"].toObject())),
          model_(experiment_.models.front(), shape()),
          initial_(testing::parametersFrom<Real>(model_.tensors(), content["initial"].toObject())),
          gradient_(initial_.size(), static_cast<Real>(NAN)), cache_(model_.makeCache()), packed_(model_.makePacked())
    {
        const auto lengths = testing::numbersOf(content_["lengths"]);
        for (size_t t = 0; t < model_.shape().steps; ++t)
            begun_.push_back(static_cast<uint32_t>(std::count_if(lengths.begin(), lengths.end(), [&](double length) {
                return static_cast<size_t>(length) + t >= model_.shape().steps;
            })));
        width_ = lengths.size();
        const size_t answers = model_.shape().outputSteps();
        x_.resize(model_.shape().features, width_, model_.shape().steps);
        x_.fill(7.5); // padding does not matter
        fill(input(), numbers("x"));
        y_.resize(loss().ofClasses() ? 1 : model_.shape().outputs, width_, answers);
        y_.fill(static_cast<Real>(NAN));
        fill(aligned(y_), numbers("y"));
        dy_.resize(model_.shape().outputs, width_, answers);
        dx_.resize(model_.shape().features, width_, model_.shape().steps);
        setStates();
    }

    const Model &model() const { return model_; }
    const std::vector<Real> &initial() const { return initial_; }
    const std::vector<Real> &gradient() const { return gradient_; }
    QJsonArray trained() const { return content_["trained"].toArray(); }
    OptimizerSpec optimizer(const QJsonValue &trained) const
    {
        auto experiment = content_["experiment"].toObject();
        auto training = experiment["training"].toObject();
        training["optimizer"] = trained["optimizer"];
        experiment["training"] = training;
        return testing::experimentOf(experiment).training.optimizer;
    }

    /// Forward and backward; returns the loss.
    double run(const std::vector<Real> &parameters)
    {
        model_.pack(parameters, packed_);
        output_ = model_.forward(parameters, packed_, input(), cache_);
        const double weight = lossWeight(loss(), aligned(y_));
        dy_.fill(static_cast<Real>(NAN));
        dx_.fill(static_cast<Real>(NAN));
        std::fill(gradient_.begin(), gradient_.end(), static_cast<Real>(NAN));
        const double sum = lossGradient(loss(), output_, aligned(y_), weight, aligned(dy_));
        model_.backward(packed_, input(), aligned(dy_), cache_, gradient_, aligned(dx_));
        return sum / weight;
    }

    double lossDistance(double loss) const
    {
        const double expected = content_["expected_loss"].toDouble();
        return std::abs(loss - expected) / std::abs(expected);
    }
    double outputDistance() const { return testing::distance(ownSteps(output_), numbers("output")); }
    /// The largest over parameters, input and initial states.
    double gradientDistance()
    {
        double worst = testing::tensorDistance(model_.tensors(), gradient_, content_["gradients"].toObject());
        worst = std::max(worst, testing::distance(ownSteps(aligned(dx_)), numbers("gradient_x")));
        const auto expected = content_["gradient_states"].toObject();
        forEachState([&](const QString &name, RecurrentState &state) {
            if (expected.contains(name))
                worst = std::max(worst, testing::distance(valuesOf(state.gradient.view()), testing::numbersOf(expected[name])));
        });
        return worst;
    }
    /// Before a sequence's first step the layer below takes the gradient to be zero.
    bool paddingHasNoGradient()
    {
        const View dx = aligned(dx_);
        for (size_t t = 0; t < dx.steps; ++t)
            if (!std::all_of(dx.column(t, dx.begunAt(t)), dx.column(t, dx.width), [](Real value) { return value == 0; }))
                return false;
        return true;
    }
    double parameterDistance(const std::vector<Real> &parameters, const QJsonValue &trained) const
    {
        return testing::tensorDistance(model_.tensors(), parameters, trained["parameters"].toObject());
    }

private:
    const LossSpec &loss() const { return experiment_.training.loss; }
    std::vector<double> numbers(const char *key) const { return testing::numbersOf(content_[key]); }

    ModelShape shape() const
    {
        size_t steps = 0;
        for (const double length : numbers("lengths"))
            steps = std::max(steps, static_cast<size_t>(length));
        return {.features = static_cast<size_t>(content_["features"].toInt()),
                .steps = steps,
                .outputs = static_cast<size_t>(content_["outputs"].toInt()),
                .output = experiment_.task.output,
                .lookback = experiment_.task.lookback};
    }

    View aligned(Block<Real> &block) const
    {
        return block.view().alignedWith(ConstView(nullptr, 0, 0, begun_.size(), begun_.data()));
    }
    View input() { return aligned(x_); }

    void setStates()
    {
        const auto given = content_["states"].toObject();
        forEachState([&](const QString &name, RecurrentState &state) {
            const auto values = testing::numbersOf(given[name]);
            if (values.empty())
                return;
            state.initial.resize(values.size() / width_, width_, 1);
            std::transform(values.begin(), values.end(), state.initial.view().data,
                           [](double value) { return static_cast<Real>(value); });
        });
    }

    template <class Visit> void forEachState(Visit visit)
    {
        for (size_t layer = 0; layer < model_.spec().layers.size(); ++layer) {
            const auto states = cache_.layers[model_.placeOf(layer)]->states();
            for (size_t k = 0; k < states.size(); ++k)
                visit(QString("layers.%1.%2").arg(layer).arg(k == 0 ? "h0" : "c0"), states[k]);
        }
    }

    /// Calls visit(column) for each sequence's own steps.
    template <class T, class Visit> static void forEachOwnStep(BlockView<T> block, Visit visit)
    {
        for (size_t s = 0; s < block.width; ++s)
            for (size_t t = 0; t < block.steps; ++t)
                if (s < block.begunAt(t))
                    visit(block.column(t, s));
    }

    static void fill(View block, const std::vector<double> &values)
    {
        auto next = values.begin();
        forEachOwnStep(block, [&](Real *column) {
            for (size_t feature = 0; feature < block.features; ++feature)
                column[feature] = static_cast<Real>(*next++);
        });
        if (next != values.end())
            qFatal("%zu numbers", values.size());
    }

    static std::vector<double> ownSteps(ConstView block)
    {
        std::vector<double> values;
        forEachOwnStep(block, [&](const Real *column) { values.insert(values.end(), column, column + block.features); });
        return values;
    }
    static std::vector<double> valuesOf(ConstView block) { return {block.data, block.data + block.size()}; }

    QJsonObject content_;
    Experiment experiment_;
    Model model_;
    std::vector<Real> initial_, gradient_;
    size_t width_ = 0;
    std::vector<uint32_t> begun_; ///< block.h
    Block<Real> x_, y_, dy_, dx_;
    ModelCache cache_;
    PackedModel packed_;
    ConstView output_;
};

/// One row of test data a case: its group's name in words, and where it lies.
inline void everyOracleCase()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QJsonObject>("content");
    const QDir folder(SLUICE_SOURCE_DIR "/tests/oracle/vectors");
    for (const auto &entry : folder.entryInfoList({"*.json"}, QDir::Files, QDir::Name)) {
        const QString name = entry.baseName();
        if (name == "training" || name == "schedules")
            continue;
        for (const auto content : testing::vectorsOf(name)) {
            const QString group = QString(name).replace('_', ' ');
            QTest::newRow(qPrintable(group + ": " + content.toObject()["name"].toString())) << group << content.toObject();
        }
    }
}

} // namespace sluice::inline SLUICE_PRECISION
