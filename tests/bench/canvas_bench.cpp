// A scripted window: what a frame of the canvas costs with ten thousand elements, above a window that shows nothing.
#include "app/canvas/canvas_item.h"

#include "tests/canvas/pictures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QQuickWindow>
#include <QThread>

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace cirro;

namespace {

constexpr int elementCount = 10000;
constexpr int frameCount = 120;
constexpr int frameTime = 16; // ms

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double residentMegabytes()
{
    QFile file("/proc/self/statm");
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1024 / 1024;
}

/// Subnets of a hundred tiles, ten in a row; each tile is joined to the next.
std::shared_ptr<const scene::DisplayList> landscape(int count)
{
    std::vector<scene::DisplayList::PicturePtr> pictures;
    const auto tile = [](int n) { return ElementId::resource("Server" + std::to_string(n)); };
    const auto bodyOf = [](int n) {
        const int subnet = n / 100;
        const int row = subnet / 10;
        const int within = n % 100;
        const int line = within / 10;
        return Rect{(subnet % 10) * 1500.0 + 32 + (within % 10) * 144, row * 1500.0 + 48 + line * 140, 112, 104};
    };
    for (int subnet = 0; subnet * 100 < count; ++subnet) {
        const int row = subnet / 10;
        pictures.push_back(testBox(ElementId::resource("Subnet" + std::to_string(subnet)),
                                   {(subnet % 10) * 1500.0, row * 1500.0, 1464, 1464}, true));
    }
    for (int n = 0; n < count; ++n) {
        pictures.push_back(testBox(tile(n), bodyOf(n), false));
        const Point from = bodyOf(n).center();
        const Point to = bodyOf((n + 1) % count).center();
        if (n + 1 < count)
            pictures.push_back(
                testLine(std::uint64_t(n) + 1, tile(n), tile(n + 1),
                         {{from.x + 28, from.y}, {(from.x + to.x) / 2, from.y}, {(from.x + to.x) / 2, to.y}, to}));
    }
    return std::make_shared<const scene::DisplayList>(std::move(pictures));
}

class Host : public CanvasHostObject
{
public:
    explicit Host(std::shared_ptr<const scene::DisplayList> list) : m_list(std::move(list)) {}
    std::shared_ptr<const scene::DisplayList> picture() const override { return m_list; }
    ElementId containerOf(const ElementId &) const override { return {}; }
    DropVerdict previewMove(const std::vector<ElementId> &, Point, const ElementId &container) override
    {
        return {.allowed = true, .words = {}, .container = container};
    }
    bool commitMove(const std::vector<ElementId> &, Point, const ElementId &) override { return false; }
    DropVerdict previewResize(const ElementId &, const Rect &) override { return {}; }
    std::vector<ElementId> connectTargets(const ElementId &) override { return {}; }
    DropVerdict previewConnect(const ElementId &, const ElementId &) override { return {}; }
    bool commitConnect(const ElementId &, const ElementId &) override { return false; }
    DropVerdict previewArrow(const ElementId &, const ElementId &) override { return {}; }
    bool commitArrow(const ElementId &, const ElementId &) override { return false; }
    bool commitResize(const ElementId &, const Rect &) override { return false; }
    std::vector<Point> previewBend(const ConnectorId &, const Way &) override { return {}; }
    bool commitBend(const ConnectorId &, const Way &) override { return false; }

private:
    std::shared_ptr<const scene::DisplayList> m_list;
};

struct Cost {
    double cpu = 0;     // ms a frame, all threads
    double longest = 0; // ms: the longest that the window's thread was busy with one frame
};

/// One frame now, on this thread.
void frame(QQuickWindow &window)
{
    QEvent update(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&window, &update);
}

/// Runs a script at the pace of a screen.
Cost measure(QQuickWindow &window, const std::function<void(int)> &step)
{
    Cost cost;
    const double before = cpuSeconds();
    for (int i = 0; i < frameCount; ++i) {
        QElapsedTimer clock;
        clock.start();
        step(i);
        QCoreApplication::processEvents();
        frame(window);
        cost.longest = std::max(cost.longest, double(clock.nsecsElapsed()) / 1e6);
        if (const auto left = frameTime - clock.elapsed(); left > 0)
            QThread::msleep(static_cast<unsigned long>(left));
    }
    cost.cpu = (cpuSeconds() - before) * 1000 / frameCount;
    return cost;
}

void settle(QQuickWindow &window, const CanvasItem &canvas)
{
    do {
        frame(window);
        QCoreApplication::processEvents();
    } while (!canvas.isSettled());
    for (int i = 0; i < 40; ++i) { // the surroundings, painted ahead
        QCoreApplication::processEvents();
        QThread::msleep(10);
    }
}

void mouse(QQuickWindow &window, QEvent::Type type, QPointF at)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, window.mapToGlobal(at), button, held, {});
    QCoreApplication::sendEvent(&window, &event);
}

