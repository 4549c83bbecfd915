#pragma once

#include "quizbank/session/next_thing.h"

#include <QDate>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cirro {

class StudyDesk;

/// How a learner stands and what promises most now: what the study side's first page and its dashboard show.
class StudyOverview : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the desk")
    Q_PROPERTY(QString packName READ packName NOTIFY changed FINAL)
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed FINAL)
    Q_PROPERTY(QString nextDetail READ nextDetail NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList underWay READ underWay NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList exams READ exams NOTIFY changed FINAL)
    Q_PROPERTY(int dueQuestions READ dueQuestions NOTIFY changed FINAL)
    Q_PROPERTY(int dueCards READ dueCards NOTIFY changed FINAL)
    Q_PROPERTY(int unseenCards READ unseenCards NOTIFY changed FINAL)
    Q_PROPERTY(int unseenQuestions READ unseenQuestions NOTIFY changed FINAL)
    Q_PROPERTY(int freshForms READ freshForms NOTIFY changed FINAL)
    Q_PROPERTY(int streak READ streak NOTIFY changed FINAL)
    Q_PROPERTY(int answersToday READ answersToday NOTIFY changed FINAL)
    Q_PROPERTY(int answersOfADay READ answersOfADay CONSTANT FINAL)
    Q_PROPERTY(int answersInAll READ answersInAll NOTIFY changed FINAL)
    Q_PROPERTY(bool bandKnown READ isBandKnown NOTIFY changed FINAL)
    Q_PROPERTY(double bandLeast READ bandLeast NOTIFY changed FINAL)
    Q_PROPERTY(double bandMost READ bandMost NOTIFY changed FINAL)
    Q_PROPERTY(double bandMiddle READ bandMiddle NOTIFY changed FINAL)
    Q_PROPERTY(QString readinessText READ readinessText NOTIFY changed FINAL)
    Q_PROPERTY(QString readinessDetail READ readinessDetail NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList mastery READ mastery NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList weeks READ weeks NOTIFY changed FINAL)
    Q_PROPERTY(QString weeksText READ weeksText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList forecast READ forecast NOTIFY changed FINAL)
    Q_PROPERTY(int mostForecast READ mostForecast NOTIFY changed FINAL)
    Q_PROPERTY(QString forecastText READ forecastText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList retention READ retention NOTIFY changed FINAL)
    Q_PROPERTY(QString retentionText READ retentionText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList calibration READ calibration NOTIFY changed FINAL)
    Q_PROPERTY(QString timeText READ timeText NOTIFY changed FINAL)
    Q_PROPERTY(double wishedRetention READ wishedRetention WRITE setWishedRetention NOTIFY changed FINAL)
    Q_PROPERTY(QString examDay READ examDay NOTIFY changed FINAL)
    Q_PROPERTY(QString planText READ planText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList plan READ plan NOTIFY changed FINAL)
    Q_PROPERTY(int mostPlanned READ mostPlanned NOTIFY changed FINAL)
    Q_PROPERTY(QString plannedExams READ plannedExams NOTIFY changed FINAL)
    Q_PROPERTY(bool protectsExams READ protectsExams WRITE setProtectsExams NOTIFY changed FINAL)
    Q_PROPERTY(int protectedCount READ protectedCount NOTIFY changed FINAL)
    Q_PROPERTY(bool writable READ isWritable NOTIFY changed FINAL)

public:
    explicit StudyOverview(StudyDesk &desk);

    QString packName() const;
    /// The one thing to do now, as the words of a button.
    QString nextText() const;
    QString nextDetail() const;
    /// Does it.
    Q_INVOKABLE void doNext();
    /// Sessions that were left: kind, title, answered, count each; the last one first.
    QVariantList underWay() const;
    /// Mock exams that were handed in: id, day, estimate, passed each; the last one first.
    QVariantList exams() const;
    int dueQuestions() const;
    int dueCards() const;
    int unseenCards() const;
    int unseenQuestions() const;
    int freshForms() const;
    int streak() const;
    int answersToday() const;
    static int answersOfADay();
    int answersInAll() const;

    bool isBandKnown() const;
    double bandLeast() const;
    double bandMost() const;
    double bandMiddle() const;
    QString readinessText() const;
    QString readinessDetail() const;

    /// Of each task: task, name, domain, answers, enough, share, least, most, text.
    QVariantList mastery() const;
    /// Columns of seven days, Monday first, oldest first: count (−1: not yet), day, month (where one begins).
    QVariantList weeks() const;
    QString weeksText() const;
    /// Of today and the days after it: value, day, text.
    QVariantList forecast() const;
    /// The highest of them, at least 1.
    int mostForecast() const;
    QString forecastText() const;
    /// Of each week, oldest first: value (a share), day, text.
    QVariantList retention() const;
    QString retentionText() const;
    /// Of each level of certainty: name, asked, share.
    QVariantList calibration() const;
    QString timeText() const;
    double wishedRetention() const;
    void setWishedRetention(double retention);
    /// "2027-01-30"; empty without one.
    QString examDay() const;
    /// False when it is no day to come. Empty: no exam.
    Q_INVOKABLE bool setExamDay(const QString &day);
    QString planText() const;
    /// Of each day up to the exam: value (minutes), day, text.
    QVariantList plan() const;
    /// Minutes of the fullest of them, at least 1.
    int mostPlanned() const;
    /// The days with one.
    QString plannedExams() const;
    /// Whether practice leaves the questions of the next mock exams alone, and how many these are.
    bool protectsExams() const;
    void setProtectsExams(bool on);
    int protectedCount() const;
    bool isWritable() const;

signals:
    void changed();

private:
    quiz::NextThing next() const;

    StudyDesk &m_desk;
};

} // namespace cirro
