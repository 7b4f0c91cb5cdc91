#include "ui/views/wrapped_label.h"

#include <QtTest>

namespace sluice {

class WrappedLabelTest : public QObject {
    Q_OBJECT

private slots:
    void isAsHighAsALabel();
};

void WrappedLabelTest::isAsHighAsALabel()
{
    WrappedLabel wrapped;
    QLabel label;
    label.setWordWrap(true);
    const auto compare = [&] {
        for (const int again : {1, 2})
            for (const int width : {400, 120, 60})
                QVERIFY2(wrapped.heightForWidth(width) == label.heightForWidth(width),
                         qPrintable(QStringLiteral("%1 pixels wide, asked %2×").arg(width).arg(again)));
    };
    const auto change = [&](const auto &how) {
        how(wrapped);
        how(label);
        compare();
    };
    change([](QLabel &each) { each.setText("one word"); });
    change([](QLabel &each) { each.setText("so many words that they have to stand on several lines of any of these widths"); });
    QFont large = label.font();
    large.setPointSizeF(2 * large.pointSizeF());
    change([&](QLabel &each) { each.setFont(large); });
    change([](QLabel &each) { each.setStyleSheet("font-weight: 600; padding: 12px"); });
}

} // namespace sluice

QTEST_MAIN(sluice::WrappedLabelTest)
#include "wrapped_label_test.moc"
