#include "ui/views/window_files.h"

#include "ui/models/file_content.h"
#include "ui/models/scene_rules.h"
#include "ui/views/import_dialog.h"
#include "ui/views/session_guard.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPixmap>

namespace sluice {

WindowFiles::WindowFiles(Workbench &workbench, SessionGuard &guard, QWidget *window)
    : QObject(window), workbench_(workbench), guard_(guard), window_(window)
{
    connect(&workbench, &Workbench::networkRead, this, &WindowFiles::confirmNetwork);
    connect(&workbench.session(), &SessionKeeper::saved, this, &WindowFiles::note);
}

void WindowFiles::rememberIn(QSettings &settings)
{
    recent_.rememberIn(settings);
    emit recentChanged(recent_.files());
}

void WindowFiles::note(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return;
    recent_.add(file);
    emit recentChanged(recent_.files());
}

bool WindowFiles::isData(const QString &file) const
{
    return !workbench_.isOpen(file) && contentOf(std::filesystem::path(file.toStdU16String())) == FileContent::data;
}

void WindowFiles::open(const QString &file)
{
    if (isData(file))
        emit dataOpened(file);
    note(file);
    openLeaving(file);
}

void WindowFiles::lookAt(const QString &file)
{
    note(file);
    if (!isData(file))
        return openLeaving(file);
    emit dataOpened(file);
    emit dataPageAsked();
}

void WindowFiles::openRecent(const QString &file)
{
    if (QFileInfo(file).isFile())
        return lookAt(file);
    recent_.remove(file);
    emit recentChanged(recent_.files());
    emit problem(Sentence(SLUICE_MESSAGE("ui", "%1 is not there any more; it was taken off the list."), file.toStdString()));
}

/// A session takes the place of the one that is open; weights come into what is open.
void WindowFiles::openLeaving(const QString &file)
{
    const auto open = [this, file] { workbench_.openFile(file); };
    if (workbench_.isOpen(file))
        return open(); // which says so
    switch (contentOf(std::filesystem::path(file.toStdU16String()))) {
    case FileContent::session:
    case FileContent::figure:
        return guard_.leave(open);
    case FileContent::experiment:
    case FileContent::data:
        return guard_.leaveNamed(open);
    case FileContent::weights:
        break;
    }
    open();
}

/// A file of weights: what it holds is shown first.
void WindowFiles::confirmNetwork(const QString &file, std::shared_ptr<const ReadNetwork> network)
{
    const ViewState &state = workbench_.viewState();
    if (!state.experiment)
        return emit problem(
            Sentence(SLUICE_MESSAGE("ui", "Open the data that the network of %1 is to be looked into on, then this file again."),
                     QFileInfo(file).fileName().toStdString()));
    auto *dialog = new ImportDialog(proposedImport(file.toStdU16String(), std::move(network), *state.experiment),
                                    state.experiment, state.task, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { workbench_.apply(dialog->experiment()); });
    dialog->open();
}

void WindowFiles::askForFile()
{
    if (isLocked(workbench_.viewState().scene, SceneControl::source))
        return;
    const QString file = QFileDialog::getOpenFileName(
        window_, tr("Open"), {},
        tr("Data, experiments, scenes, sessions, weights (*.csv *.tsv *.tab *.txt *.npy *.npz *.json *.sluice *.safetensors);;"
           "Exported figures (*.png *.svg *.gif);;All files (*)"));
    if (!file.isEmpty())
        lookAt(file);
}

void WindowFiles::askForWeights(size_t model)
{
    const QString name = QString::fromStdString(workbench_.viewState().experiment->models[model].name);
    const QStringList formats = {tr("Weights as safetensors (*.safetensors)"), tr("Weights as NumPy arrays (*.npz)"),
                                 tr("Model with its scaling as ONNX (*.onnx)"), tr("Weights as CSV (*.csv)"),
                                 tr("Program in PyTorch, with its weights (*.py)")};
    QString format;
    QString file =
        QFileDialog::getSaveFileName(window_, tr("Save %1").arg(name), name + ".safetensors", formats.join(";;"), &format);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += format.mid(format.lastIndexOf('.')).chopped(1);
    workbench_.saveWeights(model, file);
}

void WindowFiles::askForPicture()
{
    const QPixmap picture = window_->grab();
    const QString file = QFileDialog::getSaveFileName(window_, tr("Save picture"), "sluice.png", tr("PNG picture (*.png)"));
    if (!file.isEmpty() && !picture.save(file))
        emit problem(Sentence(SLUICE_MESSAGE("ui", "The picture could not be written to %1."), file.toStdString()));
}

} // namespace sluice
