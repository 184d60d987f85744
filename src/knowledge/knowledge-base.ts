import type { EntityType } from '../core/record.ts';
import type { Cut } from '../text/text-pack.ts';
import type { Token } from '../text/tokens.ts';

/** What is known beforehand about the world. Plain look-ups; no network, no clock. */
export interface KnowledgeBase {
  /** Names the built file: `2026-11-24-3f9a…`. */
  readonly version: string;
  entity(id: string): KnownEntity | undefined;
  /** The country with this ISO 3166-1 alpha-2 code. */
  country(iso: string): KnownEntity | undefined;
  /** Every known name of the language that starts at token `first` and ends by `end`, longest first. */
  namesAt(language: string, tokens: readonly Token[], first: number, end: number): readonly NameMatch[];
  /**
   * Nationality adjectives: «الروسية» (cut to `روسية`) is RU, feminine singular. Keys without ال; of two words, joined by
   * a space: `كورية جنوبية`. Several countries may share one (`كوري`).
   */
  nationality(language: string, stem: string): readonly Nationality[];
  /** Who held an office on a day: `('president', 'RU', '2022-09-07')`. `of` is a country code or an entity id. */
  holders(role: string, of: string, day: string): readonly KnownEntity[];
  /**
   * People known by their Latin names whose name sounds like these words of another script: «أندري دينيسوف», ambassador
   * of RU in CN in 2022, is one Andrey Denisov. Best first; needs two witnesses (see `match-across-scripts.ts`), so give
   * what the text says of the person. Slower than `namesAt`: for people with a title whom `namesAt` does not know.
   */
  acrossScripts(words: readonly string[], witness: Witness): readonly CrossScriptMatch[];
  /** The states that were members of an organisation on a day, as ISO codes. */
  members(organization: string, day: string): readonly string[];
  /** Portfolios, titles and standing references, from which «وزير الخارجية القطري» is composed. Arabic only so far. */
  lexicon(language: string): Lexicon;
}

/** What a text says of a person besides the name; null where it says nothing. */
export interface Witness {
  /** ISO code of the state served. */
  readonly country: string | null;
  readonly role: string | null;
  /** ISO code of the host state of an ambassador. */
  readonly at: string | null;
  readonly day: string | null;
}

export interface CrossScriptMatch {
  /** An id that `entity` knows from now on. */
  readonly id: string;
  /** The Latin name that matched. */
  readonly name: string;
  /** Which witnesses agree: at least two. */
  readonly reasons: readonly ('surname' | 'given-name' | 'country' | 'office' | 'host' | 'term')[];
  /** 0 to 1, for comparing candidates of one name; two with the same score are two people, and nobody is known. */
  readonly score: number;
}

/** Words that name no one by themselves but compose with a country: «وزارة {portfolio} {nationality}». */
export interface Lexicon {
  readonly portfolios: readonly Portfolio[];
  readonly titles: readonly Title[];
  readonly references: readonly NominalReference[];
}

/** What a ministry is in charge of: «الخارجية», «الدفاع». */
export interface Portfolio {
  /** `foreign`, `defence`, `interior` … */
  readonly key: string;
  /** The office of its minister: `foreign-minister`, else `minister`. */
  readonly role: string;
  /** Each form as its token keys joined by spaces: «العلاقات الخارجية». */
  readonly names: readonly string[];
}

/** A title in one of its forms: «رئيسة الوزراء», «الوزيران», «سفراء». */
export interface Title {
  /** `president`, `foreign-minister`, `mayor` …: finer than `role`. */
  readonly key: string;
  readonly role: string;
  readonly gender: 'm' | 'f';
  readonly number: 'singular' | 'dual' | 'plural';
  /** Its token keys joined by spaces; the article of the first word is cut off. */
  readonly name: string;
  /** ISO code or entity id where the title says it: «رئيس الكنيست» is IL. */
  readonly of: string | null;
}

/** A phrase that newsrooms use for one entity: «الدولة العبرية», «المنظمة الأممية». */
export interface NominalReference {
  /** An entity id. */
  readonly entity: string;
  /** Its token keys joined by spaces. */
  readonly name: string;
  /** Whether it also stands for whatever was named before («المنظمة», «المملكة»): then only a witness decides. */
  readonly ambiguous: boolean;
}

export interface KnownEntity {
  /** A Wikidata id, else `gn:…` (GeoNames) or `x:…`. */
  readonly id: string;
  readonly type: EntityType;
  /** `country`, `city`, `province`, `sea`, `region`, `igo`, `ministry`, `agency`, `newspaper`, `party` … */
  readonly kind: string;
  /** ISO code, for countries only. */
  readonly iso: string | null;
  /** ISO code of the country it belongs to. */
  readonly country: string | null;
  /** By language; the first is the one to show. */
  readonly names: { readonly [language: string]: readonly string[] };
  readonly coordinates: readonly [longitude: number, latitude: number] | null;
  /** 0 to 1: how likely news means this one when it writes the bare name. */
  readonly prominence: number;
  readonly offices: readonly Office[];
}

export interface Office {
  /** `president`, `foreign-minister`, `ambassador`, … as in the lexicon's role values. */
  readonly role: string;
  /** ISO code of the state, or the id of the organisation, that the office belongs to. */
  readonly of: string | null;
  /** ISO code of the host state, for ambassadors. */
  readonly at: string | null;
  readonly from: string | null;
  /** Null: still in office at `asOf`. */
  readonly to: string | null;
  readonly asOf: string | null;
  /** Free text in English, where the role alone does not say it. */
  readonly title: string | null;
}

export interface NameMatch {
  readonly firstToken: number;
  readonly endToken: number;
  /** How the first token was cut: its proclitics are no part of the name. */
  readonly cut: Cut;
  readonly entries: readonly NameEntry[];
}

export interface NameEntry {
  readonly entity: string;
  /**
   * `full`: the whole name; `short`: after first mention («بوتين»); `alias`: another whole form; `acronym`: Latin
   * capitals; `byline`: counts in a byline alone; `voice`: a capital or palace that speaks for `entity`.
   */
  readonly form: 'full' | 'short' | 'alias' | 'acronym' | 'byline' | 'voice';
  /** `exact`: as stored, after folding; `loose`: a spelling variant by rule. */
  readonly match: 'exact' | 'loose';
  /** Whether the name is also something else, and needs a second witness. */
  readonly ambiguous: boolean;
}

export interface Nationality {
  readonly iso: string;
  /** Whether the word is common as something else too: «مالية» is also finance. */
  readonly ambiguous: boolean;
  readonly gender: 'm' | 'f';
  readonly number: 'singular' | 'dual' | 'plural';
}
