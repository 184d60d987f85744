import { describe, expect, it } from 'vitest';
import { text as pack } from '../../src/languages/ar/text.ts';
import { prepareText } from '../../src/text/prepare-text.ts';

const sentencesOf = (source: string) =>
  prepareText(source, pack).sentences.map((sentence) => source.slice(sentence.start, sentence.end));

describe('sentences', () => {
  it.each([
    ['end at a full stop', 'وصل الوفد. وعاد الوزير.', ['وصل الوفد.', 'وعاد الوزير.']],
    ['end at a question mark', 'متى يعود؟ لا أحد يعرف', ['متى يعود؟', 'لا أحد يعرف']],
    ['end at the line', 'وصل الوفد\nوعاد الوزير', ['وصل الوفد', 'وعاد الوزير']],
    ['end where the space was forgotten', 'وصل الوفد.وعاد الوزير', ['وصل الوفد.', 'وعاد الوزير']],
    ['go on after a title of one letter', 'وصل د. سالم إلى هنا', ['وصل د. سالم إلى هنا']],
    ['go on within an agency of letters', 'ذكرت أ.ف.ب. أمس ذلك', ['ذكرت أ.ف.ب. أمس ذلك']],
    ['go on within a decimal', 'بلغ 3.5 درجات', ['بلغ 3.5 درجات']],
    ['go on within an address', 'على موقع www.example.com أمس', ['على موقع www.example.com أمس']],
    ['end after the letter of an era', 'في عام 2023م. وأضاف', ['في عام 2023م.', 'وأضاف']],
    ['end after هـ', 'في عام 1444هـ. وأضاف', ['في عام 1444هـ.', 'وأضاف']],
    ['go on after the number of a list', '1. وصل الوفد', ['1. وصل الوفد']],
    ['keep a quotation whole', 'قال: "نعود. ثم نذهب" وغادر', ['قال: "نعود. ثم نذهب" وغادر']],
    ['end after the closing mark', 'قال: "نعود." وغادر الوفد', ['قال: "نعود."', 'وغادر الوفد']],
    ['go on over a comma after it', 'قال: "نعود."، وغادر', ['قال: "نعود."، وغادر']],
    ['take a closing bracket along', 'وصل (كما قيل.) وعاد', ['وصل (كما قيل.)', 'وعاد']],
    ['end before a quotation that opens', 'وصل الوفد."نعود" قال', ['وصل الوفد.', '"نعود" قال']],
  ])('%s', (_, source, sentences) => expect(sentencesOf(source)).toEqual(sentences));

  it('and paragraphs cover every token once', () => {
    const source = 'عنوان\n\n\nوصل الوفد. "نعود.\nثم» نذهب؟!\r\nانتهى';
    const text = prepareText(source, pack);
    expect(text.sentences.flatMap((s) => text.tokens.slice(s.firstToken, s.endToken))).toEqual(text.tokens);
    expect(text.paragraphs.flatMap((p) => text.tokens.slice(p.firstToken, p.endToken))).toEqual(text.tokens);
    expect(text.paragraphs).toHaveLength(4);
    for (const token of text.tokens) {
      const sentence = text.sentences[text.sentenceOf[token.index]!]!;
      expect(sentence.firstToken <= token.index && token.index < sentence.endToken).toBe(true);
      expect(sentence.paragraph).toBe(text.paragraphOf[token.index]);
    }
  });
});
