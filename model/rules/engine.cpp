#include "model/rules/engine.h"

#include "model/design/design_diff.h"
#include "model/rules/check_context.h"
#include "model/rules/judgement_memory.h"
#include "model/rules/suppression.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <exception>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace cirro::rules {

const Rule brokenRule{
    .id = "rules.broken-rule",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/best-practices.html",
};

const Rule staleSuppression{
    .id = "rules.stale-suppression",
    .severity = Severity::Advice,
    .pillar = Pillar::OperationalExcellence,
    .docsUrl = "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/best-practices.html",
};

std::size_t Context::nextFact()
{
    static std::atomic<std::size_t> next = 0;
    return next++;
}

namespace {

/// What an edit could have changed for the rules.
struct Changes {
    bool everything = false;
    bool anything = false;
    std::vector<ElementId> subjects{};            // added or changed resources
    std::vector<ElementId> gone{};                // removed resources
    std::unordered_set<std::string_view> types{}; // of what was added, changed or removed, as it was and as it is
    std::unordered_set<ElementId> neighbours{};   // linked with one of them, before or now
    std::unordered_set<ElementId> connected{};    // with one of them, through any number of links, before or now
};

/// Resources that stand for others that the text does not show, or that may change others: rules ask about them
/// anywhere.
bool reachesFar(std::string_view type)
{
    return type.empty() || type == "AWS::CloudFormation::Stack" || type == "AWS::CloudFormation::CustomResource" ||
           type.starts_with("Custom::") || type.ends_with("::MODULE");
}

/// Adds what references connect with what is there already.
void addConnected(const Index &index, std::unordered_set<ElementId> &connected)
{
    std::vector<ElementId> open(connected.begin(), connected.end());
    const auto reach = [&](const ElementId &id) {
        if (connected.insert(id).second)
            open.push_back(id);
    };
    while (!open.empty()) {
        const ElementId id = open.back();
        open.pop_back();
        for (const Link &link : index.from(id))
            reach(link.to);
        for (const std::uint32_t position : index.to(id))
            reach(index.link(position).from);
    }
}

/// Whether the reference comes to the value of a property: Fn::GetAtt of a VPC's CidrBlock is what stands there.
bool readsProperty(const Link &link, const Index &index)
{
    if (link.kind != expression::ReferenceKind::GetAtt && link.kind != expression::ReferenceKind::SubGetAtt)
        return false;
    const Element *target = index.find(link.to);
    const syntax::NodePtr properties =
        target && target->body && target->body->isMapping() ? target->body->find("Properties") : nullptr;
    return properties && properties->isMapping() &&
           properties->find(std::string_view(link.attribute).substr(0, link.attribute.find('.')));
}

/// Adds what takes over values of these elements, and what takes them from there.
void addReaders(const Index &index, std::unordered_set<ElementId> &readers, const std::vector<ElementId> &of)
{
    std::vector<ElementId> open = of;
    open.insert(open.end(), readers.begin(), readers.end());
    while (!open.empty()) {
        const ElementId id = open.back();
        open.pop_back();
        for (const std::uint32_t position : index.to(id))
            if (const Link &link = index.link(position); readsProperty(link, index) && readers.insert(link.from).second)
                open.push_back(link.from);
    }
}

/// Empty for what is not there.
std::string_view typeOf(const Index &index, const ElementId &id)
{
    const Element *element = index.find(id);
    return element ? std::string_view(element->type) : std::string_view();
}

Changes changesBetween(const Snapshot &before, const Snapshot &now)
{
    // Rules read these sections where they are judged without a subject, or (Outputs) for what these name.
    static constexpr std::array<std::string_view, 4> aside = {"Outputs", "Metadata", "Description",
                                                              "AWSTemplateFormatVersion"};
    Changes changes;
    const DesignDiff difference = diff(before.design, now.design);
    const auto readEverywhere = [](const std::string &section) {
        return std::ranges::find(aside, section) == aside.end();
    };
    changes.everything = difference.orderChanged || std::ranges::any_of(difference.sections, readEverywhere) ||
                         before.index->assumptions() != now.index->assumptions() ||
                         before.design.settings->tags != now.design.settings->tags;
    std::unordered_set<ElementId> namers; // of what comes, goes or becomes another one: their values are others now
    const auto take = [&](const std::vector<ElementId> &ids, const Snapshot &version, std::vector<ElementId> *into) {
        for (const ElementId &id : ids) {
            if (!id.isResource())
                continue;
            const Element *element = version.index->find(id);
            if (!element)
                continue;
            changes.types.insert(element->type);
            changes.everything =
                changes.everything || reachesFar(element->type) || !version.index->catalog().find(element->type);
            if (into)
                into->push_back(id);
            for (const Link &link : version.index->from(id))
                changes.neighbours.insert(link.to);
            const bool asItWas = typeOf(*before.index, id) == typeOf(*now.index, id);
            for (const std::uint32_t position : version.index->to(id)) {
                const ElementId &from = version.index->link(position).from;
                changes.neighbours.insert(from);
                // What names a resource that comes, goes or becomes another one says something else now.
                if (!asItWas) {
                    changes.types.insert(typeOf(*version.index, from));
                    namers.insert(from);
                }
            }
        }
    };
    take(difference.added, now, &changes.subjects);
    take(difference.changed, now, &changes.subjects);
    take(difference.changed, before, nullptr);
    take(difference.removed, before, &changes.gone);
    if (!difference.added.empty() || !difference.removed.empty())
        for (const Snapshot *version : {&before, &now})
            for (const Index::Dangling &dangling : version->index->dangling()) {
                changes.neighbours.insert(dangling.from);
                changes.types.insert(typeOf(*version->index, dangling.from));
                namers.insert(dangling.from);
            }
    addReaders(*before.index, namers, changes.subjects);
    addReaders(*now.index, namers, changes.subjects);
    for (const ElementId &id : changes.subjects)
        namers.erase(id);
    for (const ElementId &id : namers)
        if (id.isResource()) {
            changes.subjects.push_back(id);
            changes.types.insert(typeOf(*now.index, id));
        }
    // What outputs name is as good as linked with what uses them.
    if (std::ranges::find(difference.sections, "Outputs") != difference.sections.end())
        for (const Snapshot *version : {&before, &now})
            if (const syntax::NodePtr outputs = version->design.section("Outputs"))
                expression::forEachReference(*outputs, [&](const expression::Reference &reference) {
                    changes.neighbours.insert(ElementId::resource(reference.target));
                });
    if (!changes.everything) {
        changes.connected = changes.neighbours;
        changes.connected.insert(changes.subjects.begin(), changes.subjects.end());
        changes.connected.insert(changes.gone.begin(), changes.gone.end());
        addConnected(*before.index, changes.connected);
        addConnected(*now.index, changes.connected);
    }
    // The same template in another text (a comment, a blank line) may be longer.
    const bool rewritten = before.design.document.root != now.design.document.root;
    changes.anything = rewritten || changes.everything || !changes.subjects.empty() || !changes.gone.empty() ||
                       !difference.sections.empty();
    return changes;
}

/// A large template does not fit into the processor's cache, and a tree is read node after node, each naming where the
/// next one stands. Asked for level by level, a resource's nodes come at once: half of a full run's time at 10,000
/// resources was waiting for them.
class Fetch
{
public:
    void tree(const syntax::NodePtr &body)
    {
        m_asked.clear();
        add(body);
        for (std::size_t at = 0; at < m_asked.size(); ++at)
            for (const syntax::Entry &entry : m_asked[at]->entries)
                add(entry.value);
    }

private:
    void add(const syntax::NodePtr &node)
    {
        if (!node)
            return;
        constexpr std::size_t line = 64; // bytes that come together
        for (std::size_t at = 0; at < sizeof(syntax::Node); at += line)
            __builtin_prefetch(reinterpret_cast<const char *>(node.get()) + at);
        m_asked.push_back(node.get());
    }

