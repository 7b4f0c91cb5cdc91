#include "ui/models/language.h"
#include "ui/models/report_tables.h"
#include "ui/views/figure_export.h"
#include "ui/views/report_document.h"
#include "ui/views/report_markup.h"

#include <QFontMetrics>
#include <QLocale>
#include <algorithm>

namespace sluice {

namespace {

constexpr int tableFont = 14, cellPadding = 12; // as the sheet has them
constexpr int narrowPage = 720;                 // of 800 pixels, without the margins

constexpr const char *sheet = R"(
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, "Noto Sans", sans-serif; color: #1b1f23; background: #f1f3f5; margin: 0; }
main { max-width: 900px; margin: 0 auto; padding: 32px 40px 64px; background: #fff; }
h1 { font-size: 28px; margin: 0; } h2 { font-size: 20px; margin: 40px 0 8px; border-bottom: 1px solid #dde1e5; padding-bottom: 4px; }
.subtitle { color: #57606a; margin: 4px 0 24px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: 12px 0; font-size: 14px; } caption { text-align: left; color: #57606a; padding-bottom: 4px; }
th, td { text-align: right; padding: 4px 12px; border-bottom: 1px solid #e9ecef; vertical-align: top; } th { font-weight: 600; }
th:first-child, td:first-child, .pairs td { text-align: left; } .pairs td { overflow-wrap: anywhere; } .pairs td:first-child { color: #57606a; white-space: nowrap; }
figure { margin: 20px 0; } figure svg { width: 100%; height: auto; display: block; } figcaption { color: #57606a; font-size: 14px; margin-top: 4px; }
pre { background: #f1f3f5; padding: 12px 16px; overflow-x: auto; font-size: 13px; border-radius: 6px; }
@media print { body { background: #fff; } main { padding: 0; } figure, table { break-inside: avoid; } }
)";

int longestWord(const QString &text, const QFontMetrics &metrics)
{
    int longest = 0;
    for (const QString &word : text.split(QLatin1Char(' ')))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

/// Whether a narrow page has room for it, in lines that end between words.
bool fits(const ReportTable &table)
{
    QFont font = figureFont();
    font.setPixelSize(tableFont);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    int width = 0;
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        int widest = longestWord(table.header[column], metrics);
        for (const QStringList &row : table.rows)
            widest = std::max(widest, longestWord(row[column], metrics));
        width += widest + 2 * cellPadding;
    }
    return width <= narrowPage;
}

/// What an SVG file has before its first element has no place inside a page.
QByteArray inlined(const QByteArray &svg)
{
    return svg.mid(std::max<qsizetype>(0, svg.indexOf("<svg")));
}

class HtmlReport : public ReportDocument {
public:
    void begin(const ReportContent &content) override
    {
        html_ = "<!DOCTYPE html>\n<html lang=\"" + usedLanguage().replace('_', '-').toUtf8() +
                "\">\n<head>\n<meta charset=\"utf-8\">\n" +
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                content.title.toHtmlEscaped().toUtf8() + "</title>\n<style>" + sheet + "</style>\n</head>\n<body>\n<main>\n<h1>" +
                content.title.toHtmlEscaped().toUtf8() + "</h1>\n<p class=\"subtitle\">" +
                content.subtitle.toHtmlEscaped().toUtf8() + "</p>\n";
    }
    void section(const ReportSection &section) override
    {
        html_ += "<h2>" + section.title.toHtmlEscaped().toUtf8() + "</h2>\n" + paragraphsHtml(section).toUtf8();
        for (const ReportTable &whole : section.tables)
            for (const ReportTable &table : fittingTables(whole, fits))
                html_ += "<div class=\"scroll\">" + tableHtml(table, {}).toUtf8() + "</div>\n";
    }
    Result<void> figure(Figure &figure, const QString &caption, const FigureSource &source) override
    {
        const auto svg = figureBytes(figure, FigureFile::svg, source);
        if (!svg)
            return passOn(svg);
        html_ += "<figure>\n" + inlined(*svg) + "<figcaption>" + caption.toHtmlEscaped().toUtf8() + "</figcaption>\n</figure>\n";
        return {};
    }
    void code(const QString &code) override { html_ += "<pre>" + code.toHtmlEscaped().toUtf8() + "</pre>\n"; }
    QByteArray finish() override { return html_ + "</main>\n</body>\n</html>\n"; }

private:
    QByteArray html_;
};

} // namespace

FigureFormat ReportDocument::format() const
{
    FigureFormat format;
    format.width = 172; // of an A4 page
    format.titles = true;
    return format;
}

std::unique_ptr<ReportDocument> htmlReport()
{
    return std::make_unique<HtmlReport>();
}

} // namespace sluice
