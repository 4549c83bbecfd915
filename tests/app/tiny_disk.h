#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace cirro::tests {

/// A real file system of one megabyte, which can be filled up and made read-only: the kernel refuses, not a stand-in.
/// It is seen by this process alone and goes with it.
class TinyDisk
{
public:
    /// Before the process has a second thread. False where the system allows no file systems of one's own; whyNot()
    /// says why.
    static bool prepare()
    {
        const uid_t user = geteuid();
        if (unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0)
            return refused();
        if (user != 0) {
            QFile map("/proc/self/uid_map");
            if (!map.open(QIODevice::WriteOnly) || map.write("0 " + QByteArray::number(user) + " 1") < 0)
                return refused();
        }
        return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 || refused();
    }
    static QByteArray whyNot() { return s_whyNot; }

    bool mountHere() { return mount("tmpfs", path().toLocal8Bit(), "tmpfs", 0, "size=1m") == 0 || refused(); }
    ~TinyDisk() { umount2(path().toLocal8Bit(), MNT_DETACH); }

    QString path() const { return m_place.path(); }
    QString file(const QString &name) const { return m_place.filePath(name); }

    /// To the last byte.
    bool fill()
    {
        QFile filler(file("filler"));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            return false;
        for (const int size : {65536, 4096, 512, 1})
            while (filler.write(QByteArray(size, 'x')) == size) {
            }
        return true;
    }
    bool makeRoom() { return QFile::remove(file("filler")); }
    bool setReadOnly(bool readOnly)
    {
        return mount("tmpfs", path().toLocal8Bit(), "tmpfs", MS_REMOUNT | (readOnly ? MS_RDONLY : 0), "size=1m") == 0;
    }

private:
    static bool refused()
    {
        s_whyNot = std::strerror(errno);
        return false;
    }

    static inline QByteArray s_whyNot;
    QTemporaryDir m_place;
};

} // namespace cirro::tests
