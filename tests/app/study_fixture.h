#pragma once

#include "app/study/study_desk.h"
#include "tests/quizbank/generated_pack.h"

#include <QTemporaryDir>

#include <algorithm>

namespace cirro::tests {

constexpr std::int64_t minute = 60'000; // ms
constexpr std::int64_t day = 24 * 60 * minute;

/// A learner's desk on real files, with a clock that a test turns.
class StudyFixture : public QObject
{
protected:
    QTemporaryDir m_folder;
    std::shared_ptr<const quiz::Pack> m_pack = std::make_shared<const quiz::Pack>(generated::pack(2));
    quiz::Moment m_now{1'790'000'000'000, 540};
    int m_profile = 0;

    std::unique_ptr<StudyDesk> desk(bool fresh = true)
    {
        if (fresh)
            ++m_profile;
        auto made = std::make_unique<StudyDesk>();
        made->setFolder(m_folder.filePath(QString::number(m_profile)));
        made->setPack(m_pack);
        made->setClock([this] { return m_now; });
        made->setSynchronous(true);
        made->open();
        return made;
    }
    const quiz::Question &asked(const SessionModel &session)
    {
        return *m_pack->question(session.session()->asked()[std::size_t(session.position())].item);
    }
    /// The rows of the options that are right (or wrong) in the order in which they are shown.
    std::vector<int> rows(OptionsModel &options, const quiz::Question &question, bool right)
    {
        std::vector<int> found;
        for (int row = 0; row < options.rowCount(); ++row)
            if (std::ranges::find(question.options, options.idOf(row), &quiz::Option::id)->correct == right)
                found.push_back(row);
        return found;
    }
    void answer(SessionModel &session, bool right, int certainty = 0)
    {
        const quiz::Question &question = asked(session);
        auto chosen = rows(*session.options(), question, right);
        while (int(chosen.size()) < question.select)
            chosen.push_back(rows(*session.options(), question, !right)[chosen.size() - 1]);
        for (int i = 0; i < question.select; ++i)
            session.choose(chosen[std::size_t(i)]);
        session.setCertainty(certainty);
        session.answer();
    }

    /// Every question names a service in its stem and another where it is explained.
    std::shared_ptr<const quiz::Pack> packWithTerms() const
    {
        auto pack = std::make_shared<quiz::Pack>(*m_pack);
        pack->glossary = {{.service = "s3", .line = {.en = "Objects", .ko = "객체"}},
                          {.service = "sqs", .line = {.en = "A queue", .ko = "대기열"}}};
        for (quiz::Question &question : pack->questions) {
            question.stem.en += " It uses S3.";
            question.stem.ko += " S3를 씁니다.";
            question.takeaway.en += " SQS waits.";
            question.takeaway.ko += " SQS는 기다립니다.";
        }
        return pack;
    }
    static QStringList names(const TermsModel &terms)
    {
        QStringList list;
        for (int row = 0; row < terms.count(); ++row)
            list << terms.data(terms.index(row), TermsModel::NameRole).toString();
        return list;
    }
};

} // namespace cirro::tests
