#include "app/study/study_desk.h"

#include "app/study/study_words.h"
#include "app/words/words.h"

#include "quizbank/bank/loader.h"

#include <QDateTime>
#include <QDir>

namespace cirro {

using namespace quiz;

namespace {

constexpr int practiceLength = 20;
constexpr int reviewLength = 60;
constexpr int newCards = 10;
constexpr int cardsLength = 40;

Moment wallClock()
{
    const QDateTime now = QDateTime::currentDateTime();
    return {now.toMSecsSinceEpoch(), now.offsetFromUtc() / 60};
}

/// The first pack that the program carries.
std::shared_ptr<const Pack> builtin()
{
    for (const std::string &name : builtinPacks())
        if (auto loaded = load(builtinPack(name)))
            return std::make_shared<const Pack>(std::move(loaded->pack));
    return std::make_shared<const Pack>();
}

} // namespace

struct StudyDesk::Loaded {
    std::shared_ptr<const Pack> pack{};
    std::optional<Error> error{};
    Opened opened{};
    std::shared_ptr<Store> reader{};
};

StudyDesk::StudyDesk(QObject *parent)
    : QObject(parent),
      m_clock(wallClock),
      m_session(new SessionModel(*this)),
      m_exam(new ExamModel(*this)),
      m_result(new ResultModel(*this)),
      m_overview(new StudyOverview(*this))
{
    m_pool.setMaxThreadCount(1); // one thing after the other: they share a file
}

StudyDesk::~StudyDesk()
{
    m_pool.waitForDone();
}

Language StudyDesk::reading() const
{
    return StudyWords::languageOf(m_language);
}

/// Does the work beside the window; what it answers is done in the window's own thread.
void StudyDesk::inBackground(std::function<std::function<void()>()> work)
{
    if (m_synchronous) {
        work()();
        return;
    }
    if (++m_jobs == 1)
        emit busyChanged();
    m_pool.start([this, work = std::move(work)] {
        auto done = work();
        QMetaObject::invokeMethod(
            this,
            [this, done = std::move(done)] {
                done();
                if (--m_jobs == 0)
                    emit busyChanged();
            },
            Qt::QueuedConnection);
    });
}

void StudyDesk::open()
{
    if (m_opened) {
        if (isReady() && !m_current)
            refresh();
        return;
    }
    m_opened = true;
    const Moment moment = now();
    const std::filesystem::path folder = m_folder.toStdString();
    inBackground([this, moment, folder, pack = m_pack] {
        auto loaded = std::make_shared<Loaded>();
        loaded->pack = pack ? pack : builtin();
        const auto profile = profileNamed(folder, "default");
        if (!profile) {
            loaded->error = profile.error();
        } else if (auto opened = Store::open(profile->file, moment)) {
            loaded->opened = std::move(opened).value();
            if (auto second = Store::open(profile->file, moment))
                loaded->reader = std::move(second->store);
        } else {
            loaded->error = opened.error();
        }
        return std::function<void()>([this, loaded] {
            m_pack = loaded->pack;
            m_store = std::move(loaded->opened.store);
            m_reader = loaded->reader;
            if (loaded->opened.notice)
                m_notice = worded(*loaded->opened.notice);
            else if (loaded->error)
                m_notice = worded(*loaded->error);
            if (loaded->opened.backup)
                m_backup = newestSound(m_store ? m_store->file() : std::filesystem::path());
            emit readyChanged();
            refresh();
        });
    });
}

void StudyDesk::restoreBackup()
{
    if (!m_backup || !m_store)
        return;
    const std::filesystem::path file = m_store->file();
    m_pool.waitForDone();
    m_store.reset();
    m_reader.reset();
    const auto kept = restore(file, *m_backup, now());
    if (!kept)
        fail(kept.error());
    m_backup.reset();
    m_notice.clear();
    m_opened = false;
    m_current = false;
    open();
}

void StudyDesk::refresh()
{
    if (!m_reader)
        return;
    m_current = true;
    const Moment moment = now();
    inBackground([this, moment, pack = m_pack, reader = m_reader] {
        auto facts = factsOf(*reader, *pack, moment);
        return std::function<void()>([this, facts = std::move(facts)] {
            if (!facts) {
                fail(facts.error());
                m_waiting.clear();
                return;
            }
            const bool first = !m_facts;
            m_facts = std::make_shared<const StudyFacts>(*facts);
            if (first)
                emit readyChanged();
            emit factsChanged();
            if (!m_current && !m_waiting.empty()) {
                refresh();
                return;
            }
            for (const auto &then : std::exchange(m_waiting, {}))
                then();
        });
    });
}

void StudyDesk::whenKnown(std::function<void()> then)
{
    if (isReady() && m_current && m_jobs == 0) {
        then();
        return;
    }
    m_waiting.push_back(std::move(then));
    if (!m_current)
        refresh();
}

void StudyDesk::setPage(const QString &page)
{
    if (page == m_page)
        return;
    m_page = page;
    if (!m_current && m_store && (page == QLatin1String("home") || page == QLatin1String("dashboard")))
        refresh();
    emit pageChanged();
}

void StudyDesk::setLanguage(const QString &code)
{
    m_language = code;
    emit languageChanged();
}

void StudyDesk::setProblem(const QString &words)
{
    if (words == m_problem)
        return;
    m_problem = words;
    emit problemChanged();
}

bool StudyDesk::failed(const std::optional<Error> &error)
{
    if (error)
        fail(*error);
    return error.has_value();
}

void StudyDesk::fail(const Error &error)
{
    setProblem(worded(error));
}

void StudyDesk::begin(StudySession::Kind kind, const std::vector<Queued> &queue)
{
    auto session = StudySession::begin(*m_store, *m_pack, kind, queue, seed(), now());
    if (!session) {
        fail(session.error());
        return;
    }
    setProblem({});
    touch();
    m_session->take(std::move(session).value());
    setPage(QStringLiteral("session"));
}

void StudyDesk::practise(const QStringList &tasks)
{
    whenKnown([this, tasks] {
        PracticeWish wish{.length = practiceLength, .leaveAlone = m_facts->protectedItems, .seed = seed()};
        for (const QString &task : tasks)
            wish.tasks.insert(task.toStdString());
        begin(StudySession::Kind::Practice,
              practiceOf(m_facts->known(*m_pack, now().ms), m_facts->readiness.tasks, wish));
    });
}

void StudyDesk::review()
{
    whenKnown([this] {
        begin(StudySession::Kind::Review,
              reviewOf(m_facts->known(*m_pack, now().ms), m_facts->scheduler, now(), reviewLength));
    });
}

void StudyDesk::flashcards()
{
    whenKnown([this] {
        begin(StudySession::Kind::Flashcards,
              flashcardsOf(m_facts->known(*m_pack, now().ms), newCards, cardsLength, {}, seed()));
    });
}

void StudyDesk::askOn(const QStringList &tasks, int count)
{
    open();
    whenKnown([this, tasks, count] {
        PracticeWish wish{.length = count, .leaveAlone = m_facts->protectedItems, .seed = seed()};
        for (const QString &task : tasks)
            wish.tasks.insert(task.toStdString());
        begin(StudySession::Kind::Retry, practiceOf(m_facts->known(*m_pack, now().ms), m_facts->readiness.tasks, wish));
    });
}

void StudyDesk::ask(const std::vector<std::string> &items)
{
    begin(StudySession::Kind::Retry, chosenOf(*m_pack, items, seed()));
}

void StudyDesk::showResult(const QString &exam)
{
    if (m_result->take(exam.toStdString()))
        setPage(QStringLiteral("result"));
}

void StudyDesk::goOn(const QString &kind)
{
    for (const StudySession::Kind each : {StudySession::Kind::Practice, StudySession::Kind::Review,
                                          StudySession::Kind::Flashcards, StudySession::Kind::Retry}) {
        if (kind != QLatin1String(StudySession::nameOf(each)))
            continue;
        auto session = StudySession::resume(*m_store, *m_pack, each);
        if (!session) {
            fail(session.error());
        } else if (*session) {
            m_session->take(std::move(**session));
            setPage(QStringLiteral("session"));
        }
    }
}

} // namespace cirro
