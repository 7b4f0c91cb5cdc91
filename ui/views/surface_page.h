#pragma once

#include "ui/models/latest.h"
#include "ui/models/surface_content.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace sluice {

class SurfacePlot;

/// The decision surface of every model side by side, of a table with two inputs: while training it changes live.
class SurfacePage : public QWidget {
    Q_OBJECT
public:
    explicit SurfacePage(QWidget *parent = nullptr);
    void show(const ViewState &state);
    using QWidget::show;
    const SurfaceContent &content() const { return content_; }

signals:
    void answered();
    void selectionEdited(const Selection &selection);

private:
    struct Panel {
        QWidget *card;
        QLabel *title;
        SurfacePlot *plot;
    };
    void fitPanels(size_t count);
    void refresh(const ViewState &state);

    ViewState asked_;
    SurfaceContent content_;
    QGridLayout *grid_;
    std::vector<Panel> panels_;
    Latest<ViewState, SurfaceContent> latest_;
};

} // namespace sluice
