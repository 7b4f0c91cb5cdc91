#pragma once

#include "core/io/scene.h"
#include "ui/models/inside_runner.h"
#include "ui/models/shown_contents.h"
#include "ui/models/what_if.h"

#include <QWidget>
#include <algorithm>
#include <optional>

class QLabel;
class QScrollArea;

namespace sluice {

class CellCardView;
class DensePanel;
class InsideHeader;
class InsideStack;
class UnitBar;
class WhatIfCard;
class WhatIfHistory;
class WhatIfPanel;

/// What happens inside the networks on one sample: all gates and states over one time axis, the cell at the cursor, and what-ifs.
class InsidePage : public QWidget {
    Q_OBJECT
public:
    explicit InsidePage(QWidget *parent = nullptr);

    void show(const ViewState &state);
    using QWidget::show;
    /// Another experiment's recurrent model is seen first, whatever was looked at of the one before.
    void begin(const ViewState &state);
    void setMode(InsideMode mode);
    InsideMode mode() const { return wish_.mode; } ///< that is wished for, also of models of one kind
    /// Of the two kinds this one; both stay where both are shown.
    void showKind(InsideMode kind);
    const InsideContent &content() const { return content_; }
    const std::optional<DenseContent> &dense() const { return denseContent_; }
    /// Whether both are of what this state asks for.
    bool isOf(const ViewState &state) const { return isAtSameCursor(state_, state); }
    /// Of a dense network's first weights, in place of these.
    void showContributions(bool contributions);
    bool showsContributions() const;
    MapShows mapShows() const;
    void setMapShows(MapShows shows);
    /// What-ifs that are set elsewhere are to be seen in their list.
    void seekWhatIfs();
    /// Undo and redo of the what-ifs get buttons.
    void setHistory(WhatIfHistory *history);
    /// For a projector: no more rows than have room (projectedSheets), and nothing beside them; of a dense network alone its first layer
    /// on a sheet of its own.
    void setProjected(bool projected);
    void setTold(bool told); ///< there: the first layer alone
    int sheets() const { return sheets_; }
    int sheet() const { return std::min(sheet_, sheets_ - 1); }
    void setSheet(int sheet);
    void seek(const SceneJump &jump);

signals:
    void selectionEdited(const Selection &selection);
    /// Something is being dragged or drawn: until it ends, all edits are one.
    void dragging(bool on);
    void sheetsChanged(); ///< there are more or fewer of them
    void testLookedAt(const sluice::TestLook &look);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectParts();
    void connectUnits();
    void connectWhatIfs();
    void restrictWhatIfs();
    void draw(size_t fromStep, double fromValue, size_t toStep, double toValue);
    ViewState stateForWhatIfs() const;
    void ask();
    void showWaiting();
    void refresh();
    InsideContent shownContent();
    void findSought(const std::vector<InsideRows> &sheets);
    bool hasLayerSheet() const;
    bool showsLayer() const;
    void showSide();
    void fitSide();
    void edit(const std::function<void(Selection &)> &change);

    InsideHeader *header_;
    UnitBar *units_;
    InsideStack *stack_;
    QScrollArea *rowsArea_;
    QScrollArea *sideArea_;
    CellCardView *cell_;
    WhatIfCard *whatIf_;
    WhatIfPanel *whatIfs_;
    DensePanel *dense_;
    QLabel *nothing_;
    QWidget *body_;
    InsideRunner runner_;
    WhatIfEvaluator evaluator_;

    InsideWish wish_;
    std::shared_ptr<const Task> begun_; ///< what `begin` was told last
    bool projected_ = false;
    int sheets_ = 1;
    int sheet_ = 0;
    std::optional<SceneJump> sought_; ///< whose sheet is shown; what is on it may have to be computed first
    std::optional<ViewState> asked_;  ///< what is to be shown
    Selection wanted_;                ///< of it, with every index in its range, and what has been edited since
    ViewState state_;                 ///< what is shown
    InsideContent content_;           ///< of state_
    std::optional<DenseContent> denseContent_;
};

} // namespace sluice
