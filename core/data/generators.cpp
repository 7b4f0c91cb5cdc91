#include "core/data/generators.h"

#include "core/data/generate/catalogue.h"
#include "core/data/generate/common.h"

namespace sluice {

const std::vector<Generator> &generators()
{
    static const std::vector<Generator> all = {
        // signals
        sines(),
        noisySine(),
        chirp(),
        seasonalTrend(),
        autoregression(),
        randomWalk(),
        mackeyGlass(),
        lorenz(),
        // memory tasks
        holdThatNumber(),
        pickOneNumber(),
        countAndReset(),
        addingProblem(),
        multiplicationProblem(),
        temporalOrderOfTwo(),
        temporalOrderOfThree(),
        copyMemory(),
        runningParity(),
        // grammars
        embeddedReber(),
        continualReber(),
        balancedBrackets(),
        // tables
        exclusiveOr(),
        twoMoons(),
        circles(),
        spirals(),
    };
    return all;
}

Provenance generatedProvenance(const Generator &generator)
{
    const std::string made = "generated from the seed";
    return {generator.reference.empty() ? made : made + ", after " + generator.reference,
            "none: the numbers are made on this machine", ""};
}

Result<Dataset> generate(const Generator &generator, const Parameters &asked, uint64_t seed)
{
    const auto parameters = completed(generator.parameters, asked, generator.id);
    if (!parameters)
        return passOn(parameters);
    if (const auto good = generator.check ? generator.check(*parameters) : Result<void>(); !good)
        return passOn(good);
    if (parameters->contains("length") && parameters->contains("sequences"))
        if (const auto fits = checkTotal(parameters->at("sequences"), parameters->at("length")); !fits)
            return passOn(fits);
    auto data = generator.make(*parameters, seed);
    data.name = generator.title;
    data.usual = generator.usual;
    data.provenance = generatedProvenance(generator);
    return data;
}

} // namespace sluice
