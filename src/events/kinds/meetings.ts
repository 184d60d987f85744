import type { Family } from './kinds.ts';

/** Meetings, talks, receptions, summits, sessions: everybody named beside them takes part, the host too. */
export const meetings: Family = {
  name: 'meeting',
  kinds: [
    'meeting',
    'talks',
    'negotiation',
    'consultation',
    'dialogue',
    'reception',
    'hosting',
    'summit',
    'conference',
    'session',
    'hearing',
    'briefing',
    'meal',
    'attendance',
    'mediation',
    'committee',
  ],
  goesTo: false,
  struckIsPlace: false,
  placed: true,
  joins: ['with', 'between', 'attended', 'before', 'by'],
  takesSubject: true,
  present: 'planned',
  mutual: true,
};