    std::vector<const syntax::Node *> m_asked;
};

/// What a rule said about a resource.
struct Spoken {
    std::size_t rule = 0;
    ElementId subject{};
    std::vector<Finding> findings{};
};

/// Hands a template's resources out to threads, some at a time.
class Portions
{
public:
    explicit Portions(std::span<const Element> elements)
        : m_resources(elements.begin(), std::ranges::find_if(elements, [](const Element &element) {
                          return !element.id.isResource(); // resources come first
                      }))
    {}

    std::size_t size() const { return m_resources.size(); }
    /// Empty when all are handed out.
    std::span<const Element> next()
    {
        constexpr std::size_t some = 64;
        const std::size_t begin = std::min(m_next.fetch_add(some), m_resources.size());
        return m_resources.subspan(begin, std::min(some, m_resources.size() - begin));
    }

private:
    std::span<const Element> m_resources;
    std::atomic<std::size_t> m_next = 0;
};

/// One run of all rules over one version.
class Run
{
public:
    Run(const Snapshot &now, std::vector<Undecided> *undecided) : m_now(now), m_undecided(undecided), m_context(now) {}

    /// Every rule anew, one resource after the other: what a rule has read of it is still near for the next rule. Many
    /// resources are shared among the processor's cores.
    void all(std::span<const Rule *const> rules, std::vector<Judgement::Memory::Said> &memory)
    {
        Subjects subjects;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            memory[i].clear();
            if (rules[i]->wholeTemplate)
                continue;
            if (rules[i]->types.empty())
                subjects.ofAny.push_back(i);
            for (const std::string_view type : rules[i]->types)
                subjects.ofType[type].push_back(i);
        }
        Portions portions(m_now.index->elements());
        // A thread has its own view of the whole template to make before its first resource.
        constexpr std::size_t worthOne = 500; // resources
        constexpr std::size_t most = 4;
        const std::size_t threads =
            m_undecided ? 1
                        : std::clamp<std::size_t>(portions.size() / worthOne, 1, std::min<std::size_t>(most, cores()));
        std::vector<std::vector<Spoken>> spoken(threads);
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i)
            others.emplace_back([&, i] { Run(m_now, nullptr).portions(rules, subjects, portions, spoken[i]); });
        for (std::size_t i = 0; i < rules.size(); ++i)
            if (rules[i]->wholeTemplate || rules[i]->outsideResources)
                judge(*rules[i], nullptr, memory[i]);
        this->portions(rules, subjects, portions, spoken[0]);
        others.clear();
        for (std::vector<Spoken> &ofThread : spoken)
            for (Spoken &each : ofThread)
                memory[each.rule].set(each.subject, std::move(each.findings));
    }

    void changed(const Rule &rule, const Changes &changes, Judgement::Memory::Said &memory)
    {
        for (const auto *ids : {&changes.gone, &changes.subjects}) // a subject may be of another type now
            for (const ElementId &id : *ids)
                memory.set(id, {});
        if (rule.wholeTemplate || rule.outsideResources)
            judge(rule, nullptr, memory);
        if (rule.wholeTemplate)
            return;
        const auto reads = [&](std::string_view type) { return changes.types.contains(type); };
        if (rule.reads.related && !changes.types.empty() &&
            (rule.reads.types.empty() || std::ranges::any_of(rule.reads.types, reads) ||
             std::ranges::any_of(rule.types, reads))) {
            if (!rule.reads.connected)
                everySubject(rule, memory);
            else
                for (const ElementId &id : changes.connected)
                    again(rule, id, memory);
            return;
        }
        for (const ElementId &id : changes.subjects)
            again(rule, id, memory);
        if (rule.reads.neighbours)
            for (const ElementId &id : changes.neighbours)
                again(rule, id, memory);
    }

