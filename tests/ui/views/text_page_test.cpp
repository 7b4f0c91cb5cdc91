#include "tests/ui/small_scene.h"
#include "tests/ui/text_state.h"
#include "ui/models/language.h"
#include "ui/views/text_page.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace sluice;

namespace {

const std::string rhyme = "one two three four one two three four one two three four one two three four one two three four ";

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
