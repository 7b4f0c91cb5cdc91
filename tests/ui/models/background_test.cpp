#include "ui/models/background.h"
#include "ui/models/error_text.h"

#include <QThread>
#include <QtTest>
#include <atomic>
#include <stdexcept>

using namespace sluice;

class BackgroundTest : public QObject {
    Q_OBJECT
private slots:
    void answersComeBackOnTheOwnersThread()
    {
        Background background;
        QThread *worker = nullptr;
        QThread *answered = nullptr;
        int answer = 0;
        background.run([&worker]() -> Result<int> { return worker = QThread::currentThread(), 42; },
                       [&](const Result<int> &result) {
                           answered = QThread::currentThread();
                           answer = *result;
                       });
        QTRY_COMPARE(answer, 42);
        QCOMPARE(answered, QThread::currentThread());
        QVERIFY(worker != QThread::currentThread());
    }
    void whatIsThrownBecomesASentence()
    {
        Background background;
        QStringList sentences;
        const auto note = [&](const Result<void> &result) { sentences << errorText(result.error()); };
        background.run([]() -> Result<void> { throw std::bad_alloc(); }, note);
        QTRY_COMPARE(sentences.size(), 1);
        QVERIFY(sentences[0].contains("memory"));
        background.run([]() -> Result<void> { throw std::runtime_error("chol(): decomposition failed"); }, note);
        QTRY_COMPARE(sentences.size(), 2);
        QVERIFY(sentences[1].contains("chol(): decomposition failed"));
    }
    void nothingComesBackOnceTheOwnerIsGone()
    {
        std::atomic<bool> worked = false;
        bool answered = false;
        {
            Background background;
            background.run([&worked]() -> Result<void> { return worked = true, Result<void>(); },
                           [&answered](const Result<void> &) { answered = true; });
            while (!worked)
                QThread::yieldCurrentThread();
        }
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }
    void argumentsAreNotTemplates()
    {
        const Error error(SLUICE_MESSAGE("test", "%1, column %2"), std::string("a %2 name"), 7);
        QCOMPARE(errorText(error), "a %2 name, column 7");
    }
};

QTEST_GUILESS_MAIN(BackgroundTest)
#include "background_test.moc"
