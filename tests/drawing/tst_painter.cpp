#include "sample.h"

#include "exporters/drawing/glyphs.h"
#include "exporters/drawing/line_shapes.h"
#include "exporters/drawing/mark_painter.h"
#include "exporters/drawing/text_shapes.h"

#include "model/core/assets.h"

#include <QTest>
#include <QThread>

#include <nlohmann/json.hpp>

#include <cmath>
#include <set>
#include <thread>

using namespace sample;
using drawing::Crossings;
using drawing::fitted;
using drawing::Fonts;
using drawing::LineShape;
using drawing::PixelGrid;

namespace {

DisplayList only(auto mark, double minZoom = 0, double maxZoom = 1e9)
{
    Picture picture{.id = ElementId::resource("X"), .bounds = {0, 0, 200, 200}, .body = {0, 0, 200, 200}};
    picture.marks.push_back({.shape = std::move(mark), .minZoom = minZoom, .maxZoom = maxZoom});
    return DisplayList({std::make_shared<const Picture>(std::move(picture))});
}

bool isBlank(const DisplayList &list, double zoom)
{
    const auto look = context();
    const QImage image = painted(list, {0, 0, 200, 200}, zoom, look);
    return pixelsOf(image, look.palette->color("canvas")) == image.width() * image.height();
}

/// The largest difference of a colour channel between two images of one size.
int furthestApart(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb two = b.pixel(x, y);
            most = std::max({most, std::abs(qRed(one) - qRed(two)), std::abs(qGreen(one) - qGreen(two)),
                             std::abs(qBlue(one) - qBlue(two))});
        }
    return most;
}

/// How far a path rises above its start.
double riseOf(const QPainterPath &path)
{
    return path.elementAt(0).y - path.boundingRect().top();
}

LineMark across(double y, LineStyle style = LineStyle::Solid)
{
    return {.points = {{0, y}, {200, y}}, .stroke = "connectorFlow", .line = style};
}

Crossings crossingsAt(std::initializer_list<double> places)
{
    Crossings crossings;
    for (const double x : places)
        crossings.add({.points = {{x, 0}, {x, 100}}});
    crossings.finish();
    return crossings;
}

} // namespace

