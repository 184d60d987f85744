import type { Family } from './kinds.ts';

/** Accidents, disasters and deaths happen to somebody or somewhere; nobody does them. */
export const accidents: Family = {
  name: 'accident',
  kinds: [
    'accident',
    'crash',
    'fire',
    'earthquake',
    'flood',
    'storm',
    'epidemic',
    'collapse',
    'sinking',
    'death',
    'funeral',
  ],
  goesTo: false,
  struckIsPlace: false,
  placed: true,
  joins: [],
  takesSubject: false,
  present: 'ongoing',
  befalls: ['accident', 'crash', 'fire', 'earthquake', 'flood', 'storm', 'epidemic', 'collapse', 'sinking'],
  mutual: false,
};
