#include "core/data/text_file.h"

#include "core/data/utf8.h"

#include <algorithm>
#include <array>
#include <memory>

namespace sluice {

namespace {

constexpr size_t codePoints = 0x110000;
constexpr uint32_t unknown = 0xFFFFFFFF;
constexpr size_t charactersBetweenReports = 1u << 20;
constexpr double bytesRead = 0.2; // parts of the way
constexpr double textDecoded = 0.3;

/// Walks over the characters of a text; line ends of every kind are LF.
class Characters {
public:
    explicit Characters(std::string_view text) : text_(text) {}

    bool next()
    {
        if (at_ == text_.size())
            return false;
        length_ = utf8Length(text_.substr(at_));
        code_ = utf8CodePoint(text_.substr(at_), length_);
        line_ += newest_ == U'\n' ? 1 : 0;
        if (code_ == U'\r') {
            length_ = text_.substr(at_).starts_with("\r\n") ? 2 : 1;
            code_ = U'\n';
        }
        newest_ = code_;
        at_ += length_;
        return true;
    }
    char32_t code() const { return code_; }
    size_t line() const { return line_; }

private:
    std::string_view text_;
    size_t at_ = 0;
    size_t length_ = 0;
    char32_t code_ = 0;
    char32_t newest_ = 0;
    size_t line_ = 1;
};

std::string utf8Of(char32_t code)
{
    std::string text;
    appendUtf8(text, code);
    return text;
}

/// Numbers of characters by code point, in pages of which only those that are used are there: a text uses a few of 4352.
class Vocabulary {
public:
    Vocabulary() : pages_(codePoints / pageSize) {}

    /// Of the characters in a text.
    static Vocabulary of(std::string_view text)
    {
        Vocabulary vocabulary;
        for (Characters each(text); each.next();)
            vocabulary.place(each.code()) = 0;
        for (size_t page = 0; page < vocabulary.pages_.size(); ++page)
            if (vocabulary.pages_[page])
                vocabulary.numberPage(page);
        return vocabulary;
    }

    /// Error: an entry that is not one character, or stands there twice.
    static Result<Vocabulary> of(const std::vector<std::string> &names)
    {
        Vocabulary vocabulary;
        for (const auto &name : names) {
            const size_t length = utf8Length(name);
            const char32_t code = length == 0 ? 0 : utf8CodePoint(name, length);
            if (length == 0 || length != name.size() || vocabulary.numberOf(code) != unknown)
                return fail(SLUICE_MESSAGE("core", "The vocabulary has the entry “%1”; expected single characters, each once."),
                            quotable(name));
            vocabulary.add(code);
        }
        return vocabulary;
    }

    uint32_t numberOf(char32_t code) const
    {
        const auto &page = pages_[code / pageSize];
        return page ? (*page)[code % pageSize] : unknown;
    }
    const std::vector<std::string> &names() const { return names_; }

private:
    static constexpr size_t pageSize = 256;
    using Page = std::array<uint32_t, pageSize>;

    uint32_t &place(char32_t code)
    {
        auto &page = pages_[code / pageSize];
        if (!page) {
            page = std::make_unique<Page>();
            page->fill(unknown);
        }
        return (*page)[code % pageSize];
    }

    void add(char32_t code)
    {
        place(code) = static_cast<uint32_t>(names_.size());
        names_.push_back(utf8Of(code));
    }

    void numberPage(size_t page)
    {
        for (size_t letter = 0; letter < pageSize; ++letter)
            if ((*pages_[page])[letter] != unknown)
                add(static_cast<char32_t>(page * pageSize + letter));
    }

