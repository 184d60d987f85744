/**
 * Makes data/languages/ar/triggers.json and status.json from the project's knowledge folder: only the fields that the
 * reader uses, words folded as they are looked up.
 *
 *     npx tsx scripts/languages/build-events.ts [../shared/knowledge]
 *
 * The knowledge folder is not part of the repository; where it is absent this says so and leaves the files as they are.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { relationOf } from '../../src/languages/ar/events-words.ts';
import { keyOf } from '../../src/text/normalise.ts';

/** The roles of a frame that the reader uses; free-text notes are left out. */
const ROLES = new Set([
  'actor',
  'actors',
  'recipient',
  'object',
  'host',
  'place',
  'topic',
  'adjunct',
  'object-or-recipient',
]);

const folder = resolve(process.argv[2] ?? '../shared/knowledge');
if (!existsSync(join(folder, 'triggers.json'))) {
  console.log(`skipped: no triggers.json in ${folder}`);
  process.exit(0);
}
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const fold = (words: readonly string[] = []) => [
  ...new Set(words.map((word) => word.split(' ').map(keyOf).join(' ')).filter(Boolean)),
];

interface Trigger {
  lemma: string;
  pos: string;
  type: string;
  mode: string | null;
  kind: string;
  tier: string;
  politics: number | null;
  count: number;
  typeFrom?: string;
  status?: string;
  forms: Record<string, string[]>;
  frame: { subject: string | null; object: string | null; prep: Record<string, string>; idafa: string | null };
  light?: { verb: string; prep: string | null; noun: string; nounForms: string[]; aspect?: string };
}

/** Verbs of many things («recorded»), which say an event only beside its noun («a goal»). */
const BY_OBJECT = new Set(['سجل']);

/** Set phrases and settings of what is said. */
const NO_EVENT = new Set(['وجهات النظر', 'كلمة', 'أمل', 'ندوة']);

const triggers: Trigger[] = read('triggers.json');
const lightVerbs = new Map<string, Record<string, Set<string>>>();
const entries = [];
const pairs = [];
for (const t of triggers) {
  if (t.light && NO_EVENT.has(t.light.noun)) continue;
  if (t.light) {
    const verb = keyOf(t.light.verb);
    const forms = lightVerbs.get(verb) ?? {};
    lightVerbs.set(verb, forms);
    for (const kind of ['past', 'present', 'jussive', 'passivePast', 'passivePresent', 'masdar']) {
      forms[kind] ??= new Set();
      for (const form of fold(t.forms[kind])) forms[kind].add(form.split(' ')[0]!);
    }
    pairs.push(
      clean({
        verb,
        nouns: fold(t.light.nounForms),
        type: t.type,
        mode: t.mode,
        kind: t.kind,
        tier: t.tier,
        aspect: t.light.aspect,
        status: t.status,
        frame: frameOf(t),
      }),
    );
    continue;
  }
  const forms: Record<string, string[]> = {};
  for (const kind of [
    'past',
    'present',
    'jussive',
    'first',
    'masdar',
    'plural',
    'participle',
    'passivePast',
    'passivePresent',
  ]) {
    const words = fold(t.forms[kind]);
    // Unpointed, most passives are spelled as the active; only the others tell anything.
    const told = kind === 'passivePast' ? forms.past : kind === 'passivePresent' ? forms.present : undefined;
    const kept = told ? words.filter((word) => !told.includes(word)) : words;
    if (kept.length > 0) forms[kind] = kept;
  }
  // A verb's masdar and participle have entries of their own where they are triggers.
  if (t.pos === 'verb') {
    delete forms.masdar;
    delete forms.participle;
  }
  entries.push(
    clean({
      lemma: t.lemma,
      pos: t.pos,
      type: t.type,
      mode: t.mode,
      kind: t.kind,
      tier: BY_OBJECT.has(t.lemma) ? 'C' : t.tier,
      politics: t.politics,
      count: t.count,
      typeFrom: BY_OBJECT.has(t.lemma) ? 'object' : t.typeFrom,
      forms,
      frame: frameOf(t),
    }),
  );
}

