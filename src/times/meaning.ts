/**
 * What an expression means before the day of publication is known: plain data, the same in every language.
 * `placeMeaning` puts it on the calendar.
 */
export type TimeMeaning =
  | DateMeaning
  | ShiftMeaning
  | WeekdayMeaning
  | PeriodPartMeaning
  | SeasonMeaning
  | WithinMeaning
  | LengthMeaning
  | SetMeaning
  | VagueMeaning
  | IntervalMeaning
  | DecadeMeaning
  | CenturyMeaning
  | ClockMeaning;

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';
/** On which side of the publication day: «الماضي», «الحالي», «المقبل». */
export type Side = 'past' | 'this' | 'future';
/** The tense of the verb that an expression hangs on, as far as the words tell. */
export type Tense = 'past' | 'present' | 'future';
/** A quarter or season, as EDTF writes it after the year. */
export type YearPart = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'SP' | 'SU' | 'FA' | 'WI';

/** A day, month or year of a calendar; a part that the words leave out is undefined and is inferred. */
export interface DateMeaning {
  readonly kind: 'date';
  readonly calendar: 'gregorian' | 'islamic';
  readonly year?: number | undefined;
  /** The year as so many from the one of publication: −1 in «سبتمبر من العام الماضي». */
  readonly yearShift?: number | undefined;
  readonly month?: number | undefined;
  /** The month as so many from the one of publication: −1 in «الرابع عشر من الشهر الماضي». */
  readonly monthShift?: number | undefined;
  readonly day?: number | undefined;
  readonly part?: YearPart | undefined;
  readonly side?: Side | undefined;
  /** A weekday said beside the date: it decides between years. 0 is Sunday. */
  readonly weekday?: number | undefined;
  /** «مطلع», «أواخر»: somewhere within. */
  readonly about?: boolean | undefined;
  /** Said to be so many days from today: 0 in «اليوم الثلاثاء 15 سبتمبر». */
  readonly today?: number | undefined;
}

/** So many whole units from publication: 0 is this one. */
export interface ShiftMeaning {
  readonly kind: 'shift';
  readonly unit: Unit;
  readonly amount: number;
  /** A weekday said beside it: «اليوم الثلاثاء». */
  readonly weekday?: number | undefined;
  readonly about?: boolean | undefined;
}

export interface WeekdayMeaning {
  readonly kind: 'weekday';
  /** 0 for Sunday. */
  readonly weekday: number;
  readonly side?: Side | undefined;
  /** «قبل الماضي»: one more week on. */
  readonly further?: boolean | undefined;
}

/** A half of a year, or of a month. */
export interface PeriodPartMeaning {
  readonly kind: 'half';
  readonly half: 1 | 2;
  readonly of: DateMeaning | ShiftMeaning;
}

/** A playing or school season, which runs from one year into the next. */
export interface SeasonMeaning {
  readonly kind: 'season';
  readonly shift: number;
}

/** From publication so far back or on: «السنوات الـ35 الماضية», «خلال أقل من 10 أيام». */
export interface WithinMeaning {
  readonly kind: 'within';
  readonly unit: Unit;
  /** Negative for the past. */
  readonly amount: number;
}

export interface LengthMeaning {
  readonly kind: 'length';
  readonly unit: Unit;
  /** Undefined where the words give none: «أيام». */
  readonly amount?: number | undefined;
}

export interface SetMeaning {
  readonly kind: 'set';
  readonly unit: Unit;
  readonly amount: number;
}

export interface VagueMeaning {
  readonly kind: 'vague';
  readonly side: Side;
}

export interface IntervalMeaning {
  readonly kind: 'interval';
  readonly from: TimeMeaning;
  readonly to: TimeMeaning;
}

/** `198X`. */
export interface DecadeMeaning {
  readonly kind: 'decade';
  readonly year: number;
  readonly about?: boolean | undefined;
}

/** `19XX`, from its number (20), or as so many from the present one. */
export interface CenturyMeaning {
  readonly kind: 'century';
  readonly number?: number | undefined;
  readonly shift?: number | undefined;
  readonly about?: boolean | undefined;
}

export interface ClockMeaning {
  readonly kind: 'clock';
  /** Null where the words leave it to those around them. */
  readonly day: TimeMeaning | null;
  readonly hour: number;
  readonly minute: number;
  /** `Z` or `+03:00`, where the words name the zone. */
  readonly zone?: string | undefined;
  /** Midnight at the day's end. */
  readonly nextDay?: boolean | undefined;
}

/** A date of the civil calendar. */
export const date = (parts: Omit<DateMeaning, 'kind' | 'calendar'>): DateMeaning => ({
  kind: 'date',
  calendar: 'gregorian',
  ...parts,
});

/** A date of the Islamic calendar. */
export const islamicDate = (parts: Omit<DateMeaning, 'kind' | 'calendar'>): DateMeaning => ({
  kind: 'date',
  calendar: 'islamic',
  ...parts,
});

export const shift = (unit: Unit, amount: number, weekday?: number): ShiftMeaning => ({
  kind: 'shift',
  unit,
  amount,
  weekday,
});

export const within = (unit: Unit, amount: number): WithinMeaning => ({ kind: 'within', unit, amount });
export const length = (unit: Unit, amount?: number): LengthMeaning => ({ kind: 'length', unit, amount });
export const every = (unit: Unit, amount = 1): SetMeaning => ({ kind: 'set', unit, amount });
export const vague = (side: Side): VagueMeaning => ({ kind: 'vague', side });
export const interval = (from: TimeMeaning, to: TimeMeaning): IntervalMeaning => ({ kind: 'interval', from, to });

/** The same meaning, only roughly: «أواخر …». Lengths and sets are never rough. */
export function about(meaning: TimeMeaning): TimeMeaning {
  switch (meaning.kind) {
    case 'date':
    case 'shift':
    case 'decade':
    case 'century':
      return { ...meaning, about: true };
    default:
      return meaning;
  }
}

/** −1, 0 or 1 units from the present one. */
export const stepOf = (side: Side | undefined): number => (side === 'past' ? -1 : side === 'future' ? 1 : 0);
