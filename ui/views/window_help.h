#pragma once

#include "ui/views/explainer.h"

class QDialog;

namespace sluice {

/// What the window tells about itself: explanations of its parts, the glossary, the shortcuts, and the keys for them.
class WindowHelp : public QObject {
    Q_OBJECT
public:
    /// `wish`: what the explanations are asked for, each time.
    WindowHelp(QWidget *window, std::function<Explainer::Wish()> wish);

    void showGlossary();
    void showShortcuts();

private:
    void read(QPointer<QDialog> &dialog, std::function<QString()> title, QString (*html)());

    QWidget *window_;
    QPointer<QDialog> glossary_, shortcuts_;
};

} // namespace sluice
