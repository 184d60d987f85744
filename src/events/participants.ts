import type { ParticipantRole } from '../core/record.ts';
import type { Mention } from '../mentions/find-mentions.ts';
import type { Argument, Arguments } from './arguments.ts';
import type { Clause } from './clauses.ts';
import type { FrameRole, Relation } from './events-pack.ts';
import type { Candidate } from './find-triggers.ts';
import { familyOf } from './kinds/kinds.ts';

export interface Participant {
  readonly entity: string;
  readonly role: ParticipantRole;
  readonly mention: Mention;
}

export interface Parties {
  readonly participants: readonly Participant[];
  /** Places that the trigger's own words name, the likeliest first. */
  readonly places: readonly Mention[];
  /** «the two agreed», «both sides»: the parties are those of the meeting told before. */
  readonly both: boolean;
  /** Whether troops or ships are what moves. */
  readonly forces: boolean;
}

/** Who takes part in what a candidate says, and the places that its own words name. */
export function findParties(candidate: Candidate, args: Arguments, lastPair: readonly Participant[] = []): Parties {
  const found = new Map<string, Participant>();
  const places: Mention[] = [];
  let forces = false;
  const family = familyOf(candidate.kind);

  const befalls = family.befalls?.includes(candidate.kind) ?? false;

  const take = (mention: Mention, role: ParticipantRole, sure = false) => {
    if (befalls && args.entity(mention)?.type === 'place') {
      // «Lebanon saw several fires»: the country is where, not who.
      if (mention.kind !== 'adjective') places.push(mention);
      return;
    }
    const entity = actingEntity(mention, args, sure);
    if (entity !== null && !found.has(entity)) found.set(entity, { entity, role, mention });
  };
  const put = (argument: Argument, role: FrameRole | undefined, sure: boolean) => {
    if (role === undefined || role === 'topic' || role === 'adjunct') return;
    for (const mention of argument.mentions) {
      const place = args.entity(mention)?.type === 'place';
      if (place && mention.kind !== 'adjective' && (role === 'place' || family.goesTo)) places.push(mention);
      else if (role !== 'place') take(mention, PARTICIPANT_ROLES[role], sure);
    }
  };
  const byRelation = (argument: Argument, far: boolean) => {
    const { relation } = argument;
    if (relation === 'bare' || relation === 'genitive') return;
    const struck = family.struckIsPlace && TOWARDS.has(relation) ? 'recipient' : undefined;
    const role =
      struck ?? candidate.frame.by[relation] ?? (family.joins.includes(relation) ? ADDED[relation] : undefined);
    const placed = relation === 'in' || relation === 'by';
    if (placed && argument.mentions.some((m) => args.entity(m)?.type === 'place' && m.kind !== 'adjective')) {
      put(argument, 'place', false);
    } else if (headless(argument, args) && (!far || SURE.has(relation))) {
      put(argument, role, relation === 'with' || relation === 'between');
    }
  };

  const both = saysBoth(candidate, args);
  if (both && lastPair.length === 2) {
    for (const { entity, mention } of lastPair) found.set(entity, { entity, role: 'actor', mention });
  } else if (candidate.light) carried(candidate);
  else if (candidate.reading.form === 'noun' || candidate.reading.form === 'participle')
    noun(candidate, candidate.endToken);
  else verb(candidate);
  return { participants: [...found.values()], places, both, forces };

  function verb(c: Candidate): void {
    const clause = args.clauses.list[c.clause]!;
    const right = args.scan(c.endToken, clause.endToken);
    const left = args.scan(clause.firstToken, c.firstToken);
    const leading = left.filter((a) => bare(a, args));
    const bares = right.filter((a) => bare(a, args));
    let subject: Argument[] = [];
    let objects = bares;
    const patient = c.frame.object ?? 'recipient';
    const hangsOn = hanging(clause) && clause.verb === c.head ? args.groupBefore(clause.firstToken) : [];
    const antecedent = hangsOn.filter((m) => actingEntity(m, args, true) !== null);
    const silent = c.reading.pronoun && hanging(clause) && family.goesTo;
    if (leading.length > 0) subject = withJoined(left, leading[0]!);
    else if (clause.pronoun || silent) {
      // «that they struck …», «Doha, which he reached»: whom the clause before is about.
      const above = clause.parent === null ? [] : args.subjectOf(args.clauses.list[clause.parent]!);
      for (const m of above)
        take(m, PARTICIPANT_ROLES[c.reading.passive ? patient : (c.frame.subject ?? 'actor')], true);
    } else if (antecedent.length > 0 && !c.reading.pronoun) {
      // «the minister, who met the president»: what follows is whom he met.
      for (const m of antecedent)
        take(m, PARTICIPANT_ROLES[c.reading.passive ? patient : (c.frame.subject ?? 'actor')], true);
    } else if (bares.length > 0) {
      subject = withJoined(right, bares[0]!);
      objects = bares.filter((a) => !subject.includes(a));
    }
    const subjectRole: FrameRole = c.reading.passive ? patient : (c.frame.subject ?? 'actor');
    forces = subject.some((a) => a.head !== null && args.clauses.words[a.head]!.classes.has('forces'));
    for (const a of subject) put(a, subjectRole, true);
    if (subject.length === 0 && found.size === 0) {
      for (const m of args.subjectOf(clause)) take(m, PARTICIPANT_ROLES[subjectRole], true);
    }
    if (c.reading.pronoun) {
      for (const m of pronounOf(c)) {
        if (family.goesTo && args.entity(m)?.type === 'place') places.push(m);
        else take(m, PARTICIPANT_ROLES[patient], true);
      }
    }
    const object = objects[0];
    if (object && !c.reading.passive)
      for (const a of withJoined(right, object)) put(a, c.frame.object ?? undefined, true);
    // «seized an Iranian cargo»: the state whose name a thing wears is at the receiving end.
    const thing = right.find((a) => a.relation === 'genitive' && !headless(a, args));
    if (
      !object &&
      !c.reading.passive &&
      thing &&
      THINGS.has(c.frame.object ?? 'topic') &&
      !family.mutual &&
      !family.goesTo
    ) {
      for (const m of thing.mentions) if (m.kind === 'adjective') take(m, 'recipient', true);
    }
    for (const a of right) byRelation(a, false);
    if (found.size === 1 && !c.reading.passive && c.tier !== 'C' && ADDRESSES.has(family.name)) {
      // «condemned the activities of …», «approved the deal with …»: whose matter it is.
      const whose = right.find(
        (a) => !subject.includes(a) && !APART.has(a.relation) && a.firstToken - c.endToken <= 12,
      );
      if (whose) for (const a of withJoined(right, whose)) put(a, 'recipient', false);
    }
    if (places.length === 0) for (const a of left) byRelation(a, true);
  }

  /** Whom a pronoun on a verb means: what a relative clause hangs on, else whom the clause before was about. */
  function pronounOf(c: Candidate): readonly Mention[] {
    const clause = args.clauses.list[c.clause]!;
    if (hanging(clause)) return args.groupBefore(clause.firstToken);
    const previous = args.clauses.list[clause.parent ?? clause.index - 1];
    return previous ? args.subjectOf(previous) : [];
  }

  function noun(c: Candidate, from: number): void {
    const clause = args.clauses.list[c.clause]!;
    const right = args.scan(from, clause.endToken);
    let at = from;
    let own = 0;
    let between = false;
    for (let k = 0; k < right.length; k++) {
      const a = right[k]!;
      const starts = a.head !== null && headless(a, args) ? a.head : a.firstToken;
      const adjacent = starts - at <= 1 || (a.joined && starts - at <= 2);
      if (
        k === own &&
        a.mentions.every((m) => m.kind === 'adjective') &&
        a.firstToken - at <= 2 &&
        (a.head === null || !headless(a, args)) &&
        (a.relation === 'bare' || a.relation === 'genitive')
      ) {
        // «the Russian invasion»: the state whose name the noun wears acts.
        for (const m of a.mentions) take(m, 'actor', true);
        own++;
        at = a.endToken;
      } else if ((a.relation === 'bare' || a.relation === 'genitive') && k === own && adjacent && !c.reading.definite) {
        const next = right[k + 1];
        // «Moscow's invasion of …»: where another party follows, the first acts.
        const acts =
          next !== undefined &&
          TOWARDS.has(next.relation) &&
          next.mentions.some((m) => actingEntity(m, args, true) !== null);
        if (acts && !family.goesTo) put(a, 'actor', true);
        else
          put(a, isPlace(a, args) && (family.goesTo || isCity(a, args)) ? 'place' : (c.frame.idafa ?? 'actor'), true);
        own++;
        at = a.endToken;
      } else if (a.relation === 'bare' && !a.joined && c.light === null) break;
      else if (a.relation !== 'between' || a.joined || !between) {
        byRelation(a, a.firstToken - from > 15);
        between ||= a.relation === 'between';
      } else break;
    }
    for (const a of args.scan(...tailOf(c))) byRelation(a, false);
    const acts = [...found.values()].some((p) => p.role === 'actor');
    const alone = found.size === 0 || (!acts && c.reading.entry.pos === 'masdar');
    if (alone && (c.reading.pronoun || (family.takesSubject && sharesSubject(c)))) owner(c);
    if (family.mutual && found.size === 1 && (c.reading.pronoun || c.under === 'during')) owner(c);
    if (family.mutual && found.size < 2 && c.under === 'in' && c.light === null) within(c);
  }

  /** A noun with nobody of its own belongs to whom its clause is about: «said during his visit». */
  function owner(c: Candidate): void {
    const clause = args.clauses.list[c.clause]!;
    const beside = c.under === 'during' || c.reading.pronoun || (family.goesTo && c.under === 'by');
    if (clause.speech && !beside) return;
    for (const m of args.subjectOf(clause)) take(m, 'actor', true);
  }

  /** «informed, in a call, his counterpart»: both sides of the clause are in the call. */
  function within(c: Candidate): void {
    const clause = args.clauses.list[c.clause]!;
    owner({ ...c, under: 'by', reading: { ...c.reading, pronoun: true } });
    const object = args.scan(c.endToken, clause.endToken).find((a) => bare(a, args));
    if (object) put(object, 'actor', true);
  }

  /** The clause that hangs on a noun («the visit that he was to make to …»), as a range of tokens. */
  function tailOf(c: Candidate): [number, number] {
    const own = args.clauses.list[c.clause]!;
    const next = args.clauses.list[own.index + 1];
    const hangs = next && hanging(next) && next.sentence === own.sentence && next.firstToken - c.endToken <= 2;
    return hangs ? [next.firstToken, next.endToken] : [c.endToken, c.endToken];
  }

  function carried(c: Candidate): void {
    const light = c.light!;
    const clause = args.clauses.list[c.clause]!;
    if (light.token > c.head) {
      followed(c, light.token);
      return;
    }
    const masdar = light.verb?.form === 'masdar';
    const between = args.scan(light.token + 1, c.head);
    const left = masdar ? [] : args.scan(clause.firstToken, light.token);
    const leading = left.filter((a) => bare(a, args));
    const bares = between.filter((a) => bare(a, args));
    const subject = leading[0] ? withJoined(left, leading[0]) : bares[0] ? withJoined(between, bares[0]) : [];
    for (const a of subject) put(a, c.frame.subject ?? 'actor', true);
    for (const a of between) if (!subject.includes(a)) byRelation(a, false);
    noun(c, Math.max(c.head + 1, c.endToken));
    if (subject.length === 0 && !masdar) for (const m of args.subjectOf(clause)) take(m, 'actor', true);
    for (const a of left) if (!subject.includes(a)) byRelation(a, true);
  }

  /** «the accord that Jordan signed with …»: the noun's own words, then those of the clause that hangs on it. */
  function followed(c: Candidate, at: number): void {
    const clause = args.clauses.list[c.clause]!;
    for (const a of args.scan(c.head + 1, clause.firstToken)) {
      if (a.relation === 'genitive' || a.relation === 'bare') {
        if (a.firstToken - c.head <= 2 && a.mentions.every((m) => m.kind === 'adjective')) put(a, 'actor', true);
      } else byRelation(a, false);
    }
    const right = args.scan(at + 1, clause.endToken);
    const subject = right.find((a) => bare(a, args));
    if (subject) for (const a of withJoined(right, subject)) put(a, c.frame.subject ?? 'actor', true);
    for (const a of right) byRelation(a, false);
  }
}

