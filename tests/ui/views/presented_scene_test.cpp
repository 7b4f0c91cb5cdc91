#include "tests/ui/cut_off.h"
#include "tests/ui/lecture.h"
#include "tests/ui/shipped_scenes.h"
#include "tests/ui/told_scene.h"
#include "ui/models/language.h"
#include "ui/models/shortcuts.h"
#include "ui/views/answer_option.h"
#include "ui/views/compare_page.h"
#include "ui/views/prediction_page.h"
#include "ui/views/scene_card.h"

#include <QScrollArea>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// The told scene with a second chip in its first step.
Scene twoChips()
{
    Scene scene = toldScene();
    SceneJump second;
    second.label = "Inside again";
    second.page = ScenePage::inside;
    second.unit = 0;
    scene.steps.front().jumps.push_back(second);
    return scene;
}

struct Told : Lecture {
    explicit Told(const Scene &scene = twoChips()) : Lecture({1280, 720}, scene)
    {
        QTRY_VERIFY(ready());
        window.setPresenting(true);
        QTRY_VERIFY(footer().contains("Untrained"));
    }
    size_t step() { return window.workbench().viewState().scene.step; }
    bool asks() { return stageOf()->findChild<PredictionPage *>()->isVisible(); }
    SceneCard *card() { return stageOf()->findChild<SceneCard *>(); }
    QString says() { return card()->isVisible() ? card()->findChild<QLabel *>("presentedText")->text() : QString(); }
    template <class Page> bool shows() { return qobject_cast<Page *>(pages()->currentWidget()); }
    void answer(const std::string &question)
    {
        SceneAnswers answers = window.workbench().viewState().scene.answers;
        SceneAnswer answer{question, {}, {}, false};
        answer.picked = 0;
        answers.set(answer);
        window.workbench().setAnswers(answers);
    }
};

/// The told scene, whose question to pick has those answers, of which the longest is right.
Scene asking(const std::string &prompt, std::vector<ChooseQuestion::Option> options)
{
    Scene scene = twoChips();
    const auto longest =
        std::ranges::max_element(options, {}, [](const auto &option) { return shippedText(option.text).size(); });
    for (ChooseQuestion::Option &option : options)
        option.right = {{"parameters", ClaimBound{&option == &*longest ? 0.0 : 1e9}, {}}};
    scene.steps[1].question = SceneQuestion{"epochs", prompt, ChooseQuestion{std::move(options)}};
    return scene;
}

/// Of every shipped scene the question whose answers are longest in this language.
std::vector<Scene> longestQuestions()
{
    std::vector<Scene> found;
    for (const Scene &scene : shippedScenes()) {
        qsizetype longest = 0;
        Scene asks;
        for (const SceneStep &step : scene.steps) {
            const auto *choose = step.question ? std::get_if<ChooseQuestion>(&step.question->asked) : nullptr;
            for (const auto &option : choose ? choose->options : std::vector<ChooseQuestion::Option>())
                if (const qsizetype length = shippedText(option.text).size(); length > longest) {
                    longest = length;
                    asks = asking(step.question->prompt, choose->options);
                }
        }
        if (longest > 0)
            found.push_back(asks);
    }
    return found;
}

} // namespace

