#include "app/home/thumbnail_provider.h"

#include "app/editor/template_file.h"
#include "app/home/examples_model.h"
#include "app/words/words.h"

#include "exporters/exporter.h"
#include "model/rules/samples.h"
#include "model/scene/build.h"

#include <QImage>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace cirro {

namespace {

constexpr qsizetype mostBytes = 2 << 20; // of a text that is still drawn small

/// "bad/net.cidr-size": what the rule's page shows, with the badges of that rule alone.
Example sampleOf(const QString &rest)
{
    const rules::Rule *rule = rules::findRule(rest.section('/', 1).toStdString());
    const rules::RuleSamples samples = rule ? rules::samplesOf(*rule) : rules::RuleSamples();
    return {.text = rest.startsWith(QLatin1String("bad/")) ? samples.bad : samples.good};
}

/// What a rule says about a sample; null for pictures of anything else.
std::shared_ptr<const rules::Judgement> judged(const Snapshot &snapshot, const QString &kind, const QString &rest)
{
    if (kind != "rule")
        return nullptr;
    rules::Judgement judgement = *rules::judge(snapshot);
    const std::string rule = rest.section('/', 1).toStdString();
    std::erase_if(judgement.findings, [&](const rules::Finding &finding) { return finding.rule != rule; });
    return std::make_shared<const rules::Judgement>(std::move(judgement));
}

Example sourceOf(const QString &kind, const QString &rest)
{
    if (kind == "rule")
        return sampleOf(rest);
    if (kind == "example")
        return exampleOf(rest);
    const auto file = readTemplateFile(QUrl::fromPercentEncoding(rest.section('/', 1).toLatin1()));
    if (!file || file->text.size() > mostBytes)
        return {};
    return {.text = file->text.toStdString(), .beside = file->beside};
}

QImage draw(const QString &id, const QSize &within)
{
    Example source = sourceOf(id.section('/', 2, 2), id.section('/', 3));
    const std::string beside = source.beside ? source.beside->toStdString() : std::string();
    const auto design = source.beside ? readDesign(std::move(source.text), std::string_view(beside))
                                      : readDesign(std::move(source.text));
    const Exporter *exporter = findExporter("png");
    if (!design || !exporter)
        return {};
    const Snapshot snapshot = Snapshot::of(design->design);
    const auto judgement = judged(snapshot, id.section('/', 2, 2), id.section('/', 3));
    const scene::Scene scene =
        scene::build(snapshot, judgement.get(), {.language = id.section('/', 1, 1).toStdString()});
    const Rect bounds = scene.picture->bounds();
    PictureOptions options{.theme = id.section('/', 0, 0).toStdString(),
                           .transparent = true,
                           .worded = [](const Message &message) { return worded(message).toStdString(); }};
    const double width = bounds.w + 2 * options.margin;
    const double height = bounds.h + 2 * options.margin;
    options.scale = std::min({1.0, within.width() / width, within.height() / height});
    const auto png = exporter->write(*scene.picture, options);
    return png ? QImage::fromData(QByteArray::fromStdString(*png), "PNG") : QImage();
}

class Response : public QQuickImageResponse
{
public:
    QQuickTextureFactory *textureFactory() const override
    {
        return m_image.isNull() ? nullptr : QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    void take(QImage image)
    {
        m_image = std::move(image);
        emit finished();
    }

private:
    QImage m_image;
};

} // namespace

ThumbnailProvider::ThumbnailProvider()
{
    m_pool.setMaxThreadCount(1); // leaves the machine to the document
}

ThumbnailProvider::~ThumbnailProvider()
{
    m_pool.waitForDone();
}

QQuickImageResponse *ThumbnailProvider::requestImageResponse(const QString &id, const QSize &requestedSize)
{
    auto *response = new Response;
    // Qt deletes a response only after it has finished, cancelled or not.
    m_pool.start([response, id, requestedSize] { response->take(draw(id, requestedSize)); });
    return response;
}

} // namespace cirro
