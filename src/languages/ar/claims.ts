import { readFileSync } from 'node:fs';
import type { ClaimsPack, Frame, Opener, SpeechVerb, Tag, TagKind, VerbReading } from '../../claims/claims-pack.ts';
import { WordNotes } from '../../core/word-notes.ts';
import { keyOf } from '../../text/normalise.ts';
import type { Cut } from '../../text/text-pack.ts';
import type { Token } from '../../text/tokens.ts';
import {
  ATTACHED,
  CONTENT_NOUNS,
  IMPERSONAL,
  KINDS,
  NO_CLAIM_CLASSES,
  NO_CLAIM_VERBS,
  NO_NOUN_VERBS,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
  WITH_B_AS_ROOT,
  WITH_W_AS_ROOT,
} from './claims-words.ts';
import { withoutEnclitic } from './text.ts';

/** Who says so, and through whom: the words of Arabic news for it. */
export const claims: ClaimsPack = { language: 'ar', tag };

const tags = new WordNotes<Tag>();

function tag(token: Token): Tag {
  if (token.kind !== 'word') return NOTHING;
  return tags.get(token) ?? tags.keep(token, tagOf(token));
}

function tagOf(token: Token): Tag {
  const verbs: VerbReading[] = [];
  const kinds = new Set<TagKind>();
  let opener: Opener | null = null;
  let preposition: string | null = null;
  let attached: Tag['attached'] = null;
  for (const cut of token.cuts) {
    const { proclitics, stem, length } = cut;
    if (isConjunction(proclitics) || (proclitics.endsWith('س') && isConjunction(proclitics.slice(0, -1)))) {
      for (const reading of verbForms().get(stem) ?? []) {
        const future = proclitics.endsWith('س');
        if (future && reading.form !== 'present') continue;
        verbs.push({ ...reading, length, form: future ? 'future' : reading.form });
      }
      if (IMPERSONAL.has(stem) && !proclitics.endsWith('س')) kinds.add('impersonal');
      const own = OPENER_FORMS.get(stem);
      if (own && !opener) opener = { attached: null, length, joined: own.joined };
      preposition ??= prepositionOf(stem);
    } else if (!cut.definite) {
      const name = ATTACHED.get(proclitics.at(-1)!);
      const own = name && OPENER_FORMS.get(stem);
      if (own && !opener) opener = { attached: name, length, joined: own.joined };
    }
    for (const kind of kindsOf(cut)) kinds.add(kind);
    attached ??= attachedOf(token, cut);
  }
  if (token.cuts.some((cut) => cut.definite)) kinds.add('definite');
  const isRoot = WITH_W_AS_ROOT.has(token.key) || KINDS.has(token.key) || verbs.some((reading) => reading.length === 0);
  if (!isRoot && token.cuts.some((cut) => isConjunction(cut.proclitics) && cut.length > 0)) {
    kinds.add('joined');
    if (token.key.startsWith('ف')) kinds.add('answering');
  }
  return {
    verbs: verbs.length > 0 ? verbs : NO_VERBS,
    opener,
    preposition,
    attached,
    kinds: kinds.size > 0 ? kinds : NO_KINDS,
  };
}

const NO_VERBS: readonly VerbReading[] = [];
const NO_KINDS: ReadonlySet<TagKind> = new Set();
const NOTHING: Tag = { verbs: NO_VERBS, opener: null, preposition: null, attached: null, kinds: NO_KINDS };

const isConjunction = (proclitics: string) => proclitics === '' || proclitics === 'و' || proclitics === 'ف';

/** Each opener, bare and with a pronoun on its end: «أن», «أنه»; a bare one is never taken for another with a pronoun. */
const OPENER_FORMS: ReadonlyMap<string, { readonly joined: boolean }> = new Map(
  ['', ...PRONOUNS]
    .flatMap((pronoun) => [...OPENERS].map((word) => [word + pronoun, { joined: pronoun !== '' }] as const))
    .reverse(),
);

function prepositionOf(stem: string): string | null {
  return PREPOSITIONS.get(stem) ?? null;
}

/**
 * The kinds of a word, whatever is written onto it: «بالبيان» is a document. A pronoun at its end is taken off where
 * the bare word is none («بيانها»).
 */
function kindsOf(cut: Cut): readonly TagKind[] {
  const found = KINDS.get(cut.stem);
  if (found) return found;
  const kinds: TagKind[] = [];
  if (isContent(cut.stem)) kinds.push('content');
  if (cut.stem.length > 3) {
    for (const { stem, enclitic } of withoutEnclitic(cut.stem)) {
      if (enclitic === 'ي' || enclitic === 'ك' || enclitic === 'ني') continue;
      const bare = KINDS.get(stem);
      if (bare?.some((kind) => TAKES_PRONOUN.has(kind)))
        kinds.push('possessed', ...bare.filter((kind) => TAKES_PRONOUN.has(kind)));
      if (isContent(stem)) kinds.push('content');
    }
  }
  return kinds;
}

const TAKES_PRONOUN: ReadonlySet<TagKind> = new Set([
  'document',
  'stance',
  'greeting',
  'interview',
  'spokesman',
  'reporting',
]);

/** A noun of the list, or one shaped as the verbal noun of a derived verb: تفعيل، استفعال، انفعال، افتعال. */
function isContent(stem: string): boolean {
  if (CONTENT_NOUNS.has(stem)) return true;
  return VERBAL_NOUN.test(stem);
}

const VERBAL_NOUN = /^(?:ت..ي.ه?|است..ا.ة?|ان..ا.|ا.ت.ا.)$/;

