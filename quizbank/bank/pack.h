#pragma once

#include "quizbank/bank/finding.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cirro::quiz {

enum class Language : std::uint8_t { English, Korean };

/// The same words in both languages; Markdown's ** for bold is all the markup there is.
struct Text {
    std::string en{};
    std::string ko{};
    const std::string &in(Language language) const { return language == Language::Korean ? ko : en; }
    bool operator==(const Text &) const = default;
};

/// A page that proves what an item says. Days are written "2026-11-21".
struct Reference {
    std::string url{};
    std::string title{};
    std::string checked{};
    bool operator==(const Reference &) const = default;
};

/// A number or a limit that AWS changes from time to time.
struct Volatile {
    Text fact{};
    std::string url{};
    std::string checked{};
    bool operator==(const Volatile &) const = default;
};

/// What would be wrong about choosing an option; None on right ones.
enum class Fail : std::uint8_t {
    None,
    WrongService,
    InvalidConfig,
    Partial,
    BreaksConstraint,
    MoreOps,
    MoreCost,
    OverEngineered,
    WrongLayer,
};

struct Option {
    std::string id{}; // unique in its question, tells nothing of its position
    bool correct = false;
    Fail fail = Fail::None;
    Text text{};
    Text why{};
    bool operator==(const Option &) const = default;
};

enum class Type : std::uint8_t { Single, Multi };
enum class Difficulty : std::uint8_t { Easy, Medium, Hard };
enum class Cognitive : std::uint8_t { Recall, Apply, Analyse };
enum class Qualifier : std::uint8_t { Cost, Ops, Availability, Security, Performance, Change, None };
/// Retired items are asked no more, but keep their id and what learners answered.
enum class Status : std::uint8_t { Draft, Verified, Retired };

/// What settled whether the key is right, when somebody else tried to refute it.
struct Verdict {
    std::string source{};
    std::string note{};
    bool operator==(const Verdict &) const = default;
};

struct Question {
    std::string id{};
    std::string task{};     // TaskRow::id
    std::string concept_{}; // what it tests; an exam asks no concept twice ("concept" is a word of C++)
    std::string sibling{};  // the id of another question on the same concept; may be empty
    Type type = Type::Single;
    int select = 1; // so many options are right
    Difficulty difficulty = Difficulty::Medium;
    Cognitive cognitive = Cognitive::Apply;
    Qualifier qualifier = Qualifier::None;
    std::vector<std::string> services{}; // ServiceRow::id
    std::vector<std::string> seedRefs{};
    Text stem{};
    std::vector<Option> options{}; // in stored order; shuffled when asked
    Text takeaway{};
    std::vector<Volatile> volatiles{};
    std::vector<Reference> references{};
    std::string challenge{}; // the id of its design; may be empty
    std::string lastReviewed{};
    std::string author{};
    std::string verifiedBy{};
    Verdict verdict{};
    Status status = Status::Draft;
    std::string provenance{};
    Spot spot{};
    bool operator==(const Question &) const = default;
};

enum class CardKind : std::uint8_t { Definition, Contrast, Number, Misconception, Cloze };

/// A flashcard. A cloze's front holds what is to be remembered as {{…}}.
struct Card {
    std::string id{};
    std::string task{};
    CardKind kind = CardKind::Definition;
    Text front{};
    Text back{};
    std::vector<std::string> seedRefs{};
    std::vector<std::string> services{};
    std::vector<Volatile> volatiles{};
    std::vector<Reference> references{};
    std::string lastReviewed{};
    std::string author{};
    std::string verifiedBy{};
    Status status = Status::Draft;
    Spot spot{};
    bool operator==(const Card &) const = default;
};