function frameOf(t: Trigger) {
  const by: Record<string, string> = {};
  for (const [preposition, role] of Object.entries(t.frame.prep)) {
    const relation = relationOf(preposition);
    if (relation && ROLES.has(role)) by[relation] = role === 'actors' ? 'actor' : role;
  }
  const role = (value: string | null) => (value && ROLES.has(value) ? value.replace('actors', 'actor') : undefined);
  return clean({ subject: role(t.frame.subject), object: role(t.frame.object), idafa: role(t.frame.idafa), by });
}

function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null && v !== undefined)) as T;
}

const speech = read('speech.json').verbs.map((verb: Record<string, string[]>) =>
  fold([...(verb.past ?? []), ...(verb.present ?? []), ...(verb.hal ?? [])]),
);

/** Officially expected: with a date it is as good as planned. */
const SCHEDULED = new Set(['يرتقب', 'من المنتظر', 'يفترض أن']);
/** What a cue is said of, where the same word is said of much else: talks break down, buildings collapse. */
const SAID_OF: Record<string, string[]> = {
  انهار: ['meeting', 'agreement', 'truce', 'ceasefire'],
  أحبط: ['attack', 'act', 'agreement'],
};
/** Talks that failed were held; only what one fails to do is not done. */
const ONLY_WITH_PREPOSITION: Record<string, string[]> = {
  فشل: ['فشل في', 'فشلت في', 'يفشل في', 'أخفق في', 'أخفقت في', 'عجز عن', 'عجزت عن'],
};

/** Read from the preposition itself, or too vague to say a status. */
const LEFT_OUT = new Set(['خلال زيارته', 'فيما', 'منذ', 'أصبح', 'عقب', 'بدأ', 'بهدف']);

const cues = read('status.json')
  .filter((cue: { cue: string }) => !LEFT_OUT.has(cue.cue))
  .map((cue: { status: string; cue: string; forms: string[]; governs: string[]; direction: string }) => ({
    status: cue.status,
    // What is written «=…» or with + is morphology, and code reads it.
    forms: fold((ONLY_WITH_PREPOSITION[cue.cue] ?? cue.forms).filter((form) => !/[=+]/.test(form))),
    governs: cue.governs,
    direction: cue.direction,
    ...(SCHEDULED.has(cue.cue) ? { scheduled: true } : {}),
    ...(SAID_OF[cue.cue] ? { of: SAID_OF[cue.cue] } : {}),
  }))
  .filter((cue: { forms: string[]; governs: string[] }) => cue.forms.length > 0 && cue.governs.length > 0);

/** Verbs that follow what is put off or called off, since it is their subject: «the meeting … was postponed». */
const OF_THEIR_SUBJECT: Record<string, string[]> = {
  postponed: ['تأجل', 'تأجلت', 'أجل', 'أجلت', 'أرجئ', 'أرجئت', 'علق', 'علقت'],
  cancelled: ['ألغي', 'ألغيت'],
};
for (const [status, forms] of Object.entries(OF_THEIR_SUBJECT)) {
  cues.push({ status, forms: fold(forms), governs: ['noun'], direction: 'before' });
}

const lines = (list: readonly unknown[]) => `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
const meta = (what: string) =>
  JSON.stringify({
    what,
    source: 'written for Isnad; counts from SaudiNewsNet (2015) and Maghrebi and Al Jazeera news (2016 to 2022)',
    madeBy: 'scripts/languages/build-events.ts',
  });
const out = 'data/languages/ar';
const verbs = [...lightVerbs].map(([verb, forms]) => ({
  verb,
  ...Object.fromEntries(Object.entries(forms).map(([kind, words]) => [kind, [...words]])),
}));
writeFileSync(
  join(out, 'triggers.json'),
  `{"meta":${meta('words that say an event, with type, frame and how far they can be trusted alone')},\n"entries":${lines(entries)},\n"lightVerbs":${lines(verbs)},\n"pairs":${lines(pairs)},\n"speech":${JSON.stringify([...new Set(speech.flat())])}}\n`,
);
writeFileSync(
  join(out, 'status.json'),
  `{"meta":${meta('words that say in what status an event stands')},\n"cues":${lines(cues)}}\n`,
);
console.log(`${entries.length} triggers, ${pairs.length} pairs, ${cues.length} cues`);
