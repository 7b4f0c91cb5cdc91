#include "ui/views/theme.h"

#include "ui/models/colour.h"
#include "ui/views/marks_style.h"

#include <QApplication>
#include <QFileDialog>
#include <QPainter>
#include <QSet>
#include <QStyleOption>
#include <QToolButton>
#include <QtTest>

using namespace sluice;

namespace {

double contrast(const QColor &a, const QColor &b)
{
    return sluice::contrast(a.rgb(), b.rgb());
}

/// The colour of a picture that stands out most from a ground.
QColor strongest(const QImage &drawn, const QColor &ground)
{
    QColor found = ground;
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            if (const QColor colour = drawn.pixelColor(x, y); contrast(colour, ground) > contrast(found, ground))
                found = colour;
    return found;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadable()
    {
        QFETCH(bool, dark);
        const Theme &colours = theme(dark);
        QCOMPARE(colours.dark, dark);
        QVERIFY(contrast(colours.text, colours.card) >= 7);
        QVERIFY(contrast(colours.text, colours.window) >= 7);
        QVERIFY(contrast(colours.secondary, colours.card) >= 4.5);
        QVERIFY(contrast(colours.onButton, colours.button) >= 7);
        QVERIFY(contrast(colours.pale, colours.card) >= 3);
        QVERIFY(contrast(colours.pale, colours.card) < contrast(colours.secondary, colours.card));
        QVERIFY(contrast(colours.disabled, colours.card) >= 3);
        QVERIFY(contrast(colours.disabled, colours.window) >= 3);
        // A ring must stand out from what is beside it: 3 to 1 for parts of controls.
        QVERIFY(contrast(colours.focus, colours.card) >= 3);
        QVERIFY(contrast(colours.focus, colours.window) >= 3);
    }
    void whatIsTickedAndWhatIsOnIsSeen_data() { textIsReadable_data(); }
    void whatIsTickedAndWhatIsOnIsSeen()
    {
        QFETCH(bool, dark);
        const Theme &colours = theme(dark);
        const MarksStyle style;
        QVERIFY(contrast(colours.text, colours.track) >= 4.5);
        for (const auto element :
             {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorItemViewItemCheck, QStyle::PE_IndicatorRadioButton})
            for (const QStyle::State state : {QStyle::State_Off, QStyle::State_On}) {
                QStyleOptionButton option;
                option.rect = QRect(0, 0, 14, 14);
                option.palette = palette(colours);
                option.state = QStyle::State_Enabled | state;
                QImage drawn(14, 14, QImage::Format_RGB32);
                drawn.fill(colours.card);
                QPainter painter(&drawn);
                style.drawPrimitive(element, &option, &painter, nullptr);
                QVERIFY(contrast(strongest(drawn, colours.card), colours.card) >= 3);
                if (state == QStyle::State_On) // and the sign upon it
                    QVERIFY(contrast(strongest(drawn.copy(3, 3, 8, 8), colours.button), colours.button) >= 4.5);
            }
    }
    void theIconsOfAFileDialogAreSeen()
    {
        QApplication::setStyle("fusion");
        QFileDialog dialog;
        dialog.setOption(QFileDialog::DontUseNativeDialog);
        dialog.setStyleSheet(styleSheet(theme(false)));
        dialog.show();
        for (const char *name :
             {"backButton", "forwardButton", "toParentButton", "newFolderButton", "listModeButton", "detailModeButton"}) {
            auto *button = dialog.findChild<QToolButton *>(name);
            QVERIFY(button);
            const QImage drawn = button->grab().toImage();
            QSet<QRgb> colours;
            const int edge = 4; // and its border
            for (int y = edge; y < drawn.height() - edge; ++y)
                for (int x = edge; x < drawn.width() - edge; ++x)
                    colours.insert(drawn.pixel(x, y));
            QVERIFY2(colours.size() > 2, name);
        }
    }
    void everyPlaceholderIsReplaced()
    {
        QVERIFY(!styleSheet(theme(false)).contains('@'));
        QVERIFY(styleSheet(theme(false)).contains("#dde1e5"));
        QVERIFY(!styleSheet(theme(true)).contains('@'));
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
