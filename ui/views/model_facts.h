#pragma once

#include "ui/models/compare_content.h"

#include <QWidget>

namespace sluice {

/// Lines of facts, a name and a value each, as many as there is room for: it asks for none, so that a page on a small screen has what it
/// needs for what matters more.
class ModelFacts : public QWidget {
    Q_OBJECT
public:
    explicit ModelFacts(QWidget *parent = nullptr);
    void show(const std::vector<ModelFact> &facts);
    using QWidget::show;
    size_t shownLines() const; ///< of the facts

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int nameWidth() const;

    std::vector<ModelFact> facts_;
};

} // namespace sluice
