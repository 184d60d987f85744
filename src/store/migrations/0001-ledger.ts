import type { Migration } from './migration.ts';

/** The first layout. */
export const ledger: Migration = ({ types: { int, big, real, text, bytes }, counted, clustered, wordIndex }) => [
  `create table term (id ${int} primary key, base ${int} not null, text ${text} not null, unique (base, text))`,

  `create table article (
    id ${int} primary key, url ${text}, outlet ${int}, language ${text} not null, day ${int}, day_given ${int} not null,
    text_hash ${text} not null, edition_of ${int}, added_at ${big} not null, headline_start ${int}, headline_end ${int},
    source ${text})`,
  `create index article_edition on article (edition_of) where edition_of is not null`,
  `create table article_text (id ${int} primary key, body ${bytes} not null)`,
  `create table reading (
    id ${counted}, article ${int} not null, reader ${int} not null, read_at ${big} not null, superseded_at ${big},
    packed ${bytes} not null)`,
  `create index reading_article on reading (article)`,
  ...wordIndex('article_words'),

  `create table member (
    id ${int} primary key, kind ${int} not null, component ${int}, cluster ${int}, features ${bytes} not null)`,
  `create index member_component on member (component) where component is not null`,
  `create index member_cluster on member (cluster) where cluster is not null`,
  `create table member_key (key ${int} not null, member ${int} not null, primary key (key, member))${clustered}`,
  `create table redirect (
    kind ${int} not null, source ${int} not null, target ${int} not null, primary key (kind, source))${clustered}`,

  `create table occasion (
    id ${int} primary key, type ${text} not null, mode ${text}, status ${text} not null, state ${text} not null,
    day_from ${int}, day_to ${int}, time ${text}, precision ${text}, certainty ${real} not null, first_told ${int},
    last_told ${int}, articles ${int} not null, outlets ${int} not null, origins ${int} not null, hidden ${int} not null,
    parties ${text} not null, voices ${text} not null, detail ${bytes} not null)`,
  `create table occasion_party (
    party ${int} not null, slot ${int} not null, day_from ${int} not null, occasion ${int} not null,
    primary key (party, slot, day_from, occasion))${clustered}`,

  `create table entity (
    id ${int} primary key, type ${text} not null, canonical ${int}, doubtful ${int} not null, data ${text} not null)`,
  `create index entity_doubtful on entity (id) where doubtful = 1`,
  ...wordIndex('entity_words'),

  `create table change (
    seq ${counted}, at ${big} not null, occasion ${int} not null, what ${text} not null, before ${text}, after ${text},
    because ${int})`,
  `create index change_at on change (at)`,
  `create index change_occasion on change (occasion)`,
  `create table judgement (seq ${counted}, id ${text} not null unique, data ${text} not null, undone ${text})`,
  `create table feed (url ${text} primary key, title ${text}, state ${text} not null)`,
];
