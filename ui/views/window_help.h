#pragma once

#include "ui/views/explainer.h"

#include <QFont>

class QDialog;

namespace sluice {

/// What the window tells about itself: explanations of its parts, the glossary, the shortcuts, and the keys for them.
class WindowHelp : public QObject {
    Q_OBJECT
public:
    /// `wish`: what the explanations are asked for, each time.
    WindowHelp(QWidget *window, std::function<Explainer::Wish()> wish);

    ~WindowHelp() override;

    /// Its letters, and those of all tips, as many times as large as the window's; 1 is as ever.
    void setScale(double scale);
    void showGlossary();
    void showShortcuts();

private:
    QFont scaledFont() const;
    void read(QPointer<QDialog> &dialog, std::function<QString()> title, QString (*html)());

    QWidget *window_;
    QPointer<QDialog> glossary_, shortcuts_;
    double scale_ = 1;
    QFont plainTip_, plainBox_; ///< where nothing is scaled
};

} // namespace sluice
