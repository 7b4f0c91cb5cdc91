#include "tests/ui/person.h"

#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace sluice;
using sluice::testing::Person;

namespace {

/// Every sentence of ours in guillemets, so that one that is not translated shows.
class Guillemets : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QString("«%1»").arg(QString::fromUtf8(text));
    }
};

} // namespace

/// What all of the window's controls keep to, whatever they do.
class WindowControlsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyControlHasANameAndIsReachable()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.click("expert");
        for (QWidget *widget : person.window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget))
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                               widget->inherits("QLineEdit") || widget->inherits("QScrollArea") ||
                               widget->inherits("QDockWidget") || widget->inherits("QComboBoxPrivateContainer");
            const auto labels = person.window.findChildren<QLabel *>();
            const bool labelled = std::ranges::any_of(labels, [widget](const QLabel *label) { return label->buddy() == widget; });
            QVERIFY2(named || labelled, widget->metaObject()->className());
        }
    }

    void fitsItsSmallestSizeInBothViews()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        for (const char *view : {"beginner", "expert"}) {
            person.click(view);
            QTRY_COMPARE(person.window.findChild<QDockWidget *>("experiment")->isVisible(), QByteArray(view) == "expert");
            person.window.resize(1280, 720);
            QCOMPARE(person.window.size(), QSize(1280, 720));
            for (const char *name :
                 {"source", "train", "oneBatch", "oneEpoch", "startOver", "beginner", "expert", "export", "live"}) {
                const QPushButton *button = person.button(name);
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), name);
            }
        }
    }

    void theLanguageChangesAtRunTime()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.click("expert");
        QTRY_VERIFY(person.window.findChild<QDockWidget *>("experiment")->isVisible());
        Guillemets language;
        QCoreApplication::installTranslator(&language);
        QTRY_VERIFY(person.words().startsWith(QChar(0xAB)));
        QTRY_COMPARE(person.button("train")->text(), "«Train»");
        for (const QPushButton *button : person.window.findChildren<QPushButton *>()) {
            const bool ours =
                button->isVisibleTo(&person.window) && button->objectName() != "source" && button->text().size() > 1;
            QVERIFY2(!ours || button->text().startsWith(QChar(0xAB)), qPrintable(button->text()));
        }
        QCoreApplication::removeTranslator(&language);
        QTRY_COMPARE(person.button("train")->text(), "Train");
    }

    void darkIsDark()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.window.setDark(true);
        QTRY_VERIFY(person.window.grab().toImage().pixelColor(4, 80).lightness() < 60);
        person.window.setDark(false);
        QTRY_VERIFY(person.window.grab().toImage().pixelColor(4, 80).lightness() > 200);
    }
};

QTEST_MAIN(WindowControlsTest)
#include "window_controls_test.moc"
