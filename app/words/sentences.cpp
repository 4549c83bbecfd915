#include "app/words/sentences.h"

#include <QtGlobal>

namespace cirro {

namespace {

// Sorted by code: it is searched by halves.
constexpr Sentence table[] = {
    // clang-format off
    {"connector.from-to", QT_TRANSLATE_NOOP("Sentences", "Connection from %1 to %2")},
    {"drawing.account", QT_TRANSLATE_NOOP("Sentences", "AWS account")},
    {"drawing.arrow", QT_TRANSLATE_NOOP("Sentences", "Arrow")},
    {"drawing.cloud", QT_TRANSLATE_NOOP("Sentences", "AWS Cloud")},
    {"drawing.device", QT_TRANSLATE_NOOP("Sentences", "Device")},
    {"drawing.group", QT_TRANSLATE_NOOP("Sentences", "Group")},
    {"drawing.internet", QT_TRANSLATE_NOOP("Sentences", "Internet")},
    {"drawing.note", QT_TRANSLATE_NOOP("Sentences", "Note")},
    {"drawing.office", QT_TRANSLATE_NOOP("Sentences", "Office")},
    {"drawing.on-premises", QT_TRANSLATE_NOOP("Sentences", "On-premises")},
    {"drawing.region", QT_TRANSLATE_NOOP("Sentences", "Region")},
    {"drawing.user", QT_TRANSLATE_NOOP("Sentences", "User")},
    {"drawing.users", QT_TRANSLATE_NOOP("Sentences", "Users")},
    {"drawing.zone", QT_TRANSLATE_NOOP("Sentences", "Availability Zone")},
    {"drop.adds", QT_TRANSLATE_NOOP("Sentences", "into %1: adds it to %2")},
    {"drop.into-itself", QT_TRANSLATE_NOOP("Sentences", "%1 cannot lie in itself")},
    {"drop.list-is-computed", QT_TRANSLATE_NOOP("Sentences", "%2 of %1 is computed: change it in the template")},
    {"drop.moves", QT_TRANSLATE_NOOP("Sentences", "moves, nothing else changes")},
    {"drop.must-lie-inside", QT_TRANSLATE_NOOP("Sentences", "%1 needs %2: it cannot lie outside")},
    {"drop.not-in-zone", QT_TRANSLATE_NOOP("Sentences", "%1 cannot be put into %2 by itself")},
    {"drop.other-container", QT_TRANSLATE_NOOP("Sentences", "%1 has to lie in %2 first")},
    {"drop.removes", QT_TRANSLATE_NOOP("Sentences", "out of its container: removes %1")},
    {"drop.sets", QT_TRANSLATE_NOOP("Sentences", "into %1: sets %2")},
    {"drop.stands-alone", QT_TRANSLATE_NOOP("Sentences", "%1 does not belong into %2")},
    {"drop.wrong-container", QT_TRANSLATE_NOOP("Sentences", "%1 does not belong into %2, but into %3")},
    {"edit.assume", QT_TRANSLATE_NOOP("Sentences", "assume a value for %1")},
    {"edit.bad-name", QT_TRANSLATE_NOOP("Sentences", "“%1” is no logical id: it takes letters A–Z, a–z and digits only.")},
    {"edit.delete", QT_TRANSLATE_NOOP("Sentences", "delete %1")},
    {"edit.duplicate", QT_TRANSLATE_NOOP("Sentences", "duplicate %1")},
    {"edit.fix", QT_TRANSLATE_NOOP("Sentences", "%1")},
    {"edit.group", QT_TRANSLATE_NOOP("Sentences", "group")},
    {"edit.ignore", QT_TRANSLATE_NOOP("Sentences", "ignore “%1”")},
    {"edit.lay-out", QT_TRANSLATE_NOOP("Sentences", "lay out all")},
    {"edit.move", QT_TRANSLATE_NOOP("Sentences", "move %1")},
    {"edit.name-taken", QT_TRANSLATE_NOOP("Sentences", "There is already something named “%1”.")},
    {"edit.no-such-element", QT_TRANSLATE_NOOP("Sentences", "There is no %1 in this design any more.")},
    {"edit.nothing-to-group", QT_TRANSLATE_NOOP("Sentences", "Only resources of the template and groups can be grouped.")},
    {"edit.nothing-to-paste", QT_TRANSLATE_NOOP("Sentences", "The clipboard holds no resources of a template.")},
    {"edit.output-removed", QT_TRANSLATE_NOOP("Sentences", "The output %1 was removed too: it named what was deleted.")},
    {"edit.paste", QT_TRANSLATE_NOOP("Sentences", "paste")},
    {"edit.rename", QT_TRANSLATE_NOOP("Sentences", "rename %1 to %2")},
    {"edit.resize", QT_TRANSLATE_NOOP("Sentences", "resize %1")},
    {"edit.ungroup", QT_TRANSLATE_NOOP("Sentences", "dissolve the group %1")},
    {"export.nothing-to-draw", QT_TRANSLATE_NOOP("Sentences", "There is nothing to draw yet.")},
    {"export.too-large", QT_TRANSLATE_NOOP("Sentences", "The picture would be %1 pixels large; %2 is the most there can be.")},
    {"external.import", QT_TRANSLATE_NOOP("Sentences", "%1 imported as %2")},
    {"external.literal", QT_TRANSLATE_NOOP("Sentences", "%1 %2")},
    {"external.parameter", QT_TRANSLATE_NOOP("Sentences", "%1 from parameter %2")},
    {"file.cannot-read", QT_TRANSLATE_NOOP("Sentences", "%1 could not be read: %2")},
    {"file.cannot-write", QT_TRANSLATE_NOOP("Sentences", "%1 could not be written: %2 What is on the disk is as it was, your changes are still here.")},
    {"file.no-exporter", QT_TRANSLATE_NOOP("Sentences", "No picture of that kind can be written: %1")},
    {"file.not-a-file", QT_TRANSLATE_NOOP("Sentences", "%1 is not a file.")},
    {"file.too-large", QT_TRANSLATE_NOOP("Sentences", "%1 is too large for a template.")},
    {"frame.region", QT_TRANSLATE_NOOP("Sentences", "Region")},
    {"frame.region-named", QT_TRANSLATE_NOOP("Sentences", "Region %1")},
    {"frame.zone", QT_TRANSLATE_NOOP("Sentences", "Availability Zone")},
    {"frame.zone-named", QT_TRANSLATE_NOOP("Sentences", "Availability Zone %1")},
    {"layout.entry-left-out", QT_TRANSLATE_NOOP("Sentences", "The layout's entry “%1” could not be understood and is left out.")},
    {"layout.newer-version", QT_TRANSLATE_NOOP("Sentences", "The layout was written by a newer version of Cirrograph (%1); what this one does not know is left out.")},
    {"layout.unreadable", QT_TRANSLATE_NOOP("Sentences", "The layout beside the template could not be read; the diagram is laid out anew.")},
    {"syntax.alias-copied", QT_TRANSLATE_NOOP("Sentences", "What the alias at %1 stood for was copied there, so that the change does not reach other places.")},
    {"syntax.anchor-followed", QT_TRANSLATE_NOOP("Sentences", "These places use the same anchor and changed along: %1")},
    {"syntax.duplicate-key", QT_TRANSLATE_NOOP("Sentences", "The key “%1” occurs twice; the last one counts.")},
    {"syntax.empty", QT_TRANSLATE_NOOP("Sentences", "The file holds nothing.")},
    {"syntax.json-bad-escape", QT_TRANSLATE_NOOP("Sentences", "A backslash here is followed by something that is no escape of JSON.")},
    {"syntax.json-colon-expected", QT_TRANSLATE_NOOP("Sentences", "A colon is expected between a key and its value.")},
    {"syntax.json-comma-expected", QT_TRANSLATE_NOOP("Sentences", "A comma or the end of the list or object is expected.")},
    {"syntax.json-control-character", QT_TRANSLATE_NOOP("Sentences", "A string cannot hold a line break or control character as it is; write \\n or \\u0009.")},
    {"syntax.json-key-expected", QT_TRANSLATE_NOOP("Sentences", "A key in double quotes is expected.")},
    {"syntax.json-more-after-end", QT_TRANSLATE_NOOP("Sentences", "There is more text after the end of the template.")},
    {"syntax.json-open-string", QT_TRANSLATE_NOOP("Sentences", "This string is never closed.")},
    {"syntax.json-trailing-comma", QT_TRANSLATE_NOOP("Sentences", "After this comma another member is expected.")},
    {"syntax.json-unexpected-end", QT_TRANSLATE_NOOP("Sentences", "The text ends before the template does.")},
    {"syntax.json-value-expected", QT_TRANSLATE_NOOP("Sentences", "A value is expected: text in double quotes, a number, true, false, null, a list or an object.")},
    {"syntax.no-container", QT_TRANSLATE_NOOP("Sentences", "There is nothing at %1 that could hold this.")},
    {"syntax.no-such-path", QT_TRANSLATE_NOOP("Sentences", "There is nothing at %1.")},
    {"syntax.not-a-mapping", QT_TRANSLATE_NOOP("Sentences", "A template is a mapping of sections (Resources, Parameters …); this is something else.")},
    {"syntax.not-utf8", QT_TRANSLATE_NOOP("Sentences", "This is not UTF-8 text.")},
    {"syntax.several-documents", QT_TRANSLATE_NOOP("Sentences", "A second document begins here; a template is one.")},
    {"syntax.too-deep", QT_TRANSLATE_NOOP("Sentences", "The text is nested deeper than %1 levels.")},
    {"syntax.too-large", QT_TRANSLATE_NOOP("Sentences", "The text is too large: %1 is the most that is read.")},
    {"syntax.undefined-alias", QT_TRANSLATE_NOOP("Sentences", "The alias *%1 stands for nothing: there is no anchor of that name before it.")},
    {"syntax.yaml", QT_TRANSLATE_NOOP("Sentences", "This is not YAML: %1")},
    {"syntax.yaml-character", QT_TRANSLATE_NOOP("Sentences", "A character stands here that YAML does not allow.")},
    {"syntax.yaml-never-closed", QT_TRANSLATE_NOOP("Sentences", "What is opened here is never closed.")},
    {"syntax.yaml-tab", QT_TRANSLATE_NOOP("Sentences", "YAML is indented with blanks; this is a tab.")},
    // clang-format on
};

} // namespace

std::span<const Sentence> sentences()
{
    return table;
}

} // namespace cirro