private:
    struct Subjects {
        std::vector<std::size_t> ofAny{}; // rules
        std::unordered_map<std::string_view, std::vector<std::size_t>> ofType{};
    };
    static std::size_t cores()
    {
        static const std::size_t count = std::max(1U, std::thread::hardware_concurrency());
        return count;
    }

    void portions(std::span<const Rule *const> rules, const Subjects &subjects, Portions &portions,
                  std::vector<Spoken> &spoken)
    {
        Fetch fetch;
        const auto hear = [&](std::size_t rule, const Element &element) {
            if (std::vector<Finding> findings = said(*rules[rule], &element); !findings.empty())
                spoken.push_back({rule, element.id, std::move(findings)});
        };
        for (auto some = portions.next(); !some.empty(); some = portions.next())
            for (const Element &element : some) {
                fetch.tree(element.body);
                for (const std::size_t rule : subjects.ofAny)
                    hear(rule, element);
                if (const auto found = subjects.ofType.find(element.type); found != subjects.ofType.end())
                    for (const std::size_t rule : found->second)
                        hear(rule, element);
            }
    }

    void everySubject(const Rule &rule, Judgement::Memory::Said &memory)
    {
        if (rule.types.empty()) {
            for (const Element &element : m_now.index->elements()) {
                if (!element.id.isResource())
                    break; // resources come first
                judge(rule, &element, memory);
            }
            return;
        }
        for (const std::string_view type : rule.types)
            for (const ElementId &id : m_now.index->ofType(type))
                judge(rule, m_now.index->find(id), memory);
    }

    void again(const Rule &rule, const ElementId &id, Judgement::Memory::Said &memory)
    {
        const Element *element = id.isResource() ? m_now.index->find(id) : nullptr;
        if (element && (rule.types.empty() || std::ranges::find(rule.types, element->type) != rule.types.end()))
            judge(rule, element, memory);
        else
            memory.set(id, {}); // it may have been of another type
    }

    void judge(const Rule &rule, const Element *subject, Judgement::Memory::Said &memory)
    {
        std::vector<Finding> findings = said(rule, subject);
        if (findings.empty() && memory.bySubject().empty()) // most rules most of the time
            return;
        memory.set(subject ? subject->id : ElementId{}, std::move(findings));
    }

    std::vector<Finding> said(const Rule &rule, const Element *subject)
    {
        const ElementId id = subject ? subject->id : ElementId{};
        std::vector<Finding> findings;
        try {
            rule.check(m_context, subject);
            findings = m_context.takeFindings();
        } catch (const std::exception &failure) {
            m_context.takeFindings();
            findings = {{.rule = brokenRule.id,
                         .severity = brokenRule.severity,
                         .element = id,
                         .args = {std::string(rule.id), failure.what()}}};
        }
        for (Finding &finding : findings)
            if (finding.rule.empty())
                finding.rule = rule.id;
        if (m_undecided)
            for (expression::Unknown &why : m_context.takeUnknowns())
                m_undecided->push_back({rule.id, id, std::move(why)});
        return findings;
    }

    const Snapshot &m_now;
    std::vector<Undecided> *m_undecided;
    CheckContext m_context;
};

