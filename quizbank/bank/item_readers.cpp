#include "quizbank/bank/item_readers.h"

#include "quizbank/bank/names.h"

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
    return {.fact = in.words("fact"), .url = in.filled("url"), .checked = in.filled("checked")};
}

Option readOption(ObjectReader &in)
{
    return {.id = in.filled("id"),
            .correct = in.boolean("correct"),
            .fail = in.choice<Fail>("fail", names::fails),
            .text = in.words("text"),
            .why = in.words("why")};
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

} // namespace

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
    const auto optionally = [&](std::string_view key) {
        return in.has(key) ? std::optional(in.texts(key)) : std::nullopt;
    };
    return {.service = in.filled("service"),
            .catalog = optionally("catalog"),
            .names = optionally("names"),
            .line = in.words("line"),
            .references = in.list<Reference>("references", readReference)};
}

Challenge readChallenge(ObjectReader &in, std::string_view text)
{
    return {.id = in.filled("id"),
            .title = in.words("title"),
            .about = in.words("about"),
            .concepts = in.texts("concepts"),
            .design = in.written("template", text)};
}

ServiceRow readService(ObjectReader &in)
{
    return {.id = in.filled("id"),
            .name = in.filled("name"),
            .least = in.integer("least"),
            .inScope = in.boolean("inScope")};
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

Plan readPlan(ObjectReader &in)
{
    Plan plan{.full = in.integer("full"), .tolerancePercent = in.integer("tolerancePercent")};
    const auto counts = [](ObjectReader &rows, std::span<const std::string_view> keys) {
        std::vector<Quota> quotas;
        for (const std::string_view key : keys)
            quotas.push_back({.value = std::string(key), .count = rows.integer(key)});
        return quotas;
    };
    static constexpr std::array<std::string_view, 2> chosen{"2", "3"};
    using Quotas = std::vector<Quota>;
    plan.choose = in.object<Quotas>("choose", [&](ObjectReader &rows) { return counts(rows, chosen); });
    plan.difficulties =
        in.object<Quotas>("difficulties", [&](ObjectReader &rows) { return counts(rows, names::difficulties); });
    plan.qualifiers =
        in.object<Quotas>("qualifiers", [&](ObjectReader &rows) { return counts(rows, names::qualifiers); });
    plan.cognitives = in.object<std::vector<Share>>("cognitives", [](ObjectReader &rows) {
        std::vector<Share> shares;
        for (const std::string_view key : names::cognitives)
            shares.push_back(rows.object<Share>(key, [&](ObjectReader &row) {
                return Share{.value = std::string(key),
                             .leastPercent = row.integer("leastPercent"),
                             .mostPercent = row.integer("mostPercent")};
            }));
        return shares;
    });
    plan.otherNames = in.texts("otherNames");
    plan.realNames = in.texts("realNames");
    return plan;
}

Seed readSeed(ObjectReader &in)
{
    return {.id = in.filled("id"), .flag = in.choice<SeedFlag>("flag", names::seedFlags), .asked = in.boolean("asked")};
}

Accepted readAccepted(ObjectReader &in)
{
    return {.item = in.filled("item"), .check = in.filled("check"), .why = in.filled("why")};
}

GivenOut readGivenOut(ObjectReader &in)
{
    return {.id = in.filled("id"), .concept_ = in.filled("concept")};
}

} // namespace cirro::quiz
