import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabic } from '../../../src/languages/ar/index.ts';
import { articleFeatures, sketchOf } from '../../../src/ledger/copies/article-features.ts';
import { containment, keysOfText, sameText } from '../../../src/ledger/copies/same-text.ts';
import { prepareText } from '../../../src/text/prepare-text.ts';

/** The features of a text that is nothing but story. */
function features(id: string, source: string, day = 19_800) {
  const text = prepareText(source, arabic.text);
  const parts = {
    headline: null,
    dateline: null,
    pictures: [],
    roles: text.paragraphs.map(() => 'body' as const),
    storyStart: text.paragraphs.map(({ firstToken }) => firstToken),
    storyEnd: text.paragraphs.map(({ endToken }) => endToken),
  };
  return articleFeatures({ article: { id, outlet: id }, text, parts }, day, arabic.words);
}

const wire = [
  'افتتح عمدة المدينة صباحا جسرا جديدا للمشاة يربط ضفتي النهر بعد ثلاث سنوات من العمل المتواصل.',
  'وبلغت كلفة الجسر 14 مليون دينار دفعت البلدية نصفها وتكفل مصرف التنمية بالباقي على أقساط.',
  'وشكا أصحاب القوارب من أن الجسر سيحرمهم من رزقهم وطالبوا بتعويض عن خسارتهم في موسم الصيف.',
  'ورد العمدة بأن القوارب ستنقل السياح في جولات ليلية تنظمها الغرفة التجارية ابتداء من الشهر القادم.',
  'ويبلغ طول الجسر مئتين وعشرة أمتار وتضيئه مصابيح تعمل بالطاقة الشمسية ركبتها شركة محلية.',
  'وحضر الافتتاح تلاميذ المدارس القريبة وفرقة موسيقية عزفت ألحانا من تراث البلدة القديمة.',
];
const whole = features('a-1', wire.join('\n'));

describe('a copy', () => {
  it('is a text printed again, of another day', () => {
    expect(sameText(whole, features('a-2', wire.join('\n'), 19_801))).toEqual({ verdict: 'same', strength: 1 });
  });

  it('is a shortened text, whichever part was left out', () => {
    for (const part of [wire.slice(0, 2), wire.slice(3), [wire[0]!, wire[2]!, wire[5]!]]) {
      expect(sameText(whole, features('a-2', part.join(' '))).verdict).toBe('same');
    }
  });

  it('is a lightly edited text, in the spelling of another paper', () => {
    const edited = wire
      .join('\n')
      .replaceAll('أ', 'ا')
      .replaceAll('ة ', 'ه ')
      .replace('صباحا', 'يوم أمس')
      .replace('المتواصل', 'الدؤوب')
      .replace('دفعت البلدية', 'سددت البلدية')
      .replace('ورد العمدة', 'وأجاب العمدة');
    expect(sameText(whole, features('a-2', edited)).verdict).toBe('same');
  });

  it('is found: a shortened text shares a key with the whole one', () => {
    const keys = new Set(keysOfText(whole));
    const short = features('a-2', wire.slice(2, 5).join(' '));
    expect(keysOfText(short).some((key) => keys.has(key))).toBe(true);
  });
});

describe('no copy', () => {
  it('is the same story in other words', () => {
    const retold = features(
      'a-2',
      'بعد ثلاث سنوات من الأشغال صار بإمكان سكان المدينة عبور النهر مشيا، إذ دشن العمدة جسرا كلف 14 مليون دينار. وتحملت البلدية نصف المبلغ. ويخشى ملاك القوارب على أرزاقهم، لكن الغرفة التجارية وعدت بجولات سياحية ليلية.',
    );
    expect(sameText(whole, retold).verdict).toBe('different');
  });

  const cable = (who: string, what: string) =>
    `بعث الحاكم برقية تهنئة إلى ${who} رئيس ${what} بمناسبة ذكرى استقلال بلاده. وأعرب الحاكم باسمه وباسم شعبه عن أصدق التهاني وأطيب الأماني بالصحة والسعادة للرئيس ${who} ولشعب ${what} الصديق دوام الرقي. كما بعث نائب الحاكم برقية مماثلة إلى ${who} عبر فيها عن أبلغ التهاني وأطيب الأماني بموفور الصحة ولحكومة ${what} وشعبها مزيدا من الازدهار.`;

  it('is a cable to another president in the same formula', () => {
    const [one, other] = [cable('موسى ترافالي', 'غامبيريا'), cable('إدوارد كنغستون', 'نوفالاند')];
    expect(sameText(features('a-1', one), features('a-2', other)).verdict).toBe('different');
    expect(sameText(features('a-1', one), features('a-2', one)).verdict).toBe('same');
  });

  const market = (points: string, traded: string, deals: string, up: string) =>
    `أغلق مؤشر السوق المالية على ارتفاع بلغ ${points} نقطة بتداولات تجاوزت قيمتها ${traded} مليون دينار. وبلغ عدد الصفقات المنفذة ${deals} صفقة وسجلت أسهم ${up} شركة ارتفاعا في قيمتها في حين تراجعت أسهم بقية الشركات المدرجة.`;

  it('is the market report of the next day, told in the same words', () => {
    const [one, other] = [market('12.4', '310', '4,215', '38'), market('27.9', '295', '3,987', '51')];
    expect(sameText(features('a-1', one), features('a-2', other, 19_801)).verdict).toBe('different');
  });

  it('is a round-up of which the text is one item among many', () => {
    const other = (i: number) => `خبر آخر رقم${i} يتناول موضوعا${i} مغايرا${i} في بلدة${i} بعيدة${i} عن${i} النهر${i}.`;
    const roundup = [...wire.slice(0, 2), ...Array.from({ length: 40 }, (_, i) => other(i))].join(' ');
    const item = features('a-2', wire.slice(0, 2).join(' '));
    expect(sameText(features('a-1', roundup), item).verdict).not.toBe('same');
  });
});

describe('comparing texts', () => {
  const words = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 400 });
  const text = (list: readonly number[]) =>
    list.map((n) => `كلمه${'ابتثجحخدرزسشصضطظعغفقكلمنهوي'[n % 27]}${n}`).join(' ');

  it('does not depend on which is given first', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 20 }), (a, b, days) => {
        const [x, y] = [features('a-1', text(a)), features('a-2', text(b), 19_800 + days)];
        expect(sameText(x, y)).toEqual(sameText(y, x));
      }),
      { numRuns: 40 },
    );
  });

  it('finds all of a text in itself and in any longer one that holds it', () => {
    const hashes = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 4, maxLength: 600 });
    fc.assert(
      fc.property(hashes, hashes, (inner, more) => {
        expect(containment(sketchOf(inner), sketchOf(inner))).toBe(1);
        const found = containment(sketchOf(inner), sketchOf([...inner, ...more]));
        // Of a text that is short beside the other the sample may hold nothing.
        expect([0, 1]).toContain(found);
      }),
    );
  });

  it('gives nothing for texts too short to tell', () => {
    expect(sameText(features('a-1', 'خبر عاجل'), features('a-2', 'خبر عاجل')).verdict).toBe('different');
    expect(keysOfText(features('a-1', 'خبر عاجل'))).toEqual([]);
  });
});
