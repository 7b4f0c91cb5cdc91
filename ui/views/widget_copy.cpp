#include "ui/views/widget_copy.h"

#include "core/io/atomic_file.h"
#include "ui/models/error_text.h"
#include "ui/views/named_action.h"
#include "ui/views/table_dialog.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMessageBox>
#include <QPainter>
#include <QWidget>
#include <filesystem>

namespace sluice {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(View)
};

/// On the colour of a card, without the ring of the focus.
QImage pictureOf(QWidget &view)
{
    constexpr int scale = 2;
    QImage image(view.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(view.palette().color(QPalette::Base));
    const bool focused = view.hasFocus();
    view.clearFocus();
    view.render(&image, {}, {}, QWidget::DrawChildren);
    if (focused)
        view.setFocus();
    return image;
}

void save(QWidget &view)
{
    QString path = QFileDialog::getSaveFileName(&view, Words::tr("Save picture"), view.accessibleName() + ".png",
                                                Words::tr("PNG picture (*.png)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(".png", Qt::CaseInsensitive))
        path += ".png";
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pictureOf(view).save(&buffer, "PNG");
    const Result<void> saved = writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                                                   std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
    if (!saved)
        QMessageBox::warning(&view, Words::tr("Not saved"), errorText(saved.error()));
}

} // namespace

void offerView(QWidget &view, const std::function<ViewTable()> &table)
{
    const auto add = [&view](const char *text, std::function<void()> act) {
        QObject::connect(addNamedAction(view, "View", text), &QAction::triggered, &view, std::move(act));
    };
    add(QT_TRANSLATE_NOOP("View", "Save picture…"), [&view] { save(view); });
    add(QT_TRANSLATE_NOOP("View", "Copy picture"), [&view] { QGuiApplication::clipboard()->setImage(pictureOf(view)); });
    add(QT_TRANSLATE_NOOP("View", "Data as a table…"),
        [&view, table] { (new TableDialog(view, [table] { return contentOf(table()); }))->show(); });
    add(QT_TRANSLATE_NOOP("View", "Copy numbers"), [table] { QGuiApplication::clipboard()->setText(asText(table())); });
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    view.setFocusPolicy(Qt::StrongFocus);
}

} // namespace sluice
