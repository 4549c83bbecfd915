#include "quizbank/bank/loader.h"

#include "quizbank/bank/names.h"
#include "quizbank/bank/object_reader.h"
#include "quizbank/bank/sha256.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cirro::quiz {

namespace {

Reference readReference(ObjectReader &in)
{
    return {.url = in.filled("url"), .title = in.filled("title"), .checked = in.filled("checked")};
}

Volatile readVolatile(ObjectReader &in)
{
    return {.fact = in.filled("fact"), .url = in.filled("url"), .checked = in.filled("checked")};
}

Option readOption(ObjectReader &in)
{
    return {.id = in.filled("id"),
            .correct = in.boolean("correct"),
            .fail = in.choice<Fail>("fail", names::fails),
            .text = in.words("text"),
            .why = in.words("why")};
}

Question readQuestion(ObjectReader &in)
{
    Question question{
        .id = in.filled("id"),
        .task = in.filled("task"),
        .concept_ = in.filled("concept"),
        .sibling = in.text("sibling"),
        .type = in.choice<Type>("type", names::types),
        .select = in.integer("select"),
        .difficulty = in.choice<Difficulty>("difficulty", names::difficulties),
        .cognitive = in.choice<Cognitive>("cognitive", names::cognitives),
        .qualifier = in.choice<Qualifier>("qualifier", names::qualifiers),
        .services = in.texts("services"),
        .seedRefs = in.texts("seedRefs"),
        .stem = in.words("stem"),
        .options = in.list<Option>("options", readOption),
        .takeaway = in.words("takeaway"),
        .volatiles = in.list<Volatile>("volatile", readVolatile),
        .references = in.list<Reference>("references", readReference),
        .challenge = in.text("challenge"),
        .lastReviewed = in.text("lastReviewed"),
        .author = in.text("author"),
        .verifiedBy = in.text("verifiedBy"),
        .verdict = in.object<Verdict>("verdict",
                                      [](ObjectReader &verdict) {
                                          return Verdict{.source = verdict.text("source"),
                                                         .note = verdict.text("note")};
                                      }),
        .status = in.choice<Status>("status", names::statuses),
        .provenance = in.text("provenance"),
    };
    // Without these nobody can be asked and no answer can be marked; the rest is for the lint.
    std::set<std::string_view> ids;
    for (const Option &option : question.options)
        if (!ids.insert(option.id).second)
            in.complain("options", {"quiz.option-twice", {option.id}});
    const auto right = std::ranges::count_if(question.options, &Option::correct);
    if (right == 0 || std::cmp_equal(right, question.options.size()))
        in.complain("options", {"quiz.no-choice", {}});
    else if (std::cmp_not_equal(right, question.select))
        in.complain("select", {"quiz.select-differs", {std::to_string(question.select), std::to_string(right)}});
    return question;
}

Card readCard(ObjectReader &in)
{
    return {
        .id = in.filled("id"),
        .task = in.filled("task"),
        .kind = in.choice<CardKind>("kind", names::cardKinds),
        .front = in.words("front"),
        .back = in.words("back"),
        .seedRefs = in.texts("seedRefs"),
        .services = in.texts("services"),
        .volatiles = in.list<Volatile>("volatile", readVolatile),
        .references = in.list<Reference>("references", readReference),
        .lastReviewed = in.text("lastReviewed"),
        .author = in.text("author"),
        .verifiedBy = in.text("verifiedBy"),
        .status = in.choice<Status>("status", names::statuses),
    };
}

Term readTerm(ObjectReader &in)
{
    return {.service = in.filled("service"),
            .line = in.words("line"),
            .references = in.list<Reference>("references", readReference)};
}

ServiceRow readService(ObjectReader &in)
{
    return {.id = in.filled("id"),
            .name = in.filled("name"),
            .least = in.integer("least"),
            .inScope = in.boolean("inScope")};
}

Exam readExam(ObjectReader &in)
{
    return {.name = in.filled("name"),
            .version = in.filled("version"),
            .questions = in.integer("questions"),
            .scored = in.integer("scored"),
            .minutes = in.integer("minutes"),
            .extendedMinutes = in.integer("extendedMinutes"),
            .leastScore = in.integer("leastScore"),
            .mostScore = in.integer("mostScore"),
            .passScore = in.integer("passScore")};
}

Domain readDomain(ObjectReader &in)
{
    return {.id = in.filled("id"),
            .name = in.words("name"),
            .weight = in.integer("weight"),
            .scored = in.integer("scored")};
}

TaskRow readTask(ObjectReader &in)
{
    return {.id = in.filled("id"),
            .statement = in.filled("statement"),
            .domain = in.filled("domain"),
            .name = in.words("name"),
            .total = in.integer("total"),
            .forms = in.integers("forms")};
}

Manifest readManifest(ObjectReader &in)
{
    Manifest manifest{
        .id = in.filled("id"),
        .family = in.filled("family"),
        .licence = in.filled("licence"),
        .name = in.words("name"),
        .exam = in.object<Exam>("exam", readExam),
        .domains = in.list<Domain>("domains", readDomain),
        .tasks = in.list<TaskRow>("tasks", readTask),
        .forms = in.integer("forms"),
        .questions = static_cast<std::size_t>(in.integer("questions")),
        .cards = static_cast<std::size_t>(in.integer("cards")),
        .hash = in.text("hash"),
    };
    if (in.integer("format") != 1)
        in.complain("format", {"quiz.other-format", {}});
    if (manifest.forms == 0 || manifest.tasks.empty())
        in.complain("tasks", {"quiz.no-tasks", {}});
    for (const TaskRow &task : manifest.tasks) {
        const bool known = std::ranges::any_of(manifest.domains, [&](const Domain &d) { return d.id == task.domain; });
        if (!known || std::cmp_not_equal(task.forms.size(), manifest.forms))
            in.complain("tasks", {"quiz.broken-task", {task.id}});
    }
    return manifest;
}

class Loading
{
public:
    explicit Loading(const PackFiles &files) : m_files(files) {}

