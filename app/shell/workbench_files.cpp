// What a window does with files: to open, to save, to come back to what was not saved, and to ask before anything goes.
#include "app/shell/workbench.h"

#include "app/home/examples_model.h"
#include "app/words/words.h"

#include "model/core/assets.h"
#include "model/core/json.h"

#include <QDir>
#include <QFileInfo>

namespace cirro {

void Workbench::newDesign()
{
    leave([this] { m_document.begin(tr("Untitled")); });
}

QString Workbench::pathOf(const QUrl &file)
{
    return file.isLocalFile() ? file.toLocalFile() : file.scheme().isEmpty() ? file.path() : file.toString();
}

void Workbench::open(const QUrl &file)
{
    const QString path = pathOf(file);
    leave([this, path] { m_document.open(path); });
}

void Workbench::beginWith(const QUrl &file)
{
    // Home, with its pictures, is not made for somebody who goes straight to a design.
    setPlace(QStringLiteral("design"));
    const auto watch = std::make_shared<std::pair<QMetaObject::Connection, QMetaObject::Connection>>();
    const auto stop = [watch] {
        disconnect(watch->first);
        disconnect(watch->second);
    };
    watch->first = connect(&m_document, &DesignDocument::opened, this, stop);
    watch->second = connect(&m_document, &DesignDocument::failed, this, [this, stop] {
        stop();
        setPlace(QStringLiteral("home"));
    });
    open(file);
}

void Workbench::openExample(const QString &name)
{
    leave([this, name] {
        const std::string folder = "examples/" + name.toStdString();
        const auto about = parseJsonOrNone(asset(folder + "/example.json"));
        QString title = name;
        if (about.is_object() && about.contains("name"))
            title = QString::fromStdString(about["name"].value(m_document.view().language, name.toStdString()));
        Example example = exampleOf(name);
        m_document.openText(title, example.text, std::move(example.beside));
    });
}

void Workbench::showDrawn(bool anew)
{
    if (!anew) {
        setPlace(QStringLiteral("design"));
        return;
    }
    leave([this] {
        const quiz::Challenge *challenge = m_study.drawn()->challenge();
        if (!challenge)
            return;
        m_drawing = true;
        m_document.openText(m_study.drawn()->title(), challenge->design);
        m_drawing = false;
    });
}

void Workbench::recover(int row)
{
    if (row < 0 || row >= m_unsaved.rowCount())
        return;
    leave([this, unsaved = m_unsaved.at(row)] {
        std::optional<TemplateFile> state;
        if (unsaved.hasTemplate()) {
            auto read = readTemplateFile(unsaved.templatePath());
            if (!read) {
                emit m_document.failed(worded(read.error()));
                return;
            }
            state = std::move(*read);
        }
        m_document.recover(unsaved.path, unsaved.name, unsaved.fingerprint, std::move(state), [this, unsaved] {
            if (const auto draft = unsaved.draft()) {
                m_code.restore(draft->text, draft->apart);
                keepDraft();
                m_preferences.setPanel(QStringLiteral("code"));
                m_preferences.setPanelShown(true);
            }
            // What is kept of the other window goes only when this one keeps it.
            if (m_journal.flush())
                m_unsaved.forget(unsaved.folder);
        });
    });
}

/// What is typed and is not the design's is kept a moment later, however long the typing goes on.
void Workbench::followDraft()
{
    if (!m_code.isDraft())
        keepDraft();
    else if (!m_draftTimer.isActive())
        m_draftTimer.start();
}

void Workbench::keepDraft()
{
    m_draftTimer.stop();
    std::optional<Draft> draft;
    if (m_code.isDraft() && m_code.bytes() != m_keptDraft)
        draft = {.text = m_code.bytes(), .apart = m_code.isApart()};
    m_journal.keepDraft(std::move(draft));
}

void Workbench::offerUnsaved()
{
    m_unsaved.look();
    if (m_unsaved.rowCount() > 0)
        emit dialogWanted(QStringLiteral("unsaved"));
}

void Workbench::awaitSaving()
{
    constexpr int second = 1000; // ms
    // What of a text with an error is to be saved is a question.
    const bool wanted = m_preferences.saveAfter() > 0 && m_document.isModified() && !m_document.path().isEmpty() &&
                        m_document.status() == DesignDocument::Status::Ready && !m_code.isDraft();
    if (wanted)
        m_saveTimer.start(m_preferences.saveAfter() * second);
    else
        m_saveTimer.stop();
}

bool Workbench::isUnsaved() const
{
    return m_document.isModified() || (m_code.isDraft() && (!m_keptDraft || m_code.bytes() != m_keptDraft));
}

void Workbench::save()
{
    if (m_document.path().isEmpty())
        emit dialogWanted(QStringLiteral("saveAs"));
    else
        saveTo(m_document.path());
}

void Workbench::saveAs(const QUrl &file)
{
    saveTo(pathOf(file));
}

void Workbench::saveTo(const QString &path)
{
    m_code.endStint();
    if (m_code.isDraft()) {
        m_draftPath = path;
        // Of a file that never was a template there is nothing else to save.
        if (m_document.status() == DesignDocument::Status::Unreadable) {
            answerDraft(QStringLiteral("typed"));
            return;
        }
        emit dialogWanted(QStringLiteral("draft"));
        return;
    }
    const bool same = path == m_document.path();
    if (!(same ? m_document.save() : m_document.saveAs(path))) {
        m_afterLeaving = nullptr;
        return;
    }
    if (!same) {
        m_preferences.addRecentFile(m_document.path());
        rememberLook();
    }
    goOnLeaving();
}

void Workbench::answerDraft(const QString &answer)
{
    const QString path = std::exchange(m_draftPath, {});
    bool done = false;
    if (answer == "typed") {
        done = m_document.saveText(path, m_code.bytes());
        if (done)
            m_keptDraft = m_code.bytes();
    } else if (answer == "design") {
        done = path == m_document.path() ? m_document.save() : m_document.saveAs(path);
        if (done)
            m_keptDraft.reset();
    }
    if (!done) {
        m_afterLeaving = nullptr;
        return;
    }
    keepDraft();
    emit unsavedChanged();
    m_preferences.addRecentFile(m_document.path());
    rememberLook();
    goOnLeaving();
}

void Workbench::leave(std::function<void()> then)
{
    m_code.endStint();
    if (!isUnsaved()) {
        then();
        return;
    }
    m_afterLeaving = std::move(then);
    emit leaveWanted();
}

void Workbench::goOnLeaving()
{
    if (const auto then = std::exchange(m_afterLeaving, nullptr))
        then();
}

void Workbench::answerLeaving(const QString &answer)
{
    if (answer == "cancel")
        m_afterLeaving = nullptr;
    else if (answer == "save")
        save(); // and then goes on
    else
        goOnLeaving();
}

bool Workbench::mayClose()
{
    m_code.endStint();
    if (m_leaving || !isUnsaved())
        return true;
    quit();
    return false;
}

void Workbench::quit()
{
    leave([this] {
        m_leaving = true;
        emit closeWanted();
    });
}

QUrl Workbench::folder() const
{
    QString path = m_document.path();
    if (path.isEmpty() && !m_preferences.recentFiles().isEmpty())
        path = m_preferences.recentFiles().first();
    const QDir folder = path.isEmpty() ? QDir::home() : QFileInfo(path).dir();
    return QUrl::fromLocalFile(folder.exists() ? folder.absolutePath() : QDir::homePath());
}

} // namespace cirro
