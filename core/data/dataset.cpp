#include "core/data/dataset.h"

#include <algorithm>

namespace sluice {

Dataset::Dataset() = default;
Dataset::Dataset(const Dataset &) = default;
Dataset::Dataset(Dataset &&) noexcept = default;
Dataset &Dataset::operator=(const Dataset &) = default;
Dataset &Dataset::operator=(Dataset &&) noexcept = default;
Dataset::~Dataset() = default;

size_t Dataset::columnIndex(const std::string &column) const
{
    return static_cast<size_t>(std::find(columns.begin(), columns.end(), column) - columns.begin());
}

const std::vector<std::string> &Dataset::classesOf(size_t column) const
{
    static const std::vector<std::string> none;
    return column < classes.size() ? classes[column] : none;
}

UsualTask usualTaskOf(const Dataset &data, bool perSequence)
{
    const bool isTable = data.form == DataForm::table;
    const bool isInput = std::find(data.inputs.begin(), data.inputs.end(), data.target) != data.inputs.end();
    const bool classes = !data.classesOf(data.columnIndex(data.target)).empty();
    const bool alone = isInput && data.inputs.size() == 1;
    if (classes && alone && !isTable)
        return {UsualQuestion::nextToken, AnsweredAt::every};
    if (!classes && isInput && !isTable)
        return {UsualQuestion::forecast, AnsweredAt::last};
    const bool every = data.form == DataForm::sequences && !perSequence;
    return {classes ? UsualQuestion::classify : UsualQuestion::regress, every ? AnsweredAt::every : AnsweredAt::last};
}

} // namespace sluice