class TestPainter : public QObject
{
    Q_OBJECT
private slots:
    void coloursForColourBlindReadersStandOutInEveryTheme()
    {
        const auto luminance = [](const QColor &color) {
            const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
            return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
        };
        const auto contrast = [&](const QColor &a, const QColor &b) {
            const double high = std::max(luminance(a), luminance(b));
            return (high + 0.05) / (std::min(luminance(a), luminance(b)) + 0.05);
        };
        const std::string over = "categories-color-blind";
        const auto json = nlohmann::json::parse(asset("theme/" + over + ".json"));
        for (const std::string &theme : drawing::Palette::names()) {
            const auto plain = drawing::Palette::load(theme);
            const auto palette = drawing::Palette::load(theme + "+" + over);
            QCOMPARE(palette->name(), theme);
            QCOMPARE(palette->color("canvas"), plain->color("canvas"));
            for (const auto &[token, value] : json.items()) {
                const QColor color = palette->color(token);
                QCOMPARE(color, QColor(QString::fromStdString(value.get<std::string>())));
                QVERIFY2(plain->color(token).isValid() && plain->color(token).alpha() == 255, token.c_str());
                for (const char *ground : {"tileGlyph", "canvas", "panel"})
                    QVERIFY2(contrast(color, palette->color(ground)) >= 3,
                             (theme + ' ' + token + " on " + ground).c_str());
            }
        }
    }
    void tilesSideBySideAreTheWholePainting_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("ratio");
        for (const double zoom : {0.07, 0.25, 0.37, 0.5, 1.0, 1.25, 1.9})
            for (const double ratio : {1.0, 2.0})
                QTest::addRow("zoom %.2f, %.0f pixels a pixel", zoom, ratio) << zoom << ratio;
    }
    void tilesSideBySideAreTheWholePainting()
    {
        QFETCH(double, zoom);
        QFETCH(double, ratio);
        const DisplayList list = diagram();
        const auto look = context();
        constexpr int side = 96; // pixels of a tile; small, so that everything is cut somewhere
        const double units = side / (zoom * ratio);
        const int columns = static_cast<int>(std::ceil(920 / units));
        const int rows = static_cast<int>(std::ceil(640 / units));
        const QImage whole =
            painted(list, {-units, -units, columns * units + units, rows * units + units}, zoom, look, ratio);
        int furthest = 0;
        int different = 0;
        for (int row = -1; row < rows; ++row)
            for (int column = -1; column < columns; ++column) {
                const QImage part = painted(list, {column * units, row * units, units, units}, zoom, look, ratio);
                const QImage expected = whole.copy((column + 1) * side, (row + 1) * side, side, side);
                furthest = std::max(furthest, furthestApart(part, expected));
                different += differences(part, expected);
            }
        // Where a tile's edge cuts a curve or a letter, the rasteriser rounds anew: a shade, a fraction of a pixel.
        // A dash, an arc or a letter out of place differs by far more.
        QVERIFY2(furthest < 100, qPrintable(QString("a pixel differs by %1").arg(furthest)));
        QVERIFY2(different * 200 < whole.width() * whole.height(),
                 qPrintable(QString("%1 pixels differ").arg(different)));
    }

    void everyThreadPaintsTheSame()
    {
        const DisplayList list = diagram();
        const auto look = context("dark");
        const QImage expected = painted(list, {-20, -20, 940, 660}, 0.83, look);
        std::array<QImage, 4> images;
        {
            std::vector<std::jthread> threads;
            for (QImage &image : images)
                threads.emplace_back([&] { image = painted(list, {-20, -20, 940, 660}, 0.83, look); });
        }
        for (const QImage &image : images)
            QCOMPARE(image, expected);
    }

    void themesPaintInTheirOwnColours()
    {
        std::set<QRgb> seen;
        for (const char *theme : {"light", "dark", "high-contrast"}) {
            const auto look = context(theme);
            const QImage image = painted(diagram(), {0, 0, 900, 620}, 1, look);
            QVERIFY2(pixelsOf(image, look.palette->color("categoryCompute")) > 1000, theme);
            seen.insert(image.pixel(30, 300));
        }
        QCOMPARE(seen.size(), std::size_t{3});
    }

    void bordersAreWholePixelsWide()
    {
        const auto look = context();
        const DisplayList list = only(BoxMark{.rect = {20.3, 30.7, 100, 80}, .stroke = "frameVpc", .strokeWidth = 1.5});
        for (const double zoom : {0.5, 1.0, 1.37, 2.0}) {
            const QImage image = painted(list, {0, 0, 200, 200}, zoom, look);
            std::set<QRgb> colours;
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, static_cast<int>(70 * zoom)));
            // Nothing between the border's own colour and the background: no smear.
            QCOMPARE(colours,
                     (std::set<QRgb>{look.palette->color("canvas").rgb(), look.palette->color("frameVpc").rgb()}));
        }
    }

    void marksAreShownFromTheirLeastToTheirMostZoomOnly()
    {
        const DisplayList list = only(BoxMark{.rect = {20, 20, 100, 100}, .fill = "accent"}, 0.5, 2);
        QVERIFY(isBlank(list, 0.49));
        QVERIFY(!isBlank(list, 0.5));
        QVERIFY(!isBlank(list, 1.99));
        QVERIFY(isBlank(list, 2));
    }

    void textTooSmallToReadIsLeftOut()
    {
        const DisplayList list = only(text({10, 10, 180, 20}, "Readable"));
        QVERIFY(!isBlank(list, 0.5));
        QVERIFY(isBlank(list, 0.3));
    }

    void anAmpersandIsAnAmpersand()
    {
        const Fonts fonts(*context().palette);
        const QFont &font = fonts.of(TextRole::Name);
        QCOMPARE(fitted("A&B", font, {0, 0, 200, 20}, TextAlign::Left, 1).lines.front().text, QString("A&B"));
        QVERIFY(differences(painted(only(text({10, 10, 180, 20}, "A&B")), {0, 0, 200, 50}, 2, context()),
                            painted(only(text({10, 10, 180, 20}, "AB")), {0, 0, 200, 50}, 2, context())) > 0);
    }

    void aLongNameKeepsItsBeginningAndItsEnd()
    {
        const Fonts fonts(*context().palette);
        const QFont &font = fonts.of(TextRole::Name);
        const QString line =
            fitted("ApplicationSubnetOfTheFirstZoneB", font, {0, 0, 90, 20}, TextAlign::Left, 1).lines.front().text;
        QVERIFY2(line.startsWith("App") && line.endsWith("B") && line.contains(u'…'), qPrintable(line));
        QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= 90);
    }

    void textOfSeveralLinesStaysInItsRectangle()
    {
        const Fonts fonts(*context().palette);
        const QFont &font = fonts.of(TextRole::Name);
        const QRectF rect(10, 10, 80, QFontMetricsF(font).lineSpacing() * 3);
        const auto shown =
            fitted("One two three four five six seven eight nine ten eleven\nlast", font, rect, TextAlign::Left, 20);
        QCOMPARE(shown.lines.size(), std::size_t{3});
        QVERIFY(shown.lines.back().text.endsWith(u'…'));
        for (const auto &line : shown.lines) {
            QVERIFY(QFontMetricsF(font).horizontalAdvance(line.text) <= rect.width());
            QVERIFY(line.start.y() < rect.bottom());
        }
        QCOMPARE(fitted("a\nb", font, rect, TextAlign::Left, 20).lines.size(), std::size_t{2});
    }

    void aGlyphTakesTheColourAskedFor()
    {
        const QColor red(200, 10, 20);
        const QImage image = drawing::icon({.asset = "catalog/services/vpc/icon.svg", .pixels = 64, .glyph = red});
        QVERIFY(!image.isNull());
        int solid = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() == 255) {
                    ++solid;
                    QCOMPARE(pixel.rgb(), red.rgb());
                }
            }
        QVERIFY(solid > 50);
        QVERIFY(drawing::icon({.asset = "no/such.svg", .pixels = 64}).isNull());
    }

    void iconsAreKeptButNotWithoutLimit()
    {
        const drawing::IconLook look{.asset = "catalog/services/vpc/icon.svg", .pixels = 300};
        QCOMPARE(drawing::icon(look).cacheKey(), drawing::icon(look).cacheKey());
        for (int pixels = 300; pixels < 480; ++pixels)
            QVERIFY(!drawing::icon({.asset = look.asset, .pixels = pixels}).isNull());
        QVERIFY(drawing::iconMemory() <= 24 * 1024 * 1024);
    }

    void aServiceWithoutAGlyphShowsItsShortName()
    {
        IconMark mark{.rect = {20, 20, 48, 48},
                      .shortName = "Glue",
                      .background = "categoryCompute",
                      .glyph = "tileGlyph",
                      .radius = 10};
        const QImage named = painted(only(mark), {0, 0, 100, 100}, 1, context());
        mark.shortName.clear();
        const QImage bare = painted(only(mark), {0, 0, 100, 100}, 1, context());
        QVERIFY(differences(named, bare) > 30);
    }

    void everySeverityHasAShapeOfItsOwn()
    {
        const QRectF rect(0, 0, 16, 16);
        std::vector<int> corners;
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Advice, Severity::None}) {
            const QPainterPath shape = drawing::badgeShape(severity, rect);
            corners.push_back(severity == Severity::Error || severity == Severity::Warning ? shape.elementCount() - 1
                                                                                           : 0);
            QVERIFY(shape.contains(rect.center()));
            QCOMPARE(shape.contains(QPointF(1, 1)), false); // none is a plain square
        }
        QCOMPARE(corners, (std::vector<int>{8, 3, 0, 0}));
        QVERIFY(!(drawing::badgeShape(Severity::Warning, rect).contains(QPointF(2.5, 5))));
        QVERIFY(drawing::badgeShape(Severity::Error, rect).contains(QPointF(2.5, 5)));
    }

    void aLineJumpsWhereAnUprightOneCrosses()
    {
        const PixelGrid grid{.exact = true};
        const LineShape shape{.corner = 8, .jump = 5, .head = 8};
        const Crossings crossings = crossingsAt({100});
        const QPainterPath path = pathOf(across(50), grid, shape, &crossings);
        QCOMPARE(riseOf(path), 5.0);
        QVERIFY(!QPainterPathStroker(QPen(Qt::black, 1))
                     .createStroke(path)
                     .contains(QPointF(100, 50))); // not through the crossing
        const Crossings atTheStart = crossingsAt({3});
        const auto rise = [&](const LineMark &line, const Crossings *known) {
            return riseOf(pathOf(line, grid, shape, known));
        };
        QCOMPARE(rise(across(150), &crossings), 0.0);                 // beyond the other line's end
        QCOMPARE(rise(across(50), nullptr), 0.0);                     // nothing crosses
        QCOMPARE(rise(across(50, LineStyle::Dash), &crossings), 0.0); // dashes do not jump
        QCOMPARE(rise(across(50), &atTheStart), 0.0);                 // no room for an arc

        LineMark upright{.points = {{100, 0}, {100, 100}}, .bundle = 3};
        Crossings trunk;
        trunk.add(upright);
        trunk.finish();
        LineMark mate = across(50);
        mate.bundle = 3;
        QCOMPARE(rise(mate, &trunk), 0.0); // it splits off from its own bundle
        mate.bundle = 4;
        QCOMPARE(rise(mate, &trunk), 5.0);
    }

    void crossingsCloseTogetherShareOneBridge()
    {
        const PixelGrid grid{.exact = true};
        const LineShape shape{.jump = 5};
        const Crossings near = crossingsAt({100, 106});
        const Crossings far = crossingsAt({100, 130});
        const auto landings = [&](const Crossings &crossings) {
            // How often the line comes back to its own height.
            const QPainterPath path = pathOf(across(50), grid, shape, &crossings);
            int count = 0;
            for (int i = 1; i < path.elementCount(); ++i)
                count += path.elementAt(i).y == 50 && path.elementAt(i - 1).y < 50;
            return count;
        };
        QCOMPARE(landings(near), 1);
        QCOMPARE(landings(far), 2);
    }

    void aDirectionDoesNotChangeTheBridge()
    {
        const PixelGrid grid{.exact = true};
        const LineShape shape{.jump = 5};
        const Crossings crossings = crossingsAt({60, 100});
        LineMark back = across(50);
        std::ranges::reverse(back.points);
        QCOMPARE(pathOf(back, grid, shape, &crossings).boundingRect(),
                 pathOf(across(50), grid, shape, &crossings).boundingRect());
    }
};

QTEST_MAIN(TestPainter)
#include "tst_painter.moc"
