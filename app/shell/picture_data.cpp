#include "app/shell/picture_data.h"

#include "app/editor/template_file.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

namespace cirro {

namespace {

const QString files = QStringLiteral("text/uri-list");

QString textOf(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

} // namespace

PictureData::PictureData(std::shared_ptr<const scene::DisplayList> picture, PictureOptions options,
                         const Exporter &first, const QString &folder, const QString &stem)
    : m_picture(std::move(picture)),
      m_options(std::move(options)),
      m_first(first),
      m_file(folder + '/' + stem + '.' + textOf(first.extension))
{}

QStringList PictureData::formats() const
{
    QStringList types{files, textOf(m_first.mimeType)};
    for (const Exporter *exporter : exporters())
        if (exporter != &m_first)
            types << textOf(exporter->mimeType);
    return types;
}

const Exporter *PictureData::exporterOf(const QString &type) const
{
    const auto all = exporters();
    const auto found =
        std::ranges::find_if(all, [&](const Exporter *exporter) { return textOf(exporter->mimeType) == type; });
    return found == all.end() || !formats().contains(type) ? nullptr : *found;
}

QByteArray PictureData::written(const Exporter &exporter) const
{
    if (const auto known = m_written.find(&exporter); known != m_written.end())
        return known->second;
    const auto bytes = exporter.write(*m_picture, m_options);
    if (!bytes)
        emit failed(bytes.error());
    return m_written[&exporter] = bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
}

QVariant PictureData::retrieveData(const QString &type, QMetaType) const
{
    if (type == files) {
        const QByteArray bytes = written(m_first);
        if (bytes.isEmpty())
            return {};
        if (!QFile::exists(m_file))
            if (const auto error = writeWhole(m_file, bytes.toStdString())) {
                emit failed(*error);
                return {};
            }
        return QVariantList{QUrl::fromLocalFile(m_file)};
    }
    const Exporter *exporter = exporterOf(type);
    return exporter ? QVariant(written(*exporter)) : QVariant();
}

} // namespace cirro
