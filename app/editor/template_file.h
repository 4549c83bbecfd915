#pragma once

#include "model/core/result.h"
#include "model/design/layout.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

namespace cirro {

/// A template's bytes and, if there is one, its layout's beside it.
struct TemplateFile {
    QByteArray text{};
    std::optional<QByteArray> beside{};
    QByteArray fingerprint{}; // of the template's bytes alone
};

/// "<file name>.cirro.json" in the same folder.
QString besidePath(const QString &path);
QByteArray fingerprintOf(const QByteArray &text);

/// Errors: "file.cannot-read" (path, why).
Result<TemplateFile> readTemplateFile(const QString &path);

/// Writes a file whole or not at all, synced to the disk. Error "file.cannot-write" (path, why).
std::optional<Error> writeWhole(const QString &path, std::string_view bytes);
/// Writes a template and its layout, each whole or not at all, synced to the disk. What stood at `path` before is kept
/// in previousVersionsFolder(). Nothing when all is well; else "file.cannot-write" (path, why) and the file as it was.
std::optional<Error> writeTemplateFile(const QString &path, const WrittenDesign &written, LayoutHome home);

/// A file that the window holds which has the template at `path` open.
QString claimPath(const QString &path);

/// Where the version before the last save lies: in the user's data folder, not beside the template, where it would turn
/// up in version control.
QString previousVersionsFolder();
QString previousVersionPath(const QString &path);

} // namespace cirro
