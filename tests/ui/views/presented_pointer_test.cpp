#include "tests/ui/lecture.h"
#include "ui/models/colour.h"
#include "ui/models/projection.h"

#include <QGraphicsRectItem>
#include <QtTest>

using namespace sluice;
using namespace sluice::testing;

namespace {

/// The ring on a ground of one colour, and the place where its middle is.
struct Ring {
    QRect reach;          ///< of all that changes by the pointer
    QRect seen;           ///< of what stands out from the ground by 3 : 1 at least (WCAG 2.1, 1.4.11)
    int lines = 0;        ///< pixels of that, along a way from the middle to the right
    bool middle = true;   ///< what is pointed at is covered
    double brightest = 1; ///< contrast
};

QImage picture(Lecture &lecture)
{
    QCoreApplication::processEvents();
    return lecture.presentation()->grab().toImage();
}

/// As on a page that had that colour all over.
Ring ringOn(Lecture &lecture, const QColor &ground, QPoint place)
{
    QGraphicsScene &scene = *lecture.presentation()->scene();
    auto *cover = scene.addRect(scene.sceneRect(), Qt::NoPen, ground);
    cover->setZValue(0.5); // over the page, beneath the pointer
    QWidget *viewport = lecture.presentation()->viewport();
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(viewport, &leave);
    const QImage without = picture(lecture);
    QTest::mouseMove(viewport, place + QPoint(9, 9)); // a pointer that lies tells nothing
    QTest::mouseMove(viewport, place);
    const QImage with = picture(lecture);
    delete cover;
    Ring ring;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) == without.pixel(x, y))
                continue;
            ring.reach |= QRect(x, y, 1, 1);
            const double apart = contrast(with.pixel(x, y), without.pixel(x, y));
            ring.brightest = std::max(ring.brightest, apart);
            if (apart >= 3)
                ring.seen |= QRect(x, y, 1, 1);
        }
    for (int x = place.x(); x < with.width(); ++x)
        ring.lines += contrast(with.pixel(x, place.y()), without.pixel(x, place.y())) >= 3 ? 1 : 0;
    ring.middle = with.pixel(place) != without.pixel(place);
    return ring;
}

} // namespace

/// Where the pointer is can be seen from the last row: a ring of at least a twentieth of the screen's height, as thick as a curve is at
/// least, that stands out from whatever it lies upon by 3 : 1, and covers nothing of what it points at.
class PresentedPointerTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void isSeenOnEveryGround_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<QColor>("ground");
        for (const QSize screen : {QSize(1280, 720), QSize(1920, 1080)})
            for (const char *ground : {"#FFFFFF", "#F1F3F5", "#2A2E33", "#1E2124", "#000000", "#E0218A", "#FDE737", "#808080"})
                QTest::addRow("%s, %d", ground, screen.height()) << screen << QColor(ground);
    }
    void isSeenOnEveryGround()
    {
        QFETCH(QSize, screen);
        QFETCH(QColor, ground);
        Lecture lecture(screen);
        QTRY_VERIFY(lecture.ready());
        lecture.window.setPresenting(true);
        const QPoint place(screen.width() / 2, screen.height() / 2);
        const Ring ring = ringOn(lecture, ground, place);
        const double least = screen.height() / 20.0;
        const QByteArray told = QString("%1 × %2 of %3, %4 px, %5 : 1")
                                    .arg(ring.seen.width())
                                    .arg(ring.seen.height())
                                    .arg(least)
                                    .arg(ring.lines)
                                    .arg(ring.brightest)
                                    .toUtf8();
        QVERIFY2(ring.seen.width() >= least && ring.seen.height() >= least, told);
        QVERIFY2(ring.lines >= leastLine(screen.height()), told);
        QVERIFY(!ring.middle);
        QVERIFY((ring.reach.center() - place).manhattanLength() <= 3);
    }

    void isSeenOverThePagesOfBothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void isSeenOverThePagesOfBothThemes()
    {
        QFETCH(bool, dark);
        Lecture lecture({1280, 720});
        QTRY_VERIFY(lecture.ready());
        lecture.window.setDark(dark);
        lecture.window.setPresenting(true);
        QWidget *viewport = lecture.presentation()->viewport();
        QTest::mouseMove(viewport, {300, 300});
        const QImage here = picture(lecture);
        QTest::mouseMove(viewport, {900, 300});
        const QImage there = picture(lecture);
        const auto apart = [&](QPoint middle) { // on the ring's own line
            int strong = 0;
            for (int x = 0; x < 40; ++x)
                strong += contrast(here.pixel(middle + QPoint(x, 0)), there.pixel(middle + QPoint(x, 0))) >= 3 ? 1 : 0;
            return strong;
        };
        QVERIFY2(apart({300, 300}) >= 3 && apart({900, 300}) >= 3, "it moves along, and leaves nothing behind");
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(viewport, &leave);
        const QImage gone = picture(lecture);
        QVERIFY(gone.copy(870, 270, 60, 60) == here.copy(870, 270, 60, 60));
    }
};

QTEST_MAIN(PresentedPointerTest)
#include "presented_pointer_test.moc"
