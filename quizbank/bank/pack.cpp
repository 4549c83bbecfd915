#include "quizbank/bank/pack.h"

#include "quizbank/bank/names.h"

#include <algorithm>

namespace cirro::quiz {

namespace {

template <class Items> auto findById(const Items &items, std::string_view id)
{
    const auto found = std::ranges::find_if(items, [&](const auto &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

template <class Names, class Enum> std::string_view nameAt(const Names &names, Enum value)
{
    return names[static_cast<std::size_t>(value)];
}

} // namespace

const Question *Pack::question(std::string_view id) const
{
    return findById(questions, id);
}

const Card *Pack::card(std::string_view id) const
{
    return findById(cards, id);
}

const Challenge *Pack::challenge(std::string_view id) const
{
    return findById(challenges, id);
}

const Challenge *Pack::challengeOf(const Question &question) const
{
    if (!question.challenge.empty())
        return challenge(question.challenge);
    const auto found = std::ranges::find_if(challenges, [&](const Challenge &each) {
        return std::ranges::find(each.concepts, question.concept_) != each.concepts.end();
    });
    return found == challenges.end() ? nullptr : &*found;
}

const TaskRow *Pack::task(std::string_view id) const
{
    return findById(manifest.tasks, id);
}

const Domain *Pack::domain(std::string_view id) const
{
    return findById(manifest.domains, id);
}

const ServiceRow *Pack::service(std::string_view id) const
{
    const auto found = std::ranges::lower_bound(services, id, {}, &ServiceRow::id);
    return found != services.end() && found->id == id ? &*found : nullptr;
}

std::string_view nameOf(Type type)
{
    return nameAt(names::types, type);
}

std::string_view nameOf(Difficulty difficulty)
{
    return nameAt(names::difficulties, difficulty);
}

std::string_view nameOf(Cognitive cognitive)
{
    return nameAt(names::cognitives, cognitive);
}

std::string_view nameOf(Qualifier qualifier)
{
    return nameAt(names::qualifiers, qualifier);
}

std::string_view nameOf(Fail fail)
{
    return nameAt(names::fails, fail);
}

std::string_view nameOf(Status status)
{
    return nameAt(names::statuses, status);
}

std::string_view nameOf(CardKind kind)
{
    return nameAt(names::cardKinds, kind);
}

} // namespace cirro::quiz
