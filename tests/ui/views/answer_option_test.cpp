#include "ui/views/answer_option.h"

#include <QLabel>
#include <QRadioButton>
#include <QtTest>

using namespace sluice;

class AnswerOptionTest : public QObject {
    Q_OBJECT
private slots:
    /// However high its font, and whatever it was before.
    void theButtonStandsBesideTheFirstLine()
    {
        AnswerOption option;
        option.show("an answer of some words that takes more lines than one", true, true);
        option.resize(400, 300);
        option.show();
        const QLabel &text = *option.findChild<QLabel *>();
        for (const int pixels : {14, 60, 24}) {
            option.setStyleSheet(QString("QLabel { font-size: %1px; }").arg(pixels));
            const auto line = [&] { return text.fontMetrics().height(); };
            const auto apart = [&] { return std::abs(text.y() + line() / 2 - option.button()->geometry().center().y()); };
            QTRY_VERIFY2(apart() <= 2, qPrintable(QString("%1 pixels: %2 apart").arg(pixels).arg(apart())));
        }
    }
};

QTEST_MAIN(AnswerOptionTest)
#include "answer_option_test.moc"
