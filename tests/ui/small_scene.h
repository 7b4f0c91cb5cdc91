#pragma once

#include "core/io/scene.h"

#include <QFile>
#include <QString>

namespace sluice {

/// A dense net and a two-unit LSTM on 40 short sequences: three batches an epoch, six epochs, trained in a moment.
inline Scene smallScene()
{
    Scene scene;
    scene.id = "small";
    scene.title = "Small";
    scene.updatesPerFrame = 2;
    scene.beginner = true;
    scene.experiment.data.source = "generate:hold";
    scene.experiment.data.params = {{"length", 12}, {"sequences", 64}};
    scene.experiment.task.kind = TaskKind::regress;
    scene.experiment.task.output = OutputAt::every;
    scene.experiment.task.lookback = 12;
    scene.experiment.task.split = {40, 12, 12};
    scene.experiment.task.scaling = Scaling::none;
    scene.experiment.models = {{"Dense", {DenseSpec{4, Activation::tanh}}},
                               {"LSTM", {LstmSpec{.units = 2, .forgetBias = 1, .inputBias = -4}}}};
    scene.experiment.training.optimizer.learningRate = 0.02;
    scene.experiment.training.batch = 16;
    scene.experiment.training.epochs = 6;
    scene.experiment.training.seed = 3;
    return scene;
}

/// A rising series of 60 rows with a header.
inline void writeSmallCsv(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write("year,value\n");
    for (int row = 0; row < 60; ++row)
        file.write(QByteArray::number(1900 + row) + "," + QByteArray::number(row % 7 + 0.1 * row) + "\n");
}

} // namespace sluice
