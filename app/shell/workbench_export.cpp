#include "app/shell/workbench.h"

#include "app/words/words.h"

#include "exporters/exporter.h"
#include "model/deploy/deploy.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

namespace cirro {

// Pictures -----------------------------------------------------------------------------------------------------------

QStringList Workbench::pictureFilters() const
{
    QStringList filters;
    for (const Exporter *exporter : exporters()) {
        const QString extension = QString::fromUtf8(exporter->extension.data(), qsizetype(exporter->extension.size()));
        filters << tr("%1 picture (*.%2)").arg(extension.toUpper(), extension);
    }
    return filters;
}

PictureOptions Workbench::pictureOptions() const
{
    constexpr double pixelsPerUnit = 2; // sharp on paper and on dense screens
    return {.theme = m_preferences.look().toStdString(),
            .scale = pixelsPerUnit,
            .title = m_document.title().toStdString(),
            .worded = [](const Message &message) { return worded(message).toStdString(); }};
}

std::shared_ptr<const scene::DisplayList> Workbench::selectedPicture() const
{
    auto picture = m_document.picture();
    std::vector<ElementId> ids = selected();
    if (!picture || ids.empty())
        return picture;
    // What lies in a container goes with it, also where it stands on the border.
    const std::vector<ElementId> chosen = ids;
    for (const auto &part : picture->pictures())
        if (std::ranges::any_of(chosen,
                                [&](const ElementId &outer) { return m_document.index().isInside(part->id, outer); }))
            ids.push_back(part->id);
    return std::make_shared<const scene::DisplayList>(picture->part(ids));
}

void Workbench::exportPicture(const QUrl &file, bool selectionOnly)
{
    const QString path = pathOf(file);
    const Exporter *exporter = findExporter(QFileInfo(path).suffix().toLower().toStdString());
    const auto picture = selectionOnly ? selectedPicture() : m_document.picture();
    if (!exporter || !picture) {
        emit m_document.failed(
            worded(Error{.code = "file.no-exporter", .args = {QFileInfo(path).fileName().toStdString()}}));
        return;
    }
    m_pool.start([this, path, exporter, picture, options = pictureOptions()] {
        const auto written = exporter->write(*picture, options);
        std::optional<Error> error;
        if (written)
            error = writeWhole(path, *written);
        else
            error = written.error();
        QMetaObject::invokeMethod(this, [this, path, error] {
            if (error)
                emit m_document.failed(worded(*error));
            else
                emit notified(tr("Exported %1").arg(QFileInfo(path).fileName()));
        });
    });
}

void Workbench::copyPicture()
{
    const auto picture = selectedPicture();
    if (!picture)
        return;
    const bool all = m_selection.isEmpty();
    m_pool.start([this, picture, all, options = pictureOptions()] {
        // In every format there is: whoever pastes takes the best it knows.
        auto data = std::make_shared<std::vector<std::pair<QString, QByteArray>>>();
        std::optional<Error> error;
        for (const Exporter *exporter : exporters()) {
            auto written = exporter->write(*picture, options);
            if (written)
                data->emplace_back(QString::fromUtf8(exporter->mimeType.data(), qsizetype(exporter->mimeType.size())),
                                   QByteArray::fromStdString(*written));
            else
                error = written.error();
        }
        QMetaObject::invokeMethod(this, [this, data, error, all] {
            if (data->empty()) {
                emit m_document.failed(worded(*error));
                return;
            }
            auto *mime = new QMimeData;
            for (const auto &[type, bytes] : *data)
                mime->setData(type, bytes);
            QGuiApplication::clipboard()->setMimeData(mime);
            emit notified(all ? tr("Copied a picture of the diagram") : tr("Copied a picture of the selection"));
        });
    });
}

// Templates ----------------------------------------------------------------------------------------------------------

void Workbench::exportTemplate(const QUrl &file)
{
    const QString path = pathOf(file);
    const QFileInfo info(path);
    // The open file has its layout and its history: writing it is what Save does.
    if (!m_document.path().isEmpty() && info == QFileInfo(m_document.path())) {
        emit m_document.failed(worded(Error{.code = "export.is-open", .args = {info.fileName().toStdString()}}));
        return;
    }
    syntax::Document document = documentWithoutLayout(m_document.design());
    const syntax::Format format = info.suffix().toLower() == "json" ? syntax::Format::Json : syntax::Format::Yaml;
    if (format != document.format)
        document = syntax::converted(document, format);
    const std::string text = syntax::write(document);
    if (const auto error = writeWhole(path, text)) {
        emit m_document.failed(worded(*error));
        return;
    }
    m_deployCommand = QString::fromStdString(cirro::deployCommand(
        deployNeeds(document, text.size()), path.toStdString(), stackNameFor(info.fileName().toStdString())));
    emit deployCommandChanged();
    emit notified(tr("Exported %1").arg(info.fileName()));
    emit dialogWanted(QStringLiteral("deploy"));
}

void Workbench::copyTemplate()
{
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(syntax::write(documentWithoutLayout(m_document.design()))));
    emit notified(tr("Copied the template"));
}

void Workbench::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    emit notified(tr("Copied"));
}

} // namespace cirro
