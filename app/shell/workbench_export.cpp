#include "app/shell/picture_data.h"
#include "app/shell/workbench.h"

#include "app/words/words.h"

#include "exporters/drawing/page.h"
#include "exporters/exporter.h"
#include "model/deploy/deploy.h"

#include <QClipboard>
#include <QDir>
#include <QDrag>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>
#include <QPointer>

#include <algorithm>
#include <cmath>

namespace cirro {

namespace {

/// What follows the pointer while a picture is carried: the picture, small.
QPixmap carriedLook(const scene::DisplayList &picture, const PictureOptions &options)
{
    constexpr QSizeF most(200, 150);
    const auto page = drawing::pageOf(picture, options);
    if (!page)
        return {};
    const double pixelRatio = qGuiApp->devicePixelRatio();
    const double zoom = std::min({1.0, most.width() / page->area.w, most.height() / page->area.h});
    QPixmap look(int(std::ceil(page->area.w * zoom * pixelRatio)), int(std::ceil(page->area.h * zoom * pixelRatio)));
    look.fill(page->background);
    QPainter painter(&look);
    drawing::paint(painter, picture, page->area, zoom * pixelRatio, page->context);
    painter.end();
    look.setDevicePixelRatio(pixelRatio);
    return look;
}

} // namespace

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

void Workbench::dragPicture(QObject *source, const QString &format)
{
    const Exporter *exporter = findExporter(format.toStdString());
    // A drag has an event loop of its own: it begins when the press that asked for it is dealt with.
    if (exporter)
        QMetaObject::invokeMethod(
            this, [this, source = QPointer<QObject>(source), exporter] { carryPicture(source, *exporter); },
            Qt::QueuedConnection);
}

void Workbench::carryPicture(QObject *source, const Exporter &format)
{
    const auto picture = selectedPicture();
    if (!source || !picture || picture->pictures().empty() || !(QGuiApplication::mouseButtons() & Qt::LeftButton))
        return;
    if (!m_carried)
        m_carried = std::make_unique<QTemporaryDir>();
    const QString folder = m_carried->filePath(QString::number(++m_carriedCount));
    if (!m_carried->isValid() || !QDir().mkpath(folder)) {
        emit m_document.failed(worded(Error{.code = "file.cannot-write",
                                            .args = {folder.toStdString(), m_carried->errorString().toStdString()}}));
        return;
    }
    const QString name = QFileInfo(m_document.title()).completeBaseName();
    const QString stem = m_selection.isEmpty() ? name : name + QStringLiteral("-selection");
    auto *data = new PictureData(picture, pictureOptions(), format, folder, stem);
    connect(data, &PictureData::failed, this, [this](const Error &error) { emit m_document.failed(worded(error)); });
    auto *drag = new QDrag(source); // deletes itself
    drag->setMimeData(data);
    drag->setPixmap(carriedLook(*picture, pictureOptions()));
    drag->exec(Qt::CopyAction);
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
