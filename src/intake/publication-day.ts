/**
 * The day in a collection's date, `2022-09-07`, as written there; null where it holds none. Read are ISO dates, with
 * or without a time, and the same with slashes; a date whose order of day and month would be a guess is none.
 */
export function publicationDay(value: string): string | null {
  const found = /^\s*(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(value);
  if (!found) return null;
  const day = `${found[1]}-${found[3]!.padStart(2, '0')}-${found[4]!.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
