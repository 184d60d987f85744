import type { Family } from './kinds.ts';

/** Telephone calls and messages: a caller and the one called, no place. */
export const calls: Family = {
  name: 'call',
  kinds: ['call', 'contact', 'message'],
  goesTo: false,
  struckIsPlace: false,
  placed: false,
  joins: ['with', 'between', 'by'],
  takesSubject: true,
  present: 'planned',
  mutual: true,
};
