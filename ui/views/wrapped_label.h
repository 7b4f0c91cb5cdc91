#pragma once

#include <QHash>
#include <QLabel>

namespace sluice {

/// Words on as many lines as they need, which remember how high they are at a width: whatever changes in a layout, it asks all that is
/// in it several times, and QLabel breaks its lines anew each time.
class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget *parent = nullptr);
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<int, int> heights_; ///< by width, of text_
    mutable QString text_;
};

} // namespace sluice
