#include "quizbank/readiness/ability.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>
#include <unordered_map>

namespace cirro::quiz {

namespace {

constexpr double halfLifeDays = 60;
constexpr double msPerDay = 24 * 3'600'000.0;
constexpr int mostSteps = 60;

using Matrix = std::vector<std::vector<double>>;

double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

/// The lower factor L of a positive definite matrix, L·Lᵀ.
Matrix choleskyOf(const Matrix &matrix)
{
    const std::size_t n = matrix.size();
    Matrix lower(n, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= lower[i][k] * lower[j][k];
            lower[i][j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / lower[j][j];
        }
    return lower;
}

void solveLower(const Matrix &lower, std::vector<double> &x)
{
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            x[i] -= lower[i][k] * x[k];
        x[i] /= lower[i][i];
    }
}

void solveUpper(const Matrix &lower, std::vector<double> &x) // Lᵀ·x = b
{
    for (std::size_t i = x.size(); i-- > 0;) {
        for (std::size_t k = i + 1; k < x.size(); ++k)
            x[i] -= lower[k][i] * x[k];
        x[i] /= lower[i][i];
    }
}

double choices(int of, int take)
{
    double count = 1;
    for (int i = 0; i < take; ++i)
        count = count * (of - i) / (i + 1);
    return count;
}

/// An answer with the three parts of an ability that bear on it.
struct Bearing {
    std::size_t domain = 0;
    std::size_t task = 0;
    const FirstAnswer *answer = nullptr;
};

double squared(double x)
{
    return x * x;
}

} // namespace

double difficultyOf(const Question &question)
{
    return static_cast<double>(question.difficulty) - static_cast<double>(Difficulty::Medium);
}

double guessOf(const Question &question)
{
    return 1 / std::max(1.0, choices(static_cast<int>(question.options.size()), question.select));
}

double chanceToBeRight(double ability, double difficulty, double guess)
{
    return guess + (1 - guess) * logistic(ability - difficulty);
}

std::vector<FirstAnswer> firstAnswersOf(const Pack &pack, std::span<const ItemHistory> histories, std::int64_t nowMs)
{
    std::unordered_map<std::string_view, const Question *> questions;
    for (const Question &question : pack.questions)
        questions.emplace(question.id, &question);
    std::vector<FirstAnswer> answers;
    for (const ItemHistory &history : histories) {
        const auto found = questions.find(history.item);
        if (history.kind != ItemKind::Question || found == questions.end())
            continue;
        const Question *question = found->second;
        const double days = std::max(0.0, static_cast<double>(nowMs - history.firstMs) / msPerDay);
        // A guess that was owned up to tells what a wrong answer does.
        answers.push_back({.task = question->task,
                           .difficulty = difficultyOf(*question),
                           .guess = guessOf(*question),
                           .correct = history.firstCorrect && history.firstCertainty != Certainty::Guessed,
                           .weight = std::exp2(-days / halfLifeDays)});
    }
    return answers;
}

Abilities::Abilities(const Manifest &manifest, std::span<const FirstAnswer> answers)
{
    m_domainCount = manifest.domains.size();
    for (const TaskRow &task : manifest.tasks)
        m_domains.push_back(static_cast<std::size_t>(std::ranges::find(manifest.domains, task.domain, &Domain::id) -
                                                     manifest.domains.begin()));
    std::vector<Bearing> bearings;
    for (const FirstAnswer &answer : answers) {
        const auto found = std::ranges::find(manifest.tasks, answer.task, &TaskRow::id);
        if (found == manifest.tasks.end())
            continue;
        const auto task = static_cast<std::size_t>(found - manifest.tasks.begin());
        if (m_domains[task] < m_domainCount)
            bearings.push_back({1 + m_domains[task], 1 + m_domainCount + task, &answer});
    }
    const std::size_t size = 1 + m_domainCount + manifest.tasks.size();
    std::vector<double> prior(size, 1 / squared(spreadOfTasks)); // precisions
    prior[0] = 1 / squared(spreadOfLearners);
    std::fill_n(prior.begin() + 1, m_domainCount, 1 / squared(spreadOfDomains));

    m_likeliest.assign(size, 0);
    for (int step = 0; step < mostSteps; ++step) {
        Matrix information(size, std::vector<double>(size));
        std::vector<double> slope(size);
        for (std::size_t i = 0; i < size; ++i) {
            information[i][i] = prior[i];
            slope[i] = -prior[i] * m_likeliest[i];
        }
        for (const auto &[domain, task, answer] : bearings) {
            const double ability = m_likeliest[0] + m_likeliest[domain] + m_likeliest[task];
            const double known = logistic(ability - answer->difficulty);
            const double chance = std::clamp(answer->guess + (1 - answer->guess) * known, 1e-9, 1 - 1e-9);
            const double steep = (1 - answer->guess) * known * (1 - known); // of the chance
            const double pull =
                answer->weight * steep * ((answer->correct ? 1.0 : 0.0) - chance) / (chance * (1 - chance));
            // Fisher's expected information: positive even where a lucky guess bends the likelihood the other way.
            const double weight = answer->weight * steep * steep / (chance * (1 - chance));
            for (const std::size_t i : {std::size_t(0), domain, task}) {
                slope[i] += pull;
                for (const std::size_t j : {std::size_t(0), domain, task})
                    information[i][j] += weight;
            }
        }
        m_precision = choleskyOf(information);
        solveLower(m_precision, slope);
        solveUpper(m_precision, slope);
        double moved = 0;
        for (std::size_t i = 0; i < size; ++i) {
            m_likeliest[i] += std::clamp(slope[i], -1.0, 1.0);
            moved = std::max(moved, std::abs(slope[i]));
        }
        if (moved < 1e-9)
            break;
    }
    m_means = together(m_likeliest);
    m_deviations.resize(m_means.size());
    for (std::size_t task = 0; task < m_means.size(); ++task) {
        std::vector<double> parts(size);
        parts[0] = parts[1 + m_domains[task]] = parts[1 + m_domainCount + task] = 1;
        solveLower(m_precision, parts); // variance of a sum: |L⁻¹ a|²
        double variance = 0;
        for (const double part : parts)
            variance += part * part;
        m_deviations[task] = std::sqrt(variance);
    }
}

std::vector<double> Abilities::together(const std::vector<double> &parts) const
{
    std::vector<double> abilities(m_domains.size());
    for (std::size_t task = 0; task < abilities.size(); ++task)
        abilities[task] = parts[0] + parts[1 + m_domains[task]] + parts[1 + m_domainCount + task];
    return abilities;
}

double Abilities::standardNormal(std::mt19937_64 &chance)
{
    // Box and Muller's, as std::normal_distribution differs from one library to the next.
    const auto even = [&] { return (static_cast<double>(chance() >> 11) + 0.5) * 0x1.0p-53; };
    const double radius = std::sqrt(-2 * std::log(even()));
    return radius * std::cos(2 * std::numbers::pi * even());
}

std::vector<double> Abilities::draw(std::mt19937_64 &chance) const
{
    std::vector<double> parts(m_likeliest.size());
    for (double &part : parts)
        part = standardNormal(chance);
    solveUpper(m_precision, parts);
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i] += m_likeliest[i];
    return together(parts);
}

} // namespace cirro::quiz
