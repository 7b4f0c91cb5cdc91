#pragma once

#include "ui/models/latest.h"
#include "ui/models/measures_content.h"
#include "ui/models/test_look.h"
#include "ui/views/text_dialog.h"

#include <map>
#include <set>
#include <vector>

class QComboBox;
class QLabel;
class QTableWidget;

namespace sluice {

/// Every measure of every model and baseline, on the validation part; on the others where they are asked for. It stays open beside
/// the window and follows it. It says after which epochs the test part was looked at, which is kept with the run.
class MeasuresDialog : public TextDialog {
    Q_OBJECT
public:
    explicit MeasuresDialog(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QDialog::show;
    /// What its table says; null while it says nothing of the networks of this state.
    const Measured *measured(const ViewState &state) const;
    void showTested(const std::set<uint32_t> &epochs); ///< after which the test part was looked at in this run

signals:
    void answered();
    void testLookedAt(const sluice::TestLook &look);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Question {
        ViewState state;
        Split split;
    };
    Split split() const;
    void retranslate();
    void ask();
    void markWhatIfs();
    void fill(const ViewState &state, const Measured &measured);
    void fillRow(int row, const MeasuresContent::Row &content, const ViewState &state);

    ViewState state_;
    std::vector<WhatIf> asked_;  ///< the what-ifs of the newest question
    std::vector<WhatIf> filled_; ///< and of what the table shows
    std::vector<int> whatIfRows_;
    std::optional<Measured> measured_;
    ViewState measuredOf_;
    QLabel *partLabel_;
    QComboBox *part_;
    QTableWidget *table_;
    QLabel *whatIfs_;
    QLabel *note_;
    Latest<Question, Measured> latest_;
};

} // namespace sluice
