#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

/// What a run of the real program printed and ended with.
struct Run {
    int status = -1;
    QByteArray out{};
    QByteArray error{};
};

/// Calls it as scripts do: without a display, in English.
inline Run program(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove("DISPLAY");
    environment.remove("CIRRO_LANGUAGE");
    environment.remove("QT_QPA_PLATFORM");
    process.setProcessEnvironment(environment);
    process.start(CIRRO_PROGRAM, arguments);
    if (!process.waitForStarted())
        qFatal("%s does not start", CIRRO_PROGRAM);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {.status = -1, .out = process.readAllStandardOutput(), .error = "crashed or hung"};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Files of a test's own, gone with it.
class Files
{
public:
    QString put(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    QByteArray get(const QString &path) const
    {
        QFile file(QDir::isAbsolutePath(path) ? path : m_folder.filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString path(const char *name) const { return m_folder.filePath(name); }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

private:
    QTemporaryDir m_folder;
};
