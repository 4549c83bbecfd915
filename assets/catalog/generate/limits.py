"""Writes ../limits.jsonl: ranges, lengths, patterns and known values of properties, from the resource schemas in the package cfn-lint.

    pip install cfn-lint==1.51.0 && python3 limits.py          (--check: is the committed file what would be written?)
"""

import importlib.metadata
import json
import pathlib
import re
import runpy
import sys

VERSION = "1.51.0"
MOST_IN_PLACE = 40  # longer lists, of instance types above all, are kept once
LONGEST_PATTERN = 160  # what is longer spells out whole grammars, and says nothing to a reader
here = pathlib.Path(__file__).resolve().parent
target = here.parent / "limits.jsonl"

if importlib.metadata.version("cfn-lint") != VERSION:
    print(f"limits.py: needs cfn-lint {VERSION}: skipped")
    sys.exit(0 if "--check" in sys.argv else 1)
# Classes of machines stand apart from the schemas, by Region: what there is in any of them is known.
CLASSES = {
    "aws_amazonmq_broker/instancetype_enum": ["AWS::AmazonMQ::Broker HostInstanceType"],
    "aws_dax_cluster/nodetype_enum": ["AWS::DAX::Cluster NodeType"],
    "aws_docdb_dbinstance/dbinstanceclass_enum": ["AWS::DocDB::DBInstance DBInstanceClass"],
    "aws_ec2_instance/instancetype_enum": [
        "AWS::AutoScaling::AutoScalingGroup LaunchTemplateOverrides.InstanceType",
        "AWS::AutoScaling::LaunchConfiguration InstanceType",
        "AWS::EC2::Instance InstanceType",
        "AWS::EC2::LaunchTemplate LaunchTemplateData.InstanceType",
        "AWS::EKS::Nodegroup InstanceTypes",
    ],
    "aws_elasticache_cachecluster/cachenodetype_enum": [
        "AWS::ElastiCache::CacheCluster CacheNodeType",
        "AWS::ElastiCache::ReplicationGroup CacheNodeType",
    ],
    "aws_neptune_dbinstance/dbinstanceclass_enum": ["AWS::Neptune::DBInstance DBInstanceClass"],
    "aws_rds_dbcluster/dbclusterinstanceclass_enum": ["AWS::RDS::DBCluster DBClusterInstanceClass"],
    "aws_rds_dbinstance/dbinstanceclass_enum": ["AWS::RDS::DBInstance DBInstanceClass"],
    "aws_redshift_cluster/nodetype_enum": ["AWS::Redshift::Cluster NodeType"],
}
SIZES = ["nano", "micro", "small", "medium", "large", "xlarge", "xlplus"]
MACHINE = re.compile(r"[\w-]+(\.[\w-]+)*\.(\d*(nano|micro|small|medium|large|xlarge)|metal.*)")
schemas = pathlib.Path(importlib.metadata.distribution("cfn-lint").locate_file("cfnlint/data/schemas"))
providers = runpy.run_path(str(schemas / "providers" / "us_east_1.py"))["types"]


lists = {}


def by_size(name):
    """m5.large before m5.2xlarge, m5 before m10: as people look through them."""
    family, _, size = name.rpartition(".")
    times, word = re.fullmatch(r"(\d*)(.*)", size).groups()
    rank = SIZES.index(word) if word in SIZES else len(SIZES)
    return [re.sub(r"\d+", lambda number: number.group().zfill(4), family), rank, int(times or 0), word]


def all_enums(node):
    """Every value that is listed anywhere below, once."""
    if isinstance(node, list):
        return {value for each in node for value in all_enums(each)}
    if not isinstance(node, dict):
        return set()
    found = set(node["enum"]) if isinstance(node.get("enum"), list) else set()
    return found.union(*(all_enums(each) for key, each in node.items() if key != "enum"))


classes = {}
for name, places in CLASSES.items():
    values = sorted(all_enums(json.loads((schemas / "extensions" / f"{name}.json").read_text())), key=by_size)
    for place in places:
        classes[place] = values


def values_of(values):
    """A list of values, or the number of one that is kept once."""
    values = [str(value) for value in values]
    if all(MACHINE.fullmatch(value) for value in values):
        values.sort(key=by_size)
    return values if len(values) <= MOST_IN_PLACE else lists.setdefault(tuple(values), len(lists))


def limits_of(schema, definitions, has_values):
    """The limits of a value, or of the items of a list."""
    for _ in range(4):
        if "$ref" in schema:
            schema = definitions.get(schema["$ref"].split("/")[-1], {})
        elif schema.get("type") == "array":
            schema = schema.get("items", {})
    limits = {}
    if schema.get("type") in ("integer", "number"):
        for key, name in (("minimum", "min"), ("maximum", "max")):
            if key in schema:
                limits[name] = schema[key]
    if schema.get("type") == "string" and "enum" not in schema:
        if schema.get("minLength", 0) > 1:
            limits["short"] = schema["minLength"]
        if "maxLength" in schema:
            limits["long"] = schema["maxLength"]
        pattern = schema.get("pattern", "")
        if pattern not in ("", ".*", "^.*$", ".+", "^.+$") and len(pattern) <= LONGEST_PATTERN:
            limits["like"] = pattern
    if "enum" in schema and schema.get("type") in ("string", "integer") and not has_values:
        limits["in"] = values_of(schema["enum"])
    return limits


def line_of(facts):
    resource = json.loads((schemas / "resources" / f"{providers[facts['t']]}.json").read_text())
    definitions = resource.get("definitions", {})
    places = {"": (resource.get("properties", {}), facts["p"])}
    for name, properties in facts.get("d", {}).items():
        places[name + "."] = (definitions.get(name, {}).get("properties", {}), properties)
    rows = {}
    for prefix, (properties, known) in places.items():
        for name, fact in known.items():
            # What types.jsonl lists already is not said again.
            has_values = '{"s":' in json.dumps(fact, separators=(",", ":")) or '{"i":' in json.dumps(fact, separators=(",", ":"))
            limits = limits_of(properties.get(name, {}), definitions, has_values)
            if known_classes := classes.pop(f"{facts['t']} {prefix}{name}", None):
                limits["in"] = values_of(known_classes)
            if limits:
                rows[prefix + name] = limits
    return {"t": facts["t"], "l": dict(sorted(rows.items()))} if rows else None


types = [json.loads(line) for line in (here.parent / "types.jsonl").read_text().splitlines()]
lines = [line for facts in types if facts["t"] in providers and (line := line_of(facts))]
if classes:
    sys.exit(f"limits.py: no such property: {', '.join(classes)}")
lines.insert(0, {"t": "", "l": [list(values) for values in lists]})
text = "".join(json.dumps(line, separators=(",", ":"), ensure_ascii=False) + "\n" for line in lines)
if "--check" in sys.argv:
    same = target.read_text() == text
    print(f"{len(lines) - 1} types: limits.jsonl {'is' if same else 'differs from'} what the generator writes")
    sys.exit(0 if same else 1)
target.write_text(text)
print(f"{len(lines) - 1} types, {len(text.encode())} bytes")
