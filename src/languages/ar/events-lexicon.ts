import { readFileSync } from 'node:fs';
import type {
  EventWeights,
  LightPair,
  LightVerb,
  StatusCue,
  TriggerEntry,
  TriggerForm,
} from '../../events/events-pack.ts';

/** A form of a trigger: the rest of its words after the first, and whether the form is passive. */
export interface TriggerFormEntry {
  readonly entry: TriggerEntry;
  readonly form: TriggerForm;
  readonly passive: boolean;
  readonly rest: readonly string[];
}

export type LightVerbForm = Omit<LightVerb, 'future' | 'dual'>;

export interface EventsLexicon {
  /** By folded first word. */
  readonly triggers: ReadonlyMap<string, readonly TriggerFormEntry[]>;
  readonly lightVerbs: ReadonlyMap<string, LightVerbForm>;
  /** By folded noun form, then by verb. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, LightPair>>;
  readonly speech: ReadonlySet<string>;
  readonly cues: ReadonlyMap<string, readonly StatusCue[]>;
  readonly weights: EventWeights;
}

let loaded: EventsLexicon | undefined;

/** The lists of data/languages/ar that the events stage looks words up in. Read once a process. */
export function eventsLexicon(): EventsLexicon {
  loaded ??= load();
  return loaded;
}

interface TriggersFile {
  readonly entries: readonly (TriggerEntry & { readonly forms: { readonly [form: string]: readonly string[] } })[];
  readonly lightVerbs: readonly { readonly verb: string; readonly [form: string]: string | readonly string[] }[];
  readonly pairs: readonly (LightPair & { readonly verb: string; readonly nouns: readonly string[] })[];
  readonly speech: readonly string[];
}

function load(): EventsLexicon {
  const file: TriggersFile = json('triggers.json');
  const triggers = new Map<string, TriggerFormEntry[]>();
  const full = new Set<string>();
  for (const { forms, ...entry } of file.entries) {
    if (entry.pos === 'verb' && entry.tier !== 'C') full.add(entry.lemma.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي'));
    for (const [name, words] of Object.entries(forms)) {
      for (const word of words) {
        const [first, ...rest] = word.split(' ');
        push(triggers, first!, { entry, form: FORMS[name]!, passive: name.startsWith('passive'), rest });
      }
    }
  }
  for (const list of triggers.values()) list.sort((a, b) => b.rest.length - a.rest.length || trust(b) - trust(a));

  const lightVerbs = new Map<string, LightVerbForm>();
  for (const { verb, ...forms } of file.lightVerbs) {
    for (const name of LIGHT_FORMS) {
      for (const word of (forms[name] ?? []) as readonly string[]) {
        if (lightVerbs.has(word)) continue;
        const form =
          name === 'masdar' ? 'masdar' : name === 'jussive' ? 'jussive' : /present/i.test(name) ? 'present' : 'past';
        lightVerbs.set(word, { verb, form, full: full.has(verb) });
      }
    }
  }
  const pairs = new Map<string, Map<string, LightPair>>();
  for (const { verb, nouns, ...pair } of file.pairs) {
    for (const noun of nouns) {
      const first = noun.split(' ')[0]!;
      const byVerb = pairs.get(first) ?? new Map<string, LightPair>();
      pairs.set(first, byVerb);
      if (!byVerb.has(verb)) byVerb.set(verb, pair);
    }
  }
  const cues = new Map<string, StatusCue[]>();
  const statusFile: { cues: readonly (Omit<StatusCue, 'words'> & { readonly forms: readonly string[] })[] } =
    json('status.json');
  for (const { forms, ...cue } of statusFile.cues) {
    for (const form of forms) {
      const words = form.split(' ');
      push(cues, words[0]!, { ...cue, words });
    }
  }
  for (const list of cues.values()) list.sort((a, b) => b.words.length - a.words.length);
  const fitted = json<Omit<EventWeights, 'weights'> & { weights: Record<string, number> }>('event-weights.json');
  const weights = { ...fitted, weights: new Map(Object.entries(fitted.weights)) };
  return { triggers, lightVerbs, pairs, speech: new Set(file.speech), cues, weights };
}

const FORMS: { readonly [name: string]: TriggerForm } = {
  past: 'past',
  passivePast: 'past',
  present: 'present',
  passivePresent: 'present',
  jussive: 'jussive',
  first: 'first',
  masdar: 'noun',
  plural: 'noun',
  participle: 'participle',
};
const LIGHT_FORMS = ['past', 'present', 'passivePast', 'passivePresent', 'jussive', 'masdar'];

/** Of two triggers spelled alike: the one that says an event alone, then the more frequent one. */
function trust({ entry }: TriggerFormEntry): number {
  return { A: 20, B: 10, C: 0 }[entry.tier] + Math.log10(1 + entry.count);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function json<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../data/languages/ar/${name}`, import.meta.url), 'utf8')) as T;
}
