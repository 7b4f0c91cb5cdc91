#include "core/train/divergence.h"
#include "tests/ui/shipped_scenes.h"
#include "ui/models/error_text.h"
#include "ui/models/language.h"
#include "ui/models/memory_heading.h"
#include "ui/models/model_name.h"
#include "ui/models/plain_words.h"
#include "ui/models/run_summary.h"

#include <QRegularExpression>
#include <QtTest>
#include <set>

using namespace sluice;

class ModelNameTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { useLanguage(*qApp, "en"); }

    /// Of every model that ships, but for what is called the same in every language.
    void everyShippedNameIsSaidInTheLanguage()
    {
        const std::set<std::string> everywhere = {"LSTM", "GRU", "RNN"};
        std::set<std::string> names;
        for (const Scene &scene : testing::shippedScenes())
            for (const ModelSpec &model : scene.experiment.models)
                names.insert(model.name);
        QVERIFY(names.contains("Dense") && names.contains("LSTM open"));
        for (const std::string &name : names)
            QCOMPARE(modelName(name), QString::fromStdString(name));
        useLanguage(*qApp, "zh_CN");
        for (const std::string &name : names)
            QVERIFY2((modelName(name) == QString::fromStdString(name)) == everywhere.contains(name), name.c_str());
    }

    /// A sentence has blanks for Latin names.
    void aTranslatedNameHasNoBlanksAboutIt()
    {
        useLanguage(*qApp, "zh_CN");
        Comparison comparison;
        comparison.models = {{modelName("Large"), 0.25, 100}, {modelName("Small"), 0.5, 10}};
        comparison.epoch = 10;
        comparison.trained = comparison.ended = true;
        comparison.constant = 1.0;
        const QString words = plainWords(comparison);
        QVERIFY2(words.contains("大网络领先") && !words.contains("大网络 "), qPrintable(words));
        QCOMPARE(joinedSentences({"LSTM 领先。", "大网络 落后 2 倍。"}), QString("LSTM 领先。大网络落后 2 倍。"));
    }

    void listsAreJoinedAsTheLanguageDoes()
    {
        QCOMPARE(joinedList({"a", "b", "c"}), QString("a, b, c"));
        QCOMPARE(joinedClauses({"a, b", "c"}), QString("a, b; c"));
        useLanguage(*qApp, "zh_CN");
        QCOMPARE(joinedList({modelName("Large"), "LSTM"}), QString("大网络、LSTM"));
        QCOMPARE(namesOf({{"Large", {}}, {"LSTM", {}}}), QString("大网络、LSTM"));
        QCOMPARE(closedUp("未训练的 大网络"), QString("未训练的大网络"));
        QCOMPARE(closedUp("未训练的 LSTM"), QString("未训练的 LSTM"));
        QCOMPARE(closedUp("上一周期的值（11 行前） 0.44 · 平均值"), QString("上一周期的值（11 行前）0.44 · 平均值"));
        Experiment experiment;
        experiment.models = {{"Large", {LstmSpec{4}}}, {"Small", {GruSpec{2}}}};
        const QString heading = memoryTitle({}, experiment);
        static const QRegularExpression foreign("[,;]|\\p{Han} \\p{Han}");
        QVERIFY2(heading.contains("大网络") && !heading.contains(foreign), qPrintable(heading));
    }

    /// The banner of a training that diverged.
    void anErrorSaysItInTheLanguageToo()
    {
        useLanguage(*qApp, "zh_CN");
        Experiment experiment;
        experiment.models = {{"Large", {}}, {"Large 2", {}}};
        const Sentence head(SLUICE_MESSAGE("core", "head"));
        QVERIFY(errorText(describe({0, 1, 1, head, false}, experiment)).startsWith("大网络"));
        QVERIFY(errorText(describe({1, 1, 1, head, false}, experiment)).startsWith("Large 2"));
    }

    void whatAUserWritesStays()
    {
        useLanguage(*qApp, "zh_CN");
        for (const char *name : {"", "dense", "Dense 2", "My net", "网络", "The task"})
            QCOMPARE(modelName(name), QString(name));
    }
};

QTEST_GUILESS_MAIN(ModelNameTest)
#include "model_name_test.moc"
