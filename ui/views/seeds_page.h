#pragma once

#include "ui/models/seed_study.h"
#include "ui/models/view_state.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace sluice {

class SeedPlot;

/// The open experiment with several seeds: losses with their spread, and which model is best how surely.
class SeedsPage : public QWidget {
    Q_OBJECT
public:
    /// `directory` gives that of the experiment's paths; `threads`: of each trainer's pool.
    SeedsPage(size_t threads, std::function<std::filesystem::path()> directory, QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    SeedStudy &study() { return study_; }
    /// Whether the page is drawn only once a second while seeds train.
    void setStill(bool still);
    bool isEmpty() const { return study_.runs().empty() && !study_.running(); }

signals:
    void selectionEdited(const Selection &selection);
    void problem(const sluice::Sentence &sentence);
    void bandsFound(const std::shared_ptr<const sluice::SeedBands> &bands); ///< null: none any more

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeControls();
    QWidget *makePlotCard();
    QWidget *makeRankingCard();
    void retranslate();
    void start();
    void showHint();
    void showChange();
    void lookAgain();
    void refresh();
    void showProgress();
    void placeRanking();
    void showRanking(const std::vector<SeedRun> &runs);
    QString testText(size_t model) const;

    std::function<std::filesystem::path()> directory_;
    SeedStudy study_;
    std::shared_ptr<const Experiment> studied_;
    ViewState state_;
    QTimer timer_; ///< while it trains
    bool still_ = false;
    QLabel *countLabel_;
    QSpinBox *count_;
    QLabel *firstLabel_;
    QSpinBox *first_;
    QPushButton *start_;
    QPushButton *cancel_;
    QProgressBar *progress_;
    QLabel *hint_;
    QLabel *plotTitle_;
    QBoxLayout *row_; ///< plot and ranking
    SeedPlot *plot_;
    QLabel *nothing_; ///< in the plot's place before there is one
    QLabel *rankingTitle_;
    QWidget *rankingCard_; ///< there once there is a ranking
    QTableWidget *ranking_;
    QLabel *rankingHint_;
    QPushButton *test_;
};

} // namespace sluice
