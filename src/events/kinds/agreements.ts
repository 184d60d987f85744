import type { Family } from './kinds.ts';

/** Agreements, signings, decisions, and cooperation of two sides. */
export const agreements: Family = {
  name: 'agreement',
  kinds: [
    'agreement',
    'signing',
    'deal',
    'ratification',
    'settlement',
    'reconciliation',
    'relations',
    'drill',
    'cooperation',
  ],
  goesTo: false,
  struckIsPlace: false,
  placed: true,
  joins: ['with', 'between', 'attended', 'sponsor'],
  takesSubject: true,
  present: 'ongoing',
  mutual: true,
};
