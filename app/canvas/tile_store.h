#pragma once

#include "app/canvas/tile_painter.h"

#include <QObject>
#include <QRectF>
#include <QThreadPool>

#include <map>
#include <vector>

namespace cirro {

/// The painted tiles of one canvas. Tiles are painted by threads of its own from an immutable picture; until one is
/// there, those of the zoom before stand in for it, scaled. Lives on the GUI thread.
class TileStore : public QObject
{
    Q_OBJECT

public:
    /// A tile to be shown.
    struct Shown {
        QRectF where{}; // view pixels from the diagram's origin
        QImage image{};
        bool exact = true; // false: of another zoom, to be shown scaled and below the exact ones
    };

    explicit TileStore(QObject *parent = nullptr);
    ~TileStore() override;

    /// Paints on the calling thread within view(): for tests and grabs.
    void setSynchronous(bool synchronous) { m_synchronous = synchronous; }
    /// Only what changed is painted again.
    void setPicture(std::shared_ptr<const scene::DisplayList> picture);
    /// Everything is painted again: another theme, another language.
    void setContext(drawing::PaintContext context);

    /// The distance of the grid's dots, diagram units; 0: none. Everything is painted again.
    void setGrid(double step);

    /// What is on show: `area` in view pixels from the diagram's origin.
    void view(const QRectF &area, double zoom, double pixelRatio);
    /// The tiles of the last view(), scaled ones first.
    std::vector<Shown> shown() const;
    /// True when every tile on show is exact and of the newest picture.
    bool isSettled() const;

    /// Bytes that painted tiles may take before those longest unseen are dropped.
    qsizetype budget() const;
    /// Bytes that they take.
    qsizetype bytes() const;

signals:
    /// There is something newer to show.
    void changed();

private:
    struct Key {
        int level = 0;
        int column = 0;
        int row = 0;
        auto operator<=>(const Key &) const = default;
    };
    struct Level {
        double zoom = 1;
        double pixelRatio = 1;
        int side = 512;
        bool operator==(const Level &) const = default;
    };
    struct Tile {
        QImage image{};
        bool plain = false;   // `image` is the one that all empty tiles share
        bool stale = true;    // older than the picture
        quint64 painting = 0; // the order number of the job that paints it; 0: none does
        quint64 seen = 0;     // when it was last on show
    };
    struct Range {
        int left = 0;
        int top = 0;
        int right = -1; // inclusive
        int bottom = -1;
    };

    void paintAgain();
    TilePlace placeOf(const Key &key) const;
    QRectF whereOf(const Key &key) const;
    Range rangeOf(const QRectF &area, const Level &level) const;
    template <class Visit> void forEach(const Range &range, Visit visit) const;
    bool isComplete(int level) const;
    void request();
    void start(const Key &key);
    void store(const Key &key, quint64 order, const QImage &image);
    void show(const Key &key, Tile &tile, const QImage &image);
    const QImage &plainImage(const Level &level);
    void dropUnseen();
    void forgetEmptyLevels();

    QThreadPool m_pool;
    bool m_synchronous = false;
    TileSource m_source;
    std::map<int, Level> m_levels; // by number, never used again
    std::map<Key, Tile> m_tiles;
    QImage m_plain; // of an empty tile of m_plainLevel; null: not painted yet
    Level m_plainLevel{};
    QRectF m_area;
    bool m_moving = false; // since the last zoom the view was moved: what comes next is painted before it is seen
    int m_current = 0;     // the level on show
    int m_standIn = 0;     // the last level that was complete: shown below while the current one is not
    int m_nextLevel = 1;
    int m_running = 0;
    quint64 m_order = 0;
    quint64 m_clock = 0;
};

} // namespace cirro
