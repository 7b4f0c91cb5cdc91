#include "ui/views/step_frame.h"

#include <algorithm>

namespace sluice {

namespace {

constexpr double leastReach = 3; // pixels from a step to the frame about it

} // namespace

StepFrame::StepFrame(Plot *plot, QCPAxisRect *rect) : QObject(plot), plot_(plot), steps_(rect->axis(QCPAxis::atBottom))
{
    for (QCPItemRect *&frame : frames_) {
        frame = new QCPItemRect(plot);
        frame->setLayer("overlay");
        frame->setClipToAxisRect(false);
        for (QCPItemPosition *corner : {frame->topLeft, frame->bottomRight}) {
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
            corner->setAxes(steps_, rect->axis(QCPAxis::atLeft));
            corner->setAxisRect(rect);
        }
    }
    connect(plot, &QCustomPlot::afterLayout, this, &StepFrame::fit);
}

void StepFrame::placeAt(double step)
{
    step_ = step;
    fit();
}

void StepFrame::setVisible(bool visible)
{
    for (QCPItemRect *frame : frames_)
        frame->setVisible(visible);
}

void StepFrame::fit()
{
    const double perStep = steps_->coordToPixel(2) - steps_->coordToPixel(1);
    const double reach = perStep > 0 ? std::max(0.5, leastReach / perStep) : 0.5;
    for (QCPItemRect *frame : frames_) {
        frame->topLeft->setCoords(step_ - reach, 0);
        frame->bottomRight->setCoords(step_ + reach, 1);
    }
}

void StepFrame::recolour()
{
    QColor halo = plot_->colours().card;
    halo.setAlpha(170);
    frames_.front()->setPen(QPen(halo, 3.4));
    frames_.back()->setPen(QPen(plot_->colours().text, 1.4));
}

} // namespace sluice
