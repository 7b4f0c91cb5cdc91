#include "tests/ui/accessible.h"
#include "tests/ui/every_dialog.h"
#include "tests/ui/every_page.h"
#include "tests/ui/patience.h"
#include "tests/ui/told_scene.h"
#include "ui/models/colour.h"

#include <QSet>
#include <QTabWidget>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

constexpr double leastContrast = 3; // WCAG 2.2, 2.4.13: of the same pixels with and without the focus
constexpr int around = 4;           // pixels beside the control that may show it, too

/// Controls of one kind look alike: what the style sheet tells apart.
QString kindOf(const QWidget &widget)
{
    QString kind = widget.metaObject()->className();
    for (const char *property : {"primary", "segment", "page", "square", "flat-text", "symbol", "help", "answer"})
        kind += ' ' + widget.property(property).toString();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        kind += button->isChecked() ? " on" : " off";
    return kind;
}

QImage pictureOf(QWidget &widget)
{
    QWidget &window = *widget.window();
    const QRect place = QRect(widget.mapTo(&window, QPoint()), widget.size()).marginsAdded({around, around, around, around});
    const QRect seen = place & window.rect();
    return window.grab(seen).toImage();
}

/// What is wrong with how the focus is shown: the pixels that change by enough have to be four fifths of a line of one pixel about the
/// area that they mark, and that may be no caret.
QString wrongFocus(QWidget &widget)
{
    QWidget &window = *widget.window();
    if (QWidget *before = QApplication::focusWidget())
        before->clearFocus();
    QCoreApplication::processEvents();
    const QImage without = pictureOf(widget);
    widget.setFocus(Qt::TabFocusReason);
    if (!widget.hasFocus())
        return "does not take the focus";
    if (auto *line = qobject_cast<QLineEdit *>(&widget))
        line->deselect();
    if (auto *spin = qobject_cast<QAbstractSpinBox *>(&widget))
        spin->findChild<QLineEdit *>()->deselect();
    QCoreApplication::processEvents();
    const QImage with = pictureOf(widget);
    QRect marked;
    int pixels = 0;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x)
            if (contrast(with.pixel(x, y), without.pixel(x, y)) >= leastContrast) {
                ++pixels;
                marked |= QRect(x, y, 1, 1);
            }
    const bool enough = marked.width() >= 10 && marked.height() >= 10 && pixels >= 1.6 * (marked.width() + marked.height());
    widget.clearFocus();
    return enough ? QString()
                  : QString("changes %1 pixels in %2 × %3 of %4 × %5 in %6")
                        .arg(pixels)
                        .arg(marked.width())
                        .arg(marked.height())
                        .arg(widget.width())
                        .arg(widget.height())
                        .arg(window.metaObject()->className());
}

/// Of each kind the first that is seen whole.
QStringList withoutFocus(QWidget &window, QSet<QString> &seen)
{
    QStringList wrong;
    QList<QPointer<QWidget>> all;
    for (QWidget *widget : window.findChildren<QWidget *>())
        all << widget;
    for (const QPointer<QWidget> &each : all) {
        QWidget *widget = each;
        if (!widget || !isSeenIn(widget, window) || isPartOfAnother(widget) || !isReachedByTab(widget))
            continue;
        const bool whole = widget->visibleRegion().boundingRect().contains(widget->rect().adjusted(2, 2, -2, -2));
        if (!whole || seen.contains(kindOf(*widget)))
            continue;
        seen.insert(kindOf(*widget));
        if (const QString why = wrongFocus(*widget); !why.isEmpty())
            wrong << nameOf(widget) + ' ' + why;
    }
    return wrong;
}

} // namespace

/// What has the keyboard is seen, whatever it is, in both themes.
class FocusRingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void isSeen_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void isSeen()
    {
        QFETCH(bool, dark);
        Scene scene = toldScene();
        scene.homework = true;
        Reader reader(scene);
        QTRY_VERIFY(reader.ready());
        reader.window.setDark(dark);
        reader.train();
        QTRY_VERIFY_WITH_TIMEOUT(reader.trained(), patience);
        QVERIFY(QTest::qWaitForWindowActive(&reader.window));
        QSet<QString> kinds;
        QStringList problems;
        for (const bool expert : {false, true}) {
            reader.window.workbench().setExpert(expert);
            for (int page = 0; page < pageCount(reader.window); ++page) {
                reader.window.setPage(page);
                QCoreApplication::processEvents();
                QCoreApplication::processEvents();
                problems << withoutFocus(reader.window, kinds);
            }
        }
        reader.window.workbench().setSceneStep(2);
        emit reader.window.findChild<QPushButton *>("scenePredict")->clicked();
        QCoreApplication::processEvents();
        problems << withoutFocus(reader.window, kinds);
        problems << EveryDialog(reader).onEach([&](QDialog &dialog) {
            auto *tabs = dialog.findChild<QTabWidget *>();
            QStringList wrong;
            for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
                if (tabs)
                    tabs->setCurrentIndex(tab);
                QCoreApplication::processEvents();
                wrong << withoutFocus(dialog, kinds);
            }
            return wrong;
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        QVERIFY2(kinds.size() > 35, qPrintable(QStringList(kinds.values()).join('\n')));
    }
};

QTEST_MAIN(FocusRingTest)
#include "focus_ring_test.moc"
