#include "app/editor/template_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <string_view>

namespace cirro {

namespace {

// Reading a device file or a disk image would fill the memory; no template comes near this.
constexpr qint64 mostBytes = 256LL << 20;

Error failure(const char *code, const QString &path, const QString &why)
{
    return Error{.code = code, .where = path.toStdString(), .args = {path.toStdString(), why.toStdString()}};
}

void keepPrevious(const QString &path)
{
    QFile before(path);
    if (!before.open(QIODevice::ReadOnly) || before.size() > mostBytes)
        return;
    QDir().mkpath(previousVersionsFolder());
    const QByteArray bytes = before.readAll();
    // A full disk here must not keep the save itself from being tried: that one says what is wrong.
    writeWhole(previousVersionPath(path), {bytes.constData(), std::size_t(bytes.size())});
}

} // namespace

QString besidePath(const QString &path)
{
    return path + ".cirro.json";
}

QByteArray fingerprintOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

Result<TemplateFile> readTemplateFile(const QString &path)
{
    if (const QFileInfo source(path); source.exists() && !source.isFile())
        return failure("file.not-a-file", path, QString());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("file.cannot-read", path, file.errorString());
    if (file.size() > mostBytes)
        return failure("file.too-large", path, QString());
    TemplateFile result{.text = file.readAll()};
    if (file.error() != QFileDevice::NoError)
        return failure("file.cannot-read", path, file.errorString());
    result.fingerprint = fingerprintOf(result.text);
    QFile beside(besidePath(path));
    if (beside.open(QIODevice::ReadOnly) && beside.size() <= mostBytes)
        result.beside = beside.readAll();
    return result;
}

std::optional<Error> writeWhole(const QString &path, std::string_view bytes)
{
    // Renaming over a device or a pipe would take it away.
    if (const QFileInfo target(path); target.exists() && !target.isFile())
        return failure("file.not-a-file", path, QString());
    // QSaveFile follows a link to the file it names, syncs before it renames and keeps the permissions.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure("file.cannot-write", path, file.errorString());
    if (file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()) || !file.commit())
        return failure("file.cannot-write", path, file.errorString());
    return std::nullopt;
}

std::optional<Error> writeTemplateFile(const QString &path, const WrittenDesign &written, LayoutHome home)
{
    if (QFileInfo(path).isFile())
        keepPrevious(path);
    if (auto error = writeWhole(path, written.text))
        return error;
    QFile beside(besidePath(path));
    if (written.beside)
        return writeWhole(beside.fileName(), *written.beside);
    // An emptied layout: the old one must not come back with the next opening.
    if (home == LayoutHome::Beside && beside.exists() && !beside.remove())
        return failure("file.cannot-write", beside.fileName(), beside.errorString());
    return std::nullopt;
}

QString claimPath(const QString &path)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/open";
    QDir().mkpath(folder);
    const QString whole = QFileInfo(path).canonicalFilePath();
    return folder + '/' + QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha1).toHex() + ".lock";
}

QString previousVersionsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/previous";
}

QString previousVersionPath(const QString &path)
{
    const QFileInfo info(path);
    const QByteArray place =
        QCryptographicHash::hash(info.absolutePath().toUtf8(), QCryptographicHash::Sha1).toHex().left(8);
    return previousVersionsFolder() + '/' + info.completeBaseName() + '.' + QString::fromLatin1(place) +
           (info.suffix().isEmpty() ? QString() : '.' + info.suffix());
}

} // namespace cirro
