// Writes ../types.jsonl: the facts of every CloudFormation resource type, one sorted line a type.
//   node generate.mjs           writes the file
//   node generate.mjs --check   says whether the committed file is what would be written (exit 1 if not)
// The form of a line is described in ../README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { unitOf } from './units.mjs';

const target = new URL('../types.jsonl', import.meta.url);
const db = loadAwsServiceSpecSync();
const simple = { string: 's', integer: 'i', number: 'n', boolean: 'b', json: 'j', tag: 't', 'date-time': 'd' };

const byName = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (entries) => Object.fromEntries([...entries].sort(byName));
const unique = (values) => [...new Set(values)];

function typeOf(type, reach) {
  switch (type.type) {
    case 'string':
    case 'integer':
      return type.allowedValues?.length ? { [simple[type.type]]: unique(type.allowedValues) } : simple[type.type];
    case 'array':
      return { l: typeOf(type.element, reach) };
    case 'map':
      return { m: typeOf(type.element, reach) };
    case 'union':
      return { o: type.types.map((each) => typeOf(each, reach)) };
    case 'ref':
      return `#${reach(type.reference)}`;
    default:
      if (!(type.type in simple)) throw new Error(`no letter for the type ${type.type}`);
      return simple[type.type];
  }
}

// The specification writes defaults as JSON where it can, else as bare words.
function defaultOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function propertyOf(property, unit, reach) {
  const more = {};
  if (property.required) more.q = 1;
  if (property.causesReplacement === 'yes') more.u = 'r';
  if (property.causesReplacement === 'maybe') more.u = 'm';
  if (property.deprecated === 'WARN') more.x = 1;
  if (property.defaultValue !== undefined) more.v = defaultOf(property.defaultValue);
  if (unit) more.y = unit;
  if (property.previousTypes?.length) more.f = property.previousTypes.map((each) => typeOf(each, reach));
  if (property.relationshipRefs?.length) {
    const targets = property.relationshipRefs.map((ref) => `${ref.cloudFormationType} ${ref.propertyName}`);
    more.r = unique(targets).sort().map((text) => text.split(' '));
  }
  const type = typeOf(property.type, reach);
  return Object.keys(more).length ? { t: type, ...more } : type;
}

function propertiesOf(type, shape, properties, reach) {
  const kept = Object.entries(properties).filter(([, property]) => property.deprecated !== 'IGNORE');
  return sorted(kept.map(([name, property]) => [name, propertyOf(property, unitOf(type, shape + name, property), reach)]));
}

function lineOf(resource) {
  // Only definitions that something reaches are written; names are unique within one resource type.
  const definitions = new Map();
  const waiting = [];
  const reach = (reference) => {
    const definition = db.get('typeDefinition', reference);
    if (!definitions.has(definition.name)) {
      definitions.set(definition.name, undefined);
      waiting.push(definition);
    }
    return definition.name;
  };

  const line = { t: resource.cloudFormationType };
  const ref = resource.cfnRefIdentifier ?? resource.primaryIdentifier;
  if (ref?.length) line.r = ref;
  if (resource.primaryIdentifier?.length && resource.cfnRefIdentifier) line.i = resource.primaryIdentifier;
  if (resource.tagInformation) line.g = [resource.tagInformation.tagPropertyName, resource.tagInformation.variant];
  if (resource.isStateful) line.s = 1;
  if (resource.arnTemplate) line.n = resource.arnTemplate;
  if (resource.cloudFormationTransform) line.x = resource.cloudFormationTransform;
  if (resource.additionalReplacementProperties?.length) {
    line.u = resource.additionalReplacementProperties.map((path) => path.join('.')).sort();
  }
  line.p = propertiesOf(line.t, '', resource.properties, reach);
  line.a = sorted(Object.entries(resource.attributes).map(([name, attribute]) => [name, typeOf(attribute.type, reach)]));
  while (waiting.length) {
    const definition = waiting.shift();
    definitions.set(definition.name, propertiesOf(line.t, `${definition.name}.`, definition.properties, reach));
  }
  if (definitions.size) line.d = sorted(definitions);
  return JSON.stringify(line);
}

const resources = [...db.all('resource')].map((each) => [each.cloudFormationType, each]).sort(byName);
const text = resources.map(([, resource]) => `${lineOf(resource)}\n`).join('');

if (process.argv.includes('--check')) {
  const same = readFileSync(target, 'utf8') === text;
  console.log(`${resources.length} types: types.jsonl ${same ? 'is what the generator writes' : 'differs from what the generator writes'}`);
  process.exit(same ? 0 : 1);
}
writeFileSync(target, text);
console.log(`${resources.length} types, ${Buffer.byteLength(text)} bytes`);
