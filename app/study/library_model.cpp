#include "app/study/library_model.h"

#include "app/study/study_desk.h"
#include "app/study/study_words.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace cirro {

using namespace quiz;

namespace {

constexpr std::size_t mostAsked = 20;

} // namespace

LibraryModel::LibraryModel(StudyDesk &desk) : RowsModel(&desk), m_desk(desk), m_options(this), m_terms(this)
{
    connect(&desk, &StudyDesk::languageChanged, this, [this] {
        work();
        showCurrent();
    });
    // What is kept back for mock exams, and how answers stand, come with the facts.
    connect(&desk, &StudyDesk::factsChanged, this, [this] {
        if (m_desk.page() == QLatin1String("library"))
            refresh();
    });
}

void LibraryModel::clear()
{
    m_query.clear();
    m_shelf = QStringLiteral("all");
    m_bookmarks.clear();
    m_notes.clear();
    m_reports.clear();
    m_current = -1;
    m_keptBack = 0;
    updateRows(m_rows, {}, [](const Row &, const Row &) { return false; });
    showCurrent();
    emit changed();
}

void LibraryModel::refresh()
{
    if (!m_desk.isReady())
        return;
    readStore();
    work();
    showCurrent();
}

void LibraryModel::readStore()
{
    const auto bookmarks = m_desk.store()->bookmarks();
    const auto notes = m_desk.store()->notes();
    const auto reports = m_desk.store()->reports();
    if (!bookmarks || !notes || !reports) {
        m_desk.fail(!bookmarks ? bookmarks.error() : !notes ? notes.error() : reports.error());
        return;
    }
    m_bookmarks = {bookmarks->begin(), bookmarks->end()};
    m_notes.clear();
    for (const Note &note : *notes)
        m_notes.emplace(note.item, note.text);
    m_reports = *reports;
}

// What is found ------------------------------------------------------------------------------------------------------

bool LibraryModel::isOnShelf(Kind kind, const std::string &id) const
{
    if (m_shelf == QLatin1String("questions"))
        return kind == Kind::Question;
    if (m_shelf == QLatin1String("cards"))
        return kind == Kind::Card;
    if (m_shelf == QLatin1String("terms"))
        return kind == Kind::Term;
    if (m_shelf == QLatin1String("bookmarks"))
        return m_bookmarks.contains(id);
    if (m_shelf == QLatin1String("notes"))
        return m_notes.contains(id);
    if (m_shelf == QLatin1String("reports"))
        return std::ranges::find(m_reports, id, &Report::item) != m_reports.end();
    return true;
}

std::vector<std::pair<LibraryModel::Kind, std::string>> LibraryModel::found() const
{
    const Pack &pack = m_desk.pack();
    std::vector<std::pair<Kind, std::string>> all;
    if (m_query.trimmed().isEmpty()) {
        for (const Question &question : pack.questions)
            if (question.status != Status::Retired)
                all.emplace_back(Kind::Question, question.id);
        for (const Card &card : pack.cards)
            if (card.status != Status::Retired)
                all.emplace_back(Kind::Card, card.id);
        for (const Term &term : pack.glossary)
            all.emplace_back(Kind::Term, term.service);
        return all;
    }
    std::vector<Note> notes;
    notes.reserve(m_notes.size());
    for (const auto &[item, text] : m_notes)
        notes.push_back({.item = item, .text = text});
    const std::string query = m_query.toStdString();
    // Who looks a service up wants to read what it is; questions come after it.
    for (const Term *term : searchGlossary(pack, query))
        all.emplace_back(Kind::Term, term->service);
    for (const Queued &each : search(pack, notes, query))
        all.emplace_back(each.kind == ItemKind::Card ? Kind::Card : Kind::Question, each.item);
    return all;
}

