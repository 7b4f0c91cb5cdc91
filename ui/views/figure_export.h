#pragma once

#include "core/io/figure_source.h"
#include "ui/views/figure.h"

#include <QByteArray>
#include <QString>

class QPdfWriter;

namespace sluice {

/// A figure's file by its name: ".png", ".svg", ".pdf", or ".csv" for the numbers.
enum class FigureFile { png, svg, pdf, csv };
/// Errors: another ending.
Result<FigureFile> figureFileOf(const QString &path);

/// The bytes of a file of one figure. PNG carries its source as text "Sluice" (beside Title, Software and Description), SVG as metadata
/// element "sluice", PDF attached as figure.json and in its properties. Errors: a format that checkFormat refuses.
Result<QByteArray> figureBytes(Figure &figure, FigureFile file, const FigureSource &source);

/// A PDF with a page a figure, each of its own size; fonts as the first one's.
Result<QByteArray> figuresAsPdf(const std::vector<Figure *> &figures, const FigureSource &source);

Result<void> writeFigure(Figure &figure, const QString &path, const FigureSource &source);

/// An image as PNG with its source, at its own resolution.
QByteArray pngBytes(const QImage &image, const FigureSource &source, const QString &title);

/// A PDF's properties and the file figure.json in it.
void attachSource(QPdfWriter &writer, const FigureSource &source, const QString &title);

/// "Loss · Sunspots, yearly 1700–2008 · epoch 60 · seed 1 · sluice 0.1.0": a figure's source in a line.
QString sourceLine(const FigureSource &source, const QString &title);

} // namespace sluice