    std::vector<std::unique_ptr<Page>> pages_;
    std::vector<std::string> names_;
};

size_t countCharacters(std::string_view text)
{
    size_t count = 0;
    for (const char letter : text)
        count += (static_cast<unsigned char>(letter) & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

class TextReader {
public:
    TextReader(std::string_view text, const std::string &file, bool lines, const LoadControl &control)
        : text_(text), file_(file), lines_(lines), control_(control)
    {
    }

    Result<void> read(const Vocabulary &vocabulary);
    std::vector<arma::mat> takeSequences() { return std::move(sequences_); }

private:
    void endSequence()
    {
        if (!lines_ || numbers_.size() > 1)
            sequences_.emplace_back(numbers_.data(), 1, numbers_.size());
        numbers_.clear();
    }

    std::string_view text_;
    const std::string &file_;
    bool lines_;
    const LoadControl &control_;
    std::vector<double> numbers_;
    std::vector<arma::mat> sequences_;
};

Result<void> TextReader::read(const Vocabulary &vocabulary)
{
    const size_t count = countCharacters(text_);
    if (!lines_)
        numbers_.reserve(count);
    size_t done = 0;
    Characters each(text_);
    while (each.next()) {
        const uint32_t number = vocabulary.numberOf(each.code());
        if (number == unknown)
            return fail(SLUICE_MESSAGE("core", "%1, line %2: found the character “%3”, which the vocabulary does not have."),
                        file_, each.line(), quotable(utf8Of(each.code())));
        numbers_.push_back(number);
        if (lines_ && each.code() == U'\n')
            endSequence();
        if (++done % charactersBetweenReports == 0) {
            const double part = textDecoded + (1 - textDecoded) * static_cast<double>(done) / static_cast<double>(count);
            if (const auto going = reach(part, file_, control_); !going)
                return passOn(going);
        }
    }
    if (!numbers_.empty()) {
        const uint32_t lineEnd = vocabulary.numberOf(U'\n');
        if (lines_ && lineEnd != unknown)
            numbers_.push_back(lineEnd);
        endSequence();
    }
    return {};
}

} // namespace

Result<TextReading> parseText(std::string_view bytes, const std::string &fileName, const TextSettings &settings,
                              const LoadControl &control)
{
    const auto decoded = decodeText(bytes, fileName, settings.encoding);
    if (!decoded)
        return passOn(decoded);
    const auto text = decoded->text();
    const size_t characters = countCharacters(text);
    if (characters < 2)
        return fail(SLUICE_MESSAGE("core", "%1: found %2 characters, expected a text."), fileName, characters);
    // The numbers twice, while they are put into a matrix; matrices of a few numbers are mostly overhead.
    const size_t lines = settings.lines ? static_cast<size_t>(std::count(text.begin(), text.end(), '\n')) : 1;
    const double needed = static_cast<double>(text.size()) + 2.0 * sizeof(double) * static_cast<double>(characters) +
                          2.0 * sizeof(arma::mat) * static_cast<double>(lines);
    if (const auto room = checkMemory(needed, fileName, control); !room)
        return passOn(room);
    if (const auto going = reach(textDecoded, fileName, control); !going)
        return passOn(going);
    const auto vocabulary = settings.vocabulary.empty() ? Vocabulary::of(text) : Vocabulary::of(settings.vocabulary);
    if (!vocabulary)
        return passOn(vocabulary);
    TextReader reader(text, fileName, settings.lines, control);
    if (const auto read = reader.read(*vocabulary); !read)
        return passOn(read);
    TextReading reading;
    reading.data.sequences = reader.takeSequences();
    if (reading.data.sequences.empty())
        return fail(SLUICE_MESSAGE("core", "%1: all lines are blank, expected a text."), fileName);
    reading.data.name = std::filesystem::path(fileName).filename().string();
    reading.data.form = settings.lines ? DataForm::sequences : DataForm::series;
    reading.data.columns = {"character"};
    reading.data.classes = {vocabulary->names()};
    reading.data.target = "character";
    reading.data.inputs = {"character"};
    reading.data.usual = {UsualQuestion::nextToken, AnsweredAt::every};
    reading.data.provenance.source = fileName;
    reading.characters = characters;
    reading.settings = {decoded->encoding(), settings.lines, vocabulary->names()};
    return reading;
}

Result<TextReading> readText(const std::filesystem::path &file, const TextSettings &settings, const LoadControl &control)
{
    const auto bytes = readFileBytes(file, control, bytesRead);
    if (!bytes)
        return passOn(bytes);
    return parseText(bytes->view(), file.string(), settings, control);
}

Sentence previewSentence(const TextReading &reading)
{
    const auto &data = reading.data;
    if (data.form == DataForm::sequences)
        return Sentence(SLUICE_MESSAGE("core", "%1: %2 lines, %3 characters, %4 different ones; predicts the next character."),
                        data.name, data.sequences.size(), reading.characters, data.classes.front().size());
    return Sentence(SLUICE_MESSAGE("core", "%1: %2 characters, %3 different ones; predicts the next character."), data.name,
                    reading.characters, data.classes.front().size());
}

} // namespace sluice
