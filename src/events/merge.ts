import type { Judged } from './certainty.ts';
import { familyOf } from './kinds/kinds.ts';
import type { Participant } from './participants.ts';

/** Mentions of one event, the best one first. */
export interface Occasion {
  readonly best: Judged;
  readonly all: readonly Judged[];
  /** The clearest mention's log odds. */
  readonly score: number;
  readonly participants: readonly Participant[];
}

/**
 * One entry an event: mentions of the same sort whose parties and times do not contradict each other become one.
 * Compared are a mention and the occasions already found, nearest first, and no more than a few of them, so that an
 * article of any length stays linear.
 */
export function mergeMentions(judged: readonly Judged[]): Occasion[] {
  const open: Judged[][] = [];
  for (const mention of judged) {
    let home: Judged[] | undefined;
    for (let i = open.length - 1; i >= 0 && i >= open.length - LOOK_BACK && !home; i--) {
      if (open[i]!.some((other) => sameEvent(mention, other))) home = open[i];
    }
    if (home && home.length < MENTIONS_MAX) home.push(mention);
    else open.push([mention]);
  }
  return open.map((all) => {
    const sorted = [...all].sort((a, b) => b.score - a.score || a.candidate.firstToken - b.candidate.firstToken);
    // Of mentions about as clear as the clearest, the first in the text speaks for the event.
    const best = all.find((mention) => mention.score >= sorted[0]!.score - AS_CLEAR)!;
    return {
      best,
      all: [best, ...sorted.filter((m) => m !== best)],
      score: sorted[0]!.score,
      participants: partiesOf(best, sorted),
    };
  });
}

/** In log odds. */
const AS_CLEAR = 1;
const LOOK_BACK = 12;
const MENTIONS_MAX = 20;

function sameEvent(a: Judged, b: Judged): boolean {
  if (a.candidate.type !== b.candidate.type) return false;
  const family = familyOf(a.candidate.kind);
  if (family !== familyOf(b.candidate.kind)) return false;
  if (!agree(a, b)) return false;
  if (attends(a) && a.candidate.firstToken - b.candidate.firstToken < 150) return true;
  const mine = a.participants.map((p) => p.entity);
  const theirs = b.participants.map((p) => p.entity);
  const common = mine.filter((entity) => theirs.includes(entity)).length;
  // «the meeting», «the visit» with nobody beside it goes back to the one just told.
  if (mine.length === 0) return a.refersBack && a.candidate.firstToken - b.candidate.firstToken < 150;
  if (theirs.length === 0) return false;
  if (family.name === 'visit') return common > 0 && samePlace(a, b);
  const smaller = Math.min(mine.length, theirs.length);
  return common === smaller && (smaller > 1 || !family.mutual || mine.length === theirs.length || a.refersBack);
}

/** «the meeting was attended by …»: goes back to the meeting just told, and adds who was there. */
function attends({ candidate, refersBack }: Judged): boolean {
  return candidate.attended && refersBack && familyOf(candidate.kind).mutual;
}

/** Neither place nor time of the two is set against the other's. */
function agree(a: Judged, b: Judged): boolean {
  const x = a.time?.range;
  const y = b.time?.range;
  if (x && y && (x.to < y.from || y.to < x.from)) return false;
  if (OPPOSED.has(`${a.status.status}|${b.status.status}`) || OPPOSED.has(`${b.status.status}|${a.status.status}`)) {
    return false;
  }
  return true;
}

/** What is over and what is to come are two events. */
const OPPOSED = new Set(['occurred|planned', 'occurred|possible', 'occurred|requested']);

function samePlace(a: Judged, b: Judged): boolean {
  return a.place === null || b.place === null || a.place.entity === b.place.entity || a.near(a.place, b.place);
}

/** The best mention's parties; where it names fewer than two, those that the others add. */
function partiesOf(best: Judged, sorted: readonly Judged[]): readonly Participant[] {
  const known = new Map(best.participants.map((p) => [p.entity, p]));
  const add = ({ participants }: Judged) => {
    for (const p of participants) if (!known.has(p.entity)) known.set(p.entity, p);
  };
  if (known.size < 2) add(sorted.reduce((a, b) => (b.participants.length > a.participants.length ? b : a)));
  for (const mention of sorted) if (mention !== best && attends(mention)) add(mention);
  return [...known.values()];
}
