#pragma once

#include <QObject>
#include <functional>

class QBoxLayout;
class QWidget;

namespace sluice {

/// A part of a line of controls that goes below the line where both have no room beside each other.
class FoldingPart : public QObject {
public:
    /// `line` is in `column`, the host's layout, and `part` in `line`; `wanted` is the width that the part needs to be read.
    FoldingPart(QWidget *host, QBoxLayout *column, QBoxLayout *line, QWidget *part, std::function<int()> wanted);

    void place();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int widthOfOthers() const;

    QWidget *host_;
    QBoxLayout *column_, *line_;
    QWidget *part_;
    std::function<int()> wanted_;
    int index_, stretch_; ///< in the line
    bool below_ = false;
};

} // namespace sluice
