import type { EntityType } from '../../core/record.ts';
import type { LedgerStore, OccasionFilter } from '../../ledger/ledger-store.ts';
import { DIARY_KINDS, diary } from '../../ledger/views/diary.ts';
import { formatDay } from '../../times/calendar.ts';
import {
  countriesGiven,
  dayGiven,
  instantGiven,
  kindsGiven,
  shareGiven,
  statusesGiven,
  wholeNumberGiven,
} from './arguments.ts';
import { entityMeant } from './entity-meant.ts';
import { OK } from './exit-codes.ts';
import { type Io, nowOf, writerTo } from './io.ts';
import { type DiaryPeriod, diaryReport } from './report/diary-report.ts';
import { pageOf } from './terminal.ts';
import { type LedgerCommandOptions, WrongCall, withLedger } from './with-ledger.ts';

export interface DiaryCommandOptions extends LedgerCommandOptions {
  readonly from?: string;
  readonly to?: string;
  readonly days?: string;
  readonly country?: string;
  readonly person?: string;
  readonly organisation?: string;
  readonly place?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly certainty?: string;
  readonly newSince?: string;
  readonly limit: string;
  readonly all?: boolean;
}

/** `isnad diary`: what is planned, goes on or was held in a period. */
export function diaryCommand(options: DiaryCommandOptions, io: Io): Promise<number> {
  return withLedger('diary', options, io, async (store) => {
    const period = periodOf(options, dayGiven('now', nowOf(io).slice(0, 10)));
    const filter = await filterOf(options, period, store);
    const { newSince } = options;
    const found = await diary(
      store,
      filter,
      newSince === undefined ? {} : { newSince: instantGiven('--new-since', newSince) },
    );
    const write = writerTo(io.stdout);
    if (options.json) await write(`${JSON.stringify(found, null, 2)}\n`);
    else {
      const lastDay = found.days.findLast(({ day }) => day !== null)?.day ?? period.from;
      const more = `isnad diary --from ${formatDay(lastDay)} --limit ${2 * filter.limit}`;
      await write(diaryReport(found, period, options.lang, more, await pageOf(io, options.bidi)));
    }
    return OK;
  });
}

const DAYS_AHEAD = 30;

function periodOf({ from, to, days }: DiaryCommandOptions, today: number): DiaryPeriod {
  if (to !== undefined && days !== undefined) {
    throw new WrongCall('--to and --days both say where the period ends.', { hint: 'Give one of them.' });
  }
  const last = to === undefined ? undefined : dayGiven('--to', to);
  const first = from === undefined ? Math.min(today - 1, last ?? today) : dayGiven('--from', from);
  const length = days === undefined ? undefined : wholeNumberGiven('--days', days);
  const end = last ?? (length === undefined ? Math.max(first, today) + DAYS_AHEAD : first + length - 1);
  if (end < first) {
    throw new WrongCall(`The period ends (${formatDay(end)}) before it begins (${formatDay(first)}).`, {
      hint: 'Give --from an earlier day, or --to a later one.',
    });
  }
  return { from: first, to: end };
}

const PARTIES: readonly (readonly ['person' | 'organisation' | 'place', readonly EntityType[]])[] = [
  ['person', ['person']],
  ['organisation', ['organization']],
  ['place', ['place']],
];

async function filterOf(
  options: DiaryCommandOptions,
  period: DiaryPeriod,
  store: LedgerStore,
): Promise<OccasionFilter> {
  const { country, kind, status, certainty, all, limit } = options;
  const parties = country === undefined ? [] : countriesGiven('--country', country);
  const kinds = kind === undefined ? undefined : kindsGiven('--kind', kind);
  const filter: OccasionFilter = {
    ...period,
    limit: wholeNumberGiven('--limit', limit),
    ...(status === undefined ? {} : { status: statusesGiven('--status', status) }),
    ...(certainty === undefined ? {} : { certaintyMin: shareGiven('--certainty', certainty) }),
    ...(kinds ? { types: kinds } : all ? {} : { types: DIARY_KINDS }),
    hidden: all ?? false,
  };
  for (const [option, types] of PARTIES) {
    const name = options[option];
    if (name !== undefined) parties.push(await entityMeant(store, `--${option}`, name, types));
  }
  return parties.length > 0 ? { ...filter, parties } : filter;
}