/// Where a path stands in the text, as positions from the resource's body or the root; what is not there comes last.
std::vector<std::size_t> positionsBelow(syntax::NodePtr node, const syntax::Path &path, std::size_t begin)
{
    std::vector<std::size_t> positions;
    positions.reserve(path.size() - begin);
    for (std::size_t i = begin; i < path.size() && node; ++i) {
        std::size_t at = node->size();
        if (const auto *key = std::get_if<std::string>(&path[i])) {
            at = node->isMapping() ? node->position(*key).value_or(at) : at;
            node = node->isMapping() ? node->find(*key) : nullptr;
        } else {
            at = std::get<std::size_t>(path[i]);
            node = node->isSequence() && at < node->size() ? syntax::resolved(node->entries[at].value) : nullptr;
        }
        positions.push_back(at);
    }
    return positions;
}

/// The place of a finding in the order of the text; the place below a resource is worked out where two share one.
struct Place {
    std::uint64_t head = 0;           // how grave, the section, the resource in it: what is compared nearly always
    const Element *element = nullptr; // of what stands in a resource
    std::size_t at = 0;               // of the finding
    std::size_t below = 0;            // of the place below, in a list of those
};

/// Numbers far below 2^30 each: a text has no more bytes than that.
std::uint64_t headOf(Severity severity, std::size_t section, std::size_t resource)
{
    return std::uint64_t{3 - static_cast<unsigned>(severity)} << 60 | std::uint64_t{section} << 30 | resource;
}

