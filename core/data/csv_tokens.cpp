#include "core/data/csv_tokens.h"

#include "core/data/csv_number.h"
#include "core/data/loading.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace sluice {

namespace {

bool isLineEnd(char letter)
{
    return letter == '\n' || letter == '\r';
}

/// Skips eight letters at a time as long as no separator and no line end is among them.
const char *skipPlain(const char *at, const char *end, char separator)
{
    constexpr uint64_t each = 0x0101010101010101, high = 0x8080808080808080;
    const auto zeroIn = [](uint64_t letters) { return (letters - each) & ~letters & high; };
    for (uint64_t letters; end - at >= 8; at += 8) {
        std::memcpy(&letters, at, 8);
        if (zeroIn(letters ^ (each * static_cast<unsigned char>(separator))) | zeroIn(letters ^ (each * '\n')) |
            zeroIn(letters ^ (each * '\r')))
            break;
    }
    return at;
}

/// How often a letter stands in a text; counted in bytes a piece at a time, so that many letters are looked at at once.
size_t countOf(std::string_view text, char letter)
{
    constexpr size_t piece = 128;
    size_t count = 0;
    while (text.size() >= piece) {
        unsigned char here = 0;
        for (size_t each = 0; each < piece; ++each)
            here = static_cast<unsigned char>(here + (text[each] == letter ? 1 : 0));
        count += here;
        text.remove_prefix(piece);
    }
    return count + static_cast<size_t>(std::count(text.begin(), text.end(), letter));
}

} // namespace

std::string CsvCell::unescaped() const
{
    if (!quoted) {
        const size_t first = text.find_first_not_of(" \t");
        return first == std::string_view::npos ? "" : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
    }
    std::string result;
    for (size_t at = 0; at < text.size(); ++at) {
        result += text[at];
        if (text[at] == '"')
            ++at;
    }
    return result;
}

size_t countLineEnds(std::string_view text)
{
    const size_t ends = countOf(text, '\n');
    if (text.find('\r') == std::string_view::npos)
        return ends;
    size_t alone = 0;
    for (size_t at = 0; at < text.size(); ++at)
        alone += text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n') ? 1 : 0;
    return ends + alone;
}

size_t lineAt(std::string_view text, size_t offset)
{
    return 1 + countLineEnds(text.substr(0, offset));
}

CsvTokens::CsvTokens(std::string_view text, char separator, char comment)
    : begin_(text.data()), end_(text.data() + text.size()), at_(begin_), record_(begin_), separator_(separator), comment_(comment)
{
    // A blank or a quote says nothing at first: only a cell that begins with one is looked at more closely.
    for (const char letter : {' ', '\t', '"'})
        classes_[static_cast<unsigned char>(letter)] = special;
    for (const char letter : {separator, '\n', '\r'})
        classes_[static_cast<unsigned char>(letter)] = stop;
    if (separator == ' ')
        classes_[static_cast<unsigned char>('\t')] = stop;
}

CsvTokens::Found CsvTokens::next(std::vector<CsvCell> &record, size_t enough)
{
    record.clear();
    skipComments();
    record_ = at_;
    if (at_ == end_)
        return Found::end;
    if (separator_ == ' ')
        skipBlanks();
    do {
        if (record.size() == mostColumns) {
            fail(CsvFault::Kind::tooManyCells, at_, record.size());
            return Found::fault;
        }
        if (!takeCell(record))
            return Found::fault;
        if (record.size() == enough)
            return Found::record;
    } while (takeSeparator());
    skipLineEnd();
    return Found::record;
}

bool CsvTokens::nextNumbers(double *numbers, size_t count, char decimal, std::vector<CsvColumnCell> &others)
{
    others.clear();
    if (separator_ == ' ' || separator_ == decimal || at_ == end_ || *at_ == comment_)
        return false;
    const char *const begin = at_;
    for (size_t column = 0; column < count; ++column) {
        const char *const cell = at_;
        const char *const stop = readPlainNumber(cell, end_, decimal, numbers[column]);
        if (stop != nullptr && (stop == end_ || classes_[static_cast<unsigned char>(*stop)] == Class::stop))
            at_ = stop;
        else if ((count == 1 && isStop()) || !takeOther(column, others)) // nothing in the only column is a blank line
            break;
        const bool last = column + 1 == count;
        if (last && (at_ == end_ || isLineEnd(*at_))) {
            record_ = begin;
            skipLineEnd();
            return true;
        }
        if (last || at_ == end_ || *at_ != separator_)
            break;
        ++at_;
    }
    at_ = begin;
    return false;
}

