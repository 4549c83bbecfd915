#include "quizbank/bank/loader.h"

#include "quizbank/bank/item_readers.h"
#include "quizbank/bank/sha256.h"

#include <algorithm>
#include <set>

namespace cirro::quiz {

namespace {

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
            else if (path.starts_with("challenges/"))
                readDesign(path, text);
            else if (path == "blueprint.json")
                readPlanFile(path, text);
            else if (path == "seeds.json")
                readItems(path, text, m_loaded.blueprint.seeds, readSeed);
            else if (path == "accepted.json")
                readItems(path, text, m_loaded.blueprint.accepted, readAccepted);
            else if (path == "ledger.json")
                readItems(path, text, m_loaded.blueprint.ledger, readGivenOut);
        }
        m_loaded.hash = contentHash(m_files);
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

    void readPlanFile(const std::string &path, const std::string &text)
    {
        const Value *plan = tree(path, text);
        if (!plan)
            return;
        std::vector<Trouble> troubles;
        Plan read = [&] {
            ObjectReader in(*plan, "", troubles);
            return readPlan(in);
        }();
        tell(path, {}, troubles);
        if (std::ranges::any_of(troubles, &Trouble::fatal))
            return;
        m_loaded.blueprint.plan = std::move(read);
    }

    /// A file with one design.
    void readDesign(const std::string &path, const std::string &text)
    {
        const Value *value = tree(path, text);
        if (!value)
            return;
        std::vector<Trouble> troubles;
        Challenge challenge = [&] {
            ObjectReader in(*value, "", troubles);
            return readChallenge(in, text);
        }();
        challenge.spot = {.file = path};
        if (!challenge.id.empty() && challenge.id != std::filesystem::path(path).stem().string())
            troubles.push_back({value->at, {"quiz.other-file-name", {challenge.id}}});
        tell(path, challenge.id, troubles);
        if (std::ranges::none_of(troubles, &Trouble::fatal))
            m_loaded.pack.challenges.push_back(std::move(challenge));
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

    // What an item is known by, and the file or room that knows it by that.
    static std::string idOf(const Question &item) { return item.id; }
    static std::string idOf(const Card &item) { return item.id; }
    static std::string idOf(const Term &item) { return item.service; }
    static std::string idOf(const ServiceRow &item) { return item.id; }
    static std::string idOf(const Seed &item) { return item.id; }
    static std::string idOf(const Accepted &item) { return item.item + ' ' + item.check; }
    static std::string idOf(const GivenOut &item) { return item.id; }

    template <class Item>
    void place(Item &item, const std::string &path, std::size_t position, std::size_t at,
               std::vector<Trouble> &troubles)
    {
        if constexpr (requires { item.spot; })
            item.spot = {.file = path, .position = position};
        if constexpr (requires { item.task; })
            if (!item.task.empty() && !m_loaded.pack.task(item.task))
                troubles.push_back({at, {"quiz.unknown-task", {item.task}}});
        // Learners' answers to questions and cards are kept by their ids alone.
        const bool isAsked = requires
        {
            item.task;
        };
        if (!idOf(item).empty() && !m_ids[isAsked ? "" : path].insert(idOf(item)).second)
            troubles.push_back({at, {"quiz.id-twice", {idOf(item)}}});
    }

    const PackFiles &m_files;
    Loaded m_loaded{};
    std::map<std::string, std::set<std::string>> m_ids{};
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