std::vector<std::size_t> belowOf(const Finding &finding, const Element *element, const Snapshot &snapshot)
{
    return element ? positionsBelow(element->body, finding.path, std::min<std::size_t>(2, finding.path.size()))
                   : positionsBelow(snapshot.design.document.root, finding.path, 0);
}

void sort(std::vector<Finding> &findings, const Snapshot &snapshot)
{
    const syntax::NodePtr &root = snapshot.design.document.root;
    const auto sectionOf = [&](const std::string &name) {
        return root && root->isMapping() ? root->position(name).value_or(0) : 0;
    };
    const auto positionOf = [&](const Element &element) {
        return static_cast<std::size_t>(&element - snapshot.index->elements().data());
    };
    const std::size_t resources = sectionOf("Resources");
    std::vector<Place> places;
    places.reserve(findings.size());
    for (const Finding &finding : findings) {
        Place next{.at = places.size()};
        const auto *section = finding.path.empty() ? nullptr : std::get_if<std::string>(&finding.path[0]);
        const auto *owner = finding.path.size() > 1 ? std::get_if<std::string>(&finding.path[1]) : nullptr;
        // Resources are found by the index: looking each up in a long section would cost its length.
        next.element = section && owner && *section == "Resources" ? snapshot.index->resource(*owner)
                                                                   : snapshot.index->find(finding.element);
        // Elements are in the order of the text.
        next.head = next.element ? headOf(finding.severity, resources, 1 + positionOf(*next.element))
                                 : headOf(finding.severity, section ? sectionOf(*section) : 0, 0);
        places.push_back(next);
    }
    std::ranges::sort(places, {}, &Place::head);
    std::vector<std::vector<std::size_t>> below;
    for (auto begin = places.begin(); begin != places.end();) {
        const auto end = std::find_if(begin, places.end(), [&](const Place &each) { return each.head != begin->head; });
        if (end - begin > 1) {
            below.clear();
            for (auto each = begin; each != end; ++each) {
                each->below = below.size();
                below.push_back(belowOf(findings[each->at], each->element, snapshot));
            }
            std::sort(begin, end, [&](const Place &placeA, const Place &placeB) {
                const Finding &a = findings[placeA.at];
                const Finding &b = findings[placeB.at];
                return std::tie(below[placeA.below], a.rule, a.variant, a.args, a.world) <
                       std::tie(below[placeB.below], b.rule, b.variant, b.args, b.world);
            });
        }
        begin = end;
    }
    std::vector<Finding> sorted;
    sorted.reserve(findings.size());
    for (const Place &place : places)
        sorted.push_back(std::move(findings[place.at]));
    findings = std::move(sorted);
}

} // namespace

