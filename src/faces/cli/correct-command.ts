import { userInfo } from 'node:os';
import { type Decision, judge, type Mark, undoJudgement, type ValueField } from '../../ledger/judge.ts';
import type { Judgement } from '../../ledger/judgement.ts';
import type { LedgerStore } from '../../ledger/ledger-store.ts';
import { OK } from './exit-codes.ts';
import { type Io, nowOf, writerTo } from './io.ts';
import { correctionBlocks } from './report/corrections-report.ts';
import { setSheet } from './report/sheet.ts';
import { pageOf } from './terminal.ts';
import { type LedgerCommandOptions, WrongCall, withLedger } from './with-ledger.ts';

export interface CorrectCommandOptions extends LedgerCommandOptions {
  readonly why?: string;
  readonly who?: string;
}

/** `isnad correct`: writes down what a person judged, or takes it back. */
export function correctCommand(
  verdict: string,
  operands: readonly string[],
  options: CorrectCommandOptions,
  io: Io,
): Promise<number> {
  return withLedger('correct', options, io, async (store) => {
    const why = options.why?.trim() ?? '';
    if (why === '') {
      throw new WrongCall('A correction needs its reason.', { hint: 'Write it after --why; it stays on record.' });
    }
    const mark: Mark = { who: options.who ?? userName(io), at: nowOf(io), why };
    const judgement = await decided(store, verdict, operands, mark);
    const write = writerTo(io.stdout);
    if (options.json) await write(`${JSON.stringify(judgement, null, 2)}\n`);
    else await write(setSheet([{ blocks: correctionBlocks(judgement, options.lang) }], await pageOf(io, options.bidi)));
    return OK;
  });
}

function decided(store: LedgerStore, verdict: string, operands: readonly string[], mark: Mark): Promise<Judgement> {
  const [a, b] = operands as [string, string];
  return verdict === 'undo' ? undoJudgement(store, a, mark) : judge(store, decisionOf(verdict, a, b), mark);
}

function decisionOf(verdict: string, a: string, b: string): Decision {
  if (verdict === 'hide') return { verdict, a };
  if (verdict !== 'value') return { verdict: verdict as 'same' | 'different', a, b };
  const [, field, value] = /^(\w+)=(.+)$/s.exec(b) ?? [];
  if (value === undefined || !isValueField(field)) {
    throw new WrongCall(`"${b}" does not say which value.`, {
      hint: `Write field=value, say time=2022-09-16; fields are ${FIELDS.join(', ')}.`,
    });
  }
  return { verdict: 'value', a, field, value };
}

const FIELDS = ['time', 'place', 'status', 'type'] as const satisfies readonly ValueField[];

function isValueField(field: string | undefined): field is ValueField {
  return FIELDS.some((one) => one === field);
}

function userName({ env }: Io): string {
  const named = env.USER ?? env.LOGNAME ?? env.USERNAME;
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    throw new WrongCall('It is not known who corrects.', { hint: 'Write a name after --who.' });
  }
}
