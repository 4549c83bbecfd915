#include "model/expression/function_of.h"
#include "model/rules/said.h"

#include <algorithm>
#include <charconv>

namespace cirro::rules {

namespace {

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (std::size_t begin = text.find_first_not_of(' '); begin != std::string_view::npos;
         begin = text.find_first_not_of(' ', begin)) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.emplace_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

/// Which of the rule's sentences says what is wrong; empty when nothing is. `right`: how it is written right, if known.
std::string_view faultOf(std::string_view text, bool scheduler, std::string &right)
{
    const std::size_t open = text.find('(');
    const std::string_view kind = text.substr(0, std::min(open, text.size()));
    const bool takesAt = scheduler && kind == "at";
    if ((kind != "rate" && kind != "cron" && !takesAt) || open == std::string_view::npos || text.back() != ')')
        return "kind";
    const auto words = wordsOf(text.substr(open + 1, text.size() - open - 2));
    if (kind == "at")
        return "";
    if (kind == "cron") {
        constexpr std::size_t fields = 6;
        if (words.size() != fields)
            return "fields";
        if (std::ranges::any_of(words, [](const std::string &word) { return word.ends_with(','); })) {
            right = "cron(";
            for (const std::string &word : words)
                right += word.substr(0, word.find_last_not_of(',') + 1) + ' ';
            right.back() = ')';
            return "commas";
        }
        const auto isOpen = [](std::string_view field) { return field.starts_with('?'); };
        // Of the day of the month and the day of the week, one has to be open.
        return isOpen(words[2]) == isOpen(words[4]) ? "days" : "";
    }
    long long count = 0;
    if (words.size() != 2)
        return "rate";
    const std::string &number = words[0];
    const auto read = std::from_chars(number.data(), number.data() + number.size(), count);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size() || count < 1)
        return "rate";
    std::string unit = words[1];
    if (unit.ends_with('s'))
        unit.pop_back();
    if (unit != "minute" && unit != "hour" && unit != "day")
        return "rate";
    // EventBridge Scheduler takes both numbers.
    if (scheduler || (count == 1) == (words[1] == unit))
        return "";
    right = "rate(" + number + ' ' + unit + (count == 1 ? "" : "s") + ")";
    return "number";
}

void check(Context &context, const Element *subject)
{
    const bool scheduler = subject->type == "AWS::Scheduler::Schedule";
    forEachSaid(context, *subject, "ScheduleExpression", [&](const Said &said) {
        const auto text = said.value.text();
        std::string right;
        const std::string_view fault = text ? faultOf(*text, scheduler, right) : std::string_view();
        if (!fault.empty())
            context.report(
                findingAt(*subject, said, Severity::Error, {subject->id.text(), *text, right}, std::string(fault)));
    });
}

std::vector<Fix> fixes(Context &context, const Finding &finding)
{
    const syntax::NodePtr node = syntax::at(context.design().document, finding.path);
    if (finding.args[2].empty() || !node || !node->isScalar() || expression::isCall(*node))
        return {};
    return {fixBySetting({"fix.write", {finding.args[2]}}, finding.path, syntax::Node::scalar(finding.args[2]))};
}

} // namespace

extern const Rule schedule_expression{
    .id = "tpl.schedule-expression",
    .severity = Severity::Error,
    .pillar = Pillar::OperationalExcellence,
    .examTasks = {"2.1"},
    .docsUrl = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html",
    .sameAs = {"E3027"},
    .types = {"AWS::Events::Rule", "AWS::Scheduler::Schedule"},
    .check = check,
    .fixes = fixes,
};

} // namespace cirro::rules