std::shared_ptr<const Judgement> judgeWith(std::span<const Rule *const> rules, const Snapshot &now,
                                           const Snapshot *before, const Judgement *previous, const Profile &profile,
                                           std::vector<Undecided> *undecided)
{
    auto memory = std::make_shared<Judgement::Memory>();
    const bool known = before && previous && previous->memory && previous->memory->byRule.size() == rules.size();
    const Changes changes = known ? changesBetween(*before, now) : Changes{.everything = true};
    if (known)
        *memory = *previous->memory;
    memory->byRule.resize(rules.size());

    Run run(now, undecided);
    if (changes.everything)
        run.all(rules, memory->byRule);
    else if (changes.anything)
        for (std::size_t i = 0; i < rules.size(); ++i)
            run.changed(*rules[i], changes, memory->byRule[i]);

    auto judgement = std::make_shared<Judgement>();
    Suppressions suppressions(now);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!profile.hears(*rules[i], Severity::Error))
            continue;
        for (const auto &[id, findings] : memory->byRule[i].bySubject())
            for (const Finding &finding : findings) {
                if (!profile.hears(*rules[i], finding.severity))
                    continue;
                if (auto suppressed = suppressions.covers(finding, rules[i]))
                    judgement->suppressed.push_back(std::move(*suppressed));
                else
                    judgement->findings.push_back(finding);
            }
    }
    if (profile.hears(staleSuppression, staleSuppression.severity))
        for (Finding &finding : suppressions.stale(profile))
            judgement->findings.push_back(std::move(finding));
    sort(judgement->findings, now);
    std::ranges::sort(judgement->suppressed, [](const Suppressed &a, const Suppressed &b) {
        return std::tie(a.finding.rule, a.finding.element.text(), a.finding.path, a.finding.args, a.finding.world) <
               std::tie(b.finding.rule, b.finding.element.text(), b.finding.path, b.finding.args, b.finding.world);
    });
    judgement->memory = std::move(memory);
    return judgement;
}

std::shared_ptr<const Judgement> judge(const Snapshot &snapshot, const Profile &profile)
{
    return judgeWith(allRules(), snapshot, nullptr, nullptr, profile);
}

std::shared_ptr<const Judgement> judge(const Snapshot &now, const Snapshot &before, const Judgement &previous,
                                       const Profile &profile)
{
    return judgeWith(allRules(), now, &before, &previous, profile);
}

std::vector<Fix> fixesOf(const Snapshot &snapshot, const Finding &finding)
{
    CheckContext context(snapshot);
    return fixesOf(context, finding);
}

std::vector<Fix> fixesOf(Context &context, const Finding &finding)
{
    static constexpr std::size_t most = 3;
    const Rule *rule = findRule(finding.rule);
    std::vector<Fix> fixes = rule && rule->fixes ? rule->fixes(context, finding) : std::vector<Fix>{};
    if (fixes.size() > most)
        fixes.resize(most);
    return fixes;
}

Design ignore(const Design &design, const Finding &finding, std::string_view reason)
{
    Settings settings = *design.settings;
    IgnoredFinding ignored{.rule = std::string(finding.rule), .reason = std::string(reason)};
    if (!finding.element.isNull())
        ignored.element = toString(finding.element);
    const auto same = [&](const IgnoredFinding &other) {
        return other.rule == ignored.rule && other.element == ignored.element;
    };
    if (const auto present = std::ranges::find_if(settings.ignored, same); present != settings.ignored.end())
        present->reason = ignored.reason;
    else
        settings.ignored.push_back(std::move(ignored));
    Design next = design;
    next.settings = std::make_shared<const Settings>(std::move(settings));
    return next;
}

Result<Design> stopIgnoring(const Design &design, const Suppressed &suppressed)
{
    Design next = design;
    if (suppressed.path.empty()) {
        Settings settings = *design.settings;
        const std::string element = suppressed.finding.element.isNull() ? "" : toString(suppressed.finding.element);
        std::erase_if(settings.ignored, [&](const IgnoredFinding &ignored) {
            return ignored.rule == suppressed.finding.rule && (ignored.element == element || ignored.element.empty());
        });
        next.settings = std::make_shared<const Settings>(std::move(settings));
        return next;
    }
    syntax::Path path = suppressed.path;
    for (;;) {
        auto edited = syntax::remove(next.document, path);
        if (!edited)
            return edited.error();
        next.document = std::move(edited->document);
        // What was there for it alone goes with it, up to the Metadata itself.
        const bool wasMetadata = path.back() == syntax::Step(std::string("Metadata"));
        path.pop_back();
        const syntax::NodePtr around = syntax::at(next.document, path);
        if (wasMetadata || !around || around->size() > 0)
            return next;
    }
}

} // namespace cirro::rules
