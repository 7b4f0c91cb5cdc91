#include "ui/views/scene_card.h"

#include "ui/models/projection.h"
#include "ui/models/value_text.h"
#include "ui/views/explained.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace sluice {

namespace {

constexpr double lettersPerScreen = 36; ///< of the screen's height, where the text has room
constexpr int margin = 10;
constexpr int below = 5; // what follows is text, with room above its letters
constexpr int above = 6;

/// Without a role, which would give them a size.
QLabel *makeLines(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

SceneCard::SceneCard(QWidget *parent)
    : Card(parent), title_(makeLines("presentedTitle", this)), text_(makeLines("presentedText", this)),
      area_(new QScrollArea(this))
{
    setObjectName("sceneCard");
    setExplained(this, Explained::scene);
    text_->setTextFormat(Qt::RichText);
    text_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    area_->setWidget(text_);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setMinimumHeight(1); // a line is enough
    column()->addWidget(title_);
    column()->addWidget(area_, 1);
    hide();
}

void SceneCard::show(const SceneContent &content)
{
    QString text = content.text;
    for (const QString &broken : content.broken)
        text += QStringLiteral("<p style='margin: 6px 0 0 0'>") + broken.toHtmlEscaped();
    title_->setText(content.stepTitle);
    html_ = text;
    text_->setText(html_);
    setAccessibleName(content.stepTitle);
}

/// No digit is smaller than the smallest text may be, raised ones neither.
void SceneCard::raiseDigits(double least)
{
    const QString text = withRaisedNumbers(html_, raisedPixels(least));
    if (text != text_->text())
        text_->setText(text);
}

int SceneCard::heightFor(int letters, int width)
{
    QFont font = this->font();
    font.setPixelSize(letters);
    text_->setFont(font);
    font.setWeight(QFont::DemiBold);
    title_->setFont(font);
    for (QWidget *widget : std::initializer_list<QWidget *>{this, title_, text_})
        widget->ensurePolished();
    const QMargins around = column()->contentsMargins() + frameWidth() * QMargins(1, 1, 1, 1);
    const int within = width - around.left() - around.right();
    const int text = std::max(0, text_->heightForWidth(within)); // of none it is below
    return title_->heightForWidth(within) + column()->spacing() + text + around.top() + around.bottom();
}

/// The largest letters with which all of it has room, and what is above it, too.
void SceneCard::lay(const QRect &page, double screen, int others)
{
    const int most = static_cast<int>(screen / 2), width = page.width() - 2 * margin;
    const int left = std::min(most, page.height() - below - above - others);
    const int least = static_cast<int>(std::ceil(screen / textPerScreen));
    raiseDigits(screen / textPerScreen);
    int letters = std::max(least, static_cast<int>(std::ceil(screen / lettersPerScreen)));
    int height = heightFor(letters, width);
    while (height > left && letters > least)
        height = heightFor(--letters, width);
    area_->setVerticalScrollBarPolicy(height > most ? Qt::ScrollBarAsNeeded
                                                    : Qt::ScrollBarAlwaysOff); // or one that was needed stays
    height = std::min(height, most);
    setGeometry(page.left() + margin, page.bottom() + 1 - below - height, width, height);
}

int SceneCard::top() const
{
    return y() - above;
}

} // namespace sluice
