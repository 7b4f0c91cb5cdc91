#include "ui/models/explanations.h"

#include <QRegularExpression>
#include <QtTest>
#include <set>

using namespace sluice;

namespace {

/// Parts of the window that are used and define nothing: buttons, lists, forms. All else is a quantity, with its definition and source.
const std::set<Explained> usedOnly = {Explained::transport,    Explained::source, Explained::voices,     Explained::exporting,
                                      Explained::viewing,      Explained::pages,  Explained::experiment, Explained::scene,
                                      Explained::sceneAnswers, Explained::data,   Explained::columns,    Explained::selection,
                                      Explained::message};

std::vector<Explained> all()
{
    std::vector<Explained> views;
    for (int view = 0; view <= static_cast<int>(Explained::last); ++view)
        views.push_back(static_cast<Explained>(view));
    return views;
}

} // namespace

class ExplanationsTest : public QObject {
    Q_OBJECT

private slots:
    void everyThingIsExplainedInBothVoices()
    {
        std::set<QString> titles;
        for (const Explained view : all()) {
            const Explanation own = explanation(view);
            QVERIFY2(!own.title.isEmpty() && titles.insert(own.title).second, qPrintable(own.title));
            QVERIFY2(own.simple.size() > 40, qPrintable(own.title));
            QVERIFY2(own.exact.size() > 40, qPrintable(own.title));
            QVERIFY2(own.simple != own.exact, qPrintable(own.title));
            QVERIFY2(!explanationHtml(view, false).contains(own.source) || own.source.isEmpty(), qPrintable(own.title));
        }
    }

    void whatIsAQuantityHasItsFormulaAndAPublishedSource()
    {
        const QRegularExpression year("(19|20)[0-9][0-9]");
        for (const Explained view : all()) {
            const Explanation own = explanation(view);
            const bool wanted = !usedOnly.contains(view);
            QVERIFY2(own.formula.isEmpty() != wanted, qPrintable(own.title));
            QVERIFY2(own.source.isEmpty() != wanted, qPrintable(own.title));
            if (!wanted)
                continue;
            QVERIFY2(own.source.contains(year), qPrintable(own.source));
            const QString html = explanationHtml(view, true);
            QVERIFY2(html.contains(own.formula.toHtmlEscaped()) && html.contains(own.source.toHtmlEscaped()), qPrintable(html));
        }
    }
};

QTEST_GUILESS_MAIN(ExplanationsTest)
#include "explanations_test.moc"
