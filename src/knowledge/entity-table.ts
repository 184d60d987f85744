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
  // Each by its id: its line until it is first asked for, then the entity.
  const entities = new Map<string, KnownEntity | number>();
  for (let line = 0; line < lines.length; line++) entities.set(idOf(lines[line]!), line);
  const membersOf = new Map<string, string>();
  let countries: Map<string, KnownEntity> | undefined;

  const byId = (id: string): KnownEntity | undefined => {
    const found = entities.get(id);
    if (typeof found !== 'number') return found;
    const columns = lines[found]!.split('\t');
    const entity = parse(columns);
    entities.set(id, entity);
    if (columns[MEMBERS]) membersOf.set(id, columns[MEMBERS]);
    return entity;
  };
  return {
    idAt: (line) => idOf(lines[line]!),
    byId,
    byIso(iso) {
      countries ??= countriesOf(lines, byId);
      return countries.get(iso);
    },
    persons() {
      const found: KnownEntity[] = [];
      for (const line of lines) if (line.includes('\tperson\t')) found.push(byId(idOf(line))!);
      return found;
    },
    members(organization, day) {
      byId(organization);
      return membersOn(membersOf.get(organization) ?? '', day);
    },
  };
}

/** Columns of a line: id, type, kind, ISO code, country, coordinates, prominence, names, offices, members. */
const MEMBERS = 9;

const idOf = (line: string) => line.slice(0, line.indexOf('\t'));

function parse(columns: readonly string[]): KnownEntity {
  const [id, type, kind, iso, country, at, prominence, names, offices] = columns;
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
function countriesOf(lines: readonly string[], byId: EntityTable['byId']): Map<string, KnownEntity> {
  const found = new Map<string, KnownEntity>();
  for (const line of lines) {
    const country = byId(idOf(line))!;
    if (!country.iso) break;
    found.set(country.iso, country);
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
