#include "ui/views/theme.h"

#include <QApplication>
#include <QFileDialog>
#include <QSet>
#include <QToolButton>
#include <QtTest>
#include <cmath>

using namespace sluice;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Contrast ratio of WCAG 2.1.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
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
        QVERIFY(contrast(colours.disabled, colours.card) >= 3);
        QVERIFY(contrast(colours.disabled, colours.window) >= 3);
        // A ring must stand out from what is beside it: 3 to 1 for parts of controls.
        QVERIFY(contrast(colours.focus, colours.card) >= 3);
        QVERIFY(contrast(colours.focus, colours.window) >= 3);
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
