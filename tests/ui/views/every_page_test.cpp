#include "tests/ui/page_count.h"
#include "tests/ui/text_recorder.h"
#include "tests/ui/told_scene.h"
#include "ui/models/explanations.h"
#include "ui/models/glossary.h"
#include "ui/models/language.h"
#include "ui/views/banner.h"
#include "ui/views/explainer.h"
#include "ui/views/main_window.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyleOptionComboBox>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QToolButton>
#include <QtTest>
#include <map>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// A window with a trained small scene, on whose every page something is asked, in both views.
class Reader {
public:
    explicit Reader(const Scene &scene = smallScene()) : window({scene}, 1)
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

QString plain(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText();
}

/// What the texts of the program say about a thing, in one voice.
struct Voice {
    QStringList texts;
    std::map<QString, QString> formulas; ///< of the texts that have one
};
Voice voice(bool expert)
{
    Voice all;
    const auto add = [&](const QString &text, const QString &formula) {
        all.texts << text.simplified();
        if (!formula.isEmpty())
            all.formulas[text.simplified()] = formula.simplified();
    };
    for (const GlossaryEntry &entry : glossary())
        add(expert ? entry.exact : entry.simple, entry.formula);
    for (int view = 0; view <= static_cast<int>(Explained::last); ++view) {
        const Explanation own = explanation(static_cast<Explained>(view));
        add(expert ? own.exact : own.simple, own.formula);
    }
    return all;
}

/// Things about which F1 says no more than their name, or in the expert's voice no formula where there is one.
QStringList unexplained(const MainWindow &window, bool expert)
{
    QStringList wrong;
    const auto *explainer = window.findChild<Explainer *>();
    const Voice own = voice(expert), other = voice(!expert);
    for (const QWidget *widget : thingsIn(window)) {
        const QString said = plain(explainer->explanationOf(*widget, widget->rect().center())).simplified();
        const auto isSaid = [&](const QString &text) { return said.contains(text); };
        const auto found = std::ranges::find_if(own.texts, isSaid);
        if (found == own.texts.end())
            wrong << nameOf(widget) + ": " + said;
        else if (expert && own.formulas.contains(*found) && !isSaid(own.formulas.at(*found)))
            wrong << nameOf(widget) + " lacks its formula: " + said;
        else if (const QString beginner = other.texts[found - own.texts.begin()]; isSaid(beginner) && beginner != *found)
            wrong << nameOf(widget) + " speaks with two voices: " + said;
    }
    return wrong;
}

QString lacks(const QWidget *widget, const QString &text, const QSize &needed, const QSize &has)
{
    return QString("%1 “%2” needs %3 × %4, has %5 × %6")
        .arg(nameOf(widget), text)
        .arg(needed.width())
        .arg(needed.height())
        .arg(has.width())
        .arg(has.height());
}

bool fits(const QSize &needed, const QSize &room)
{
    return needed.width() <= room.width() + 1 && needed.height() <= room.height() + 1;
}

/// Room of the text in a control of many parts.
QSize roomIn(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    return box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).size();
}

/// Whatever text it has in no more room than there is, or in lines below each other.
QSize sizeOfText(const QLabel &label)
{
    if (label.wordWrap())
        return {0, label.heightForWidth(label.width())};
    return label.minimumSizeHint();
}

QStringList cutOffHeaders(const QHeaderView &header)
{
    QStringList wrong;
    for (int section = 0; section < header.count(); ++section) {
        if (header.isSectionHidden(section) || header.orientation() == Qt::Vertical)
            continue;
        QStyleOptionHeader option;
        option.initFrom(&header);
        option.text = header.model()->headerData(section, header.orientation()).toString();
        option.fontMetrics = header.fontMetrics();
        const QSize text = option.fontMetrics.size(0, option.text);
        const QSize room(header.sectionSize(section) - 2, header.height());
        if (!fits(text, room))
            wrong << lacks(&header, option.text, text, room);
    }
    return wrong;
}

bool isWithinScrolling(const QWidget *widget)
{
    for (const QWidget *around = widget->parentWidget(); around; around = around->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(around))
            return true;
    return false;
}

/// What its parents leave of it to be seen.
QStringList clipped(const QWidget *widget, const QString &text)
{
    const QSize seen = widget->visibleRegion().boundingRect().size();
    return isWithinScrolling(widget) || fits(widget->size(), seen) ? QStringList()
                                                                   : QStringList(lacks(widget, text, widget->size(), seen));
}

QStringList cutOffIn(const QWidget *widget)
{
    if (const auto *header = qobject_cast<const QHeaderView *>(widget))
        return cutOffHeaders(*header);
    QString text;
    QSize needed, room = widget->size();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        text = button->text();
        needed = button->minimumSizeHint();
    } else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->pixmap().isNull()) {
        text = label->text();
        needed = sizeOfText(*label);
    } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        text = box->currentText();
        needed = box->fontMetrics().size(0, text);
        room = roomIn(*box);
    } else if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget)) {
        const auto *line = spin->findChild<const QLineEdit *>();
        text = spin->text();
        needed = QSize(line->fontMetrics().horizontalAdvance(text), 0);
        room = line->contentsRect().size();
    } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
        text = group->title();
        needed = QSize(group->fontMetrics().horizontalAdvance(text), 0);
    }
    if (text.isEmpty())
        return {};
    return fits(needed, room) ? clipped(widget, text) : QStringList(lacks(widget, text, needed, room));
}

/// Texts that need more room than they have.
QStringList cutOff(const QWidget &window)
{
    QStringList wrong;
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisibleTo(&window) && !widget->visibleRegion().isEmpty())
            wrong << cutOffIn(widget);
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

    void everythingIsExplainedInTwoVoices()
    {
        Scene scene = toldScene();
        scene.homework = true;
        Reader reader(scene);
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY(reader.trained());
        const auto look = [&] { return unexplained(reader.window, reader.window.workbench().viewState().expert); };
        const QString problems = reader.onEveryPage(look);
        QVERIFY2(problems.isEmpty(), qPrintable(problems));
        reader.window.workbench().setSceneStep(2); // it asks for a curve
        emit reader.window.findChild<QPushButton *>("scenePredict")->clicked();
        QTRY_VERIFY2(look().isEmpty(), qPrintable(look().join('\n')));
    }

    /// In the smallest window that is promised.
    void noTextIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("banner");
        for (const QString &language : languages())
            for (const bool banner : {false, true})
                QTest::newRow(qPrintable(language + (banner ? ", with a message" : ""))) << language << banner;
    }
    void noTextIsCutOff()
    {
        QFETCH(QString, language);
        QFETCH(bool, banner);
        useLanguage(*qApp, language);
        Reader reader;
        QTRY_VERIFY(reader.ready());
        reader.train();
        QTRY_VERIFY(reader.trained());
        if (banner)
            reader.window.findChild<Banner *>()->say(
                Sentence(SLUICE_MESSAGE("ui", "Saved the session to %1."), std::string("hold.sluice")));
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
