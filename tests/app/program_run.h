#pragma once

#include <QCoreApplication>
#include <QProcess>

namespace sluice {

/// What a program left behind; status −1 where it crashed or did not end.
struct ProgramRun {
    int status = -1;
    QByteArray output;
    QByteArray error;
};

using Environment = QMap<QString, QString>;

inline void prepare(QProcess &process, const QString &program, const QStringList &arguments, const Environment &environment)
{
    QProcessEnvironment settings = QProcessEnvironment::systemEnvironment();
    settings.remove("DISPLAY");
    settings.remove("WAYLAND_DISPLAY");
    settings.remove("QT_QPA_PLATFORM");
    for (auto setting = environment.begin(); setting != environment.end(); ++setting)
        settings.insert(setting.key(), setting.value());
    process.setProcessEnvironment(settings);
    process.setProgram(program);
    process.setArguments(arguments);
}

inline ProgramRun finish(QProcess &process)
{
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline ProgramRun runOther(const QString &program, const QStringList &arguments, const Environment &environment = {})
{
    QProcess process;
    prepare(process, program, arguments, environment);
    process.start();
    return finish(process);
}

inline QString programFile()
{
    return QCoreApplication::applicationDirPath() + "/sluice";
}

/// The built program, in an environment without a display.
inline ProgramRun runProgram(const QStringList &arguments, const Environment &environment = {})
{
    return runOther(programFile(), arguments, environment);
}

} // namespace sluice
