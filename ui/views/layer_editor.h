#pragma once

#include "core/nn/spec.h"

#include <QString>
#include <QWidget>
#include <utility>
#include <vector>

class QGridLayout;

namespace sluice {

/// One layer of a model: its kind, and the choices that kind has.
class LayerEditor : public QWidget {
    Q_OBJECT
public:
    LayerEditor(const LayerSpec &layer, QWidget *parent = nullptr);
    const LayerSpec &layer() const { return layer_; }
    /// All there are, as people call them.
    static std::vector<std::pair<QString, Activation>> activations();

signals:
    void edited();
    /// The kind was changed to: an editor for a layer of that kind takes this one's place.
    void kindChosen(const sluice::LayerSpec &layer);
    void removeAskedFor();

private:
    void addKind();
    void addChoices(DenseSpec &dense);
    void addChoices(LstmSpec &lstm);
    void addChoices(GruSpec &gru);
    void addChoices(RnnSpec &rnn);
    void addChoices(ConvSpec &conv);
    void addChoices(DropoutSpec &dropout);
    void addCount(const QString &caption, const QString &name, size_t &value, int least, int most);
    void addNumber(const QString &caption, const QString &name, const QString &tip, double &value, double least, double most,
                   double step, int decimals);
    template <class T>
    void addChoice(const QString &caption, const QString &name, T &value, const std::vector<std::pair<QString, T>> &choices);
    void addSwitch(const QString &name, const QString &tip, bool &value);
    struct BoundTo boundTo(const QString &name, const QString &tip = {});
    void place(QWidget *widget, const QString &caption = {});

    LayerSpec layer_;
    QGridLayout *grid_;
    int placed_ = 0;
};

} // namespace sluice
