#include "ui/models/saturation_heaps.h"

#include <QtTest>
#include <set>

using namespace sluice;

namespace {

/// Five units: of the input gate four are never shut nor open; unit 3's forget gate is there too.
MemoryContent cornered()
{
    MemoryContent content;
    content.saturation = {{Part::inputGate, "input gate", {0, 0, 0.5, 0, 0}, {0, 0, 0.25, 0, 0}, {}, {}},
                          {Part::forgetGate, "forget gate", {1, 0.9, 0, 0.3, 1}, {0, 0.1, 0, 0.4, 0}, {}, {}}};
    return content;
}

std::set<size_t> all(const std::vector<MarkHeap> &heaps)
{
    std::set<size_t> marks;
    for (const MarkHeap &heap : heaps)
        marks.insert(heap.marks.begin(), heap.marks.end());
    return marks;
}

} // namespace

class SaturationHeapsTest : public QObject {
    Q_OBJECT

private slots:
    void marksThatHideEachOtherAreOneHeap()
    {
        const auto heaps = markHeaps({{50, 10}, {0, 0}, {2, 1}, {50, 30}, {0, 0}, {50, 12}}, 3);
        QCOMPARE(heaps.size(), size_t(3));
        QCOMPARE(heaps[0].marks, (std::vector<size_t>{1, 2, 4}));
        QCOMPARE(heaps[0].place, QPointF(0, 0));
        QCOMPARE(heaps[1].marks, (std::vector<size_t>{0, 5}));
        QCOMPARE(heaps[2].marks, (std::vector<size_t>{3}));
        QVERIFY(markHeaps({}, 3).empty());
    }

    /// Beside the definition, by every pair of some thousand marks.
    void everyMarkIsInOneHeapNearItsPlace()
    {
        std::vector<QPointF> marks;
        for (unsigned k = 0, x = 7; k < 1500; ++k) {
            x = x * 1664525u + 1013904223u;
            marks.emplace_back((x >> 8) % 300, (x >> 20) % 200);
        }
        const auto heaps = markHeaps(marks, 3);
        size_t count = 0;
        for (const MarkHeap &heap : heaps) {
            count += heap.marks.size();
            for (const size_t mark : heap.marks)
                QVERIFY(std::hypot(marks[mark].x() - heap.place.x(), marks[mark].y() - heap.place.y()) <= 3);
        }
        QCOMPARE(count, marks.size());
        QCOMPARE(all(heaps).size(), marks.size());
        for (size_t k = 0; k < heaps.size(); ++k)
            for (size_t other = 0; other < k; ++other)
                QVERIFY(std::hypot(heaps[k].place.x() - heaps[other].place.x(), heaps[k].place.y() - heaps[other].place.y()) > 3);
    }

    void aHeapSaysWhoIsThere()
    {
        const MemoryContent content = cornered();
        const auto heaps = markHeaps(saturationPlaces(content), 0.01);
        QCOMPARE(heaps.size(), size_t(5));
        const MarkHeap &corner = heaps.front();
        QCOMPARE(unitsOf(content, corner), (std::vector<size_t>{0, 1, 2, 3, 4}));
        QCOMPARE(heapText(corner), QString("×5"));
        const QString tip = heapTip(content, corner);
        QVERIFY2(tip.startsWith("input gate, 4 units: 1–2, 4–5\nbelow 0.1: 0\nabove 0.9: 0\nforget gate, unit 3\n"),
                 qPrintable(tip));
        QCOMPARE(heapText(heaps.back()), QString("×2"));
        const auto alone = std::ranges::find_if(heaps, [](const MarkHeap &heap) { return heap.marks == std::vector<size_t>{8}; });
        QCOMPARE(heapTip(content, *alone), QString("forget gate, unit 4\nbelow 0.1: 0.3\nabove 0.9: 0.4"));
    }

    void theUnitsOfAHeapFollowEachOther()
    {
        const MemoryContent content = cornered();
        const auto heaps = markHeaps(saturationPlaces(content), 0.01);
        const MarkHeap &right = heaps.back(); // units 1 and 5
        QCOMPARE(unitAfter(content, right, 2), size_t(0));
        QCOMPARE(unitAfter(content, right, 0), size_t(4));
        QCOMPARE(unitAfter(content, right, 4), size_t(0));
        QCOMPARE(unitBefore(content, right, 0), size_t(4));
        QCOMPARE(unitBefore(content, right, 4), size_t(0));
    }

    /// What differs a little is given as a span; long lists are broken.
    void manyUnitsAreListedInShortLines()
    {
        MemoryContent content;
        arma::vec below(400, arma::fill::zeros), above(400, arma::fill::zeros);
        for (arma::uword unit = 1; unit < 400; unit += 2)
            above(unit) = 1;
        below(200) = 0.001;
        content.saturation = {{Part::inputGate, "input gate", below, above, below + 0.25, above}};
        const auto heaps = markHeaps(saturationPlaces(content), 0.01);
        QCOMPARE(heaps.size(), size_t(2));
        const QString tip = heapTip(content, heaps.front());
        QVERIFY(tip.contains("below 0.1: 0 … 0.001 (was 0.25 … 0.251)"));
        for (const QString &line : tip.split('\n'))
            QVERIFY2(line.size() < 75, qPrintable(line));
        QString list = tip.section(": ", 1, 1).section("\nbelow", 0, 0);
        list.remove('\n').remove(' ');
        QCOMPARE(list.split(',').size(), qsizetype(200));
    }
};

QTEST_GUILESS_MAIN(SaturationHeapsTest)
#include "saturation_heaps_test.moc"
