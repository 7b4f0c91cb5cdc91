#include "tests/ui/small_scene.h"
#include "tests/ui/text_state.h"
#include "ui/models/figure_origin.h"
#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/views/text_page.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

const std::string rhyme = "one two three four one two three four one two three four one two three four one two three four ";

/// A copy of the weights that a state shows, which it shows from now on.
std::vector<float> &changeable(ViewState &state, size_t model)
{
    auto copy = std::make_shared<Snapshot>(*state.moment[model]);
    state.moment[model] = copy;
    return copy->weights;
}

} // namespace

class TextPageTest : public QObject {
    Q_OBJECT
private slots:
    void writesWhatTheModelWrites()
    {
        const ViewState state = testing::textState(rhyme);
        TextPage page;
        page.show(state);
        page.findChild<QLineEdit *>("start")->setText("two");
        page.findChild<QDoubleSpinBox *>()->setValue(0.5);
        QSignalSpy answered(&page, &TextPage::answered);
        QTest::keyClick(page.findChild<QLineEdit *>("start"), Qt::Key_Return);
        QTRY_COMPARE(answered.size(), 1);
        const QString text = page.findChild<QPlainTextEdit *>("generated")->toPlainText();
        QCOMPARE(text.toStdString(), *sampleText(state.experiment->models[1], *state.task, state.moment[1]->weights,
                                                 {"two", SamplingSpec().length, 0.5, SamplingSpec().seed}));
        QVERIFY(page.findChild<QLabel *>("textNote")->text().contains("epoch 14"));
    }

    // A figure says what its text was written from; the page of whoever opens it has the same settings.
    void theSettingsOfAFigureComeBack()
    {
        ViewState state = testing::textState(rhyme);
        TextPage page;
        page.show(state);
        state.writing = Writing{0, {"two", 90, 0.7, 5}};
        QVERIFY(page.writing() != *state.writing);
        QVERIFY(!figureSource(state, {}, "losses").writing);
        const auto stored = figureSource(state, {}, "text").writing;
        QVERIFY(stored);
        page.setWriting(*stored);
        QCOMPARE(page.writing(), *state.writing);
        page.show(state);
        QCOMPARE(page.writing(), *state.writing);
    }

    // Both texts are written at once, and what may come next is given as it was and as the what-if leaves it.
    void underAWhatIfBothTextsStandBesideEachOther()
    {
        ViewState state = testing::textState(rhyme);
        TextPage page;
        page.show(state);
        const auto textOf = [&](const char *name) { return page.findChild<QPlainTextEdit *>(name)->toPlainText().toStdString(); };
        const auto *whatIfText = page.findChild<QPlainTextEdit *>("generatedWhatIf");
        const auto *next = page.findChild<QLabel *>("nextCharacters");
        page.findChild<QLineEdit *>("start")->setText("two");
        QSignalSpy answered(&page, &TextPage::answered);
        page.findChild<QPushButton *>("generate")->click();
        QTRY_COMPARE(answered.size(), 1);
        const std::string before = textOf("generated");
        QVERIFY(whatIfText->isHidden() && !next->text().contains("→"));

        // The head's weights are the last: with all of them at zero but a bias of 4, p = e⁴ / (e⁴ + K − 1).
        const ModelSpec &model = state.experiment->models[1];
        std::vector<float> &weights = changeable(state, 1);
        const size_t classes = state.task->classes().size();
        std::fill(weights.end() - long(5 * classes), weights.end(), 0.0F);
        weights[weights.size() - classes + 1] = 4;
        const double likely = std::exp(4.0) / (std::exp(4.0) + double(classes) - 1), rare = likely / std::exp(4.0);
        state.selection.whatIfs = {{{}, true, 1, WeightEdit{"head.bias", 1, 0, 0}}};
        page.show(state); // what is written is written anew, by these weights
        QTRY_COMPARE(answered.size(), 2);
        const SamplingSpec how{"two", SamplingSpec().length, SamplingSpec().temperature, SamplingSpec().seed};
        QVERIFY(textOf("generated") != before);
        QCOMPARE(textOf("generated"), *sampleText(model, *state.task, weights, how));
        std::vector<float> edited = weights;
        edited[edited.size() - classes + 1] = 0;
        QCOMPARE(textOf("generatedWhatIf"), *sampleText(model, *state.task, edited, how));
        QVERIFY(!whatIfText->isHidden());
        QVERIFY(textOf("generated") != textOf("generatedWhatIf"));
        const QString wanted = QString("%1 %2 → %3").arg(QString::fromStdString(state.task->classes()[1]));
        QVERIFY2(next->text().contains(wanted.arg(shortNumber(likely), shortNumber(1.0 / double(classes)))),
                 qPrintable(next->text()));
        QVERIFY2(next->text().contains(QString(" %1 → %2").arg(shortNumber(rare), shortNumber(1.0 / double(classes)))),
                 qPrintable(next->text()));

        state.selection.whatIfs.front().on = false;
        page.show(state);
        QTRY_COMPARE(answered.size(), 3);
        QVERIFY(whatIfText->isHidden() && !next->text().contains("→"));
        page.show(state); // nothing has changed
        QCOMPARE(page.findChild<QLabel *>("textNote")->text().contains("epoch 14"), true);
    }

