import { IsnadError } from '../core/errors.ts';

/** What the fields of a JSON collection are called in it. */
export interface FieldNames {
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  readonly published: string;
  readonly language: string;
  readonly title: string;
  /** The byline. */
  readonly author: string;
  readonly text: string;
}

/**
 * The names in a list such as `text=content,outlet=source`; a field that it leaves out has its own name. Throws
 * `IsnadError` where it is no such list.
 *
 * @example
 * fieldNames('text=content,published=date').text; // 'content'
 */
export function fieldNames(list: string): FieldNames {
  const names: { -readonly [field in keyof FieldNames]: string } = { ...OWN_NAMES };
  for (const pair of list.split(',')) {
    const [, field, name] = /^\s*(\w+)\s*=\s*(\S(?:.*\S)?)\s*$/u.exec(pair) ?? [];
    if (field === undefined || name === undefined || !Object.hasOwn(OWN_NAMES, field)) {
      throw new IsnadError(`--fields: "${pair.trim()}" does not say which field is which.`, {
        hint: `Write text=content,outlet=source; before each = one of ${Object.keys(OWN_NAMES).join(', ')}.`,
      });
    }
    names[field as keyof FieldNames] = name;
  }
  return names;
}

const OWN_NAMES: FieldNames = {
  id: 'id',
  url: 'url',
  outlet: 'outlet',
  published: 'published',
  language: 'language',
  title: 'title',
  author: 'author',
  text: 'text',
};
