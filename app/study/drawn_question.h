#pragma once

#include "quizbank/bank/pack.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace cirro {

class StudyDesk;

/// The question whose design is on the canvas: what is read beside the drawing, and the way back.
class DrawnQuestion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the desk")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString about READ about NOTIFY changed FINAL)
    Q_PROPERTY(QString stem READ stem NOTIFY changed FINAL)
    Q_PROPERTY(QString takeaway READ takeaway NOTIFY changed FINAL)

public:
    explicit DrawnQuestion(StudyDesk &desk);

    /// Its design, before the canvas shows it. `answered`: what there is to remember may be told.
    void take(const quiz::Question &question, bool answered);
    const quiz::Challenge *challenge() const;
    /// Whether the design is what the canvas shows.
    bool isShown() const { return m_shown; }
    void setShown(bool shown);

    QString title() const;
    QString about() const;
    /// As Text.StyledText.
    QString stem() const;
    QString takeaway() const;

signals:
    void changed();

private:
    const quiz::Question *question() const;

    StudyDesk &m_desk;
    std::string m_challenge;
    std::string m_question;
    bool m_answered = false;
    bool m_shown = false;
};

} // namespace cirro
