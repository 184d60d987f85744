import type { Family } from './kinds.ts';

/** All other acts: one side does something to another, as the frame of the trigger says. */
export const acts: Family = {
  name: 'act',
  kinds: [],
  goesTo: false,
  struckIsPlace: false,
  placed: false,
  joins: ['against', 'agent'],
  takesSubject: true,
  present: 'occurred',
  mutual: false,
};
