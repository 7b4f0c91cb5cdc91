#include "tests/ui/shipped_scenes.h"
#include "ui/models/language.h"
#include "ui/models/loss_text.h"

#include <QRegularExpression>
#include <QtTest>

using namespace sluice;

namespace {

/// What a step says at one time or another, in the window's language.
QString saidBy(const SceneStep &step)
{
    return QStringList{shippedText(step.text), shippedText(step.before), shippedText(step.otherwise)}.join('\n');
}

} // namespace

/// What shipped scenes say of what is shown is what stands there.
class SceneQuotesTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { useLanguage(*qApp, "en"); }

    /// The line of the best constant, as the plot of the losses names it.
    void aConstantIsCalledAsInThePlot()
    {
        for (const auto &[language, verb] : {std::pair("en", "predict"), {"zh_CN", "预测"}}) {
            useLanguage(*qApp, language);
            const QRegularExpression quote(QString("“(%1[^”]*)”").arg(verb));
            int quotes = 0;
            for (const Scene &scene : testing::shippedScenes())
                for (const SceneStep &step : scene.steps)
                    for (const QRegularExpressionMatch &match : quote.globalMatch(saidBy(step))) {
                        QCOMPARE(match.captured(1), constantName(scene.experiment.training.loss));
                        ++quotes;
                    }
            QVERIFY(quotes > 0);
        }
    }

    /// A unit that a text tells the number of.
    void theUnitThatIsSpokenOfIsShown()
    {
        int spokenOf = 0;
        for (const Scene &scene : testing::shippedScenes())
            for (const SceneStep &step : scene.steps)
                for (const NamedMeasure &measure : scene.measures) {
                    const QString place = QString("{%1}").arg(QString::fromStdString(measure.name));
                    if (!std::holds_alternative<UnitMeasure>(measure.measure) || !saidBy(step).contains(place))
                        continue;
                    for (const SceneJump &jump : step.jumps)
                        QCOMPARE(jump.unitOf, measure.name);
                    ++spokenOf;
                }
        QVERIFY(spokenOf > 0);
    }
};

QTEST_GUILESS_MAIN(SceneQuotesTest)
#include "scene_quotes_test.moc"
