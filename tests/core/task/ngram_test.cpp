#include "core/task/ngram.h"

#include <QtTest>
#include <cmath>
#include <map>
#include <set>

using namespace sluice;

namespace {

using Tokens = std::vector<uint32_t>;

/// The model of one sequence.
NGramModel modelOf(const Tokens &text, size_t tokens, size_t order)
{
    NGramModel model(tokens, order);
    for (size_t row = 0; row < text.size(); ++row) {
        Tokens newestFirst;
        for (size_t back = 1; back < order && back <= row; ++back)
            newestFirst.push_back(text[row - back]);
        model.add(newestFirst, text[row]);
    }
    model.finish();
    return model;
}

/// The definition, from sets of n-grams: oldest token first, the text led by order − 1 beginnings.
class ByDefinition {
public:
    ByDefinition(const Tokens &text, size_t tokens, size_t order) : tokens_(tokens), counts_(order)
    {
        Tokens padded(order - 1, static_cast<uint32_t>(tokens));
        padded.insert(padded.end(), text.begin(), text.end());
        for (size_t end = order; end <= padded.size(); ++end)
            ++counts_[order - 1][Tokens(padded.begin() + long(end - order), padded.begin() + long(end))];
        for (size_t length = order - 1; length > 0; --length)
            for (const auto &[longer, count] : counts_[length])
                ++counts_[length - 1][Tokens(longer.begin() + 1, longer.end())];
    }
    double probability(const Tokens &context, uint32_t token) const
    {
        const double shorter =
            context.empty() ? 1.0 / double(tokens_) : probability(Tokens(context.begin() + 1, context.end()), token);
        double total = 0, kinds = 0, own = 0;
        for (const auto &[gram, count] : counts_[context.size()])
            if (std::equal(context.begin(), context.end(), gram.begin())) {
                total += count;
                ++kinds;
                own += gram.back() == token ? count : 0;
            }
        const double discount = discountOf(context.size());
        return total == 0 ? shorter : std::max(own - discount, 0.0) / total + discount * kinds / total * shorter;
    }

private:
    double discountOf(size_t length) const
    {
        double once = 0, twice = 0;
        for (const auto &[gram, count] : counts_[length]) {
            once += count == 1;
            twice += count == 2;
        }
        return once > 0 && twice > 0 ? once / (once + 2 * twice) : 0.5;
    }
    size_t tokens_;
    std::vector<std::map<Tokens, int>> counts_; ///< by length of context
};

} // namespace

class NGramTest : public QObject {
    Q_OBJECT

private slots:
    void aBigramModelByHand()
    {
        const NGramModel model = modelOf({0, 1, 0, 1, 0}, 2, 2); // a b a b a
        const arma::vec afterA = model.probabilities(Tokens{0});
        QVERIFY(std::abs(afterA(1) - (0.9 + 0.1 / 3)) < 1e-15);
        QVERIFY(std::abs(afterA(0) - 0.1 * 2 / 3) < 1e-15);
        const arma::vec unknown = model.probabilities({});
        QVERIFY(std::abs(unknown(0) - 2.0 / 3) < 1e-15);
    }

    void itIsTheDefinition()
    {
        Tokens text;
        for (uint32_t k = 0, state = 5; k < 400; ++k) {
            state = state * 1103515245 + 12345;
            text.push_back(k % 3 == 0 ? 0 : (state >> 16) % 4);
        }
        for (size_t order = 1; order <= 4; ++order) {
            const NGramModel model = modelOf(text, 4, order);
            const ByDefinition definition(text, 4, order);
            for (size_t row = order; row < text.size(); row += 7) {
                const Tokens context(text.begin() + long(row - order + 1), text.begin() + long(row));
                const arma::vec found = model.probabilities(Tokens(context.rbegin(), context.rend()));
                QVERIFY(std::abs(arma::accu(found) - 1) < 1e-12);
                for (uint32_t token = 0; token < 4; ++token)
                    QVERIFY(std::abs(found(token) - definition.probability(context, token)) < 1e-12);
            }
        }
    }

    void whatWasNeverSeenIsPossible()
    {
        const NGramModel model = modelOf({0, 0, 0, 0, 1}, 5, 3);
        const arma::vec never = model.probabilities(Tokens{3, 4});
        QVERIFY(never.min() > 0);
        QVERIFY(std::abs(arma::accu(never) - 1) < 1e-12);
        QVERIFY(std::abs(arma::accu(NGramModel(modelOf({}, 5, 3)).probabilities({})) - 1) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(NGramTest)
#include "ngram_test.moc"
