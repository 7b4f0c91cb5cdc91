#include "tests/ui/training_fixture.h"
#include "ui/views/figure_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;

namespace {

struct Shown {
    explicit Shown(const ViewState &state, const std::string &view = "gates")
        : dialog(*new FigureDialog(state, {"/nowhere/s.sluice", 1, {}}, view)), previewed(&dialog, &FigureDialog::previewed)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
    }
    ~Shown() { delete &dialog; }

    template <class Kind> Kind &control(const char *name) { return *dialog.findChild<Kind *>(name); }
    QImage preview() { return control<QLabel>("figurePreview").pixmap().toImage(); }
    QString note() { return control<QLabel>("figureNote").text(); }
    void choose(const char *name)
    {
        auto &views = control<QComboBox>("figureView");
        views.setCurrentIndex(views.findData(QString(name)));
        emit views.activated(views.currentIndex());
    }

    FigureDialog &dialog;
    QSignalSpy previewed;
};

} // namespace

class FigureDialogTest : public QObject {
    Q_OBJECT

private slots:
    void itsLayoutsAreSound()
    {
        QTest::failOnWarning(QRegularExpression("QLayout"));
        Shown shown(testing::learningState({0, 4, 8}));
    }

    void showsWhatWillBeSaved()
    {
        Shown shown(testing::learningState({0, 4, 8}));
        QTRY_COMPARE(shown.previewed.count(), 1);
        QVERIFY(!shown.preview().isNull());
        QVERIFY(shown.control<QLabel>("figureSize").text().startsWith("183 × "));
        QTemporaryDir folder;
        QSignalSpy saved(&shown.dialog, &FigureDialog::saved);
        shown.dialog.saveFigure(folder.filePath("g.png"));
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(QImage(folder.filePath("g.png")).width(), 2161); // 183 mm at 300 dpi
        const auto source = readFigureSource(folder.filePath("g.png").toStdString());
        QVERIFY(source && source->view == "gates" && source->session == "/nowhere/s.sluice");
        QVERIFY(shown.note().contains("g.png"));
    }

    void whatIsChangedIsSeen()
    {
        Shown shown(testing::learningState({0, 4, 8}), "gradient-flow");
        QTRY_COMPARE(shown.previewed.count(), 1);
        QImage before = shown.preview();
        const auto changes = [&](const char *what) {
            const QImage now = shown.preview();
            const bool different = now != before;
            before = now;
            QVERIFY2(different, what);
        };
        shown.control<QCheckBox>("figureLegend").click();
        changes("legend");
        shown.control<QDoubleSpinBox>("figureFont").setValue(14);
        changes("font");
        auto &widths = shown.control<QComboBox>("figureWidth");
        widths.setCurrentIndex(0);
        emit widths.activated(0);
        changes("one column");
        QCOMPARE(shown.dialog.format().width, 89.0);
        widths.setCurrentIndex(3);
        emit widths.activated(3);
        QCOMPARE(shown.dialog.format().pixels(shown.dialog.format().height), QSize(1600, 900));
    }

    void listsWhatAppliesAndEverything()
    {
        Shown shown(testing::learningState({0, 4, 8}));
        const auto &views = shown.control<QComboBox>("figureView");
        for (const char *there : {"outputs", "gates", "atlas", "inside-page", "all"})
            QVERIFY2(views.findData(QString(there)) >= 0, there);
        QVERIFY(views.findData(QString("confusion")) < 0);
        shown.choose("all");
        QVERIFY(shown.note().contains("figures"));
        QVERIFY(!shown.control<QPushButton>("copyFigure").isEnabled());
        QTemporaryDir folder;
        QSignalSpy saved(&shown.dialog, &FigureDialog::saved);
        shown.dialog.saveFigure(folder.filePath("all.pdf"));
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(QFile(folder.filePath("all.pdf")).size() > 10'000);
    }

    void anotherViewIsAnotherPreview()
    {
        Shown shown(testing::learningState({0, 4, 8}));
        QTRY_COMPARE(shown.previewed.count(), 1);
        const QImage gates = shown.preview();
        shown.choose("outputs");
        QTRY_COMPARE(shown.previewed.count(), 2);
        QVERIFY(shown.preview() != gates);
        shown.control<QPushButton>("copyFigure").click();
        QCOMPARE(QGuiApplication::clipboard()->image().width(), 2161);
    }

    void animationsShowTheirProgressAndCanBeCancelled()
    {
        Shown shown(testing::learningState({0, 2, 4, 6, 8}));
        QTRY_COMPARE(shown.previewed.count(), 1);
        QTemporaryDir folder;
        QSignalSpy saved(&shown.dialog, &FigureDialog::saved);
        shown.dialog.saveAnimation(folder.filePath("a.gif"));
        auto &cancel = shown.control<QPushButton>("cancelFigure");
        QVERIFY(cancel.isVisible());
        cancel.click();
        QVERIFY(!cancel.isVisible());
        QVERIFY(!QFile::exists(folder.filePath("a.gif")));
        shown.dialog.saveAnimation(folder.filePath("b.gif"));
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(QFile::exists(folder.filePath("b.gif")));
    }

    void everyControlHasANameAndATip()
    {
        Shown shown(testing::learningState({0, 4, 8}));
        for (const QWidget *control : shown.dialog.findChildren<QWidget *>()) {
            const bool button = qobject_cast<const QAbstractButton *>(control);
            const bool input = qobject_cast<const QComboBox *>(control) || qobject_cast<const QAbstractSpinBox *>(control);
            if (input)
                QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
            if (button)
                QVERIFY(!static_cast<const QAbstractButton *>(control)->text().isEmpty());
        }
    }

    void failuresAreSentences()
    {
        Shown shown(testing::learningState({0, 4, 8}));
        shown.dialog.saveFigure("/nowhere/at/all.png");
        QTRY_VERIFY(shown.note().startsWith("⚠"));
        shown.dialog.saveFigure("/tmp/figure.bmp");
        QVERIFY(shown.note().contains(".svg"));
    }
};

QTEST_MAIN(FigureDialogTest)
#include "figure_dialog_test.moc"
