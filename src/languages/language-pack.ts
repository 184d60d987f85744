import type { ClaimsPack } from '../claims/claims-pack.ts';
import type { PackLanguage } from '../core/record.ts';
import type { EventsPack } from '../events/events-pack.ts';
import type { WordsPack } from '../ledger/words-pack.ts';
import type { MentionsPack } from '../mentions/mentions-pack.ts';
import type { PartsPack } from '../parts/parts-pack.ts';
import type { RelationsPack } from '../relations/relations-pack.ts';
import type { TextPack } from '../text/text-pack.ts';
import type { TimesPack } from '../times/times-pack.ts';

/** All that the stages need of a language: one folder writes it. */
export interface LanguagePack {
  readonly language: PackLanguage;
  readonly text: TextPack;
  readonly parts: PartsPack;
  readonly times: TimesPack;
  readonly mentions: MentionsPack;
  readonly relations: RelationsPack;
  readonly events: EventsPack;
  readonly claims: ClaimsPack;
  readonly words: WordsPack;
}
