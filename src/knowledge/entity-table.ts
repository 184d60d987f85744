import type { EntityType } from '../core/record.ts';
import type { KnownEntity, Office } from './knowledge-base.ts';

export interface EntityTable {
  byId(id: string): KnownEntity | undefined;
  byIso(iso: string): KnownEntity | undefined;
  /** The id of the entity in a line of the table. */
  idAt(line: number): string;
  persons(): readonly KnownEntity[];
  members(organization: string, day: string): readonly string[];
}

/** Entities, a line each. A line is taken apart when it is asked for: an article names a few dozen of many thousands. */
export function entityTable(text: string): EntityTable {
  const lines = text.trimEnd().split('\n');
  const lineOf = new Map<string, number>();
  for (let line = 0; line < lines.length; line++) lineOf.set(idOf(lines[line]!), line);
  const entities = new Map<number, KnownEntity>();
  let countries: Map<string, number> | undefined;

  const at = (line: number): KnownEntity => {
    let entity = entities.get(line);
    if (!entity) {
      entity = parse(lines[line]!);
      entities.set(line, entity);
    }
    return entity;
  };
  return {
    idAt: (line) => idOf(lines[line]!),
    byId(id) {
      const line = lineOf.get(id);
      return line === undefined ? undefined : at(line);
    },
    byIso(iso) {
      countries ??= countriesOf(lines);
      const line = countries.get(iso);
      return line === undefined ? undefined : at(line);
    },
    persons() {
      const found: KnownEntity[] = [];
      for (let line = 0; line < lines.length; line++) if (lines[line]!.includes('\tperson\t')) found.push(at(line));
      return found;
    },
    members(organization, day) {
      const line = lineOf.get(organization);
      return line === undefined ? [] : membersOn(lines[line]!.split('\t')[MEMBERS]!, day);
    },
  };
}

/** Columns of a line: id, type, kind, ISO code, country, coordinates, prominence, names, offices, members. */
const ISO = 3;
const MEMBERS = 9;

const idOf = (line: string) => line.slice(0, line.indexOf('\t'));

function parse(line: string): KnownEntity {
  const [id, type, kind, iso, country, at, prominence, names, offices] = line.split('\t');
  return {
    id: id!,
    type: type as EntityType,
    kind: kind!,
    iso: iso || null,
    country: country || null,
    names: JSON.parse(names!) as KnownEntity['names'],
    coordinates: at ? (at.split(',').map(Number) as [number, number]) : null,
    prominence: Number(prominence),
    offices: offices ? (JSON.parse(offices) as Office[]) : [],
  };
}

/** Countries stand at the head of the table. */
function countriesOf(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (let line = 0; line < lines.length; line++) {
    const iso = lines[line]!.split('\t', ISO + 1)[ISO];
    if (!iso) break;
    found.set(iso, line);
  }
  return found;
}

/** Spans are `iso:from:to`; a date may be a year alone, and an open end is empty. */
function membersOn(spans: string, day: string): string[] {
  if (!spans) return [];
  const found = new Set<string>();
  for (const span of spans.split(' ')) {
    const [iso, from, to] = span.split(':');
    if (from! <= day && (!to || `${to}-99` >= day)) found.add(iso!);
  }
  return [...found];
}