const hanging = (clause: Clause) => clause.opener === 'relative' || clause.opener === 'bare';

/** An indefinite noun that the verb governs; one with the article goes back to something told, and one «after» is apart. */
function sharesSubject(c: Candidate): boolean {
  return !c.reading.definite && (c.under === null || SHARING.has(c.under));
}

const TOWARDS: ReadonlySet<Argument['relation']> = new Set(['for', 'on', 'against']);
const SHARING: ReadonlySet<Relation> = new Set(['in', 'by', 'for', 'during', 'to', 'purpose']);

/** Families whose verbs are said of somebody's doing. */
const ADDRESSES: ReadonlySet<string> = new Set(['act', 'agreement']);
const APART: ReadonlySet<Argument['relation']> = new Set([
  'in',
  'during',
  'after',
  'until',
  'sponsor',
  'as',
  'purpose',
  'without',
  'before',
]);

/** Objects that may be things. */
const THINGS: ReadonlySet<FrameRole> = new Set(['object', 'recipient', 'object-or-recipient']);

/** A verb of two without a subject, or a word like «both sides» near the trigger. */
function saysBoth(c: Candidate, args: Arguments): boolean {
  if (c.reading.dual || c.light?.verb?.dual) return true;
  const clause = args.clauses.list[c.clause]!;
  const end = Math.min(clause.endToken, c.endToken + 6);
  for (let i = Math.max(clause.firstToken, c.firstToken - 6); i < end; i++) {
    if (args.clauses.words[i]!.classes.has('both')) return familyOf(c.kind).mutual;
  }
  return false;
}

