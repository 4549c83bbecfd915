#include "sample.h"

#include "exporters/exporter.h"

#include <QBuffer>
#include <QImage>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace sample;

namespace {

std::string written(const char *format, const DisplayList &list, const PictureOptions &options = {})
{
    const auto result = findExporter(format)->write(list, options);
    return result ? *result : "error " + result.error().code;
}

/// The texts of all elements of one name; empty when the file is not XML.
QStringList texts(const std::string &file, const char *element)
{
    QStringList found;
    QXmlStreamReader xml(QByteArray::fromStdString(file));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String(element))
            found << xml.readElementText(QXmlStreamReader::IncludeChildElements);
    return xml.hasError() ? QStringList() : found;
}

QImage pngImage(const std::string &file)
{
    return QImage::fromData(QByteArray::fromStdString(file), "PNG");
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT
private slots:
    void everyExporterWritesAFileThatSaysWhatItIs()
    {
        std::set<std::string_view> ids;
        for (const Exporter *exporter : exporters()) {
            QVERIFY(ids.insert(exporter->id).second);
            QCOMPARE(findExporter(exporter->id), exporter);
            QCOMPARE(findExporter(exporter->extension), exporter);
            QVERIFY(exporter->mimeType.find('/') != std::string_view::npos);
            const auto file = exporter->write(diagram(), {.title = "A diagram"});
            QVERIFY(file.ok());
            QVERIFY(file->size() > 500);
            const auto nothing = exporter->write(DisplayList(), {});
            QVERIFY(!nothing.ok());
            QCOMPARE(nothing.error().code, std::string("export.nothing-to-draw"));
            QCOMPARE(*exporter->write(diagram(), {}), *exporter->write(diagram(), {})); // the same every time
        }
        QVERIFY(ids.contains("svg") && ids.contains("png"));
        QCOMPARE(findExporter("gif"), nullptr);
    }

    void textStaysTextAndIsEscaped()
    {
        const DisplayList list(
            {container("<script>alert('&')</script> \"q\"", {0, 0, 600, 200}, LineStyle::Solid, "Vpc"),
             container("한글 이름\x01", {0, 300, 600, 200}, LineStyle::Solid, "Vpc")});
        const std::string file = written("svg", list, {.title = "a < b & c > d"});
        const QStringList titles = texts(file, "title");
        QCOMPARE(titles.value(0), QString("a < b & c > d"));
        QVERIFY(titles.contains("<script>alert('&')</script> \"q\""));
        QCOMPARE(file.find("<script"), std::string::npos);
        QVERIFY(texts(file, "text").join(QString()).contains("한글"));
    }

    void anSvgIsAsLargeAsTheDiagramAndItsMargin()
    {
        const DisplayList list = diagram();
        QSvgRenderer renderer(QByteArray::fromStdString(written("svg", list, {.margin = 30})));
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.defaultSize(), QSize(static_cast<int>(std::ceil(list.bounds().w)) + 60,
                                               static_cast<int>(std::ceil(list.bounds().h)) + 60));
        QCOMPARE(renderer.viewBox().size(), renderer.defaultSize());
    }

    void anSvgShowsWhatThePngShows()
    {
        const DisplayList list = diagram();
        QSvgRenderer renderer(QByteArray::fromStdString(written("svg", list)));
        QImage fromSvg(renderer.defaultSize(), QImage::Format_RGB32);
        QPainter painter(&fromSvg);
        renderer.render(&painter);
        painter.end();
        const QImage fromPng = pngImage(written("png", list)).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(fromSvg.size(), fromPng.size());
        // Lines are snapped to pixels in the one and not in the other; areas and glyphs are where they are in both.
        const auto coarse = [](const QImage &image) {
            return image.scaled(image.size() / 12, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        };
        const QImage a = coarse(fromSvg);
        const QImage b = coarse(fromPng);
        int far = 0;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x) {
                const QColor one = a.pixelColor(x, y);
                const QColor two = b.pixelColor(x, y);
                far += std::abs(one.red() - two.red()) + std::abs(one.green() - two.green()) +
                           std::abs(one.blue() - two.blue()) >
                       90;
            }
        QVERIFY2(far < a.width() * a.height() / 100,
                 qPrintable(QString("%1 of %2 differ").arg(far).arg(a.width() * a.height())));
    }

    void aPngHasTheScaleAskedFor()
    {
        const DisplayList list = diagram();
        const QImage once = pngImage(written("png", list));
        const QImage thrice = pngImage(written("png", list, {.scale = 3}));
        QVERIFY(std::abs(thrice.width() - 3 * once.width()) <= 3 && std::abs(thrice.height() - 3 * once.height()) <= 3);
        QCOMPARE(pngImage(written("png", list, {.title = "t"})).text("Title"), QString("t"));
    }

    void aPngTooLargeForViewersIsRefusedWithTheLimit()
    {
        const auto result = findExporter("png")->write(diagram(), {.scale = 100});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, std::string("export.too-large"));
        QCOMPARE(result.error().args.size(), std::size_t{2});
    }

    void aTransparentBackgroundIsTransparent()
    {
        const QImage clear = pngImage(written("png", diagram(), {.transparent = true}));
        QCOMPARE(clear.pixelColor(2, 2).alpha(), 0);
        QCOMPARE(pngImage(written("png", diagram())).pixelColor(2, 2),
                 drawing::Palette::load("light")->color("canvas"));
        QVERIFY(written("svg", diagram(), {.transparent = true}).size() < written("svg", diagram()).size());
    }

    void messagesAreWordedByTheReadersLanguage()
    {
        Picture picture{
            .id = ElementId::zone("z"), .layer = Layer::Frames, .bounds = {0, 0, 300, 100}, .body = {0, 0, 300, 100}};
        picture.marks.push_back({.shape = TextMark{.rect = {0, 0, 300, 30},
                                                   .words = {.message = {"frame.zone-named", {"a"}}},
                                                   .role = TextRole::Title,
                                                   .color = "text"}});
        const DisplayList list({std::make_shared<const Picture>(std::move(picture))});
        const std::string file =
            written("svg", list, {.worded = [](const Message &message) { return "Zone " + message.args.front(); }});
        QCOMPARE(texts(file, "text").join(QString()), QString("Zone a"));
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
