#pragma once

#include "tests/app/program_run.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <memory>

namespace sluice::testing {

inline QByteArray experiment(int epochs, int units = 2,
                             const QByteArray &optimizer = R"({"type": "adam", "learning_rate": 0.02})", int sequences = 40)
{
    return R"({ "schema": 1,
  "data": { "source": "generate:hold", "params": {"length": 12, "sequences": )" +
           QByteArray::number(sequences) + R"(} },
  "task": { "kind": "regress", "output": "every", "lookback": 12, "split": [0.6, 0.2, 0.2], "scaling": "none" },
  "models": [ { "name": "Dense", "layers": [ {"type": "dense", "units": 5, "activation": "tanh"} ] },
              { "name": "LSTM", "layers": [ {"type": "lstm", "units": )" +
           QByteArray::number(units) + R"(} ] } ],
  "training": { "optimizer": )" +
           optimizer + R"(, "batch": 7, "epochs": )" + QByteArray::number(epochs) + R"(, "stop": null, "seed": 3 } })";
}

inline QByteArray contents(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

inline void write(const QString &file, const QByteArray &text)
{
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write(text) == text.size());
}

inline QByteArray weights(const QString &folder)
{
    const QByteArray dense = contents(folder + "/Dense.safetensors"), lstm = contents(folder + "/LSTM.safetensors");
    return dense.isEmpty() || lstm.isEmpty() ? QByteArray() : dense + lstm;
}

/// metrics.csv without its last column, which is time.
inline QByteArray losses(const QString &folder)
{
    QByteArray text;
    for (const QByteArray &line : contents(folder + "/metrics.csv").split('\n'))
        text += line.left(line.lastIndexOf(',')) + '\n';
    return text;
}

/// A folder with a small experiment, and what is trained in it.
struct TrainingFolder {
    void renew()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        write(path("tiny.json"), experiment(6));
    }

    QString path(const QString &name) const { return folder_->filePath(name); }

    QByteArray exported(const QString &session, const QStringList &options = {})
    {
        const QString file = path("exported.safetensors");
        QFile::remove(file);
        runProgram(QStringList{"export", session, "--model", "LSTM", "--out", file} + options);
        return contents(file);
    }

    void train(const QString &what, const QString &out, const QStringList &options = {})
    {
        const ProgramRun run = runProgram(QStringList{"train", path(what), "--out", path(out), "--quiet"} + options);
        QVERIFY2(run.status == 0, run.error);
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

} // namespace sluice::testing
