#include "tests/ui/cut_off.h"
#include "ui/views/model_card.h"
#include "ui/views/model_facts.h"
#include "ui/views/theme.h"

#include <QLabel>
#include <QtTest>
#include <algorithm>

using namespace sluice;

class ModelCardTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatRoundsToNothingIsAsGood()
    {
        ModelCardView card;
        ModelCard content;
        content.constant = "the mean";
        const auto says = [&](double better) {
            content.better = better;
            card.show(content, Qt::black);
            QStringList texts;
            for (const QLabel *label : card.findChildren<QLabel *>())
                texts << label->text();
            return texts.join('|');
        };
        QVERIFY2(says(-0.004).contains("|≈|") && says(-0.004).contains("as good as the mean"), qPrintable(says(-0.004)));
        QVERIFY(says(0.0049).contains("as good as the mean"));
        QVERIFY(says(-0.006).contains("worse than the mean"));
        QVERIFY(says(0.03).contains("better than the mean"));
    }

    // Three beside each other on a projector: what the number is made of is said where it has a line of its own.
    void wordsBesideTheNumberAreFew_data()
    {
        QTest::addColumn<double>("error");
        QTest::addColumn<QString>("parts");
        QTest::newRow("short") << 0.99 << "0.17 ÷ 0.17";
        QTest::newRow("long") << 0.00019 << "0.000032 ÷ 0.17";
    }
    void wordsBesideTheNumberAreFew()
    {
        QFETCH(double, error);
        QFETCH(QString, parts);
        ModelCardView card;
        card.setStyleSheet(styleSheet(theme(false)));
        ModelCard content;
        content.error = error;
        content.errorName = "validation error ÷ variance";
        content.errorParts = parts;
        card.show(content, Qt::black);
        card.QWidget::show();
        QLabel *words = nullptr;
        for (QLabel *label : card.findChildren<QLabel *>())
            if (label->text().startsWith(content.errorName))
                words = label;
        QVERIFY(words);
        const auto lines = [&] { return words->heightForWidth(words->width()) / words->fontMetrics().lineSpacing(); };
        for (int width = 264; width <= 600; width += 8) {
            card.resize(width, 170);
            QTRY_VERIFY2(lines() <= 3, qPrintable(QString("%1 wide: %2").arg(width).arg(lines())));
        }
        card.resize(600, 170);
        QTRY_VERIFY(words->text().contains(parts));
    }

    /// Three on a projector in a script without blanks: a word is not broken, and what the number is made of is said.
    void aWordInChineseIsWhole()
    {
        ModelCardView card;
        card.setStyleSheet(styleSheet(theme(false)));
        ModelCard content;
        content.error = 0.0019;
        content.errorName = "验证误差 ÷ 方差";
        content.errorParts = "0.00032 ÷ 0.17";
        card.QWidget::show();
        for (int width = 264; width <= 400; width += 4) {
            card.resize(width, 150);
            card.show(content, Qt::black);
            const auto labels = card.findChildren<QLabel *>();
            const auto *words = *std::ranges::find_if(labels, [](const QLabel *label) { return label->text().contains("÷"); });
            QVERIFY2(words->text().contains(content.errorParts), qPrintable(QString::number(width)));
            const auto lines = [&] { return words->heightForWidth(words->width()) / words->fontMetrics().lineSpacing(); };
            QTRY_COMPARE(lines(), 2);
        }
    }

    /// What a large window leaves below the numbers is used; a small one loses nothing for it.
    void aHighCardHasMoreToSay()
    {
        ModelCardView card;
        card.setStyleSheet(styleSheet(theme(false)));
        ModelCard content;
        content.name = "LSTM";
        content.error = 0.14;
        content.errorName = "validation error ÷ variance";
        content.constant = "the training mean";
        content.parameters = 1233;
        card.show(content, Qt::black);
        const QSize without = card.sizeHint();
        content.facts = {{"layers", "LSTM 16"}, {"best validation", "0.14, epoch 46"}, {"time of training", "0.04 s"}};
        card.show(content, Qt::black);
        QCOMPARE(card.sizeHint(), without);
        card.QWidget::show();
        auto *facts = card.findChild<ModelFacts *>();
        size_t before = 0;
        for (const auto &[height, least, most] : {std::tuple(140, 0, 1), {180, 0, 2}, {300, 3, 3}}) {
            card.resize(420, height);
            QTRY_COMPARE(card.height(), height);
            const size_t lines = facts->shownLines();
            QVERIFY2(lines >= size_t(least) && lines <= size_t(most) && lines >= before, qPrintable(QString::number(lines)));
            before = lines;
        }
        QVERIFY(facts->accessibleName().contains("best validation: 0.14, epoch 46"));
        card.resize(150, 300); // too narrow for any
        QTRY_COMPARE(facts->shownLines(), size_t(0));
    }

    // Three beside a scene's text, at 1280 × 720.
    void theWordsOfANarrowCardAreWhole()
    {
        ModelCardView card;
        card.setStyleSheet(styleSheet(theme(false)));
        ModelCard content;
        content.name = "LSTM";
        content.error = 8.3;
        content.errorName = "validation error ÷ variance";
        content.better = -7.18;
        content.constant = "the training mean";
        content.briefConstant = "the mean";
        content.parameters = 1233;
        card.show(content, Qt::black);
        card.resize(184, 155);
        card.QWidget::show();
        card.resize(184, 100); // as low as a page could make it
        const auto wrong = [&] { return testing::cutOff(card); };
        QTRY_VERIFY2(wrong().isEmpty(), qPrintable(wrong().join('\n')));
    }
};

QTEST_MAIN(ModelCardTest)
#include "model_card_test.moc"
