#pragma once

#include <QString>
#include <QStringList>
#include <string>

class QCoreApplication;

namespace sluice {

/// Names of the locales whose language the window speaks: "en", which the sources are written in (resources/translations/sluice_en.ts
/// holds the plurals only), and "zh_CN".
QStringList languages();

/// What the language calls itself: "English", "中文".
QString languageName(const QString &language);

/// The one of languages() that is nearest to what is asked for ("zh", "zh-Hans-CN", "de_DE.UTF-8"); "en" where none is near.
QString nearestLanguage(const QString &locale);

/// Whether nearestLanguage() finds more than a last resort.
bool isSpoken(const QString &locale);

/// Changes the language of this program and of Qt's own dialogs; every widget gets QEvent::LanguageChange. One of languages().
void useLanguage(QCoreApplication &application, const QString &language);
/// The one in use.
QString usedLanguage();

/// A title or sentence that ships with a scene or a built-in data set, in the window's language; anything else stays as it is.
QString shippedText(const std::string &english);

/// What a value is, and the value: "depth: 3".
QString named(const QString &name, const QString &value);

/// The items of a list in one line: "a, b, c".
QString joinedList(const QStringList &items);

/// Parts of a line that have commas of their own: "a, b; c".
QString joinedClauses(const QStringList &clauses);

/// A text without the blanks that stand in it between two Han characters, as about a Latin name that was translated, or behind a full-width
/// bracket, which has one of its own.
QString closedUp(QString text);

/// The text without a place for a line to end between two letters of a word in a script that has no blanks.
QString inWholeWords(const QString &text);

/// The text without a line of one letter alone at its end, where letters may be parted: the last ones stay together.
QString withoutLoneLetter(const QString &text);

/// One sentence after another, with a blank between them in a language that writes one. Closed up.
QString joinedSentences(const QStringList &sentences);

} // namespace sluice
