#include "ui/views/cell_card.h"

#include "ui/models/cell_numbers.h"
#include "ui/models/language.h"
#include "ui/models/value_text.h"
#include "ui/views/cell_diagram.h"
#include "ui/views/help_button.h"
#include "ui/views/wrapped_label.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice {

namespace {

/// Of what the line below the drawing says.
QString exactNumbers(const CellCard &card)
{
    if (std::holds_alternative<RnnMoment>(card.moment))
        return placeTip(card, {CellSpot::gate, Part::hidden});
    QStringList lines;
    for (const CellSpot spot : {CellSpot::kept, CellSpot::written})
        lines << placeTip(card, {spot});
    return lines.join('\n');
}

/// Lines break between its parts, which are three blanks apart, and in none of them.
QString unbroken(const QString &numbers)
{
    const QString apart = QStringLiteral("   ");
    QStringList parts = numbers.split(apart);
    for (QString &part : parts)
        part = inWholeWords(part.replace(' ', QChar::Nbsp));
    return parts.join(apart);
}

} // namespace

CellCardView::CellCardView(QWidget *parent)
    : Card(parent), title_(makeLabel("title", this)), gradients_(makeFlatButton({}, {}, this)),
      gradientTitle_(makeLabel("hint", this)), diagram_(new CellDiagram(this)), equations_(new QWidget(this)),
      grid_(new QGridLayout(equations_)), numbers_(new WrappedLabel(this)), sentence_(new WrappedLabel(this))
{
    grid_->setObjectName("equations");
    grid_->setContentsMargins(0, 2, 0, 2);
    grid_->setHorizontalSpacing(4);
    grid_->setVerticalSpacing(3);
    grid_->setColumnStretch(1, 1);
    numbers_->setProperty("role", "hint");
    for (QLabel *label : {numbers_, sentence_})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    gradients_->setObjectName("cellGradients");
    gradients_->setCheckable(true);
    connect(gradients_, &QPushButton::toggled, this, &CellCardView::gradientsWished);
    QHBoxLayout *head = withHelp(title_, Explained::cell);
    head->insertWidget(1, gradients_);
    column()->addLayout(head);
    column()->addWidget(gradientTitle_);
    for (QWidget *widget : std::initializer_list<QWidget *>{diagram_, equations_, numbers_, sentence_})
        column()->addWidget(widget);
    connect(diagram_, &CellDiagram::partPicked, this, &CellCardView::partPicked);
}

void CellCardView::show(const InsideContent &content, bool expert, bool dark)
{
    setVisible(content.cell.has_value());
    sentence_->setAccessibleName(tr("What the cell does at this step"));
    diagram_->show(content.cell, content.selection.part, dark);
    equations_->setVisible(expert);
    numbers_->setVisible(!expert);
    if (!content.cell)
        return;
    title_->setText(content.cell->title);
    gradients_->setText(gradients_->isChecked() ? tr("gradients ⇄") : tr("values ⇄"));
    gradients_->setAccessibleName(tr("Gradients instead of values in the drawing"));
    gradients_->setToolTip(tr("Values, or how the last answer would change with each of them: played backwards it is how the "
                              "gradient flows through time"));
    gradientTitle_->setText(content.cell->gradientTitle);
    gradientTitle_->setVisible(content.cell->gradients.has_value());
    numbers_->setText(unbroken(content.cell->numbers));
    numbers_->setToolTip(exactNumbers(*content.cell));
    numbers_->setAccessibleDescription(numbers_->toolTip());
    sentence_->setText(content.cell->sentence);
    if (expert)
        showEquations(content, dark);
}

void CellCardView::addEquationRow()
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() * 0.8); // the longest line still fits the narrowest card
    QFont bold = mono;
    bold.setBold(true);
    const size_t index = rows_.size();
    const int line = static_cast<int>(3 * index);
    EquationRow row{new QToolButton(equations_), new WrappedLabel(equations_), new QLabel(equations_),
                    new QLabel(equations_),      new QLabel(equations_),       {}};
    row.symbol->setFont(bold);
    row.symbol->setProperty("symbol", true);
    row.symbol->setCheckable(true);
    row.terms->setFont(mono);
    row.largest->setFont(mono);
    row.largest->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.value->setFont(bold);
    row.was->setFont(bold);
    for (QLabel *label : {row.terms, row.largest}) // the value is never pushed out
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    grid_->addWidget(row.symbol, line, 0);
    grid_->addWidget(row.terms, line, 1);
    grid_->addWidget(row.value, line, 2, Qt::AlignRight);
    grid_->addWidget(row.was, line + 1, 1, 1, 2, Qt::AlignRight); // beside the value it would take the terms' room
    grid_->addWidget(row.largest, line + 2, 1, 1, 2);
    connect(row.symbol, &QToolButton::clicked, this, [this, index] {
        if (rows_[index].part)
            emit partPicked(*rows_[index].part);
    });
    rows_.push_back(row);
}

/// Where the pointer rests on it, or a screen reader.
void CellCardView::showExact(const EquationRow &row, const Equation &equation)
{
    const Equation::Exact &exact = equation.exact;
    const QString value = tr("%1 = %2").arg(equation.symbol, exact.value);
    row.terms->setToolTip(tr("%1 = %2").arg(equation.symbol, exact.terms));
    row.value->setToolTip(exact.untouched.isEmpty() ? value : tr("%1 (was %2)").arg(value, exact.untouched));
    row.largest->setToolTip(exact.largest.join('\n'));
    row.was->setToolTip(row.value->toolTip());
    for (QLabel *label : {row.terms, row.value, row.was, row.largest})
        label->setAccessibleDescription(label->toolTip());
}

void CellCardView::showEquations(const InsideContent &content, bool dark)
{
    const std::vector<Equation> &equations = content.cell->equations;
    while (rows_.size() < equations.size())
        addEquationRow();
    for (size_t k = 0; k < rows_.size(); ++k) {
        EquationRow &row = rows_[k];
        const bool used = k < equations.size();
        for (QWidget *widget : std::initializer_list<QWidget *>{row.symbol, row.terms, row.value})
            widget->setVisible(used);
        const bool open = used && equations[k].computes(content.selection.part) && !equations[k].largest.isEmpty();
        row.largest->setVisible(open);
        row.was->setVisible(used && !equations[k].untouched.isEmpty());
        if (!used)
            continue;
        const Equation &equation = equations[k];
        row.part = equation.part;
        row.symbol->setText(equation.symbol);
        row.symbol->setChecked(equation.computes(content.selection.part));
        row.symbol->setToolTip(tr("Show what adds most to %1").arg(equation.symbol));
        row.symbol->setAccessibleName(row.symbol->toolTip());
        row.terms->setText(equation.held ? QStringLiteral("◆ ") + equation.terms : equation.terms);
        row.value->setText(equation.rounded ? equalsText(true) + equation.value : equation.value);
        row.was->setText(tr("was %1").arg(equation.untouched));
        row.largest->setText(equation.largest.join('\n'));
        showExact(row, equation);
        const QString sheet = equation.held ? QStringLiteral("color: %1").arg(QColor(whatIfColourOn(dark)).name()) : QString();
        for (QLabel *label : {row.terms, row.value, row.was}) {
            if (label->styleSheet() != sheet)
                label->setStyleSheet(sheet);
        }
    }
}

} // namespace sluice
