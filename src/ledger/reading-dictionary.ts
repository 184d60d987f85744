/**
 * What packed readings repeat, the most frequent last, as a dictionary for deflating them: names of rules, types and
 * fields. Frozen: readings that were packed with it cannot be unpacked with another, so a better one needs a number of
 * its own in `Packed.v`.
 */
export const readingDictionary = Buffer.from(
  [
    '"month that is also another word","date of a famous day","resign","ACCIDENT","days of a month",',
    '"requested","release","DISASTER","counterpart","long-state","one of a unit","APPOINT",',
    '"half of a year or month","capital-of","militia","targeted","suicide-attack","memberOf","beat","years",',
    '"phone","weekday with its date","seize","more or less than one of a unit","possible","postponed",',
    '"season","weapons","direction-in","JUDGE","in-place","quarter","clock","investigate","some time ago",',
    '"explosives","length without a number","weekday with its Islamic date","restrict",',
    '"participle-quotation","person-before-title","RETREAT","month of the Islamic calendar","CONCEDE",',
    '"disapprove","SANCTION","arrest","heavy-weapons","month alone","denied","date of the Islamic calendar",',
    '"the last or next so many","every","aerial","ELECT","COOPERATE","so long ago","holder-known",',
    '"some of a unit","year of the Islamic calendar","REJECT","firearms","troops","genus-honoured",',
    '"byline-writer","playing season","nationality-of-place","ACCUSE","year alone","holder-named","TRADE",',
    '"DEATH","short-of-prominent","quoted-outlet","early, middle, late","month with its year","MOBILIZE",',
    '"change","praise","COERCE","day of a month","citation","title-of-named","LAUNCH","verb-colon",',
    '"the last or next few","AID","multilateral","year","part of a day","weekday","locatedIn","REQUEST",',
    '"SUPPORT","visit","COMPETE","recurring","ministry","planned","state-nickname","AGREE","genus-quoted",',
    '"definite-body","anaphor","genus-of-known","known-alias","ongoing","title-after-name",',
    '"this, last or next week, month, year","participle-noun","known-short","byline-outlet","ASSAULT",',
    '"Prime Minister of ","Foreign Minister of ","Minister of ","President of ","King of ","Ambassador of  to "',
    '"o":[["no-date","The day of publication is not given and the words do not fix it; relative times stay unresolved.",null]]',
    '"PAST_REF","PRESENT_REF","FUTURE_REF","P1D","P1Y","P1M","P1W",',
    '{"names":{"ar":"","iso":null,"coordinates":null}],["local:place-","local:organization-","local:person-',
    '"recipient","host","other","place","organization","event","product","person","agency","medium","document","unnamed","speaker",',
    '"direct","indirect","mixed","duration","set","time","date","name","nominal","pronoun","adjective",',
    '"furniture","caption","dateline","subhead","headline","body","verb-quotation","genus-proper","length","participle-clause","vague","genus-described","today","title-before-name","verb-noun","short-of-named","CONSULT","holdsPosition","genus-known","person-after-title","nationality","person-by-name-lists","verb-clause","byline","occurred","known-full","actor"',
    '{"v":1,"r":["0.1.0","ar","202"],"h":[0,"d":[null,["Q","x:"],[,"i":[],"p":[[0,"u":{"value":"20","given":true,"certainty":1,"because":[]},"n":[["Q',
    '"],"iso":null,"coordinates":null}],["x:",null],["Q","t":[[,"c":[[,null,[[,"e":[["CONSULT",null,[,[["Q',
    ']],null,null,,[],0."],"a":[],"o":[],"s":["headline","body","known-full","name","place","person","organization",',
  ].join(''),
);
