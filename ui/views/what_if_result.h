#pragma once

#include "ui/models/inside_content.h"
#include "ui/models/what_if.h"

#include <QLabel>

namespace sluice {

/// What the what-ifs do: to the loss of this sample, and to the measures of its whole part, which are computed meanwhile.
class WhatIfResult : public QLabel {
    Q_OBJECT
public:
    explicit WhatIfResult(QWidget *parent = nullptr);

    void show(const ViewState &state, const InsideContent &content);
    void showEffects(const std::vector<WhatIfEffect> &effects);
    void showWaiting();
    void showProblem(const Sentence &why);
    void forgetProblem();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString effectsText() const;
    QString lossText(const SampleLoss &loss, const QString &change) const;
    QString exactText() const;
    void write();

    WhatIfOutcome effects_;
    std::vector<SampleLoss> losses_;
    bool classes_ = false;     ///< the losses are log losses
    bool otherInputs_ = false; ///< the series itself is edited
};

} // namespace sluice
