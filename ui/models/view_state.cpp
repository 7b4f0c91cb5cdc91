#include "ui/models/view_state.h"

namespace sluice {

Selection::Selection() = default;
Selection::Selection(const Selection &) = default;
Selection::Selection(Selection &&) noexcept = default;
Selection &Selection::operator=(const Selection &) = default;
Selection &Selection::operator=(Selection &&) noexcept = default;
Selection::~Selection() = default;
bool Selection::operator==(const Selection &) const = default;

ViewState::ViewState() = default;
ViewState::ViewState(const ViewState &) = default;
ViewState::ViewState(ViewState &&) noexcept = default;
ViewState &ViewState::operator=(const ViewState &) = default;
ViewState &ViewState::operator=(ViewState &&) noexcept = default;
ViewState::~ViewState() = default;

} // namespace sluice
