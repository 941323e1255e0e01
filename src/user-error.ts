import type { Locale, Texts } from './texts/locale.ts';

/** What went wrong, as an identifier that a caller can act on. */
export type UserErrorCode =
  | 'answer-stale'
  | 'article-exists'
  | 'article-unknown'
  | 'article-unreadable'
  | 'button-unknown'
  | 'configuration'
  | 'discord'
  | 'knowledge-missing'
  | 'knowledge-unwritable'
  | 'library-full'
  | 'link-refused'
  | 'link-unreadable'
  | 'message-without-words'
  | 'not-allowed'
  | 'question-empty'
  | 'question-forgotten'
  | 'settings-invalid'
  | 'source-exists'
  | 'store'
  | 'usage';

/**
 * A failure that a person can do something about. Its message is one readable line, fit to be shown
 * as it is; whoever catches one shows the message and never the stack.
 */
export class UserError extends Error {
  readonly code: UserErrorCode;
  readonly #texts: Texts<string> | null;

  /** @param message in English, or in every language; logs and the command line show the English one */
  constructor(code: UserErrorCode, message: string | Texts<string>, options?: ErrorOptions) {
    super(typeof message === 'string' ? message : message.en, options);
    this.name = 'UserError';
    this.code = code;
    this.#texts = typeof message === 'string' ? null : message;
  }

  /** The message in a language, or in English where it has no other. */
  messageIn(locale: Locale): string {
    return this.#texts?.[locale] ?? this.message;
  }
}
