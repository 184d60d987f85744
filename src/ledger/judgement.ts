/** What can be judged. */
export type Subject = 'entity' | 'occasion' | 'report' | 'copy';

/**
 * What a person decided against (or in confirmation of) the machine. Judgements are statements like all others: never
 * changed, undone by a later mark, and heeded at every merging, so that they survive rereading.
 *
 * Judgements about what is one and what is two name *members* (an event in an article, a claim in an article, an
 * entity), not clusters: clusters come and go as articles come in.
 */
export type Judgement = JudgementMark &
  (
    | { readonly verdict: 'same' | 'different'; readonly subject: Subject; readonly a: string; readonly b: string }
    | {
        readonly verdict: 'value';
        readonly subject: 'occasion';
        readonly a: string;
        readonly field: 'time' | 'place' | 'status' | 'type';
        readonly value: string;
      }
    | { readonly verdict: 'hide'; readonly subject: 'occasion' | 'report' | 'entity'; readonly a: string }
  );

interface JudgementMark {
  readonly id: string;
  readonly who: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly why: string;
  /** When and by whom it was taken back; null while it holds. */
  readonly undone: { readonly at: string; readonly who: string; readonly why: string } | null;
}
