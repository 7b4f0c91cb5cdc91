#include "tests/ui/accessible.h"
#include "tests/ui/cut_off.h"
#include "tests/ui/every_page.h"
#include "tests/ui/patience.h"
#include "tests/ui/text_recorder.h"
#include "tests/ui/told_scene.h"
#include "ui/models/explanations.h"
#include "ui/models/glossary.h"
#include "ui/models/language.h"
#include "ui/views/explainer.h"
#include "ui/views/main_window.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTextDocumentFragment>
#include <QtTest>
#include <map>

using namespace sluice;
using namespace sluice::testing;

namespace {

QString plain(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}

/// What the texts of the program say about a thing, in one voice.
struct Voice {
    QStringList texts;
    std::map<QString, QString> formulas; ///< of the texts that have one
    std::map<QString, QString> sources;  ///< likewise
};
Voice voice(bool expert)
{
    Voice all;
    const auto add = [&](const QString &text, const QString &formula, const QString &source) {
        all.texts << text.simplified();
        if (!formula.isEmpty())
            all.formulas[text.simplified()] = formula.simplified();
        if (!source.isEmpty())
            all.sources[text.simplified()] = source.simplified();
    };
    for (const GlossaryEntry &entry : glossary())
        add(expert ? entry.exact : entry.simple, entry.formula, entry.source);
    for (int view = 0; view <= static_cast<int>(Explained::last); ++view) {
        const Explanation own = explanation(static_cast<Explained>(view));
        add(expert ? own.exact : own.simple, own.formula, own.source);
    }
    return all;
}

/// Where in a plot somebody may ask: its panels, their axes (the numbers and the title beside them), its curves and its legends.
std::vector<std::pair<QString, QPoint>> placesIn(const QCustomPlot &constPlot)
{
    auto &plot = const_cast<QCustomPlot &>(constPlot); // its getters are not const
    std::vector<std::pair<QString, QPoint>> places;
    for (QCPAxisRect *rect : plot.axisRects()) {
        const QRect area = rect->rect();
        places.emplace_back("panel", area.center());
        const std::map<QCPAxis::AxisType, QPoint> beside = {{QCPAxis::atLeft, {area.left() - 4, area.center().y()}},
                                                            {QCPAxis::atRight, {area.right() + 4, area.center().y()}},
                                                            {QCPAxis::atTop, {area.center().x(), area.top() - 4}},
                                                            {QCPAxis::atBottom, {area.center().x(), area.bottom() + 4}}};
        for (const QCPAxis *axis : rect->axes())
            if (axis->visible() && !axis->label().isEmpty())
                places.emplace_back("axis " + axis->label(), beside.at(axis->axisType()));
    }
    for (int index = 0; index < plot.plottableCount(); ++index)
        if (const auto *graph = qobject_cast<const QCPGraph *>(plot.plottable(index));
            graph && graph->visible() && graph->dataCount() > 0) {
            const int middle = graph->dataCount() / 2;
            const QPointF place(graph->keyAxis()->coordToPixel(graph->dataMainKey(middle)),
                                graph->valueAxis()->coordToPixel(graph->dataMainValue(middle)));
            if (QRectF(plot.rect()).contains(place))
                places.emplace_back("curve " + graph->name(), place.toPoint());
        }
    for (const QCPLegend *legend : plot.findChildren<QCPLegend *>())
        for (int item = 0; legend->visible() && item < legend->itemCount(); ++item)
            if (const auto *entry = legend->item(item)) // a cell may be empty
                places.emplace_back("legend", entry->rect().center());
    return places;
}

/// What is wrong with what F1 says at one place: no more than a name, or in the expert's voice no formula where there is one.
QString wrongWith(const QString &said, const Voice &own, const Voice &other, bool expert)
{
    const auto isSaid = [&](const QString &text) { return said.contains(text); };
    const auto found = std::ranges::find_if(own.texts, isSaid);
    if (found == own.texts.end())
        return ": " + said;
    if (expert && own.formulas.contains(*found) && !isSaid(own.formulas.at(*found)))
        return " lacks its formula: " + said;
    if (expert && own.sources.contains(*found) && !isSaid(own.sources.at(*found)))
        return " lacks its source: " + said;
    if (const QString beginner = other.texts[found - own.texts.begin()]; isSaid(beginner) && beginner != *found)
        return " speaks with two voices: " + said;
    return {};
}

QStringList unexplained(const MainWindow &window, bool expert)
{
    QStringList wrong;
    const auto *explainer = window.findChild<Explainer *>();
    const Voice own = voice(expert), other = voice(!expert);
    for (const QWidget *widget : thingsIn(window)) {
        std::vector<std::pair<QString, QPoint>> places = {{QString(), widget->rect().center()}};
        if (const auto *plot = qobject_cast<const QCustomPlot *>(widget))
            places = placesIn(*plot);
        for (const auto &[name, place] : places) {
            const QString said = plain(explainer->explanationOf(*widget, place)).simplified();
            if (const QString why = wrongWith(said, own, other, expert); !why.isEmpty())
                wrong << nameOf(widget) + ' ' + name + why;
        }
    }
    return wrong;
}

} // namespace

class EveryPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { useLanguage(*qApp, "en"); }

    void everythingIsExplainedInTwoVoices()
    {
        Scene scene = toldScene();
        scene.homework = true;
        Reader reader(scene);
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        const auto look = [&] { return unexplained(reader.window, reader.window.workbench().viewState().expert); };
        const QString problems = reader.onEveryPage(look);
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
        reader.window.workbench().setSceneStep(2); // it asks for a curve
        emit reader.window.findChild<QPushButton *>("scenePredict")->clicked();
        QTRY_VERIFY2(look().isEmpty(), qPrintable(look().join('\n')));
    }

    /// A number below zero has a minus sign, not a hyphen; what is typed into a field or stands in a file is as it is there.
    void everyMinusIsOne()
    {
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        bool minus = false;
        const QRegularExpression hyphen("(^|[\\s(=×·])-\\d");
        const QString problems = reader.onEveryPage([&] {
            QStringList wrong;
            QStringList typed;
            for (const auto *field : reader.window.findChildren<QLineEdit *>())
                typed << field->text();
            const auto *rows = reader.window.findChild<QTableWidget *>("firstRows"); // as they are read
            for (const QTableWidgetItem *cell : rows->findItems("*", Qt::MatchWildcard))
                typed << cell->text();
            for (const PaintedText &painted : paintedTexts(reader.window)) {
                minus = minus || painted.text.contains(QChar(0x2212));
                if (hyphen.match(painted.text).hasMatch() && !typed.contains(painted.text))
                    wrong << painted.text;
            }
            return wrong;
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
        QVERIFY(minus);
    }

    /// Neither in the window nor in its figures.
    void everyCharacterHasAPicture()
    {
        useLanguage(*qApp, "zh_CN");
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        bool chinese = false;
        const QString problems = reader.onEveryPage([&] {
            QStringList boxes;
            for (const PaintedText &painted : paintedTexts(reader.window)) {
                chinese = chinese || painted.text.contains(QChar(0x8bad)); // of 训练, training
                if (const QString own = boxesIn(painted.text, painted.font); !own.isEmpty())
                    boxes << own;
            }
            return boxes;
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
        QVERIFY(chinese);
    }
};

QTEST_MAIN(EveryPageTest)
#include "every_page_test.moc"
