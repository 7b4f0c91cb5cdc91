#include "app/window.h"

#include "app/console.h"
#include "app/language_option.h"
#include "app/named_experiment.h"
#include "core/io/scene.h"
#include "ui/models/language.h"
#include "ui/views/fonts.h"
#include "ui/views/main_window.h"

#include <QApplication>
#include <QLocale>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <clocale>

namespace sluice {

namespace {

constexpr std::string_view sceneMark = "scene:";
constexpr const char *layoutKey = "layout";

/// What was chosen in the window, else the system's.
QString chosenLanguage()
{
    const QString chosen = QSettings().value("language").toString();
    return nearestLanguage(chosen.isEmpty() ? QLocale::system().name() : chosen);
}

/// Qt ends the program with a core dump where it finds no display; whoever has set a platform knows what they do.
bool hasDisplay()
{
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
}

/// What the window is to open. Errors: there is no such thing.
Result<void> checkOperand(const std::string &what)
{
    if (what.starts_with(sceneMark)) {
        if (const Result<NamedExperiment> scene = findExperiment(what); !scene)
            return passOn(scene);
        return {};
    }
    if (what.empty() || std::filesystem::is_regular_file(what))
        return {};
    if (what.find_first_of("./") == std::string::npos)
        return fail(SLUICE_MESSAGE("app", "%1: there is no such command and no such file; see sluice --help"), what);
    return fail(SLUICE_MESSAGE("app", "%1: there is no such file"), what);
}

} // namespace

int openWindow(int argc, char **argv, const Arguments &arguments)
{
    const std::string what = arguments.operands.empty() ? std::string() : arguments.operands.front();
    const Result<QString> asked = languageAskedFor(arguments);
    if (!asked)
        return complain(asked.error(), exitBadInput);
    const Result<std::vector<Scene>> scenes = builtInScenes();
    if (!scenes)
        return complainIn(*asked, scenes.error(), exitFailed);
    if (const auto sound = checkOperand(what); !sound)
        return complainIn(*asked, sound.error(), exitBadInput);
    if (!hasDisplay())
        return complainIn(*asked, Error(SLUICE_MESSAGE("app", "there is no display for a window; sluice train needs none")),
                          exitBadInput);

    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName("Sluice");
    QApplication::setOrganizationName("Sluice");
    useFonts();
    useLanguage(application, arguments.has("lang") ? *asked : chosenLanguage());
    QApplication::setDesktopFileName("org.sluice.Sluice"); // by which a Wayland desktop finds name and icon
    QApplication::setWindowIcon(QIcon(":/icons/sluice.svg"));
    MainWindow window(*scenes, threadsBesideAWindow());
    QSettings settings("Sluice", "Sluice");
    if (const auto layout = layoutIn(settings.value(layoutKey).toByteArray()))
        window.takeLayout(*layout);
    window.rememberIn(settings);
    window.followSystemMotion();
    const QString place = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/autosave";
    window.keepSessionsIn(place.toStdU16String());
    if (window.screen()->availableSize().width() < window.width() || window.screen()->availableSize().height() < window.height())
        window.showMaximized();
    else
        window.show();
    if (what.empty() || what.starts_with(sceneMark))
        window.openScene(what.empty() ? what : what.substr(sceneMark.size()));
    else
        window.openFile(QString::fromStdString(what));
    const int status = QApplication::exec();
    settings.setValue(layoutKey, bytesOf(window.layoutNow()));
    return status;
}

} // namespace sluice
