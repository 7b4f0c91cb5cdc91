#pragma once

#include "core/base/result.h"

#include <QFrame>
#include <optional>

class QLabel;
class QPushButton;

namespace sluice {

/// One sentence below the toolbar, until it is closed or another one comes. Never in the way of anything.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    void say(const Sentence &sentence);
    QString sentence() const;
    void setIconColour(const QColor &colour);

signals:
    void seen(bool is); ///< its sentence has come or gone

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<Sentence> said_;
    QLabel *text_;
    QPushButton *close_;
};

} // namespace sluice
