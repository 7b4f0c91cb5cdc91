#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>
#include <QString>
#include <memory>
#include <string>

namespace sluice {

/// What an SVG says beside its picture.
struct SvgWords {
    QString title, description;
    std::string metadata;  ///< svg_text.h; empty for none
    QString idPrefix = {}; ///< of its clips: several drawings in one page need different ones
};

/// Paints into an SVG 1.1 of exact size: text stays text, lines lines, images are embedded. Unlike Qt's own generator it clips, keeps
/// fractions of a pixel and millimetres, and escapes what it is told. The same picture is the same bytes.
class SvgDevice : public QPaintDevice {
public:
    /// In pixels of 96 dpi, which are the units of painting.
    SvgDevice(const QSizeF &size, const SvgWords &words);
    ~SvgDevice() override;

    /// Once painting has ended.
    QByteArray bytes() const;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSizeF size_;
    SvgWords words_;
    std::unique_ptr<Engine> engine_;
};

} // namespace sluice
