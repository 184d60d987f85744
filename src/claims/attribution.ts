import type { ChainLink } from '../core/record.ts';
import type { VerbReading } from './claims-pack.ts';
import type { Source } from './sources.ts';

/** Who says something, and what carried it. */
export interface Attribution {
  readonly media: readonly ChainLink[];
  readonly documents: readonly ChainLink[];
  /** The author of the document, joint speakers, and last whoever is quoted by them. */
  readonly sources: readonly ChainLink[];
}

export const NOBODY: Attribution = { media: [], documents: [], sources: [] };

/** The chain from the nearest transmitter to the origin; an agency of the dateline is not named twice. */
export function chainOf(agencies: readonly ChainLink[], attribution: Attribution): ChainLink[] {
  const isAgency = (link: ChainLink) =>
    link.role === 'medium' && agencies.some((agency) => agency.agent === link.agent);
  const chain = [...agencies];
  for (const link of [...attribution.media, ...attribution.documents, ...attribution.sources]) {
    const last = link === attribution.sources.at(-1);
    if (isAgency(link) && !last) continue;
    if (isAgency(link) && last) continue;
    if (link.agent !== null && chain.some((other) => other.agent === link.agent)) continue;
    chain.push(link);
  }
  return chain;
}

/** The attribution that a source gives when it is the subject of a verb of saying. */
export function attributionOf(source: Source): Attribution {
  return {
    media: [],
    documents: source.links.filter((link) => link.role === 'document'),
    sources: source.links.filter((link) => link.role !== 'document'),
  };
}

/** The same words taken over by a later sentence: its links have no words of their own there. */
export function inherited(attribution: Attribution): Attribution {
  const bare = (links: readonly ChainLink[]) => links.map((link) => ({ ...link, span: null }));
  return { media: bare(attribution.media), documents: bare(attribution.documents), sources: bare(attribution.sources) };
}

export function sameSpeaker(a: Attribution, b: Attribution): boolean {
  const x = a.sources.at(-1);
  const y = b.sources.at(-1);
  if (!x || !y) return false;
  return x.agent === null ? y.agent === null && x.role === y.role : x.agent === y.agent;
}

interface Remembered {
  readonly attribution: Attribution;
  readonly gender: 'm' | 'f';
  readonly number: 1 | 2 | 3;
}

/** Who spoke last, so that «وأضاف» has a speaker: the verb's gender and number tell which of them. */
export class SpeakerMemory {
  private readonly spoken: Remembered[] = [];
  private readonly carriers = new Map<string, Attribution>();

  remember(attribution: Attribution, reading: VerbReading, explicit: boolean): void {
    const last = this.spoken.at(-1);
    const agreement = explicit || !last ? reading : last;
    this.spoken.push({ attribution, gender: agreement.gender, number: agreement.number });
    if (this.spoken.length > 40) this.spoken.splice(0, 20);
    const speaker = attribution.sources.at(-1)?.agent;
    if (speaker) this.carriers.set(speaker, attribution);
  }

  /** A subject that acted and said nothing yet: the next verb without a subject may be its. */
  get current(): Attribution | null {
    return this.spoken.at(-1)?.attribution ?? null;
  }

  /** Whoever spoke last and agrees with the verb; strictly, or else whoever spoke last at all. */
  agreeing(reading: VerbReading, strictly = false): Attribution | null {
    for (let i = this.spoken.length - 1; i >= 0; i--) {
      const remembered = this.spoken[i]!;
      if (remembered.gender === reading.gender && (reading.number === 1) === (remembered.number === 1))
        return remembered.attribution;
      if (this.spoken.length - i > 6) break;
    }
    return strictly ? null : this.current;
  }

  /** How this speaker's words came before. */
  of(speaker: string): Attribution | null {
    return this.carriers.get(speaker) ?? null;
  }
}
