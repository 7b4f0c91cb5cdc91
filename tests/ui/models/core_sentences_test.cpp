#include "core/data/data_file.h"
#include "core/io/experiment_json.h"
#include "core/io/session_data.h"
#include "core/task/leaks.h"
#include "core/train/divergence.h"
#include "ui/models/error_text.h"
#include "ui/models/language.h"
#include "ui/models/source_text.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

using namespace sluice;

namespace {

/// What is left of a sentence in Latin letters once what is no word of a language is gone: paths, keys of files, what was found.
QStringList latinWords(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("\\S*/\\S*|\\$[.\\w\\[\\]]*|\\w+\\.\\w+|\"[^\"]*\"|“[^”]*”")));
    static const QStringList terms = {"csv", "tsv", "txt", "npy", "npz", "UTF", "NaN", "Latin", "true", "false"};
    QStringList words;
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    for (auto found = word.globalMatch(text); found.hasNext();)
        if (const QString each = found.next().captured(); !terms.contains(each))
            words << each;
    return words;
}

} // namespace

/// What core says to a reader is said in the window's language, down to its smallest part. Names in the data used here are Chinese, so
/// that a Latin word is one that was not translated.
class CoreSentencesTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    std::filesystem::path write(const char *name, const std::string &bytes) const
    {
        const std::filesystem::path file = folder_.filePath(name).toStdString();
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }
    Sentence understood(const char *name, const std::string &bytes, const FileSettings &settings = {}) const
    {
        const auto reading = readDataFile(write(name, bytes), settings);
        return reading ? *reading->preview : reading.error();
    }
    Sentence wrong(const std::string &json) const
    {
        const auto experiment = parseExperiment(json, "实验");
        return experiment ? Sentence(SLUICE_MESSAGE("core", "it was read")) : experiment.error();
    }

