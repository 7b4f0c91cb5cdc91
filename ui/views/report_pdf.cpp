#include "ui/models/report_tables.h"
#include "ui/views/plot.h"
#include "ui/views/report_document.h"
#include "ui/views/report_markup.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextOption>
#include <utility>

namespace sluice {

namespace {

constexpr int resolution = 96;
constexpr double perMillimetre = resolution / 25.4;
constexpr double pageWidth = 210 * perMillimetre, pageHeight = 297 * perMillimetre;
constexpr double margin = 19 * perMillimetre;
constexpr double textWidth = pageWidth - 2 * margin, textHeight = pageHeight - 2 * margin;
constexpr double between = 10;

constexpr const char *sheet = "h1 { font-size: 22px; margin: 0; } h2 { font-size: 16px; margin-top: 12px; margin-bottom: 2px; } "
                              "p { font-size: 12px; margin-top: 4px; } td, th { font-size: 11px; padding: 2px 7px; } "
                              "caption { font-size: 11px; color: #57606a; } .caption { font-size: 11px; color: #57606a; } "
                              "pre { font-size: 9px; }";

QTextOption wrapping(QTextOption::WrapMode mode)
{
    QTextOption option;
    option.setWrapMode(mode);
    return option;
}

class PdfReport : public ReportDocument {
public:
    void begin(const ReportContent &content) override
    {
        title_ = content.title;
        buffer_.open(QIODevice::WriteOnly);
        writer_.setResolution(resolution);
        writer_.setPageSize(QPageSize(QPageSize::A4));
        writer_.setPageMargins(QMarginsF());
        writer_.setTitle(content.title);
        writer_.setCreator(content.subtitle);
        painter_.begin(&writer_);
        painter_.setMode(QCPPainter::pmVectorized);
        painter_.setMode(QCPPainter::pmNoCaching);
        painter_.setRenderHint(QPainter::LosslessImageRendering);
        write("<h1>" + content.title.toHtmlEscaped() + "</h1><p>" + content.subtitle.toHtmlEscaped() + "</p>");
    }

    /// The title keeps what follows it on its page.
    void section(const ReportSection &section) override
    {
        write(std::exchange(pending_, {}));
        QString html = "<h2>" + section.title.toHtmlEscaped() + "</h2>" + paragraphsHtml(section);
        for (const ReportTable &whole : section.tables)
            for (const ReportTable &table : fittingTables(whole, [this](const ReportTable &each) { return fits(each); }))
                write(std::exchange(html, {}) + tableText(table), wrapOf(table));
        pending_ = html;
    }

    Result<void> figure(Figure &figure, const QString &caption, const FigureSource &) override
    {
        if (const auto sound = figure.sound(); !sound)
            return sound;
        const double high = figure.height() * perMillimetre;
        const QString below = "<p class=\"caption\">" + caption.toHtmlEscaped() + "</p>";
        const double others = heightOf(below) + between + (pending_.isEmpty() ? 0 : heightOf(pending_) + between);
        const double fits = std::min(1.0, (textHeight - others) / high);
        makeRoom(high * fits + others);
        write(std::exchange(pending_, {}));
        painter_.save();
        painter_.translate(margin + textWidth * (1 - fits) / 2, y_);
        const double scale = fits * perMillimetre / figure.format().pointsPerMillimetre();
        painter_.scale(scale, scale);
        figure.paint(painter_);
        painter_.restore();
        y_ += high * fits;
        write(below);
        return {};
    }

    void code(const QString &code) override { write(std::exchange(pending_, {}) + "<pre>" + code.toHtmlEscaped() + "</pre>"); }

    QByteArray finish() override
    {
        writePageNumber();
        painter_.end();
        return bytes_;
    }

private:
    static QString tableText(const ReportTable &table)
    {
        return captionHtml(table) + tableHtml(withoutCaption(table), "border=\"0\" cellspacing=\"0\" width=\"100%\"");
    }
    bool fits(const ReportTable &table)
    {
        return layOut(tableText(table), QTextOption::WordWrap)->size().width() <= textWidth + 1;
    }
    /// Nothing is torn within a word but what is too long as a whole.
    QTextOption::WrapMode wrapOf(const ReportTable &table)
    {
        return fits(table) ? QTextOption::WordWrap : QTextOption::WrapAtWordBoundaryOrAnywhere;
    }
    static QString captionHtml(const ReportTable &table)
    {
        return table.caption.isEmpty() ? QString() : "<p class=\"caption\">" + table.caption.toHtmlEscaped() + "</p>";
    }
    static ReportTable withoutCaption(ReportTable table)
    {
        table.caption.clear();
        return table;
    }

    std::unique_ptr<QTextDocument> layOut(const QString &html,
                                          QTextOption::WrapMode wrap = QTextOption::WrapAtWordBoundaryOrAnywhere)
    {
        auto document = std::make_unique<QTextDocument>();
        document->documentLayout()->setPaintDevice(&writer_);
        document->setDocumentMargin(0);
        QFont font = figureFont();
        font.setPixelSize(12);
        document->setDefaultFont(font);
        document->setDefaultTextOption(wrapping(wrap));
        document->setDefaultStyleSheet(sheet);
        document->setHtml(html);
        document->setTextWidth(textWidth);
        return document;
    }
    double heightOf(const QString &html) { return layOut(html)->size().height(); }

    /// What is longer than a page goes on over the next ones.
    void write(const QString &html, QTextOption::WrapMode wrap = QTextOption::WrapAtWordBoundaryOrAnywhere)
    {
        if (html.isEmpty())
            return;
        const auto document = layOut(html, wrap);
        const double high = document->size().height();
        if (high <= textHeight) {
            makeRoom(high);
            draw(*document, 0, high);
            y_ += high + between;
            return;
        }
        if (y_ > margin)
            newPage();
        document->setPageSize(QSizeF(textWidth, textHeight));
        for (int page = 0; page < document->pageCount(); ++page) {
            if (page > 0)
                newPage();
            draw(*document, page * textHeight, textHeight);
        }
        y_ = margin + textHeight; // the next begins a page
    }
    void draw(QTextDocument &document, double from, double high)
    {
        painter_.save();
        painter_.translate(margin, y_ - from);
        document.drawContents(&painter_, QRectF(0, from, textWidth, high));
        painter_.restore();
    }
    void makeRoom(double high)
    {
        if (y_ > margin && y_ + high > margin + textHeight)
            newPage();
    }
    void newPage()
    {
        writePageNumber();
        writer_.newPage();
        ++page_;
        y_ = margin;
    }
    void writePageNumber()
    {
        QFont font = figureFont();
        font.setPixelSize(10);
        painter_.setFont(font);
        painter_.setPen(theme(false).secondary);
        painter_.drawText(QRectF(margin, pageHeight - margin * 0.8, textWidth, 16), Qt::AlignLeft, title_);
        painter_.drawText(QRectF(margin, pageHeight - margin * 0.8, textWidth, 16), Qt::AlignRight, QString::number(page_));
    }

    QByteArray bytes_;
    QBuffer buffer_{&bytes_};
    QPdfWriter writer_{&buffer_};
    QCPPainter painter_;
    QString title_;
    QString pending_; ///< of a section without tables, to be written with its first figure
    double y_ = margin;
    int page_ = 1;
};

} // namespace

std::unique_ptr<ReportDocument> pdfReport()
{
    return std::make_unique<PdfReport>();
}

} // namespace sluice
