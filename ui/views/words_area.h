#pragma once

#include <QScrollArea>

namespace sluice {

/// Words of any length: it asks for the height that they need, and where there is less room they scroll, by keys, too.
class WordsArea : public QScrollArea {
    Q_OBJECT
public:
    explicit WordsArea(QWidget *words, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< two lines

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void reachByKeys();
};

} // namespace sluice
