/** An article a line, as JSONL has it. */
export interface MadeUpArticle {
  readonly url: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

const MINISTERS = [
  ['وزير الخارجية المصري سامح شكري', 'وزارة الخارجية المصرية', 'القاهرة'],
  ['وزير الخارجية التركي هاكان فيدان', 'وزارة الخارجية التركية', 'أنقرة'],
  ['وزير الخارجية العماني بدر البوسعيدي', 'وزارة الخارجية العمانية', 'مسقط'],
  ['الرئيس الروسي فلاديمير بوتين', 'وزارة الخارجية الروسية', 'موسكو'],
  ['الرئيس الصيني شي جين بينغ', 'وزارة الخارجية الصينية', 'بكين'],
] as const;
const PLACES = ['الدوحة', 'أثينا', 'مدريد', 'الرباط', 'تونس', 'عمان', 'سمرقند'] as const;
const OUTLETS = ['صحيفة الميناء', 'إذاعة الساحل', 'بوابة النخيل'] as const;
const MATTERS = ['الطاقة', 'التجارة', 'المياه', 'النقل البحري', 'التعليم', 'الزراعة', 'السياحة'] as const;

/** So many different short articles: plans of visits and meetings, told by ministries; some told by several outlets. */
export function madeUpArticles(count: number): MadeUpArticle[] {
  return Array.from({ length: count }, (_, i) => {
    const story = Math.floor(i / 2);
    const [who, ministry, from] = MINISTERS[story % MINISTERS.length]!;
    const place = PLACES[story % PLACES.length]!;
    const matter = MATTERS[Math.floor(story / 5) % MATTERS.length]!;
    const day = String((story % 20) + 1).padStart(2, '0');
    const words = i % 2 === 0 ? 'سيجري محادثات حول ملف' : 'سيبحث مع المسؤولين هناك شؤون';
    return {
      url: `https://example.org/${i}`,
      outlet: OUTLETS[i % OUTLETS.length]!,
      published: `2023-11-${day}`,
      title: `${who} في ${place} الأسبوع المقبل`,
      text: `${from} - رويترز\n\nقالت ${ministry} إن ${who} سيزور ${place} يوم الاثنين المقبل.\n\nوأضافت أن ${who} ${words} ${matter} رقم ${story + 10}.`,
    };
  });
}

export function asJsonl(articles: readonly MadeUpArticle[]): string {
  return articles.map((article) => `${JSON.stringify(article)}\n`).join('');
}