/// One line on a service.
struct Term {
    std::string service{}; // ServiceRow::id
    // What stands for it on a diagram: services of the catalog, resource types, or types with properties that make
    // them something else ("AWS::EC2::VPCEndpoint?VpcEndpointType=Interface"). Not said: the service of the same id.
    std::optional<std::vector<std::string>> catalog{};
    // What texts call it besides its official name. Not said: that name without whose it is.
    std::optional<std::vector<std::string>> names{};
    Text line{};
    std::vector<Reference> references{};
    Spot spot{};
    bool operator==(const Term &) const = default;
};

/// A design that questions open: the architecture they are about, to be looked at and changed.
struct Challenge {
    std::string id{}; // the file's name: "nat-per-zone"
    Text title{};
    Text about{};                        // what to look at in it, and what to try
    std::vector<std::string> concepts{}; // of the questions that open it, besides those that name it themselves
    std::string design{};                // a CloudFormation template in JSON
    Spot spot{};
    bool operator==(const Challenge &) const = default;
};

/// A service of the exam's vocabulary.
struct ServiceRow {
    std::string id{};   // "s3", "auto-scaling"
    std::string name{}; // the official short name: "Amazon S3"
    int least = 0;      // of a full bank's questions, so many are about it
    bool inScope = true;
    bool operator==(const ServiceRow &) const = default;
};

struct Domain {
    std::string id{}; // "1"
    Text name{};
    int weight = 0; // percent of the score
    int scored = 0; // so many of an exam's scored questions
    bool operator==(const Domain &) const = default;
};

/// One row of the versioned task map: content carries `id`, which outlives a version of the exam.
struct TaskRow {
    std::string id{};
    std::string statement{}; // the number in this version's guide
    std::string domain{};    // Domain::id
    Text name{};
    int total = 0;            // questions of a full bank
    std::vector<int> forms{}; // questions in each mock exam, as many as there are forms
    bool operator==(const TaskRow &) const = default;
};

/// What sitting the exam is like.
struct Exam {
    std::string name{};    // "AWS Certified Solutions Architect – Associate"
    std::string version{}; // "SAA-C03"
    int questions = 0;
    int scored = 0; // the rest is asked, but does not count
    int minutes = 0;
    int extendedMinutes = 0; // for people who asked for more time
    int leastScore = 0;      // of the scale
    int mostScore = 0;
    int passScore = 0;
    bool operator==(const Exam &) const = default;
};

struct Manifest {
    std::string id{};     // the folder's name: "saa-c03"
    std::string family{}; // "saa"
    std::string licence{};
    Text name{};
    Exam exam{};
    std::vector<Domain> domains{};
    std::vector<TaskRow> tasks{};
    int forms = 0;             // mock exams that a full bank makes
    std::size_t questions = 0; // as sealed
    std::size_t cards = 0;
    std::string hash{}; // of the content as sealed: contentHash()
    bool operator==(const Manifest &) const = default;
};

/// What there is to learn for one exam. Items that were broken are not in it.
struct Pack {
    Manifest manifest{};
    std::vector<Question> questions{}; // in the order of files and in them
    std::vector<Card> cards{};
    std::vector<Term> glossary{};
    std::vector<Challenge> challenges{};
    std::vector<ServiceRow> services{}; // sorted by id

    const Question *question(std::string_view id) const;
    const Card *card(std::string_view id) const;
    const Challenge *challenge(std::string_view id) const;
    /// The design of a question: the one it names, else one that names its concept; null when there is none.
    const Challenge *challengeOf(const Question &question) const;
    const TaskRow *task(std::string_view id) const;
    const Domain *domain(std::string_view id) const;
    const ServiceRow *service(std::string_view id) const;
    bool operator==(const Pack &) const = default;
};

// The words that stand for the values in a pack's files.
std::string_view nameOf(Type type);
std::string_view nameOf(Difficulty difficulty);
std::string_view nameOf(Cognitive cognitive);
std::string_view nameOf(Qualifier qualifier);
std::string_view nameOf(Fail fail);
std::string_view nameOf(Status status);
std::string_view nameOf(CardKind kind);

} // namespace cirro::quiz
