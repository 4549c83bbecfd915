#include "app/cli/session.h"

#include "app/words/words.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>
#include <iostream>
#include <iterator>

namespace cirro::cli {

namespace {

// A template is at most 1 MB (51,200 bytes inline): docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/
// cloudformation-limits.html. Far beyond that something else was meant.
constexpr qint64 maxInput = 64 << 20;

std::optional<std::string> readBytes(const std::string &path)
{
    if (path == "-")
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        printError(QString("%1: %2").arg(QString::fromStdString(path), file.errorString()));
        return std::nullopt;
    }
    if (file.size() > maxInput) {
        printError(QString("%1: %2").arg(
            QString::fromStdString(path),
            QCoreApplication::translate("cli", QT_TRANSLATE_NOOP("cli", "larger than 64 MiB, not read"))));
        return std::nullopt;
    }
    return file.readAll().toStdString();
}

} // namespace

std::string inWords(const char *text)
{
    return QCoreApplication::translate("cli", text).toStdString();
}

void printError(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fputc('\n', stderr);
}

std::string besidePath(const std::string &path)
{
    return path + ".cirro.json";
}

std::optional<Input> readInput(const std::string &path)
{
    const std::string name = path == "-" ? standardInput : path;
    auto bytes = readBytes(path);
    if (!bytes)
        return std::nullopt;
    std::optional<std::string> beside;
    if (path != "-" && QFile::exists(QString::fromStdString(besidePath(path))))
        beside = readBytes(besidePath(path));
    auto read = readDesign(std::move(*bytes), beside);
    if (!read) {
        const Error &error = read.error();
        const QString place = QString::fromStdString(error.where.empty() ? name : name + ":" + error.where);
        Error wordless = error;
        wordless.where.clear();
        printError(
            QString("%1: %2: %3")
                .arg(place, QCoreApplication::translate("cli", QT_TRANSLATE_NOOP("cli", "error")), worded(wordless)));
        return std::nullopt;
    }
    for (const Message &remark : read->remarks)
        printError(QString("%1: %2: %3")
                       .arg(QString::fromStdString(name),
                            QCoreApplication::translate("cli", QT_TRANSLATE_NOOP("cli", "note")), worded(remark)));
    return Input{name, std::move(read->design), std::move(read->notices), std::move(read->remarks)};
}

std::vector<std::string> filesNamed(const std::vector<std::string> &arguments)
{
    std::vector<std::string> files;
    for (const std::string &argument : arguments) {
        const QString path = QString::fromStdString(argument);
        if (!QFileInfo(path).isDir()) {
            files.push_back(argument);
            continue;
        }
        QStringList found;
        QDirIterator each(path, {"*.yaml", "*.yml", "*.json", "*.template"}, QDir::Files | QDir::Readable,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString name = each.next();
            const QFileInfo info = each.fileInfo();
            if (name.contains(QLatin1String("/node_modules/")) || name.endsWith(QLatin1String(".cirro.json")) ||
                info.size() > maxInput)
                continue;
            QFile file(name);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains("Resources"))
                found << name;
        }
        found.sort();
        for (const QString &name : found)
            files.push_back(name.toStdString());
    }
    return files;
}

bool writeOutput(const std::string &path, std::string_view bytes)
{
    if (path.empty() || path == "-") {
        const bool written =
            std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() && std::fflush(stdout) == 0;
        if (!written)
            printError(
                QCoreApplication::translate("cli", QT_TRANSLATE_NOOP("cli", "standard output: could not be written")));
        return written;
    }
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0 ||
        !file.commit()) {
        printError(QString("%1: %2").arg(QString::fromStdString(path), file.errorString()));
        return false;
    }
    return true;
}

} // namespace cirro::cli
