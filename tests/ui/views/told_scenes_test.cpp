#include "tests/ui/lecture.h"
#include "tests/ui/patience.h"
#include "tests/ui/shipped_scenes.h"
#include "tests/ui/told_apart.h"
#include "ui/models/language.h"
#include "ui/views/fonts.h"
#include "ui/views/scene_guide.h"

#include <QtTest>
#include <algorithm>

using namespace sluice;
using namespace sluice::testing;

namespace {

constexpr double leastHeightTold = 110 / 720.0; ///< between the axes of a plot, of the screen's height

SceneAnswer anyAnswer(const SceneQuestion &question)
{
    SceneAnswer answer{question.id, {}, {}, false};
    if (const auto *draw = std::get_if<DrawQuestion>(&question.asked))
        answer.drawn = std::vector<double>(1000, draw->most / 2);
    else
        answer.picked = 0;
    return answer;
}

/// A shipped scene that is told once it has been trained and its every question answered.
class Teller : public Lecture {
public:
    explicit Teller(const Scene &scene) : Lecture({1280, 720}, std::vector{scene}), scene_(scene) {}

    bool opened() { return ready() && !guide()->reader().values().empty(); }
    void prepare()
    {
        SceneAnswers answers = window.workbench().viewState().scene.answers;
        for (const SceneStep &step : scene_.steps)
            if (step.question)
                answers.set(anyAnswer(*step.question));
        window.workbench().setAnswers(answers);
        trainToTheEnd();
    }
    /// What is wrong with each step as it opens and after each of its chips.
    QStringList everyStep(const QString &where)
    {
        QStringList problems;
        while (step() > 0)
            guide()->stepBy(-1);
        for (size_t wanted = 0; wanted < scene_.steps.size(); ++wanted) {
            if (wanted > 0)
                guide()->stepBy(1);
            const std::vector<SceneJump> &jumps = scene_.steps[wanted].jumps;
            const QString place = QString("%1, step %2").arg(where).arg(wanted + 1);
            problems << (step() == wanted ? problemsAt(place) : QStringList(place + " is not reached"));
            for (size_t chip = opensWithFirst(jumps) ? 1 : 0; chip < jumps.size(); ++chip) {
                follow(jumps[chip]);
                problems << problemsAt(QString("%1, chip %2").arg(place).arg(chip + 1));
            }
        }
        return problems;
    }

private:
    SceneGuide *guide() { return window.findChild<SceneGuide *>(); }
    size_t step() { return window.workbench().viewState().scene.step; }
    const std::string &run() { return window.workbench().viewState().scene.run; }
    bool opensWithFirst(const std::vector<SceneJump> &jumps)
    {
        return !jumps.empty() && jumps.front().run.value_or(run()) == run();
    }
    void trainToTheEnd()
    {
        window.workbench().setPace({});
        window.workbench().train();
        QTRY_VERIFY_WITH_TIMEOUT(ended(), 60000);
    }
    bool ended() { return !window.workbench().viewState().final.empty(); } // by divergence, too
    /// Another run that the chip opens is trained.
    void follow(const SceneJump &jump)
    {
        const bool opens = jump.run.value_or(run()) != run();
        guide()->followNextChip();
        if (!opens)
            return;
        QTRY_VERIFY_WITH_TIMEOUT(run() == *jump.run && ready(), 20000);
        trainToTheEnd();
    }

    QStringList problemsAt(const QString &place)
    {
        if (presentation())
            presentation()->setTextWanted(true); // a chip puts it away
        QCoreApplication::processEvents();
        QStringList wrong;
        const bool whole = QTest::qWaitFor([&] { return (wrong = wrongNow()).isEmpty(); }, patience);
        return whole ? QStringList() : wrong.replaceInStrings(QRegularExpression("^"), place + ": ");
    }
    QStringList wrongNow()
    {
        QWidget &all = presentation() ? *stageOf() : static_cast<QWidget &>(window);
        QStringList wrong = cutOff(all) + squeezed(all, *pages()) + touching(all) + mixedUpIn(all);
        const QWidget &page = *pages()->currentWidget();
        const QList<Plot *> plots = page.findChildren<Plot *>();
        const auto seen = [&](const Plot *plot) { return plot->isVisibleTo(&page); };
        if (panelsOf(page) == 0 && std::ranges::none_of(plots, seen))
            wrong << "nothing is shown";
        return presentation() ? wrong + covered(all) + scrolled(all) + lowPlots(page) : wrong;
    }
    /// Those that show curves or weights in less than is read from the last row; a row of Inside and one of a layer's units are narrow ones.
    QStringList lowPlots(const QWidget &page)
    {
        QStringList low;
        for (Plot *plot : page.findChildren<Plot *>())
            if (plot->isVisibleTo(&page) && !qobject_cast<InsideStack *>(plot))
                for (const QCPAxisRect *rect : plot->axisRects())
                    if (rect->realVisibility() &&
                        rect->height() < leastHeightTold * presentation()->height() / presentation()->zoom())
                        low << QString("%1: %2 high").arg(nameOf(plot)).arg(rect->height() * presentation()->zoom());
        return low;
    }

    Scene scene_;
};

} // namespace

/// What is shown while a shipped scene is told is seen whole: beside its text in the window, and above it on a projector.
class ToldScenesTest : public QObject {
    Q_OBJECT

    std::vector<Scene> scenes_ = shippedScenes();

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useFonts(); // Chinese ones are higher
    }
    void cleanup() { useLanguage(*qApp, "en"); }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<size_t>("scene");
        QTest::addColumn<QString>("language");
        for (size_t scene = 0; scene < scenes_.size(); ++scene)
            for (const QString &language : languages())
                QTest::addRow("%s, %s", scenes_[scene].id.c_str(), qPrintable(language)) << scene << language;
    }
    void nothingIsCutOff()
    {
        QFETCH(size_t, scene);
        QFETCH(QString, language);
        useLanguage(*qApp, language);
        Teller teller(scenes_[scene]);
        QTRY_VERIFY_WITH_TIMEOUT(teller.opened(), patience);
        teller.prepare();
        QStringList problems = teller.everyStep("window");
        for (const QSize screen : {QSize(1280, 720), QSize(1920, 1080)}) {
            teller.window.resize(screen);
            teller.window.setPresenting(true);
            problems << teller.everyStep(QString::number(screen.height()));
            teller.window.setPresenting(false);
        }
        QVERIFY2(problems.isEmpty(), qPrintable('\n' + problems.join('\n')));
    }
};

QTEST_MAIN(ToldScenesTest)
#include "told_scenes_test.moc"
