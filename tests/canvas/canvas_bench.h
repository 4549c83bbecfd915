#pragma once

#include "app/canvas/canvas_item.h"

#include "tests/canvas/fake_host.h"

#include <QQuickWindow>
#include <QTest>

namespace cirro {

/// A window that shows a fake host's picture at 100 %, what is asked for there at once.
struct CanvasBench {
    FakeHost host;
    Viewport viewport;
    Selection selection;
    QQuickWindow window;
    CanvasItem *canvas = new CanvasItem(window.contentItem());

    CanvasBench(QSize size, QPointF origin)
    {
        window.resize(size);
        canvas->setSize(QSizeF(size));
        canvas->setSynchronous(true);
        canvas->setViewport(&viewport);
        canvas->setSelection(&selection);
        canvas->setHost(&host);
        viewport.zoomTo(1);
        viewport.panBy(origin - viewport.offset());
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("no window");
    }
};

} // namespace cirro
