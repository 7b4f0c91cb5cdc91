#pragma once

#include <QBrush>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

namespace sluice {

/// What a painter has told its engine so far.
struct PainterState {
    QPen pen;
    QBrush brush;
    double opacity = 1;
    QTransform transform;
    QPainterPath clip; ///< in the device's own units: what comes later may be transformed otherwise
    bool clips = false;

    void update(const QPaintEngineState &state)
    {
        const QPaintEngine::DirtyFlags changed = state.state();
        if (changed & QPaintEngine::DirtyPen)
            pen = state.pen();
        if (changed & QPaintEngine::DirtyBrush)
            brush = state.brush();
        if (changed & QPaintEngine::DirtyOpacity)
            opacity = state.opacity();
        if (changed & QPaintEngine::DirtyTransform)
            transform = state.transform();
        if (changed & QPaintEngine::DirtyClipPath)
            clipBy(state.clipOperation(), state.clipPath());
        if (changed & QPaintEngine::DirtyClipRegion) {
            QPainterPath path;
            path.addRegion(state.clipRegion());
            clipBy(state.clipOperation(), path);
        }
        if (changed & QPaintEngine::DirtyClipEnabled)
            clips = state.isClipEnabled();
    }

private:
    void clipBy(Qt::ClipOperation operation, const QPainterPath &path)
    {
        const QPainterPath mapped = transform.map(path);
        clips = operation != Qt::NoClip;
        clip = operation == Qt::IntersectClip && !clip.isEmpty() ? clip.intersected(mapped) : mapped;
    }
};

} // namespace sluice
