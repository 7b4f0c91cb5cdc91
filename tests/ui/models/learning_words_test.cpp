#include "ui/models/learning_words.h"

#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

QString wordsOf(const std::vector<double> &train, const std::vector<double> &validation)
{
    LossContent::Curve curve;
    curve.name = "LSTM";
    for (size_t k = 0; k < validation.size(); ++k)
        curve.x.push_back(static_cast<double>(k));
    curve.train = train;
    curve.validation = validation;
    LossContent content;
    content.curves = {curve};
    return learningWords(content);
}

} // namespace

class LearningWordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theWordsAreOfTheNumbers()
    {
        const double none = std::nan("");
        QCOMPARE(wordsOf({none}, {2}), QString());
        QCOMPARE(wordsOf({none, 1, 0.5}, {2, none, none}), QString());
        QCOMPARE(wordsOf({none, 1, 0.5}, {2, 1, 0.5}),
                 QString("LSTM is learning: on data it does not train on its error fell from 2.0 to 0.50."));
        QCOMPARE(wordsOf({none, 1, 0.5}, {2, 1.95, 1.9}),
                 QString("LSTM has not learned much yet: on data it does not train on its error is 1.9; it began with 2.0."));
    }

    void learningByHeartIsSaidOfTheTrainingErrorThatGoesOnFalling()
    {
        const QString heart = "Since epoch 1 only its training error falls: it learns its examples by heart.";
        QVERIFY(wordsOf({2, 1, 0.5, 0.5}, {2, 1, 1.4, 1.6}).endsWith(heart));
        QVERIFY(!wordsOf({2, 1, 0.5, 0.5}, {2, 1, 1.05, 1.1}).contains("by heart"));
        QVERIFY(!wordsOf({2, 1, 1.5, 1.5}, {2, 1, 1.4, 1.6}).contains("by heart"));                     // both went up
        QVERIFY(!wordsOf({2, 1, 0.9, 0.8, 0.7, 0.6}, {2, 1, 1.05, 1, 1.05, 1.4}).contains("by heart")); // one epoch
    }
};

QTEST_GUILESS_MAIN(LearningWordsTest)
#include "learning_words_test.moc"