const PARTICIPANT_ROLES: Record<FrameRole, ParticipantRole> = {
  actor: 'actor',
  recipient: 'recipient',
  object: 'recipient',
  'object-or-recipient': 'recipient',
  host: 'host',
  place: 'other',
  topic: 'other',
  adjunct: 'other',
};

const ADDED: { readonly [R in Relation]?: FrameRole } = {
  with: 'actor',
  between: 'actor',
  attended: 'actor',
  sponsor: 'actor',
  agent: 'actor',
  by: 'actor',
  for: 'actor',
  against: 'recipient',
  before: 'recipient',
};

/** Prepositions that keep their sense far from the trigger. */
const SURE: ReadonlySet<Relation> = new Set(['with', 'between', 'attended', 'agent', 'against']);

function bare(argument: Argument, args: Arguments): boolean {
  if (argument.joined) return false;
  if (argument.relation === 'bare') return true;
  return argument.relation === 'genitive' && headless(argument, args);
}

/** Whether nothing but a word for unnamed people («forces», «officials») stands between the preposition and the name. */
function headless(argument: Argument, args: Arguments): boolean {
  if (argument.head === null) return true;
  const { classes } = args.clauses.words[argument.head]!;
  return classes.has('party') || classes.has('forces');
}

function isPlace(argument: Argument, args: Arguments): boolean {
  return argument.mentions.every((m) => args.entity(m)?.type === 'place');
}

function isCity(argument: Argument, args: Arguments): boolean {
  return argument.mentions.every((m) => m.kind === 'name' && args.entity(m)?.iso === null);
}

function withJoined(all: readonly Argument[], first: Argument): Argument[] {
  const taken = [first];
  for (let i = all.indexOf(first) + 1; i < all.length && all[i]!.joined; i++) taken.push(all[i]!);
  return taken;
}

/** A city or a sea takes part in nothing; a state, a person, a body does, and a capital where it stands for its state. */
function actingEntity(mention: Mention, args: Arguments, sure: boolean): string | null {
  const entity = args.entity(mention);
  if (!entity) return null;
  if (entity.type === 'person' || entity.type === 'organization') return entity.id;
  if (entity.type !== 'place') return null;
  if (mention.voiceOf !== null) return args.stateOf(mention.voiceOf) ?? entity.id;
  return entity.iso !== null || (sure && entity.kind === 'region') ? entity.id : null;
}