private slots:
    void cleanup() { useLanguage(*qApp, "en"); }

    /// The command line's are not grouped, the window's are; digits that are data stay.
    void largeNumbersAreGrouped()
    {
        const Sentence sentence(SLUICE_MESSAGE("core", "%1: %2 characters, %3 different ones; predicts the next character."),
                                std::string("1900.txt"), size_t(12600), 17);
        QCOMPARE(errorText(sentence),
                 QString("1900.txt: 12\u202F600 characters, 17 different ones; predicts the next character."));
        QCOMPARE(sentence.english(), std::string("1900.txt: 12600 characters, 17 different ones; predicts the next character."));
    }

    void howFilesAreUnderstood()
    {
        std::string rows, commas, single = "甲\n", gaps = "甲;乙\n";
        for (int row = 0; row < 20; ++row) {
            rows += std::to_string(row * row) + ",5\t" + std::to_string(row % 3) + "\t说明" + std::to_string(row) + "\n";
            commas += std::to_string(2000 + row) + "," + std::to_string(row % 7) + "\n";
            single += std::to_string(row % 5) + "\n";
            gaps += std::to_string(row % 4) + (row == 3 ? ";\n" : ";" + std::to_string(row % 6) + "\n");
        }
        FileSettings drop, fill, latin;
        drop.csv.missing = MissingPolicy::drop;
        fill.csv.missing = MissingPolicy::interpolate;
        latin.csv.encoding = TextEncoding::latin1;
        FileSettings lines;
        lines.text.lines = true;
        std::string eight = "甲,乙,丙,丁,戊,己,庚,辛\n";
        for (int row = 0; row < 12; ++row)
            eight += "1,2,3,4,5,6,7," + std::to_string(row) + "\n";
        std::vector<Sentence> sentences = {understood("列.tsv", "甲\t乙\t丙\n" + rows),
                                           understood("年.csv", "年,值\n" + commas),
                                           understood("单.csv", single),
                                           understood("缺.csv", gaps, drop),
                                           understood("缺.csv", gaps, fill),
                                           understood("缺.csv", gaps),
                                           understood("数.csv", "x,y\n1,2\n3,4\n5,6\n", latin),
                                           understood("多.csv", eight),
                                           understood("文.txt", "今天天气很好。\n明天也很好。\n"),
                                           understood("文.txt", "今天天气很好。\n明天也很好。\n", lines)};
        for (const char *name : {"line.npy", "ramp_lf4.npy", "labelled.npz", "gaps.npy", "unlike.npz"}) {
            const auto reading = readDataFile(std::filesystem::path(SLUICE_SOURCE_DIR "/tests/oracle/arrays") / name);
            sentences.push_back(reading ? *reading->preview : reading.error());
        }
        areTranslated(sentences);
    }

    void whatIsWrongWithSettings()
    {
        FileSettings settings;
        settings.kind = FileKind::csv;
        std::vector<Sentence> sentences;
        for (std::optional<char> CsvSettings::*mark :
             {&CsvSettings::separator, &CsvSettings::decimal, &CsvSettings::thousands, &CsvSettings::comment}) {
            FileSettings told = settings;
            told.csv.*mark = '"';
            sentences.push_back(understood("数.csv", "1,2\n3,4\n", told));
        }
        areTranslated(sentences);
    }

    void whatIsWrongWithAnExperiment()
    {
        const std::string begin = R"({"schema": 1, "data": {"source": "builtin:nile"}, "models": )";
        const std::string models = begin + R"([{"name": "甲", "layers": [{"type": "dense", "units": 2}]}], )";
        std::vector<Sentence> sentences = {wrong("7"),
                                           wrong(begin + "3}"),
                                           wrong(begin + "[]}"),
                                           wrong(begin + R"([{"name": "", "layers": [{"type": "dense", "units": 2}]}]})"),
                                           wrong(begin + R"([{"name": "甲", "layers": [{"type": "dents", "units": 2}]}]})"),
                                           wrong(models + R"("task": {"lookback": 0}})"),
                                           wrong(models + R"("task": {"stateful": 3}})"),
                                           wrong(models + R"("task": {"split": [2, 0.5, 0.1]}})"),
                                           wrong(models + R"("training": {"epochs": "viele"}})"),
                                           wrong(models + R"("training": {"clip_norm": -1}})"),
                                           wrong(models + R"("training": {"farbe": 1}})")};
        areTranslated(sentences);
    }

    void whereTrainingFailed()
    {
        Experiment experiment;
        experiment.models = {{"网", {LstmSpec{2}}}};
        std::vector<Sentence> sentences;
        for (const Part part : {Part::inputGate, Part::forgetGate, Part::candidate, Part::outputGate, Part::cell, Part::hidden,
                                Part::resetGate, Part::updateGate})
            sentences.push_back(describe({0, 1, 1, partPlace(0, part), true}, experiment));
        sentences.push_back(describe({0, 1, 1, partPlace(1, {}), false}, experiment));
        sentences.push_back(describe({0, 1, 1, Sentence(SLUICE_MESSAGE("core", "head")), false}, experiment));
        areTranslated(sentences);
    }

    /// What a built-in source says of itself, as the page Data shows it, and the units on the axes.
    void whatSourcesSayOfThemselves()
    {
        useLanguage(*qApp, "zh_CN");
        for (const SourceDescription &source : builtInSources()) {
            const QString text = sourceText(source.id);
            QVERIFY2(!text.contains(" as in ") && !text.contains("generated") && !text.contains("none:") &&
                         !text.contains(" is "),
                     qPrintable(text));
            for (const ParameterRange &range : source.parameters)
                QVERIFY2(latinWords(shippedText(range.meaning)).isEmpty(), qPrintable(shippedText(range.meaning)));
            const auto data = loadData({.source = source.id}, 1);
            QVERIFY(data);
            if (data->unit != "ppmv")
                QVERIFY2(latinWords(shippedText(data->unit)).isEmpty(), qPrintable(shippedText(data->unit)));
        }
    }

private:
    static void areTranslated(const std::vector<Sentence> &sentences)
    {
        for (const Sentence &sentence : sentences) {
            useLanguage(*qApp, "zh_CN");
            const QString text = errorText(sentence);
            QVERIFY2(text != QString::fromStdString(sentence.english()), qPrintable(text));
            QVERIFY2(latinWords(text).isEmpty(), qPrintable(text + "\n" + latinWords(text).join(' ')));
            useLanguage(*qApp, "en");
            QString inWindow = QString::fromStdString(sentence.english());
            inWindow.replace("data.missing “drop”", "“drop the row” at “missing values”"); // which has a control there
            QCOMPARE(errorText(sentence).remove(QChar(0x202F)), inWindow);                 // which groups digits
        }
    }
};

QTEST_GUILESS_MAIN(CoreSentencesTest)
#include "core_sentences_test.moc"
