import type { Family } from './kinds.ts';

/** Attacks and war: who strikes whom; a country struck is also the place. */
export const attacks: Family = {
  name: 'attack',
  kinds: [
    'attack',
    'strike',
    'air-strike',
    'shelling',
    'bombing',
    'explosion',
    'clash',
    'fighting',
    'war',
    'conflict',
    'invasion',
    'operation',
    'killing',
    'assassination',
    'shooting',
    'liberation',
    'capture',
    'storming',
    'aggression',
  ],
  goesTo: false,
  struckIsPlace: true,
  placed: true,
  joins: ['against', 'agent'],
  takesSubject: true,
  present: 'ongoing',
  mutual: false,
};
