#pragma once

#include "exporters/exporter.h"

#include <QMimeData>

#include <map>
#include <memory>
#include <optional>

namespace cirro {

/// A picture on its way into another program: a file for those that take files, the picture itself for the others. It
/// is written when it is asked for, so that a drag begins at once.
class PictureData : public QMimeData
{
    Q_OBJECT

public:
    /// `first` is the format of the file, the others come after it. `folder` exists.
    PictureData(std::shared_ptr<const scene::DisplayList> picture, PictureOptions options, const Exporter &first,
                const QString &folder, const QString &stem);

    QStringList formats() const override;
    bool hasFormat(const QString &type) const override { return formats().contains(type); }

signals:
    /// Why nobody got anything.
    void failed(const cirro::Error &error) const;

protected:
    QVariant retrieveData(const QString &type, QMetaType preferred) const override;

private:
    const Exporter *exporterOf(const QString &type) const;
    QByteArray written(const Exporter &exporter) const;

    std::shared_ptr<const scene::DisplayList> m_picture;
    PictureOptions m_options;
    const Exporter &m_first;
    QString m_file; // not there before it is asked for
    mutable std::map<const Exporter *, QByteArray> m_written;
};

} // namespace cirro
