#include "ui/views/window_pages.h"

#include "ui/models/scene_rules.h"
#include "ui/views/compare_page.h"
#include "ui/views/explained.h"
#include "ui/views/inside_page.h"
#include "ui/views/memory_page.h"
#include "ui/views/page_stack.h"
#include "ui/views/runs_page.h"
#include "ui/views/seeds_page.h"
#include "ui/views/surface_page.h"
#include "ui/views/text_page.h"
#include "ui/views/training_page.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>
#include <array>

namespace sluice {

namespace {

bool isPage(const QWidget *widget, ScenePage page)
{
    switch (page) {
    case ScenePage::compare:
        return qobject_cast<const ComparePage *>(widget);
    case ScenePage::inside:
        return qobject_cast<const InsidePage *>(widget);
    case ScenePage::memory:
        return qobject_cast<const MemoryPage *>(widget);
    case ScenePage::training:
        return qobject_cast<const TrainingPage *>(widget);
    case ScenePage::surface:
        return qobject_cast<const SurfacePage *>(widget);
    case ScenePage::seeds:
        return qobject_cast<const SeedsPage *>(widget);
    case ScenePage::text:
        return qobject_cast<const TextPage *>(widget);
    case ScenePage::runs:
        break;
    }
    return qobject_cast<const RunsPage *>(widget);
}

QString keyOf(const QWidget &view)
{
    return QString::fromLatin1(view.metaObject()->className());
}

std::optional<ScenePage> scenePageOf(const QWidget *widget)
{
    constexpr std::array all{ScenePage::compare, ScenePage::inside, ScenePage::memory, ScenePage::training,
                             ScenePage::surface, ScenePage::seeds,  ScenePage::text,   ScenePage::runs};
    const auto *found = std::ranges::find_if(all, [widget](ScenePage page) { return isPage(widget, page); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

/// A scene that lists its pages has those only.
bool isListed(const SceneState &scene, const QWidget *widget)
{
    const auto page = scenePageOf(widget);
    return page ? isThere(scene, *page) : !scene.scene || scene.scene->pages.empty();
}

} // namespace

WindowPages::WindowPages(QWidget *window)
    : QObject(window), window_(window), row_(new QHBoxLayout), tabs_(new QButtonGroup(this)), stack_(new PageStack(window)),
      nothing_(new QLabel(window))
{
    nothing_->setObjectName("nothingOpen");
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);
    stack_->addWidget(nothing_);
    row_->setContentsMargins(12, 4, 12, 0);
    row_->setSpacing(2); // all pages of a plane of classes are there at 1280 pixels
}

void WindowPages::add(Page page)
{
    page.tab = new QPushButton(window_);
    page.tab->setProperty("page", true);
    setExplained(page.tab, Explained::pages);
    page.tab->setCheckable(true);
    page.tab->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the page
    tabs_->addButton(page.tab);
    connect(page.tab, &QPushButton::clicked, this, [this, index = count()] { turnTo(index); });
    row_->addWidget(page.tab);
    stack_->insertWidget(count(), page.view);
    pages_.push_back(std::move(page));
}

bool WindowPages::isThere(int index) const
{
    return !pages_[static_cast<size_t>(index)].tab->isHidden();
}

QString WindowPages::name() const
{
    const Page &page = pages_[current_];
    const int sheets = page.sheets.count ? page.sheets.count() : 1;
    return sheets < 2 ? page.name() : tr("%1 (%2 of %3)").arg(page.name()).arg(page.sheets.shown() + 1).arg(sheets);
}

QString WindowPages::key() const
{
    return keyOf(*pages_[current_].view);
}

std::optional<ScenePage> WindowPages::scenePage() const
{
    return scenePageOf(pages_[current_].view);
}

void WindowPages::turnTo(int index)
{
    const Page &page = pages_[static_cast<size_t>(index)];
    if (page.tab->isHidden() || !page.tab->isEnabled() || (projected_ && !page.projected))
        return;
    page.tab->setChecked(true);
    current_ = static_cast<size_t>(index);
    stack_->setCurrentIndex(index);
    if (page.sheets.turn)
        page.sheets.turn(0);
    emit turned();
}

void WindowPages::turnToPlace(int place)
{
    for (int index = 0; index < count(); ++index)
        if (isThere(index) && place-- == 0)
            return turnTo(index);
}

void WindowPages::turnTo(ScenePage page)
{
    for (int index = 0; index < count(); ++index)
        if (isPage(pages_[static_cast<size_t>(index)].view, page))
            turnTo(index);
}

void WindowPages::turnTo(const QString &key)
{
    const auto page = std::ranges::find_if(pages_, [&](const Page &each) { return keyOf(*each.view) == key; });
    if (page != pages_.end())
        turnTo(static_cast<int>(page - pages_.begin()));
}

void WindowPages::turnTo(const QWidget *view)
{
    if (const auto page = std::ranges::find(pages_, view, &Page::view); page != pages_.end())
        turnTo(static_cast<int>(page - pages_.begin()));
}

void WindowPages::seek(const SceneJump &jump)
{
    const Page &page = pages_[current_];
    if (!page.sheets.seek || (jump.page && jump.page != scenePage()))
        return;
    page.sheets.seek(jump);
    emit turned();
}

void WindowPages::showSheet(int sheet)
{
    pages_[current_].sheets.turn(sheet);
    emit turned();
}

/// Whether there was one.
bool WindowPages::turnSheet(int by)
{
    const Page &page = pages_[current_];
    if (!page.sheets.count || !page.tab->isEnabled())
        return false;
    const int sheet = page.sheets.shown() + by;
    const bool is = sheet >= 0 && sheet < page.sheets.count();
    if (is)
        showSheet(sheet);
    return is;
}

bool WindowPages::isProjected(const Page &page)
{
    return page.projected && page.telling && !(page.empty && page.empty());
}

void WindowPages::turnBy(int by)
{
    if (turnSheet(by))
        return;
    for (int index = static_cast<int>(current_) + by; index >= 0 && index < count(); index += by)
        if (isThere(index) && isProjected(pages_[static_cast<size_t>(index)])) {
            turnTo(index);
            if (const Sheets &sheets = pages_[current_].sheets;
                by < 0 && static_cast<int>(current_) == index && sheets.count && sheets.count() > 1)
                showSheet(sheets.count() - 1);
            return;
        }
}

void WindowPages::turnToProjected()
{
    if (!pages_[current_].projected)
        turnTo(0);
}

void WindowPages::setProjected(bool projected)
{
    projected_ = projected;
    for (const Page &page : pages_)
        if (page.project)
            page.project(projected);
}

void WindowPages::setTold(bool told)
{
    for (const Page &page : pages_)
        if (page.tell)
            page.tell(told);
}

void WindowPages::cover(QWidget *other)
{
    if (other)
        stack_->setCurrentWidget(other);
    else
        stack_->setCurrentIndex(static_cast<int>(current_));
}

void WindowPages::showTabs(const ViewState &state, bool loading)
{
    const bool covered = openQuestion(state.scene);
    for (Page &page : pages_) {
        page.telling = !page.tells || page.tells(state);
        page.tab->setVisible((!page.applies || page.applies(state)) && isListed(state.scene, page.view));
        page.tab->setEnabled(!covered);
        page.tab->setToolTip(covered ? tr("Answer the question first, or let it be shown") : QString());
    }
    showNothing(state, loading);
    if (!pages_[current_].tab->isHidden())
        return;
    const auto first = std::ranges::find_if(pages_, [](const Page &page) { return !page.tab->isHidden(); });
    current_ = first == pages_.end() ? 0 : static_cast<size_t>(first - pages_.begin());
    pages_[current_].tab->setChecked(true);
    if (!covered)
        stack_->setCurrentIndex(static_cast<int>(current_));
}

/// What comes in a moment is not spoken of.
void WindowPages::showNothing(const ViewState &state, bool loading)
{
    nothing_->setText(loading ? QString()
                              : tr("Nothing is open. Choose a scene or data under the first button, or drop a file here."));
    if (!state.experiment && pages_[current_].needsExperiment)
        stack_->setCurrentWidget(nothing_);
    else if (stack_->currentWidget() == nothing_)
        stack_->setCurrentIndex(static_cast<int>(current_));
}

void WindowPages::draw(const ViewState &state)
{
    if (stack_->currentWidget() == pages_[current_].view)
        pages_[current_].show(state);
}

void WindowPages::retranslate()
{
    for (const Page &page : pages_)
        page.tab->setText(page.name());
}

} // namespace sluice