    void aWhatIfThatDoesNothingHereIsSaid()
    {
        ViewState state = testing::textState(rhyme);
        TextPage page;
        page.show(state);
        const auto *idle = page.findChild<QLabel *>("textIdle");
        QVERIFY(idle->isHidden());
        state.selection.whatIfs = {{{}, true, 0, InputEdit{{Split::validation, 0}, 0, {{1, 0.5}}}}};
        page.show(state);
        QVERIFY2(idle->text().contains("edited input") && !idle->text().contains("another model"), qPrintable(idle->text()));
        state.selection.whatIfs = {{{}, true, 0, Intervention{}}}; // of the dense net
        page.show(state);
        QVERIFY2(!idle->text().contains("edited input") && idle->text().contains("another model"), qPrintable(idle->text()));
        page.findChild<QComboBox *>()->setCurrentIndex(0);
        page.show(state);
        QVERIFY(idle->isHidden());
    }

    void anUnknownCharacterIsSaid()
    {
        TextPage page;
        page.show(testing::textState(rhyme));
        page.findChild<QLineEdit *>("start")->setText("ß");
        QSignalSpy answered(&page, &TextPage::answered);
        page.findChild<QPushButton *>("generate")->click();
        QTRY_COMPARE(answered.size(), 1);
        const auto *note = page.findChild<QLabel *>("textNote");
        QVERIFY(note->text().contains("“ß”") && note->text().contains("never shown"));
        useLanguage(*qApp, "zh_CN");
        QTRY_VERIFY2(note->text().contains("“ß”") && !note->text().contains("never shown"), qPrintable(note->text()));
        useLanguage(*qApp, "en");
        QTRY_VERIFY(note->text().contains("never shown"));
    }

    void whereThereIsNoTextItSaysWhy()
    {
        TextPage page;
        page.show(ViewState());
        QVERIFY(!page.findChild<QPushButton *>("generate")->isEnabled());
        ViewState state;
        const Experiment experiment = smallScene().experiment;
        state.experiment = std::make_shared<const Experiment>(experiment);
        state.task = std::make_shared<const Task>(*Task::create(experiment.task, experiment.data, *loadData(experiment.data, 1)));
        page.show(state);
        QVERIFY(!page.findChild<QPushButton *>("generate")->isEnabled());
        QVERIFY(page.findChild<QPushButton *>("generate")->toolTip().contains("next character"));
        QVERIFY(page.findChild<QLabel *>("textNote")->text().contains("next character"));
        ViewState untrained = testing::textState(rhyme);
        untrained.moment.clear();
        page.show(untrained);
        QVERIFY(!page.findChild<QPushButton *>("generate")->isEnabled());
    }
};

QTEST_MAIN(TextPageTest)
#include "text_page_test.moc"
