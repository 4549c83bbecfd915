#pragma once

#include "app/study/drawn_question.h"
#include "app/study/exam_model.h"
#include "app/study/library_model.h"
#include "app/study/result_model.h"
#include "app/study/session_model.h"
#include "app/study/study_overview.h"

#include "quizbank/bank/glossary.h"
#include "quizbank/bank/pack.h"
#include "quizbank/session/next_thing.h"
#include "quizbank/session/study_facts.h"
#include "quizbank/session/study_session.h"
#include "quizbank/store/backup.h"
#include "quizbank/store/profiles.h"
#include "quizbank/store/store.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <optional>

namespace cirro {

/// What one learner has in front of them: a pack, what they did so far, and the page that is on show. The file is
/// opened when somebody comes to study, not before.
class StudyDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the workbench")
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY readyChanged FINAL)
    Q_PROPERTY(bool hasBackup READ hasBackup NOTIFY readyChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(cirro::SessionModel *session READ session CONSTANT FINAL)
    Q_PROPERTY(cirro::ExamModel *exam READ exam CONSTANT FINAL)
    Q_PROPERTY(cirro::ResultModel *result READ result CONSTANT FINAL)
    Q_PROPERTY(cirro::StudyOverview *overview READ overview CONSTANT FINAL)
    Q_PROPERTY(cirro::LibraryModel *library READ library CONSTANT FINAL)
    Q_PROPERTY(QString learner READ learner NOTIFY learnersChanged FINAL)
    Q_PROPERTY(QVariantList learners READ learners NOTIFY learnersChanged FINAL)
    Q_PROPERTY(cirro::DrawnQuestion *drawn READ drawn CONSTANT FINAL)

public:
    using Clock = std::function<quiz::Moment()>;

    explicit StudyDesk(QObject *parent = nullptr);
    ~StudyDesk() override;

    /// Where profiles lie. Before the desk is opened.
    void setFolder(const QString &folder) { m_folder = folder; }
    /// Instead of the pack that the program carries. Before the desk is opened.
    void setPack(std::shared_ptr<const quiz::Pack> pack) { m_pack = std::move(pack); }
    void setClock(Clock clock) { m_clock = std::move(clock); }
    /// Everything at once, not beside the window.
    void setSynchronous(bool synchronous) { m_synchronous = synchronous; }

    /// Reads the pack and what the learner did; does nothing the second time.
    Q_INVOKABLE void open();
    bool isReady() const { return m_store && m_facts; }
    bool isBusy() const { return m_jobs > 0; }
    /// "home", "session", "exam", "result", "dashboard" or "library".
    QString page() const { return m_page; }
    void setPage(const QString &page);
    /// Why what is learnt cannot be kept; empty when it can.
    QString notice() const { return m_notice; }
    bool hasBackup() const { return m_backup.has_value(); }
    /// Puts the last sound backup in the place of a damaged profile, which is kept beside it.
    Q_INVOKABLE void restoreBackup();
    /// What went wrong last; empty when nothing did.
    QString problem() const { return m_problem; }
    Q_INVOKABLE void forgetProblem() { setProblem({}); }

    SessionModel *session() const { return m_session; }
    ExamModel *exam() const { return m_exam; }
    ResultModel *result() const { return m_result; }
    StudyOverview *overview() const { return m_overview; }
    LibraryModel *library() const { return m_library; }
    DrawnQuestion *drawn() const { return m_drawn; }

    /// Who learns, as their name is shown.
    QString learner() const;
    /// All who learn here: name (as it is kept), shown, current each.
    QVariantList learners() const;
    Q_INVOKABLE void chooseLearner(const QString &name);
    /// Each false when the name is none or is taken; problem() says why. A learner who is added learns from then on.
    Q_INVOKABLE bool addLearner(const QString &name);
    Q_INVOKABLE bool renameLearner(const QString &name);
    /// All that the one who learns did: it cannot be brought back. Somebody else learns then, or a new one.
    Q_INVOKABLE void removeLearner();

    /// Of the words on show: "en", "ko".
    QString language() const { return m_language; }
    void setLanguage(const QString &code);

    /// The one thing to do now that promises most.
    Q_INVOKABLE void doNext();
    /// Each begins a session in the place of one of its kind and shows it. `tasks` empty: all of them.
    Q_INVOKABLE void practise(const QStringList &tasks = {});
    Q_INVOKABLE void review();
    Q_INVOKABLE void flashcards();
    /// A few questions on tasks of the exam, beside what is being practised.
    Q_INVOKABLE void askOn(const QStringList &tasks, int count);
    /// Those and no others.
    void ask(const std::vector<std::string> &items);
    /// Questions and cards on a service of the vocabulary; its line of the glossary when there are none to ask.
    Q_INVOKABLE void practiseOn(const QString &service);
    /// Shows what the glossary says of a service, in the library.
    Q_INVOKABLE void lookUp(const QString &service);
    /// Back to the page that led there.
    Q_INVOKABLE void leaveLibrary() { setPage(m_beforeLibrary); }
    /// Goes on with a session that was left.
    Q_INVOKABLE void goOn(const QString &kind);

    /// Of a service: questions that wait for no mock exam, those first that were not right last time, then cards.
    std::vector<std::string> itemsOn(const std::string &service) const;

    /// Whether the pack has a design for it.
    bool hasDesign(const quiz::Question *question) const;
    /// Wants it on the canvas.
    void openDesign(const quiz::Question &question, bool answered);

    /// What came of a mock exam.
    Q_INVOKABLE void showResult(const QString &exam);

    // For the models that belong to it.
    quiz::Store *store() const { return m_store.get(); }
    const quiz::Pack &pack() const { return *m_pack; }
    /// Of the pack; reads no questions.
    const quiz::Glossary &glossary();
    quiz::Moment now() const { return m_clock(); }
    const quiz::StudyFacts &facts() const { return *m_facts; }
    quiz::Language reading() const;
    /// Something was written: what is known has to be worked out again before it is used.
    void touch() { m_current = false; }
    /// The same, and somebody is looking at it.
    void relearn() { refresh(); }
    /// Shows an error; true when there was one.
    bool failed(const std::optional<Error> &error);
    void fail(const Error &error);

signals:
    void readyChanged();
    void busyChanged();
    void pageChanged();
    void problemChanged();
    void languageChanged();
    void learnersChanged();
    /// drawn() is to be put on the canvas; `anew`: it is not there yet.
    void designWanted(bool anew);
    /// What is known of the learner was worked out again.
    void factsChanged();

private:
    struct Loaded; // what reading the files brought
    void setProblem(const QString &words);
    void close();
    void reopenFor(const std::string &learner);
    std::filesystem::path folder() const { return m_folder.toStdString(); }
    void inBackground(std::function<std::function<void()>()> work);
    void refresh();
    /// With facts that hold what was written last.
    void whenKnown(std::function<void()> then);
    void begin(quiz::StudySession::Kind kind, const std::vector<quiz::Queued> &queue);
    void beginOn(quiz::StudySession::Kind kind, const QStringList &tasks = {}, int length = 0);
    std::int64_t seed() const { return now().ms; }

    QString m_folder;
    std::shared_ptr<const quiz::Pack> m_pack;
    std::optional<quiz::Glossary> m_glossary; // once somebody asked for it
    std::string m_learner;                    // whose file is open
    std::filesystem::path m_file;
    std::unique_ptr<quiz::Store> m_store;
    std::shared_ptr<quiz::Store> m_reader; // the same file, for the thread that works facts out
    std::shared_ptr<const quiz::StudyFacts> m_facts;
    std::optional<quiz::Backup> m_backup;
    Clock m_clock;
    QString m_page = QStringLiteral("home");
    QString m_beforeLibrary = QStringLiteral("home");
    QString m_notice;
    QString m_problem;
    QString m_language = QStringLiteral("en");
    SessionModel *m_session;
    ExamModel *m_exam;
    ResultModel *m_result;
    StudyOverview *m_overview;
    LibraryModel *m_library;
    DrawnQuestion *m_drawn;
    std::vector<std::function<void()>> m_waiting;
    bool m_opened = false;
    bool m_synchronous = false;
    bool m_current = false;
    int m_jobs = 0;
    int m_opening = 0;  // what was begun for a learner who is gone is not done
    QThreadPool m_pool; // last: its work ends before what it writes to
};

} // namespace cirro
