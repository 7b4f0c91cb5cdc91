#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/what_if.h"
#include "ui/models/what_if_edit.h"
#include "ui/views/card.h"

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QPushButton;

namespace sluice {

class MapChoice;
class WhatIfEditor;
class WhatIfHistory;
class WhatIfResult;

/// The list of everything that is changed, what it does to the losses, and what can be added.
class WhatIfPanel : public Card {
    Q_OBJECT
public:
    explicit WhatIfPanel(QWidget *parent = nullptr);

    /// `state`: with the selection in its range. `mapsBeside`: beside the rows there are maps that a what-if changes.
    void show(const ViewState &state, const InsideContent &content, bool mapsBeside = false);
    /// Undo and redo get buttons.
    void setHistory(WhatIfHistory *history);
    WhatIfResult *result() const { return result_; }
    void seek(); ///< what comes next was set elsewhere, to be seen here
    /// The feature that is drawn over the series, while it can be.
    std::optional<size_t> drawn() const;
    MapShows mapShows() const;
    void setMapShows(MapShows shows);

signals:
    void edited(const std::vector<sluice::WhatIf> &whatIfs);
    void drawingChanged();
    void mapShowsChanged();
    void grown(QWidget *result); ///< something was added or set: what it does is worth seeing

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QPushButton *addButton(const char *name);
    void addHead();
    void addTools();
    void retranslate();
    void fillMenu();
    void add(WhatIfKind kind);
    void fillList();
    void fillFeatures();
    void showTools();
    void itemChanged(const QListWidgetItem &item);
    void move(int by);
    void remove();
    void editCurrent(const WhatIf &changed);
    void pick();

    QLabel *title_;
    QPushButton *add_, *undo_, *redo_;
    QMenu *menu_;
    QListWidget *list_;
    QPushButton *up_, *down_, *remove_, *draw_;
    QComboBox *feature_;
    MapChoice *maps_;
    WhatIfEditor *editor_;
    WhatIfResult *result_;
    ViewState state_;
    InsideContent content_;
    bool mapsBeside_ = false;
    WhatIfs listed_;
    bool pickLast_ = false; ///< one was added
    bool seeks_ = false;    ///< one was added or set, and nothing else looked at since
    bool refill_ = false;   ///< the list's texts are to be set again
};

} // namespace sluice
