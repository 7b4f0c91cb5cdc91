#include "app/pictures.h"

#include "ui/models/language.h"
#include "ui/views/drawing_job.h"
#include "ui/views/fonts.h"

#include <QApplication>
#include <clocale>
#include <iostream>

namespace sluice {

namespace {

/// Qt misses a folder for its sockets, of which pictures need none.
void passOnMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.contains("XDG_RUNTIME_DIR"))
        std::cerr << message.toStdString() << std::endl;
}

} // namespace

std::unique_ptr<QApplication> applicationForPictures(const QString &language)
{
    static int count = 1; // Qt keeps them
    static char name[] = "sluice";
    static char *words[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(passOnMessage);
    auto application = std::make_unique<QApplication>(count, words);
    std::setlocale(LC_NUMERIC, "C");
    useFonts();
    useLanguage(*application, language);
    return application;
}

Result<QStringList> runToTheEnd(DrawingJob &job, const std::function<void()> &start)
{
    Result<QStringList> outcome;
    QObject::connect(&job, &DrawingJob::finished, qApp, [&](const QStringList &files) {
        outcome = files;
        QApplication::quit();
    });
    QObject::connect(&job, &DrawingJob::failed, qApp, [&](const Error &why) {
        outcome = tl::unexpected<Error>(why);
        QApplication::quit();
    });
    QMetaObject::invokeMethod(qApp, start, Qt::QueuedConnection); // the loop must run before anything can end it
    QApplication::exec();
    return outcome;
}

} // namespace sluice
