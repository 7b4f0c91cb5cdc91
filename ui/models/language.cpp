#include "ui/models/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>
#include <algorithm>

namespace sluice {

namespace {

const QString source = QStringLiteral("en");
const QString chinese = QStringLiteral("zh_CN");
const QString ours = QStringLiteral("sluice_translator");

QLocale::Language languageOf(const QString &locale)
{
    return QLocale(locale).language();
}

void install(QCoreApplication &application, const QString &file, const QString &directory)
{
    auto *translator = new QTranslator(&application);
    translator->setObjectName(ours);
    if (translator->load(file, directory))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QStringList languages()
{
    return {source, chinese};
}

QString languageName(const QString &language)
{
    return language == chinese ? QStringLiteral("中文") : QStringLiteral("English");
}

QString nearestLanguage(const QString &locale)
{
    return languageOf(locale) == QLocale::Chinese ? chinese : source;
}

bool isSpoken(const QString &locale)
{
    return languageOf(locale) == QLocale::Chinese || languageOf(locale) == QLocale::English;
}

QString usedLanguage()
{
    const auto installed = QCoreApplication::instance()->findChildren<QTranslator *>(ours);
    return installed.isEmpty() ? source : nearestLanguage(installed.back()->language());
}

void useLanguage(QCoreApplication &application, const QString &language)
{
    const auto installed = application.findChildren<QTranslator *>(ours);
    if (!installed.isEmpty() && language == usedLanguage())
        return;
    qDeleteAll(installed);
    if (language != source)
        install(application, "qtbase_" + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, "sluice_" + language, ":/translations");
}

QString shippedText(const std::string &english)
{
    return QCoreApplication::translate("shipped", english.c_str());
}

QString named(const QString &name, const QString &value)
{
    return QCoreApplication::translate("Sentences", "%1: %2", "what a value is, and the value").arg(name, value);
}

QString joinedList(const QStringList &items)
{
    QString all;
    for (const QString &each : items)
        all = all.isEmpty() ? each : QCoreApplication::translate("Sentences", "%1, %2", "items of a list").arg(all, each);
    return all;
}

QString joinedClauses(const QStringList &clauses)
{
    QString all;
    for (const QString &each : clauses)
        all = all.isEmpty() ? each : QCoreApplication::translate("Sentences", "%1; %2", "clauses of a line").arg(all, each);
    return all;
}

QString closedUp(QString text)
{
    static const QRegularExpression blank(QStringLiteral("(?<=\\p{Han}) (?=\\p{Han})|(?<=）) (?=\\w)"));
    return text.remove(blank);
}

QString inWholeWords(const QString &text)
{
    const auto ideograph = [](QChar letter) { return letter.script() == QChar::Script_Han; };
    QString joined;
    for (const QChar letter : text) {
        if (!joined.isEmpty() && ideograph(letter) && ideograph(joined.back()))
            joined += QChar(0x2060); // word joiner
        joined += letter;
    }
    return joined;
}

QString withoutLoneLetter(const QString &text)
{
    constexpr qsizetype together = 4;
    const qsizetype first = std::max<qsizetype>(0, text.size() - together);
    return text.left(first) + inWholeWords(text.mid(first));
}

QString joinedSentences(const QStringList &sentences)
{
    QString all;
    for (const QString &each : sentences)
        all =
            all.isEmpty() ? each : QCoreApplication::translate("Sentences", "%1 %2", "one sentence after another").arg(all, each);
    return closedUp(all);
}

} // namespace sluice
