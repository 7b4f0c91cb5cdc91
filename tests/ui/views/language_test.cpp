#include "tests/ui/page_count.h"
#include "tests/ui/small_scene.h"
#include "ui/models/error_text.h"
#include "ui/models/language.h"
#include "ui/views/banner.h"
#include "ui/views/main_window.h"
#include "ui/views/plot.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

/// A window in expert view whose small scene is trained to its end.
class TrainedWindow {
public:
    TrainedWindow() : window({smallScene()}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
    }
    bool ready() { return !state().moment.empty() && state().baselines; }
    void train()
    {
        window.workbench().setExpert(true);
        window.workbench().setPace({});
        window.workbench().train();
    }
    bool done() { return window.workbench().progress().phase == Phase::finished; }
    const ViewState &state() { return window.workbench().viewState(); }
    QStackedWidget *stack() { return window.findChild<QStackedWidget *>(); }

    MainWindow window;
};

void addPlot(QStringList &texts, QCustomPlot &plot)
{
    for (int index = 0; index < plot.plottableCount(); ++index)
        texts << plot.plottable(index)->name();
    for (QCPAxisRect *rect : plot.axisRects())
        for (const QCPAxis *axis : rect->axes())
            texts << axis->label();
}

void addItems(QStringList &texts, const QAbstractItemModel &model)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        texts << model.headerData(column, Qt::Horizontal).toString()
              << model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString() << model.index(row, column).data(Qt::ToolTipRole).toString();
    }
}

/// Every sentence that the widget or its parts can say, with its class in front.
QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const char *name : {"text", "title", "windowTitle", "toolTip", "accessibleName", "accessibleDescription", "whatsThis",
                             "placeholderText", "prefix", "suffix"}) {
        const QVariant value = widget.property(name);
        if (value.isValid() && !qobject_cast<const QAbstractSpinBox *>(widget.parentWidget()))
            texts << QString("%1 %2 %3: %4").arg(widget.metaObject()->className(), widget.objectName(), name, value.toString());
    }
    if (auto *plot = const_cast<QCustomPlot *>(qobject_cast<const QCustomPlot *>(&widget))) // its getters are not const
        addPlot(texts, *plot);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        addItems(texts, *box->model());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
        addItems(texts, *view->model());
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        for (const QAction *action : menu->actions())
            texts << action->text() << action->toolTip();
    return texts;
}

/// Of what is seen of the window, and its menus, sorted: the order of its children may differ. When the training began and how long it
/// took is not said twice the same.
QStringList textsIn(QWidget &window)
{
    QStringList texts;
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (widget->objectName() != "progress" && (widget->isVisibleTo(&window) || qobject_cast<const QMenu *>(widget)))
            texts << textsOf(*widget);
    texts.removeIf([](const QString &text) { return text.endsWith(QChar(0x2026)); }); // cut to the room it has
    static const QRegularExpression duration(QString::fromUtf8("[\\d.]+ 秒"));        // of one training and of another
    for (QString &text : texts)
        text.replace(duration, QString::fromUtf8("… 秒"));
    static const QRegularExpression timeOfDay(QStringLiteral("\\d:\\d\\d"));
    texts.removeIf([](const QString &text) { return text.contains(timeOfDay); });
    texts.sort();
    return texts;
}

/// The first few that only one of them has.
QString difference(const QStringList &one, const QStringList &other)
{
    QStringList first, second;
    std::ranges::set_difference(one, other, std::back_inserter(first));
    std::ranges::set_difference(other, one, std::back_inserter(second));
    return QStringList(first.mid(0, 12)).join('\n') + "\n--- expected ---\n" + QStringList(second.mid(0, 12)).join('\n');
}

} // namespace

class LanguageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { useLanguage(*qApp, "en"); }

    void findsTheNearest()
    {
        QCOMPARE(nearestLanguage("zh_CN"), "zh_CN");
        QCOMPARE(nearestLanguage("zh"), "zh_CN");
        QCOMPARE(nearestLanguage("zh-Hans-CN"), "zh_CN");
        QCOMPARE(nearestLanguage("de_DE.UTF-8"), "en");
        QCOMPARE(nearestLanguage("C"), "en");
        QVERIFY(isSpoken("en_GB"));
        QVERIFY(!isSpoken("klingon"));
        QVERIFY(!isSpoken("de"));
    }

    void goesThereAndBack()
    {
        QCOMPARE(usedLanguage(), "en");
        useLanguage(*qApp, "zh_CN");
        QCOMPARE(usedLanguage(), "zh_CN");
        QCOMPARE(shippedText("Hold that number"), QString("记住那个数"));
        QCOMPARE(shippedText("my own file.csv"), QString("my own file.csv"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QString("取消"));
        useLanguage(*qApp, "en");
        QCOMPARE(usedLanguage(), "en");
        QCOMPARE(shippedText("Hold that number"), QString("Hold that number"));
    }

    void countsAgreeInBothLanguages()
    {
        const auto curves = [](int count) {
            return QCoreApplication::translate("SceneText", "mean of %n drawn curve(s): %1", nullptr, count).arg("0.5");
        };
        useLanguage(*qApp, "zh_CN");
        QCOMPARE(curves(2), QString("2 条所画曲线的平均：0.5"));
        useLanguage(*qApp, "en");
        QCOMPARE(curves(1), QString("mean of 1 drawn curve: 0.5"));
        QCOMPARE(curves(2), QString("mean of 2 drawn curves: 0.5"));
    }

    void errorsOfTheCoreAreToldInTheWindowsLanguage()
    {
        const Error error(SLUICE_MESSAGE("core", "The data has no column “%1”."), std::string("%2"));
        useLanguage(*qApp, "zh_CN");
        QCOMPARE(errorText(error), QString("数据没有列“%2”。"));
        QCOMPARE(error.english(), std::string("The data has no column “%2”."));
    }

    /// A window that changed its language says all that one opened in it says.
    void aWindowThatChangedIsAsOneThatWasOpenedSo()
    {
        TrainedWindow changed;
        QTRY_VERIFY(changed.ready());
        changed.train();
        QTRY_VERIFY(changed.done());
        for (int page = 0; page < pageCount(changed.window); ++page) {
            changed.window.setPage(page);
            QCoreApplication::processEvents(); // every page has said something in English
        }
        useLanguage(*qApp, "zh_CN");
        TrainedWindow opened;
        QTRY_VERIFY(opened.ready());
        opened.train();
        QTRY_VERIFY(opened.done());
        for (int page = 0; page < pageCount(opened.window); ++page) {
            changed.window.setPage(page);
            opened.window.setPage(page);
            // Menus that were filled before the change keep what the new window has not asked for yet.
            if (!QTest::qWaitFor([&] { return std::ranges::includes(textsIn(changed.window), textsIn(opened.window)); }))
                QFAIL(qPrintable(QString("page %1: ").arg(page) + difference(textsIn(changed.window), textsIn(opened.window))));
        }
    }

    /// Of what core notices in a file the banner tells, in whichever language the window comes to speak.
    void theBannerFollowsTheLanguage()
    {
        QTemporaryDir folder;
        writeSmallCsv(folder.filePath("rain.csv"));
        MainWindow window({smallScene()}, 1);
        window.show();
        window.workbench().openFile(folder.filePath("rain.csv"));
        const auto *banner = window.findChild<Banner *>();
        QTRY_VERIFY2(banner->sentence().startsWith("rain.csv: 60 rows, 2 columns"), qPrintable(banner->sentence()));
        const QString english = banner->sentence();
        useLanguage(*qApp, "zh_CN");
        QTRY_VERIFY2(banner->sentence().startsWith("rain.csv：60 行"), qPrintable(banner->sentence()));
        QCOMPARE(banner->accessibleName(), banner->sentence());
        useLanguage(*qApp, "en");
        QTRY_COMPARE(banner->sentence(), english);
    }

    void theMenuChangesIt()
    {
        TrainedWindow person;
        QTRY_VERIFY(person.ready());
        auto *train = person.window.findChild<QPushButton *>("train");
        QCOMPARE(train->text(), QString("Train"));
        auto *menu = person.window.findChild<QPushButton *>("viewMenu")->menu();
        emit menu->aboutToShow();
        menu->findChild<QAction *>("language-zh_CN")->trigger();
        QTRY_COMPARE(train->text(), QString("训练"));
        emit menu->aboutToShow();
        QVERIFY(menu->findChild<QAction *>("language-zh_CN")->isChecked());
        menu->findChild<QAction *>("language-en")->trigger();
        QTRY_COMPARE(train->text(), QString("Train"));
    }
};

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