    Result<Loaded> load()
    {
        const Error broken = readHead();
        if (!broken.code.empty())
            return broken;
        for (const auto &[path, text] : m_files) {
            if (path.starts_with("questions/"))
                readItems(path, text, m_loaded.pack.questions, readQuestion);
            else if (path.starts_with("cards/"))
                readItems(path, text, m_loaded.pack.cards, readCard);
            else if (path == "glossary.json")
                readItems(path, text, m_loaded.pack.glossary, readTerm);
        }
        return std::move(m_loaded);
    }

private:
    /// The file's tree, kept with the sources; null when it is no JSON, which has been told then.
    const Value *tree(const std::string &path, const std::string &text)
    {
        Parsed parsed = readJson(text);
        m_loaded.sources.add(path, text, std::move(parsed.value));
        if (parsed.fault.code.empty())
            return m_loaded.sources.tree(path);
        tell(path, {}, {{parsed.faultAt, {parsed.fault.code, {path}}}});
        return nullptr;
    }

    static Error errorOf(const Finding &finding)
    {
        return {.code = finding.message.code,
                .where = finding.place.file + ':' + std::to_string(finding.place.line) + ':' +
                         std::to_string(finding.place.column),
                .args = finding.message.args};
    }

    /// Manifest and vocabulary; an error with a code where they cannot be used.
    Error readHead()
    {
        for (const char *path : {"pack.json", "services.json"})
            if (!m_files.contains(path))
                return {.code = "quiz.missing-file", .where = path, .args = {path}};
        const Value *manifest = tree("pack.json", m_files.find("pack.json")->second);
        if (!manifest)
            return errorOf(m_loaded.findings.front());
        std::vector<Trouble> troubles;
        {
            ObjectReader in(*manifest, "", troubles);
            m_loaded.pack.manifest = readManifest(in);
        }
        tell("pack.json", {}, troubles);
        if (const auto bad = std::ranges::find_if(troubles, &Trouble::fatal); bad != troubles.end())
            return errorOf(m_loaded.findings[static_cast<std::size_t>(bad - troubles.begin())]);
        readItems("services.json", m_files.find("services.json")->second, m_loaded.pack.services, readService);
        if (m_loaded.pack.services.empty())
            return {.code = "quiz.no-services", .where = "services.json"};
        std::ranges::sort(m_loaded.pack.services, {}, &ServiceRow::id);
        return {};
    }

    void tell(const std::string &path, const std::string &item, const std::vector<Trouble> &troubles)
    {
        for (const Trouble &trouble : troubles)
            m_loaded.findings.push_back({.check = "shape",
                                         .severity = Severity::Error,
                                         .item = item,
                                         .place = m_loaded.sources.at(path, trouble.at),
                                         .message = trouble.message});
    }

    template <class Item, class Read>
    void readItems(const std::string &path, const std::string &text, std::vector<Item> &items, Read read)
    {
        const Value *list = tree(path, text);
        if (!list)
            return;
        if (list->kind != Value::Kind::Array) {
            tell(path, {}, {{list->at, {"quiz.not-a-list", {path}}}});
            return;
        }
        items.reserve(items.size() + list->items.size());
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            std::vector<Trouble> troubles;
            Item item = [&] {
                ObjectReader in(list->items[i], "", troubles);
                return read(in);
            }();
            place(item, path, i, list->items[i].at, troubles);
            tell(path, idOf(item), troubles);
            if (std::ranges::none_of(troubles, &Trouble::fatal))
                items.push_back(std::move(item));
        }
    }

    template <class Item> static const std::string &idOf(const Item &item)
    {
        if constexpr (requires { item.service; })
            return item.service;
        else
            return item.id;
    }

    template <class Item>
    void place(Item &item, const std::string &path, std::size_t position, std::size_t at,
               std::vector<Trouble> &troubles)
    {
        if constexpr (requires { item.spot; })
            item.spot = {.file = path, .position = position};
        if constexpr (requires { item.task; })
            if (!item.task.empty() && !m_loaded.pack.task(item.task))
                troubles.push_back({at, {"quiz.unknown-task", {item.task}}});
        // Terms and services are known by another name than questions and cards: an id may be used once in each kind.
        if (!idOf(item).empty() && !m_ids[typeName<Item>()].insert(idOf(item)).second)
            troubles.push_back({at, {"quiz.id-twice", {idOf(item)}}});
    }
    template <class Item> static int typeName()
    {
        if constexpr (
            requires(Item item) { item.stem; } || requires(Item item) { item.front; })
            return 0; // learners' answers are kept by this id
        else if constexpr (requires(Item item) { item.line; })
            return 1;
        else
            return 2;
    }

    const PackFiles &m_files;
    Loaded m_loaded{};
    std::map<int, std::set<std::string>> m_ids{};
};

} // namespace

Result<Loaded> load(const PackFiles &files)
{
    return Loading(files).load();
}

std::string contentHash(const PackFiles &files)
{
    Sha256 sum;
    for (const auto &[path, text] : files) {
        if (path == "pack.json")
            continue;
        sum.add(path + '\n' + std::to_string(text.size()) + '\n');
        sum.add(text);
    }
    return sum.digits();
}

} // namespace cirro::quiz
