#include "app/cli/rule_page.h"

#include "app/cli/findings.h"
#include "app/cli/text_report.h"
#include "app/words/words.h"

#include "model/design/layout.h"
#include "model/rules/near_name.h"
#include "model/rules/samples.h"

#include <QCoreApplication>

#include <fmt/format.h>

namespace cirro::cli {

namespace {

std::string heading(const Terminal &terminal, const char *text)
{
    return '\n' + terminal.strong(inWords(text)) + '\n';
}

std::string paragraph(const Terminal &terminal, const std::string &text)
{
    return "  " + terminal.wrapped(text, 2, 2) + '\n';
}

std::string indented(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        out += (line.empty() ? std::string() : "  " + std::string(line)) + '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// What this rule says about its own bad template.
std::string saidAbout(const rules::Rule &rule, const std::string &sample, const Terminal &terminal)
{
    auto read = readDesign(sample);
    if (!read)
        return {};
    std::string out;
    for (const Place &place : placesIn("bad.yaml", Snapshot::of(std::move(read->design)), {}))
        if (place.rule == rule.id)
            out +=
                '\n' + indented(fmt::format("{} {}", terminal.severity(place.severity, wordFor(place.severity) + ':'),
                                            terminal.wrapped(place.message, 12, 2)) +
                                '\n');
    return out;
}

} // namespace

int printRulePage(const std::string &id, const Terminal &terminal)
{
    const rules::Rule *rule = rules::findRule(id);
    if (!rule) {
        std::vector<std::string_view> names;
        for (const rules::Rule *each : rules::allRules())
            names.push_back(each->id);
        const std::string near = rules::nearName(id, names);
        const char *text = near.empty() ? QT_TRANSLATE_NOOP("cli", "{}: there is no such rule")
                                        : QT_TRANSLATE_NOOP("cli", "{}: there is no such rule; perhaps {} is meant");
        printError(QString::fromStdString(fmt::format(fmt::runtime(inWords(text)), id, near)));
        return Usage;
    }
    const rules::RuleWords words = rules::wordsOf({.rule = rule->id}, language());
    std::string facts = wordFor(rule->severity) + " · " +
                        worded(Message{"pillar." + std::string(rules::nameOf(rule->pillar))}).toStdString();
    for (const std::string_view task : rule->examTasks)
        facts += " · SAA-C03 " + std::string(task);
    for (const std::string_view theirs : rule->sameAs)
        facts += " · " + std::string(theirs);
    std::string out = terminal.strong(rule->id) + ": " + words.title + '\n' + terminal.faint(facts) + '\n';
    out += heading(terminal, QT_TRANSLATE_NOOP("cli", "Why")) + paragraph(terminal, words.why);
    out += heading(terminal, QT_TRANSLATE_NOOP("cli", "How")) + paragraph(terminal, words.how);
    const rules::RuleSamples samples = rules::samplesOf(*rule);
    if (!samples.bad.empty())
        out += heading(terminal, QT_TRANSLATE_NOOP("cli", "Bad")) + indented(samples.bad) +
               saidAbout(*rule, samples.bad, terminal);
    if (!samples.good.empty())
        out += heading(terminal, QT_TRANSLATE_NOOP("cli", "Good")) + indented(samples.good);
    out += '\n' + std::string(rule->docsUrl) + '\n';
    return writeOutput({}, out) ? Ok : Unreadable;
}

} // namespace cirro::cli
