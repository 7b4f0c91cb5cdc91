#include "core/io/network_weights.h"
#include "tests/ui/said.h"
#include "tests/ui/small_scene.h"
#include "ui/models/language.h"
#include "ui/views/banner.h"
#include "ui/views/import_dialog.h"
#include "ui/views/main_window.h"
#include "ui/views/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace sluice;
using sluice::testing::said;

namespace {

const std::filesystem::path folder = std::filesystem::path(SLUICE_SOURCE_DIR) / "tests/oracle/weights";

/// A window on the small scene, on which files are dropped.
struct Person {
    Person() : window({smallScene()}, 1)
    {
        window.resize(1280, 720);
        window.show();
        window.openScene({});
    }

    const ViewState &sees() { return window.workbench().viewState(); }
    bool ready() { return !sees().moment.empty() && !window.workbench().loading(); }
    ImportDialog *dialog() { return window.findChild<ImportDialog *>(); }
    void drop(const char *name)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString((folder / name).string()))});
        QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &enter);
        QDropEvent drop({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window, &drop);
    }
    template <class Widget> Widget *in(const char *name) { return dialog()->findChild<Widget *>(name); }

    MainWindow window;
};

} // namespace

class ImportDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        useLanguage(*qApp, "en"); // whose plurals are a translation
    }

    void whatItIsForIsSeen()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.drop("torch_mlp.npz");
        QTRY_VERIFY(person.dialog());
        const QImage drawn = person.in<QPushButton>("importNow")->grab().toImage();
        QCOMPARE(drawn.pixelColor(drawn.width() / 2, 4), theme(false).button);
    }

    void aDroppedLstmIsLookedInto()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.drop("torch_f16.safetensors");
        QTRY_VERIFY(person.dialog());
        QCOMPARE(person.sees().experiment->models.size(), size_t{2}); // nothing is changed before it is confirmed
        auto *table = person.in<QTableWidget>("importTable");
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 1)->text(), "2 → 3");
        QTest::keyClicks(person.in<QLineEdit>("importName"), " mine");
        QVERIFY(person.in<QPushButton>("importNow")->isEnabled());
        QTest::mouseClick(person.in<QPushButton>("importNow"), Qt::LeftButton);
        QTRY_COMPARE(person.sees().experiment->models.size(), size_t{1});
        QTRY_VERIFY(person.ready());
        const ModelSpec &model = person.sees().experiment->models[0];
        QCOMPARE(model.name, std::string("torch_f16 mine"));
        const auto weights = readWeights(folder / "torch_f16.safetensors", model, ModelShape::of(*person.sees().task));
        QVERIFY(weights);
        QCOMPARE(person.sees().moment[0]->weights, *weights);
        QCOMPARE(person.sees().moment[0]->at.epoch, 0u);
    }

    void whatTheFileDoesNotTellIsChosen()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.drop("torch_mlp.npz");
        QTRY_VERIFY(person.dialog());
        auto *table = person.in<QTableWidget>("importTable");
        auto *activation = qobject_cast<QComboBox *>(table->cellWidget(0, 2));
        QVERIFY(activation);
        QCOMPARE(activation->currentText(), "ReLU");
        activation->setCurrentText("tanh");
        emit activation->activated(activation->currentIndex());
        auto *scaling = person.in<QComboBox>("importScaling");
        QCOMPARE(scaling->currentText(), "none");
        const Experiment experiment = person.dialog()->experiment();
        QVERIFY(experiment.models[0].layers[0] == LayerSpec(DenseSpec{5, Activation::tanh}));
        QVERIFY(experiment.models[0].layers[1] == LayerSpec(DenseSpec{4, Activation::relu}));
        QCOMPARE(experiment.task.lookback, size_t{6});
    }

    void whatDoesNotFitTheDataSaysWhy()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        person.drop("torch_words.npz");
        QTRY_VERIFY(person.dialog());
        QVERIFY(!person.in<QPushButton>("importNow")->isEnabled());
        QVERIFY(person.in<QLabel>("importProblem")->text().contains("takes 5 numbers a step"));
    }

    void whatIsNoNetworkIsSaidInASentence()
    {
        Person person;
        QTRY_VERIFY(person.ready());
        QSignalSpy problems(&person.window.workbench(), &Workbench::problem);
        person.drop("torch_pickle.pt");
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY(said(problems[0][0]).contains("/torch_pickle.pt is a PyTorch pickle"));
        QVERIFY(!person.dialog());
        QCOMPARE(person.sees().experiment->models.size(), size_t{2});
    }
};

QTEST_MAIN(ImportDialogTest)
#include "import_dialog_test.moc"
