import { publicationDay } from '../publication-day.ts';

/**
 * The day in a feed's date, as written there: `2022-09-07` for `Wed, 07 Sep 2022 23:30:00 +0300`. Null where it holds
 * none.
 */
export function feedDay(date: string | undefined): string | null {
  if (date === undefined) return null;
  const found = /(?:^|[\s,])(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4})(?!\d)/i.exec(date);
  if (!found) return publicationDay(date);
  const month = MONTHS.indexOf(found[2]!.toLowerCase()) + 1;
  return month === 0 ? null : publicationDay(`${found[3]}-${month}-${found[1]}`);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
