#include "quizbank/bank/seal.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace cirro::quiz {

namespace {

/// One row a line, sorted: two people who add items change different lines. A draft may still be thrown away, so that
/// its id is not given out yet.
std::string ledgerOf(const Loaded &loaded)
{
    std::map<std::string, std::string> rows;
    for (const GivenOut &known : loaded.blueprint.ledger)
        rows.emplace(known.id, known.concept_);
    for (const Question &question : loaded.pack.questions)
        if (question.status != Status::Draft)
            rows.emplace(question.id, question.concept_);
    for (const Card &card : loaded.pack.cards)
        if (card.status != Status::Draft)
            rows.emplace(card.id, card.task);
    std::string text;
    for (const auto &[id, topic] : rows)
        text += (text.empty() ? "[\n  " : ",\n  ") +
                nlohmann::ordered_json{{"id", id}, {"concept", topic}}.dump(-1, ' ', false);
    return text.empty() ? text : text + "\n]\n";
}

/// The manifest with another value for a key, its other bytes as they were.
std::string withValue(const std::string &text, std::string_view key, const std::string &value)
{
    const Parsed parsed = readJson(text);
    const Value *old = parsed.value.find(key); // load() found it
    const std::size_t end =
        text[old->at] == '"' ? text.find('"', old->at + 1) + 1 : text.find_first_not_of("0123456789", old->at);
    return text.substr(0, old->at) + value + text.substr(end);
}

} // namespace

Result<PackFiles> sealed(PackFiles files)
{
    const auto loaded = load(files);
    if (!loaded)
        return loaded.error();
    const auto broken = std::ranges::find(loaded->findings, Severity::Error, &Finding::severity);
    if (broken != loaded->findings.end())
        return Error{.code = "quiz.seal-broken",
                     .where = broken->place.file + ':' + std::to_string(broken->place.line) + ':' +
                              std::to_string(broken->place.column)};
    PackFiles changed;
    const std::string ledger = ledgerOf(*loaded);
    if (!ledger.empty() && files["ledger.json"] != ledger)
        changed["ledger.json"] = files["ledger.json"] = ledger;
    std::string manifest = files["pack.json"];
    manifest = withValue(manifest, "questions", std::to_string(loaded->pack.questions.size()));
    manifest = withValue(manifest, "cards", std::to_string(loaded->pack.cards.size()));
    manifest = withValue(manifest, "hash", '"' + contentHash(files) + '"');
    if (manifest != files["pack.json"])
        changed["pack.json"] = manifest;
    return changed;
}

} // namespace cirro::quiz