void row(const char *what, double value, const char *unit, double budget, const std::string &note = {})
{
    std::printf("%-40s %8.1f %-3s  budget %6.1f  %s  %s\n", what, value, unit, budget,
                value <= budget ? "ok    " : "MISSED", note.c_str());
}

std::string longestOf(const Cost &cost)
{
    char text[64];
    std::snprintf(text, sizeof text, "longest frame %.1f ms", cost.longest);
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    // The software renderer without a screen, unless told otherwise.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);

    QQuickWindow window;
    window.resize(1280, 800);
    window.show();
    QCoreApplication::processEvents();
    const Cost empty = measure(window, [&](int) { window.update(); });
    const double emptyMemory = residentMegabytes();

    Host host(landscape(elementCount));
    Viewport viewport;
    Selection selection;
    QElapsedTimer clock;
    clock.start();
    CanvasItem canvas(window.contentItem());
    canvas.setSize(QSizeF(window.size()));
    canvas.setViewport(&viewport);
    canvas.setSelection(&selection);
    canvas.setHost(&host);
    viewport.centerOn(host.picture()->bounds().center());
    do {
        frame(window);
        QCoreApplication::processEvents();
    } while (!canvas.isSettled());
    frame(window);
    const double first = double(clock.nsecsElapsed()) / 1e6;

    const auto above = [&](const Cost &cost) { return std::max(0.0, cost.cpu - empty.cpu); };
    std::printf("%d elements, %d connectors, %dx%d, %s; an empty window costs %.1f ms a frame\n", elementCount,
                elementCount - 1, window.width(), window.height(), qPrintable(QQuickWindow::sceneGraphBackend()),
                empty.cpu);
    row("first frame, every tile painted", first, "ms", 150);

    for (const double zoom : {1.0, 0.5, 0.25}) {
        viewport.zoomTo(zoom);
        settle(window, canvas);
        const Cost cost = measure(window, [&](int i) {
            viewport.panBy({i % 60 < 30 ? -8.0 : 8.0, i % 60 < 30 ? -3.0 : 3.0});
        });
        char name[48];
        std::snprintf(name, sizeof name, "pan at %.0f %%, CPU a frame", zoom * 100);
        row(name, above(cost), "ms", 2, longestOf(cost));
    }

    viewport.zoomTo(1);
    settle(window, canvas);
    const Rect tile = host.picture()->find(ElementId::resource("Server5544"))->body;
    viewport.centerOn(tile.center());
    settle(window, canvas);
    const QPointF from = viewport.toView(tile.center());
    mouse(window, QEvent::MouseButtonPress, from);
    const Cost drag = measure(window, [&](int i) {
        mouse(window, QEvent::MouseMove, from + QPointF(200 * std::sin(i / 15.0), 150 * std::cos(i / 15.0)));
    });
    mouse(window, QEvent::MouseButtonRelease, from);
    row("drag an element, CPU a frame", above(drag), "ms", 6, longestOf(drag));

    const QPointF middle(window.width() / 2.0, window.height() / 2.0);
    viewport.zoomTo(1);
    settle(window, canvas);
    const Cost zoom = measure(window, [&](int i) { viewport.zoomAt(middle, i % 60 < 30 ? 0.95 : 1 / 0.95); });
    row("zoom step, CPU a frame", above(zoom), "ms", 15, longestOf(zoom));

    row("memory, empty window", emptyMemory, "MB", 120);
    row("memory at the end", residentMegabytes(), "MB", 220);
    return 0;
}
