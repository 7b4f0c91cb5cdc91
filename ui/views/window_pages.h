#pragma once

#include "core/io/scene.h"
#include "ui/models/view_state.h"

#include <QObject>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace sluice {

/// The window's pages, one seen at a time, and a tab for each.
class WindowPages : public QObject {
    Q_OBJECT
public:
    explicit WindowPages(QWidget *window);

    /// `view` shows a state, says when its selection was edited, and may show less for a projector (setProjected), and
    /// less again above what a step of a scene says there (setTold), or that on
    /// several sheets, one after the other (sheets, sheet, setSheet, sheetsChanged, and seek: the one that a chip is about), or
    /// nothing (isEmpty). `applies`: to what is open; empty: always.
    template <class View> void add(View *view, std::function<QString()> name, std::function<bool(const ViewState &)> applies = {})
    {
        std::function<void(bool)> project;
        if constexpr (requires { view->setProjected(true); })
            project = [view](bool projected) { view->setProjected(projected); };
        std::function<void(bool)> tell;
        if constexpr (requires { view->setTold(true); })
            tell = [view](bool told) { view->setTold(told); };
        std::function<bool()> empty;
        if constexpr (requires { view->isEmpty(); })
            empty = [view] { return view->isEmpty(); };
        Sheets sheets;
        if constexpr (requires { view->setSheet(0); }) {
            sheets = {[view] { return view->sheets(); },
                      [view] { return view->sheet(); },
                      [view](int sheet) { view->setSheet(sheet); },
                      {}};
            connect(view, &View::sheetsChanged, this, &WindowPages::turned, Qt::QueuedConnection); // it is being drawn
        }
        if constexpr (requires { view->seek(SceneJump()); })
            sheets.seek = [view](const SceneJump &jump) { view->seek(jump); };
        connect(view, &View::selectionEdited, this, &WindowPages::selectionEdited);
        add(Page{nullptr, view, std::move(name), [view](const ViewState &state) { view->show(state); }, std::move(applies),
                 project, tell, std::move(empty), sheets});
    }
    /// The one that was added last is for preparing, not for showing: a projector never sees it.
    void keepFromProjector() { pages_.back().projected = false; }
    /// The one that was added last is passed over by a projector where that does not hold.
    void projectWhere(bool (*tells)(const ViewState &)) { pages_.back().tells = tells; }
    /// The one that was added last has a use where nothing is open; of the others a sentence stands in the place.
    void useWithNothingOpen() { pages_.back().needsExperiment = false; }

    /// The one of its kind, wherever the pages are shown.
    template <class View> View *find() const
    {
        for (const Page &page : pages_) {
            auto *own = qobject_cast<View *>(page.view);
            if (auto *view = own ? own : page.view->findChild<View *>())
                return view;
        }
        return nullptr;
    }

    QHBoxLayout *row() const { return row_; } ///< of the tabs; others may stand in it, too
    QStackedWidget *stack() const { return stack_; }
    int count() const { return static_cast<int>(pages_.size()); }
    bool isThere(int index) const;
    QString name(int index) const { return pages_[static_cast<size_t>(index)].name(); }
    QString name() const;                       ///< of the one that is seen, and which of its sheets
    QString key() const;                        ///< tells what is seen from the others
    std::optional<ScenePage> scenePage() const; ///< nothing for a page that scenes do not name

    /// Does nothing where that page can't be seen now.
    void turnTo(int index);
    void turnToPlace(int place); ///< among those that are there, from 0
    void turnTo(ScenePage page);
    void turnTo(const QString &key);
    void turnTo(const QWidget *view); ///< nothing happens where it is none of them
    /// To the sheet that has what the chip is about, where it leads to the page that is seen.
    void seek(const SceneJump &jump);
    /// To the next sheet of the page, or the next page that has something for a projector.
    void turnBy(int by);
    /// To the first page, where the one that is seen is kept from a projector.
    void turnToProjected();
    void setProjected(bool projected);
    /// What a step of a scene says lies below the projected page.
    void setTold(bool told);
    /// Something else stands in the page's place; null: the page again.
    void cover(QWidget *other);

    /// A page that does not apply to what is open is not there; while a question waits for an answer none can be opened.
    void showTabs(const ViewState &state, bool loading);
    /// Only the page that is seen is drawn.
    void draw(const ViewState &state);
    void retranslate();

signals:
    void turned();
    void selectionEdited(const Selection &selection);

private:
    struct Sheets {
        std::function<int()> count, shown; ///< empty: it has one
        std::function<void(int)> turn;
        std::function<void(const SceneJump &)> seek;
    };
    struct Page {
        QPushButton *tab;
        QWidget *view;
        std::function<QString()> name;
        std::function<void(const ViewState &)> show;
        std::function<bool(const ViewState &)> applies; ///< empty: always there
        std::function<void(bool)> project;              ///< may be empty
        std::function<void(bool)> tell;                 ///< likewise
        std::function<bool()> empty;                    ///< nothing to project; may be empty itself
        Sheets sheets;
        std::function<bool(const ViewState &)> tells = {}; ///< something of what is open to a projector; empty: always
        bool projected = true;
        bool telling = true; ///< tells, as it was last seen
        bool needsExperiment = true;
    };
    void add(Page page);
    static bool isProjected(const Page &page);
    bool turnSheet(int by);
    void showSheet(int sheet);
    void showNothing(const ViewState &state, bool loading);

    QWidget *window_;
    QHBoxLayout *row_;
    QButtonGroup *tabs_;
    QStackedWidget *stack_;
    QLabel *nothing_; ///< in a page's place
    std::vector<Page> pages_;
    size_t current_ = 0; ///< of pages_, also while something else stands in its place
    bool projected_ = false;
};

} // namespace sluice
