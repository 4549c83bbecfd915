#pragma once

#include "app/study/options_model.h"

#include "quizbank/session/exam_room.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cirro {

class StudyDesk;

/// A mock exam being sat: one question a page, the clock, the grid, and why one cannot go on.
class ExamModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the desk")
    Q_PROPERTY(bool running READ isRunning NOTIFY changed FINAL)
    Q_PROPERTY(int position READ position NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int answered READ answered NOTIFY changed FINAL)
    Q_PROPERTY(int flaggedCount READ flaggedCount NOTIFY changed FINAL)
    Q_PROPERTY(bool flagged READ isFlagged NOTIFY changed FINAL)
    Q_PROPERTY(int select READ select NOTIFY changed FINAL)
    Q_PROPERTY(QString stem READ stem NOTIFY changed FINAL)
    Q_PROPERTY(QString plainStem READ plainStem NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList highlights READ highlights NOTIFY changed FINAL)
    Q_PROPERTY(QString language READ language NOTIFY changed FINAL)
    Q_PROPERTY(cirro::OptionsModel *options READ options CONSTANT FINAL)
    Q_PROPERTY(QVariantList grid READ grid NOTIFY changed FINAL)
    Q_PROPERTY(QString hint READ hint NOTIFY changed FINAL)
    Q_PROPERTY(bool reviewing READ isReviewing WRITE setReviewing NOTIFY changed FINAL)
    Q_PROPERTY(QString clock READ clock NOTIFY ticked FINAL)
    Q_PROPERTY(QString spokenClock READ spokenClock NOTIFY ticked FINAL)
    Q_PROPERTY(double remaining READ remaining NOTIFY ticked FINAL)
    Q_PROPERTY(bool closing READ isClosing NOTIFY ticked FINAL)
    Q_PROPERTY(QString pace READ pace NOTIFY ticked FINAL)
    Q_PROPERTY(bool behind READ isBehind NOTIFY ticked FINAL)
    Q_PROPERTY(int questions READ questions NOTIFY changed FINAL)
    Q_PROPERTY(int minutes READ minutes NOTIFY changed FINAL)
    Q_PROPERTY(int extendedMinutes READ extendedMinutes NOTIFY changed FINAL)

public:
    explicit ExamModel(StudyDesk &desk);

    bool isRunning() const { return m_room && !m_room->isOver(); }
    int position() const;
    int count() const;
    int answered() const;
    int flaggedCount() const;
    bool isFlagged() const;
    int select() const;
    QString stem() const;
    QString plainStem() const;
    /// Marked parts of the stem on show: first and last character each.
    QVariantList highlights() const;
    QString language() const;
    OptionsModel *options() { return &m_options; }
    /// Of each question: answered, flagged, current, text.
    QVariantList grid() const;
    /// Why one cannot go on; empty while one can.
    QString hint() const { return m_hint; }
    /// The screen before handing in.
    bool isReviewing() const { return m_reviewing; }
    Q_INVOKABLE void setReviewing(bool reviewing);
    QString clock() const;
    QString spokenClock() const;
    /// Of the whole time, 0 … 1.
    double remaining() const;
    /// The last five minutes.
    bool isClosing() const;
    QString pace() const;
    bool isBehind() const;
    /// Of the exam before it begins.
    int questions() const;
    int minutes() const;
    int extendedMinutes() const;

    /// Its learner is gone; the clock of an exam goes on.
    void clear();
    Q_INVOKABLE void begin(bool extraTime);
    /// Goes on with the one that was left, if there is one; hands it in if its time is over.
    Q_INVOKABLE void resume();
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void strike(int row);
    Q_INVOKABLE void toggleFlag();
    /// Marks characters first … last of the stem on show, or unmarks them when all of them are marked.
    Q_INVOKABLE void highlight(int first, int last);
    Q_INVOKABLE void switchLanguage();
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void goTo(int position);
    Q_INVOKABLE void handIn();
    /// As if it had never been begun.
    Q_INVOKABLE void abandon();
    /// The clock goes on.
    Q_INVOKABLE void leave();

signals:
    void changed();
    void ticked();
    /// Another question is in view.
    void turned();

private:
    void take(quiz::ExamRoom room);
    void done(const std::optional<Error> &error);
    void show();
    void tick();
    void finish();
    bool mayLeave();
    quiz::Language reading() const;
    const quiz::Question *question() const;
    const quiz::AskedInExam &asked() const;
    std::int64_t remainingMs() const;

    StudyDesk &m_desk;
    OptionsModel m_options;
    std::optional<quiz::ExamRoom> m_room;
    std::optional<quiz::Language> m_language; // for all that follows, until it is switched back
    QTimer m_timer;
    QString m_hint;
    bool m_reviewing = false;
};

} // namespace cirro
