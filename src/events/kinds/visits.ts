import type { Family } from './kinds.ts';

/** Arrival, departure, tour and visit are one event: a traveller and a place. The state visited is the place only. */
export const visits: Family = {
  name: 'visit',
  kinds: ['visit', 'arrival', 'departure', 'tour', 'trip', 'inspection-visit', 'return'],
  goesTo: true,
  struckIsPlace: false,
  placed: true,
  joins: ['for'],
  takesSubject: true,
  present: 'planned',
  mutual: false,
};
