#pragma once

#include "app/shell/workbench.h"
#include "tests/app/sample.h"

#include <QTemporaryDir>

#include <memory>

/// A workbench without a window, a fresh one for each test; what is worked out is there at once.
class BenchFixture : public QObject
{
protected:
    QTemporaryDir m_folder;
    QString m_path; // of the file with sample::text; empty without one
    std::unique_ptr<cirro::Preferences> m_preferences;
    std::unique_ptr<cirro::Workbench> m_bench;

    cirro::DesignDocument &document() { return *m_bench->document(); }

    void begin()
    {
        QFile::remove(m_folder.filePath("settings.ini"));
        m_preferences = std::make_unique<cirro::Preferences>(m_folder.filePath("settings.ini"));
        m_bench = std::make_unique<cirro::Workbench>(*m_preferences);
        document().setSynchronous(true);
    }
    void beginWithFile()
    {
        m_path = m_folder.filePath("a.yaml");
        QFile::remove(m_path + ".cirro.json");
        sample::write(m_path, sample::text);
        begin();
        m_bench->open(QUrl::fromLocalFile(m_path));
    }
    void end()
    {
        m_bench.reset();
        m_preferences.reset();
    }
};
