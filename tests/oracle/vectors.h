#pragma once

#include "core/io/experiment_json.h"
#include "core/nn/spec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// Reading of the reference vectors that tests/oracle/make_vectors.py wrote.
namespace sluice::testing {

/// The cases of one file.
inline const QJsonArray &vectorsOf(const QString &group)
{
    static std::map<QString, QJsonArray> read;
    auto found = read.find(group);
    if (found == read.end()) {
        QFile file(QString(SLUICE_SOURCE_DIR "/tests/oracle/vectors/%1.json").arg(group));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot open %s", qPrintable(file.fileName()));
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(file.readAll(), &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(error.errorString()));
        found = read.emplace(group, document.array()).first;
    }
    return found->second;
}

inline std::vector<double> numbersOf(const QJsonValue &list)
{
    std::vector<double> values;
    for (const auto number : list.toArray())
        values.push_back(number.toDouble());
    return values;
}

inline Experiment experimentOf(const QJsonObject &content)
{
    auto experiment = parseExperiment(QJsonDocument(content).toJson().toStdString(), "vectors");
    if (!experiment)
        qFatal("%s", experiment.error().english().c_str());
    return std::move(*experiment);
}

/// ‖a − b‖ / ‖b‖, or the plain norm of the difference where b is zero; infinite where the sizes differ.
inline double distance(const std::vector<double> &a, const std::vector<double> &b)
{
    if (a.size() != b.size())
        return INFINITY;
    double difference = 0, norm = 0;
    for (size_t k = 0; k < a.size(); ++k) {
        difference += (a[k] - b[k]) * (a[k] - b[k]);
        norm += b[k] * b[k];
    }
    const double found = std::sqrt(difference) / (norm > 0 ? std::sqrt(norm) : 1);
    return std::isnan(found) ? INFINITY : found;
}

/// A model's flat parameters from row-major tensors by name.
template <class Number> std::vector<Number> parametersFrom(const std::vector<Tensor> &tensors, const QJsonObject &byName)
{
    if (byName.size() != static_cast<qsizetype>(tensors.size()))
        qFatal("%lld tensors, the model has %zu", static_cast<long long>(byName.size()), tensors.size());
    std::vector<Number> flat;
    for (const Tensor &tensor : tensors) {
        const auto values = numbersOf(byName[QString::fromStdString(tensor.name)]);
        if (values.size() != tensor.size())
            qFatal("%s: %zu numbers", tensor.name.c_str(), values.size());
        for (size_t column = 0; column < tensor.columns; ++column)
            for (size_t row = 0; row < tensor.rows; ++row)
                flat.push_back(static_cast<Number>(values[row * tensor.columns + column]));
    }
    return flat;
}

/// The largest distance over the tensors.
template <class Number>
double tensorDistance(const std::vector<Tensor> &tensors, const std::vector<Number> &flat, const QJsonObject &byName)
{
    const auto expected = parametersFrom<double>(tensors, byName);
    double worst = 0;
    for (const Tensor &tensor : tensors) {
        const auto of = [&tensor](const auto &all) {
            const auto part = std::span(all).subspan(tensor.offset, tensor.size());
            return std::vector<double>(part.begin(), part.end());
        };
        worst = std::max(worst, distance(of(flat), of(expected)));
    }
    return worst;
}

/// The largest error of each group of tests and of what is compared (forward, gradient or training), for tests/bench/oracle_table.py.
class LargestErrors {
public:
    /// `precision`: double or float.
    explicit LargestErrors(const char *precision) : precision_(precision) {}

    /// Whether the error is within the limit.
    bool within(const QString &group, const QString &compared, double error, double limit)
    {
        double &largest = largest_[{group, compared}];
        largest = std::max(largest, error);
        return error <= limit;
    }
    void print() const
    {
        for (const auto &[place, error] : largest_)
            qInfo("oracle %s %s %s %.1e", qPrintable(place.first), qPrintable(place.second), precision_, error);
    }

private:
    const char *precision_;
    std::map<std::pair<QString, QString>, double> largest_;
};

} // namespace sluice::testing

/// In a test function of a class that has LargestErrors errors_: notes the error and verifies that it is within the limit.
#define VERIFY_WITHIN(group, compared, error, limit)                                                                             \
    do {                                                                                                                         \
        const double found = error;                                                                                              \
        QVERIFY2(errors_.within(group, compared, found, limit),                                                                  \
                 qPrintable(QString("%1, %2: %3").arg(group, compared).arg(found)));                                             \
    } while (false)
