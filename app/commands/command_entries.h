#pragma once

#include "app/shell/workbench.h"

#include "model/catalog/search.h"

#include <QString>

#include <functional>
#include <vector>

namespace cirro {

/// Kinds of what the command palette finds, in the order in which they stand while nothing is searched.
enum class CommandGroup { Recent, Commands, Elements, Findings, Services, Rules, Examples, Files };

/// One line of the command palette: what it says and what it does.
struct CommandEntry {
    QString key{}; // "action:file.open", "element:resource:Web", "type:AWS::EC2::VPC", …: remembered between runs
    CommandGroup group{};
    QString name{};
    QString detail{};    // what tells it from others of that name; may be empty
    QString shortcut{};  // as the platform writes it
    QString icon{};      // a picture's name for the window's icons; may be empty
    QString shortName{}; // on a tile without a picture
    QString color{};     // of the tile behind the picture (a token); empty: no tile
    bool enabled = true;
    std::function<void(Workbench &)> run{};
    Findable findable{};
};

/// Everything that can be found now. `language` is that of the words on show.
std::vector<CommandEntry> commandEntries(Workbench &bench);

} // namespace cirro
