import { type Names, nameIn } from '../../../ledger/views/names.ts';
import type { ReportLanguage } from './words.ts';

/** The name of an entity, or of a country by its ISO code. */
export function named(id: string, names: Names, language: ReportLanguage): string {
  if (Object.hasOwn(names, id) || !/^[A-Z]{2}$/.test(id)) return nameIn(names, id, language);
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(id) ?? id;
}
