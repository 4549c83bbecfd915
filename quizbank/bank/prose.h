#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

/// Measures of texts, for judging them. English and Korean; nothing here is a grammar.
namespace cirro::quiz::prose {

/// Code points.
std::size_t characters(std::string_view text);
/// What white space separates.
std::size_t wordCount(std::string_view text);
/// Words in lower case without punctuation; Korean words without the commonest particles at their end.
std::vector<std::string> words(std::string_view text);
/// The numbers of a text, "1,000" as "1000", without those in names ("S3", "Route 53", "10.0.0.0/16" is one).
std::set<std::string> numbers(std::string_view text);
/// What two sets have in common by what they have together, 0 … 1.
double likeness(const std::set<std::string> &a, const std::set<std::string> &b);
/// Runs of `length` words each, as hashes.
std::unordered_set<std::size_t> grams(const std::vector<std::string> &words, std::size_t length);

/// Whether `phrase` stands in the text as whole words. The phrase is lower case; the case of the text does not count.
bool says(std::string_view text, std::string_view phrase);
/// As says(), but upper and lower case count.
bool saysExactly(std::string_view text, std::string_view phrase);
/// The sentence that asks: up to the last question mark.
std::string_view question(std::string_view text);
/// The pieces between ** and **.
std::vector<std::string_view> bold(std::string_view text);

/// Whether it is a day of the calendar as "2026-11-21".
bool isDay(std::string_view text);
/// Days since 1970-01-01 of what isDay().
int dayNumber(std::string_view text);

} // namespace cirro::quiz::prose
