#include "ui/models/model_name.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

constexpr std::array given = {QT_TRANSLATE_NOOP("ModelName", "Dense"), QT_TRANSLATE_NOOP("ModelName", "Convolution"),
                              QT_TRANSLATE_NOOP("ModelName", "Small"), QT_TRANSLATE_NOOP("ModelName", "Large"),
                              QT_TRANSLATE_NOOP("ModelName", "LSTM open")};

} // namespace

QString modelName(const std::string &name)
{
    return std::ranges::find(given, name) == given.end() ? QString::fromStdString(name)
                                                         : QCoreApplication::translate("ModelName", name.c_str());
}

} // namespace sluice
