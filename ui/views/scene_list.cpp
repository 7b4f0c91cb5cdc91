#include "ui/views/scene_list.h"

#include "ui/models/language.h"
#include "ui/views/card.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sluice {

namespace {

/// Title, summary, and a button at the right.
Card *sceneCard(const Scene &scene, QPushButton *open, QWidget *parent)
{
    auto *card = new Card(parent);
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    QLabel *title = makeLabel("chart-title", card);
    title->setText(shippedText(scene.title));
    QLabel *summary = makeLabel("words", card);
    summary->setText(shippedText(scene.summary));
    summary->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(summary);
    row->setSpacing(14);
    row->addLayout(words, 1);
    row->addWidget(open, 0, Qt::AlignVCenter);
    card->column()->addLayout(row);
    return card;
}

} // namespace

SceneList::SceneList(const std::vector<Scene> &scenes, QWidget *parent) : QDialog(parent)
{
    setObjectName("sceneList");
    setWindowTitle(tr("Scenes"));
    resize(720, 620);
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setSpacing(8);
    for (const Scene &scene : scenes) {
        auto *open = new QPushButton(tr("Open"), inside);
        open->setObjectName("open-" + QString::fromStdString(scene.id));
        open->setAccessibleName(tr("Open the scene “%1”").arg(shippedText(scene.title)));
        open->setAccessibleDescription(shippedText(scene.summary));
        open->setToolTip(open->accessibleName());
        connect(open, &QPushButton::clicked, this, [this, &scene] {
            emit chosen(scene);
            accept();
        });
        column->addWidget(sceneCard(scene, open, inside));
    }
    column->addStretch();
    auto *area = new QScrollArea(this);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->addWidget(area, 1);
    all->addWidget(close);
}

} // namespace sluice
