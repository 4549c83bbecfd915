#pragma once

#include "app/editor/findings_model.h"
#include "app/shell/workbench.h"
#include "tests/quizbank/generated_pack.h"

#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QTemporaryDir>

namespace cirro {

/// Workbenches with ready-made documents, for tests written in QML.
class TestBench : public QObject
{
    Q_OBJECT
    Q_PROPERTY(cirro::Workbench *workbench READ workbench CONSTANT)
    Q_PROPERTY(cirro::Preferences *preferences READ preferences CONSTANT)

public:
    TestBench()
    {
        // Pictures at once: tests wait for conditions, not for workers.
        m_workbench.document()->setSynchronous(true);
        static const auto pack = [] {
            auto made = std::make_shared<quiz::Pack>(generated::pack(2));
            made->glossary = {{.service = "s3",
                               .catalog = std::vector<std::string>{"s3-bucket", "vpc"},
                               .line = {.en = "Objects", .ko = "객체"}}};
            for (quiz::Question &question : made->questions) {
                question.stem.en += " It uses S3.";
                question.stem.ko += " S3를 씁니다.";
            }
            return std::shared_ptr<const quiz::Pack>(std::move(made));
        }();
        m_workbench.study()->setFolder(m_folder.filePath("study"));
        m_workbench.study()->setPack(pack);
        m_workbench.study()->setSynchronous(true);
    }

    Workbench *workbench() { return &m_workbench; }
    Preferences *preferences() { return &m_preferences; }
    Q_INVOKABLE void openText(const QString &text)
    {
        m_workbench.document()->openText("test.yaml", text.toStdString());
    }
    Q_INVOKABLE QString text()
    {
        return QString::fromStdString(syntax::write(m_workbench.document()->design().document));
    }
    /// The middle of an element in the view, as far down as nothing lies on it: a container's lower edge.
    Q_INVOKABLE QPointF placeOf(const QString &element) const
    {
        const auto *part = m_workbench.document()->picture()->find(elementIdFromString(element.toStdString()));
        return part ? m_workbench.viewport()->toView(Point{part->body.center().x, part->body.bottom() - 16})
                    : QPointF();
    }
    /// What an input method does: shows what is being composed, and hands over what is finished.
    Q_INVOKABLE void compose(const QString &composing, const QString &finished = {})
    {
        QInputMethodEvent event(composing, {});
        if (!finished.isEmpty())
            event.setCommitString(finished);
        QGuiApplication::sendEvent(QGuiApplication::focusObject(), &event);
    }
    /// Ignores the first finding.
    Q_INVOKABLE void ignoreFirst(const QString &reason)
    {
        FindingsModel model;
        model.setDocument(m_workbench.document());
        model.ignore(0, reason);
    }
    /// The words of a drawing, "drawing:note".
    Q_INVOKABLE QString labelOf(const QString &element) const
    {
        const auto *drawing =
            m_workbench.document()->design().drawings.find(elementIdFromString(element.toStdString()));
        return drawing ? QString::fromStdString(drawing->label) : QString();
    }
    Q_INVOKABLE bool hasResource(const QString &name) const
    {
        return m_workbench.document()->index().resource(name.toStdString());
    }
    Q_INVOKABLE void edit()
    {
        m_workbench.document()->push({"edit.lay-out", {}},
                                     scene::layOut(m_workbench.document()->snapshot(), m_workbench.document()->view()));
    }
    Q_INVOKABLE QString assumed(const QString &name) const
    {
        const auto &values = m_workbench.document()->design().settings->parameters;
        for (const auto &[key, value] : values)
            if (key == name.toStdString())
                return QString::fromStdString(value);
        return {};
    }

private:
    QTemporaryDir m_folder;
    Preferences m_preferences{m_folder.filePath("settings.ini")};
    Workbench m_workbench{m_preferences};
};

} // namespace cirro
