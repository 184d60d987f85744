import type { KnownEntity } from '../knowledge/knowledge-base.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import { stemStart } from '../text/tokens.ts';
import type { MentionedEntity } from './find-mentions.ts';
import type { GroupedName } from './name-board.ts';
import type { Scan } from './scan.ts';

/** The entities of one article, known and local, as they come up. */
export class Entities {
  readonly #all = new Map<string, MentionedEntity>();
  readonly #scan: Scan;

  constructor(scan: Scan) {
    this.#scan = scan;
  }

  get all(): ReadonlyMap<string, MentionedEntity> {
    return this.#all;
  }

  get(id: string): MentionedEntity | undefined {
    return this.#all.get(id);
  }

  addKnown(known: KnownEntity): string {
    if (!this.#all.has(known.id)) this.#all.set(known.id, mentioned(known));
    return known.id;
  }

  addCountry(iso: string): string | undefined {
    const known = this.#scan.knowledge.country(iso);
    return known && this.addKnown(known);
  }

  addNamed(name: GroupedName): string {
    const known = name.entity ? this.#scan.knowledge.entity(name.entity) : undefined;
    if (known) return this.addKnown(known);
    const id = localId(name);
    const text = nameText(this.#scan, name);
    const old = this.#all.get(id);
    // The longest form found is the one to show.
    if (!old || old.names[this.#scan.pack.language]!.length < text.length) {
      this.#all.set(id, {
        id,
        type: name.type,
        kind: name.kind,
        iso: null,
        country: name.country ?? old?.country ?? null,
        names: { [this.#scan.pack.language]: text },
        coordinates: null,
      });
    }
    return id;
  }
}

/** The same few thousand entities are named again and again, so what is shown of one is made once. */
function mentioned(known: KnownEntity): MentionedEntity {
  let entity = shown.get(known);
  if (!entity) {
    const names: { [language: string]: string } = {};
    for (const [language, list] of Object.entries(known.names)) if (list[0]) names[language] = list[0];
    const { id, kind, iso, country, coordinates } = known;
    entity = { id, type: typeOf(known), kind, iso, country, names, coordinates };
    shown.set(known, entity);
  }
  return entity;
}

const shown = new WeakMap<KnownEntity, MentionedEntity>();

/** Agreements, resolutions, diseases are works of man or nature, not happenings. */
function typeOf({ type, kind }: KnownEntity): KnownEntity['type'] {
  return PRODUCTS.has(kind) ? 'product' : type;
}
const PRODUCTS: ReadonlySet<string> = new Set(['agreement', 'resolution', 'disease', 'pandemic', 'programme', 'law']);

/** Made of type, folded name and state alone: the same name in two articles of one state gets the same id. */
function localId(name: GroupedName): string {
  const words = (name.local ?? '').replaceAll(' ', '-');
  const state = name.kind === 'ministry' && name.country ? `-${name.country}` : '';
  return `local:${name.type}-${words}${state}`;
}

/** The words of a name without proclitics. */
export function nameText(scan: Scan, name: { firstToken: number; endToken: number; cut: GroupedName['cut'] }): string {
  return nameSpan(scan, name).text;
}

export function nameSpan(scan: Scan, name: { firstToken: number; endToken: number; cut: GroupedName['cut'] }) {
  const { text, tokens } = scan;
  const span = tokenSpan(text, name.firstToken, name.endToken);
  const start = nameStart(scan, tokens[name.firstToken]!, name.cut);
  return { text: text.source.slice(start, span.end), start, end: span.end };
}

/** «ال» that was cut off with nothing before it belongs to the name; of «وال» and «بال» only the first letter goes. */
function nameStart(scan: Scan, token: Scan['tokens'][number], cut: GroupedName['cut']): number {
  if (!cut.definite) return stemStart(token, cut, scan.text.source);
  const article = cut.proclitics.endsWith(scan.pack.article) ? 2 : cut.length > 1 ? 1 : 0;
  return stemStart(token, { ...cut, length: cut.length - article }, scan.text.source);
}
