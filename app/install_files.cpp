// Writes what is installed beside the program and made of what it knows: sluice_install_files FOLDER DATE SVG leaves in FOLDER the
// manual page sluice.1, the completion sluice.bash, and the icon SVG in its sizes as sluice_SIZE.png. Part of the build only.

#include "app/bash_completion.h"
#include "app/console.h"
#include "app/manual_page.h"
#include "app/named_experiment.h"
#include "core/io/atomic_file.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace {

using namespace sluice;

constexpr int iconSizes[] = {16, 22, 24, 32, 48, 64, 128, 256, 512};

Result<void> writeIcons(const std::filesystem::path &folder, const std::filesystem::path &drawing)
{
    QSvgRenderer renderer(QString::fromStdString(drawing.string()));
    if (!renderer.isValid())
        return fail(SLUICE_MESSAGE("app", "%1: this is no drawing"), drawing.string());
    for (const int size : iconSizes) {
        QImage picture(size, size, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        const auto file = folder / ("sluice_" + std::to_string(size) + ".png");
        if (!picture.save(QString::fromStdString(file.string())))
            return fail(SLUICE_MESSAGE("app", "%1: the file cannot be written"), file.string());
    }
    return {};
}

Result<void> writeAll(const std::filesystem::path &folder, const std::string &date, const std::filesystem::path &drawing)
{
    const Result<std::vector<Scene>> scenes = builtInScenes();
    if (!scenes)
        return passOn(scenes);
    std::vector<std::string> names;
    for (const Scene &scene : *scenes)
        names.push_back(scene.id);
    if (const Result<void> written = writeFileAtomically(folder / "sluice.1", manualPage(date)); !written)
        return written;
    if (const Result<void> written = writeFileAtomically(folder / "sluice.bash", bashCompletion(names)); !written)
        return written;
    return writeIcons(folder, drawing);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return complain(Error(SLUICE_MESSAGE("app", "expected a folder, a date and a drawing")), exitBadInput);
    const Result<void> written = writeAll(argv[1], argv[2], argv[3]);
    return written ? exitDone : complain(written.error(), exitFailed);
}
