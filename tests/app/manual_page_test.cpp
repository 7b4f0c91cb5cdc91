#include "app/arguments.h"
#include "app/manual_page.h"

#include <QtTest>

using namespace sluice;

class ManualPageTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatEveryCommandTakes()
    {
        const QString page = QString::fromStdString(manualPage("2026-01-02")).replace("\\-", "-");
        QVERIFY(page.startsWith(".TH SLUICE 1 \"2026-01-02\""));
        for (const CommandDescription &command : commands()) {
            if (!command.name.empty())
                QVERIFY(page.contains(QString::fromStdString("\n.SS \\fBsluice " + command.name + "\\fR\n")));
            for (const OptionDescription &option : command.options)
                QVERIFY2(page.contains(QString::fromStdString("\n.TP\n\\fB--" + option.name)), option.name.c_str());
            for (const Example &example : command.examples)
                QVERIFY2(page.contains(QString::fromStdString(example.line)), example.line.c_str());
        }
        for (const ExitMeaning &exit : exitMeanings())
            QVERIFY(page.contains(QString::fromUtf8(exit.meaning.text)));
    }

    void aListInAHelpIsAListOnThePage()
    {
        const QString page = QString::fromStdString(manualPage("2026-01-02")).replace("\\-", "-");
        QVERIFY(page.contains("\n.TP\n\\fB.npz\\fR\nthe same as NumPy arrays"));
        QVERIFY(page.contains("\n.TP\n\\fB.csv\\fR\ntensor,row,column,place,value\n"));
    }

    /// Nothing of the text is taken for a request of troff's.
    void onlyItsOwnRequestsBeginALine()
    {
        const QStringList known = {".TH", ".SH", ".SS", ".TP", ".PP", ".br", ".BR"};
        for (const QString &line : QString::fromStdString(manualPage("2026-01-02")).split('\n')) {
            QVERIFY2(!line.startsWith('\''), qPrintable(line));
            QVERIFY2(!line.startsWith('.') || known.contains(line.section(' ', 0, 0)), qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(ManualPageTest)
#include "manual_page_test.moc"
