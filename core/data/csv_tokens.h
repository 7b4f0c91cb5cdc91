#pragma once

#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace sluice {

/// One cell of a CSV text, as a view into it.
struct CsvCell {
    std::string_view text; ///< without the quotes around it, doubled quotes inside left doubled
    bool quoted = false;

    bool blank() const { return !quoted && text.find_first_not_of(" \t") == std::string_view::npos; }
    std::string unescaped() const; ///< a bare cell without the blanks around it
};

struct CsvColumnCell {
    size_t column = 0;
    CsvCell cell;
};

/// Where a text breaks the rules.
struct CsvFault {
    enum class Kind { openQuote, afterQuote, tooManyCells };
    Kind kind = Kind::openQuote;
    size_t offset = 0; ///< in the text
    size_t column = 0; ///< from 0
    std::string_view found;
};

/// Cuts a CSV text into records and cells (RFC 4180). A record ends at LF, CRLF or CR; within quotes all characters but the quote
/// stand for themselves, a doubled quote for one. Blanks around a quoted cell are allowed. Where the separator is a blank, any
/// run of blanks and tabs is one separator, and those at a line's ends are none. Lines that begin with the comment character are
/// left out.
class CsvTokens {
public:
    enum class Found { record, fault, end };

    explicit CsvTokens(std::string_view text, char separator, char comment = '\0');

    /// The next record, or its first `enough` cells. After a fault the reading goes on with the next line.
    Found next(std::vector<CsvCell> &record, size_t enough = std::numeric_limits<size_t>::max());
    /// The next record, where it has `count` cells of which none is quoted: those that are plain numbers (readPlainNumber) are read,
    /// the others are in `others`. False, and nothing was taken, where it is another: ask `next`.
    bool nextNumbers(double *numbers, size_t count, char decimal, std::vector<CsvColumnCell> &others);
    const CsvFault &fault() const { return fault_; }

    size_t recordBegin() const { return static_cast<size_t>(record_ - begin_); } ///< offset of what `next` found last
    size_t position() const { return static_cast<size_t>(at_ - begin_); }
    void seek(size_t offset) { at_ = begin_ + offset; } ///< to the begin of a record

private:
    enum Class : unsigned char { plain, stop, special };

    void seekStop();
    bool takeOther(size_t column, std::vector<CsvColumnCell> &others);
    bool takeCell(std::vector<CsvCell> &record);
    bool takeSpecial(std::vector<CsvCell> &record);
    bool takeQuoted(std::vector<CsvCell> &record);
    bool takeSeparator();
    bool isStop() const { return at_ == end_ || classes_[static_cast<unsigned char>(*at_)] == stop; }
    void skipBlanks();
    void skipComments();
    void skipLine();
    void skipLineEnd();
    bool fail(CsvFault::Kind kind, const char *at, size_t column, std::string_view found = {});

    const char *begin_;
    const char *end_;
    const char *at_;
    const char *record_;
    char separator_;
    char comment_;
    std::array<Class, 256> classes_{};
    CsvFault fault_;
};

/// Number of the line, from 1, that holds the character at an offset. Lines end at LF, CRLF or CR.
size_t lineAt(std::string_view text, size_t offset);

/// Line ends in a text.
size_t countLineEnds(std::string_view text);

} // namespace sluice
