#pragma once

#include "model/wiring/recipe.h"

#include <functional>
#include <map>
#include <optional>

namespace cirro::wiring {

/// One run of a recipe's steps over a design. Forwards each step makes what is missing; backwards, in the opposite
/// order, each takes away what it would have made and nothing else needs. What the steps know is in
/// assets/wiring/README.md.
class Wire
{
public:
    Wire(const Snapshot &snapshot, const Recipe &recipe, const ElementId &from, const ElementId &to);

    /// For what is made along with one new element: `from` and `to` are both that element.
    Wire(const Snapshot &snapshot, const Json &steps, const ElementId &self, const ElementId &vpc);

    /// False where what the recipe is `unless` holds: a network load balancer calls no function.
    bool fits() const;
    Result<Connected> connect();
    Result<Design> disconnect();

private:
    friend class SecurityGroups;
    friend class Permissions;
    using Path = syntax::Path;

    // The design as it is after the steps so far.
    const Index &index() const { return *m_now.index; }
    const Element *element(const std::string &logicalId) const { return index().resource(logicalId); }
    syntax::NodePtr property(const std::string &logicalId, const std::string &dotted) const;
    void become(Design design);
    void write(const std::string &logicalId, const std::string &dotted, const syntax::NodePtr &value);
    void write(const Path &path, const syntax::NodePtr &value);
    void erase(const Path &path);
    /// Removes a property with the mappings and lists around it that become empty by that.
    void erase(const std::string &logicalId, const std::string &dotted);
    void append(const std::string &logicalId, const std::string &dotted, const syntax::NodePtr &item);
    /// The property goes with its last item.
    void dropItem(const std::string &logicalId, const std::string &dotted, std::size_t position);
    bool lacksVpc(const Json &json) const;
    std::string make(std::string_view type, const std::string &wish, const syntax::NodePtr &properties,
                     const std::vector<std::string> &dependsOn = {});
    void removeResource(const std::string &logicalId);
    bool isNamed(const std::string &logicalId) const;
    void fail(Error error);
    bool failed() const { return m_error.has_value(); }

    // Words of the recipe's language.
    std::string filled(const std::string &text) const; // <name> replaced by what it is bound to
    syntax::NodePtr node(const Json &json) const;
    syntax::NodePtr call(const std::string &name, const Json &argument) const;
    bool holds(const Json &step) const;
    bool isTrue(const Json &condition) const;
    std::optional<std::string> text(const std::string &logicalId, const std::string &dotted) const;
    syntax::NodePtr arnOf(const std::string &logicalId) const;
    std::optional<int> portOf(const Json &port, const std::string &element_) const;

    void bind(const Json &step); // finds what a step is about, without making it
    void forwards(const Json &step);
    void backwards(const Json &step);

    std::vector<std::string> allFound(const Json &step) const;
    std::optional<std::string> found(const Json &step) const;
    void each(const Json &step, bool onwards);
    void ensure(const Json &step);
    void need(const Json &step);
    std::optional<std::string> foundParameter(const Json &step) const;
    void parameter(const Json &step);
    void dropParameter(const Json &step);
    void refuseSecond(const std::string &type, const syntax::NodePtr &properties);
    void dropEnsured(const Json &step);
    void add(const Json &step);
    void dropAdded(const Json &step);
    void set(const Json &step);
    void unset(const Json &step);
    void omit(const Json &step);
    void restore(const Json &step);
    void table(const Json &step);
    void dropTable(const Json &step);
    std::optional<std::string> tableOf(const std::string &subnet) const;
    std::optional<std::string> associationOf(const std::string &subnet) const;
    std::size_t associationsOf(const std::string &table) const;
    void rule(const Json &step);
    void dropRule(const Json &step);
    std::vector<std::string> tablesOf(const std::string &vpc) const;
    void disjoint(const Json &step);
    void peer(const Json &step);
    void dropPeer(const Json &step);
    struct Spoke {
        std::string vpc{};
        std::string attachment{};
    };
    std::vector<Spoke> spokesOf(const std::string &hub) const;
    void lead(const Spoke &from, const Spoke &to, const std::string &hub);
    void transit(const Json &step);
    void dropTransit(const Json &step);
    void state(const Json &step);
    void dropState(const Json &step);
    std::vector<std::string> subnetsAround(const std::string &id, bool wantsPublic) const;
    void perZone(const Json &step);
    void depend(const Json &step);
    void independ(const Json &step);
    void arrow();
    void dropArrow();
    std::optional<ElementId> arrowBetween(const ElementId &from, const ElementId &to) const;
    bool hasArrowTo(const std::string &logicalId) const;

    Snapshot m_now;
    const Recipe *m_recipe = nullptr;
    const Json &m_steps;
    ElementId m_from{};
    ElementId m_to{};
    ElementId m_vpc{}; // around what does not say so itself
    std::map<std::string, std::string> m_names;
    std::vector<ElementId> m_made;
    std::optional<Error> m_error;
};

} // namespace cirro::wiring