void LibraryModel::work()
{
    if (!m_desk.isReady())
        return;
    const Row *before = reading();
    const std::optional<Row> read = before ? std::optional(*before) : std::nullopt;
    const Pack &pack = m_desk.pack();
    const StudyFacts &facts = m_desk.facts();
    std::vector<Row> rows;
    m_keptBack = 0;
    for (const auto &[kind, id] : found()) {
        if (!isOnShelf(kind, id))
            continue;
        if (kind == Kind::Question && facts.protectedItems.contains(id)) {
            ++m_keptBack;
            continue;
        }
        Row row{.kind = kind,
                .id = id,
                .bookmarked = m_bookmarks.contains(id),
                .noted = m_notes.contains(id),
                .reported = std::ranges::find(m_reports, id, &Report::item) != m_reports.end()};
        if (kind == Kind::Term) {
            const ServiceRow *service = pack.service(id);
            row.summary = QString::fromStdString(service ? service->name : id);
        } else {
            const Question *asked = kind == Kind::Question ? pack.question(id) : nullptr;
            const Card *card = asked ? nullptr : pack.card(id);
            row.summary =
                StudyWords::plain(asked ? asked->stem.in(m_desk.reading()) : card->front.in(m_desk.reading()));
            row.task = QString::fromStdString(asked ? asked->task : card->task);
            const auto history = std::ranges::lower_bound(facts.histories, id, {}, &ItemHistory::item);
            if (history != facts.histories.end() && history->item == id)
                row.standing = history->lastCorrect ? QStringLiteral("right") : QStringLiteral("wrong");
        }
        rows.push_back(std::move(row));
    }
    updateRows(m_rows, std::move(rows), [](const Row &a, const Row &b) { return a.kind == b.kind && a.id == b.id; });
    m_current = -1;
    for (std::size_t row = 0; read && row < m_rows.size(); ++row)
        if (m_rows[row].kind == read->kind && m_rows[row].id == read->id)
            m_current = int(row);
    emit changed();
}

void LibraryModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    work();
    showCurrent();
}

void LibraryModel::setShelf(const QString &shelf)
{
    if (shelf == m_shelf)
        return;
    m_shelf = shelf;
    work();
    showCurrent();
}

int LibraryModel::askable() const
{
    const auto count = std::ranges::count_if(m_rows, [](const Row &row) { return row.kind != Kind::Term; });
    return std::min(int(mostAsked), int(count));
}

void LibraryModel::practise()
{
    std::vector<std::string> items;
    for (const Row &row : m_rows)
        if (row.kind != Kind::Term && items.size() < mostAsked)
            items.push_back(row.id);
    if (!items.empty())
        m_desk.ask(items);
}

int LibraryModel::askableOn() const
{
    return term() ? int(m_desk.itemsOn(term()->service).size()) : 0;
}

void LibraryModel::practiseOn()
{
    if (askableOn() > 0)
        m_desk.ask(m_desk.itemsOn(term()->service));
}

// What is read -------------------------------------------------------------------------------------------------------

const LibraryModel::Row *LibraryModel::reading() const
{
    return m_current >= 0 && m_current < int(m_rows.size()) ? &m_rows[std::size_t(m_current)] : nullptr;
}

const Question *LibraryModel::question() const
{
    return reading() && reading()->kind == Kind::Question ? m_desk.pack().question(reading()->id) : nullptr;
}

const Card *LibraryModel::card() const
{
    return reading() && reading()->kind == Kind::Card ? m_desk.pack().card(reading()->id) : nullptr;
}

const Term *LibraryModel::term() const
{
    if (!reading() || reading()->kind != Kind::Term)
        return nullptr;
    const auto &glossary = m_desk.pack().glossary;
    const auto found = std::ranges::find(glossary, reading()->id, &Term::service);
    return found == glossary.end() ? nullptr : &*found;
}

Language LibraryModel::inLanguage() const
{
    return m_language.value_or(m_desk.reading());
}

void LibraryModel::setCurrent(int row)
{
    m_current = row >= 0 && row < int(m_rows.size()) ? row : -1;
    m_language.reset();
    showCurrent();
}

void LibraryModel::readTerm(const QString &service)
{
    m_query.clear();
    m_shelf = QStringLiteral("terms");
    work();
    const auto row = std::ranges::find(m_rows, service.toStdString(), &Row::id);
    setCurrent(row == m_rows.end() ? -1 : int(row - m_rows.begin()));
}

void LibraryModel::showCurrent()
{
    OptionsModel::State state{.revealed = true};
    if (const Question *shown = question())
        for (const Option &option : shown->options)
            state.shown.push_back(option.id);
    m_options.show(question(), state, inLanguage());
    m_terms.show(m_desk, question(), true, inLanguage());
    emit currentChanged();
}

QString LibraryModel::kind() const
{
    return question() ? QStringLiteral("question")
           : card()   ? QStringLiteral("card")
           : term()   ? QStringLiteral("term")
                      : QString();
}

