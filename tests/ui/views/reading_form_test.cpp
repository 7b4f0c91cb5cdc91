#include "tests/ui/control_words.h"
#include "ui/models/data_draft.h"
#include "ui/models/session_run.h"
#include "ui/models/setting_words.h"
#include "ui/views/reading_form.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace sluice;
using sluice::testing::wordsOf;

namespace {

/// What lists say of how a file is read, and what stands beside the controls that say how it is to be.
QStringList calledOtherwise(const FileSettings &told, const std::string &part, const QStringList &words)
{
    Experiment experiment;
    experiment.data.form = DataForm::sequences;
    experiment.data.file = told;
    QStringList wrong;
    for (const auto &[path, value] : settingsOf(experiment)) {
        const bool hasControl = path.starts_with("data." + part + ".") || path == "data.form" || path == "data.kind" ||
                                (path == "data.missing" && part != "text");
        if (!hasControl)
            continue;
        if (!words.contains(settingName(path)))
            wrong << QString::fromStdString(path);
        const bool isWord = (value.starts_with('"') && path != "data.arrays.x") || value == "true" || value == "false";
        if (isWord && !words.contains(settingValue(path, value)))
            wrong << QString::fromStdString(path + ": " + value);
    }
    return wrong;
}

} // namespace

class ReadingFormTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    DataDraft draft_;
    ReadingForm form_{draft_};

    QStringList wordsFor(const char *name, const QByteArray &bytes)
    {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        file.close();
        draft_.openFile(file.fileName().toStdString());
        if (!QTest::qWaitFor([&] { return !draft_.busy(); }))
            qFatal("%s is not read", name);
        return wordsOf(form_);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void tablesAreCalledAsTheirControls()
    {
        const QStringList words = wordsFor("a.csv", "year,value\n1900,1\n1901,2\n1902,4\n1903,1\n");
        FileSettings told;
        told.kind = FileKind::csv;
        CsvSettings &csv = told.csv;
        csv.encoding = TextEncoding::gb18030;
        csv.skipLines = 1;
        csv.separator = '\t';
        csv.decimal = '.';
        csv.thousands = csv.comment = '\0';
        csv.header = csv.sortByTime = true;
        csv.missing = MissingPolicy::drop;
        QCOMPARE(calledOtherwise(told, "csv", words), QStringList());
        csv.encoding = TextEncoding::latin1;
        csv.separator = ' ';
        csv.decimal = ',';
        csv.thousands = '\'';
        csv.comment = '#';
        csv.header = csv.sortByTime = false;
        QCOMPARE(calledOtherwise(told, "csv", words), QStringList());
    }

    void textsToo()
    {
        FileSettings told;
        told.kind = FileKind::text;
        told.text = {.encoding = TextEncoding::utf16, .lines = true, .vocabulary = {}};
        QStringList words = wordsFor("a.txt", "to be or not to be, that is the question\n");
        words << settingName("data.form") << settingValue("data.form", "\"sequences\""); // said by the lines here
        QCOMPARE(calledOtherwise(told, "text", words), QStringList());
        QVERIFY(words.contains(usualValue("data.text.lines")));
    }

    void arraysToo()
    {
        QByteArray header = "{'descr': '<f4', 'fortran_order': False, 'shape': (4, 1), }";
        header = header.leftJustified(117, ' ') + '\n';
        const QStringList words = wordsFor("a.npy", QByteArray("\x93NUMPY\x01\x00\x76\x00", 10) + header + QByteArray(16, '\0'));
        FileSettings told;
        told.kind = FileKind::arrays;
        told.arrays.x = "a";
        told.arrays.y = "";
        told.arrays.classes = true;
        told.arrays.missing = MissingPolicy::interpolate;
        QCOMPARE(calledOtherwise(told, "arrays", words), QStringList());
        told.arrays.classes = false;
        QCOMPARE(calledOtherwise(told, "arrays", words), QStringList());
    }
};

QTEST_MAIN(ReadingFormTest)
#include "reading_form_test.moc"