/** The preposition written onto a word, where the word cannot be one that merely starts with that letter. */
function attachedOf(token: Token, { proclitics, length, stem, definite }: Cut): Tag['attached'] {
  const bare = proclitics.startsWith('و') || proclitics.startsWith('ف') ? proclitics.slice(1) : proclitics;
  const name = ATTACHED.get(bare[0] ?? '');
  if (!name || stem.length < 2) return null;
  const joined = proclitics.length - bare.length;
  const written = token.key.slice(joined);
  if (WITH_B_AS_ROOT.has(written) || KINDS.has(written)) return null;
  // What is governed starts with its article: «بالإسهام» is ب + الإسهام.
  return { name, length: definite && bare.length > 1 ? joined + 1 : length };
}

interface SpeechFile {
  readonly verbs: readonly {
    readonly lemma: string;
    readonly class: string;
    readonly tier: SpeechVerb['tier'];
    readonly complements: readonly string[];
    readonly past: readonly string[];
    readonly present: readonly string[];
    readonly short: readonly string[];
    readonly hal: readonly string[];
    readonly rivals: readonly string[];
  }[];
}

let forms: Map<string, VerbReading[]> | undefined;

/** Every form of every verb of saying, by its key. Read on first use. */
function verbForms(): Map<string, VerbReading[]> {
  if (forms) return forms;
  const file: SpeechFile = JSON.parse(
    readFileSync(new URL('../../../data/languages/ar/speech.json', import.meta.url), 'utf8'),
  );
  const map = new Map<string, VerbReading[]>();
  const tellsNothing = (entry: SpeechFile['verbs'][number]) =>
    NO_CLAIM_CLASSES.has(entry.class) || NO_CLAIM_VERBS.has(entry.lemma);
  // «توجه» is rarely «توجّه»'s rival «she directs»: the past of a verb that carries no statement takes the form.
  const taken = new Set(file.verbs.filter(tellsNothing).flatMap((entry) => entry.past.map(keyOf)));
  for (const entry of file.verbs) {
    if (tellsNothing(entry)) continue;
    const verb: SpeechVerb = {
      lemma: entry.lemma,
      class: entry.class,
      tier: entry.tier,
      frames: framesOf(entry.complements).filter(
        (frame) => frame.content !== 'noun' || !NO_NOUN_VERBS.has(entry.lemma),
      ),
      continues: CONTINUES.has(entry.class),
    };
    const rivals = new Set(entry.rivals.map(keyOf));
    const add = (form: string, reading: Omit<VerbReading, 'verb' | 'length' | 'rival' | 'object'>, object = false) => {
      const key = keyOf(form);
      const readings = map.get(key) ?? [];
      if (readings.some((r) => r.verb === verb) || (reading.form === 'present' && taken.has(key))) return;
      readings.push({ verb, ...reading, object, rival: rivals.has(key), length: 0 });
      map.set(key, readings);
    };
    const takesObject = verb.frames.some((frame) => frame.objects === 1) || OBJECT_OF_WORDS.has(entry.class);
    for (const [slots, form] of [
      [entry.past, 'past'],
      [entry.present, 'present'],
      [entry.short, 'present'],
      [entry.hal, 'participle'],
    ] as const) {
      for (const [slot, written] of slots.entries()) {
        const reading = { form, ...SLOTS[slot]! } as const;
        add(written, reading);
        if (takesObject && form !== 'participle') {
          for (const pronoun of OBJECTS) add(written.replace(/وا$/, 'و') + pronoun, reading, true);
        }
      }
    }
  }
  // A weaker verb with the same letters comes after a stronger one.
  for (const readings of map.values()) readings.sort((a, b) => TIERS.indexOf(a.verb.tier) - TIERS.indexOf(b.verb.tier));
  forms = map;
  return forms;
}

const TIERS: readonly SpeechVerb['tier'][] = ['strong', 'medium', 'np', 'weak'];
const CONTINUES: ReadonlySet<string> = new Set(['add', 'continue']);
const OBJECTS = ['ه', 'ها', 'هم', 'هما'];
/** «ما ذكرته الوكالة», «ما أعلنه الوزير»: the words are the verb's object. */
const OBJECT_OF_WORDS: ReadonlySet<string> = new Set(['say', 'announce', 'convey', 'affirm', 'explain', 'reveal']);
const SLOTS = [
  { gender: 'm', number: 1 },
  { gender: 'f', number: 1 },
  { gender: 'm', number: 2 },
  { gender: 'f', number: 2 },
  { gender: 'm', number: 3 },
  { gender: 'f', number: 3 },
] as const;

/** «np-bi-np» is an object, then بـ and a noun phrase; «ila-anna» is إلى and a clause. */
function framesOf(complements: readonly string[]): Frame[] {
  const frames: Frame[] = [];
  for (const code of complements) {
    const parts = code.split('-');
    const last = parts.at(-1)!;
    const content = CONTENTS[last];
    if (!content) continue;
    const before = parts.slice(0, -1);
    const preposition = before.map((part) => MARKERS[part]).find(Boolean) ?? null;
    const objects = before[0] === 'np' ? 1 : 0;
    frames.push({ objects, preposition, content });
    // Whoever informs somebody «بأن …» informs him «بـ» a noun as well.
    if (objects === 1 && preposition && content === 'clause') frames.push({ objects, preposition, content: 'noun' });
  }
  return frames;
}

const CONTENTS: { readonly [code: string]: Frame['content'] } = {
  anna: 'clause',
  inna: 'clause',
  an: 'clause',
  law: 'clause',
  yakun: 'clause',
  quote: 'quotation',
  colon: 'quotation',
  np: 'noun',
  masdar: 'noun',
  wujud: 'noun',
  almasuliyya: 'noun',
};
const MARKERS: { readonly [code: string]: string } = {
  bi: 'by',
  ala: 'on',
  ila: 'to',
  an: 'about',
  min: 'from',
  fi: 'in',
  li: 'for',
};
