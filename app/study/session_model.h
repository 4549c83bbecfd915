#pragma once

#include "app/study/options_model.h"
#include "app/study/terms_model.h"

#include "quizbank/session/study_session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace cirro {

class StudyDesk;

/// A session of practice, review or flashcards as it is seen: the question or card in view, and what came of it.
class SessionModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the desk")
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(int position READ position NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int answered READ answered NOTIFY changed FINAL)
    Q_PROPERTY(int right READ right NOTIFY changed FINAL)
    Q_PROPERTY(bool over READ isOver NOTIFY changed FINAL)
    Q_PROPERTY(bool isCard READ isCard NOTIFY changed FINAL)
    Q_PROPERTY(QString task READ task NOTIFY changed FINAL)
    Q_PROPERTY(QString whyAsked READ whyAsked NOTIFY changed FINAL)
    Q_PROPERTY(QString stem READ stem NOTIFY changed FINAL)
    Q_PROPERTY(QString plainStem READ plainStem NOTIFY changed FINAL)
    Q_PROPERTY(QString back READ back NOTIFY changed FINAL)
    Q_PROPERTY(int select READ select NOTIFY changed FINAL)
    Q_PROPERTY(int chosen READ chosenCount NOTIFY changed FINAL)
    Q_PROPERTY(QString hint READ hint NOTIFY changed FINAL)
    Q_PROPERTY(cirro::OptionsModel *options READ options CONSTANT FINAL)
    Q_PROPERTY(cirro::TermsModel *terms READ terms CONSTANT FINAL)
    Q_PROPERTY(int certainty READ certainty WRITE setCertainty NOTIFY changed FINAL)
    Q_PROPERTY(bool marked READ isMarked NOTIFY changed FINAL)
    Q_PROPERTY(bool correct READ isCorrect NOTIFY changed FINAL)
    Q_PROPERTY(QString takeaway READ takeaway NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList references READ references NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList volatiles READ volatiles NOTIFY changed FINAL)
    Q_PROPERTY(QString comesBack READ comesBack NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)
    Q_PROPERTY(bool siblingFollows READ siblingFollows NOTIFY changed FINAL)
    Q_PROPERTY(bool bookmarked READ isBookmarked NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(bool hasDesign READ hasDesign NOTIFY changed FINAL)
    Q_PROPERTY(QString language READ language NOTIFY changed FINAL)
    Q_PROPERTY(bool revealed READ isRevealed NOTIFY changed FINAL)
    Q_PROPERTY(QStringList intervals READ intervals NOTIFY changed FINAL)
    Q_PROPERTY(int sureButWrong READ sureButWrong NOTIFY changed FINAL)

public:
    explicit SessionModel(StudyDesk &desk);

    void take(quiz::StudySession session);
    /// Its learner is gone.
    void clear();
    const quiz::StudySession *session() const { return m_session ? &*m_session : nullptr; }

    QString kind() const;
    QString title() const;
    int position() const;
    int count() const;
    int answered() const;
    int right() const;
    bool isOver() const;
    bool isCard() const;
    QString task() const;
    QString whyAsked() const;
    /// Of a question its stem, of a card its front; as Text.StyledText.
    QString stem() const;
    QString plainStem() const;
    QString back() const;
    int select() const;
    int chosenCount() const { return int(m_chosen.size()); }
    /// Why Enter does not answer yet; empty while nobody tried.
    QString hint() const { return m_hint; }
    OptionsModel *options() { return &m_options; }
    TermsModel *terms() { return &m_terms; }
    /// 0: not said, 1: guessed, 2: unsure, 3: sure.
    int certainty() const;
    Q_INVOKABLE void setCertainty(int level);
    bool isMarked() const;
    bool isCorrect() const;
    QString takeaway() const;
    QVariantList references() const;
    QVariantList volatiles() const;
    /// "3 days"; empty before it was answered.
    QString comesBack() const;
    QString reason() const;
    bool siblingFollows() const;
    bool isBookmarked() const { return m_bookmarked; }
    QString note() const { return m_note; }
    bool hasDesign() const;
    /// Of the question in view.
    QString language() const;
    bool isRevealed() const;
    /// What Again, Hard, Good and Easy would do with the card in view; none before it was turned.
    QStringList intervals() const { return m_intervals; }
    int sureButWrong() const;

    /// An option of a question that has not been answered: chosen, or not any more.
    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void answer();
    Q_INVOKABLE void reveal();
    /// 1 … 4: Again, Hard, Good, Easy.
    Q_INVOKABLE void grade(int grade);
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    /// The other language, for what is in view.
    Q_INVOKABLE void switchLanguage();
    Q_INVOKABLE void toggleBookmark();
    Q_INVOKABLE void setNote(const QString &text);
    /// Its design on the canvas. It shows the answer: one that comes after it counts as guessed unless the learner says
    /// otherwise.
    Q_INVOKABLE void openDesign();
    /// `reason`: "key-wrong", "unclear", "outdated", "language" or "other". Stays on this computer.
    Q_INVOKABLE bool report(const QString &reason, const QString &text);
    /// The missed ones of this session once more.
    Q_INVOKABLE void retryMissed();
    Q_INVOKABLE void leave();

signals:
    void changed();
    /// The question or card in view is another one.
    void turned();

private:
    const quiz::StudySession::Asked *asked() const;
    const quiz::Question *question() const;
    const quiz::Card *card() const;
    quiz::Language reading() const;
    const quiz::Text *textInView() const;
    void goTo(int position);
    void enter();
    void show();
    std::string item() const;

    StudyDesk &m_desk;
    OptionsModel m_options;
    TermsModel m_terms;
    std::optional<quiz::StudySession> m_session;
    std::optional<quiz::StudySession::Marked> m_marked; // of what is in view
    std::optional<std::int64_t> m_dueMs;                // of what was answered before
    std::vector<std::string> m_chosen;
    quiz::Certainty m_certainty = quiz::Certainty::NotAsked;
    std::optional<quiz::Language> m_language; // chosen for what is in view
    QElapsedTimer m_watch;                    // since it came into view
    QStringList m_intervals;
    QString m_hint;
    QString m_note;
    bool m_bookmarked = false;
    bool m_revealed = false;
};

} // namespace cirro
