import type { LanguagePack } from '../language-pack.ts';
import { claims } from './claims.ts';
import { events } from './events.ts';
import { mentions } from './names.ts';
import { parts } from './parts.ts';
import { relations } from './relations.ts';
import { text } from './text.ts';
import { times } from './times.ts';
import { words } from './words.ts';

export const arabic: LanguagePack = { language: 'ar', text, parts, times, mentions, relations, events, claims, words };
