#include "quizbank/session/anki.h"

#include "quizbank/store/exchange.h"

namespace cirro::quiz {

namespace {

/// HTML of our Markdown, which has nothing but bold.
std::string htmlOf(const std::string &text)
{
    std::string html;
    bool bold = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "**") == 0) {
            html += bold ? "</b>" : "<b>";
            bold = !bold;
            ++i;
        } else if (text[i] == '<') {
            html += "&lt;";
        } else if (text[i] == '>') {
            html += "&gt;";
        } else if (text[i] == '&') {
            html += "&amp;";
        } else if (text[i] == '\n') {
            html += "<br>";
        } else {
            html += text[i];
        }
    }
    return bold ? html + "</b>" : html;
}

/// A cloze's front with what is to be remembered hidden, or shown in bold.
std::string clozeOf(const std::string &text, bool hidden)
{
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find("{{", at);
        const std::size_t close = open == std::string::npos ? open : text.find("}}", open);
        if (close == std::string::npos)
            break;
        result += text.substr(at, open - at) + (hidden ? "[…]" : "**" + text.substr(open + 2, close - open - 2) + "**");
        at = close + 2;
    }
    return result + text.substr(at);
}

std::string tagsOf(const Pack &pack, const std::string &task, const std::vector<std::string> &services)
{
    std::string tags = pack.manifest.id + " task::" + task;
    for (const std::string &service : services)
        tags += " service::" + service;
    return tags;
}

} // namespace

std::string exportAnki(const Pack &pack, Language language)
{
    std::string text = "#separator:Comma\n#html:true\n#notetype:Basic\n#deck:" + pack.manifest.name.in(language) +
                       "\n#guid column:1\n#tags column:4\n";
    for (const Card &card : pack.cards) {
        if (card.status == Status::Retired)
            continue;
        const std::string &front = card.front.in(language);
        const std::string &back = card.back.in(language);
        const bool cloze = card.kind == CardKind::Cloze;
        text += csvRow({card.id, htmlOf(cloze ? clozeOf(front, true) : front),
                        htmlOf(cloze ? clozeOf(front, false) + "\n" + back : back),
                        tagsOf(pack, card.task, card.services)});
    }
    for (const Question &question : pack.questions) {
        if (question.status == Status::Retired)
            continue;
        std::string front = htmlOf(question.stem.in(language)) + "<ul>";
        std::string back = "<ul>";
        for (const Option &option : question.options) {
            front += "<li>" + htmlOf(option.text.in(language)) + "</li>";
            back += "<li>" + std::string(option.correct ? "✔ <b>" : "✘ ") + htmlOf(option.text.in(language)) +
                    (option.correct ? "</b><br>" : "<br>") + htmlOf(option.why.in(language)) + "</li>";
        }
        text += csvRow({question.id, front + "</ul>", back + "</ul>" + htmlOf(question.takeaway.in(language)),
                        tagsOf(pack, question.task, question.services)});
    }
    return text;
}

} // namespace cirro::quiz
