import QtQuick
import Cirro.Theme

// A stem whose parts can be marked: by selecting them, with the mouse or with Shift and the arrows.
TextEdit {
    id: root

    required property string words
    property var highlights: []
    // Rich text leaves no other way to a background: spans around the characters of each marked part.
    readonly property string shown: root.painted(root.words, root.highlights, Theme.codeChanged)

    // What is marked is told by characters of the words without their tags.
    function painted(words: string, highlights: var, ink: color): string {
        const marked = at => {
            for (let i = 0; i < highlights.length; ++i)
                if (highlights[i].first <= at && at <= highlights[i].last)
                    return true;
            return false;
        };
        let result = "";
        let character = 0;
        for (let at = 0; at < words.length;) {
            let end = at + 1;
            if (words[at] === "<") {
                end = words.indexOf(">", at) + 1;
                const tag = words.slice(at, end);
                result += tag;
                if (tag === "<br>")
                    ++character;
            } else {
                if (words[at] === "&")
                    end = words.indexOf(";", at) + 1;
                const piece = words.slice(at, end);
                result += marked(character) ? "<span style=\"background-color:" + ink + "\">" + piece + "</span>" : piece;
                ++character;
            }
            at = end;
        }
        return result;
    }

    text: "<div style=\"line-height:140%\">" + root.shown + "</div>"
    textFormat: TextEdit.RichText
    readOnly: true
    selectByMouse: true
    selectByKeyboard: true
    persistentSelection: true
    activeFocusOnTab: true
    wrapMode: TextEdit.Wrap
    font.pixelSize: Theme.fontStem
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    Accessible.role: Accessible.StaticText
}