QString LibraryModel::about() const
{
    return question() ? StudyWords::task(m_desk.pack(), question()->task, inLanguage())
           : card()   ? StudyWords::task(m_desk.pack(), card()->task, inLanguage())
                      : QString();
}

QString LibraryModel::head() const
{
    if (question())
        return StudyWords::styledStem(question()->stem, inLanguage());
    if (card())
        return StudyWords::styled(card()->front.in(inLanguage()));
    return reading() ? reading()->summary.toHtmlEscaped() : QString();
}

QString LibraryModel::body() const
{
    if (question())
        return StudyWords::styled(question()->takeaway.in(inLanguage()));
    if (card())
        return StudyWords::styled(card()->back.in(inLanguage()));
    return term() ? StudyWords::styled(term()->line.in(inLanguage())) : QString();
}

QVariantList LibraryModel::references() const
{
    return question() ? StudyWords::references(question()->references)
           : card()   ? StudyWords::references(card()->references)
           : term()   ? StudyWords::references(term()->references)
                      : QVariantList();
}

QVariantList LibraryModel::volatiles() const
{
    return question() ? StudyWords::volatiles(question()->volatiles, inLanguage())
           : card()   ? StudyWords::volatiles(card()->volatiles, inLanguage())
                      : QVariantList();
}

QVariantList LibraryModel::reports() const
{
    QVariantList list;
    const QLocale locale(m_desk.language() == QLatin1String("ko") ? QLocale::Korean : QLocale::English);
    for (const Report &report : m_reports)
        if (reading() && report.item == reading()->id)
            list << QVariantMap{
                {"day", locale.toString(QDateTime::fromMSecsSinceEpoch(report.atMs).date(), QLocale::ShortFormat)},
                {"reason", StudyWords::reportReason(report.reason)},
                {"text", QString::fromStdString(report.text)}};
    return list;
}

bool LibraryModel::isBookmarked() const
{
    return reading() && reading()->bookmarked;
}

QString LibraryModel::note() const
{
    const auto found = reading() ? m_notes.find(reading()->id) : m_notes.end();
    return found == m_notes.end() ? QString() : QString::fromStdString(found->second);
}

QString LibraryModel::language() const
{
    return inLanguage() == Language::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

bool LibraryModel::hasDesign() const
{
    return m_desk.hasDesign(question());
}

void LibraryModel::switchLanguage()
{
    m_language = inLanguage() == Language::Korean ? Language::English : Language::Korean;
    showCurrent();
}

void LibraryModel::toggleBookmark()
{
    if (!reading() || term() ||
        m_desk.failed(m_desk.store()->setBookmark(reading()->id, !reading()->bookmarked, m_desk.now().ms)))
        return;
    refresh();
}

void LibraryModel::setNote(const QString &text)
{
    if (!reading() || term() || text.trimmed() == note() ||
        m_desk.failed(m_desk.store()->setNote(reading()->id, text.trimmed().toStdString(), m_desk.now().ms)))
        return;
    refresh();
}

bool LibraryModel::report(const QString &reason, const QString &text)
{
    if (!reading() || m_desk.failed(m_desk.store()->addReport({.item = reading()->id,
                                                               .atMs = m_desk.now().ms,
                                                               .reason = reason.toStdString(),
                                                               .text = text.trimmed().toStdString()})))
        return false;
    refresh();
    return true;
}

void LibraryModel::openDesign()
{
    if (hasDesign())
        m_desk.openDesign(*question(), true);
}

// Rows ---------------------------------------------------------------------------------------------------------------

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> LibraryModel::roleNames() const
{
    return {{KindRole, "kind"},   {SummaryRole, "summary"},   {TaskRole, "task"},        {BookmarkedRole, "bookmarked"},
            {NotedRole, "noted"}, {ReportedRole, "reported"}, {StandingRole, "standing"}};
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case KindRole:
        return row.kind == Kind::Question ? QStringLiteral("question")
               : row.kind == Kind::Card   ? QStringLiteral("card")
                                          : QStringLiteral("term");
    case Qt::DisplayRole:
    case SummaryRole:
        return row.summary;
    case TaskRole:
        return row.task;
    case BookmarkedRole:
        return row.bookmarked;
    case NotedRole:
        return row.noted;
    case ReportedRole:
        return row.reported;
    case StandingRole:
        return row.standing;
    default:
        return {};
    }
}

} // namespace cirro
