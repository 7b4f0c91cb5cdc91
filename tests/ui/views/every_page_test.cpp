#include "tests/ui/page_count.h"
#include "tests/ui/small_scene.h"
#include "tests/ui/text_recorder.h"
#include "ui/models/language.h"
#include "ui/views/explainer.h"
#include "ui/views/main_window.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QToolButton>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// A window with a trained small scene, on whose every page something is asked, in both views.
class Reader {
public:
    Reader() : window({smallScene()}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
    }
    bool ready() { return !window.workbench().viewState().moment.empty() && window.workbench().viewState().baselines; }
    bool trained() { return window.workbench().progress().phase == Phase::finished; }
    void train()
    {
        window.workbench().setPace({});
        window.workbench().train();
    }
    QStackedWidget *pages() { return window.findChild<QStackedWidget *>(); }

    /// Turns every page in both views; `look` says what is wrong with it, until nothing is or time is up.
    QString onEveryPage(const std::function<QStringList()> &look)
    {
        QStringList problems;
        for (const bool expert : {false, true}) {
            window.workbench().setExpert(expert);
            for (int page = 0; page < pageCount(window); ++page) {
                window.setPage(page);
                if (pages()->currentIndex() != page)
                    continue;
                QStringList wrong;
                if (!QTest::qWaitFor([&] { return (wrong = look()).isEmpty(); }, 2500))
                    for (const QString &each : wrong)
                        problems << QString("%1, page %2: %3").arg(expert ? "expert" : "beginner").arg(page).arg(each);
            }
        }
        problems.removeDuplicates();
        return QStringList(problems.mid(0, 60)).join('\n');
    }

    MainWindow window;
};

bool isControl(const QWidget *widget)
{
    if (qobject_cast<const QLineEdit *>(widget) && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
        return false; // part of the spin box
    if (widget->inherits("QComboBoxPrivateContainer") || widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSlider *>(widget) ||
           qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QCustomPlot *>(widget);
}

bool isOwnScrollBar(const QWidget *widget)
{
    return widget->inherits("QScrollBar") || widget->objectName().startsWith("qt_");
}

/// What can be used or looked at.
QList<QWidget *> thingsIn(const QWidget &window)
{
    QList<QWidget *> things;
    for (QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisibleTo(&window) && !widget->visibleRegion().isEmpty() && isControl(widget) && !isOwnScrollBar(widget))
            things << widget;
    return things;
}

QString nameOf(const QWidget *widget)
{
    return QString("%1 “%2” %3").arg(widget->metaObject()->className(), widget->objectName(), widget->accessibleName());
}

bool hasValue(const QWidget *widget)
{
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QAbstractSlider *>(widget);
}

QStringList withoutNameRoleOrValue(const QWidget &window)
{
    QStringList wrong;
    for (QWidget *widget : thingsIn(window)) {
        QAccessibleInterface *thing = QAccessible::queryAccessibleInterface(widget);
        if (!thing || !thing->isValid())
            wrong << nameOf(widget) + " has no interface";
        else if (thing->text(QAccessible::Name).trimmed().isEmpty())
            wrong << nameOf(widget) + " has no name";
        else if (!qobject_cast<QCustomPlot *>(widget) &&
                 (thing->role() == QAccessible::NoRole || thing->role() == QAccessible::Client))
            wrong << nameOf(widget) + " has no role";
        else if (hasValue(widget) && (!thing->valueInterface() || !thing->valueInterface()->currentValue().isValid()))
            wrong << nameOf(widget) + " has no value";
    }
    return wrong;
}

QStringList notReachedByKeys(const QWidget &window)
{
    QStringList wrong;
    for (QWidget *widget : thingsIn(window)) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool oneOfMany = button && button->autoExclusive(); // arrow keys go among them
        if (widget->isEnabled() && !oneOfMany && !(widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            wrong << nameOf(widget);
    }
    return wrong;
}

/// Things that F1 finds not even a name for.
QStringList unexplained(const MainWindow &window)
{
    QStringList wrong;
    const auto *explainer = window.findChild<Explainer *>();
    for (const QWidget *widget : thingsIn(window)) {
        const QString html = explainer->explanationOf(*widget, widget->rect().center());
        if (QTextDocumentFragment::fromHtml(html).toPlainText().isEmpty())
            wrong << nameOf(widget) + ": " + html;
    }
    return wrong;
}

/// Buttons, labels and choices whose text needs more room than they have.
QStringList cutOff(const QWidget &window)
{
    QStringList wrong;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || widget->visibleRegion().isEmpty())
            continue;
        int needed = 0;
        QString text;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty()) {
            text = button->text();
            needed = widget->sizeHint().width();
        } else if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->wordWrap()) {
            text = label->text();
            const bool gives = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored || !label->toolTip().isEmpty();
            needed = gives ? 0 : widget->sizeHint().width();
        } else if (label && label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 2) {
            wrong << QString("%1 “%2” needs %3 lines' height")
                         .arg(nameOf(widget), label->text())
                         .arg(label->heightForWidth(label->width()));
        }
        if (needed > widget->width() + 1)
            wrong << QString("%1 “%2” needs %3, has %4").arg(nameOf(widget), text).arg(needed).arg(widget->width());
    }
    return wrong;
}

} // namespace

class EveryPageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { useLanguage(*qApp, "en"); }

    void everythingHasANameARoleAndAValue()
    {
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY(reader.trained());
        const QString problems = reader.onEveryPage([&] { return withoutNameRoleOrValue(reader.window); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    void everythingIsReachedByKeys()
    {
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY(reader.trained());
        const QString problems = reader.onEveryPage([&] { return notReachedByKeys(reader.window); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    void everythingSaysAtLeastWhatItIs()
    {
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY(reader.trained());
        const QString problems = reader.onEveryPage([&] { return unexplained(reader.window); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    /// In the smallest window that is promised.
    void noTextIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void noTextIsCutOff()
    {
        QFETCH(QString, language);
        useLanguage(*qApp, language);
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY(reader.trained());
        const QString problems = reader.onEveryPage([&] { return cutOff(reader.window); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
    }

    /// Neither in the window nor in its figures.
    void everyCharacterHasAPicture()
    {
        useLanguage(*qApp, "zh_CN");
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY(reader.trained());
        bool chinese = false;
        const QString problems = reader.onEveryPage([&] {
            QStringList boxes;
            for (const PaintedText &painted : paintedTexts(reader.window)) {
                chinese = chinese || painted.text.contains(QChar(0x8bad)); // of 训练, training
                if (const QString own = boxesIn(painted.text, painted.font); !own.isEmpty())
                    boxes << own;
            }
            return boxes;
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
        QVERIFY(chinese);
    }
};

QTEST_MAIN(EveryPageTest)
#include "every_page_test.moc"
