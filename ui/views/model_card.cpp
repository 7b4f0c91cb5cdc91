#include "ui/views/model_card.h"

#include "ui/models/language.h"
#include "ui/models/number_text.h"
#include "ui/models/value_text.h"
#include "ui/views/model_facts.h"
#include "ui/views/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <cmath>

namespace sluice {

namespace {

constexpr int narrowCard = 262;
constexpr int smallNumberCard = 300; // narrower, the words beside a large number would have no room
constexpr int wordsApart = 12;

} // namespace

ModelCardView::ModelCardView(QWidget *parent) : Card(parent)
{
    name_ = makeLabel("title", this);
    epoch_ = makeLabel("hint", this);
    error_ = makeLabel("number", this);
    better_ = makeLabel("second-number", this);
    parameters_ = makeLabel("second-number", this);
    errorUnit_ = makeLabel("hint", this);
    betterUnit_ = makeLabel("hint", this);
    parametersUnit_ = makeLabel("hint", this);

    auto *head = new QHBoxLayout;
    head->addWidget(name_);
    head->addStretch();
    head->addWidget(epoch_);
    epoch_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    column()->setContentsMargins(18, 9, 10, 9);
    column()->addLayout(head);
    headline_ = new QBoxLayout(QBoxLayout::LeftToRight);
    headline_->addWidget(error_);
    headline_->addWidget(errorUnit_, 1, Qt::AlignBottom);
    errorUnit_->setWordWrap(true);
    column()->addLayout(headline_);
    whatIf_ = makeLabel("what-if", this);
    whatIf_->setObjectName("whatIf");
    whatIf_->setWordWrap(true);
    column()->addWidget(whatIf_);
    rest_ = new QGridLayout;
    rest_->setHorizontalSpacing(wordsApart);
    rest_->setVerticalSpacing(0);
    rest_->addWidget(better_, 0, 0);
    rest_->addWidget(betterUnit_, 1, 0, Qt::AlignTop);
    betterUnit_->setMinimumWidth(80); // two words: a card that has grown may become narrow again
    rest_->addWidget(parameters_, 0, 1);
    rest_->addWidget(parametersUnit_, 1, 1, Qt::AlignTop);
    rest_->setColumnStretch(2, 1);
    facts_ = new ModelFacts(this);
    auto *below = new QVBoxLayout;
    below->setSpacing(0);
    below->addLayout(rest_);
    below->addWidget(facts_, 1);
    column()->addLayout(below, 1);
}

void ModelCardView::show(const ModelCard &content, const QColor &colour)
{
    colour_ = colour;
    const QString none = QStringLiteral("–");
    name_->setText(content.name);
    epoch_->setText(content.weights);
    error_->setText(content.error ? shortNumber(*content.error) : none);
    errorName_ = content.errorName;
    errorParts_ = content.errorParts;
    const double percent = content.better ? 100 * *content.better : 0;
    const bool nearlyAll = percent > 99 && percent < 100; // where a tenth tells much
    better_->setText(content.better
                         ? std::abs(percent) < 0.5 ? QStringLiteral("≈") : percentText(std::abs(percent), nearlyAll ? 1 : 0)
                         : none);
    const QString comparison = std::abs(percent) < 0.5 ? tr("as good as %1")
                               : percent > 0           ? tr("better than %1")
                                                       : tr("worse than %1");
    betterName_ = comparison.arg(content.constant);
    briefBetterName_ = comparison.arg(content.briefConstant);
    parameters_->setText(groupedNumber(content.parameters));
    parametersUnit_->setText(tr("parameters"));
    facts_->show(content.facts);
    error_->setToolTip(content.error ? exactText(*content.error) : QString());
    errorUnit_->setToolTip(content.errorParts);
    better_->setToolTip(content.better ? tr("%1 = %2: of the loss and of its dotted line in the plot")
                                             .arg(percentText(exactText(percent)), content.betterParts)
                                       : QString());
    for (const auto &[number, what] :
         {std::pair(error_, errorName_), {better_, betterName_}, {parameters_, parametersUnit_->text()}})
        number->setAccessibleName(QStringLiteral("%1 %2").arg(number->text(), what)); // is explained by what it is of
    setAccessibleName(tr("%1: %2 %3").arg(content.name, error_->text(), content.errorName));
    showWhatIf(content.whatIf);
    update();
}

void ModelCardView::setBrief(bool brief)
{
    for (QWidget *smaller : std::initializer_list<QWidget *>{better_, betterUnit_, parameters_, parametersUnit_, facts_})
        smaller->setVisible(!brief);
    fitWords();
}

void ModelCardView::showWhatIf(const WhatIfNumbers &whatIf)
{
    whatIf_->setText(whatIf.text);
    whatIf_->setToolTip(whatIf.exact);
    whatIf_->setVisible(!whatIf.text.isEmpty());
    setAccessibleDescription(whatIf.text);
    fitWords();
}

/// What the number is made of where there is room; the rest in one line where that has room beside the parameters.
void ModelCardView::fitWords()
{
    errorUnit_->setText(inWholeWords(hasRoomForParts() ? errorName_ + '\n' + errorParts_ : errorName_));
    name_->setMinimumHeight(name_->fontMetrics().size(0, parametersUnit_->text()).height()); // beside one in another script, too
    betterUnit_->setText(isNarrow() ? briefBetterName_ : betterName_);
    betterUnit_->setAccessibleName(betterName_);
    const QMargins margins = column()->contentsMargins();
    const int beside = std::max(parametersUnit_->sizeHint().width(), parameters_->sizeHint().width());
    const int apart = isNarrow() ? wordsApart / 2 : wordsApart;
    const int room = width() - margins.left() - margins.right() - apart - beside;
    const bool wraps = betterUnit_->fontMetrics().horizontalAdvance(betterUnit_->text()) + 4 > room;
    betterUnit_->setWordWrap(wraps);
    rest_->setHorizontalSpacing(apart);
    rest_->setColumnStretch(0, wraps ? 1 : 0); // as few lines as may be
    rest_->setColumnStretch(2, wraps ? 0 : 1);
    setMinimumHeight(isNarrow() ? layout()->totalHeightForWidth(width()) : 0); // a page does not ask for that of words that wrap
}

/// On a line of their own, below a name in two lines at most.
bool ModelCardView::hasRoomForParts()
{
    const QMargins margins = column()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - error_->sizeHint().width() - headline_->spacing() - 6;
    const QFontMetrics metrics = errorUnit_->fontMetrics();
    const int name = metrics.boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap, errorName_).height();
    return !isNarrow() && !errorParts_.isEmpty() && metrics.horizontalAdvance(errorParts_) <= room &&
           name <= 2 * metrics.lineSpacing();
}

bool ModelCardView::isNarrow() const
{
    return width() < narrowCard;
}

/// With three models beside each other a name has no room beside its number, and that none to be so large.
void ModelCardView::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const bool narrow = isNarrow();
    headline_->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    headline_->setSpacing(narrow ? 0 : 8);
    errorUnit_->setContentsMargins(0, 0, 0, narrow ? 0 : 7);
    column()->setSpacing(narrow ? 2 : 4);
    column()->setContentsMargins(narrow ? 14 : 18, 9, narrow ? 8 : 10, 9);
    setRole(*error_, "narrow", width() < smallNumberCard);
    fitWords();
}

void ModelCardView::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour_);
    painter.drawRoundedRect(QRectF(0, 0, 7, height()), 3, 3);
}

} // namespace sluice