/// A cell that is no plain number; false where it begins with a blank or a quote.
bool CsvTokens::takeOther(size_t column, std::vector<CsvColumnCell> &others)
{
    const char *begin = at_;
    if (at_ != end_ && classes_[static_cast<unsigned char>(*at_)] == special)
        return false;
    seekStop();
    others.push_back({column, {std::string_view(begin, static_cast<size_t>(at_ - begin)), false}});
    return true;
}

/// To the next letter that ends a cell.
inline void CsvTokens::seekStop()
{
    if (separator_ != ' ')
        at_ = skipPlain(at_, end_, separator_);
    while (!isStop())
        ++at_;
}

inline bool CsvTokens::takeCell(std::vector<CsvCell> &record)
{
    const char *begin = at_;
    if (at_ != end_ && classes_[static_cast<unsigned char>(*at_)] == special)
        return takeSpecial(record);
    seekStop();
    record.push_back(CsvCell{std::string_view(begin, static_cast<size_t>(at_ - begin)), false});
    return true;
}

bool CsvTokens::takeSpecial(std::vector<CsvCell> &record)
{
    const char *begin = at_;
    skipBlanks();
    if (at_ != end_ && *at_ == '"')
        return takeQuoted(record);
    while (!isStop())
        ++at_;
    record.push_back(CsvCell{std::string_view(begin, static_cast<size_t>(at_ - begin)), false});
    return true;
}

bool CsvTokens::takeQuoted(std::vector<CsvCell> &record)
{
    const char *quote = at_;
    const char *begin = ++at_;
    while (true) {
        at_ = std::find(at_, end_, '"');
        if (at_ == end_)
            return fail(CsvFault::Kind::openQuote, quote, record.size());
        if (at_ + 1 == end_ || at_[1] != '"')
            break;
        at_ += 2;
    }
    record.push_back(CsvCell{std::string_view(begin, static_cast<size_t>(at_ - begin)), true});
    ++at_;
    const char *after = at_;
    skipBlanks();
    if (isStop() || (separator_ == ' ' && at_ != after))
        return true;
    after = at_;
    while (!isStop())
        ++at_;
    return fail(CsvFault::Kind::afterQuote, after, record.size() - 1, std::string_view(after, static_cast<size_t>(at_ - after)));
}

/// Whether another cell follows in the record.
inline bool CsvTokens::takeSeparator()
{
    if (separator_ == ' ') {
        skipBlanks();
        return at_ != end_ && !isLineEnd(*at_);
    }
    if (at_ == end_ || *at_ != separator_)
        return false;
    ++at_;
    return true;
}

void CsvTokens::skipBlanks()
{
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\t') && (*at_ != separator_ || separator_ == ' '))
        ++at_;
}

void CsvTokens::skipComments()
{
    while (comment_ != '\0' && at_ != end_) {
        const char *begin = at_;
        skipBlanks();
        if (at_ == end_ || *at_ != comment_) {
            at_ = begin;
            return;
        }
        skipLine();
    }
}

void CsvTokens::skipLine()
{
    at_ = std::find_if(at_, end_, isLineEnd);
    skipLineEnd();
}

void CsvTokens::skipLineEnd()
{
    if (at_ == end_)
        return;
    at_ += *at_ == '\r' && at_ + 1 != end_ && at_[1] == '\n' ? 2 : 1;
}

bool CsvTokens::fail(CsvFault::Kind kind, const char *at, size_t column, std::string_view found)
{
    fault_ = {kind, static_cast<size_t>(at - begin_), column, found};
    skipLine();
    return false;
}

} // namespace sluice
