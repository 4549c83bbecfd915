#include "quizbank/bank/lint.h"

#include "quizbank/bank/prose.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cirro::quiz {

namespace {

std::vector<std::string> wordsOf(const Question &question, Language language)
{
    std::vector<std::string> words = prose::words(question.stem.in(language));
    for (const Option &option : question.options)
        std::ranges::move(prose::words(option.text.in(language)), std::back_inserter(words));
    return words;
}

} // namespace

Inspector::Inspector(const Loaded &from, Today day)
    : loaded(from),
      pack(from.pack),
      blueprint(from.blueprint),
      today(std::move(day))
{
    asked.reserve(pack.questions.size());
    for (const Question &question : pack.questions) {
        if (question.status == Status::Retired)
            continue;
        asked.push_back(&question);
        for (const Language language : bothLanguages) {
            const std::vector<std::string> words = wordsOf(question, language);
            for (const std::string &word : std::set<std::string>(words.begin(), words.end()))
                ++(language == Language::English ? m_english : m_korean)[word];
        }
    }
}

int Inspector::questionsWith(const std::string &word, Language language) const
{
    const auto &counts = language == Language::English ? m_english : m_korean;
    const auto found = counts.find(word);
    return found == counts.end() ? 0 : found->second;
}

double Inspector::scaled(int ofFull) const
{
    const int full = blueprint.plan.full;
    return full == 0 ? 0 : static_cast<double>(ofFull) * static_cast<double>(asked.size()) / full;
}

void Inspector::add(std::string item, Place place, Message message)
{
    m_findings.push_back({.check = std::string(m_check->name),
                          .severity = m_check->severity,
                          .item = std::move(item),
                          .place = std::move(place),
                          .message = std::move(message)});
}

std::vector<Finding> lint(const Loaded &loaded, const Today &today)
{
    Inspector inspector(loaded, today);
    for (const Check *check : allChecks()) {
        inspector.m_check = check;
        if (check->question)
            for (const Question *question : inspector.asked)
                check->question(*question, inspector);
        if (check->card)
            for (const Card &card : loaded.pack.cards)
                if (card.status != Status::Retired)
                    check->card(card, inspector);
        if (check->bank)
            check->bank(inspector);
    }

    std::vector<Finding> findings = loaded.findings;
    std::set<const Accepted *> used;
    for (Finding &finding : inspector.m_findings) {
        const auto accepted = std::ranges::find_if(loaded.blueprint.accepted, [&](const Accepted &row) {
            return row.item == finding.item && row.check == finding.check;
        });
        if (accepted == loaded.blueprint.accepted.end())
            findings.push_back(std::move(finding));
        else
            used.insert(&*accepted);
    }
    for (const Accepted &row : loaded.blueprint.accepted)
        if (!used.contains(&row))
            findings.push_back({.check = "accepted",
                                .severity = Severity::Warning,
                                .item = row.item,
                                .place = loaded.sources.of(row.spot),
                                .message = {"quiz.accepted-in-vain", {row.check}}});
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) {
        return std::tuple(finding.place.file.empty(), finding.place.file, finding.place.line, finding.place.column);
    });
    return findings;
}

std::span<const Check *const> allChecks()
{
    static const auto sorted = [] {
        const auto collected = checks::collectedChecks();
        std::vector<const Check *> checks(collected.begin(), collected.end());
        std::ranges::sort(checks, {}, &Check::name);
        return checks;
    }();
    return sorted;
}

std::vector<Passage> optionTextsOf(const Question &question)
{
    std::vector<Passage> passages;
    passages.reserve(question.options.size());
    for (std::size_t i = 0; i < question.options.size(); ++i)
        passages.push_back({"options/" + std::to_string(i) + "/text", &question.options[i].text});
    return passages;
}

namespace {

void addFacts(std::vector<Passage> &passages, const std::vector<Volatile> &facts)
{
    for (std::size_t i = 0; i < facts.size(); ++i)
        passages.push_back({"volatile/" + std::to_string(i) + "/fact", &facts[i].fact});
}

} // namespace

std::vector<Passage> passagesOf(const Question &question)
{
    std::vector<Passage> passages{{"stem", &question.stem}};
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        passages.push_back({"options/" + std::to_string(i) + "/text", &question.options[i].text});
        passages.push_back({"options/" + std::to_string(i) + "/why", &question.options[i].why});
    }
    passages.push_back({"takeaway", &question.takeaway});
    addFacts(passages, question.volatiles);
    return passages;
}

std::vector<Passage> passagesOf(const Card &card)
{
    std::vector<Passage> passages{{"front", &card.front}, {"back", &card.back}};
    addFacts(passages, card.volatiles);
    return passages;
}

std::string_view codeOf(Language language)
{
    return language == Language::Korean ? "ko" : "en";
}

std::string pathIn(const Passage &passage, Language language)
{
    return passage.path + '/' + std::string(codeOf(language));
}

} // namespace cirro::quiz
