import { arabic } from '../../../src/languages/ar/index.ts';
import type { ClaimMention, Origin } from '../../../src/ledger/digest.ts';
import { contentWords } from '../../../src/ledger/words.ts';
import { prepareText } from '../../../src/text/prepare-text.ts';

interface Told {
  readonly day?: number;
  readonly outlet?: string;
  readonly chain?: ClaimMention['chain'];
  readonly form?: ClaimMention['form'];
  readonly denied?: boolean;
  readonly calledOff?: ClaimMention['calledOff'];
  /** ISO code of the state that an unnamed source speaks for. */
  readonly state?: string;
  readonly named?: readonly string[];
}

export const day = 19_800;
export const speaker = (agent: string) => ({ role: 'speaker', agent }) as const;
export const agency = (agent: string) => ({ role: 'agency', agent }) as const;
export const unnamed = { role: 'unnamed', agent: null } as const;
export const noCopies = (article: string) => article;

/** A claim of these words in an article of its own, by a mayor unless something else is told. */
export function claim(article: string, words: string, told: Told = {}): ClaimMention {
  const {
    outlet = article,
    chain = [speaker('n:mayor')],
    form = 'indirect',
    denied = false,
    calledOff = null,
    state = null,
    named = [],
  } = told;
  const text = prepareText(words, arabic.text);
  const last = chain.at(-1);
  const origin: Origin = last ? { ...last, state } : { role: 'outlet', agent: outlet, state: null };
  return {
    id: `${article}#c0`,
    article,
    outlet,
    day: told.day ?? day,
    chain,
    origin,
    form,
    named,
    denied,
    calledOff,
    ...contentWords(text, 0, text.tokens.length, arabic.words),
    start: 0,
    end: words.length,
  };
}
