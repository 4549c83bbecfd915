#include "app/study/study_desk.h"

#include "app/study/study_words.h"
#include "app/words/words.h"

#include "quizbank/bank/loader.h"

#include <QDateTime>
#include <QDir>

namespace cirro {

using namespace quiz;

namespace {

Moment wallClock()
{
    const QDateTime now = QDateTime::currentDateTime();
    return {now.toMSecsSinceEpoch(), now.offsetFromUtc() / 60};
}

/// The glossary of that pack.
Glossary builtinTerms()
{
    for (const std::string &name : builtinPacks())
        if (const auto loaded = load(builtinGlossary(name)))
            return Glossary(loaded->pack);
    return {};
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

const Glossary &StudyDesk::glossary()
{
    if (!m_glossary && m_pack)
        m_glossary.emplace(*m_pack);
    else if (!m_glossary)
        m_glossary.emplace(builtinTerms());
    return *m_glossary;
}

struct StudyDesk::Loaded {
    std::shared_ptr<const Pack> pack{};
    std::optional<Error> error{};
    Opened opened{};
    std::shared_ptr<Store> reader{};
    std::filesystem::path file{};
};

StudyDesk::StudyDesk(QObject *parent)
    : QObject(parent),
      m_clock(wallClock),
      m_session(new SessionModel(*this)),
      m_exam(new ExamModel(*this)),
      m_result(new ResultModel(*this)),
      m_overview(new StudyOverview(*this)),
      m_library(new LibraryModel(*this)),
      m_drawn(new DrawnQuestion(*this))
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
    m_pool.start([this, opening = m_opening, work = std::move(work)] {
        auto done = work();
        QMetaObject::invokeMethod(
            this,
            [this, opening, done = std::move(done)] {
                if (opening == m_opening)
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
    m_learner = currentProfile(folder());
    emit learnersChanged();
    const Moment moment = now();
    inBackground([this, moment, folder = folder(), learner = m_learner, pack = m_pack] {
        auto loaded = std::make_shared<Loaded>();
        loaded->pack = pack ? pack : builtin();
        const auto profile = profileNamed(folder, learner);
        if (!profile) {
            loaded->error = profile.error();
        } else if (loaded->file = profile->file; auto opened = Store::open(profile->file, moment)) {
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
            m_file = loaded->file;
            if (loaded->opened.notice)
                m_notice = worded(*loaded->opened.notice);
            else if (loaded->error)
                m_notice = worded(*loaded->error);
            if (loaded->opened.backup)
                m_backup = newestSound(m_file);
            emit readyChanged();
            refresh();
        });
    });
}

void StudyDesk::restoreBackup()
{
    if (!m_backup)
        return;
    const std::filesystem::path file = m_file;
    const Backup backup = *m_backup;
    close();
    const auto kept = restore(file, backup, now());
    open();
    if (!kept)
        fail(kept.error());
}

/// Puts away everything of the one who learns: nobody has the file open then.
void StudyDesk::close()
{
    setProblem({});
    m_page = QStringLiteral("home");
    m_beforeLibrary = m_page;
    emit pageChanged();
    // What is on show goes while what it writes to is still there.
    m_facts.reset();
    emit readyChanged();
    ++m_opening;
    m_pool.waitForDone();
    m_waiting.clear();
    m_session->clear();
    m_exam->clear();
    m_result->clear();
    m_library->clear();
    m_reader.reset();
    m_store.reset();
    m_backup.reset();
    m_notice.clear();
    m_opened = false;
    m_current = false;
    emit factsChanged();
}

// Learners -----------------------------------------------------------------------------------------------------------

namespace {

QString shownName(const std::string &name)
{
    return name == firstProfile ? StudyDesk::tr("First learner") : QString::fromStdString(name);
}

/// Why nobody can be called that.
std::optional<Error> wrongName(const std::filesystem::path &folder, const std::string &name)
{
    const auto profile = profileNamed(folder, name);
    if (!profile)
        return profile.error();
    std::error_code code;
    if (std::filesystem::exists(profile->file, code))
        return Error{.code = "study.profile-name-taken", .where = name, .args = {name}};
    return {};
}

} // namespace

QString StudyDesk::learner() const
{
    return m_learner.empty() ? QString() : shownName(m_learner);
}

QVariantList StudyDesk::learners() const
{
    QVariantList list;
    const auto add = [&](const std::string &name) {
        list << QVariantMap{
            {"name", QString::fromStdString(name)}, {"shown", shownName(name)}, {"current", name == m_learner}};
    };
    const auto profiles = profilesIn(folder());
    // A file is made with the opening, which takes a moment.
    if (!m_learner.empty() && std::ranges::find(profiles, m_learner, &Profile::name) == profiles.end())
        add(m_learner);
    for (const Profile &profile : profiles)
        add(profile.name);
    return list;
}

void StudyDesk::reopenFor(const std::string &learner)
{
    const auto error = setCurrentProfile(folder(), learner);
    open();
    failed(error);
}

void StudyDesk::chooseLearner(const QString &name)
{
    if (name.toStdString() == m_learner)
        return;
    close();
    reopenFor(name.toStdString());
}

bool StudyDesk::addLearner(const QString &name)
{
    const std::string wanted = name.trimmed().toStdString();
    if (failed(wrongName(folder(), wanted)))
        return false;
    close();
    reopenFor(wanted);
    return true;
}

bool StudyDesk::renameLearner(const QString &name)
{
    const std::string wanted = name.trimmed().toStdString();
    const std::string before = m_learner;
    if (wanted != before && failed(wrongName(folder(), wanted)))
        return false;
    close();
    const auto renamed = renameProfile(folder(), before, wanted);
    reopenFor(renamed ? wanted : before);
    if (!renamed)
        fail(renamed.error());
    return renamed.ok();
}

void StudyDesk::removeLearner()
{
    const std::string gone = m_learner;
    close();
    const auto error = removeProfile(folder(), gone);
    const auto left = profilesIn(folder());
    reopenFor(left.empty() ? firstProfile : left.front().name);
    failed(error);
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
    if (page == QLatin1String("library"))
        m_beforeLibrary = m_page;
    m_page = page;
    if (!m_current && m_store &&
        (page == QLatin1String("home") || page == QLatin1String("dashboard") || page == QLatin1String("library")))
        refresh();
    if (page == QLatin1String("library"))
        m_library->refresh();
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

void StudyDesk::beginOn(StudySession::Kind kind, const QStringList &tasks, int length)
{
    open();
    whenKnown([this, kind, tasks, length] {
        std::set<std::string, std::less<>> wanted;
        for (const QString &task : tasks)
            wanted.insert(task.toStdString());
        begin(kind, queueOf(kind, *m_pack, *m_facts, now(), wanted, length));
    });
}

void StudyDesk::doNext()
{
    open();
    whenKnown([this] { m_overview->doNext(); });
}

void StudyDesk::practise(const QStringList &tasks)
{
    beginOn(StudySession::Kind::Practice, tasks);
}

void StudyDesk::review()
{
    beginOn(StudySession::Kind::Review);
}

void StudyDesk::flashcards()
{
    beginOn(StudySession::Kind::Flashcards);
}

void StudyDesk::askOn(const QStringList &tasks, int count)
{
    beginOn(StudySession::Kind::Retry, tasks, count);
}

void StudyDesk::ask(const std::vector<std::string> &items)
{
    begin(StudySession::Kind::Retry, chosenOf(*m_pack, items, seed()));
}

std::vector<std::string> StudyDesk::itemsOn(const std::string &service) const
{
    constexpr std::size_t mostAsked = 20;
    const auto isAbout = [&](const auto &item) {
        return item.status != Status::Retired && std::ranges::find(item.services, service) != item.services.end();
    };
    const auto wasRight = [&](const std::string &item) {
        const auto &histories = m_facts->histories;
        const auto history = std::ranges::lower_bound(histories, item, {}, &ItemHistory::item);
        return history != histories.end() && history->item == item && history->lastCorrect;
    };
    std::vector<std::string> items;
    for (const Question &question : m_pack->questions)
        if (isAbout(question) && !m_facts->protectedItems.contains(question.id))
            items.push_back(question.id);
    std::ranges::stable_partition(items, [&](const std::string &item) { return !wasRight(item); });
    for (const Card &card : m_pack->cards)
        if (isAbout(card))
            items.push_back(card.id);
    items.resize(std::min(items.size(), mostAsked));
    return items;
}

void StudyDesk::practiseOn(const QString &service)
{
    open();
    whenKnown([this, service] {
        const std::vector<std::string> items = itemsOn(service.toStdString());
        if (items.empty())
            lookUp(service);
        else
            ask(items);
    });
}

void StudyDesk::lookUp(const QString &service)
{
    open();
    whenKnown([this, service] {
        // First: the page opens where it is.
        m_library->readTerm(service);
        setPage(QStringLiteral("library"));
    });
}

bool StudyDesk::hasDesign(const Question *question) const
{
    return question && m_pack->challengeOf(*question);
}

void StudyDesk::openDesign(const Question &question, bool answered)
{
    const Challenge *before = m_drawn->isShown() ? m_drawn->challenge() : nullptr;
    m_drawn->take(question, answered);
    emit designWanted(!before || before != m_drawn->challenge());
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
