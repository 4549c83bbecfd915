#pragma once

#include "quizbank/bank/pack.h"
#include "quizbank/schedule/scheduler.h"
#include "quizbank/session/plan.h"

#include <QCoreApplication>
#include <QString>
#include <QVariantList>

namespace cirro {

/// What the study side says, in the reader's language.
class StudyWords
{
    Q_DECLARE_TR_FUNCTIONS(StudyWords)

public:
    static quiz::Language languageOf(const QString &code);
    /// A pack's text as Text.StyledText takes it: ** becomes bold, everything else is as it was written.
    static QString styled(const std::string &text);
    /// The same of a stem: what it asks for ("the LEAST operational overhead") is bold in every language.
    static QString styledStem(const quiz::Text &stem, quiz::Language language);
    /// Without the marks of bold.
    static QString plain(const std::string &text);
    /// "1.2 Secure workloads and applications"
    static QString task(const quiz::Pack &pack, const std::string &id, quiz::Language language);
    static QString domain(const quiz::Pack &pack, const std::string &id, quiz::Language language);
    /// What is wrong about an option; empty for a right one.
    static QString failure(quiz::Fail fail);
    /// Why a session asks it.
    static QString asked(quiz::Why why);
    static QString certainty(int level); // 1 … 3
    static QString grade(quiz::Grade grade);
    /// "10 min", "3 days", "4 months": from now on.
    static QString interval(std::int64_t ms);
    /// "1:04:09", "12:30"
    static QString clock(std::int64_t ms);
    /// Why an item comes back when it does.
    static QString reason(const quiz::Reason &reason);
    /// What a learner found wrong with an item.
    static QString reportReason(const std::string &reason);
    static QString percent(double share);
    /// Pages that prove what an item says: title, url, checked each.
    static QVariantList references(const std::vector<quiz::Reference> &references);
    static QVariantList volatiles(const std::vector<quiz::Volatile> &facts, quiz::Language language);
};

} // namespace cirro
