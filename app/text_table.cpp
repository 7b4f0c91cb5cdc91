#include "app/text_table.h"

#include <QString>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

struct Range {
    char32_t first, last;
};
/// The wide ones of Unicode's East Asian Width (UAX 11), rounded to whole blocks.
constexpr std::array wide{Range{0x1100, 0x115F}, Range{0x2E80, 0xA4CF},   Range{0xAC00, 0xD7A3},
                          Range{0xF900, 0xFAFF}, Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},
                          Range{0xFFE0, 0xFFE6}, Range{0x1F300, 0x1FAFF}, Range{0x20000, 0x3FFFD}};

size_t columnsOf(char32_t sign)
{
    return std::ranges::any_of(wide, [sign](Range range) { return range.first <= sign && sign <= range.last; }) ? 2 : 1;
}

size_t columnsOf(const std::u32string &text)
{
    size_t columns = 0;
    for (const char32_t sign : text)
        columns += columnsOf(sign);
    return columns;
}

size_t columnsOf(const std::string &text)
{
    return columnsOf(QString::fromStdString(text).toStdU32String());
}

std::string blanksUpTo(size_t places, const std::string &text)
{
    const size_t columns = columnsOf(text);
    return std::string(places > columns ? places - columns : 0, ' ');
}

/// Control characters and those that turn the direction of what follows.
bool isPlain(char32_t sign)
{
    const QChar::Category category = QChar::category(sign);
    return category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Separator_Line &&
           category != QChar::Separator_Paragraph;
}

} // namespace

std::string plainText(const std::string &text, size_t mostPlaces)
{
    std::u32string plain;
    size_t columns = 0;
    for (const char32_t sign : QString::fromStdString(text).toStdU32String()) {
        if (!isPlain(sign))
            continue;
        columns += columnsOf(sign);
        if (columns > mostPlaces) {
            while (columnsOf(plain) + 1 > mostPlaces)
                plain.pop_back();
            plain += U'…';
            break;
        }
        plain += sign;
    }
    return QString::fromStdU32String(plain).toStdString();
}

std::string leftAligned(const std::string &text, size_t places)
{
    return text + blanksUpTo(places, text);
}

std::string rightAligned(const std::string &text, size_t places)
{
    return blanksUpTo(places, text) + text;
}

std::string textTable(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<size_t> widths;
    for (const auto &row : rows)
        for (size_t column = 0; column < row.size(); ++column) {
            widths.resize(std::max(widths.size(), column + 1));
            widths[column] = std::max(widths[column], columnsOf(row[column]));
        }
    std::string text;
    for (const auto &row : rows) {
        for (size_t column = 0; column < row.size(); ++column) {
            text += row[column];
            if (column + 1 < row.size())
                text += std::string(widths[column] + 2 - columnsOf(row[column]), ' ');
        }
        text += '\n';
    }
    return text;
}

} // namespace sluice