/// A scene told from the presentation, by keys alone.
class PresentedSceneTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { useLanguage(*qApp, "en"); }

    void theFooterNamesTheStep()
    {
        Told told;
        QVERIFY2(told.footer().contains("1 of 5: Untrained"), qPrintable(told.footer()));
        told.press(Qt::Key_N);
        QTRY_VERIFY2(told.footer().contains("2 of 5: Pick"), qPrintable(told.footer()));
        told.press(Qt::Key_P);
        QTRY_VERIFY(told.footer().contains("1 of 5: Untrained"));
        told.press(Qt::Key_P); // there is none before
        QCOMPARE(told.step(), size_t(0));
    }

    /// A question fills the screen; neither another step nor another page can be seen before it is answered.
    void aQuestionIsNotPassedBy()
    {
        Told told;
        told.press(Qt::Key_N);
        QTRY_VERIFY(told.asks());
        QCoreApplication::processEvents();
        for (const Qt::Key key : {Qt::Key_N, Qt::Key_C, Qt::Key_PageDown, Qt::Key_PageUp}) {
            told.press(key);
            QCoreApplication::processEvents();
            QCOMPARE(told.step(), size_t(1));
            QVERIFY(told.asks());
        }
        told.answer("epochs");
        QCoreApplication::processEvents();
        told.press(Qt::Key_N);
        QCOMPARE(told.step(), size_t(2));
        QTRY_VERIFY(told.asks()); // the next one
        told.press(Qt::Key_P);
        told.press(Qt::Key_P);
        QTRY_VERIFY(!told.asks());
        QTRY_VERIFY(told.shows<ComparePage>()); // the first step's own view
        told.press(Qt::Key_PageDown);
        told.press(Qt::Key_PageDown);
        QTRY_VERIFY(told.shows<InsidePage>()); // pages turn again
    }

    /// Whatever a scene asks, in the lines that it takes.
    void everyAnswerIsReadWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << "en";
        QTest::newRow("zh_CN") << "zh_CN";
    }
    void everyAnswerIsReadWhole()
    {
        QFETCH(QString, language);
        useLanguage(*qApp, language);
        for (const Scene &scene : longestQuestions()) {
            Lecture told({1280, 720}, scene);
            QTRY_VERIFY(told.ready());
            QTRY_VERIFY(told.window.findChild<QLabel *>("sceneText")->text().startsWith("<b>")); // it has been counted
            told.train(); // or the answer would only be kept
            told.window.setPresenting(true);
            told.press(Qt::Key_N);
            auto *page = told.stageOf()->findChild<PredictionPage *>();
            QTRY_VERIFY(page->isVisible());
            page->findChild<AnswerOption *>()->button()->click();
            page->findChild<QPushButton *>("givePrediction")->click();
            QTRY_VERIFY(page->findChild<QLabel *>("predictionResult")->isVisible());
            const auto right = [page] {
                const auto answers = page->findChildren<AnswerOption *>();
                return std::ranges::count_if(answers, [](const AnswerOption *answer) { return answer->text().contains("✓"); });
            };
            QTRY_COMPARE(right(), 1); // which is computed beside the window
            const double zoom = told.presentation()->zoom();
            QStringList wrong;
            QTRY_VERIFY2((wrong = cutOff(*page)).isEmpty(), qPrintable(wrong.join('\n')));
            QTRY_VERIFY(told.stageOf()->width() * zoom <= 1281 && told.stageOf()->height() * zoom <= 721);
        }
    }

    /// The chips lead where they lead beside the page, one after the other; the view stays a projector's.
    void chipsAreFollowedInTurn()
    {
        Told told;
        QTRY_VERIFY(told.shows<ComparePage>()); // it opens with the first one
        const ViewState &state = told.window.workbench().viewState();
        for (int round = 0; round < 2; ++round) {
            told.press(Qt::Key_C);
            QTRY_VERIFY(told.shows<InsidePage>());
            QCOMPARE(state.selection.unit, size_t(0));
            told.press(Qt::Key_C);
            QTRY_VERIFY(told.shows<ComparePage>());
            QCOMPARE(state.selection.sample, size_t(3));
            QCOMPARE(state.selection.unit, size_t(1));
            QVERIFY(state.task->sample(state.selection.split, 3).x(1, state.selection.step) > 0.5F);
            QVERIFY(!state.expert);
        }
        told.press(Qt::Key_C);
        QTRY_VERIFY(told.shows<InsidePage>());
        told.press(Qt::Key_N); // and back: it opens with the first one
        told.press(Qt::Key_P);
        QTRY_VERIFY(!told.asks());
        QTRY_VERIFY(told.shows<ComparePage>());
        QVERIFY(!told.window.workbench().viewState().expert);
        told.press(Qt::Key_C);
        QTRY_VERIFY(told.shows<InsidePage>());
    }

    /// From step to step, until a chip is followed; a question covers it.
    void aStepsTextLiesOverThePage()
    {
        Told told;
        QVERIFY(!told.card()->isVisible());
        told.press(Qt::Key_T);
        QTRY_VERIFY2(told.says().startsWith("<b>43</b> weights, forget gate <b>0."), qPrintable(told.says()));
        told.press(Qt::Key_T);
        QVERIFY(!told.card()->isVisible());
        told.press(Qt::Key_N);
        QTRY_VERIFY(told.asks());
        QVERIFY(!told.card()->isVisible());
        told.press(Qt::Key_T); // there is nothing it could lie over
        QVERIFY(!told.card()->isVisible());
        told.answer("epochs");
        told.answer("gate");
        told.press(Qt::Key_N);
        told.press(Qt::Key_N);
        QTRY_COMPARE(told.step(), size_t(3));
        QTRY_VERIFY(told.says().contains("Train first"));
        useLanguage(*qApp, "zh_CN");
        QTRY_VERIFY(!told.says().isEmpty() && !told.says().contains("Train first"));
        useLanguage(*qApp, "en");
        told.train();
        QTRY_VERIFY2(told.says().contains("after <b>6</b> epochs"), qPrintable(told.says()));
        QCOMPARE(told.card()->findChild<QLabel *>("presentedTitle")->text(), QString("Trained"));
        QCOMPARE(told.card()->accessibleName(), QString("Trained"));
        told.press(Qt::Key_C);
        QVERIFY(!told.card()->isVisible());
        told.press(Qt::Key_T);
        QVERIFY(told.card()->isVisible());
        told.press(Qt::Key_N); // what does not hold is said with its numbers
        QTRY_VERIFY2(told.says().contains("epochs is 6, said to be above 100"), qPrintable(told.says()));
        QVERIFY(told.window.findChild<Presentation *>()->accessibleDescription().contains("T shows what a step says"));
    }

    /// None is scrolled, nor smaller than it would be read best.
    void everyShippedTextHasRoom_data() { everyAnswerIsReadWhole_data(); }
    void everyShippedTextHasRoom()
    {
        QFETCH(QString, language);
        useLanguage(*qApp, language);
        constexpr double screen = 520; // of 720 pixels, drawn larger by 18/13
        for (const Scene &scene : shippedScenes()) {
            MeasuredValues values;
            for (const NamedMeasure &named : scene.measures)
                values[named.name] = 0.123;
            for (size_t step = 0; step < scene.steps.size(); ++step)
                for (const std::string &text : {scene.steps[step].text, scene.steps[step].otherwise}) {
                    if (text.empty())
                        continue;
                    Scene said = scene;
                    said.steps[step].text = text;
                    said.steps[step].claims.clear();
                    QWidget page;
                    page.resize(924, 520);
                    auto *card = new SceneCard(&page);
                    page.show();
                    card->show(sceneContent({std::make_shared<const Scene>(said), {}, step, {}}, values, {}));
                    card->show();
                    card->lay(QRect(0, 0, 924, 490), screen);
                    QCoreApplication::processEvents();
                    const QString what = QString::fromStdString(scene.id) + ' ' + QString::number(step + 1);
                    QVERIFY2(card->height() <= screen / 2 && card->y() > 0, qPrintable(what));
                    QVERIFY2(card->findChild<QLabel *>("presentedText")->font().pixelSize() >= screen / 36, qPrintable(what));
                    QVERIFY2(card->findChild<QScrollArea *>()->verticalScrollBar()->maximum() == 0, qPrintable(what));
                    const QStringList wrong = cutOff(*card);
                    QVERIFY2(wrong.isEmpty(), qPrintable(what + wrong.join('\n')));
                }
        }
    }

    /// In turn one about each kind of network; the footer names a unit only where one is seen.
    void theFooterNamesTheKindOfNetworkThatAChipLeadsTo()
    {
        Scene scene = toldScene();
        SceneJump dense, recurrent;
        dense.label = "Dense";
        dense.model = 0;
        recurrent.label = "LSTM";
        recurrent.model = 1;
        dense.page = recurrent.page = ScenePage::inside;
        scene.steps.front().jumps = {dense, recurrent};
        Told told(scene);
        for (int round = 0; round < 2; ++round) {
            QTRY_VERIFY2(told.footer().contains("Dense, validation sample 1 of"), qPrintable(told.footer()));
            QVERIFY(!told.footer().contains("unit"));
            told.press(Qt::Key_C);
            QTRY_VERIFY2(told.footer().contains("LSTM, unit 1 of 2, validation sample 1 of"), qPrintable(told.footer()));
            told.press(Qt::Key_C);
        }
    }

    void whereNothingIsToldTheKeysDoNothing()
    {
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        const QString before = lecture.footer();
        for (const Qt::Key key : {Qt::Key_N, Qt::Key_P, Qt::Key_C})
            lecture.press(key);
        QCoreApplication::processEvents();
        QCOMPARE(lecture.footer(), before);
    }

    void theKeysAreListed()
    {
        QStringList keys;
        const ShortcutGroup presenting = shortcuts().back();
        for (const Shortcut &each : presenting.shortcuts)
            keys << each.keys;
        QVERIFY(keys.contains("N, P") && keys.contains("C") && keys.contains("T"));
    }
};

QTEST_MAIN(PresentedSceneTest)
#include "presented_scene_test.moc"
