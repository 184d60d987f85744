/** The world failed, not the text: a file is missing, a date is none. Says what happened and what to try. */
export class IsnadError extends Error {
  override readonly name = 'IsnadError';
  readonly hint: string | undefined;

  constructor(message: string, options: { cause?: unknown; hint?: string } = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}
