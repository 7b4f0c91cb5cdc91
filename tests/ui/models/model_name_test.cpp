#include "tests/ui/shipped_scenes.h"
#include "ui/models/language.h"
#include "ui/models/model_name.h"

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

    void whatAUserWritesStays()
    {
        useLanguage(*qApp, "zh_CN");
        for (const char *name : {"", "dense", "Dense 2", "My net", "网络", "The task"})
            QCOMPARE(modelName(name), QString(name));
    }
};

QTEST_GUILESS_MAIN(ModelNameTest)
#include "model_name_test.moc"
